import type { Amount } from './amount.ts'
import type { Role } from './languages/language.ts'
import type { RejectionReason } from './reading.ts'
import type { Words } from './words.ts'

/** Roles behind a number that say what it measures. */
const unitReasons: readonly (readonly [Role, RejectionReason])[] = [
  ['dimensionAfter', 'dimension'],
  ['ratingAfter', 'rating'],
  ['moneyAfter', 'money'],
  ['percentAfter', 'percentage'],
  ['timeAfter', 'time'],
]

/** Bare numbers that name an alloy far more often than a quantity. */
const alloys: ReadonlySet<number> = new Set([
  303, 304, 316, 321, 347, 416, 420, 430, 440, 625, 660, 718, 1018, 1045, 2011, 2017, 2024, 4130, 4140, 4340, 5052,
  5083, 5754, 6060, 6061, 6063, 6082, 7050, 7075,
])

/** One certain reason why a number is no quantity, with a text in which it is the only one. */
type Row = { name: string; example: string; holds: (amount: Amount, words: Words) => RejectionReason | undefined }

/** Reasons from form alone; what needs more words around it is left to the signs. */
const rows: readonly Row[] = [
  {
    name: 'a minus sign',
    example: 'at -40 please',
    holds: ({ from }, { tokens }) =>
      tokens[from - 1]?.text === '-' &&
      tokens[from - 1]?.spaced &&
      !tokens[from]?.spaced &&
      tokens[from]?.kind === 'digits' &&
      (from === 1 || tokens[from - 2]?.kind === 'word' || tokens[from - 2]?.kind === 'line')
        ? 'other_number'
        : undefined,
  },
  {
    name: 'a unit behind it',
    example: '3 weeks',
    holds: (amount, { phrases }) => {
      const piece = Math.max(
        phrases.startingAt(amount.to, 'countWord')?.to ?? 0,
        phrases.startingAt(amount.to, 'partNoun')?.to ?? 0,
      )
      if (amount.kind === 'product') return undefined
      return unitReasons.find(([role]) => (phrases.startingAt(amount.to, role)?.to ?? 0) > piece)?.[1]
    },
  },
  {
    name: 'letters before it without a blank',
    example: 'grade A380',
    holds: ({ from }, { tokens, phrases }) => {
      const [token, before] = [tokens[from], tokens[from - 1]]
      if (token?.kind !== 'digits' || token.spaced || before?.kind !== 'word') return undefined
      const isLabel = (['quantityLabel', 'countWord', 'about', 'upTo'] as const).some((role) =>
        phrases.endingAt(from, role),
      )
      return isLabel || before.text === 'x' ? undefined : 'reference'
    },
  },
  {
    name: 'letters behind it without a blank',
    example: '42crmo4',
    holds: ({ to }, { tokens, phrases }) => {
      const next = tokens[to]
      if (tokens[to - 1]?.kind !== 'digits' || next?.kind !== 'word' || next.spaced) return undefined
      const roles = [
        'countWord',
        'partNoun',
        'each',
        'upToAfter',
        'aboutAfter',
        'rate',
        'or',
        'rangeTo',
        'and',
        'function',
        'raise',
        'kinds',
        'variant',
      ] as const
      return roles.some((role) => phrases.startingAt(to, role)) ? undefined : 'grade'
    },
  },
  {
    name: 'a bare alloy',
    example: 'in 7075, please',
    holds: (amount, { tokens, phrases }) => {
      if (
        amount.kind !== 'single' ||
        !alloys.has(amount.min) ||
        tokens[amount.from]?.kind !== 'digits' ||
        amount.from === 0
      )
        return undefined
      const isCounted = phrases.startingAt(amount.to, 'countWord') ?? phrases.startingAt(amount.to, 'partNoun')
      return (isCounted ?? phrases.endingAt(amount.from, 'quantityLabel')) ? undefined : 'grade'
    },
  },
  {
    name: 'four digits and more, not round, without a noun',
    example: 'as on 4711',
    holds: ({ min, from, to }, { tokens, phrases }) => {
      const last = tokens[to - 1]
      const isLong = to === from + 1 && last?.kind === 'digits' && /^\d{4,}$/.test(last.text) && min % 5 !== 0
      if (!isLong) return undefined
      const isCounted =
        phrases.startingAt(to, 'countWord') ??
        phrases.startingAt(to, 'partNoun') ??
        phrases.endingAt(from, 'quantityLabel')
      return isCounted ? undefined : 'reference'
    },
  },
]

/** The first certain reason why the amount is no quantity, or nothing. */
export const reasonAgainst = (amount: Amount, words: Words): RejectionReason | undefined => {
  for (const { holds } of rows) {
    const reason = holds(amount, words)
    if (reason !== undefined) return reason
  }
  return undefined
}

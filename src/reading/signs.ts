import type { Amount } from './amount.ts'
import { startOfPreamble } from './context.ts'
import type { Noun } from './counted-noun.ts'
import type { ItemShape } from './item-shape.ts'
import type { RejectionReason } from './reading.ts'
import { ofSentence, rolesAt } from './sign-roles.ts'
import type { Timed } from './time.ts'
import type { Words } from './words.ts'

/** A number as the signs see it: `index` is its place among all amounts of the text, and among the shapes of their items. */
export type Seen = {
  amount: Amount
  noun: Noun | undefined
  index: number
  amounts: readonly Amount[]
  shapes: readonly ItemShape[]
  /** Why each amount is certainly no quantity. */
  reasons: readonly (RejectionReason | undefined)[]
  times: readonly Timed[]
}

/** One kind of sign, with a text in which it speaks; it names what it sees of a number. */
type Row = { name: string; example: string; read: (seen: Seen, words: Words) => Iterable<string> }

/** In words; an ideograph or kana is about half of one. */
const nearby = 6
const widestBrackets = 40
/** In tokens. */
const around = 8
const widestGap = 6

const shape = ({ tokens }: Words, at: number): string => {
  const token = tokens[at]
  if (token === undefined) return '#'
  return token.kind === 'line' ? '\\n' : token.kind === 'digits' ? '0' : token.text
}

const sizeOf = (value: number) =>
  value === 1
    ? '1'
    : value === 2
      ? '2'
      : value <= 5
        ? '3-5'
        : value <= 12
          ? '6-12'
          : value < 24
            ? '13-23'
            : value < 100
              ? '24-99'
              : value < 1000
                ? '100-999'
                : value < 10_000
                  ? '1000-9999'
                  : '10000+'

const isInBrackets = ({ amount: { from } }: Seen, { tokens, clauses }: Words): boolean => {
  for (let at = from - 1; at >= from - widestBrackets && clauses.sentenceOf[at] === clauses.sentenceOf[from]; at--) {
    if (tokens[at]?.text === ')') return false
    if (tokens[at]?.text === '(') return true
  }
  return false
}

/** The signs that a number and its words give; what each of them weighs is learned. */
const rows: readonly Row[] = [
  {
    name: 'how the number is written',
    example: '40 pcs',
    read: function* ({ amount }, { tokens }) {
      yield `kind ${amount.kind}`
      yield `form ${amount.form}`
      yield `size ${sizeOf(amount.max)}`
      yield `size ${sizeOf(amount.max)} ${amount.form}`
      if (amount.max % 10 === 0) yield 'round'
      else if (amount.max % 5 === 0) yield 'half round'
      const last = tokens[amount.to - 1]
      if (
        amount.min === amount.max &&
        amount.min >= 1900 &&
        amount.min <= 2049 &&
        last?.kind === 'digits' &&
        last.text.length === 4
      )
        yield 'like a year'
      if (amount.isCorrection) yield 'a correction'
      if (amount.count > 1) yield 'counted parts'
    },
  },
  {
    name: 'what it counts',
    example: '40 housings',
    read: function* ({ amount, noun }, { phrases, tokens }) {
      yield noun === undefined ? 'noun none' : `noun ${noun.kind}${noun.from === amount.to ? '' : ' further'}`
      if (noun !== undefined) {
        for (const role of rolesAt(phrases, noun.to, 'starting')) yield `behind noun ${role}`
        if (noun.from === amount.to && noun.kind === 'countWord') yield `unit ${tokens[noun.from]?.text}`
        const mark = tokens[noun.to]
        yield `noun then ${mark === undefined ? '#' : mark.kind === 'mark' ? mark.text : mark.kind}`
      }
    },
  },
  {
    name: 'the phrase before it',
    example: 'qty: 40',
    read: function* ({ amount }, words) {
      const at = startOfPreamble(amount, words, false)
      for (const role of rolesAt(words.phrases, amount.from, 'ending')) yield `before ${role}`
      if (at !== amount.from) for (const role of rolesAt(words.phrases, at, 'ending')) yield `preamble ${role}`
    },
  },
  {
    name: 'the phrase behind it',
    example: '40 per month',
    read: function* ({ amount }, { phrases }) {
      for (const role of rolesAt(phrases, amount.to, 'starting')) yield `after ${role}`
      for (const role of rolesAt(phrases, amount.to + 1, 'starting')) yield `after next ${role}`
    },
  },
  {
    name: 'the roles to its left',
    example: 'we received the 40 pcs',
    read: function* ({ amount }, { tokens, phrases, clauses }) {
      const seen = new Set<string>()
      let reach = 0
      for (let at = amount.from; at > 0 && reach <= nearby; at--) {
        if (clauses.sentenceOf[at - 1] !== clauses.sentenceOf[amount.from]) break
        const isClause = clauses.clauseOf[at - 1] === clauses.clauseOf[amount.from]
        for (const role of rolesAt(phrases, at, 'ending')) seen.add(`left ${isClause ? '' : 'clause '}${role}`)
        if (tokens[at - 1]?.kind === 'digits') break
        reach += tokens[at - 1]?.kind === 'ideograph' ? 0.5 : 1
      }
      yield* seen
    },
  },
  {
    name: 'the roles to its right',
    example: '40 pcs were delivered last week',
    read: function* ({ amount }, { tokens, phrases, clauses }) {
      const seen = new Set<string>()
      let reach = 0
      for (let at = amount.to; at < tokens.length && reach <= nearby + 1; at++) {
        if (clauses.sentenceOf[at] !== clauses.sentenceOf[amount.from]) break
        const isClause = clauses.clauseOf[at] === clauses.clauseOf[amount.from]
        for (const role of rolesAt(phrases, at, 'starting')) seen.add(`right ${isClause ? '' : 'clause '}${role}`)
        if (tokens[at]?.kind === 'digits') break
        reach += tokens[at]?.kind === 'ideograph' ? 0.5 : 1
      }
      yield* seen
    },
  },
  {
    name: 'the words beside it',
    example: 'our 40 machines',
    read: function* ({ amount }, words) {
      const { tokens } = words
      const [b1, b2, a1, a2] = [
        shape(words, amount.from - 1),
        shape(words, amount.from - 2),
        shape(words, amount.to),
        shape(words, amount.to + 1),
      ]
      yield `w-1 ${b1}`
      yield `w-2 ${b2} ${b1}`
      yield `w+1 ${a1}`
      yield `w+2 ${a1} ${a2}`
      yield `w-+ ${b1} ${a1}`
      yield `w-2 alone ${b2}`
      yield `w+2 alone ${a2}`
      if (tokens[amount.from - 1]?.kind === 'ideograph') yield `w-3 ${shape(words, amount.from - 3)}${b2}${b1}`
      if (tokens[amount.to]?.kind === 'ideograph') yield `w+3 ${a1}${a2}${shape(words, amount.to + 2)}`
      if (tokens[amount.from]?.spaced === false && amount.from > 0)
        yield `glued before ${tokens[amount.from - 1]?.kind}`
      if (tokens[amount.to]?.spaced === false) yield `glued behind ${tokens[amount.to]?.kind}`
    },
  },
  {
    name: 'the words around it in its sentence',
    example: 'they asked us for a first batch of 40',
    read: function* ({ amount: { from, to } }, words) {
      const { tokens, clauses } = words
      const sentence = clauses.sentenceOf[from]
      for (let i = 1; i <= around; i++) {
        if (tokens[from - i]?.kind === 'line' || clauses.sentenceOf[from - i] !== sentence) break
        yield `left of it ${shape(words, from - i)}`
      }
      for (let i = 0; i < around; i++) {
        if (tokens[to + i]?.kind === 'line' || clauses.sentenceOf[to + i] !== sentence) break
        yield `right of it ${shape(words, to + i)}`
      }
    },
  },
  {
    name: 'the numbers beside it',
    example: 'raise it from 20 to 50',
    read: function* ({ amount, amounts, index, reasons }) {
      for (const side of ['last', 'next'] as const) {
        const at = side === 'last' ? index - 1 : index + 1
        const other = amounts[at]
        const what = other === undefined ? '#' : (reasons[at] ?? 'open')
        yield `${side} number ${what}`
        if (other === undefined) continue
        const gap = side === 'last' ? amount.from - other.to : other.from - amount.to
        yield `${side} number ${what} gap ${Math.min(gap, widestGap)}`
        if (reasons[at] !== undefined) continue
        yield `${side} number ${sizeOf(other.max)} size ${sizeOf(amount.max)}`
        yield `${side} number ${amount.max > other.max ? 'less' : amount.max === other.max ? 'equal' : 'more'}`
      }
    },
  },
  {
    name: 'when it holds',
    example: '10 now, 40 later',
    read: function* ({ index, times }) {
      const { time = 'now', isBesideNow = false } = times[index] ?? {}
      yield `time ${time}`
      yield `time ${time} ${isBesideNow}`
    },
  },
  {
    name: 'the shape of its item, and how many others have it',
    example: 'lids (3), rings (6)',
    read: function* ({ amounts, index, shapes }) {
      const { full = '', coarse = '' } = shapes[index] ?? {}
      yield `item ${full}`
      const near = shapes.slice(Math.max(0, index - 3), index + 4)
      const twins = Math.min(2, near.filter((other) => other.coarse === coarse).length - 1)
      yield `coarse ${coarse}`
      yield `twins ${twins}`
      yield `coarse ${coarse} twins ${twins}`
      yield `coarse ${coarse} amounts ${Math.min(amounts.length, 2)}`
    },
  },
  {
    name: 'the ending of the words beside it',
    example: '20 cradles',
    read: function* ({ amount }, { tokens, original, normal }) {
      const [before, next, second] = [tokens[amount.from - 1], tokens[amount.to], tokens[amount.to + 1]]
      if (next?.kind === 'word') yield `ending ${next.text.slice(-2)}`
      if (next?.kind === 'word' && second?.kind === 'word') yield `second ending ${second.text.slice(-2)}`
      if (before?.kind === 'word') {
        yield `ending before ${before.text.slice(-2)}`
        const first = original[normal.starts[before.start] ?? 0] ?? ''
        if (first !== first.toLowerCase()) yield 'capital before'
      }
      if (next?.kind === 'word') {
        const first = original[normal.starts[next.start] ?? 0] ?? ''
        if (first !== first.toLowerCase()) yield 'capital behind'
      }
    },
  },
  {
    name: 'its place in the clause, the line and the text',
    example: 'brackets - 40',
    read: function* (seen, { tokens, clauses }) {
      const { amount, noun, index, amounts } = seen
      const end = noun?.to ?? amount.to
      const clause = clauses.clauseOf[amount.from]
      if (amount.from === 0) yield 'opens text'
      else if (tokens[amount.from - 1]?.kind === 'line') yield 'opens line'
      else if (clauses.clauseOf[amount.from - 1] !== clause) yield 'opens clause'
      if (end >= tokens.length) yield 'ends text'
      else if (tokens[end]?.kind === 'line') yield 'ends line'
      else if (clauses.clauseOf[end] !== clause || tokens[end]?.kind === 'mark') yield 'ends clause'
      if (isInBrackets(seen, { tokens, clauses } as Words)) yield 'in brackets'
      yield `amounts ${Math.min(amounts.length, 6)}`
      yield `place ${index === 0 ? 'first' : index === amounts.length - 1 ? 'last' : 'middle'}`
      if (amounts.some((other) => other !== amount && other.min === amount.min && other.max === amount.max))
        yield 'said again'
    },
  },
  {
    name: 'what else its sentence says',
    example: 'Where are the 40 pcs?',
    read: function* ({ amount }, { tokens, phrases, clauses }) {
      const seen = new Set<string>()
      const sentence = clauses.sentenceOf[amount.from]
      let from = amount.from
      while (from > 0 && amount.from - from < 40 && clauses.sentenceOf[from - 1] === sentence) from--
      for (let at = from; at < tokens.length && at - amount.to < 40 && clauses.sentenceOf[at] === sentence; at++) {
        for (const { meaning } of phrases.allStartingAt(at))
          if (ofSentence.has(meaning.role)) seen.add(`sentence ${meaning.role}`)
        if (tokens[at]?.text === '?') seen.add('sentence asks')
      }
      yield* seen
    },
  },
]

/** All that is seen of a number, once each. */
export const signsOf = (seen: Seen, words: Words): string[] => {
  const signs = new Set<string>(['always'])
  for (const { read } of rows) for (const sign of read(seen, words)) signs.add(sign)
  // "a", "one", "ein": what speaks for a number says little of an article.
  return seen.amount.max === 1 && seen.amount.form !== 'digits' ? [...signs].map((sign) => `one: ${sign}`) : [...signs]
}

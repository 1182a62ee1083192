import { runAt } from './clauses.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mentions.ts'
import { singular } from './territory.ts'
import type { Words } from './words.ts'

/** The last words of a name, by which it is named again. */
const headsOf = ({ name }: Draft, { tokens }: Words): string[] => {
  if (name === undefined) return []
  const words = tokens.slice(name.from, name.to)
  const last = words.at(-1)
  // A name without blanks is the same only if all of it is.
  if (last?.kind === 'ideograph') return [words.map(({ text }) => text).join('')]
  return last === undefined ? [] : [singular(last.text)]
}

const isNamedIn = (heads: readonly string[], from: number, to: number, { tokens }: Words): boolean =>
  heads.some((head) =>
    tokens.some(
      ({ text, kind }, at) =>
        at >= from &&
        at < to &&
        (kind === 'ideograph'
          ? tokens
              .slice(at, Math.min(to, at + head.length))
              .map((token) => token.text)
              .join('')
              .startsWith(head)
          : singular(text) === head),
    ),
  )

const isOfEach = ({ amount }: Mention, { phrases }: Words): boolean =>
  [amount.to, amount.to + 1].some((at) => phrases.startingAt(at, 'each') !== undefined) ||
  phrases.endingAt(amount.from, 'each') !== undefined

/**
 * The parts that a later quantity is of: those that its clause names again, all of them if it is said of each or in a
 * sentence behind all of them, else the part before it.
 */
export const ownersOfLater = (mention: Mention, drafts: readonly Draft[], words: Words): readonly Draft[] => {
  if (drafts.length < 2) return drafts
  const { clauseOf, sentenceOf } = words.clauses
  const { amount } = mention
  for (const places of [clauseOf, sentenceOf]) {
    const { from, to } = runAt(places, amount.from)
    const named = drafts.filter((draft) => isNamedIn(headsOf(draft, words), from, to, words))
    if (named.length === 1) return named
  }
  const before = drafts.filter(({ mentions: [first] }) => first === undefined || first.amount.from < amount.from)
  const isBehindAll =
    before.length === drafts.length &&
    drafts.every(({ mentions }) => mentions.every((other) => sentenceOf[other.amount.from] !== sentenceOf[amount.from]))
  if (isOfEach(mention, words) || isBehindAll) return drafts
  return before.slice(-1).concat(before.length === 0 ? drafts.slice(0, 1) : [])
}

import type { Role } from './languages/language.ts'
import type { Cue } from './learned/features.ts'
import type { Understanding } from './meaning.ts'
import type { NumbersFound } from './number-stations.ts'
import { pieceOf, type Words } from './words.ts'

/** Roles whose phrases hint at what a text is for: an order, a question, or news of an order. */
const telling = ['request', 'quantityLabel', 'past', 'pastAfter', 'rate', 'later', 'now', 'each', 'condition'] as const

/** What stands behind a number, the first that does. */
const behind: readonly Role[] = ['countWord', 'partNoun', 'otherAfter', 'moneyAfter', 'percentAfter', 'timeAfter']

/** What the rules find in a text, as hints to the learned weights; in the order of the original text, whose places they tell. */
export const cuesOf = (understanding: Understanding, found: Words & Pick<NumbersFound, 'masked'>): Cue[] => {
  const { statuses, unsettled, purposes, negated } = understanding
  const { phrases, masked, normal } = found
  const cue = (family: Cue['family'], name: string, { from, to }: { from: number; to: number }): Cue => {
    const { start, end } = pieceOf(found, from, to)
    return { name, family, start, end }
  }
  return [
    ...statuses.map((said) => cue(3, said.value, said)),
    ...unsettled.map((said) => cue(3, 'unsettled', said)),
    ...purposes.map((said) => cue(3, said.value, said)),
    ...negated.map((said) => cue(3, 'negated', said)),
    ...telling.flatMap((role) => phrases.all(role).map((phrase) => cue(4, role, phrase))),
    ...found.tokens.flatMap(({ kind }, at) => {
      if (kind !== 'digits' || found.isMasked(at)) return []
      const role = behind.find((one) => phrases.startingAt(at + 1, one))
      return [cue(4, `number ${role ?? ''}`, { from: at, to: at + 1 })]
    }),
    ...masked.map(({ start, end, reason }) => ({
      ...{ name: `masked ${reason}`, family: 4 as const },
      start: normal.starts[start] ?? 0,
      end: normal.ends[end - 1] ?? 0,
    })),
  ].sort((a, b) => a.start - b.start)
}

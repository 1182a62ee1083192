import { runAt } from './clauses.ts'
import type { Mention } from './mentions.ts'
import type { Words } from './words.ts'

/** A number that is likelier than this is surely ordered. 0 to 1. */
const sureChance = 0.6

/** "either 20 housings, or 30 units": an alternative to a number that is surely ordered is ordered as surely. */
export const liftAlternatives = (mentions: readonly Mention[], words: Words): readonly Mention[] => {
  const lifted = [...mentions]
  for (let i = 1; i < lifted.length; i++) {
    const [a, b] = [lifted[i - 1], lifted[i]]
    if (a === undefined || b === undefined || !(areJoinedByOr(a, b, words) || areBothAsked(a, b, words))) continue
    const [less, more] = a.chances.now < b.chances.now ? [i - 1, i] : [i, i - 1]
    const [least, most] = [lifted[less], lifted[more]]
    if (least === undefined || most === undefined) continue
    const isLikely = least.chances.now > alternativeChance || areBothAsked(a, b, words)
    if (most.chances.now > sureChance && isLikely) lifted[less] = { ...least, chances: most.chances }
  }
  return lifted
}

/** Of a number that is joined by "or" to a sure one. */
const alternativeChance = 0.2
const farthestAlternative = 4

const areJoinedByOr = (a: Mention, b: Mention, { phrases, clauses }: Words): boolean => {
  const [from, to] = [a.amount.to, b.amount.from]
  if (a.reason !== undefined || b.reason !== undefined || to - from > farthestAlternative) return false
  if (clauses.sentenceOf[from] !== clauses.sentenceOf[to]) return false
  for (let at = from; at < to; at++) if (phrases.startingAt(at, 'or')) return true
  return false
}

/** In tokens; a second question that is no longer asks the same of another number. */
const longestSecondQuestion = 9

/** "Lead time for 10? And for 20?" */
const areBothAsked = (a: Mention, b: Mention, { tokens, clauses }: Words): boolean => {
  if (a.reason !== undefined || b.reason !== undefined || b.amount.max <= a.amount.max) return false
  const { sentenceOf } = clauses
  const [first, second] = [sentenceOf[a.amount.from] ?? 0, sentenceOf[b.amount.from] ?? 0]
  const { from: start, to: end } = runAt(sentenceOf, b.amount.from)
  const isAsked = tokens[start - 1]?.text === '?' && tokens[end - 1]?.text === '?'
  return isAsked && second === first + 1 && end - start <= longestSecondQuestion
}

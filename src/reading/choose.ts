import type { Candidate } from './candidates.ts'

export type Choice = {
  quantity: Candidate | undefined
  later: Candidate | undefined
  /** Other readings close enough to be asked about, best first. */
  runnersUp: Candidate[]
  sure: boolean
}

/** A reading below this is a bare number somewhere in a text: not taken, only offered. */
const leastScore = 0.95
const sureScore = 3
/** What "in Q4" or "if" takes from an amount, so that one for now comes first; alone it is still the order. */
const laterPenalty = 2
/** A runner-up this close is put to the person. */
const closeBy = 1.25

/**
 * Takes the best candidate for the order placed now. What is "later if there is another" ranks behind what is for now.
 * Never takes a rate or what is said to come later.
 */
export function chooseQuantity(candidates: readonly Candidate[]): Choice {
  const hasNow = candidates.some(({ time, score }) => time === 'now' && score >= leastScore)
  const rank = ({ time, score }: Candidate) => (hasNow && time === 'laterIfOther' ? score - laterPenalty : score)
  const inTime = mergeEqual(candidates.filter(({ time }) => time !== 'later')).sort((a, b) => rank(b) - rank(a))
  const [best, ...others] = inTime
  const quantity = best !== undefined && rank(best) >= leastScore ? best : undefined
  const sureEnough = quantity !== undefined && rank(quantity) >= sureScore
  const runnersUp =
    quantity === undefined ? inTime : others.filter((other) => !sureEnough || rank(other) >= rank(quantity) - closeBy)
  const [later] = candidates
    .filter((candidate) => candidate !== quantity && candidate.time !== 'now' && !runnersUp.includes(candidate))
    .sort((a, b) => b.score - a.score)
  return { quantity, later, runnersUp, sure: sureEnough && runnersUp.length === 0 }
}

/** "five (5)" and "40 pcs … the 40 pcs" say the same twice: one candidate, told by its best place. */
function mergeEqual(candidates: readonly Candidate[]): Candidate[] {
  const byQuantity = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = `${candidate.time} ${candidate.amount.min}-${candidate.amount.max}`
    const same = byQuantity.get(key)
    if (same === undefined || same.score < candidate.score) byQuantity.set(key, candidate)
  }
  return [...byQuantity.values()]
}

import type { Candidate } from './candidates.ts'

export type Choice = {
  quantity: Candidate | undefined
  later: Candidate | undefined
  /** Other readings close enough to be asked about, best first. */
  runnersUp: Candidate[]
  sure: boolean
}

/** A reading below this is a bare number somewhere in a text: not taken, only offered. */
const leastScore = 0.9
const sureScore = 3
/** A runner-up this close is put to the person. */
const closeBy = 1.25

/**
 * Takes the best candidate for the order placed now. What is "later if there is another" comes later only where another
 * is for now. Never takes a rate: "500 per month" is expected after this order.
 */
export function chooseQuantity(candidates: readonly Candidate[]): Choice {
  const ordered = candidates.filter(({ time }) => time === 'now')
  const inTime = ordered.some(({ score }) => score >= leastScore)
    ? ordered
    : candidates.filter(({ time }) => time !== 'later')
  const [best, ...others] = mergeEqual(inTime).sort((a, b) => b.score - a.score)
  const quantity = best !== undefined && best.score >= leastScore ? best : undefined
  const runnersUp = [...(quantity === undefined && best !== undefined ? [best] : []), ...others].filter(
    ({ score }) => quantity === undefined || quantity.score < sureScore || score >= quantity.score - closeBy,
  )
  const sure = quantity !== undefined && quantity.score >= sureScore && runnersUp.length === 0
  const after = candidates.filter(
    (candidate) => candidate !== quantity && (candidate.time === 'later' || !inTime.includes(candidate)),
  )
  const [later] = after.sort((a, b) => b.score - a.score)
  return { quantity, later, runnersUp: sure ? [] : runnersUp, sure }
}

/** "five (5)" and "40 pcs … the 40 pcs" say the same twice: one candidate, told by its best place. */
function mergeEqual(candidates: readonly Candidate[]): Candidate[] {
  const byQuantity = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = `${candidate.amount.min}-${candidate.amount.max}`
    const same = byQuantity.get(key)
    if (same === undefined || same.score < candidate.score) byQuantity.set(key, candidate)
  }
  return [...byQuantity.values()]
}

import type { Amount } from './amount.ts'
import { weighAmounts } from './candidates.ts'
import type { Context } from './context.ts'

/** The score from which a number counts at all, and from which much speaks for it. */
const [leastScore, sureScore] = [0.95, 3]
const farthestGap = 6
const lowestRank = 3

/** What the rules say of an amount, as signs; `isLater` if a phrase of time puts it after this order. */
type OfRules = { signs: string[]; isLater: boolean }

/** What the rules say of each amount: why it is none, or how much speaks for it beside the others, and when it holds. */
export const signsOfCandidates = (amounts: readonly Amount[], context: Context): OfRules[] => {
  const { candidates, setAside } = weighAmounts(amounts, context)
  const best = Math.max(...candidates.map(({ score }) => score), 0)
  const scores = candidates.map(({ score }) => score).sort((a, b) => b - a)
  const hasNow = candidates.filter(({ time, score }) => time === 'now' && score > leastScore).length
  const found = new Map(candidates.map((candidate) => [candidate.amount, candidate]))
  const against = new Map(setAside.map(({ from, reason }) => [from, reason]))
  return amounts.map((amount) => {
    const candidate = found.get(amount)
    if (candidate === undefined)
      return { signs: [`old against ${against.get(amount.from)}`, 'old against'], isLater: false }
    const { score, time } = candidate
    const isBesideNow = hasNow - Number(time === 'now' && score > leastScore) > 0
    const signs = [
      `old score ${Math.round(Math.max(-2, Math.min(9, score)))}`,
      `old ge1 ${score >= leastScore}`,
      `old ge3 ${score >= sureScore}`,
      `old rank ${Math.min(scores.indexOf(score), lowestRank)}`,
      `old gap ${Math.min(farthestGap, Math.round(best - score))}`,
      `old time ${time}`,
      `old time ${time} ${isBesideNow}`,
    ]
    return { signs, isLater: time === 'later' || (time === 'laterIfOther' && isBesideNow) }
  })
}

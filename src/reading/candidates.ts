import type { Amount } from './amount.ts'
import type { Context } from './context.ts'
import { weigh } from './evidence.ts'
import { findNoun } from './noun.ts'
import type { RejectionReason } from './reading.ts'
import { reasonAgainst } from './reason-against.ts'
import { divideTerritories, isRate, type Territory, type Time, timeOf } from './time.ts'

/** An amount that can be a quantity, with what speaks for it. `start` and `end` are tokens and take in its noun or its rate. */
type Candidate = {
  amount: Amount
  start: number
  end: number
  score: number
  time: Time
  /** The tokens whose words of time, and whose purposes, belong to it. */
  territory: Territory
}

type SetAside = { from: number; to: number; reason: RejectionReason }

export type Sorted = { candidates: Candidate[]; setAside: SetAside[] }

/** Of two amounts that weigh the same, the first is taken. */
const perEarlierAmount = -0.05

/** Weighs each amount by the words around it, and sets aside those that count something else. */
export const weighAmounts = (amounts: readonly Amount[], context: Context): Sorted => {
  const candidates: Candidate[] = []
  const setAside: SetAside[] = []
  const territories = divideTerritories(amounts, context)
  for (const [i, amount] of amounts.entries()) {
    const noun = findNoun(amount, context)
    const reason = reasonAgainst(amount, noun, context)
    if (reason !== undefined) {
      setAside.push({ from: amount.from, to: noun?.other ? noun.to : amount.to, reason })
      continue
    }
    const end = noun?.to ?? amount.to
    const rate = isRate(amount, end, context)
    const named = rate ? (context.phrases.startingAt(end, 'rate')?.to ?? end) : end
    candidates.push({
      amount,
      start: amount.from,
      end: named,
      score: weigh(amount, noun, context, amounts.length) + i * perEarlierAmount,
      time: rate ? 'later' : timeOf(territories[i] ?? [amount.from, end], context),
      territory: territories[i] ?? [amount.from, end],
    })
  }
  return { candidates, setAside }
}

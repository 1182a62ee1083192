import type { Profile, Quantity } from '../advice/profile.ts'
import { emptyProfile } from '../advice/profile.ts'
import { joinFigures } from './amounts.ts'
import type { Candidate } from './candidates.ts'
import { ownerOf, weighAmounts } from './candidates.ts'
import { chooseQuantity } from './choose.ts'
import { readMeaning } from './meaning.ts'
import { findNumbers } from './number-stations.ts'
import type { Reading, Rejected, RejectionReason, Understood } from './reading.ts'
import { isSaidLater } from './time.ts'

/**
 * Reads a free-text enquiry into a profile, telling for each answer the characters it was read from and what was set
 * aside. Total and deterministic for any string; never throws, asks nothing and nobody. Looks at the first 4,000 UTF-16
 * code units, in time linear in their number. The rules are those of the spec's "Reading a free-text enquiry".
 */
export function readEnquiry(text: string): Reading {
  const { normal, tokens, phrases, clauses, masked, figures, isMasked } = findNumbers(text)
  const amounts = joinFigures(figures, { tokens, phrases })
  const context = { tokens, phrases, clauses, isMasked }
  const { candidates, setAside } = weighAmounts(amounts, context)
  const choice = chooseQuantity(candidates)
  const isLater = (token: number) => {
    if (choice.quantity === undefined) return false
    const owner = ownerOf(token, candidates)
    if (owner === undefined || owner === choice.quantity) return owner === undefined && isSaidLater(token, context)
    return owner.time === 'later' || (owner.time === 'laterIfOther' && choice.quantity.time === 'now')
  }
  const meaning = readMeaning({ tokens, phrases, clauses, isLater })

  const spanOf = (from: number, to: number) => {
    const start = normal.starts[tokens[from]?.start ?? 0] ?? 0
    const end = normal.ends[(tokens[to - 1]?.end ?? 1) - 1] ?? start
    return { start, end, text: text.slice(start, end) }
  }
  const quantity = choice.quantity && quantityOf(choice.quantity)
  const laterQuantity = choice.later && quantityOf(choice.later)
  const understood: Understood[] = []
  if (choice.quantity !== undefined && quantity !== undefined) {
    understood.push({
      answer: 'quantity',
      value: sayQuantity(quantity),
      ...spanOf(choice.quantity.start, choice.quantity.end),
    })
  }
  for (const { value, from, to } of meaning.purposes)
    understood.push({ answer: 'purposes', value, ...spanOf(from, to) })
  const status = meaning.designStatus
  if (status !== undefined)
    understood.push({ answer: 'designStatus', value: status.value, ...spanOf(status.from, status.to) })
  if (choice.later !== undefined && laterQuantity !== undefined) {
    understood.push({
      answer: 'laterQuantity',
      value: sayQuantity(laterQuantity),
      ...spanOf(choice.later.start, choice.later.end),
    })
  }

  const rejected: Rejected[] = masked.map(({ start, end, reason }) => {
    const from = normal.starts[start] ?? 0
    const to = normal.ends[end - 1] ?? from
    return { start: from, end: to, text: text.slice(from, to), reason }
  })
  const reject = (from: number, to: number, reason: RejectionReason) => rejected.push({ ...spanOf(from, to), reason })
  for (const { from, to, reason } of setAside) reject(from, to, reason)
  for (const candidate of candidates) {
    if (candidate === choice.quantity || choice.runnersUp.includes(candidate)) continue
    const isLater = candidate === choice.later || candidate.time !== 'now'
    reject(candidate.start, candidate.end, isLater ? 'later_quantity' : 'other_number')
  }
  for (const { from, to } of meaning.negated) reject(from, to, 'negated')
  for (const { from, to } of meaning.later) reject(from, to, 'later_quantity')

  const profile: Profile = {
    ...emptyProfile,
    quantity: quantity ?? null,
    laterQuantity: laterQuantity ?? null,
    purposes: meaning.purposes.map(({ value }) => value),
    designStatus: status?.value ?? 'unknown',
  }
  return {
    profile,
    understood,
    rejected: rejected.sort((a, b) => a.start - b.start || a.end - b.end),
    quantitySure: choice.sure,
    alternatives: choice.runnersUp.map((runnerUp) => ({
      ...spanOf(runnerUp.start, runnerUp.end),
      quantity: quantityOf(runnerUp),
    })),
  }
}

function quantityOf({ amount: { min, max } }: Candidate): Quantity {
  return { min, max }
}

function sayQuantity({ min, max }: Quantity): string {
  return min === max ? String(min) : `${min}-${max}`
}

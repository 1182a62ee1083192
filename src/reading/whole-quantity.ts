import type { Quantity } from '../advice/profile.ts'
import { largestQuantity } from '../advice/profile.ts'
import { joinFigures } from './amounts.ts'
import { findNumbers } from './number-stations.ts'

const longestAnswer = 100

/**
 * Reads a short field answer of which the whole is one quantity: "40", "50-100", "3 dozen", "1.5k", "up to 20", "200
 * Stück", "40個". Anything beside it ("40 for Bob", "$40", "200/month"), or a number that is no count of pieces from 1
 * to 1,000,000, gives null. Pure; never throws.
 */
export function readWholeQuantity(text: string): Quantity | null {
  if (text.length > longestAnswer) return null
  const { tokens, phrases, clauses, figures, masked } = findNumbers(text.replace(/^\s*0+(?=[1-9]\d*\s*$)/, ''))
  const amounts = joinFigures(figures, { tokens, phrases, clauses })
  const [amount] = amounts
  if (figures.some(({ isAmbiguous }) => isAmbiguous)) return null
  if (amount === undefined || amounts.length > 1 || masked.length > 0 || !amount.whole) return null
  if (amount.min < 1 || amount.max > largestQuantity || amount.min > amount.max) return null
  let from = amount.from
  for (let about = phrases.endingAt(from, 'about'); about !== undefined; about = phrases.endingAt(from, 'about'))
    from = about.from
  const glued = tokens[amount.to]
  if (glued !== undefined && !glued.spaced && phrases.startingAt(amount.to, 'aboutAfter') && glued.kind !== 'ideograph')
    return null
  let to = amount.to
  for (const role of ['countWord', 'partNoun', 'aboutAfter', 'total'] as const)
    to = phrases.startingAt(to, role)?.to ?? to
  if (tokens[to]?.text === '.') to++
  return from === 0 && to === tokens.length ? { min: amount.min, max: amount.max } : null
}

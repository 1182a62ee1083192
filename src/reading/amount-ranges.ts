import { type Amount, type AmountContext, afterCountWord } from './amount.ts'
import type { Figure } from './figure.ts'

const amountOf = (figure: Figure): Amount => ({
  from: figure.from,
  to: figure.to,
  min: figure.min,
  max: figure.max,
  whole: figure.whole,
  kind: figure.min === figure.max ? 'single' : 'range',
  form: figure.form,
  count: 1,
  isCorrection: false,
})

/** Joins two figures that are the ends of a range, alternatives, or one that takes the place of the other. */
export const joinRanges = (figures: readonly Figure[], context: AmountContext): Amount[] => {
  const amounts: Amount[] = []
  for (let i = 0; i < figures.length; i++) {
    const a = figures[i]
    const b = figures[i + 1]
    if (a === undefined) continue
    const joined = b === undefined ? undefined : joinRange(a, b, figures[i + 2], context)
    if (joined === undefined) amounts.push(amountOf(a))
    else {
      amounts.push(...joined)
      i++
    }
  }
  return amounts
}

const joinRange = (a: Figure, b: Figure, next: Figure | undefined, context: AmountContext): Amount[] | undefined => {
  const { tokens, phrases, clauses } = context
  if (a.min !== a.max || b.min !== b.max) return undefined
  const between = phrases.endingAt(a.from, 'between')
  const at = afterCountWord(a.to, phrases)
  const reach = phrases.startingAt(at, 'about')?.to ?? at
  const isSpan = (role: 'rangeTo' | 'or' | 'and') =>
    [at, reach].some((from) => {
      const joiner = phrases.startingAt(from, role)
      return joiner !== undefined && (joiner.to === b.from || phrases.startingAt(joiner.to, 'about')?.to === b.from)
    })
  const [ta, tb] = [tokens[a.to], tokens[b.from]]
  const low = b.scale > 1 && a.scale === 1 && a.max < b.min / b.scale ? a.min * b.scale : a.min
  const both = (min: number, max: number, whole: boolean): Amount => ({
    ...amountOf(a),
    from: between?.from ?? a.from,
    to: b.to,
    min,
    max,
    whole,
    kind: 'range',
  })
  if (isSpan('rangeTo') && isChanged(a, b, context))
    return [
      { ...amountOf(a), whole: false },
      { ...amountOf(b), isCorrection: true },
    ]
  // "quick one - 10 each" is no range.
  const isBreak = ta?.text === '-' && tokens[a.from]?.kind === 'word' && tb?.kind === 'digits' && a.max === 1
  if (isBreak) return undefined
  const asRange = isSpan('rangeTo') || (between !== undefined && isSpan('and'))
  const isChained =
    next !== undefined && phrases.startingAt(b.to, 'rangeTo')?.to === next.from && tokens[b.to]?.text === '-'
  if (asRange && !isChained && low < b.max) return [both(low, b.max, Number.isInteger(low) && b.whole)]
  if (isSpan('or') && a.whole && b.whole && a.min !== b.min)
    return [both(Math.min(a.min, b.min), Math.max(a.max, b.max), true)]
  // "2x4" counts nothing, unless pieces follow: "2x50 pcs".
  const isCross = ta?.text === 'x' && a.to + 1 === b.from && !ta.spaced && !tb?.spaced
  if (isCross && !phrases.startingAt(b.to, 'countWord') && !phrases.startingAt(b.to, 'partNoun'))
    return [both(a.min, b.max, false)]
  // "100-50" and "5/5" are no quantity, and neither of the two numbers is one.
  if (ta?.text === '-' && a.to + 1 === b.from && !ta.spaced && !tb?.spaced) return [both(a.min, b.max, false)]
  // Said one after the other: "five six", "a hundred maybe a hundred fifty".
  const isSpoken = tokens[a.from]?.kind === 'word' && tb?.kind === 'word' && a.to === b.from
  if (isSpoken && a.whole && b.whole && a.min < b.max && b.max <= a.min * 2) return [both(a.min, b.max, true)]
  // "12, perhaps 15": a hedge alone makes an alternative of a number close by in the same sentence.
  const hedge = ta?.text === ',' || ta?.text === ';' ? a.to + 1 : at
  const isHedged =
    phrases.startingAt(hedge, 'perhaps')?.to === b.from ||
    phrases.startingAt(tokens[at]?.text === ',' ? at + 1 : at, 'perhaps')?.to === b.from
  if (isHedged && a.whole && b.whole && clauses.sentenceOf[a.from] === clauses.sentenceOf[b.from])
    return [both(Math.min(a.min, b.min), Math.max(a.max, b.max), true)]
  return undefined
}

/** "raise the quantity from 20 to 50": a word of change in the sentence before, or in the clause behind. */
const isChanged = (a: Figure, b: Figure, { phrases, clauses, tokens }: AmountContext): boolean => {
  const clause = clauses.clauseOf[a.from]
  const sentence = clauses.sentenceOf[a.from]
  for (let at = a.from - 1; at >= 0 && at > a.from - 24 && clauses.sentenceOf[at] === sentence; at--)
    if (phrases.startingAt(at, 'raise')) return true
  for (let at = b.to; at < tokens.length && at < b.to + 6 && clauses.clauseOf[at] === clause; at++)
    if (phrases.startingAt(at, 'raise')) return true
  return false
}

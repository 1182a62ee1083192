import { kitAt } from './kits.ts'
import type { Mention } from './mentions.ts'
import type { Words } from './words.ts'

/** The words behind a number in which its unit of use stands. */
const farthestUnit = 3
/** In tokens. */
const longestItem = 14
/** "2 brackets per machine": how far the number stands before it. */
const farthestPiece = 4

const plain = (word: string) => word.replace(/(?:es|s|en|n|e)$/, '')

/** "Pro Automat" counts "Snackautomaten". */
const longEnough = 4

const isWord = ({ tokens }: Words, at: number) => tokens[at]?.kind === 'word' || tokens[at]?.kind === 'ideograph'

/** Where a word for "each" ends that begins here: "each", "per", "je", "cada", "每", "1" of "1台あたり"; or nothing. */
export const endOfPer = ({ phrases, tokens }: Words, at: number): number | undefined => {
  const per = phrases.startingAt(at, 'per')
  if (per === undefined) return undefined
  // One of a unit without a blank, and no "1 piece".
  const isOne = tokens[at]?.kind === 'digits' || tokens[at]?.text === '一'
  return isOne && tokens[per.to]?.kind !== 'ideograph' ? undefined : per.to
}

/** The token of the unit behind "each" at this place, or nothing. */
const unitAt = (words: Words, at: number): number | undefined => {
  const unit = endOfPer(words, at)
  return unit !== undefined && isWord(words, unit) ? unit : undefined
}

const isSame = (word: string, wanted: string) =>
  word === wanted || (wanted.length >= longEnough && word.endsWith(wanted))

/** The number of the units: "14 conveyors" beside "each conveyor". Sets are no units, for they are what is ordered. */
const countOf = (unit: number, mentions: readonly Mention[], words: Words): Mention | undefined => {
  const { tokens, phrases } = words
  const wanted = plain(tokens[unit]?.text ?? '')
  if (wanted === '' || phrases.startingAt(unit, 'setWord') || kitAt(words, unit) !== undefined) return undefined
  return mentions.find(({ amount, reason }) => {
    if (reason !== undefined || amount.kind !== 'single' || amount.max < 2) return false
    for (let at = amount.to; at < amount.to + farthestUnit && endOfPer(words, at) === undefined; at++)
      if (isSame(plain(tokens[at]?.text ?? ''), wanted)) return true
    return false
  })
}

/** "12 devices …, each of them needs 3": the units right before, if the word for "each" names none. */
const unitsBefore = (
  at: number,
  unit: number,
  mentions: readonly Mention[],
  { phrases, clauses }: Words,
): Mention | undefined => {
  const isEach = phrases.startingAt(at, 'each') ?? phrases.startingAt(at, 'perUnit')
  if (isEach === undefined || !phrases.startingAt(unit, 'function')) return undefined
  const last = mentions.filter(({ amount, reason }) => amount.to <= at && reason === undefined).at(-1)
  if (last === undefined || last.amount.max < 2 || last.amount.kind !== 'single') return undefined
  const isUnit = [0, 1, 2].some((skipped) => phrases.startingAt(last.amount.to + skipped, 'useUnit') !== undefined)
  const isNear = (clauses.sentenceOf[at] ?? 0) - (clauses.sentenceOf[last.amount.from] ?? 0) <= 1
  return isUnit && isNear ? last : undefined
}

/**
 * Multiplies what is said of each unit of use by the number of units: "14 conveyors; each conveyor gets 2 blocks and 6
 * seats" is 28 and 84. The units themselves are not ordered.
 */
export const multiplyByUnits = (mentions: readonly Mention[], words: Words): Mention[] => {
  const changed = new Map<Mention, Mention>()
  const { tokens, clauses, phrases } = words
  for (let at = 0; at < tokens.length; at++) {
    const unit = unitAt(words, at)
    if (unit === undefined || phrases.endingAt(at, 'negator')) continue
    const count = countOf(unit, mentions, words) ?? unitsBefore(at, unit, mentions, words)
    if (count === undefined || (count.amount.from >= at && count.amount.from <= unit)) continue
    const open = mentions.filter(
      (mention) =>
        mention !== count && mention.reason === undefined && mention.chances.later < 0.5 && !changed.has(mention),
    )
    const before = open
      .filter(
        ({ amount }) =>
          amount.to <= at &&
          at - amount.to <= farthestPiece &&
          clauses.sentenceOf[amount.from] === clauses.sentenceOf[at],
      )
      .slice(-1)
    const end = endOfList(unit, words)
    const behind = open.filter(
      ({ amount }) =>
        amount.from > unit &&
        (clauses.sentenceOf[amount.from] === clauses.sentenceOf[at] || amount.from < end) &&
        !phrases.startingAt(amount.to, 'otherAfter'),
    )
    const pieces = behind.length > 0 && before.every(({ amount }) => at - amount.to > 2) ? behind : before
    let isUsed = false
    for (const piece of pieces) {
      const [min, max] = [piece.amount.min * count.amount.min, piece.amount.max * count.amount.max]
      const isSaid = mentions.some(
        (other) => other !== piece && other !== count && other.amount.min === min && other.amount.max === max,
      )
      if (!isSaid) isUsed = true
      changed.set(
        piece,
        isSaid
          ? never(piece)
          : {
              ...piece,
              amount: { ...piece.amount, min, max, kind: 'product' },
              chances: { now: Math.max(0.7, piece.chances.now), later: 0, none: 0.3 },
            },
      )
    }
    // If the product is said too, the units may be ordered beside it.
    if (isUsed) changed.set(count, never(count))
  }
  return mentions.map((mention) => changed.get(mention) ?? mention)
}

/** Where a list ends that begins on the line after "per unit:"; the place itself if none does. */
const endOfList = (unit: number, { tokens }: Words): number => {
  let line = unit
  while (line < tokens.length && tokens[line]?.kind !== 'line') line++
  if (tokens.slice(unit, line).some(({ kind }) => kind === 'digits')) return unit
  let end = line
  while (end < tokens.length) {
    let next = end + 1
    let hasNumber = false
    while (next < tokens.length && tokens[next]?.kind !== 'line') {
      if (tokens[next]?.kind === 'digits') hasNumber = true
      next++
    }
    if (!hasNumber || next - end > longestItem) break
    end = next
  }
  return end
}

/** "double the last order of 20", "el doble, que fueron 45": twice the likeliest number that stands there alone. */
export const doubleWhatWas = (mentions: readonly Mention[], { phrases, clauses }: Words): Mention[] => {
  const found = phrases.all('double').find(({ from }) => phrases.endingAt(from, 'negator') === undefined)
  if (found === undefined) return [...mentions]
  const sentence = clauses.sentenceOf[found.from] ?? 0
  const near = mentions.filter(
    ({ amount, reason }) =>
      reason === undefined &&
      amount.kind === 'single' &&
      amount.max > 1 &&
      Math.abs((clauses.sentenceOf[amount.from] ?? 0) - sentence) <= 1,
  )
  const once = near.toSorted((a, b) => a.chances.none - b.chances.none)[0]
  if (once === undefined) return [...mentions]
  const [min, max] = [once.amount.min * 2, once.amount.max * 2]
  if (mentions.some(({ amount, chances }) => amount.max === max && chances.now > 0.5)) return [...mentions]
  return mentions.map((mention) =>
    mention === once
      ? {
          ...mention,
          amount: { ...mention.amount, min, max, kind: 'product' },
          chances: { now: 0.8, later: 0, none: 0.2 },
        }
      : near.includes(mention)
        ? never(mention)
        : mention,
  )
}

const never = (mention: Mention): Mention => ({ ...mention, chances: { now: 0, later: 0, none: 1 } })

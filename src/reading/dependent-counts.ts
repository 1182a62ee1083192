import { kitAt } from './kits.ts'
import { isAfterwards, type Mention } from './mentions.ts'
import { type TagChances, tags } from './tags.ts'
import { endOfPer } from './units-of-use.ts'
import { tellsVariant, type Words } from './words.ts'

/** How far behind a number the word stands that says that it counts sets, in tokens. */
const farthestKit = 4
/** "Kits (40)", "set x 20": how far before it. */
const farthestKitBefore = 3
/** In tokens; a list of what a set holds is no longer. */
const longestContents = 60
/** A number that is likelier than this, or the likeliest of its text, may be the whole that others are parts of. */
const likelyWhole = 0.3
const mostShares = 6

const never = (mention: Mention): Mention => ({ ...mention, chances: { now: 0, later: 0, none: 1 } })

const isOpen = ({ reason, amount }: Mention) => reason === undefined && amount.min === amount.max

/** Where the word for the sets ends that a number counts, or nothing: "40 kits", "300 sets of chassis". */
const endOfKit = ({ amount }: Mention, words: Words): number | undefined => {
  const sentence = words.clauses.sentenceOf[amount.from]
  for (let at = amount.to; at < amount.to + farthestKit && words.clauses.sentenceOf[at] === sentence; at++) {
    const end = kitAt(words, at)
    if (end !== undefined) return end
    if (words.tokens[at]?.kind === 'digits' || words.tokens[at]?.kind === 'mark') break
  }
  for (
    let at = amount.from - 1;
    at >= amount.from - farthestKitBefore && words.clauses.sentenceOf[at] === sentence;
    at--
  )
    if (kitAt(words, at) !== undefined) return amount.to
  return undefined
}

/** Where the brackets close that open at or soon behind this place; nothing if none do. */
const bracketsBehind = (from: number, { tokens, clauses }: Words): { from: number; to: number } | undefined => {
  let open = from
  while (open < from + farthestKit + 2 && tokens[open]?.text !== '(') {
    if (tokens[open] === undefined || tokens[open]?.kind === 'line' || tokens[open]?.kind === 'digits') return undefined
    open++
  }
  if (tokens[open]?.text !== '(') return undefined
  for (let to = open; to < open + longestContents && clauses.sentenceOf[to] === clauses.sentenceOf[open]; to++)
    if (tokens[to]?.text === ')') return { from: open, to }
  return undefined
}

/** "each kit: 2 plates", "je Bausatz 1 Sockel", "per set": from there to the end of the sentence, or of the list below. */
const contentsOfEach = (from: number, words: Words): { from: number; to: number } | undefined => {
  const { tokens, clauses } = words
  const last = Math.min(tokens.length, from + longestContents)
  for (let at = from; at < last; at++) {
    const per = endOfPer(words, at)
    if (per === undefined) continue
    const named = kitAt(words, per)
    const isBare = tokens[at - 1]?.text === ',' || tokens[per]?.text === ':'
    if (named === undefined && !(isBare && clauses.sentenceOf[at] === clauses.sentenceOf[from])) continue
    let to = named ?? per
    const sentence = clauses.sentenceOf[to]
    let depth = 0
    while (to < tokens.length && clauses.sentenceOf[to] === sentence && depth >= 0) {
      if (tokens[to]?.text === '(') depth++
      if (tokens[to]?.text === ')') depth--
      to++
    }
    return { from: at, to }
  }
  return undefined
}

/**
 * What a set is made of counts nothing beside the sets: "20 kits (1 piston, 2 seals)", "8 sets, each 1 base and 2 arms".
 * A set that holds but one kind of piece counts pieces, and was multiplied before.
 */
const withoutContents = (mentions: readonly Mention[], words: Words): readonly Mention[] => {
  const inside = new Set<Mention>()
  for (const mention of mentions) {
    if (!isOpen(mention) || mention.amount.max < 2 || mention.amount.kind === 'product' || inside.has(mention)) continue
    const end = endOfKit(mention, words)
    if (end === undefined) continue
    for (const region of [bracketsBehind(end, words), contentsOfEach(end, words)]) {
      if (region === undefined) continue
      const pieces = mentions.filter(
        (other) =>
          other !== mention &&
          other.amount.from >= region.from &&
          other.amount.to <= region.to &&
          other.chances.later < likelyWhole,
      )
      if (pieces.filter(isOpen).length > 1) for (const piece of pieces) inside.add(piece)
    }
  }
  return inside.size === 0 ? mentions : mentions.map((mention) => (inside.has(mention) ? never(mention) : mention))
}

/** The numbers right behind one that add up to it, at most a sentence further: "4 uprights (2 left, 2 right)". */
const sharesOf = (index: number, open: readonly Mention[], { clauses }: Words): Mention[] | undefined => {
  const whole = open[index]
  if (whole === undefined) return undefined
  const sentence = clauses.sentenceOf[whole.amount.from] ?? 0
  for (let from = index + 1; from <= index + 2; from++) {
    let sum = 0
    for (let to = from; to < from + mostShares; to++) {
      const share = open[to]
      const at = share === undefined ? Number.POSITIVE_INFINITY : (clauses.sentenceOf[share.amount.from] ?? 0)
      if (share === undefined || at > sentence + 1 || share.shape === whole.shape) break
      if (to > from && at !== clauses.sentenceOf[open[from]?.amount.from ?? 0]) break
      sum += share.amount.max
      if (sum > whole.amount.max) break
      if (to > from && sum === whole.amount.max) return open.slice(from, to + 1)
    }
  }
  return undefined
}

/** Whether a number has a name of its own, and no word that only tells variants apart. */
type NameBeside = (mention: Mention) => boolean

/** In tokens around a number. */
const farthestName = 6
const likelyName = 0.4

const nameBeside = (tagChances: TagChances, words: Words): NameBeside => {
  const { clauses } = words
  const name = tags.indexOf('name')
  return ({ amount }) => {
    let isNamed = false
    for (let at = amount.from - farthestName; at < amount.to + farthestName; at++) {
      if (clauses.clauseOf[at] !== clauses.clauseOf[amount.from]) continue
      if (tellsVariant(words, at)) return false
      if ((tagChances[at]?.[name] ?? 0) > likelyName) isNamed = true
    }
    return isNamed
  }
}

/**
 * A whole and its shares count once. Shares of which one is for later, or which alone have names, take the place of the
 * whole: "150 in all, 3 first, 147 after approval". Shares without names are left out: "4 bezels, two black, two bronze".
 */
const withoutShares = (mentions: readonly Mention[], words: Words, isNamed: NameBeside): readonly Mention[] => {
  const open = mentions.filter(isOpen)
  const dropped = new Set<Mention>()
  const turnedLater = new Set<Mention>()
  for (const [index, whole] of open.entries()) {
    if (whole.amount.max < 3 || whole.chances.now < likelyWhole || dropped.has(whole)) continue
    const shares = sharesOf(index, open, words)
    if (shares === undefined) continue
    const later = shares.filter((share) => share.isLater || share.chances.later > 0.2 || isAfterwards(share))
    if (later.length > 0 && later.length < shares.length) {
      dropped.add(whole)
      for (const share of later) turnedLater.add(share)
    } else if (!shares.some(isNamed)) for (const share of shares) dropped.add(share)
    else if (shares.every(isNamed) && !isNamed(whole)) dropped.add(whole)
  }
  if (dropped.size === 0) return mentions
  return mentions.map((mention) =>
    dropped.has(mention)
      ? never(mention)
      : turnedLater.has(mention)
        ? { ...mention, isLater: true, chances: { now: 0.05, later: 0.9, none: 0.05 } }
        : mention,
  )
}

/** "for 8 grippers: palm 8, finger 24": a number of units before a list of its multiples is no quantity beside them. */
const withoutUnitsOfLists = (mentions: readonly Mention[], words: Words): readonly Mention[] => {
  const { tokens, phrases, clauses } = words
  const open = mentions.filter((mention) => isOpen(mention) && mention.chances.later < 0.5)
  const [units] = open
  if (units === undefined || units.amount.max < 2 || units.amount.kind === 'product') return mentions
  const behind = open.slice(1).filter(({ chances }) => chances.now > likelyWhole)
  if (behind.length < 2 || !behind.every(({ amount }) => amount.max % units.amount.max === 0)) return mentions
  const first = behind[0]?.amount.from ?? 0
  const isNear = (clauses.sentenceOf[first] ?? 0) - (clauses.sentenceOf[units.amount.from] ?? 0) <= 1
  const isIntroduced =
    tokens.slice(units.amount.to, first).some(({ text }) => text === ':') ||
    phrases.startingAt(units.amount.to, 'useUnit') !== undefined
  if (!isNear || !isIntroduced || behind.some(({ shape }) => shape === units.shape)) return mentions
  return mentions.map((mention) => (mention === units ? never(mention) : mention))
}

/** Sets aside the numbers that depend on another: what sets hold, shares of a whole, and units of use before a list. */
export const setDependentAside = (
  mentions: readonly Mention[],
  words: Words,
  tagChances: TagChances,
): readonly Mention[] =>
  mentions.length < 2
    ? mentions
    : withoutUnitsOfLists(withoutShares(withoutContents(mentions, words), words, nameBeside(tagChances, words)), words)

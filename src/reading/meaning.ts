import type { DesignStatus, Purpose } from '../advice/profile.ts'
import type { Clauses } from './clauses.ts'
import type { TwoFaced } from './languages/language.ts'
import type { Meaning, Phrase, Phrases } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A purpose or status with the tokens it was read from. */
type Said<V> = { value: V; from: number; to: number }

export type Understanding = {
  purposes: Said<Purpose>[]
  designStatus: Said<Exclude<DesignStatus, 'unknown'>> | undefined
  /** Every status that is said, in the order of the text. */
  statuses: Said<Exclude<DesignStatus, 'unknown'>>[]
  /** Where a settled design is said to be still ahead, or not to be. */
  unsettled: { from: number; to: number }[]
  negated: { from: number; to: number }[]
  later: { from: number; to: number }[]
}

type Surroundings = {
  tokens: readonly Token[]
  phrases: Phrases
  clauses: Clauses
  isLater: (token: number) => boolean
}

/** How far a negator reaches within its clause; an ideograph or kana is about half a word. */
const negationReach = 6
const negationReachBack = 5

type Telling = Meaning & { role: 'purpose' | 'status' | 'twoFaced' }
type Polarity = 'plain' | 'negated' | 'noLonger' | 'conditional' | 'future'

/**
 * Reads purposes and design status. A negator reaches over its clause to the first phrase after it ("not frozen", "no
 * need for pilot yet"), and over "or" to the next. An open design outweighs a settled one: a part that still changes is not
 * proven, whatever else is.
 */
export function readMeaning(text: Surroundings): Understanding {
  const understanding: Understanding = {
    purposes: [],
    designStatus: undefined,
    statuses: [],
    unsettled: [],
    negated: [],
    later: [],
  }
  const { statuses } = understanding
  const faces: Phrase<Meaning & { role: 'twoFaced' }>[] = []
  let lastNegated: Phrase | undefined
  const noLongerUntil = endsOfNoLonger(text.phrases)
  for (const phrase of withoutShadowed(text.phrases)) {
    const { meaning, from, to } = phrase
    const polarity = polarityOf(phrase, lastNegated, noLongerUntil, text)
    if (polarity === 'negated') lastNegated = phrase
    if (meaning.role === 'status') {
      const value = statusSaid(meaning.status, polarity)
      if (meaning.status === 'settled' && polarity !== 'plain' && polarity !== 'noLonger')
        understanding.unsettled.push({ from, to })
      if (value !== undefined && !text.isLater(from)) statuses.push({ value, from, to })
      continue
    }
    if (polarity === 'negated' || polarity === 'noLonger') understanding.negated.push({ from, to })
    else if (text.isLater(from)) understanding.later.push({ from, to })
    else if (meaning.role === 'twoFaced') faces.push({ ...phrase, meaning })
    else understanding.purposes.push({ value: meaning.purpose, from, to })
  }
  understanding.designStatus = weighStatuses(statuses)
  for (const { meaning, from, to } of faces) {
    const value = decideFace(meaning.faces, understanding)
    if (value !== null && !understanding.purposes.some((purpose) => purpose.value === value))
      understanding.purposes.push({ value, from, to })
  }
  return understanding
}

/** The phrases that tell something, in the order of the text, without those that a longer one of their kind or a decoy overlaps. */
function withoutShadowed(phrases: Phrases): Phrase<Telling>[] {
  const decoys = phrases.all('decoy')
  const purposes = withoutInner([...phrases.all('purpose'), ...phrases.all('twoFaced')])
  const statuses = withoutInner(phrases.all('status'))
  return [...purposes, ...statuses]
    .filter(
      ({ from, to }) =>
        !decoys.some((decoy) => decoy.from <= from && to <= decoy.to && decoy.to - decoy.from > to - from),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

function withoutInner<P extends Phrase>(phrases: readonly P[]): P[] {
  const sorted = [...phrases].sort((a, b) => a.from - b.from || b.to - a.to)
  let reach = 0
  let longest = 0
  return sorted.filter(({ from, to }) => {
    const isShadowed = to <= reach || (from < reach && to - from < longest)
    if (isShadowed) return false
    longest = to - from
    reach = to
    return true
  })
}

/** For each token inside of a "no longer" with a gap, where the longest of them ends. */
function endsOfNoLonger(phrases: Phrases): readonly number[] {
  const ends: number[] = []
  for (const { from, to, hasGap } of phrases.all('noLonger'))
    if (hasGap) for (let at = from + 1; at < to; at++) ends[at] = Math.max(ends[at] ?? 0, to)
  return ends
}

function polarityOf(
  phrase: Phrase,
  lastNegated: Phrase | undefined,
  noLongerUntil: readonly number[],
  text: Surroundings,
): Polarity {
  const { tokens, phrases, clauses } = text
  const clause = clauses.clauseOf[phrase.from]
  // "design is not final": the negator stands in the gap of "design ~ final".
  for (let at = phrase.from + 1; phrase.hasGap && at < phrase.to; at++) {
    if (phrases.startingAt(at, 'negator')) return 'negated'
    if (phrases.startingAt(at, 'future')) return 'future'
  }
  if ((noLongerUntil[phrase.from] ?? 0) >= phrase.to) return 'noLonger'
  let reach = 0
  for (let at = phrase.from; at > 0 && reach <= negationReach; at--) {
    if (phrases.endingAt(at, 'noLonger')) return 'noLonger'
    const condition = phrases.endingAt(at, 'condition')
    if (phrases.endingAt(at, 'negator')) {
      if (lastNegated === undefined || lastNegated.from < at || isLinked(lastNegated, phrase, text)) return 'negated'
      break
    }
    if (condition) return 'conditional'
    if (reach <= 3 && phrases.endingAt(at, 'future')) return 'future'
    if (clauses.clauseOf[at - 1] !== clause || phrases.endingAt(at, 'but')) break
    reach += tokens[at - 1]?.kind === 'ideograph' ? 0.5 : 1
  }
  reach = 0
  for (let at = phrase.to; at < tokens.length && reach <= negationReachBack && clauses.clauseOf[at] === clause; at++) {
    if (phrases.startingAt(at, 'negatorAfter')) return 'negated'
    if (phrases.startingAt(at, 'but') || phrases.startingAt(at, 'purpose')) break
    reach += tokens[at]?.kind === 'ideograph' ? 0.5 : 1
  }
  return 'plain'
}

/** "not for pilot or production": one negator for both. */
function isLinked(a: Phrase, b: Phrase, { phrases }: Surroundings): boolean {
  if (b.from <= a.to) return true
  return (
    b.from - a.to <= 3 && [a.to, a.to + 1].some((at) => phrases.startingAt(at, 'or') ?? phrases.startingAt(at, 'and'))
  )
}

function statusSaid(
  word: (Meaning & { role: 'status' })['status'],
  polarity: Polarity,
): Exclude<DesignStatus, 'unknown'> | undefined {
  const turned = polarity === 'negated' || polarity === 'noLonger'
  switch (word) {
    case 'concept':
      return turned ? undefined : 'concept'
    case 'open':
      return turned || polarity === 'conditional' ? undefined : 'unproven'
    case 'changing':
      return turned ? 'validated' : polarity === 'conditional' ? undefined : 'unproven'
    case 'settled':
      return polarity === 'plain' || polarity === 'noLonger'
        ? 'validated'
        : polarity === 'conditional'
          ? undefined
          : 'unproven'
    case 'unchanging':
      return turned ? 'validated' : undefined
    case 'earlyStage':
      return polarity === 'noLonger' ? 'validated' : undefined
  }
}

function weighStatuses<S extends Said<Exclude<DesignStatus, 'unknown'>>>(statuses: readonly S[]): S | undefined {
  const first = (value: DesignStatus) => statuses.find((status) => status.value === value)
  const [concept, unproven, validated] = [first('concept'), first('unproven'), first('validated')]
  if (validated !== undefined && unproven === undefined) return validated
  return concept ?? unproven
}

function decideFace(faces: TwoFaced, { purposes, designStatus }: Understanding): Purpose | null {
  if (purposes.length > 0) return null
  if (designStatus === undefined) return faces.alone
  return designStatus.value === 'validated' ? faces.proven : faces.open
}

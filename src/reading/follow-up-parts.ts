import { applyChange } from '../advice/changes.ts'
import type { OpenQuestion } from '../advice/open-question.ts'
import type { Profile, Quantity } from '../advice/profile.ts'
import { adds, corrects, mergeSaid, readAnswer, readOpening, readSaid, saysNothing, trimSaid } from './follow-up.ts'
import { longestEnquiry } from './normalise.ts'
import { listPartNouns } from './part-nouns.ts'
import { findPlaces, isDropped, type Places } from './part-places.ts'
import { readParts } from './read-enquiry.ts'
import type { Part, Understood } from './reading.ts'

/**
 * What was said before of several parts: the answers of each, the question that some of them share with its options as they
 * were worded, which parts it is asked of, and the words that all was read from. `isBeside` is set if the next message stands
 * beside the conversation and not in its thread.
 */
export type EarlierParts = {
  parts: readonly { profile: Profile }[]
  question: OpenQuestion | null
  optionWords: string[]
  asked: readonly number[]
  words: string
  isBeside: boolean
}

/** One of the parts as a message changes it; `doubt` holds the quantities to choose between if it could mean several. */
type ChangedPart = { index: number; profile: Profile; understood: Understood[]; doubt: Quantity[] }

/** What a message does to a conversation about several parts; `which` are parts of which it is not plain which one is meant. */
export type FollowUpOnParts =
  | { kind: 'new enquiry'; text: string }
  | { kind: 'which'; indexes: number[] }
  | { kind: 'changes'; changed: ChangedPart[]; dropped: number[]; added: Part[] }

/** Where one thing is said after another: what stands between may speak of another part. A comma between digits is none. */
const boundary = /[;；，、\n]|[,.!?](?=\s|$)|[。！？]|(?<!\p{L})(?:and|und|y|then)(?!\p{L})|以及|和|そして/iu

/** The parts that a statement without a part of its own holds for: those that say nothing yet; null if it is not plain. */
const holdersOf = (profiles: readonly Profile[], said: Profile): number[] | null => {
  if (said.quantity !== null || said.laterQuantity !== null) return null
  const isSilent = ({ designStatus, purposes }: Profile) =>
    (said.designStatus === 'unknown' || designStatus === 'unknown') &&
    (said.purposes.length === 0 || purposes.length === 0)
  const silent = profiles.flatMap((profile, index) => (isSilent(profile) ? [index] : []))
  if (silent.length > 0) return silent
  const [first, ...more] = profiles
  const areSame = more.every(
    (other) => other.designStatus === first?.designStatus && other.purposes.toString() === first.purposes.toString(),
  )
  return areSame ? profiles.map((_profile, index) => index) : null
}

/** A part that a message adds: it is named, it has a number, and it is none of those that are known. */
const readAdded = (text: string): Part[] =>
  adds.test(text) ? readParts(text).parts.filter(({ name, profile }) => name !== null && profile.quantity !== null) : []

const answerOfAsked = ({ parts, asked, ...earlier }: EarlierParts, text: string): FollowUpOnParts | null => {
  const [first] = asked
  const profile = first === undefined ? undefined : parts[first]?.profile
  if (profile === undefined) return null
  const answer = readAnswer({ ...earlier, profile }, text)
  if (answer === undefined) return null
  const changed = asked.flatMap((index): ChangedPart[] => {
    const before = parts[index]?.profile
    return before === undefined ? [] : [{ index, profile: applyChange(before, answer), understood: [], doubt: [] }]
  })
  return { kind: 'changes', changed, dropped: [], added: [] }
}

/**
 * Reads the next message of a conversation about several parts. What is said with the name or the place of a part, or with
 * "both" or "all", holds for that; a design status or a purpose by itself holds for the parts that have none; of anything
 * else it is asked which part is meant. Null where nothing is understood. Total for any string; looks at the first 20,000
 * UTF-16 code units.
 */
export const readFollowUpOnParts = (earlier: EarlierParts, whole: string): FollowUpOnParts | null => {
  const text = whole.slice(0, longestEnquiry).trim()
  const anew = readOpening(text)
  if (anew !== null) return anew
  const answered = answerOfAsked(earlier, text)
  if (answered !== null) return answered

  const names = earlier.parts.map(({ profile }) => profile.partName)
  const profiles = new Map(earlier.parts.map(({ profile }, index) => [index, profile]))
  const changed = new Map<number, ChangedPart>()
  const dropped = new Set<number>()
  const added: Part[] = []
  const left = () => [...profiles.keys()].filter((index) => !dropped.has(index))
  const change = (index: number, piece: string, said: ReturnType<typeof readSaid>) => {
    const before = profiles.get(index)
    if (before === undefined) return
    const { profile, doubt } = mergeSaid(before, piece, said)
    const understood = [...(changed.get(index)?.understood ?? []), ...said.understood]
    profiles.set(index, profile)
    changed.set(index, { index, profile, understood, doubt })
  }

  let waiting: number[] = []
  let last: number[] = []
  for (const piece of trimSaid(text).split(boundary)) {
    const places: Places = findPlaces(piece, names)
    const said = readSaid(places.rest)
    const isSaid = !saysNothing(said)
    if (places.unclear.length > 0 && (isSaid || isDropped(piece))) return { kind: 'which', indexes: places.unclear }
    const here = [...new Set([...waiting, ...places.indexes])]
    if (isDropped(piece) && said.profile.quantity === null) {
      if (here.length === 0) return { kind: 'which', indexes: left() }
      for (const index of here) dropped.add(index)
      waiting = []
      last = []
      continue
    }
    if (!isSaid) {
      waiting = here
      continue
    }
    const named = here.length > 0 ? here : last
    const news =
      named.length === 0
        ? readAdded(piece.length < text.length ? `${text.match(adds)?.[0] ?? ''} ${piece}` : piece)
        : []
    if (news.length > 0) {
      added.push(...news)
      continue
    }
    if (named.length === 0 && said.profile.quantity !== null && !corrects.test(text) && listPartNouns(piece).length > 0)
      return { kind: 'new enquiry', text }
    const holders =
      named.length > 0
        ? named
        : holdersOf(
            left().flatMap((index) => profiles.get(index) ?? []),
            said.profile,
          )
    if (holders === null) return { kind: 'which', indexes: left() }
    const meant = named.length > 0 ? holders : holders.flatMap((at) => left()[at] ?? [])
    for (const index of meant) change(index, piece, said)
    waiting = []
    last = named
  }
  if (dropped.size === earlier.parts.length && added.length === 0)
    return { kind: 'which', indexes: [...profiles.keys()] }
  if (changed.size + dropped.size + added.length === 0) return null
  return {
    kind: 'changes',
    changed: [...changed.values()].filter(({ index }) => !dropped.has(index)),
    dropped: [...dropped],
    added,
  }
}

import { classify } from '../src/advice/classifier.ts'
import type { Profile, Quantity } from '../src/advice/profile.ts'
import { emptyProfile } from '../src/advice/profile.ts'
import type { Hint, Part, Reading } from '../src/reading/reading.ts'

/** A part as it was labelled. */
type LabelledPart = {
  name: string | null
  count: number
  quantity: Quantity | null
  later: Quantity | null
  purposes: Profile['purposes']
  design: Profile['designStatus']
  material: string | null
  process: string | null
  neededBy: string | null
}

export type Labelled = { lang: string; style?: string; text: string; kind: Reading['kind']; parts: LabelledPart[] }

type Share = { hits: number; of: number }

/** The shares of a set of texts, by name; they can be added up over files and languages. */
export type Figures = Map<string, Share>

export const rows = [
  'kind right',
  'quantities exact',
  'wrong without a doubt',
  'several parts exact',
  'quantity though nothing is ordered',
  'later exact',
  'design found',
  'design right of those said',
  'purposes precision',
  'purposes recall',
  'hints right',
  'design missed and asked',
  'asked by one tap',
  'stage wrong',
  'stage asked',
  'part name',
  'material',
  'process',
  'needed by',
] as const

export type Row = (typeof rows)[number]

export const say = (quantity: Quantity | null): string =>
  quantity === null ? 'none' : quantity.min === quantity.max ? String(quantity.min) : `${quantity.min}-${quantity.max}`

const sayCounted = (count: number, quantity: Quantity | null) => `${count > 1 ? `${count}×` : ''}${say(quantity)}`

const labelOf = ({ count, quantity }: LabelledPart) => sayCounted(count, quantity)
const readOf = ({ count, profile }: Part) => sayCounted(count, profile.quantity)

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Hiragana}]|[\p{L}\p{N}]+/gu) ?? []

/** Whether two names have a word in common, or for names without spaces, two characters. */
const sharesAWord = (read: string | null, label: string | null): boolean => {
  if (label === null || read === null) return label === read
  const words = wordsOf(label)
  const shared = wordsOf(read).filter((word) => words.includes(word))
  const isLatin = shared.some((word) => word.length > 1)
  return isLatin || shared.length >= Math.min(2, words.length)
}

/** Pairs each labelled part with the part that was read for it: by name, then by quantity, then by position. */
const pair = (labels: readonly LabelledPart[], parts: readonly Part[]): (Part | undefined)[] => {
  const left = new Set(parts)
  const paired: (Part | undefined)[] = labels.map(() => undefined)
  const take = (fits: (label: LabelledPart, part: Part, index: number) => boolean) => {
    for (const [index, label] of labels.entries()) {
      if (paired[index] !== undefined) continue
      const found = [...left].find((part) => fits(label, part, index))
      if (found === undefined) continue
      paired[index] = found
      left.delete(found)
    }
  }
  take(
    (label, part) => label.name !== null && part.name !== null && label.name.toLowerCase() === part.name.toLowerCase(),
  )
  take((label, part) => sharesAWord(part.name, label.name) && readOf(part) === labelOf(label))
  take((label, part) => readOf(part) === labelOf(label))
  take((label, part) => sharesAWord(part.name, label.name))
  take((_label, part, index) => parts[index] === part)
  return paired
}

const profileOf = ({ quantity, later, purposes, design }: LabelledPart): Profile => ({
  ...emptyProfile,
  quantity,
  laterQuantity: later,
  purposes,
  designStatus: design,
})

/** The profile if the person confirms the hint. */
const withHint = (profile: Profile, hint: Hint): Profile =>
  hint.answer === 'designStatus'
    ? { ...profile, designStatus: hint.value }
    : { ...profile, purposes: [...profile.purposes, hint.value] }

/** Compares one reading with its label, adds to the figures, and returns what was wrong. */
export const score = (label: Labelled, reading: Reading, figures: Figures): string[] => {
  const problems: string[] = []
  const count = (row: Row, isHit: boolean) => {
    const share = figures.get(row) ?? { hits: 0, of: 0 }
    figures.set(row, { hits: share.hits + Number(isHit), of: share.of + 1 })
  }
  count('kind right', reading.kind === label.kind)
  if (reading.kind !== label.kind) problems.push(`kind ${reading.kind}`)
  if (label.kind !== 'enquiry') {
    const read = reading.parts.filter(({ profile }) => profile.quantity !== null || profile.laterQuantity !== null)
    count('quantity though nothing is ordered', read.length > 0)
    if (read.length > 0) problems.push(`orders ${read.map(readOf)}`)
    return problems
  }
  const wanted = label.parts.map(labelOf).sort().join(' ')
  const read = reading.parts.map(readOf).sort().join(' ')
  const isExact = wanted === read
  count('quantities exact', isExact)
  if (label.parts.length > 1) count('several parts exact', isExact)
  const isWrong =
    !isExact &&
    reading.parts.some(({ profile }) => profile.quantity !== null) &&
    reading.parts.every(({ sure }) => sure)
  count('wrong without a doubt', isWrong)
  if (!isExact)
    problems.push(
      `${isWrong ? 'WRONG' : 'asked'} quantities [${reading.parts.map(readOf)}] for [${label.parts.map(labelOf)}]`,
    )
  const paired = pair(label.parts, reading.parts)
  for (const [index, part] of label.parts.entries()) {
    const found = paired[index]
    const profile = found?.profile ?? emptyProfile
    const laterRight = say(profile.laterQuantity) === say(part.later)
    if (part.later !== null || profile.laterQuantity !== null) count('later exact', laterRight)
    if (!laterRight) problems.push(`later ${say(profile.laterQuantity)} for ${say(part.later)}`)
    if (profile.designStatus !== part.design) problems.push(`design ${profile.designStatus} for ${part.design}`)
    const purposesSaid = profile.purposes.toSorted().join(' ')
    const purposesWanted = part.purposes.toSorted().join(' ')
    if (purposesSaid !== purposesWanted) problems.push(`purposes [${purposesSaid}] for [${purposesWanted}]`)
    if (part.design !== 'unknown') count('design found', profile.designStatus === part.design)
    if (profile.designStatus !== 'unknown') count('design right of those said', profile.designStatus === part.design)
    for (const purpose of profile.purposes) count('purposes precision', part.purposes.includes(purpose))
    for (const purpose of part.purposes) count('purposes recall', profile.purposes.includes(purpose))
    const nameRight = sharesAWord(found?.name ?? null, part.name)
    if (part.name !== null) count('part name', nameRight)
    if (!nameRight) problems.push(`name "${found?.name}" for "${part.name}"`)
    for (const [row, answer] of [
      ['material', 'material'],
      ['process', 'process'],
      ['needed by', 'neededBy'],
    ] as const) {
      if (part[answer] === null && profile[answer] === null) continue
      const isRight = part[answer] !== null && sharesAWord(profile[answer], part[answer])
      count(row, isRight)
      if (!isRight) problems.push(`${row} "${profile[answer]}" for "${part[answer]}"`)
    }
    const right = classify(profileOf(part)).stage
    const { stage, strength, question } = classify(profile)
    const hints = found?.hints ?? []
    const turns = hints.some((hint) => classify(withHint(profile, hint)).stage !== stage)
    const isAsked = stage === null || (strength === 'leaning' && question !== null) || found?.sure === false || turns
    count('asked by one tap', turns)
    if (part.design !== 'unknown' && profile.designStatus !== part.design)
      count(
        'design missed and asked',
        hints.some(({ value }) => value === part.design),
      )
    for (const hint of hints)
      count(
        'hints right',
        hint.answer === 'designStatus' ? part.design === hint.value : part.purposes.includes(hint.value),
      )
    count('stage wrong', stage !== right && !isAsked)
    count('stage asked', stage !== right && isAsked)
  }
  return problems
}

export const addFigures = (all: Figures, more: Figures): void => {
  for (const [row, { hits, of }] of more) {
    const share = all.get(row) ?? { hits: 0, of: 0 }
    all.set(row, { hits: share.hits + hits, of: share.of + of })
  }
}

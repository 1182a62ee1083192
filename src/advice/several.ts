import { type Stage, type Strength, strengths } from './decision.ts'
import type { OpenQuestion } from './open-question.ts'
import { emptyProfile, Profile } from './profile.ts'

type Verdict = { stage: Stage | null; strength: Strength }

/** The stage that all share (null if they differ) and the weakest strength. An empty list is undecided. */
export const verdictOfAll = (verdicts: readonly Verdict[]): Verdict => {
  const [first] = verdicts
  if (first === undefined) return { stage: null, strength: 'undecided' }
  const stage = verdicts.every((each) => each.stage === first.stage) ? first.stage : null
  const weakest = Math.max(...verdicts.map(({ strength }) => strengths.indexOf(strength)))
  return { stage, strength: strengths[weakest] ?? 'undecided' }
}

/** What several profiles share: answers that differ count as not said. */
export const profileOfAll = ([first, ...more]: readonly Profile[]): Profile => {
  if (first === undefined) return emptyProfile
  const isShared = (answer: string, value: unknown) =>
    more.every((other) => JSON.stringify(other[answer as keyof Profile]) === JSON.stringify(value))
  return Profile.parse(Object.fromEntries(Object.entries(first).filter(([answer, value]) => isShared(answer, value))))
}

/** How many parts are in each stage, and how many have no stage yet. */
export type StageCounts = Record<Stage | 'none', number>

/** Counts parts by stage. An entry that stands for several part numbers counts as that many parts. */
export const countStages = (entries: ReadonlyArray<{ count: number; stage: Stage | null }>): StageCounts => {
  const counts: StageCounts = { small_batch: 0, prototyping: 0, none: 0 }
  for (const { count, stage } of entries) counts[stage ?? 'none'] += count
  return counts
}

/** Questions that each part answers differently. */
const askedOfEach: ReadonlyArray<OpenQuestion['code']> = ['how_many', 'which_quantity_first']

type Entry = { count: number; recommendation: { question: OpenQuestion | null } }

/**
 * The question that the most parts have in common: `asked` lists the entries that have it, by index, `count` is how
 * many parts those are, out of `all`. Null if no part has a question that can be answered for several parts at once.
 */
export const findSharedQuestion = (entries: readonly Entry[]) => {
  const askers = new Map<OpenQuestion['code'], { question: OpenQuestion; asked: number[]; count: number }>()
  entries.forEach(({ count, recommendation: { question } }, index) => {
    if (question === null || askedOfEach.includes(question.code)) return
    const known = askers.get(question.code) ?? { question, asked: [], count: 0 }
    askers.set(question.code, { question, asked: [...known.asked, index], count: known.count + count })
  })
  const [most] = [...askers.values()].toSorted((one, other) => other.count - one.count)
  return most === undefined ? null : { ...most, all: entries.reduce((sum, { count }) => sum + count, 0) }
}

import { type SavedRecommendation, stages } from './things.ts'

/** More words than these are not looked at: each is one more comparison with every row. */
const mostWords = 20

/** What people call each stage, and an order that is not decided; only copy knows. */
type StageNames = Record<'prototyping' | 'small_batch' | 'undecided', string>

/** Words to look for in part name, words and stage. */
export type Search = { words: string; stageNames: StageNames }

/** A word to look for, folded, and the stages that are called so; null stands for not decided. */
type Wanted = { word: string; stages: Array<SavedRecommendation['stage']> }

const accents = /\p{M}/gu

/** One spelling for what people take for the same word: letter case, width, ligatures and accents make no difference. */
const fold = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFKD')
    .replace(accents, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('\0', ' ')
    .replace(/\s+/g, ' ')

/** What a recommendation is found by beside its stage: part name and words, folded. */
export const searchTextOf = ({ partName, text }: Pick<SavedRecommendation, 'partName' | 'text'>): string =>
  [partName ?? '', text ?? ''].map(fold).join(' ')

/** The words to look for, folded in the same way, each once. */
export const listWanted = ({ words, stageNames }: Search): Wanted[] => {
  const stagesOf = (word: string) =>
    [...stages, null].filter((stage) => fold(stageNames[stage ?? 'undecided']).includes(word))
  return [...new Set(fold(words).split(' '))]
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => ({ word, stages: stagesOf(word) }))
}

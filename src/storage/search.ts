import type { SavedRecommendation } from './things.ts'

/** More words than these are not looked at: each is one more comparison with every row. */
const mostWords = 20

/** What a stage is called when somebody looks for it. */
const stageNames = { prototyping: 'prototyping', small_batch: 'small batch manufacturing', none: 'undecided' }

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

/** What a recommendation is found by: part name, words and stage, folded. */
export const searchTextOf = ({
  partName,
  text,
  stage,
}: Pick<SavedRecommendation, 'partName' | 'text' | 'stage'>): string =>
  [partName ?? '', text ?? '', stageNames[stage ?? 'none']].map(fold).join(' ')

/** The words to look for, folded in the same way, each once. */
export const searchWordsOf = (search: string): string[] =>
  [...new Set(fold(search).split(' '))].filter((word) => word !== '').slice(0, mostWords)

import { type SavedRecommendation, stages } from './things.ts'

/** Further words are ignored: each is one more comparison with every row. */
const mostWords = 20

/** What people call each stage and an order that is not decided. The names come from copy. */
type StageNames = Record<'prototyping' | 'small_batch' | 'undecided', string>

/** Words to look for in the part names, the enquiry and the name of the stage. */
export type Search = { words: string; stageNames: StageNames }

/** A word to look for, folded, and the stages with names that contain it; null means not decided. */
type Wanted = { word: string; stages: Array<SavedRecommendation['stage']> }

const accents = /\p{M}/gu

/** One spelling for words that people consider the same: ignores letter case, width, ligatures and accents. */
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

/** The text that a search looks at besides the stage, folded: the enquiry and the name of each part. */
export const searchTextOf = ({
  partName,
  text,
  parts,
}: Pick<SavedRecommendation, 'partName' | 'text' | 'parts'>): string => {
  const names = parts === null ? [partName] : parts.map(({ profile }) => profile.partName)
  return [...names.map((name) => name ?? ''), text ?? ''].map(fold).join(' ')
}

/** A stage between spaces, as `stagesOf` lists it, so that only whole names match. */
export const stageMark = (stage: SavedRecommendation['stage']): string => ` ${stage ?? 'undecided'} `

/** The stage of a recommendation, or those of all parts of a list. */
export const stagesOf = ({ stage, parts }: Pick<SavedRecommendation, 'stage' | 'parts'>): string =>
  [...new Set(parts === null ? [stage] : parts.map((part) => part.stage))].map(stageMark).join('')

/** The words to look for, folded and without repeats. */
export const listWanted = ({ words, stageNames }: Search): Wanted[] => {
  const stagesOf = (word: string) =>
    [...stages, null].filter((stage) => fold(stageNames[stage ?? 'undecided']).includes(word))
  return [...new Set(fold(words).split(' '))]
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => ({ word, stages: stagesOf(word) }))
}

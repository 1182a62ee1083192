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

/** What a recommendation is found by beside its stage: part name and words, of a list the names of its parts, folded. */
export const searchTextOf = ({
  partName,
  text,
  parts,
}: Pick<SavedRecommendation, 'partName' | 'text' | 'parts'>): string => {
  const names = parts === null ? [partName] : parts.map(({ profile }) => profile.partName)
  return [...names.map((name) => name ?? ''), text ?? ''].map(fold).join(' ')
}

/** A stage as it stands among those of a recommendation, whole between blanks. */
export const stageMark = (stage: SavedRecommendation['stage']): string => ` ${stage ?? 'undecided'} `

/** The stage of a recommendation, of a list those of its parts. */
export const stagesOf = ({ stage, parts }: Pick<SavedRecommendation, 'stage' | 'parts'>): string =>
  [...new Set(parts === null ? [stage] : parts.map((part) => part.stage))].map(stageMark).join('')

/** The words to look for, folded in the same way, each once. */
export const listWanted = ({ words, stageNames }: Search): Wanted[] => {
  const stagesOf = (word: string) =>
    [...stages, null].filter((stage) => fold(stageNames[stage ?? 'undecided']).includes(word))
  return [...new Set(fold(words).split(' '))]
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => ({ word, stages: stagesOf(word) }))
}

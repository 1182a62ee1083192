import { readdirSync, readFileSync } from 'node:fs'
import type { Quantity } from '../src/advice/profile.ts'
import type { Labelled } from './score.ts'

/** The labelled data of the project. */
export const data = new URL('../data/', import.meta.url)

export const readLines = <L>(file: string | URL): L[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as L)

/** The labelled texts by who labelled them. */
export const handTexts = (): Map<string, Labelled[]> => {
  const folder = new URL('enquiries/', data)
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .sort()
      .map((file) => [file.replace('.jsonl', ''), readLines<Labelled>(new URL(file, folder))]),
  )
}

/** A text about one part with only its quantities labelled. */
type LabelledQuantity = { text: string; lang?: string; quantity: Quantity | null; later?: Quantity | null }

/** The labelled quantities of all files, as texts with one part. Texts without a quantity are left out. */
export const quantityTexts = (): Labelled[] => {
  const folder = new URL('quantities/', data)
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readLines<LabelledQuantity>(new URL(file, folder)))
    .filter(({ quantity, later }) => quantity !== null || (later ?? null) !== null)
    .map(({ text, lang = 'en', quantity, later = null }) => ({
      text,
      lang,
      kind: 'enquiry',
      parts: [
        {
          name: null,
          count: 1,
          quantity,
          later,
          purposes: [],
          design: 'unknown',
          material: null,
          process: null,
          neededBy: null,
        },
      ],
    }))
}

/** Texts that are labelled as ordering nothing: none of their numbers is a quantity. */
export const idleTexts = (): Labelled[] =>
  readLines<Omit<Labelled, 'parts'>>(new URL('kinds.jsonl', data))
    .filter(({ kind }) => kind !== 'enquiry')
    .map((text) => ({ ...text, parts: [] }))

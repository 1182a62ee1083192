import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { orderLabel } from '../src/reading/learned/weights.ts'

const folder = new URL('../data/', import.meta.url)

type Line = {
  lang: string
  text: string
  kind?: 'enquiry' | 'question' | 'other'
  parts?: { design: string; purposes: string[] }[]
  design?: string
  purposes?: string[]
  evidence?: string[]
}

/**
 * A labelled text. A statement is one or two sentences with its evidence marked; a text is a whole message, which carries
 * its labels somewhere. `hand` is who wrote it: files of one hand are left out of the training together.
 */
export type Labelled = {
  hand: string
  /** Whether kind and parts of a whole message are labelled; the others are for training alone. */
  isWhole: boolean
  language: string
  text: string
  kind: 'statement' | 'enquiry' | 'question' | 'other'
  /** Statuses and purposes that the text holds, "unknown" left out, and whether it orders anything. */
  says: ReadonlySet<string>
  evidence: readonly string[]
}

/** Statements of one writer in four languages. */
const statementsOfOneHand = new Set(['de', 'es', 'ja', 'zh'])

/** Files of one name are of one hand, whole texts and statements. */
const handOf = (file: string): string => {
  const [kind = '', name = kind] = file.replace('.jsonl', '').split('/')
  if (kind !== 'statements' || existsSync(new URL(`enquiries/${name}.jsonl`, folder))) return name
  return `statements-${statementsOfOneHand.has(name) ? 'multi' : name}`
}

/** Whole texts, statements, and whole texts of which only the kind is labelled. */
const files = (): string[] => [
  ...['enquiries', 'statements'].flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, folder))
      .filter((file) => file.endsWith('.jsonl'))
      .sort()
      .map((file) => `${kind}/${file}`),
  ),
  'kinds.jsonl',
]

const linesOf = (file: string): Line[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)

/** Every labelled text, in the order of the files' names and lines. */
export const readCorpus = (): Labelled[] =>
  files().flatMap((file) =>
    linesOf(file).map((line) => {
      const parts = line.parts ?? [{ design: line.design ?? 'unknown', purposes: line.purposes ?? [] }]
      const said = parts.flatMap(({ design, purposes }) => (design === 'unknown' ? purposes : [design, ...purposes]))
      return {
        ...{
          hand: handOf(file),
          isWhole: line.parts !== undefined,
          language: line.lang,
          text: line.text,
          kind: line.kind ?? 'statement',
        },
        ...{ says: new Set(line.kind === 'enquiry' ? [...said, orderLabel] : said), evidence: line.evidence ?? [] },
      }
    }),
  )

const foreign = 'languages.jsonl'

/** Sentences of languages that are not read, as `{ lang, text }`. */
export const readForeign = (): { lang: string; text: string }[] => linesOf(foreign)

const filesIn = (path: string): URL[] => {
  const folder = new URL(path, import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((file) => new URL(file, folder))
}

/**
 * SHA-256 over the texts, the features and the trainer: others make other weights. The lexicon is not among them, though what
 * its phrases say is a feature: a new phrase makes the weights no worse.
 */
export const hashOfInputs = (): string => {
  const hash = createHash('sha256')
  for (const file of [...files(), foreign]) hash.update(file).update(readFileSync(new URL(file, folder)))
  const learned = ['features', 'fold', 'hear-notions', 'hear-text', 'judge-order', 'model', 'sentences', 'traditional']
  const sources = [
    ...learned.map((name) => new URL(`../src/reading/learned/${name}.ts`, import.meta.url)),
    ...filesIn('../src/reading/learned/notions/'),
    ...filesIn('./').filter(({ pathname }) => !/\/(?:report|left-out|train)\.ts$/.test(pathname)),
  ]
  for (const source of [...sources, new URL('../src/reading/cues.ts', import.meta.url)])
    hash.update(readFileSync(source))
  return hash.digest('hex')
}

import { readdirSync, readFileSync } from 'node:fs'
import { classify } from '../src/advice/classifier.ts'
import { readEnquiry } from '../src/reading/read-enquiry.ts'

/** One labelled text. Absent labels are not measured; `purpose` is the main one, `purposes` are all. */
type Labelled = {
  text: string
  lang?: string
  quantity: { min: number; max: number } | null
  later?: { min: number; max: number } | null
  purpose?: string
  purposes?: string[]
  design_status?: string
  expected_stage?: string
}

/** How often something was said rightly, said wrongly, and missed. */
type Hits = { right: number; wrong: number; missed: number }

/**
 * The figures of one file and language.
 * `quantity`: exact – the label and nothing else, an unread null included; asked – unread though labelled, or read
 * otherwise but marked unsure, so that the person is asked; wrong – another quantity, marked sure. `wrongUnasked` counts
 * every other quantity, sure or not. `status` and `purposes`: precision is right / (right + wrong), recall is right /
 * (right + missed); "unknown" and "none" are no answers. `stage`: right – the labelled stage, or a question where the label is
 * `ask` (undecided, or leaning with a question); asked – a question where a stage is labelled; wrong – the other stage, or
 * a stage without a question where the label is `ask`.
 */
export type Figures = {
  texts: number
  quantity: { exact: number; asked: number; wrong: number; otherRead: number }
  status: Hits
  purposes: Hits
  stage: { texts: number; right: number; asked: number; wrong: number }
  failures: string[]
}

const fixtures = new URL('../tests/fixtures/', import.meta.url)

export function readLabelled(file: string): Labelled[] {
  return readFileSync(new URL(file, fixtures), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled)
}

/** Reads each text and compares it with its labels. */
export function evaluate(labelled: readonly Labelled[]): Figures {
  const figures: Figures = {
    texts: labelled.length,
    quantity: { exact: 0, asked: 0, wrong: 0, otherRead: 0 },
    status: { right: 0, wrong: 0, missed: 0 },
    purposes: { right: 0, wrong: 0, missed: 0 },
    stage: { texts: 0, right: 0, asked: 0, wrong: 0 },
    failures: [],
  }
  for (const label of labelled) {
    const problems: string[] = []
    const { profile, quantitySure } = readEnquiry(label.text)
    const read = profile.quantity
    if (say(read) === say(label.quantity)) figures.quantity.exact++
    else {
      const asked = read === null || !quantitySure
      figures.quantity[asked ? 'asked' : 'wrong']++
      if (read !== null) figures.quantity.otherRead++
      problems.push(`quantity ${say(read)}${quantitySure ? '' : '?'} for ${say(label.quantity)}`)
    }
    if (label.later !== undefined && say(profile.laterQuantity) !== say(label.later)) {
      problems.push(`later ${say(profile.laterQuantity)} for ${say(label.later)}`)
    }
    if (label.design_status !== undefined) {
      const problem = countHits(figures.status, known([profile.designStatus]), known([label.design_status]))
      if (problem) problems.push(`status ${profile.designStatus} for ${label.design_status}`)
    }
    const labelledPurposes = label.purposes ?? (label.purpose === undefined ? undefined : [label.purpose])
    if (labelledPurposes !== undefined) {
      const problem = countHits(figures.purposes, profile.purposes, known(labelledPurposes))
      if (problem) problems.push(`purposes [${profile.purposes}] for [${known(labelledPurposes)}]`)
    }
    if (label.expected_stage !== undefined) {
      figures.stage.texts++
      const { stage, strength, question } = classify(profile)
      const isAsking = stage === null || (strength === 'leaning' && question !== null)
      const isRight = label.expected_stage === 'ask' ? isAsking : stage === label.expected_stage
      figures.stage[isRight ? 'right' : stage === null ? 'asked' : 'wrong']++
      if (!isRight) problems.push(`stage ${stage} ${strength} for ${label.expected_stage}`)
    }
    if (problems.length > 0) figures.failures.push(`${label.text}\n      ${problems.join('; ')}`)
  }
  return figures
}

function known(values: readonly string[]): string[] {
  return values.filter((value) => value !== 'unknown' && value !== 'none')
}

function countHits(hits: Hits, read: readonly string[], labelled: readonly string[]): boolean {
  const right = read.filter((value) => labelled.includes(value)).length
  hits.right += right
  hits.wrong += read.length - right
  hits.missed += labelled.length - right
  return right !== read.length || right !== labelled.length
}

function say(quantity: { min: number; max: number } | null | undefined): string {
  if (!quantity) return 'none'
  return quantity.min === quantity.max ? String(quantity.min) : `${quantity.min}-${quantity.max}`
}

function printFigures(name: string, { texts, quantity, status, purposes, stage }: Figures): void {
  const share = (part: number, all: number) =>
    all === 0 ? '   –  ' : `${((100 * part) / all).toFixed(1).padStart(5)}%`
  const precision = ({ right, wrong, missed }: Hits) =>
    `${share(right, right + wrong)} /${share(right, right + missed)}`
  console.log(
    `${name.padEnd(24)}${String(texts).padStart(4)}  quantity exact ${share(quantity.exact, texts)} asked ${share(quantity.asked, texts)} wrong ${share(quantity.wrong, texts)} (other read ${share(quantity.otherRead, texts)})  status ${precision(status)}  purposes ${precision(purposes)}` +
      (stage.texts === 0
        ? ''
        : `  stage right ${share(stage.right, stage.texts)} asked ${share(stage.asked, stage.texts)} wrong ${share(stage.wrong, stage.texts)}`),
  )
}

if (import.meta.main) {
  const isVerbose = process.argv.includes('--verbose')
  const asked = process.argv.slice(2).filter((argument) => argument.endsWith('.jsonl'))
  const files =
    asked.length > 0
      ? asked
      : readdirSync(fixtures)
          .filter((file) => file.endsWith('.jsonl'))
          .sort()
  console.log('status and purposes: precision / recall')
  for (const file of files) {
    const labelled = readLabelled(file)
    const languages = [...new Set(labelled.map(({ lang = 'en' }) => lang))]
    for (const language of languages) {
      const figures = evaluate(labelled.filter(({ lang = 'en' }) => lang === language))
      printFigures(`${file.replace('.jsonl', '')} ${language}`, figures)
      if (isVerbose) for (const failure of figures.failures) console.log(`    ${failure}`)
    }
  }
}

import { readWithWords } from '../src/reading/learned/shipped.ts'
import { readEnquiry } from '../src/reading/read-enquiry.ts'
import { readWeights, readWithWeights } from '../src/reading/weights.ts'
import { readWholeQuantity } from '../src/reading/whole-quantity.ts'
import { reliability } from '../training/figures.ts'
import { weightsWithoutEachHand } from '../training/left-out.ts'
import { likelihoodsOf } from './reliability.ts'
import { addFigures, type Figures, type Labelled, rows, say, score } from './score.ts'
import { data, handTexts, readLines } from './texts.ts'
import { train } from './training/train.ts'

type Failing = {
  lang: string
  fault: string
  text: string
  quantity: Labelled['parts'][number]['quantity']
  later: Labelled['parts'][number]['later']
}
type Numeral = { lang: string; text: string; span: string; value: number; bare: boolean }

/** An enquiry around a numeral, by language. */
const asked: Record<string, (numeral: string) => string> = {
  en: (numeral) => `Please quote ${numeral} pcs`,
  de: (numeral) => `Bitte um Angebot für ${numeral} Stück`,
  es: (numeral) => `Necesitamos ${numeral} piezas`,
  zh: (numeral) => `请报价，数量${numeral}件`,
  ja: (numeral) => `見積をお願いします。数量${numeral}個`,
}

const percent = ({ hits, of }: { hits: number; of: number }) =>
  of === 0 ? '–'.padStart(6) : `${((100 * hits) / of).toFixed(1)}%`.padStart(6)

const printTable = (figures: Map<string, Figures>) => {
  const names = [...figures.keys()]
  const width = Math.max(8, ...names.map(({ length }) => length + 1))
  console.log(`${''.padEnd(36)}${names.map((name) => name.padStart(width)).join('')}`)
  for (const row of rows) {
    const cells = names.map((name) => percent(figures.get(name)?.get(row) ?? { hits: 0, of: 0 }).padStart(width))
    console.log(`${row.padEnd(36)}${cells.join('')}`)
  }
}

const measureNumerals = (isVerbose: boolean) => {
  const roads = {
    field: (text: string) => readWholeQuantity(text),
    enquiry: (text: string, lang: string) =>
      readEnquiry(asked[lang]?.(text) ?? text).parts[0]?.profile.quantity ?? null,
  }
  for (const [road, read] of Object.entries(roads)) {
    let right = 0
    let wrong = 0
    const numerals = readLines<Numeral>(new URL('numerals.jsonl', data))
    for (const { lang, span, value } of numerals) {
      const quantity = read(span, lang)
      if (quantity?.min === value) right++
      else {
        if (quantity !== null) wrong++
        if (isVerbose) console.log(`    ${road} ${lang} ${span}: ${say(quantity)} for ${value}`)
      }
    }
    console.log(`numerals by the ${road}: ${right} right, ${wrong} wrong, of ${numerals.length}`)
  }
}

const measureFaults = (isVerbose: boolean) => {
  const kinds = new Map<string, { hits: number; of: number }>()
  for (const { fault, text, quantity, later } of readLines<Failing>(new URL('quantities/failing.jsonl', data))) {
    const { parts } = readEnquiry(text)
    const read = parts.filter(({ profile }) => profile.quantity !== null)
    const isRight =
      (quantity === null
        ? read.length === 0
        : read.length === 1 && say(read[0]?.profile.quantity ?? null) === say(quantity)) &&
      (later === null || parts.some(({ profile }) => say(profile.laterQuantity) === say(later)))
    const kind = kinds.get(fault) ?? { hits: 0, of: 0 }
    kinds.set(fault, { hits: kind.hits + Number(isRight), of: kind.of + 1 })
    if (!isRight && isVerbose)
      console.log(
        `    ${fault}: ${text}: [${parts.map(({ profile }) => `${say(profile.quantity)} later ${say(profile.laterQuantity)}`)}] for ${say(quantity)} later ${say(later)}`,
      )
  }
  const all = [...kinds.values()].reduce((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }), {
    hits: 0,
    of: 0,
  })
  console.log(
    `known faults: ${all.hits} of ${all.of} mended; not yet: ${[...kinds]
      .filter(([, { hits, of }]) => hits < of)
      .map(([fault, { hits, of }]) => `${fault} ${hits}/${of}`)
      .join(', ')}`,
  )
}

if (import.meta.main) {
  const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const isVerbose = process.argv.includes('--verbose')
  const isHeldOut = process.argv.includes('--left-out')
  const texts = handTexts()
  const files =
    given.length > 0
      ? new Map(given.map((file) => [file.replace(/^.*\//, '').replace('.jsonl', ''), readLines<Labelled>(file)]))
      : texts
  const words = isHeldOut ? weightsWithoutEachHand(console.error) : undefined
  const byHand = new Map<string, Figures>()
  const byLanguage = new Map<string, Figures>()
  const all: Figures = new Map()
  const likelihoods: ReturnType<typeof likelihoodsOf>[] = []
  for (const [hand, labels] of files) {
    if (isHeldOut) {
      const others = [...texts].filter(([other]) => other !== hand).flatMap(([, labelled]) => labelled)
      readWithWeights(readWeights(train(others)))
      readWithWords(words?.get(hand) ?? null)
    }
    for (const label of labels) {
      const figures: Figures = new Map()
      const problems = score(label, readEnquiry(label.text), figures)
      if (isVerbose && problems.length > 0)
        console.log(`## ${hand} ${label.lang} ${label.style ?? ''}\n${label.text}\n      ${problems.join('\n      ')}`)
      for (const [name, group] of [
        [hand, byHand],
        [label.lang, byLanguage],
      ] as const) {
        const sum = group.get(name) ?? new Map()
        group.set(name, sum)
        addFigures(sum, figures)
      }
      addFigures(all, figures)
      if (label.kind === 'enquiry') likelihoods.push(likelihoodsOf(label))
    }
  }
  readWithWeights(null)
  readWithWords(null)
  printTable(new Map([...byHand, ['all', all]]))
  console.log()
  printTable(byLanguage)
  console.log('\nhow often it was so, by how likely a status or a purpose was found')
  for (const line of reliability(likelihoods)) console.log(line)
  if (given.length === 0) {
    console.log()
    measureNumerals(isVerbose)
    measureFaults(isVerbose)
  }
}

import { writeFileSync } from 'node:fs'
import { learnWords } from './learn.ts'
import { keepLeftOut } from './left-out.ts'
import { reportUnseen } from './report.ts'

/**
 * `npm run train`: learns `src/reading/learned/weights.json` from `data`, the same bytes each time, and prints how each hand
 * fares that is left out.
 */
const tell = (line: string) => process.stdout.write(`${line}\n`)
const learned = learnWords(tell)
const { weights, judged } = learned
keepLeftOut(learned)
for (const line of reportUnseen(judged, weights.thresholds)) tell(line)
const file = new URL('../src/reading/learned/weights.json', import.meta.url)
const written = `${JSON.stringify(weights)}\n`
writeFileSync(file, written)
tell(`${file.pathname.split('/').at(-1)}: ${(written.length / 1e6).toFixed(2)} MB`)

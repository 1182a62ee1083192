import { readEnquiry } from '../src/reading/read-enquiry.ts'
import { data, readLines } from './texts.ts'

/** The median time of one reading in milliseconds, after a warm-up. */
function medianTime(text: string, runs: number): number {
  for (let i = 0; i < 20; i++) readEnquiry(text)
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    readEnquiry(text)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const enquiries = readLines<{ text: string }>(new URL('quantities/enquiries.jsonl', data)).map(({ text }) => text)
const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Each piece is repeated until the text has the length that is measured. */
const kinds: Record<string, string> = {
  ordinary: `${enquiries.join('. ')}. `,
  'a thousand digits': '1',
  'digits and commas': '1,',
  'digits and spaces': '1 ',
  'groups of three': '100 ',
  'a thousand "or"': 'or ',
  'numbers and "or"': '5 or ',
  'nested ranges': '1-',
  'ranges of ranges': '5 to 10 - ',
  crosses: '2 x ',
  'open brackets': '(',
  markup: '<@',
  links: '<https://a|',
  entities: '&lt;',
  'gapped phrases': 'drawing see if does ',
  negators: 'not no ',
  'decimal points': '1.',
  'thousand "hundred"': 'hundred ',
  'German compounds': 'einundzwanzig',
  'one long word': 'a',
  'Han digits': '一二',
  kana: 'の',
  'line ends': '\n',
  currency: '$5 ',
}

const ordinary = fill(kinds.ordinary ?? '', 40_000)
const of200 = Array.from({ length: 200 }, (_, i) => ordinary.slice(i * 190, i * 190 + 200))
const medians = of200.map((text) => medianTime(text, 9)).sort((a, b) => a - b)
console.log(
  `median of an enquiry of 200 characters: ${(medians[100] ?? 0).toFixed(3)} ms (slowest ${(medians.at(-1) ?? 0).toFixed(3)} ms)`,
)
console.log('milliseconds at        5,000   10,000   20,000   ratio 20,000 : 5,000 (linear is 4)')
for (const [kind, piece] of Object.entries(kinds)) {
  const [small = 0, middle = 0, large = 0] = [5_000, 10_000, 20_000].map((length) =>
    medianTime(fill(piece, length), 21),
  )
  const columns = [small, middle, large].map((time) => time.toFixed(2).padStart(8)).join(' ')
  console.log(`${kind.padEnd(20)} ${columns}   ${(large / small).toFixed(1)}`)
}

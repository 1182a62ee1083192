import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100000' },
    only: { type: 'string' },
  },
})
const seed = Number(values.seed)
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
const startedAt = performance.now()

const figures = await fuzz({
  seed,
  count: Number(values.count),
  only: values.only === undefined ? undefined : Number(values.only),
  report: (sent, heap) =>
    console.log(`${sent} sent, heap ${megabytes(heap)}, all memory ${megabytes(process.memoryUsage().rss)}`),
})

console.log(`${figures.sent} requests with seed ${seed} in ${Math.round((performance.now() - startedAt) / 1000)} s:`)
for (const [status, count] of Object.entries(figures.statuses)) console.log(`  ${status}: ${count}`)
for (const { number, what, sent } of figures.found.slice(0, 20)) {
  console.log(`\n${what}\n  ${sent.contentType} ${sent.body.slice(0, 1000)}`)
  console.log(`  again: npm run fuzz -- --seed ${seed} --only ${number}`)
}
console.log(figures.found.length === 0 ? 'Nothing was found.' : `\n${figures.found.length} were found.`)
process.exit(figures.found.length === 0 ? 0 : 1)

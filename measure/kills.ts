import type { Place } from '../src/storage/open.ts'
import { onBothStores } from './both-stores.ts'
import { runKillRounds } from './kill-rounds.ts'

const rounds = Number(process.argv[2] ?? 25)

const measure = async (name: string, place: Place) => {
  const { told, missing, twice } = await runKillRounds(place, rounds, (line) =>
    process.stderr.write(`${name} ${line}\n`),
  )
  if (missing.length + twice.length > 0 || told.promised === 0) process.exitCode = 1
  console.log(
    `${name}: ${rounds} times kill -9; told that it is saved: ${told.saved}, that it will be: ${told.promised}, neither: ${told.unsure}; missing after the next start: ${missing.length}; there twice: ${twice.length}`,
  )
}

await onBothStores(measure)

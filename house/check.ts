import { inspectHouse } from './inspect.ts'

const wrongs = inspectHouse(process.cwd())
for (const wrong of wrongs) process.stderr.write(`${wrong}\n`)
process.exitCode = wrongs.length > 0 ? 1 : 0

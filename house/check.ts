import { inspectHouse } from './inspect.ts'

const problems = inspectHouse(process.cwd())
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0

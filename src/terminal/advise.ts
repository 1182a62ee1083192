import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { en } from '../copy/en.ts'
import { writeDecisionTable } from './decision-table.ts'
import { answerLine, writeJson } from './json.ts'
import { readLines } from './lines.ts'
import { writeTextReport } from './report.ts'
import { writeWhy } from './why.ts'

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  why: { type: 'boolean' },
  table: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const readArguments = () => {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch {
    return null
  }
}

const print = async (line: string) => {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** Answers line by line and holds only one line in memory. The exit code is 1 if any line was not usable. */
const answerLines = async () => {
  process.stdin.setEncoding('utf8')
  for await (const line of readLines(process.stdin)) {
    const { output, isUsable } = answerLine(en, line)
    if (!isUsable) process.exitCode = 1
    await print(output)
  }
}

const fail = (message: string) => {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}

// A reader such as `head` closes the pipe once it has enough; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const given = readArguments()
const text = given?.positionals.join(' ') ?? ''
if (given === null) fail(en.terminal.usage)
else if (given.values.help) await print(en.terminal.usage)
else if (given.values.table) await print(writeDecisionTable(en))
else if (given.values.jsonl) await answerLines()
else if (text.trim() === '') fail(en.terminal.usage)
else if (given.values.why) await print(writeWhy(en, text))
else await print(given.values.json ? writeJson(en, text) : writeTextReport(en, text))

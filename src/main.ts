import { config as loadEnvFile } from 'dotenv'
import { readConfig } from './config.ts'
import { en } from './copy/en.ts'

loadEnvFile({ quiet: true })

const reading = readConfig(process.env)
if ('problems' in reading) {
  process.stderr.write(`${[en.start.misconfigured, ...reading.problems.map((each) => `  ${each}`)].join('\n')}\n`)
  process.exit(1)
}

// Bolt takes long to load; a mistake in the configuration is reported before that.
const { startApp } = await import('./start.ts')
await startApp(reading.config)

import { startPlayground } from './start.ts'

const wanted = process.env.PLAYGROUND_PORT ?? '4100'

const giveUp = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (!/^\d+$/.test(wanted) || Number(wanted) > 65_535)
  giveUp(`PLAYGROUND_PORT is not a port: a whole number from 0 to 65535. It is ${JSON.stringify(wanted)}.`)

process.on('uncaughtException', (error) => giveUp(`The playground's app crashed: ${error.message}. Start it again.`))

try {
  const { address, stop } = await startPlayground({ port: Number(wanted) })
  process.stdout.write(`The playground is ready: ${address}\nOpen it in a browser. Ctrl-C stops it.\n`)
  const end = async () => {
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  giveUp(
    code === 'EADDRINUSE'
      ? `Port ${wanted} is in use. Stop the other program, or choose another port: PLAYGROUND_PORT=4200 npm run try`
      : `The playground could not be started: ${message}`,
  )
}

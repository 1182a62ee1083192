import { format } from 'node:util'
import { type Logger, LogLevel } from '@slack/bolt'

/** Must never be logged: all kinds of Slack tokens, and URLs that let anyone post as the app. */
const secretShapes = /\b(?:xox[a-z]|xapp|xwfp)[-.][\w.-]+|https:\/\/hooks\.slack\.com\/\S+/g

const levels = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR]

/** Logs to standard error with secrets blacked out: Slack's by their shape, those in `secrets` by value. */
export const createLogger = (secrets: string[], lowest: LogLevel = LogLevel.INFO): Logger => {
  let level = lowest
  const blackOut = (line: string) =>
    secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line.replace(secretShapes, '[secret]'))
  const writer =
    (at: LogLevel) =>
    (...parts: unknown[]) => {
      if (levels.indexOf(at) < levels.indexOf(level)) return
      process.stderr.write(`${new Date().toISOString()} ${at} ${blackOut(format(...parts))}\n`)
    }
  return {
    debug: writer(LogLevel.DEBUG),
    info: writer(LogLevel.INFO),
    warn: writer(LogLevel.WARN),
    error: writer(LogLevel.ERROR),
    setLevel: (next) => {
      level = next
    },
    getLevel: () => level,
    setName: () => {},
  }
}

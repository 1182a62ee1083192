import { HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { en } from './copy/en.ts'
import { createLogger } from './logger.ts'
import { openStorage } from './storage/open.ts'
import { StorageError } from './storage/storage-error.ts'

/** In milliseconds: how long requests that are under way may take to finish once the app is told to stop. */
const longestSettling = 10_000

const createReceiver = ({ connection, slackApiUrl }: Config, logger: Logger): Receiver => {
  if (connection.mode === 'http')
    return new HTTPReceiver({ signingSecret: connection.signingSecret, port: connection.port, logger })
  return new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    installerOptions: { clientOptions: slackApiUrl === undefined ? {} : { slackApiUrl } },
  })
}

const secretsOf = ({ botToken, connection, databaseUrl }: Config) => [
  botToken,
  ...(databaseUrl === undefined ? [] : [databaseUrl]),
  connection.mode === 'http' ? connection.signingSecret : connection.appToken,
]

type SlackRefusal = { code?: string; data?: { error?: string } }

const refusedTokens =
  /^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type)$/

/** Why the app cannot start, as one sentence that says what to do; null for an error that is a bug. */
const explainStart = (error: unknown, { connection }: Config): string | null => {
  if (error instanceof StorageError) return en.store.problems[error.code](error.where)
  const { code, data } = (error ?? {}) as SlackRefusal
  if (code === 'EADDRINUSE' && connection.mode === 'http') return en.start.portInUse(connection.port)
  if (code === 'EACCES' && connection.mode === 'http') return en.start.portForbidden(connection.port)
  if (data?.error !== undefined && connection.mode === 'socket') return en.start.appTokenRefused(data.error)
  if (code?.startsWith('slack_')) return en.start.slackUnreachable
  return null
}

/** Starts the app and keeps it until it is told to stop. Tells in one sentence why it cannot start, and exits with 1. */
export const startApp = async (config: Config): Promise<void> => {
  const logger = createLogger(secretsOf(config))
  const giveUp = (sentence: string): never => {
    process.stderr.write(`${sentence}\n`)
    process.exit(1)
  }
  const giveUpOn = (error: unknown): never => {
    const sentence = explainStart(error, config)
    if (sentence === null) throw error
    return giveUp(sentence)
  }
  const storage = await openStorage(config).catch(giveUpOn)
  const { app, settle, reminders } = createApp({ ...config, receiver: createReceiver(config, logger), logger, storage })

  let isStopping = false
  const stop = async () => {
    if (isStopping) process.exit(1)
    isStopping = true
    logger.info(en.start.stopping)
    const patience = setTimeout(() => process.exit(1), longestSettling)
    await app.stop()
    await reminders.stop()
    await settle()
    await storage.close()
    clearTimeout(patience)
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  try {
    await app.start()
  } catch (error) {
    giveUpOn(error)
  }
  reminders.start()
  logger.info(en.start.running(config.connection.mode === 'http' ? config.connection.port : null, config.command))

  try {
    await app.client.auth.test({ token: config.botToken })
  } catch (error) {
    const { data } = (error ?? {}) as SlackRefusal
    if (data?.error !== undefined && refusedTokens.test(data.error)) giveUp(en.start.botTokenRefused(data.error))
    // Slack may be away for a moment; the app is there when it comes back.
    logger.warn(en.start.slackUnreachable)
  }
}

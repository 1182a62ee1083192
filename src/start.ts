import type { Logger, Receiver } from '@slack/bolt'
import type { Config } from './config.ts'
import { en } from './copy/en.ts'
import { createLogger } from './logger.ts'
import { createApp } from './slack/app.ts'
import type { Installations } from './slack/installations/installations.ts'
import { createOneWorkspace, readTokenRefusal } from './slack/installations/one-workspace.ts'
import type { Page } from './slack/installations/pages.ts'
import type { PageServer } from './slack/page-server.ts'
import { webClientOptions } from './slack/web-client.ts'
import { openStorage } from './storage/open.ts'
import type { Storage } from './storage/storage.ts'
import { StorageError } from './storage/storage-error.ts'

/** In milliseconds: how long pending requests may take to finish once the app is told to stop. */
const longestSettling = 10_000

/** `refused` is called if Slack refuses the token while the app runs. */
const createReceiver = async (
  { connection, slackApiUrl }: Config,
  logger: Logger,
  pages: Page[],
  refused: (error: string) => void,
): Promise<Receiver> => {
  if (connection.mode === 'http') {
    const { signingSecret, port } = connection
    const { createHttpReceiver } = await import('./slack/http.ts')
    return createHttpReceiver({ signingSecret, port, pages, logger })
  }
  const { createSocketReceiver } = await import('./slack/socket.ts')
  return createSocketReceiver({
    appToken: connection.appToken,
    logger,
    clientOptions: webClientOptions(slackApiUrl),
    unreachable: () => logger.warn(en.start.slackUnreachableYet),
    refused,
  })
}

const secretsOf = ({ workspaces, connection, databaseUrl }: Config) => [
  ...(workspaces.mode === 'one'
    ? [workspaces.botToken]
    : [
        workspaces.clientSecret,
        ...workspaces.encryptionKeys.flatMap((key) =>
          (['base64', 'base64url', 'hex'] as const).map((form) => key.toString(form).replace('=', '')),
        ),
      ]),
  ...(databaseUrl === undefined ? [] : [databaseUrl]),
  connection.mode === 'http' ? connection.signingSecret : connection.appToken,
]

type SlackRefusal = { code?: string; data?: { error?: string } }

/** One sentence that says why the app cannot start and what to do; null if the error is a bug. */
const explainStart = (error: unknown, { connection, workspaces }: Config): string | null => {
  if (error instanceof StorageError) return en.store.problems[error.code](error.where)
  const { code, data } = (error ?? {}) as SlackRefusal
  const port = connection.mode === 'http' ? connection.port : workspaces.mode === 'many' ? workspaces.port : null
  if (code === 'EADDRINUSE' && port !== null) return en.start.portInUse(port)
  if (code === 'EACCES' && port !== null) return en.start.portForbidden(port)
  if (data?.error !== undefined && connection.mode === 'socket') return en.start.appTokenRefused(data.error)
  if (code?.startsWith('slack_')) return en.start.slackUnreachable
  return null
}

/** The installations, with what they need to be served, checked and stopped. */
type Service = {
  installations: Installations
  pages: Page[]
  /** Runs once the app has started. Returns a sentence if the app cannot go on, else null. */
  check(): Promise<string | null>
  settle(): Promise<void>
}

const serveOne = (botToken: string, { slackApiUrl }: Config, storage: Storage, logger: Logger): Service => {
  const installations = createOneWorkspace({ botToken, slackApiUrl, logger })
  const check = async () => {
    let team: string
    try {
      team = await installations.check()
    } catch (error) {
      const refusal = readTokenRefusal(error)
      if (refusal !== null) return en.start.botTokenRefused(refusal)
      // Slack may only be down for a moment, so the app keeps running.
      logger.warn(en.start.slackUnreachable)
      return null
    }
    const cancelling = storage.cancelDeparture(team)
    await cancelling.catch((error: unknown) =>
      logger.warn(`A departure that was noted could not be cancelled: ${error}`),
    )
    return null
  }
  return { installations, pages: [], check, settle: async () => {} }
}

type Many = Extract<Config['workspaces'], { mode: 'many' }>

const serveMany = async (many: Many, config: Config, storage: Storage, logger: Logger): Promise<Service> => {
  // Loaded only here, so that an app for one workspace does not load OAuth.
  const { createManyWorkspaces } = await import('./slack/installations/many-workspaces.ts')
  const { createInstallPages } = await import('./slack/installations/pages.ts')
  const parts = { ...many, command: config.command, copy: en, slackApiUrl: config.slackApiUrl, logger }
  const installations = createManyWorkspaces({ ...parts, storage })
  const pages = createInstallPages({ ...parts, install: installations.install })
  const check = async () => {
    logger.info(en.start.installAt(many.port))
    await installations.renew().catch((error: unknown) => logger.warn(`Installations could not be read: ${error}`))
    return null
  }
  return { installations, pages, check, settle: installations.settle }
}

/**
 * Starts the app, which runs until a signal stops it. If it cannot start, it says why in one sentence and exits with 1.
 */
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
  const { workspaces, connection } = config
  const { installations, pages, ...service } =
    workspaces.mode === 'one'
      ? serveOne(workspaces.botToken, config, storage, logger)
      : await serveMany(workspaces, config, storage, logger)
  const receiver = await createReceiver(config, logger, pages, (error) => {
    logger.error(en.start.appTokenRevoked(error))
    void stop(1)
  })
  const { app, settle, resume, retention, reminders } = createApp({
    ...config,
    copy: en,
    installations,
    receiver,
    logger,
    storage,
  })
  void resume()
  let pageServer: PageServer | undefined

  let isStopping = false
  const stop = async (exitCode: 0 | 1) => {
    if (isStopping) process.exit(1)
    isStopping = true
    logger.info(en.start.stopping)
    const patience = setTimeout(() => process.exit(1), longestSettling)
    await app.stop()
    await pageServer?.stop()
    await settle()
    await service.settle()
    await storage.close()
    clearTimeout(patience)
    process.exit(exitCode)
  }
  // A bug in one request must not leave everybody else without an answer.
  process.on('unhandledRejection', (reason) => logger.error('Something failed that nobody waited for.', reason))
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))

  try {
    // In Socket Mode, only people who install the app come over HTTP.
    if (connection.mode === 'socket' && workspaces.mode === 'many') {
      const { servePages } = await import('./slack/page-server.ts')
      pageServer = await servePages(pages, workspaces.port)
    }
    await app.start()
  } catch (error) {
    giveUpOn(error)
  }
  // Told to stop while Slack was away: `stop` ends the process.
  if (isStopping) return
  logger.info(en.start.running(connection.mode === 'http' ? connection.port : null, config.command))
  retention.start()
  reminders.start()

  const problem = await service.check()
  if (problem !== null) giveUp(problem)
}

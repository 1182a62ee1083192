import { setTimeout as wait } from 'node:timers/promises'
import type { App, Logger, Receiver, ReceiverEvent, webApi } from '@slack/bolt'
import { SocketModeClient } from '@slack/socket-mode'

/** What Socket Mode is made of. */
export type SocketParts = {
  appToken: string
  /** How `apps.connections.open` is called. */
  clientOptions: webApi.WebClientOptions
  logger: Logger
  /** Called once if Slack cannot be reached while the app starts; it goes on trying. */
  unreachable(): void
  /** Called once if Slack refuses the token while the app runs, with Slack's error: no more requests will come. */
  refused(error: string): void
  /** Waits, or rejects as soon as the signal is aborted. Uses the machine's clock by default; tests pass their own. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
}

/** In milliseconds: how long Slack may take to say hello on a new connection. */
const longestHandshake = 10_000

/** In milliseconds: the pause before the second try, which doubles each time, and the longest pause. */
const firstPause = 1_000
const longestPause = 15_000

/** In milliseconds: how long a replaced connection is still listened to, unless Slack closes it sooner. */
const longestFarewell = 30_000

/** Errors that another try would only repeat. Source: https://docs.slack.dev/reference/methods/apps.connections.open */
const refusals = new Set([
  'account_inactive',
  'forbidden_team',
  'invalid_auth',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
])

/** Slack's name of the error if it refused for good, else null. */
const refusalOf = (error: unknown): string | null => {
  const name = ((error ?? {}) as { data?: { error?: string } }).data?.error
  return name !== undefined && refusals.has(name) ? name : null
}

/**
 * Slack announces the end of a connection about ten seconds ahead, or as it closes it. The text check saves parsing
 * most messages.
 */
const announcesEnd = (message: unknown): boolean => {
  if (typeof message !== 'string' || !message.includes('disconnect')) return false
  try {
    return (JSON.parse(message) as { type?: unknown } | null)?.type === 'disconnect'
  } catch {
    return false
  }
}

type Slacks = {
  body: ReceiverEvent['body']
  ack: (response?: unknown) => Promise<void>
  retry_num?: number
  retry_reason?: string
}

/**
 * Receives what Slack sends over a socket that the app opens. A connection that Slack is about to close is replaced
 * before it ends, so there is always one that listens. If one breaks, it is reopened at once, and then after pauses of
 * up to 15 seconds for as long as it takes. The connections are those of @slack/socket-mode 3.1; left to itself, it
 * would close first and reopen 5 seconds later, and end the process if the token is refused.
 */
export const createSocketReceiver = ({
  appToken,
  clientOptions,
  logger,
  unreachable,
  refused,
  pause = (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
}: SocketParts): Receiver => {
  let app: App | undefined
  const stopping = new AbortController()
  const { signal } = stopping
  const open = new Set<SocketModeClient>()
  let current: SocketModeClient | undefined
  let replacing = false

  const answer = async ({ body, ack, retry_num, retry_reason }: Slacks) => {
    let isAcknowledged = false
    const acknowledge: ReceiverEvent['ack'] = async (response) => {
      if (isAcknowledged) return
      isAcknowledged = true
      await ack(response)
    }
    const event = {
      body,
      ack: acknowledge,
      ...(retry_num !== undefined && { retryNum: retry_num }),
      ...(retry_reason !== undefined && { retryReason: retry_reason }),
    }
    try {
      await app?.processEvent(event)
    } catch (error) {
      // Without an acknowledgement Slack shows the person an error; with an empty one, a form would close as if
      // accepted.
      logger.error('A request that came by Socket Mode could not be answered.', error)
    }
  }

  /** Opens one connection and waits for Slack's hello. Rejects if it does not come in time. */
  const connect = async (): Promise<SocketModeClient> => {
    const client = new SocketModeClient({
      appToken,
      logger,
      autoReconnectEnabled: false,
      clientOptions: { ...clientOptions, retryConfig: { retries: 0 } },
    })
    const [handle] = client.listeners('ws_message')
    client.removeAllListeners('ws_message')
    client.on('ws_message', (message: unknown, isBinary: boolean) => {
      if (announcesEnd(message)) replace(client)
      else handle?.call(client, message, isBinary)
    })
    client.on('slack_event', (event: Slacks) => void answer(event))
    const late = new AbortController()
    try {
      await Promise.race([
        client.start(),
        pause(longestHandshake, AbortSignal.any([signal, late.signal])).then(() => {
          throw new Error('Slack did not say hello in time.')
        }),
      ])
    } catch (error) {
      void client.disconnect()
      throw error
    } finally {
      late.abort()
    }
    open.add(client)
    client.once('disconnected', () => {
      open.delete(client)
      if (client === current) replace(client)
    })
    return client
  }

  /** Tries until there is a connection. Rejects if Slack refuses the token, or the app stops. */
  const insist = async (failed: (error: unknown) => void): Promise<SocketModeClient> => {
    for (let next = firstPause; ; next = Math.min(next * 2, longestPause)) {
      signal.throwIfAborted()
      try {
        return await connect()
      } catch (error) {
        if (refusalOf(error) !== null) throw error
        signal.throwIfAborted()
        failed(error)
      }
      await pause(next, signal)
    }
  }

  const take = (client: SocketModeClient) => {
    const before = current
    current = client
    if (before === undefined || !open.has(before)) return
    // Requests that Slack has already sent still arrive on the old connection, and are acknowledged there.
    const farewell = pause(longestFarewell, signal).then(() => before.disconnect())
    farewell.catch(() => {})
  }

  /** Replaces a connection that has ended or is about to. */
  const replace = (ending: SocketModeClient) => {
    if (ending !== current || replacing || signal.aborted) return
    replacing = true
    let isTold = false
    const tell = (error: unknown) => {
      if (!isTold) logger.warn(`The connection to Slack is lost and will be opened again: ${error}`)
      isTold = true
    }
    insist(tell).then(
      (client) => {
        replacing = false
        take(client)
        if (isTold) logger.info('The connection to Slack is back.')
        // The new connection may have ended before it was taken.
        if (!open.has(client)) replace(client)
      },
      (error: unknown) => {
        const refusal = refusalOf(error)
        if (refusal !== null && !signal.aborted) refused(refusal)
      },
    )
  }

  return {
    init: (bolt) => {
      app = bolt
    },
    start: async () => {
      let isTold = false
      const tell = (error: unknown) => {
        logger.debug(`No connection to Slack yet: ${error}`)
        if (!isTold) unreachable()
        isTold = true
      }
      try {
        take(await insist(tell))
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
    stop: async () => {
      stopping.abort()
      await Promise.all([...open].map((client) => client.disconnect()))
    },
  }
}

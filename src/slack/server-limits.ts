import type { Server, ServerOptions, ServerResponse } from 'node:http'

/** The limits of every HTTP server of the app, for senders with or without the secret. */
export type HttpLimits = {
  /** In bytes: Slack's largest request contains a view of up to 250 kB, URL-encoded. */
  largestBody: number
  /** In bytes: Slack's certificate check is not signed, and shorter than this. */
  largestUnsignedBody: number
  /** In bytes: how much of all incomplete bodies is held in memory; requests beyond it are refused. */
  largestHeld: number
  mostConnections: number
  /** In milliseconds. Slack sends a request at once; a slower sender only holds a connection. */
  longestHeaders: number
  longestRequest: number
  betweenChecks: number
}

export const usualLimits: HttpLimits = {
  largestBody: 1_000_000,
  largestUnsignedBody: 1_000,
  largestHeld: 32_000_000,
  mostConnections: 1_000,
  longestHeaders: 5_000,
  longestRequest: 10_000,
  betweenChecks: 1_000,
}

export const timeLimits = ({ longestHeaders, longestRequest, betweenChecks }: HttpLimits): ServerOptions => ({
  headersTimeout: longestHeaders,
  requestTimeout: longestRequest,
  connectionsCheckingInterval: betweenChecks,
})

/**
 * Limits a server's connections, and closes them when it stops: as soon as all responses passed to `follow` are
 * finished, without waiting for incomplete requests.
 */
export const createGuard = ({ mostConnections }: HttpLimits) => {
  let guarded: Server | undefined
  let answering = 0
  let isStopping = false
  const closeIfDone = () => {
    if (isStopping && answering === 0) guarded?.closeAllConnections()
  }
  return {
    guard: (server: Server) => {
      guarded = server
      server.maxConnections = mostConnections
    },
    follow: (response: ServerResponse) => {
      answering += 1
      response.once('close', () => {
        answering -= 1
        closeIfDone()
      })
    },
    /** Call this once the server takes no more connections. */
    close: () => {
      isStopping = true
      closeIfDone()
    },
  }
}

import type { Server, ServerOptions, ServerResponse } from 'node:http'

/** What is asked of whoever sends, with or without the secret, of every server of the app. */
export type HttpLimits = {
  /** In bytes: Slack's largest request carries a form's view of 250 kB, encoded for a form field. */
  largestBody: number
  /** In bytes: Slack's check of the certificate is not signed, and no longer than this. */
  largestUnsignedBody: number
  /** In bytes: this much of bodies that are not whole yet is held at once; what comes beyond it is turned away. */
  largestHeld: number
  mostConnections: number
  /** In milliseconds. Slack sends a request at once; whoever is slower holds a connection for nothing. */
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
 * Holds a server to its number of connections, and closes them when it stops: as soon as every answer that is `follow`ed
 * is given, without waiting for requests that are not whole.
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
    /** The server takes no more connections by then. */
    close: () => {
      isStopping = true
      closeIfDone()
    },
  }
}

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createGuard, type HttpLimits, timeLimits, usualLimits } from './server-limits.ts'

type Page = {
  path: string
  method: string
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

export type PageServer = {
  port: number
  /** Waits for pages that are being answered, but not for idle connections. */
  stop(): Promise<void>
}

/**
 * Serves pages if Slack's requests do not come over HTTP, with the same limits. Rejects if it cannot listen on the
 * port.
 */
export const servePages = async (
  pages: readonly Page[],
  port: number,
  limits: Partial<HttpLimits> = {},
): Promise<PageServer> => {
  const allowed = { ...usualLimits, ...limits }
  const { guard, follow, close } = createGuard(allowed)
  const server = createServer(timeLimits(allowed), (request, response) => {
    follow(response)
    const [path] = (request.url ?? '').split('?')
    const page = pages.find((each) => each.path === path && each.method === request.method)
    if (page !== undefined) void page.handler(request, response)
    else response.writeHead(404).end()
  })
  guard(server)
  server.listen(port)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      close()
      await closed
    },
  }
}

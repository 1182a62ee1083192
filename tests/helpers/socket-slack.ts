import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

/** Slack's side of Socket Mode: gives out an address, says hello, and sends requests for a test. */
export const startSocketSlack = async (port = 0) => {
  const sockets: WebSocket[] = []
  const acknowledged: string[] = []
  const played = {
    /** The error that `apps.connections.open` answers with, null for an address. */
    refusal: null as string | null,
    /** The status that refuses the handshake, null for hello. */
    handshake: null as number | null,
    saysHello: true,
    asked: 0,
  }
  const server: Server = createServer((request, response) => {
    if (!request.url?.endsWith('/apps.connections.open')) return
    played.asked += 1
    const { port: at } = server.address() as AddressInfo
    const answer =
      played.refusal === null ? { ok: true, url: `ws://127.0.0.1:${at}/link` } : { ok: false, error: played.refusal }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  })
  const upgrader = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    if (played.handshake !== null) {
      socket.end(`HTTP/1.1 ${played.handshake} Not Now\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    upgrader.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.push(webSocket)
      webSocket.on('message', (data) => acknowledged.push(JSON.parse(String(data)).envelope_id))
      if (played.saysHello) webSocket.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    for (const socket of sockets) socket.terminate()
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  const { port: at } = server.address() as AddressInfo
  return {
    played,
    sockets,
    acknowledged,
    stop,
    port: at,
    apiUrl: `http://127.0.0.1:${at}/api/`,
    /** Sends a command over one of the connections. */
    command: (socket: WebSocket | undefined, id: string) =>
      socket?.send(
        JSON.stringify({ type: 'slash_commands', envelope_id: id, payload: { command: '/stage', text: id } }),
      ),
    announceEnd: (socket: WebSocket | undefined, reason: string, isTypeFirst = true) =>
      socket?.send(
        JSON.stringify(
          isTypeFirst
            ? { type: 'disconnect', reason, debug_info: {} }
            : { debug_info: { host: 'applink' }, reason, type: 'disconnect' },
        ),
      ),
  }
}

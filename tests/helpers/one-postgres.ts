import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The port at which the run tells the address of its PostgreSQL. */
    postgresPort: number
  }
}

/** What the run tells a file of tests that asks for its PostgreSQL. */
export type PostgresReply = { address: string } | { problem: string }

/** One PostgreSQL for all files of a run: the first that asks starts it, the end of the run stops it. */
export default async ({ provide }: TestProject) => {
  let started: ReturnType<typeof startPostgres> | undefined
  const reply = async (): Promise<PostgresReply> => {
    try {
      started ??= startPostgres()
      return { address: (await started).address }
    } catch (error) {
      return { problem: (error as Error).message }
    }
  }
  const server = createServer(async (socket) => {
    socket.on('error', () => {})
    socket.end(JSON.stringify(await reply()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  provide('postgresPort', (server.address() as AddressInfo).port)
  return async () => {
    server.close()
    await started?.then(({ stop }) => stop()).catch(() => {})
  }
}

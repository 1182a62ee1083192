import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The port that gives out the address of the run's PostgreSQL. */
    postgresPort: number
  }
}

/** The reply to a test file that asks for the PostgreSQL of the run. */
export type PostgresReply = { address: string } | { problem: string }

/** One PostgreSQL for all test files: it starts when the first file asks for it, and stops at the end of the run. */
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

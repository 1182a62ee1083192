import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'
import type { PostgresReply } from './one-postgres.ts'
import { createDatabase } from './postgres.ts'

// Over a plain socket, because nock intercepts HTTP.
const askForPostgres = async () => {
  const reply: PostgresReply = JSON.parse(await text(connect(inject('postgresPort'), '127.0.0.1')))
  if ('problem' in reply) throw new Error(reply.problem)
  return reply.address
}

let address: Promise<string> | undefined

/** The address of a new, empty database on the PostgreSQL of the run. */
export const newDatabase = async () => {
  address ??= askForPostgres()
  return createDatabase(await address)
}

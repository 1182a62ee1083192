import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HTTPReceiver, LogLevel } from '@slack/bolt'
import { en } from '../../src/copy/en.ts'
import { createLogger } from '../../src/logger.ts'
import { createApp } from '../../src/slack/app.ts'
import { createOneWorkspace } from '../../src/slack/installations/one-workspace.ts'
import { openStorage } from '../../src/storage/open.ts'
import { createAccess } from './access.ts'
import { createAppRequests } from './app-requests.ts'
import { createFaults, type Faults } from './faults.ts'
import { createPeople } from './people.ts'
import { createWorkspaceServer } from './server.ts'
import { createWorld, type World } from './world.ts'

export type Playground = {
  /** The address of the page. */
  address: string
  workspace: { world: World; faults: Faults }
  /** Sends the reminders that are due at `now`, in milliseconds, as the app does once a minute. */
  sendReminders: (now: number) => Promise<void>
  /** Stops the app and the workspace, and removes their data. */
  stop: () => Promise<void>
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/**
 * Starts the real app and a small workspace around it, over the real protocol on loopback, and serves the page from the
 * folder that it was built into. `port` is the page's; 0 takes a free one. Rejects with the error of `listen` if the
 * port is in use.
 */
export const startWorkspace = async ({
  port,
  pageFolder,
}: {
  port: number
  pageFolder: string
}): Promise<Playground> => {
  const botToken = `xoxb-${randomBytes(12).toString('hex')}`
  const signingSecret = randomBytes(16).toString('hex')
  const world = createWorld()
  const faults = createFaults()
  const access = createAccess(world, { botToken })

  const receiver = new HTTPReceiver({ signingSecret, port: 0, logger: createLogger([], LogLevel.ERROR) })
  const logger = createLogger([botToken, signingSecret], LogLevel.WARN)
  const started: { act: ReturnType<typeof createPeople> | null } = { act: null }
  const workspace = createWorkspaceServer({
    world,
    faults,
    access,
    act: async (act) => (started.act ? started.act(act) : 'The workspace is still starting.'),
    pageFolder,
  })
  workspace.listen(port, '127.0.0.1')
  await once(workspace, 'listening')
  const address = addressOf(workspace)

  // The store lives as long as the workspace, which starts empty each time. It is removed even if the process fails.
  const dataDir = mkdtempSync(join(tmpdir(), 'stage-playground-'))
  const removeData = () => rmSync(dataDir, { recursive: true, force: true })
  process.once('exit', removeData)
  const storage = await openStorage({ dataDir })
  const slackApiUrl = `${address}/api/`
  const installations = createOneWorkspace({ botToken, slackApiUrl })
  const { settle, reminders } = createApp({
    receiver,
    installations,
    command: '/stage',
    copy: en,
    logger,
    storage,
    slackApiUrl,
  })
  const app = (await receiver.start(0)) as Server
  const requests = createAppRequests(world, { appUrl: `${addressOf(app)}/slack/events`, signingSecret })
  started.act = createPeople(world, access, requests, address)
  reminders.start()

  const stop = async () => {
    await reminders.stop()
    await settle()
    for (const server of [app, workspace]) {
      server.closeAllConnections()
      server.close()
    }
    await storage.close()
    process.removeListener('exit', removeData)
    removeData()
  }
  return { address, workspace: { world, faults }, sendReminders: reminders.send, stop }
}

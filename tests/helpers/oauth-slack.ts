import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type Access, createAccess, type Registered } from '../../playground/workspace/access.ts'
import { createAppRequests } from '../../playground/workspace/app-requests.ts'
import { createFaults } from '../../playground/workspace/faults.ts'
import { createPeople } from '../../playground/workspace/people.ts'
import { createWorkspaceServer } from '../../playground/workspace/server.ts'
import { createWorld } from '../../playground/workspace/world.ts'

export const signingSecret = 'f00df00df00d'
export const client = { clientId: '111.222', clientSecret: 'client-topsecret' }

/**
 * The playground's workspace as a Slack in which people install the app themselves. `appAddress` is the app's address.
 */
export const startOAuthSlack = async (
  appAddress: string,
  { rotates = false, now = Date.now }: { rotates?: boolean; now?: () => number } = {},
) => {
  const world = createWorld()
  const faults = createFaults()
  const registered: Registered = { ...client, redirectUri: `${appAddress}/slack/oauth_redirect`, rotates }
  const access: Access = createAccess(world, { registered, now })
  const requests = createAppRequests(world, { appUrl: `${appAddress}/slack/events`, signingSecret })
  const started: { act?: ReturnType<typeof createPeople> } = {}
  const act: ReturnType<typeof createPeople> = (what) =>
    started.act ? started.act(what) : Promise.resolve('The workspace is still starting.')
  const server = createWorkspaceServer({ world, faults, access, act, pageFolder: '/nonexistent' })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  started.act = createPeople(world, access, requests, address)

  /** Sends the app an event about a whole workspace or organisation. */
  const tellApp = (place: string, event: { type: string } & Record<string, unknown>, at = Date.now()) => {
    const isOrg = access.isOrg(place)
    const enterprise = isOrg ? place : access.enterpriseOf(place)
    const team = isOrg ? null : place
    return requests.sendEvent(event, {
      team_id: team ?? place,
      enterprise_id: enterprise,
      api_app_id: 'A0STAGE',
      event_time: Math.floor(at / 1000),
      authorizations: [
        { enterprise_id: enterprise, team_id: team, user_id: 'UBOT', is_bot: true, is_enterprise_install: isOrg },
      ],
    })
  }

  return {
    world,
    faults,
    access,
    requests,
    address,
    apiUrl: `${address}/api/`,
    act,
    tellApp,
    /** Removes the app there, and sends the event to the app. */
    uninstall: async (place: string) => {
      access.remove(place)
      await tellApp(place, { type: 'app_uninstalled' })
    },
    /** The calls of the app that Slack refused. */
    refusals: () => world.traffic.filter(({ from, problem }) => from === 'app' && problem !== null),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type OAuthSlack = Awaited<ReturnType<typeof startOAuthSlack>>

export const newKey = () => randomBytes(32)

/** A browser that keeps cookies, to go from "Add to Slack" to Slack and back. */
export const openBrowser = (appAddress: string) => {
  let cookie = ''
  const visit = async (address: string) => {
    const response = await fetch(address, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } })
    const [set] = response.headers.getSetCookie()
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    return { status: response.status, goTo: response.headers.get('location'), html: await response.text() }
  }
  const linkOf = (html: string, words: string) => {
    const found = [...html.matchAll(/<a[^>]* href="([^"]*)"[^>]*>([^<]*)</g)].find(([, , label]) => label === words)
    if (!found) throw new Error(`There is no link “${words}” on this page: ${html}`)
    return (found[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&')
  }
  return {
    visit,
    /** Clicks "Add to Slack" and decides there. Returns the address that Slack sends the browser to. */
    decide: async (words: string) => {
      const start = await visit(`${appAddress}/slack/install`)
      const slack = linkOf(start.html, 'Add to Slack')
      const asked = await visit(slack)
      const { goTo } = await visit(new URL(linkOf(asked.html, words), slack).href)
      if (goTo === null) throw new Error(`Slack did not lead back: ${asked.html}`)
      return goTo
    },
  }
}

/** Installs the app as a person does. Returns the page that they end on. */
export const installIn = async (appAddress: string, place: string) => {
  const browser = openBrowser(appAddress)
  return browser.visit(await browser.decide(place))
}

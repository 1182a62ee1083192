import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CodedError, Logger, Installation as OAuthInstallation } from '@slack/bolt'
import { InstallProvider } from '@slack/oauth'
import type { Copy } from '../../copy/copy.ts'
import { webClientOptions } from '../web-client.ts'
import { botScopes } from './scopes.ts'
import { deriveStateSecret } from './seal.ts'
import type { Installation } from './vault.ts'

type Parts = {
  clientId: string
  clientSecret: string
  encryptionKeys: readonly Buffer[]
  command: string
  copy: Copy
  logger: Logger
  install: (installation: Installation, team: string | null) => Promise<void>
  slackApiUrl?: string | undefined
}

/** A page of the app: a path and the handler for GET. The handler never throws or rejects. */
export type Page = {
  path: string
  method: 'GET'
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

const installPath = '/slack/install'
const callbackPath = '/slack/oauth_redirect'

/** In seconds: how long somebody may take from the install page to the return from Slack. */
const longestInstalling = 600

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { margin: 15vh auto 0; max-width: 34rem; padding: 0 1.5rem }
  a.act { display: inline-block; padding: .6rem 1.1rem; border-radius: .4rem; background: #1f3a4d; color: #fff; text-decoration: none }
  a.act:focus-visible { outline: 3px solid #3b82c4; outline-offset: 2px }
`

type PageWords = { title: string; sentence: string; act: string }

const drawPage = ({ title, sentence, act }: PageWords, address: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Stage Advisor</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(sentence)}</p>
<p><a class="act" href="${escapeHtml(address)}">${escapeHtml(act)}</a></p>
</main>
</body>
</html>
`

/** The pages contain a state that belongs to one person, and a button that no other site may frame. */
const setHeaders = (response: ServerResponse) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  )
  // For browsers without frame-ancestors.
  response.setHeader('x-frame-options', 'DENY')
}

/**
 * Slack's library does not set SameSite on its cookie, and not all browsers default to Lax. The return from Slack is a
 * plain navigation, which Lax allows.
 */
const keepCookieAtHome = (response: ServerResponse) => {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === 'set-cookie' ? `${value}; SameSite=Lax` : value)
}

/** Slack's page for granting an app access; it is on the same host as the Web API. */
const authorizationUrlOf = (slackApiUrl: string | undefined) =>
  new URL('/oauth/v2/authorize', slackApiUrl ?? 'https://slack.com/api/').href

type Failure = keyof Copy['install']['failures']

const failureOf = ({ code }: Pick<CodedError, 'code'>): { failure: Failure; status: number } => {
  if (code === 'slack_oauth_installer_authorization_error') return { failure: 'cancelled', status: 400 }
  if (code === 'slack_oauth_invalid_state' || code === 'slack_oauth_missing_state')
    return { failure: 'stale', status: 400 }
  if (code === 'slack_oauth_missing_code') return { failure: 'incomplete', status: 400 }
  if (code.startsWith('slack_webapi_')) return { failure: 'refused', status: 502 }
  return { failure: 'notKept', status: 503 }
}

/** What is stored of an installation that Slack granted. Slack gives the expiry in seconds. */
const readInstallation = (granted: OAuthInstallation, installedAt: number): Installation => {
  const { bot, enterprise, isEnterpriseInstall = false, appId } = granted
  if (bot === undefined) throw new Error('Slack granted no bot token.')
  return {
    kind: 'installation',
    isOrg: isEnterpriseInstall,
    enterprise: enterprise?.id ?? null,
    installedAt,
    appId: appId ?? null,
    scopes: bot.scopes,
    botToken: bot.token,
    botId: bot.id,
    botUserId: bot.userId,
    refreshToken: bot.refreshToken ?? null,
    expiresAt: bot.expiresAt === undefined ? null : bot.expiresAt * 1000,
  }
}

/** The link that opens the app in Slack, in the workspace where it was just installed. */
const openAddress = ({ appId, team }: OAuthInstallation) =>
  `https://slack.com/app_redirect?${new URLSearchParams({ ...(appId && { app: appId }), ...(team && { team: team.id }) })}`

/**
 * "Add to Slack" and the return from Slack. The state is signed, lives for 10 minutes and belongs to one browser; a
 * request without it, such as one from an organisation's admin page, is sent to the first page.
 */
export const createInstallPages = (parts: Parts): Page[] => {
  const { clientId, clientSecret, encryptionKeys, command, copy, logger, install, slackApiUrl } = parts
  const [newestKey] = encryptionKeys
  if (newestKey === undefined) throw new Error('There is no key to derive the state secret from.')
  const fail = (response: ServerResponse, failure: Failure, status: number) => {
    setHeaders(response)
    response.writeHead(status)
    response.end(drawPage(copy.install.failures[failure], installPath))
  }
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret: deriveStateSecret(newestKey),
    stateCookieExpirationSeconds: longestInstalling,
    authorizationUrl: authorizationUrlOf(slackApiUrl),
    clientOptions: webClientOptions(slackApiUrl),
    renderHtmlForInstallPath: (address) => drawPage(copy.install.start, address),
    installationStore: {
      storeInstallation: async (granted) => {
        const team = granted.team?.id ?? null
        const installation = readInstallation(granted, Date.now())
        await install(installation, team)
        logger.info(`Installed in ${installation.isOrg ? installation.enterprise : team}.`)
      },
      fetchInstallation: async () => {
        throw new Error('Requests are authorised elsewhere.')
      },
    },
    // Anybody can send anything to these pages: that is not an error of the app, and needs no stack in the log.
    logger: {
      ...logger,
      error: (...lines) => logger.warn(...lines.map((line) => (line instanceof Error ? line.message : line))),
    },
  })

  const pages: Record<string, Page['handler']> = {
    [installPath]: (request, response) => {
      setHeaders(response)
      return provider.handleInstallPath(request, response, {}, { scopes: [...botScopes] })
    },
    [callbackPath]: (request, response) =>
      provider.handleCallback(request, response, {
        success: (granted) => {
          setHeaders(response)
          response.writeHead(200)
          const place = granted.team?.name ?? granted.enterprise?.name ?? null
          response.end(drawPage(copy.install.done(place, command), openAddress(granted)))
        },
        failure: (error) => {
          const { failure, status } = failureOf(error)
          fail(response, failure, status)
        },
      }),
  }
  return Object.entries(pages).map(([path, handle]) => ({
    path,
    method: 'GET',
    handler: async (request, response) => {
      keepCookieAtHome(response)
      try {
        await handle(request, response)
      } catch (error) {
        logger.error(`The page ${path} could not be answered.`, error)
        if (response.headersSent) response.destroy()
        else fail(response, 'notKept', 500)
      }
    },
  }))
}

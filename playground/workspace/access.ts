import { randomBytes } from 'node:crypto'
import { type Answer, fail } from './answer.ts'
import { appTeam, botUser, type World } from './world.ts'

/** What a token gives access to: one workspace, or all workspaces of an organisation. */
export type Caller = { place: string; isOrg: boolean; teams: string[]; botUser: string }

/** The app as Slack knows it; with `rotates` its tokens expire after 12 hours. */
export type Registered = { clientId: string; clientSecret: string; redirectUri: string; rotates: boolean }

type Token = { place: string; expiresAt: number | null; isRevoked: boolean }
type Code = { place: string; expiresAt: number; isUsed: boolean }

export const appId = 'A0STAGE'

/** In seconds. */
const tokenLife = 43_200
/** In milliseconds. */
const codeLife = 600_000

/**
 * Where the app is installed, and with which token. If the workspace starts with a bot token, the app is already
 * installed; a registered app is installed by people, through `/oauth/v2/authorize`.
 */
export const createAccess = (
  world: World,
  { botToken, registered, now = Date.now }: { botToken?: string; registered?: Registered; now?: () => number },
) => {
  const tokens = new Map<string, Token>()
  const refreshTokens = new Map<string, { place: string; isUsed: boolean }>()
  const codes = new Map<string, Code>()
  const installed = new Set<string>()
  if (botToken !== undefined) {
    installed.add(appTeam)
    tokens.set(botToken, { place: appTeam, expiresAt: null, isRevoked: false })
  }

  const isOrg = (place: string) => place.startsWith('E')
  const enterpriseOf = (company: string) => world.enterprises.get(company) ?? null
  const describe = (id: string) => ({ id, name: world.companies.find((company) => company.id === id)?.name ?? id })
  const callerAt = (place: string): Caller => ({
    place,
    isOrg: isOrg(place),
    teams: isOrg(place) ? world.companies.map(({ id }) => id).filter((id) => enterpriseOf(id) === place) : [place],
    botUser: place === appTeam ? botUser : `UBOT${place}`,
  })

  const issue = (place: string): Record<string, unknown> => {
    const random = () => randomBytes(24).toString('hex')
    const token = registered?.rotates ? `xoxe.xoxb-1-${random()}` : `xoxb-${random()}`
    tokens.set(token, { place, expiresAt: registered?.rotates ? now() + tokenLife * 1000 : null, isRevoked: false })
    if (!registered?.rotates) return { access_token: token }
    const refreshToken = `xoxe-1-${random()}`
    refreshTokens.set(refreshToken, { place, isUsed: false })
    return { access_token: token, refresh_token: refreshToken, expires_in: tokenLife }
  }

  const grant = (place: string): Answer => {
    const enterprise = isOrg(place) ? place : enterpriseOf(place)
    return {
      body: {
        ok: true,
        app_id: appId,
        token_type: 'bot',
        scope: world.declared.botScopes.join(','),
        bot_user_id: callerAt(place).botUser,
        authed_user: { id: 'USELLER' },
        team: isOrg(place) ? null : describe(place),
        enterprise: enterprise === null ? null : { id: enterprise, name: enterprise },
        is_enterprise_install: isOrg(place),
        ...issue(place),
      },
    }
  }

  const redeemCode = (code: string): Answer => {
    const known = codes.get(code)
    if (!known || now() > known.expiresAt) return fail('invalid_code')
    if (known.isUsed) return fail('code_already_used')
    known.isUsed = true
    installed.add(known.place)
    return grant(known.place)
  }

  const redeemRefreshToken = (refreshToken: string): Answer => {
    const known = refreshTokens.get(refreshToken)
    if (!known || known.isUsed || !installed.has(known.place)) return fail('invalid_refresh_token')
    known.isUsed = true
    return grant(known.place)
  }

  /** The place where the app is installed for a company: its workspace or its organisation. */
  const placeOf = (company: string): string | null => {
    const enterprise = enterpriseOf(company)
    if (enterprise !== null && installed.has(enterprise)) return enterprise
    return installed.has(company) ? company : null
  }

  return {
    placeOf,
    isOrg,
    enterpriseOf,
    /** What a token gives access to, or Slack's error. */
    callerOf: (token: string | undefined): Caller | string => {
      if (!token) return 'not_authed'
      const known = tokens.get(token)
      if (!known) return 'invalid_auth'
      if (known.isRevoked) return 'account_inactive'
      if (known.expiresAt !== null && now() >= known.expiresAt) return 'token_expired'
      return callerAt(known.place)
    },
    /** `oauth.v2.access`: exchanges a code or a refresh token for a token. */
    redeem: (args: Record<string, any>): Answer => {
      if (args.client_id !== registered?.clientId) return fail('invalid_client_id')
      if (args.client_secret !== registered?.clientSecret) return fail('bad_client_secret')
      if (args.grant_type === 'refresh_token') return redeemRefreshToken(args.refresh_token)
      return args.code ? redeemCode(args.code) : fail('invalid_code')
    },
    /** Somebody allows the app in `place`, or cancels (null). Returns where the browser goes, or why not. */
    authorize: (query: URLSearchParams, place: string | null): { goTo: string } | { refused: string } => {
      if (query.get('client_id') !== registered?.clientId) return { refused: 'invalid_client_id' }
      const scopes = (query.get('scope') ?? '').split(',')
      if (scopes.some((scope) => !world.declared.botScopes.includes(scope))) return { refused: 'invalid_scope' }
      const asked = query.get('redirect_uri')
      if (asked !== null && asked !== registered.redirectUri) return { refused: 'bad_redirect_uri' }
      const back = new URL(registered.redirectUri)
      back.searchParams.set('state', query.get('state') ?? '')
      if (place === null) back.searchParams.set('error', 'access_denied')
      else {
        const code = randomBytes(16).toString('hex')
        codes.set(code, { place, expiresAt: now() + codeLife, isUsed: false })
        back.searchParams.set('code', code)
      }
      return { goTo: back.href }
    },
    /** Every token and refresh token that was ever issued. */
    issued: () => [...tokens.keys(), ...refreshTokens.keys()],
    /** Removes the app: its tokens are revoked. */
    remove: (place: string) => {
      installed.delete(place)
      for (const token of tokens.values()) if (token.place === place) token.isRevoked = true
    },
  }
}

export type Access = ReturnType<typeof createAccess>

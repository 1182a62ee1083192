import type { AuthorizeSourceData, Logger } from '@slack/bolt'
import { type Clock, type Deadline, machineClock, pause, shares, startDeadline } from '../../keeping/deadline.ts'
import { createUnderWay } from '../../keeping/under-way.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Installations } from './installations.ts'
import { createRotation } from './rotation.ts'
import { createSeal, SealError } from './seal.ts'
import { createVault, type Found, type Installation, type VaultStorage } from './vault.ts'

type Parts = {
  storage: VaultStorage & Pick<Storage, 'claim' | 'cancelDeparture'>
  logger: Logger
  clientId: string
  clientSecret: string
  /** 32 bytes each. The first one encrypts; all of them decrypt. */
  encryptionKeys: readonly Buffer[]
  slackApiUrl?: string | undefined
  /** The machine's clock by default; tests pass their own. */
  clock?: Clock
}

type ManyWorkspaces = Installations & {
  /** Saves an installation that Slack has just granted. */
  install(installation: Installation, team: string | null): Promise<void>
  /** Encrypts all installations with the first key, and logs those that no key opens. */
  renew(): Promise<void>
  /** Waits for what is under way. */
  settle(): Promise<void>
}

/** In milliseconds. */
const readAgainAfter = 100

/** In milliseconds: tokens that expire sooner than this are exchanged while they still work. */
const refreshAhead = 2 * 3_600_000

/** In milliseconds. Slack gives the time of an event in whole seconds. */
const second = 1000

type Located = { key: string; found: Found; installation: Installation }

/** The result of the work, in what is left of the request or of its share. Rejects if it takes longer. */
const inTime = async <Result>(deadline: Deadline, work: Promise<Result>, share?: number): Promise<Result> => {
  const brought = await deadline.wait(work, share)
  if (brought === null) throw new Error('There was no answer in time.')
  return brought.result
}

type RequestBody = {
  team?: { id?: string } | null
  user?: { team_id?: string } | string
  view?: { app_installed_team_id?: string }
}

/** The workspace of the person who acts, if Slack names it. */
const homeOf = (body: RequestBody | undefined) => (typeof body?.user === 'object' ? body.user.team_id : undefined)

/**
 * Whether somebody of another company acts in the workspace. Slack then sends that person's organisation together with
 * this workspace, although the workspace is not part of it.
 */
const isFromOutside = (team: string, body: RequestBody | undefined) => {
  const home = homeOf(body)
  return home !== undefined && home !== team
}

/** Many workspaces and organisations, each with its own installation in the store. */
export const createManyWorkspaces = ({
  storage,
  logger,
  clock = machineClock,
  encryptionKeys,
  ...app
}: Parts): ManyWorkspaces => {
  const vault = createVault(storage, createSeal(encryptionKeys))
  const rotation = createRotation({ vault, storage, logger, clock, ...app })
  /** What was last read, for when the store is away. */
  const lastKnown = new Map<string, Found>()
  const underWay = createUnderWay()

  const inBackground = (what: string, run: () => Promise<unknown>) =>
    void underWay.follow(run().catch((error: unknown) => logger.warn(`${what}: ${error}`)))

  const find = async (key: string, deadline: Deadline): Promise<Found | null> => {
    let found: Found | null
    try {
      found = await inTime(deadline, vault.find(key), shares.answer)
    } catch (error) {
      const last = lastKnown.get(key)
      if (error instanceof SealError || last === undefined) throw error
      logger.warn(`The installation of ${key} could not be read, so the last one is used: ${error}`)
      found = last
    }
    if (found === null) {
      lastKnown.delete(key)
      return null
    }
    lastKnown.set(key, found)
    const unsaved = rotation.unsavedOf(key)
    if (unsaved !== undefined) return { ...found, kept: unsaved }
    if (found.isOld) {
      const { kept } = found
      inBackground(`${key} is still encrypted with an old key`, () => vault.replace(key, found, kept))
    }
    return found
  }

  const locate = async (
    source: AuthorizeSourceData<boolean>,
    body: RequestBody | undefined,
    deadline: Deadline,
  ): Promise<Located | null> => {
    const { enterpriseId, isEnterpriseInstall } = source
    // It can be null, which Bolt's types do not say.
    const teamId = source.teamId ?? undefined
    const at = async (key: string): Promise<Located | null> => {
      const found = await find(key, deadline)
      return found?.kept.kind === 'installation' ? { key, found, installation: found.kept } : null
    }
    if (teamId !== undefined) {
      const found = await find(teamId, deadline)
      if (found?.kept.kind === 'installation') return { key: teamId, found, installation: found.kept }
      if (found?.kept.kind === 'membership') {
        const ofOrg = await at(found.kept.enterprise)
        if (ofOrg !== null) return ofOrg
      }
    }
    if (!isEnterpriseInstall || !enterpriseId) return null
    if (teamId !== undefined && isFromOutside(teamId, body)) return null
    const ofOrg = await at(enterpriseId)
    if (ofOrg === null || !ofOrg.installation.isOrg) return null
    // Some requests only name the workspace, so remember which organisation this one says it belongs to.
    if (teamId !== undefined && teamId !== enterpriseId)
      inBackground(`The organisation of ${teamId} is not remembered`, () =>
        vault.save(teamId, { kind: 'membership', enterprise: enterpriseId }),
      )
    return ofOrg
  }

  /**
   * The workspace that a request's data belongs to. For a form of an organisation's installation, Slack names the
   * organisation instead; then it is the person's own workspace, if that is part of the organisation.
   */
  const workspaceOf = async (
    { teamId }: AuthorizeSourceData<boolean>,
    key: string,
    body: RequestBody | undefined,
    deadline: Deadline,
  ) => {
    if (!teamId || teamId !== key) return teamId ?? undefined
    const home = homeOf(body)
    const named = body?.team?.id === key ? home : (body?.team?.id ?? home)
    if (named === undefined || named === key) return key
    const found = await find(named, deadline)
    return found?.kept.kind === 'membership' && found.kept.enterprise === key ? named : key
  }

  const isUsable = ({ expiresAt }: Installation) => expiresAt === null || expiresAt > clock.now()

  /** Waits until another process has exchanged the token and saved the result in the store. */
  const awaitOther = async (key: string, deadline: Deadline): Promise<Installation> => {
    for (;;) {
      await pause(clock, readAgainAfter)
      if (deadline.left() === 0) throw new Error(`Nobody exchanged the token of ${key} in time.`)
      const found = await find(key, deadline)
      if (found?.kept.kind !== 'installation') throw new Error(`The app was removed from ${key}.`)
      if (isUsable(found.kept)) return found.kept
    }
  }

  const freshen = async (located: Located, deadline: Deadline): Promise<Installation> => {
    const { key, installation } = located
    if (installation.refreshToken === null || installation.expiresAt === null) return installation
    if (installation.expiresAt - clock.now() > refreshAhead) return installation
    if (isUsable(installation)) {
      inBackground(`The token of ${key} was not refreshed`, () => rotation.refresh(located))
      return installation
    }
    const refreshed = rotation.refresh(located).then((fresh) => fresh ?? awaitOther(key, deadline))
    return inTime(deadline, refreshed)
  }

  const workspacesOf = async (enterprise: string) => {
    const { readable } = await vault.list()
    return readable.flatMap(({ key, kept }) =>
      kept.kind === 'membership' && kept.enterprise === enterprise ? [key] : [],
    )
  }

  const removeAt = async (key: string, at: number): Promise<boolean> => {
    const found = await vault.find(key).catch((error: unknown) => {
      if (error instanceof SealError) return null
      throw error
    })
    if (found?.kept.kind === 'membership') return false
    // A late event does not concern an installation that is newer than it.
    if (found !== null && found.kept.installedAt >= at + second) return false
    await vault.remove(key)
    lastKnown.delete(key)
    rotation.drop(key)
    return true
  }

  return {
    authorize: async (source, body) => {
      const request = body as RequestBody | undefined
      // Bolt authorises a request as soon as it arrives, so this deadline is as good as the request's own.
      const deadline = startDeadline(clock)
      const located = await locate(source, request, deadline)
      if (located === null)
        throw new Error(`The app is not installed in ${source.teamId ?? source.enterpriseId ?? 'this workspace'}.`)
      const { botToken, botId, botUserId, enterprise } = await freshen(located, deadline)
      const teamId = located.installation.isOrg
        ? await workspaceOf(source, located.key, request, deadline)
        : source.teamId
      return {
        botToken,
        botId,
        botUserId,
        ...(teamId && { teamId }),
        ...(enterprise !== null && { enterpriseId: enterprise }),
      }
    },

    install: async (installation, team) => {
      const key = installation.isOrg ? installation.enterprise : team
      if (key === null) throw new Error('Slack named neither a workspace nor an organisation.')
      rotation.drop(key)
      await vault.save(key, installation)
      if (!installation.isOrg) return
      for (const workspace of await workspacesOf(key)) await storage.cancelDeparture(workspace)
    },

    remove: async ({ team, enterprise, isOrg, at }) => {
      const key = isOrg ? (enterprise ?? team) : (team ?? enterprise)
      if (key === undefined || !(await removeAt(key, at))) return []
      return [key, ...(await workspacesOf(key))]
    },

    isInstalled: async (team) => {
      const found = await vault.find(team)
      if (found?.kept.kind !== 'membership') return found !== null
      return (await vault.find(found.kept.enterprise)) !== null
    },

    renew: async () => {
      const { readable, unreadable } = await vault.list()
      for (const { key, ...found } of readable) if (found.isOld) await vault.replace(key, found, found.kept)
      if (unreadable.length > 0)
        logger.error(
          `No key of STAGE_ENCRYPTION_KEYS opens the installations of ${unreadable.join(', ')}. List the key that they were written with after the first one, or install the app there again.`,
        )
    },

    settle: async () => {
      await underWay.settle()
      await rotation.settle()
    },
  }
}

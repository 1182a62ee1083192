import { createHash } from 'node:crypto'
import { type Logger, webApi } from '@slack/bolt'
import type { Clock } from '../../keeping/deadline.ts'
import { tryUntilDone } from '../../keeping/try-until-done.ts'
import { createUnderWay } from '../../keeping/under-way.ts'
import type { Storage } from '../../storage/storage.ts'
import { webClientOptions } from '../web-client.ts'
import { SealError } from './seal.ts'
import type { Found, Installation, Vault } from './vault.ts'

type Parts = {
  vault: Vault
  storage: Pick<Storage, 'claim'>
  logger: Logger
  clientId: string
  clientSecret: string
  slackApiUrl?: string | undefined
  clock: Clock
}

/** In milliseconds. */
const minute = 60_000
const savePauses = { first: 250, longest: 30_000 }

/** An installation with a token that Slack rotates, as it was found under its key. */
export type Rotating = { key: string; found: Found; installation: Installation }

/**
 * Exchanges expiring tokens for new ones. A refresh token works once, so only one of all processes may use it: the
 * first that claims it. For a minute nobody else tries.
 */
export const createRotation = ({ vault, storage, logger, clientId, clientSecret, slackApiUrl, clock }: Parts) => {
  const client = new webApi.WebClient(undefined, { ...webClientOptions(slackApiUrl), logger })
  const underWay = new Map<string, Promise<Installation | null>>()
  /** New tokens that are not saved yet. The tokens in the store no longer work. */
  const unsaved = new Map<string, Installation>()
  const saves = createUnderWay()

  /**
   * The claim is never finished: a used refresh token is never claimed again, and after a failure the lease runs out.
   */
  const claim = async (key: string, refreshToken: string) => {
    const name = `refresh:${key}:${createHash('sha256').update(refreshToken).digest('base64url').slice(0, 16)}`
    return (await storage.claim(name, { at: clock.now(), lease: minute })) === 'first'
  }

  const exchange = async (key: string, installation: Installation, refreshToken: string) => {
    try {
      const answer = await client.oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      })
      const { access_token, refresh_token, expires_in } = answer
      if (access_token === undefined || refresh_token === undefined || expires_in === undefined)
        throw new Error('Slack sent no new token.')
      return {
        ...installation,
        botToken: access_token,
        refreshToken: refresh_token,
        expiresAt: clock.now() + expires_in * 1000,
      }
    } catch (error) {
      logger.warn(`The token of ${key} could not be refreshed: ${error instanceof Error ? error.message : error}`)
      return null
    }
  }

  /** Replaces the record of the old token, unless it was deleted or installed again meanwhile. */
  const save = async (key: string, from: Found, old: Installation, fresh: Installation): Promise<void> => {
    let place = from
    let isTold = false
    const trySave = async (): Promise<boolean> => {
      for (;;) {
        if (await vault.replace(key, place, fresh)) return true
        const there = await vault.find(key)
        const isSame = there?.kept.kind === 'installation' && there.kept.refreshToken === old.refreshToken
        if (!isSame) return true
        place = there
      }
    }
    await tryUntilDone(clock, savePauses, async () => {
      if (!unsaved.has(key)) return true
      try {
        return await trySave()
      } catch (error) {
        if (error instanceof SealError) throw error
        if (!isTold) logger.warn(`The new token of ${key} is not saved yet: ${error}`)
        isTold = true
        return false
      }
    })
  }

  const refreshOnce = async ({ key, found, installation }: Rotating): Promise<Installation | null> => {
    const { refreshToken } = installation
    if (refreshToken === null || !(await claim(key, refreshToken))) return null
    const fresh = await exchange(key, installation, refreshToken)
    if (fresh === null) return null
    unsaved.set(key, fresh)
    const saving = save(key, found, installation, fresh)
      .catch((error: unknown) => logger.error(`The new token of ${key} could not be saved.`, error))
      .then(() => unsaved.delete(key))
    void saves.follow(saving)
    return fresh
  }

  return {
    /**
     * The installation with new tokens; null if another process is at it or Slack refused. Rejects as the store does.
     */
    refresh: (rotating: Rotating): Promise<Installation | null> => {
      const { key } = rotating
      const running = underWay.get(key) ?? refreshOnce(rotating).finally(() => underWay.delete(key))
      underWay.set(key, running)
      return running
    },
    /** New tokens that the store does not have yet. */
    unsavedOf: (key: string) => unsaved.get(key),
    /** Forgets new tokens that are not saved yet. */
    drop: (key: string) => void unsaved.delete(key),
    settle: async () => {
      await Promise.allSettled(underWay.values())
      await saves.settle()
    },
  }
}

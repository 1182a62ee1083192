import { z } from 'zod'
import type { Storage } from '../../storage/storage.ts'
import { type Seal, SealError } from './seal.ts'

/**
 * What is stored under the id of a workspace, or of an organisation that has the app as a whole. Times are in
 * milliseconds; `refreshToken` and `expiresAt` are set if Slack rotates the token.
 */
const Installation = z.object({
  kind: z.literal('installation'),
  isOrg: z.boolean(),
  enterprise: z.string().nullable(),
  installedAt: z.int(),
  appId: z.string().nullable(),
  scopes: z.array(z.string()),
  botToken: z.string().min(1),
  botId: z.string(),
  botUserId: z.string(),
  refreshToken: z.string().nullable(),
  expiresAt: z.int().nullable(),
})
export type Installation = z.infer<typeof Installation>

/**
 * What is stored under the id of a workspace that has the app through its organisation: where to find the installation.
 */
const Membership = z.object({ kind: z.literal('membership'), enterprise: z.string() })

const Kept = z.discriminatedUnion('kind', [Installation, Membership])
export type Kept = z.infer<typeof Kept>

/** A record and the sealed text that it was read from. */
export type Found = { kept: Kept; sealed: string; isOld: boolean }

export type VaultStorage = Pick<
  Storage,
  'saveInstallation' | 'replaceInstallation' | 'findInstallation' | 'deleteInstallation' | 'listInstallations'
>

/** Installations in the store, encrypted as a whole and bound to their key. */
export const createVault = (storage: VaultStorage, seal: Seal) => {
  const read = (key: string, sealed: string): Found => {
    const { text, isOld } = seal.open(key, sealed)
    return { kept: Kept.parse(JSON.parse(text)), sealed, isOld }
  }
  const write = (key: string, kept: Kept) => seal.close(key, JSON.stringify(kept))
  return {
    /** Null if there is none. Rejects with a `SealError` if no key opens it. */
    find: async (key: string): Promise<Found | null> => {
      const sealed = await storage.findInstallation(key)
      return sealed === null ? null : read(key, sealed)
    },
    save: (key: string, kept: Kept) => storage.saveInstallation(key, write(key, kept)),
    /** True if the record was still the one that was found, and is replaced. */
    replace: (key: string, { sealed }: Pick<Found, 'sealed'>, kept: Kept) =>
      storage.replaceInstallation(key, { from: sealed, to: write(key, kept) }),
    remove: (key: string) => storage.deleteInstallation(key),
    /** All records that can be opened, and the keys of those that cannot. */
    list: async () => {
      const readable: Array<Found & { key: string }> = []
      const unreadable: string[] = []
      for (const { key, value } of await storage.listInstallations()) {
        try {
          readable.push({ key, ...read(key, value) })
        } catch (error) {
          if (!(error instanceof SealError)) throw error
          unreadable.push(key)
        }
      }
      return { readable, unreadable }
    },
  }
}

export type Vault = ReturnType<typeof createVault>

import { z } from 'zod'
import type { Storage } from '../../storage/storage.ts'
import { type Seal, SealError } from './seal.ts'

/**
 * What is kept under a workspace's id, or under an organisation's for an installation in all of it. Moments are in
 * milliseconds; `refreshToken` and `expiresAt` are there where Slack rotates the token.
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

/** What is kept under the id of a workspace of an organisation that has the app: where its installation is. */
const Membership = z.object({ kind: z.literal('membership'), enterprise: z.string() })

const Kept = z.discriminatedUnion('kind', [Installation, Membership])
export type Kept = z.infer<typeof Kept>

/** What is kept, and the sealed text that it was read from. */
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
    /** Null where there is none. Rejects with a `SealError` where no key opens it. */
    find: async (key: string): Promise<Found | null> => {
      const sealed = await storage.findInstallation(key)
      return sealed === null ? null : read(key, sealed)
    },
    save: (key: string, kept: Kept) => storage.saveInstallation(key, write(key, kept)),
    /** True where what was found was still there. */
    replace: (key: string, { sealed }: Pick<Found, 'sealed'>, kept: Kept) =>
      storage.replaceInstallation(key, { from: sealed, to: write(key, kept) }),
    remove: (key: string) => storage.deleteInstallation(key),
    /** All that can be opened, and the keys of those that cannot. */
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

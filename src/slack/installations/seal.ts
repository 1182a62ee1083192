import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** No key opens the text, or it was not sealed for this place. */
export class SealError extends Error {
  constructor(place: string) {
    super(`The record ${place} cannot be opened with any key of STAGE_ENCRYPTION_KEYS.`)
    this.name = 'SealError'
  }
}

export type Seal = {
  /** Encrypts a text for one place: it cannot be opened for any other. */
  close(place: string, text: string): string
  /** Decrypts a text; `isOld` is set if it took another key than the first. Throws a `SealError`. */
  open(place: string, sealed: string): { text: string; isOld: boolean }
}

const algorithm = 'aes-256-gcm'
const form = 'v1.'
/** In bytes: 96 random bits and the longest tag. Source: NIST SP 800-38D, 5.2.1.1 and 8.2.2. */
const nonceLength = 12
const tagLength = 16

const boundTo = (place: string) => Buffer.from(`stage-advisor installation ${form}${place}`)

/**
 * AES-256-GCM with keys of 32 bytes each. The first key encrypts, any of them decrypts. The place is authenticated with
 * the text, so a text that was sealed for one workspace does not open in the row of another.
 */
export const createSeal = (keys: readonly Buffer[]): Seal => {
  const [newest] = keys
  if (newest === undefined) throw new Error('There is no key to encrypt with.')

  const tryKey = (key: Buffer, place: string, bytes: Buffer): string | null => {
    try {
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
      decipher.setAAD(boundTo(place))
      decipher.setAuthTag(bytes.subarray(-tagLength))
      return decipher.update(bytes.subarray(nonceLength, -tagLength), undefined, 'utf8') + decipher.final('utf8')
    } catch {
      return null
    }
  }

  return {
    close: (place, text) => {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv(algorithm, newest, nonce, { authTagLength: tagLength })
      cipher.setAAD(boundTo(place))
      const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return form + bytes.toString('base64url')
    },
    open: (place, sealed) => {
      const bytes = Buffer.from(sealed.slice(form.length), 'base64url')
      if (sealed.startsWith(form) && bytes.length >= nonceLength + tagLength) {
        for (const [index, key] of keys.entries()) {
          const text = tryKey(key, place, bytes)
          if (text !== null) return { text, isOld: index > 0 }
        }
      }
      throw new SealError(place)
    },
  }
}

/** The secret that signs OAuth states, derived from a key so that there is one variable fewer to set. */
export const deriveStateSecret = (key: Buffer): string =>
  Buffer.from(hkdfSync('sha256', key, '', 'stage-advisor oauth state', 32)).toString('hex')

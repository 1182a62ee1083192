import type { Profile } from '../../advice/profile.ts'
import type { Copy } from '../../copy/copy.ts'
import { tellUnderstood } from '../../copy/understood.ts'
import type { Quote, Rejected } from '../../reading/reading.ts'
import { showWords } from './words.ts'

/** What was understood, answer by answer, each with the words it was read from. Safe to show. */
export const listUnderstood = (copy: Copy, profile: Profile, quotes: Quote[]): string[] =>
  tellUnderstood(copy, profile, quotes, showWords)

/** What is known, answer by answer; what was not said is left out. Safe to show. */
export const listKnown = (copy: Copy, profile: Profile): string[] => {
  const { quantity, purposes, designStatus } = profile
  const [saidQuantity, ...rest] = listUnderstood(copy, profile, [])
  const [saidDesign, ...others] = rest.slice(Math.max(purposes.length, 1))
  return [
    ...(quantity === null ? [] : [saidQuantity]),
    ...rest.slice(0, purposes.length),
    ...(designStatus === 'unknown' ? [] : [saidDesign]),
    ...others,
  ].filter((each) => each !== undefined)
}

/** The readings that could surprise; sizes, threads, grades and the like are set aside without a word. */
const surprising = ['negated', 'later_quantity', 'other_number'] as const
const mostSetAside = 3

/** Sentences about what was set aside where that could surprise, and is not told as understood. Safe to show. */
export const listSetAside = (copy: Copy, rejected: Rejected[], quotes: Quote[]): string[] =>
  rejected
    .filter(({ text }) => !quotes.some((quote) => quote.text === text))
    .flatMap(({ text, reason }) => {
      const surprise = surprising.find((each) => each === reason)
      return surprise ? [copy.understood.setAside[surprise](showWords(text))] : []
    })
    .slice(0, mostSetAside)

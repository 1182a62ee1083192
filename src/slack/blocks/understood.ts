import type { Profile } from '../../advice/profile.ts'
import type { Copy } from '../../copy/copy.ts'
import type { Rejected } from '../../reading/reading.ts'
import type { Quote } from '../carried.ts'
import { showWords } from './words.ts'

const contextAnswers = ['partName', 'process', 'material', 'neededBy', 'notes'] as const

/** What was understood, answer by answer, each with the words it was read from, which `show` makes safe. */
export const listUnderstood = (copy: Copy, profile: Profile, quotes: Quote[], show = showWords): string[] => {
  const quoted = (meaning: string, answer: string, value?: string) => {
    const quote = quotes.find((each) => each.answer === answer && (value === undefined || each.value === value))
    return quote ? copy.understood.quoted(meaning, show(quote.text)) : meaning
  }
  const purposes = profile.purposes.map((purpose) => quoted(copy.understood.purpose(purpose), 'purposes', purpose))
  return [
    quoted(copy.understood.quantity(profile.quantity), 'quantity'),
    ...(purposes.length > 0 ? purposes : [copy.understood.noPurpose]),
    quoted(copy.understood.designStatus(profile.designStatus), 'designStatus'),
    ...(profile.laterQuantity === null
      ? []
      : [quoted(copy.understood.laterQuantity(profile.laterQuantity), 'laterQuantity')]),
    ...contextAnswers.flatMap((answer) => {
      const words = profile[answer]
      return words === null ? [] : [copy.understood.context(answer, show(words))]
    }),
  ]
}

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

import type { Profile } from '../advice/profile.ts'
import type { Quote } from '../reading/reading.ts'
import type { Copy } from './copy.ts'

const contextAnswers = ['partName', 'process', 'material', 'neededBy', 'notes'] as const

/** What was understood, answer by answer, each with the words it was read from, which `show` makes safe. */
export const tellUnderstood = (
  copy: Copy,
  profile: Profile,
  quotes: Quote[],
  show: (words: string) => string,
): string[] => {
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

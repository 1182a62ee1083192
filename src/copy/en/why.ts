import type { Kind, LanguageCode, RejectionReason } from '../../reading/reading.ts'
import { several } from './terms.ts'

const languages: Record<LanguageCode, string> = {
  en: 'English',
  de: 'German',
  es: 'Spanish',
  zh: 'Chinese',
  ja: 'Japanese',
  other: 'a language that is not read',
}

/** What `npm run advise -- --why` prints about a reading: the rules and the weights behind it. */
export const why = {
  kind: (kind: Kind, language: LanguageCode, shares: string) =>
    `Read as: ${kind}, in ${languages[language]} (by its words: ${shares})`,
  rows: (count: number) => `Read by the columns of a table: ${several('row')(count)}`,
  titles: {
    numbers: 'Numbers, with the signs that weigh for (+) and against (−) a quantity of this order',
    phrases: 'Phrases that are certain',
    order: 'The sentence that orders most, and the pieces that weigh for and against it',
    sentences: 'Sentences, with what they may say, how likely, and the pieces that weigh for and against it',
  },
  senses: { now: 'ordered now', later: 'expected later', none: 'no quantity' },
  weighed: (words: string, sense: string, chance: string) => `“${words}”: ${sense}, ${chance}`,
  heard: (value: string, chance: string, isSaid: boolean) => `${value} ${chance}${isSaid ? '' : ', asked for'}`,
  ruledOut: (words: string, rule: string) => `“${words}”: no quantity, by rule: ${rule}`,
  phrase: (words: string, says: string) => `“${words}”: ${says}`,
  rules: {
    dimension: 'a size',
    thread: 'a thread',
    grade: 'a grade of material',
    standard: 'a standard',
    rating: 'a rating',
    money: 'money',
    percentage: 'a percentage',
    time: 'a time or a date',
    reference: 'a reference number',
    count_of_something_else: 'a count of something else',
    later_quantity: 'a later quantity',
    negated: 'ruled out by the words',
    line_number: 'the number of a line',
    total: 'a total',
    other_number: 'not a whole number of pieces from 1 to 1,000,000',
  } satisfies Record<RejectionReason, string>,
}

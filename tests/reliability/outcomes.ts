import { en } from '../../src/copy/en.ts'
import { type DoorName, doors } from './doors.ts'
import type { Observed } from './play.ts'

// The possible outcomes of a request: in words for the page, and how a test recognises them.

/** What the person sees, from everything to nothing. */
export const sights = {
  whole: 'what they asked for',
  plainer: 'what they asked for, without a table',
  promised: 'what they asked for, and that it will be saved',
  unsure: 'what they asked for, and that it may not be saved',
  alone: 'what they asked for, alone, and what to do so that others see it',
  withoutHistory: 'Home without its list, and what to do',
  words: 'a sentence that says what to do',
  atField: 'what to do, in the form; nothing typed is lost',
  inForm: 'the stage, in the form',
  inFormThenLate: 'the stage, in the form; all of it once Slack is back, which is said',
  late: 'what they asked for once Slack is back, which is said',
  wordsLate: 'a sentence that says what to do, once Slack is back',
  whenBack: 'what they asked for, as soon as the store answers',
  nothing: 'nothing, but as it was; a line is in the log',
} as const

/** What is saved. */
export const keepings = {
  nothingNew: 'nothing is to be kept',
  saved: 'saved',
  journal: 'in the journal; in the store as soon as it answers, or after the next start',
  memory: 'in memory, and tried until it is saved',
  unsaved: 'not saved, as the person reads',
  perhaps: 'not saved yet, as the person reads; what waits for the store may still be done',
} as const

/** In milliseconds: how soon the person sees it. */
export const times = {
  'at once': 300,
  '1.5 seconds': 1_500,
  '2.5 seconds': 2_500,
  '5 seconds': 5_500,
  'once it is mended': null,
  '–': null,
} as const

export type Sight = keyof typeof sights
export type Keeping = keyof typeof keepings
export type Time = keyof typeof times

const late = en.notices.late
const alone = /I could not post|could not be posted|Slack did not take the message just now/
const act = /\b(?:try|press|ask|open|write|tell|type|save|see|copy|answer|stands|fill)\b/i

const promises = [en.notices.unsaved.later, en.card.unsaved.later]
const doubts = [en.notices.unsaved.unsure, en.card.unsaved.unsure]
const hasOne = (text: string, sentences: string[]) =>
  sentences.some((sentence) => text.includes(JSON.stringify(sentence).slice(1, -1)))

/** What the person saw. */
export const tellSight = (doorName: DoorName, { seen, seenLater }: Observed, table: boolean): Sight => {
  const { gets } = doors[doorName]
  const isWhole = ({ says }: Observed['seen'][number]) => gets.test(says)
  const sent = seen.filter(({ method }) => method !== 'acknowledgement')
  const inForm = seen.filter(({ method }) => method === 'acknowledgement')
  const words = seen.map(({ says }) => says).join('\n')
  const wordsLater = seenLater.map(({ says }) => says).join('\n')
  if (sent.some(isWhole)) {
    if (hasOne(words, promises)) return 'promised'
    if (hasOne(words, doubts)) return 'unsure'
    if (alone.test(words)) return 'alone'
    return table && !/"(?:data_)?table"/.test(words) ? 'plainer' : 'whole'
  }
  if (inForm.some(isWhole)) {
    if (doorName === 'settings') return 'whole'
    return wordsLater.includes(late) && seenLater.some(isWhole) ? 'inFormThenLate' : 'inForm'
  }
  if (inForm.length > 0 && words.includes('"errors"')) return 'atField'
  if (sent.some(({ method }) => method === 'views.publish') && act.test(words)) return 'withoutHistory'
  if (sent.length > 0 && act.test(words)) return 'words'
  if (seenLater.some(isWhole)) return wordsLater.includes(late) ? 'late' : 'whenBack'
  return wordsLater.includes(late) && act.test(wordsLater) ? 'wordsLate' : 'nothing'
}

export const tellKeeping = (doorName: DoorName, { kept, promised, keptInTheEnd }: Observed): Keeping => {
  if (doors[doorName].keeps === null) return 'nothingNew'
  if (kept === 1) return 'saved'
  if (keptInTheEnd !== 1) return 'unsaved'
  if (doors[doorName].keeps === 'the settings') return 'perhaps'
  return promised > 0 ? 'journal' : 'memory'
}

/** When the person first saw something, in milliseconds from the request; null if that was later or never. */
export const tellTime = (doorName: DoorName, { seen }: Observed): number | null => {
  const first = seen.find(({ says }) => doors[doorName].gets.test(says)) ?? seen[0]
  return first?.at ?? null
}

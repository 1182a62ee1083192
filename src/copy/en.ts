import { answers } from './en/answers.ts'
import { card } from './en/card.ts'
import { conversation } from './en/conversation.ts'
import { form } from './en/form.ts'
import { gate, partsBack } from './en/gate.ts'
import { exportWords, history } from './en/history.ts'
import { home } from './en/home.ts'
import { list } from './en/list.ts'
import { help, notices } from './en/notices.ts'
import { install, start, store, table, terminal } from './en/operator.ts'
import { recommendation, understood } from './en/recommendation.ts'
import { settings } from './en/settings.ts'
import { inLine, labelled, parts, stages } from './en/terms.ts'
import { why } from './en/why.ts'

/** English, the first value of `Copy`. */
export const en = {
  parts,
  inLine,
  labelled,
  answers,
  stages,
  recommendation,
  understood,
  form,
  actions: {
    share: 'Share in channel',
    askBuyer: 'Ask the buyer',
    adjust: 'Adjust answers',
    describe: 'Fill in the form',
    anotherNumber: 'Another number',
    open: 'Open',
    older: 'Older',
    partsBack,
    newer: 'Newer',
    startCheck: 'Start a check',
    settings: 'Settings',
  },
  sharedBy: (mention: string) => `Shared by ${mention}`,
  answeredBy: (mention: string, answer: string) => `${mention} answered: ${answer}`,
  askedBy: (mention: string) => `Checked by ${mention}`,
  announcedFor: (mention: string) => `New recommendation for ${mention}`,
  shared: 'Shared in this channel.',
  sharedBefore: {
    done: 'This was shared in this channel already.',
    underWay: 'This is just being shared. If it does not stand here in two minutes, please share it again.',
  },
  /** The text of a link to the message that a form was filled from. */
  thisMessage: 'this message',
  aboutMessage: (link: string) => `About ${link}`,
  conversation,
  list,
  gate,
  card,
  history,
  export: exportWords,
  home,
  settings,
  notices,
  help,
  start,
  install,
  terminal,
  why,
  store,
  table,
}

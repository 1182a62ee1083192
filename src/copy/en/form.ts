import type { Stage, Strength } from '../../advice/decision.ts'
import { largestQuantity } from '../../advice/profile.ts'
import { designOptions, grouped, purposeOptions, stageAndStrength } from './terms.ts'

/** The form and its questions. */
export const form = {
  title: 'Describe your project',
  submit: 'See the stage',
  cancel: 'Cancel',
  done: 'Done',
  resultTitle: 'Your stage',
  purposeOptions,
  designOptions,
  destination: {
    label: 'Where should the result go?',
    private: 'Only to me',
    channel: 'To this channel',
    thread: 'In that message’s thread',
  },
  /** `channel` belongs to the company itself; Slack shows its name only to those who may see it. */
  announcedIn: (channel: string) => `The result is also announced in ${channel}, without the notes.`,
  /** Above the questions, if the form was opened from a message. */
  about: (words: string) => `Read from: “${words}”`,
  aboutOwn: 'The answers that stand in that message are filled in.',
  /** Why nothing was read from it. */
  aboutUnread: {
    question:
      'That message asks something and orders no parts, as far as I can read. Fill in what you know of the order.',
    other: 'That message orders no parts that I can see. Fill in what you know of the order.',
    language:
      'I read English, German, Spanish, Chinese and Japanese, and that message looks like another language. Please fill in what it says.',
  },
  aboutNothing: 'That message has no text that I can read. Fill in what you know of it.',
  /** The line that shows the stage so far. */
  standing: (stage: Stage | null, strength: Strength) =>
    stage === null ? 'So far: not decided yet' : `So far: ${stageAndStrength(stage, strength)}`,
  standingQuestion: (question: string) => `Still open: ${question}`,
  standingUnreadable: 'The quantity cannot be read yet, so it is not counted here.',
  resultOnItsWay: {
    private: 'The full comparison is on its way to you, visible only to you.',
    channel: 'The full comparison is on its way to this channel.',
    thread: 'The full comparison is on its way to that message’s thread.',
  },
  problems: {
    below_one: 'An order has at least 1 part. Write a whole number, such as 40.',
    fraction: 'Parts come whole. Write a whole number, such as 40, or a range, such as 50-100.',
    not_plain_digits: `Write the number out, such as 40 or 1,200, up to ${grouped.format(largestQuantity)}.`,
    too_large: `That is more than this advice covers. Write a number up to ${grouped.format(largestQuantity)}.`,
    reversed: 'Write the smaller number first, such as 50-100.',
    unreadable: 'Write a whole number, such as 40, a range, such as 50-100, or 3 dozen.',
    not_chosen: 'Choose one. Not sure? Then it is not checked yet.',
    too_long: (longest: number) => `Please keep this to ${grouped.format(longest)} characters.`,
  },
}

import type { Difference } from '../../advice/differences.ts'
import type { DesignStatus, Quantity } from '../../advice/profile.ts'
import type { Change, PartPlace } from '../../advise.ts'
import { answers } from './answers.ts'
import { list } from './list.ts'
import { inLine, labelled, listed, notSaid, oneOf, purposeNames, range } from './terms.ts'

const quantityOrNone = (quantity: Quantity | null) => (quantity === null ? notSaid.toLowerCase() : range(quantity))

const designStates: Record<DesignStatus, string> = {
  concept: 'an idea so far',
  unproven: 'not proven yet',
  validated: 'proven',
  unknown: notSaid.toLowerCase(),
}

/** "40 → 200". */
const difference = (changed: Difference) => {
  switch (changed.answer) {
    case 'quantity':
    case 'laterQuantity':
      return `${quantityOrNone(changed.from)} → ${quantityOrNone(changed.to)}`
    case 'designStatus':
      return `${designStates[changed.from]} → ${designStates[changed.to]}`
    case 'purposes': {
      const [added, removed] = [changed.added, changed.removed].map((some) =>
        listed.format(some.map((purpose) => purposeNames[purpose])),
      )
      return [...(added ? [`${added} added`] : []), ...(removed ? [`${removed} removed`] : [])].join(', ')
    }
  }
}

const nameOf = ({ name, position }: PartPlace) => list.part(name, position)

const differencesOf = (differences: readonly Difference[]) =>
  differences.map((each) => labelled(answers[each.answer].name, difference(each)))

/** "Quantity: 40 → 200", or "lid: Quantity: 40 → 200" if there are several parts. */
const toldChanges = (change: Change): string[] => {
  switch (change.change) {
    case 'answers': {
      const told = differencesOf(change.differences)
      return change.part === null || told.length === 0 ? told : [labelled(nameOf(change.part), told.join(', '))]
    }
    case 'added':
      return [`${nameOf(change.part)} added`]
    case 'dropped':
      return [`${nameOf(change.part)} dropped`]
  }
}

/** If there are more changes than this, only their number is given. */
const mostTold = 6

/** What is said in a thread or a direct message, around the recommendations. */
export const conversation = {
  /** "Changed: Quantity: 40 → 200 · Purpose: customer testing added". */
  changed: (changes: readonly Change[]) => {
    const told = changes.flatMap(toldChanges)
    if (told.length === 0) return 'That changes nothing: I had it so already.'
    const more = told.length > mostTold ? [`${told.length - mostTold} more`] : []
    return `Changed: ${inLine([...told.slice(0, mostTold), ...more])}`
  },
  /** A message that could be about any of these parts. */
  whichPart: (places: readonly PartPlace[]) =>
    `Which part is meant: ${oneOf.format([...places.slice(0, mostTold).map(nameOf), ...(places.length > mostTold ? ['another'] : [])])}? Say it with its name or its place, such as: make the second one 200. For all of them, say: all.`,
  startsAnew: 'Read as a new request: what was said before is left out.',
  earlierAway: 'What was said here before cannot be read just now, so I read this message by itself.',
  howToAnswer: {
    channel: 'Answer with a button, or mention me with your answer.',
    direct: 'Answer with a button, or write your answer here.',
  },
  notUnderstood: (question: string | null) =>
    question === null
      ? 'I read nothing in this that changes the answer. Say what changes, such as: make that 200.'
      : `I read nothing in this that changes the answer. The open question is still: ${question}`,
  usage: {
    channel:
      'Is an order prototyping or small batch manufacturing? Mention me with the enquiry, such as: 40 housings for a pilot run, drawing frozen. I answer here; then mention me with what changes, such as: make that 200.',
    direct:
      'Is an order prototyping or small batch manufacturing? Send me the enquiry, such as: 40 housings for a pilot run, drawing frozen. I answer here; then write what changes, such as: make that 200.',
  },
  /** For people who may use the app's shortcuts. */
  checkMessage: 'For a message that is already here, choose “Check this request” in its menu.',
  noFiles: 'I read the words of a message, not its files.',
  notAnswered: {
    not_member:
      'I could not answer you there because I am not in the channel. Type /invite @Stage Advisor there, then mention me again. Here is the answer for you.',
    gone: 'I could not answer you there: the channel no longer exists, or it is private and I am not in it. In a private channel type /invite @Stage Advisor, then mention me again. Here is the answer for you.',
    archived: 'I could not answer you there: the channel is archived. Here is the answer for you.',
    not_allowed:
      'I could not answer you there: the channel or the thread does not let me write. Ask the channel’s owner to allow apps to post, then mention me again. Here is the answer for you.',
    not_granted:
      'I could not answer you there: your organisation has not added me to this workspace. Ask an admin of the organisation to add me. Here is the answer for you.',
    refused:
      'I could not answer you there: Slack refused the message. Tell the person who runs me: Slack’s reason is in my log. Here is the answer for you.',
    app_withdrawn:
      'I could not answer you there: my access to this workspace was withdrawn. Ask the person who installed me to install me again. Here is the answer for you.',
    slack_busy:
      'Slack did not take my answer there just now. Please mention me again in a minute. Here is the answer for you.',
  },
}

import { grouped, hoursInWords } from './terms.ts'

/** Why the message of a card could not be changed, and what to do. */
const cannotRedraw = {
  not_member: 'I am not in this channel any more: type /invite @Stage Advisor here, then press again.',
  gone: 'I cannot see this channel any more: type /invite @Stage Advisor here, then press again.',
  archived: 'The channel is archived.',
  not_allowed: 'The channel does not let me write: ask its owner to let apps post, then press again.',
  not_granted:
    'Your organisation has not added me to this workspace: ask an admin of the organisation to add me, then press again.',
  refused:
    'Slack refused it, and pressing again does not help: tell the person who runs me that Slack’s reason is in my log.',
  app_withdrawn:
    'My access to this workspace was withdrawn: ask the person who installed me to install me again, then press again.',
  slack_busy: 'Slack did not take it just now: press again in a minute.',
}

/** A card in a channel that asks a buyer to describe a project. */
export const card = {
  title: 'Tell us about your project',
  asks: (by: string, to: string | null) =>
    to === null ? `${by} asks: please describe your project.` : `${to}, ${by} asks you to describe your project.`,
  why: 'It takes about a minute, and you may leave out what you do not know yet. Your answers show whether the parts are prototypes or a small batch: that decides how they are made, checked and delivered.',
  whatHappens: (by: string) =>
    `Anyone in this channel can answer. The answers and the result go into the thread of this message, where everybody here sees them, and ${by} is told.`,
  known: (answers: string) => `Known so far, and filled in: ${answers}`,
  /** For a message without its button. */
  inWords: 'Answer in this thread: mention @Stage Advisor, and say what the parts are for and how many you need.',
  answered: 'Answered',
  answer: (by: string, day: string, verdict: string) => `${by}, ${day}: ${verdict}`,
  more: (count: number) => `and ${grouped.format(count)} more, in the thread`,
  states: {
    closed: (by: string | null, day: string) => `Closed${by === null ? '' : ` by ${by}`}, ${day}.`,
    reopened: (by: string | null, day: string) => `Reopened${by === null ? '' : ` by ${by}`}, ${day}.`,
  },
  actions: {
    describe: 'Describe your project',
    again: 'Answer again',
    close: 'Close',
    reopen: 'Reopen',
    post: 'Post it here',
    change: 'Change what is known',
  },
  confirmClose: {
    title: 'Close this card?',
    text: 'Nobody can answer it then, and no reminder is sent. You can reopen it at any time.',
    confirm: 'Close it',
    deny: 'Keep it open',
  },
  preview: {
    lead: 'Only you see this, and nothing is posted yet. In this channel it will look like this:',
    notes: 'Others see what stands here and nothing else. Notes stay with you.',
    reminder: (hours: number | null) =>
      hours === null
        ? 'There will be no reminder.'
        : `If nobody has answered after ${hoursInWords(hours)}, one reminder comes in its thread.`,
    remind: (hours: number | null) => (hours === null ? 'No reminder' : `Remind after ${hoursInWords(hours)}`),
  },
  /** The form behind "Change what is known". */
  change: { title: 'What is known so far', submit: 'Show the card' },
  /** The form behind "Describe your project". */
  submit: 'Send',
  whoReads: 'Everybody in this channel reads your answers, notes included: they go into the thread of the card.',
  resultOnItsWay: 'Thank you. Your answers and the full comparison are on their way to the thread of the card.',
  posted: 'The card is posted in this channel.',
  canceled: 'Nothing was posted.',
  declined: 'There will be no reminder for this card.',
  answeredBy: (mention: string) => `${mention} answered`,
  reminder: (by: string, to: string | null) =>
    `${to === null ? '' : `${to}, `}${by} would still like to know more about this project. It takes about a minute: press Describe your project above. This is the only reminder.`,
  told: (by: string, channel: string, verdict: string) => `${by} answered your card in ${channel}: ${verdict}.`,
  openThread: 'Open the answer',
  /** Why a card was not posted, and what to do. */
  notPosted: {
    not_member:
      'Not posted yet: I am not in this channel. Type /invite @Stage Advisor here, then press Post it here again.',
    gone: 'Not posted yet: I cannot see this channel. If it is private, type /invite @Stage Advisor here, then press Post it here again.',
    archived: 'Not posted: this channel is archived. Ask in another channel.',
    not_allowed:
      'Not posted yet: this channel does not let me write. Ask its owner to let apps post, then press Post it here again.',
    not_granted:
      'Not posted yet: your organisation has not added me to this workspace. Ask an admin of the organisation to add me, then press Post it here again.',
    refused:
      'Not posted: Slack refused the message, and pressing again does not help. Tell the person who runs me: Slack’s reason is in my log.',
    app_withdrawn:
      'Not posted yet: my access to this workspace was withdrawn. Ask the person who installed me to install me again.',
    slack_busy: 'Not posted yet: Slack did not take the message just now. Please press Post it here again in a minute.',
  },
  /** For the salesperson, who gets an answer directly: why it is not in the thread of its card. */
  notInThread: {
    not_member: 'I could not post it in the thread: I am not in the channel. Type /invite @Stage Advisor there.',
    gone: 'I could not post it in the thread: I cannot see the channel. If it is private, type /invite @Stage Advisor there.',
    archived: 'I could not post it in the thread: the channel is archived.',
    not_allowed: 'I could not post it in the thread: the channel does not let me write. Ask its owner to allow it.',
    not_granted:
      'I could not post it in the thread: your organisation has not added me to this workspace. Ask an admin of the organisation to add me.',
    refused:
      'I could not post it in the thread: Slack refused the message. Tell the person who runs me: Slack’s reason is in my log.',
    app_withdrawn:
      'I could not post it in the thread: my access to this workspace was withdrawn. Ask the person who installed me to install me again.',
    slack_busy: 'I could not post it in the thread: Slack did not take the message.',
  },
  unsaved: {
    later:
      'Your answers could not be saved just now, so the card does not show them yet. It will, as soon as the store answers again.',
    unsure:
      'Your answers could not be saved just now, so the card does not show them. I go on trying, but they may be lost if I am restarted before: copy what you need.',
  },
  sentDirectly: (by: string) =>
    `Thank you. I could not post in the thread just now, so I sent your answers to ${by} directly.`,
  notSent: (by: string | null) =>
    `I could not hand on your answers just now. Please ${by === null ? '' : `write to ${by} in the channel, or `}press Describe your project again in a few minutes.`,
  notSaved:
    'Not posted yet: what is remembered cannot be reached just now, and without it nobody could see who answered. Please press Post it here again in a minute.',
  /** It is done, but the card does not show it. */
  notRedrawn: (state: 'closed' | 'reopened', problem: keyof typeof cannotRedraw) =>
    `This card is ${state} now, but I could not change what stands here. ${cannotRedraw[problem]}`,
  notChanged: 'This cannot be done just now. Please press again in a minute.',
  postedAlready: (command: string) => `This card is posted already, or just being posted. For another: ${command} ask`,
  isClosed: (by: string) =>
    `This card is closed. If you have something to add, write in its thread, or ask ${by} to reopen it.`,
  isGone: (by: string | null) =>
    `This card is not kept any more, so it cannot be used. ${by === null ? 'A new one can be posted.' : `Ask ${by} for a new one.`}`,
  formDidNotOpen: 'The form could not be opened in time. Please press the button again.',
  staleButton: 'This card is from an earlier version, and its button can no longer be read. Please ask for a new one.',
  inChannels: (command: string) =>
    `A card needs a channel that you share with the buyer. Type ${command} ask there: this is a direct message.`,
  forSales:
    'This button is for people of the company that posted the card. To answer, press Describe your project on the card.',
}

import type { Purpose } from '../../advice/profile.ts'

/** Why something was not posted for others to see, and what to do. */
const notPosted = {
  not_member: (canShare: boolean) =>
    canShare
      ? 'I could not post in this channel because I am not in it. Type /invite @Stage Advisor here, then press Share in channel. Until then only you see the result.'
      : 'I could not post in this channel because I am not in it. Somebody of the company that uses me can add me by /invite @Stage Advisor. Here is the result for you.',
  gone: (canShare: boolean) =>
    canShare
      ? 'I could not post there: the channel no longer exists, or it is private and I am not in it. In a private channel type /invite @Stage Advisor, then press Share in channel. Here is the result for you.'
      : 'I could not post there: the channel no longer exists, or it is private and I am not in it. Somebody of the company that uses me can add me by /invite @Stage Advisor. Here is the result for you.',
  archived: () => 'I could not post there: the channel is archived. Here is the result for you.',
  not_allowed: (canShare: boolean) =>
    `I could not post there: this channel does not let me write. Ask its owner to allow apps to post${canShare ? ', then press Share in channel' : ''}. Here is the result for you.`,
  not_granted: () =>
    'I could not post there: your organisation has not added me to this workspace. Ask an admin of the organisation to add me to it. Here is the result for you.',
  refused: () =>
    'I could not post there: Slack refused the message, and trying again does not help. Tell the person who runs me: Slack’s reason is in my log. Here is the result for you.',
  app_withdrawn: () =>
    'I could not post there: my access to this workspace was withdrawn. Ask the person who installed me to install me again. Here is the result for you.',
  slack_busy: (canShare: boolean) =>
    `Slack did not take the message just now. Please ${canShare ? 'press Share in channel' : 'try'} again in a minute. Here is the result for you.`,
}

/** Notices: what went wrong, and what to do next. */
export const notices = {
  formDidNotOpen: (command: string) => `The form could not be opened in time. Please try again: ${command}`,
  windowRefused:
    'Slack refused the window, and trying again does not help. Tell the person who runs me: Slack’s reason is in my log.',
  staleButton: (command: string) =>
    `This message is from an earlier version, and its answers can no longer be read. Please start again with ${command}`,
  /** Why others cannot see a result; `canShare` is set for people who have the button to share it. */
  notPosted: (problem: keyof typeof notPosted, canShare: boolean) => notPosted[problem](canShare),
  /** For outsiders who press a button that is only for people of the company that installed the app. */
  notForOutsiders:
    'This button is for people of the company that uses Stage Advisor here. You can adjust the answers, or ask one of them.',
  /** The same for what outsiders type. */
  commandNotForOutsiders: (command: string) =>
    `This is for people of the company that uses Stage Advisor here. You can type ${command} and an enquiry, or ${command} alone for the form.`,
  personNotKnown:
    'Slack did not say in time whether you belong to the company that uses Stage Advisor here, and this is for its people alone. Please try again in a minute. If it stays so, ask the person who installed me to install me again with the right users:read.',
  late: 'This comes late: Slack did not take it when you asked.',
  /**
   * Not saved yet: it will be, even after a restart (`later`), or it is tried for as long as the app runs (`unsure`).
   */
  unsaved: {
    later:
      'This recommendation could not be saved just now, so it is not in your history yet. It will be, as soon as the store answers again.',
    unsure:
      'This recommendation could not be saved just now, so it is not in your history yet. I go on trying, but it may be lost if I am restarted before: copy what you need.',
  },
  historyAway: (command: string) =>
    `Your earlier recommendations cannot be read just now. Please try again in a minute. New ones work as always: ${command} 40 housings for a pilot run`,
  notYours: (command: string) =>
    `This recommendation is not among yours, or it was deleted. See your own with ${command} history`,
  notDelivered: (command: string) =>
    `I could not deliver the full comparison. Your answer is above; for the whole comparison, please try again with ${command}`,
}

/** What each purpose means, as sentences. */
const meanings: Record<Purpose, string> = {
  design_feasibility: 'Design feasibility: parts that show whether the idea works at all. This is prototyping.',
  fit_form_check:
    'Fit and form check: parts that show whether the dimensions and the shape are right. This is prototyping.',
  function_test: 'Function test: parts that show whether the design does its work. This is prototyping.',
  appearance_review: 'Appearance review: parts that are judged by how they look. This is prototyping.',
  pilot_run:
    'Pilot run: a first run, made the way the series will be made, to see whether a batch holds. This is small batch manufacturing.',
  customer_testing: 'Customer testing: parts that customers use and report on. This is small batch manufacturing.',
  market_validation:
    'Market validation: parts that are sold to learn whether people buy them. This is small batch manufacturing.',
  bridge_production:
    'Bridge production: parts to keep you going until the tool or the other source is ready. This is small batch manufacturing.',
  limited_commercial:
    'Limited commercial use: parts in small numbers that are sold or used for real. This is small batch manufacturing.',
}

/** What `/stage help` says. */
export const help = {
  title: 'Stage Advisor',
  intro:
    'Is an order prototyping or small batch manufacturing? Paste the enquiry, or fill in the form, and you get the stage, the reasons and a comparison.',
  usage: (command: string) => [
    [`${command} 40 housings for a pilot run, drawing frozen`, 'a recommendation that only you see; you can share it'],
    [command, 'opens the form'],
    [
      `${command} ask @buyer 40 housings`,
      'a card for this channel, by which anybody here can describe the project; you see it first',
    ],
    [
      '@Stage Advisor 40 housings for a pilot run',
      'in a channel or a direct message: an answer in the thread; then say what changes, such as: make that 200',
    ],
    [`${command} history housings`, 'your own earlier recommendations with this word; without words, all of them'],
    [`${command} export`, 'your own recommendations as a file for a spreadsheet, as a direct message'],
    [`${command} settings`, 'what holds for everybody in this workspace; admins change it'],
    [`${command} help`, 'shows this'],
  ],
  stages: 'The two stages',
  /** Why a text gets no advice, and how to get some. */
  unadvised: {
    other: 'This text orders no parts that I can see, so I name no stage.',
    language:
      'I read English, German, Spanish, Chinese and Japanese. This looks like another language, so I name no stage: please fill in the form.',
    /** For the terminal, which has no form. */
    languageHere:
      'I read English, German, Spanish, Chinese and Japanese. This looks like another language, so I name no stage. The answers can be given as a profile: see --jsonl.',
  },
  toAsk: (command: string) => `To ask: ${command} 40 housings for a pilot run, drawing frozen. Or fill in the form.`,
  question: {
    /** "Pilot run: a first run the way the series will be made". */
    meaning: (purpose: Purpose) => meanings[purpose],
    intro:
      'Prototyping asks whether the design works; small batch manufacturing asks whether the same part can be made again and again.',
    howToAsk: 'For a recommendation, send an enquiry, such as: 40 housings for a pilot run, drawing frozen.',
  },
}

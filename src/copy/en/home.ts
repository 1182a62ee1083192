import { grouped, several } from './terms.ts'

/** The app's Home. */
export const home = {
  title: 'Stage Advisor',
  intro: (command: string) => [
    'Is an order prototyping or small batch manufacturing? It is not only the quantity: it is what the buyer wants to prove next.',
    `Answer a short form, or type \`${command}\` and an enquiry in any channel: you get the stage, the reasons and a comparison.`,
    'Your checks are listed here afterwards, for you alone.',
  ],
  /** The salesperson's own cards that are not closed. */
  cards: {
    title: 'Open cards',
    /** The day comes first because Slack may write it as "Today". */
    asked: (channel: string, day: string, to: string | null) =>
      `${day} · ${channel}${to === null ? '' : ` · for ${to}`}`,
    nobody: 'Nobody has answered yet.',
    earlier: (count: number) => `and ${grouped.format(count)} earlier, on the card`,
    more: (count: number) => `and ${several('more open card')(count)}, each in its channel`,
    go: 'Go to card',
    close: 'Close',
    /** For screen readers: there are several such buttons on the page. */
    goLabel: (day: string) => `Go to the card of ${day}`,
    closeLabel: (day: string) => `Close the card of ${day}`,
  },
  yours: 'Your recommendations, newest first',
  onlyYou: 'Only you see this page.',
  help: (command: string) =>
    `Help: \`${command} help\` · Find one: \`${command} history\` and words from it · All as a file: \`${command} export\``,
  nothingHere: 'There is nothing older.',
  /** Replaces the buttons if Slack refuses them. */
  plain: (command: string) =>
    `Slack did not take all of this page. Type \`${command}\` to start a check, or \`${command} history\` for your recommendations.`,
  away: 'Your recommendations cannot be read just now. Open Home again in a minute. A new check works as always.',
  /** For people of another company; it shows nobody's data. */
  outsider: [
    'Stage Advisor says whether an order of custom-made parts is prototyping or small batch manufacturing, and why.',
    'It works for the people of the company that installed it. Please ask your contact in the channel.',
  ],
  unknown: 'If you belong to that company: Slack could not say so just now. Please open Home again in a minute.',
  opened: 'Recommendation',
  share: 'Share it in which channel?',
  shareHint: 'Everybody there sees what stands here, with your name.',
  chooseChannel: 'Choose the channel to share it in.',
  notShared: {
    not_member:
      'I could not post there because I am not in that channel. Type /invite @Stage Advisor there, then share again.',
    gone: 'I cannot see that channel. If it is private, type /invite @Stage Advisor there, then share again.',
    archived: 'That channel is archived. Choose another one.',
    not_allowed: 'I may not post in that channel. Ask its owner to let apps post, or choose another one.',
    not_granted:
      'Your organisation has not added me to this workspace. Ask an admin of the organisation to add me, then share again.',
    refused:
      'Slack refused the message, and sharing again does not help. Tell the person who runs me: Slack’s reason is in my log.',
    app_withdrawn: 'My access to this workspace was withdrawn. Ask the person who installed me to install me again.',
    slack_busy: 'Slack did not take the message just now. Please share again in a minute.',
  },
  sharing: 'It is being shared.',
  sharedBefore: {
    done: (channel: string) => `This was shared in ${channel} already.`,
    underWay: (channel: string) =>
      `This is just being shared in ${channel}. If it does not stand there in two minutes, please share it again.`,
  },
  sharedIn: (channel: string) => `Shared in ${channel}.`,
  notOpened: 'The recommendation could not be opened in time. Please press Open on Home again.',
  openedFrom: (day: string) => `From ${day}. Only you see this.`,
}

import { guideThresholds, volumeStarts } from '../../advice/thresholds.ts'
import { grouped, hoursInWords, parts, several } from './terms.ts'

/** The settings of a workspace, which its admins can change. */
export const settings = {
  title: 'Settings',
  submit: 'Save',
  forWhom:
    'These settings hold for everybody in this workspace. Each recommendation keeps the numbers that it was made with.',
  labels: {
    sampleEnds: 'Prototypes: up to how many parts?',
    batchStarts: 'Small batch: from how many parts?',
    announces: 'Announce new recommendations?',
    announceChannel: 'In which channel?',
    reminderHours: 'After how many hours is the buyer reminded of a card?',
    keepDays: 'For how many days is history kept?',
  },
  hints: {
    sampleEnds: `Usually ${guideThresholds.sampleEnds}. An order of up to this many parts looks like prototypes.`,
    batchStarts: `Usually ${guideThresholds.batchStarts}. What lies between fits either stage; ${grouped.format(volumeStarts)} parts and more are volume.`,
    announces:
      'Also posted where your colleagues read along: whose it is, the stage, the reason and what was understood, without notes.',
    announceChannel:
      'Invite the app there first: /invite @Stage Advisor. Channels shared with other companies are left out.',
    reminderHours:
      'Usually 48. Once, and only if nobody has answered. Leave it empty for no reminder; whoever posts a card may choose otherwise.',
    keepDays:
      'Older recommendations are deleted for good, within an hour. Leave it empty to keep them until somebody deletes them.',
  } satisfies Record<string, string>,
  announces: { no: 'No', yes: 'Yes, in the channel below' },
  problems: {
    not_pieces: `Write a whole number of parts, from 1 to ${grouped.format(volumeStarts - 1)}.`,
    not_below: 'Small batch starts above the prototypes. Write a larger number here, or a smaller one above.',
    not_days: 'Write a whole number of days, from 1 to 3,650, or leave it empty.',
    not_hours: 'Write a whole number of hours, from 1 to 720, or leave it empty.',
    no_channel: 'Choose the channel, or choose No above.',
  },
  saved: 'Saved. From now on:',
  bands: ({ sampleEnds, batchStarts }: { sampleEnds: number; batchStarts: number }) =>
    `Up to ${parts({ min: sampleEnds, max: sampleEnds })} look like prototypes, ${parts({ min: batchStarts, max: batchStarts })} and more like small batch.`,
  announcedNowhere: 'New recommendations are not announced.',
  announcedIn: (channel: string) => `New recommendations are announced in ${channel}.`,
  reminded: (hours: number | null) =>
    hours === null
      ? 'Cards are not reminded of, unless somebody chooses it.'
      : `A card that nobody has answered is reminded of after ${hoursInWords(hours)}.`,
  kept: (days: number | null) =>
    days === null
      ? 'History is kept until somebody deletes it.'
      : `History is kept for ${several('day')(days)}, then deleted.`,
  announcedHere: (mention: string) =>
    `New recommendations will be announced here: ${mention} chose this channel in the settings of Stage Advisor.`,
  notPosted: {
    not_member: 'I am not in this channel. Type /invite @Stage Advisor there, then save again.',
    gone: 'I cannot see this channel. If it is private, type /invite @Stage Advisor there, then save again.',
    archived: 'This channel is archived. Choose another one.',
    not_allowed: 'I may not post in this channel. Ask its owner to let apps post, or choose another one.',
    not_granted:
      'Your organisation has not added me to this workspace. Ask an admin of the organisation to add me, then save again.',
    refused:
      'Slack refused my message there, and trying again does not help. Choose another channel, or tell the person who runs me: Slack’s reason is in my log.',
    app_withdrawn: 'My access to this workspace was withdrawn. Ask the person who installed me to install me again.',
    slack_busy:
      'Slack did not answer in time, so I do not know whether I may post there. Please save again in a minute.',
  },
  notSaved: 'The settings could not be saved just now. Please save again in a minute; nothing you chose is lost.',
  forMembers: 'Settings are for the people of the company that installed Stage Advisor.',
  forAdmins: 'Settings are changed by admins of this workspace. These hold now:',
  noAdminNow: 'Only admins of this workspace change its settings, and you are none any more. Nothing was saved.',
  notKnown: (command: string) =>
    `Slack did not say whether you are an admin of this workspace. Please try again in a minute: ${command} settings. If it stays so, ask the person who installed me to install me again with the right users:read.`,
}

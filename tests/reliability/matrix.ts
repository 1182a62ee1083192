import type { DoorName } from './doors.ts'
import type { FaultName } from './faults.ts'
import type { Keeping, Sight, Time } from './outcomes.ts'

/** The outcome of one fault at some doors. */
type Line = { doors: DoorName[]; sees: Sight; within: Time; kept: Keeping }

/** However Slack is away, everything but the settings comes of it alike. */
const slackIsAway: Line[] = [
  {
    doors: ['command', 'mention', 'directMessage', 'answer'],
    sees: 'late',
    within: 'once it is mended',
    kept: 'saved',
  },
  { doors: ['formToMe', 'formToChannel', 'gate', 'card'], sees: 'inFormThenLate', within: 'at once', kept: 'saved' },
  {
    doors: ['share', 'form', 'adjust', 'history', 'export'],
    sees: 'wordsLate',
    within: 'once it is mended',
    kept: 'nothingNew',
  },
  { doors: ['home'], sees: 'nothing', within: '–', kept: 'nothingNew' },
]

/**
 * The outcome of each fault at each door. reliability.test.ts tests every one, and docs/reliability.md is made from
 * this, so this is the place to change what the app promises.
 */
export const matrix: Record<FaultName, Line[]> = {
  none: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card', 'settings'],
      sees: 'whole',
      within: 'at once',
      kept: 'saved',
    },
    {
      doors: ['share', 'form', 'adjust', 'home', 'history', 'export'],
      sees: 'whole',
      within: 'at once',
      kept: 'nothingNew',
    },
  ],
  locked: [
    {
      doors: ['command', 'mention', 'directMessage', 'answer'],
      sees: 'promised',
      within: '1.5 seconds',
      kept: 'journal',
    },
    { doors: ['formToMe', 'formToChannel', 'gate', 'card'], sees: 'promised', within: 'at once', kept: 'journal' },
    { doors: ['share'], sees: 'whole', within: '1.5 seconds', kept: 'nothingNew' },
    { doors: ['form', 'adjust', 'home', 'history', 'export'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
    { doors: ['settings'], sees: 'atField', within: '2.5 seconds', kept: 'perhaps' },
  ],
  stalled: [
    { doors: ['command', 'mention', 'directMessage', 'answer'], sees: 'unsure', within: '1.5 seconds', kept: 'memory' },
    { doors: ['formToMe', 'formToChannel', 'gate', 'card'], sees: 'unsure', within: 'at once', kept: 'memory' },
    { doors: ['share'], sees: 'whole', within: '1.5 seconds', kept: 'nothingNew' },
    { doors: ['form', 'adjust'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
    { doors: ['home'], sees: 'withoutHistory', within: '2.5 seconds', kept: 'nothingNew' },
    { doors: ['history'], sees: 'words', within: '2.5 seconds', kept: 'nothingNew' },
    { doors: ['export'], sees: 'whenBack', within: 'once it is mended', kept: 'nothingNew' },
    { doors: ['settings'], sees: 'atField', within: '2.5 seconds', kept: 'perhaps' },
  ],
  slow: [
    { doors: ['command', 'mention', 'answer', 'settings'], sees: 'whole', within: '1.5 seconds', kept: 'saved' },
    { doors: ['formToMe', 'formToChannel', 'gate', 'card'], sees: 'whole', within: 'at once', kept: 'saved' },
    { doors: ['directMessage'], sees: 'promised', within: '1.5 seconds', kept: 'journal' },
    { doors: ['share', 'home', 'history', 'export'], sees: 'whole', within: '1.5 seconds', kept: 'nothingNew' },
    { doors: ['form', 'adjust'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
  ],
  full: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card'],
      sees: 'unsure',
      within: 'at once',
      kept: 'memory',
    },
    {
      doors: ['share', 'form', 'adjust', 'home', 'history', 'export'],
      sees: 'whole',
      within: 'at once',
      kept: 'nothingNew',
    },
    { doors: ['settings'], sees: 'atField', within: 'at once', kept: 'unsaved' },
  ],
  gone: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card'],
      sees: 'promised',
      within: 'at once',
      kept: 'journal',
    },
    { doors: ['share', 'form', 'adjust'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
    { doors: ['home'], sees: 'withoutHistory', within: 'at once', kept: 'nothingNew' },
    { doors: ['history', 'export'], sees: 'words', within: 'at once', kept: 'nothingNew' },
    { doors: ['settings'], sees: 'atField', within: 'at once', kept: 'unsaved' },
  ],
  hangs: [...slackIsAway, { doors: ['settings'], sees: 'atField', within: '1.5 seconds', kept: 'unsaved' }],
  broken: [...slackIsAway, { doors: ['settings'], sees: 'atField', within: 'at once', kept: 'unsaved' }],
  limited: [...slackIsAway, { doors: ['settings'], sees: 'atField', within: 'at once', kept: 'unsaved' }],
  withdrawn: [
    { doors: ['command', 'formToMe', 'answer'], sees: 'whole', within: 'at once', kept: 'saved' },
    { doors: ['formToChannel', 'gate'], sees: 'alone', within: 'at once', kept: 'saved' },
    { doors: ['mention', 'directMessage'], sees: 'nothing', within: '–', kept: 'saved' },
    { doors: ['share', 'form', 'adjust', 'history', 'export'], sees: 'words', within: 'at once', kept: 'nothingNew' },
    { doors: ['card'], sees: 'inForm', within: 'at once', kept: 'saved' },
    { doors: ['home'], sees: 'nothing', within: '–', kept: 'nothingNew' },
    { doors: ['settings'], sees: 'atField', within: 'at once', kept: 'unsaved' },
  ],
  internalError: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card'],
      sees: 'plainer',
      within: 'at once',
      kept: 'saved',
    },
    { doors: ['share'], sees: 'plainer', within: 'at once', kept: 'nothingNew' },
    { doors: ['form', 'adjust', 'home', 'history', 'export'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
    { doors: ['settings'], sees: 'whole', within: 'at once', kept: 'saved' },
  ],
  invalidBlocks: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card'],
      sees: 'plainer',
      within: 'at once',
      kept: 'saved',
    },
    { doors: ['share'], sees: 'plainer', within: 'at once', kept: 'nothingNew' },
    { doors: ['form', 'adjust', 'home', 'history', 'export'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
    { doors: ['settings'], sees: 'whole', within: 'at once', kept: 'saved' },
  ],
  deadUrl: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card', 'settings'],
      sees: 'whole',
      within: 'at once',
      kept: 'saved',
    },
    {
      doors: ['share', 'form', 'adjust', 'home', 'history', 'export'],
      sees: 'whole',
      within: 'at once',
      kept: 'nothingNew',
    },
  ],
  notJoined: [
    {
      doors: ['command', 'formToMe', 'mention', 'directMessage', 'answer', 'gate', 'settings'],
      sees: 'whole',
      within: 'at once',
      kept: 'saved',
    },
    { doors: ['formToChannel', 'card'], sees: 'alone', within: 'at once', kept: 'saved' },
    {
      doors: ['share', 'form', 'adjust', 'home', 'history', 'export'],
      sees: 'whole',
      within: 'at once',
      kept: 'nothingNew',
    },
  ],
  archived: [
    {
      doors: ['command', 'formToMe', 'mention', 'directMessage', 'answer', 'settings'],
      sees: 'whole',
      within: 'at once',
      kept: 'saved',
    },
    { doors: ['formToChannel', 'gate', 'card'], sees: 'alone', within: 'at once', kept: 'saved' },
    { doors: ['share'], sees: 'alone', within: 'at once', kept: 'nothingNew' },
    { doors: ['form', 'adjust', 'home', 'history', 'export'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
  ],
  expired: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card', 'settings'],
      sees: 'whole',
      within: 'at once',
      kept: 'saved',
    },
    { doors: ['share', 'home', 'history', 'export'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
    { doors: ['form', 'adjust'], sees: 'words', within: 'at once', kept: 'nothingNew' },
  ],
  thrice: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'mention', 'directMessage', 'answer', 'gate', 'card', 'settings'],
      sees: 'whole',
      within: 'at once',
      kept: 'saved',
    },
    {
      doors: ['share', 'form', 'adjust', 'home', 'history', 'export'],
      sees: 'whole',
      within: 'at once',
      kept: 'nothingNew',
    },
  ],
  thriceLocked: [
    {
      doors: ['command', 'formToMe', 'formToChannel', 'answer', 'gate', 'card', 'settings'],
      sees: 'whole',
      within: 'at once',
      kept: 'saved',
    },
    { doors: ['mention', 'directMessage'], sees: 'whole', within: '1.5 seconds', kept: 'saved' },
    { doors: ['share'], sees: 'whole', within: '1.5 seconds', kept: 'nothingNew' },
    { doors: ['form', 'adjust', 'home', 'history', 'export'], sees: 'whole', within: 'at once', kept: 'nothingNew' },
  ],
}

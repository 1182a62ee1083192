import type { Stage, Strength } from '../../advice/decision.ts'
import type { DesignStatus, Purpose, Quantity } from '../../advice/profile.ts'
import type { Thresholds } from '../../advice/thresholds.ts'
import { days, designOptions, purposeNames, roadStages, several, stageAndStrength, stages, strengths } from './terms.ts'

/** The door through which a recommendation was asked for. */
const doors = new Map([
  ['command', 'command'],
  ['form', 'form'],
  ['button', 'answer button'],
  ['conversation', 'conversation'],
  ['shortcut', 'message shortcut'],
  ['card', 'card'],
  ['gate', 'what came back from the parts'],
])

/** A person's own earlier recommendations. */
export const history = {
  /** The words that find a stage when somebody searches their history. */
  stageNames: { ...stages, undecided: 'Undecided' },
  title: 'Your recommendations, newest first',
  day: (at: number) => days.format(at),
  verdict: (stage: Stage | null, strength: Strength) =>
    stage === null ? strengths.undecided : stageAndStrength(stage, strength),
  /** "Step 2 of the road: prototyping → small batch"; if the road is long, only its last three steps. */
  road: (steps: ReadonlyArray<Stage | null>) => {
    const names = steps.map((stage) => (stage === null ? strengths.undecided : roadStages[stage]).toLowerCase())
    const shown = names.length > 3 ? ['…', ...names.slice(-3)] : names
    return `Step ${steps.length} of the road: ${shown.join(' → ')}`
  },
  lookedFor: (words: string) => `Looked for: ${words}`,
  howToFind: (command: string) =>
    `Only you see this. To find one: \`${command} history\` and words from the part name, the enquiry or the stage.`,
  opened: (day: string) => `From your history: ${day}`,
  /** For screen readers: several buttons on the page say "Open". */
  open: (verdict: string, day: string) => `Open: ${verdict}, ${day}`,
  nothingYet: (command: string) =>
    `Nothing is remembered for you yet. Ask first: ${command} 40 housings for a pilot run`,
  nothingOlder: (command: string) => `There is nothing older. For the newest, type ${command} history`,
  nothingFound: (command: string) =>
    `None of your recommendations has all of these words. Try fewer words, or see all with ${command} history`,
}

/** A person's own recommendations as a file for a spreadsheet, and the messages about it. */
export const exportWords = {
  title: 'Your recommendations',
  fileName: (at: number) => `stage-recommendations-${new Date(at).toISOString().slice(0, 10)}.csv`,
  /** The columns that are not answers. */
  headings: {
    date: 'Date (UTC)',
    stage: 'Stage',
    strength: 'Strength',
    count: 'Different parts',
    text: 'Words of the enquiry',
    source: 'Asked by',
    thresholds: 'Quantity limits',
    id: 'ID',
    previousId: 'ID of the one before',
  },
  /** The headings of a quantity with a column for each end. */
  ends: (heading: string) => ({ from: `${heading} from`, to: `${heading} to` }),
  stage: (stage: Stage | null) => (stage === null ? 'One answer is missing' : stages[stage]),
  strength: (strength: Strength) => strengths[strength],
  purposes: (purposes: readonly Purpose[]) => purposes.map((purpose) => purposeNames[purpose]).join(', '),
  designStatus: (status: DesignStatus) => (status === 'unknown' ? '' : designOptions[status]),
  /** "500" or "500 to 1000": spreadsheets read 5-10 as a date, and in many countries 1,000 as one. */
  quantity: ({ min, max }: Quantity) => (min === max ? `${min}` : `${min} to ${max}`),
  /** A door without a name of its own is shown as it is stored. */
  source: (source: string) => doors.get(source) ?? source,
  thresholds: ({ sampleEnds, batchStarts }: Thresholds) =>
    `prototypes up to ${sampleEnds}, batches from ${batchStarts}`,
  line: (count: number) => `Your export: ${several('recommendation')(count)}, newest first`,
  sent: 'I sent you the file as a direct message.',
  nothing: 'Nothing is remembered for you yet, so there is nothing to export. Ask first, then export.',
  away: 'Your recommendations cannot be read just now, so there is no file yet. Please try again in a minute.',
  notSent: {
    not_granted:
      'Your organisation has not added me to this workspace. Ask an admin of the organisation to add me, then export again.',
    refused:
      'Slack refused the file, and exporting again does not help. Tell the person who runs me: Slack’s reason is in my log.',
    app_withdrawn:
      'I may not send files in this workspace. Ask the person who installed me to install me again, then export again.',
    slack_busy: 'Slack did not take the file just now. Please export again in a minute.',
  },
}

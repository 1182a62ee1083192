import type { Stage, Strength } from '../../advice/decision.ts'
import { grouped, listed, several } from './terms.ts'

/** How many of each thing a store holds, in words. */
const counted = {
  recommendations: several('recommendation'),
  settings: (count: number) => `settings of ${several('workspace')(count)}`,
  installations: several('installation'),
  claims: several('claim'),
  threads: several('thread'),
  showings: several('showing'),
  departures: several('departure'),
  cards: several('card'),
  answers: several('answer'),
}

/** What the app prints when it starts, stops or cannot start. */
export const start = {
  misconfigured: 'Stage Advisor cannot start. Set these variables, in the environment or in a file named .env:',
  running: (port: number | null, command: string) =>
    port === null
      ? `Stage Advisor is running, connected to Slack by Socket Mode. Try ${command} in Slack.`
      : `Stage Advisor is running, listening on port ${port} for requests at /slack/events.`,
  installAt: (port: number) => `Workspaces are added at /slack/install on port ${port}.`,
  stopping: 'Stopping: finishing what is under way.',
  portInUse: (port: number) =>
    `PORT ${port} is in use by another program. Stop that program, or set PORT to another number.`,
  portForbidden: (port: number) => `PORT ${port} may not be opened by this user. Set PORT to a number above 1023.`,
  appTokenRefused: (error: string) =>
    `Slack refused SLACK_APP_TOKEN (${error}). Make a new app-level token with the scope connections:write on your app's page "Basic Information", and check that Socket Mode is on.`,
  botTokenRefused: (error: string) =>
    `Slack refused SLACK_BOT_TOKEN (${error}). Copy the "Bot User OAuth Token" anew from your app's page "OAuth & Permissions", after installing the app to the workspace.`,
  appTokenRevoked: (error: string) =>
    `Slack does not take SLACK_APP_TOKEN any more (${error}), so nothing reaches Stage Advisor. Make a new app-level token with the scope connections:write on your app's page "Basic Information", set it, and start again.`,
  slackUnreachable: 'Slack did not answer. Check the network and SLACK_API_URL.',
  slackUnreachableYet:
    'Slack did not answer. It is tried again until it does; check the network and SLACK_API_URL meanwhile.',
}

/** The pages of an installation by OAuth: what happened, what to do, and the text of the only link. */
export const install = {
  start: {
    title: 'Add Stage Advisor to Slack',
    sentence:
      'It says whether an order of custom-made parts is prototyping or small batch manufacturing, and why. Slack shows what it may do, and asks you before anything is installed.',
    act: 'Add to Slack',
  },
  done: (place: string | null, command: string) => ({
    title: place === null ? 'Stage Advisor is installed' : `Stage Advisor is installed in ${place}`,
    sentence: `In Slack, type ${command} 40 housings for a pilot run. ${command} help shows the rest.`,
    act: 'Open Slack',
  }),
  failures: {
    cancelled: {
      title: 'Nothing was installed',
      sentence: 'The installation was cancelled in Slack. To install Stage Advisor after all, start again.',
      act: 'Start again',
    },
    stale: {
      title: 'This installation cannot be finished',
      sentence:
        'It was not started here, it was started in another browser, or it took longer than 10 minutes. Nothing was installed. Start again; it takes two clicks.',
      act: 'Start again',
    },
    incomplete: {
      title: 'This page comes after the installation',
      sentence: 'Slack leads here once somebody has allowed the app. Start on the page “Add to Slack”.',
      act: 'To “Add to Slack”',
    },
    refused: {
      title: 'Slack did not finish the installation',
      sentence:
        'Nothing was installed. Start again in a moment. If it happens twice, tell whoever runs Stage Advisor: its log has the reason.',
      act: 'Start again',
    },
    notKept: {
      title: 'The installation could not be saved',
      sentence:
        'Stage Advisor is not ready in your workspace yet. Start again in a moment; installing twice does no harm. If it happens twice, tell whoever runs Stage Advisor.',
      act: 'Start again',
    },
  },
}

export const terminal = {
  usage: [
    'Usage: npm run advise -- "40 housings for a pilot run, drawing frozen"',
    '  --json    print one JSON object',
    '  --jsonl   read JSON lines from standard input, each {"text": "…"} or {"profile": {…}}, and answer each with one',
    '  --why     print the rules and the weights that spoke for each answer',
    '  --table   print the decision table',
  ].join('\n'),
  notJson: 'not JSON: each line must be one JSON object',
  tooLong: (longest: number) => `too long: a line may have ${grouped.format(longest)} characters`,
  notUsable: 'expected an object with "text" (a string) or "profile" (an object)',
}

/** What `npm run store` prints, and why a store cannot be used. `where` never contains a password. */
export const store = {
  usage: [
    'Usage: npm run store -- export [file]   writes everything as JSON lines, to a new file or to standard output',
    '       npm run store -- import [file]   reads them into an empty store, all or nothing',
    '       npm run store -- check           looks at every row and counts',
    '       npm run store -- forget --user U… [--team T…]   deletes a person’s data, in one workspace or in all',
    '       npm run store -- forget --team T…               deletes a workspace’s data, its installation included',
    'The store is the PostgreSQL database in DATABASE_URL, or else the file stage-advisor.db in DATA_DIR (./data).',
  ].join('\n'),
  noAct: 'Say what to do: export, import, check or forget.',
  unknownAct: (act: string) => `There is no “${act}”. Say export, import, check or forget.`,
  unknownOption: (option: string) => `There is no option “${option}” here.`,
  tooMany: (word: string) => `“${word}” is one word too many.`,
  noOptionHere: (act: string) => `${act} takes no --user and no --team; only forget does.`,
  optionWithoutValue: (option: string) =>
    `${option} needs an id after it, such as ${option === '--team' ? 'T024BE7LD' : 'U024BE7LH'}.`,
  forgetWhom: 'Say whose data to delete: --user U…, --team T…, or both.',
  notAnId: (option: string, value: string) =>
    `“${value}” is no id for ${option}: it is capital letters and digits, such as ${option === '--team' ? 'T024BE7LD' : 'U024BE7LH'}. Slack shows it under “Copy member ID” or in the address of the workspace.`,
  fileExists: (file: string) => `${file} exists already. Name a new file, or delete this one first.`,
  fileUnreadable: (file: string) => `${file} cannot be read. Check the name and who may read it.`,
  fileUnwritable: (file: string) =>
    `${file} cannot be written. Check the folder, who may write there, and the free space.`,
  progress: (done: number, total: number) =>
    total === 0 ? grouped.format(done) : `${grouped.format(done)} of ${grouped.format(total)}`,
  counted,
  all: (parts: readonly string[]) => listed.format(parts),
  exported: (where: string, counts: string) => `Exported from ${where}: ${counts}. Both ends agree.`,
  exportDiffers: (counted: string, written: string) =>
    `The store counts ${counted}, but ${written} could be read. The export is not complete: run npm run store -- check.`,
  imported: (where: string, counts: string) => `Imported into ${where}: ${counts}. Both ends agree.`,
  checked: (where: string, counts: string) => `${where} is sound: ${counts}.`,
  waiting: (count: number) =>
    `Beside it, up to ${several('thing')(count)} wait in DATA_DIR to be saved or sent. The app does them as soon as it can, or at its next start.`,
  faults: (where: string, counts: string, faults: readonly string[]) =>
    [
      `${where} is damaged (${counts}). Restore it from a backup, or delete these rows:`,
      ...faults.map((fault) => `  ${fault}`),
    ].join('\n'),
  forgotten: (counts: string) => `Deleted: ${counts}.`,
  archives: {
    not_empty: () =>
      'This store is not empty, and an import goes into an empty one. Name a new DATA_DIR or a new database.',
    not_an_archive: () =>
      'This is not an export of Stage Advisor: its first line is another. Write one with npm run --silent store -- export.',
    newer_archive: () => 'A newer version of Stage Advisor wrote this export. Update this program, then import again.',
    unreadable_line: (line: number) =>
      `Line ${grouped.format(line)} cannot be read, so nothing was imported. Export again, and copy the file as it is.`,
    cut_off: (line: number) =>
      `The export ends after line ${grouped.format(line)} without its last line, so nothing was imported. Export again.`,
    counts_differ: () =>
      'The store counted other than the export, so nothing was imported. Something is in it twice: export again.',
  },
  problems: {
    folder_unusable: (where: string) =>
      `The store cannot be written in ${where}. Let this user write there, or set DATA_DIR to another folder.`,
    disk_full: (where: string) => `The disk of ${where} is full. Free some space, then try again.`,
    disk_failed: (where: string) =>
      `The disk of ${where} could not be read or written. Check its space and its health.`,
    not_a_store: (where: string) =>
      `${where} is damaged, or it is not a store of Stage Advisor. Restore it from a backup, or move it away to begin anew.`,
    busy: (where: string) => `Another program holds ${where}. Wait until it is done, then try again.`,
    missing: (where: string) =>
      `There is no store at ${where}. Set DATA_DIR to its folder, or DATABASE_URL to its database.`,
    gone: (where: string) =>
      `${where} was deleted or moved while Stage Advisor ran. Put it back if you can, then start Stage Advisor again.`,
    bad_address: (where: string) =>
      `${where} is not an address of a PostgreSQL database, such as postgres://user:password@localhost:5432/stage.`,
    unreachable: (where: string) =>
      `The database ${where} does not answer. Check that it runs, and the host and port in DATABASE_URL.`,
    refused: (where: string) => `The database ${where} refused the user or the password. Check both in DATABASE_URL.`,
    no_database: (where: string) => `There is no database ${where}. Create it, or name another in DATABASE_URL.`,
    not_permitted: (where: string) =>
      `The user of ${where} may not create or change tables there. Make it the owner of the database.`,
    crowded: (where: string) =>
      `The database ${where} takes no more connections. Raise max_connections there, or run fewer processes.`,
    newer: (where: string) =>
      `A newer version of Stage Advisor has used ${where}. Update this program; an older one could lose what the newer keeps.`,
    damaged: (where: string) => `A row of the store cannot be read: ${where}. Run npm run store -- check.`,
  },
}

/** The words of the printed decision table. */
export const table = {
  headings: { design: 'Design', purposes: 'Purposes', unknownQuantity: 'quantity unknown' },
  designs: { open: 'open', unknown: 'unknown', proven: 'proven' },
  mixes: { design: 'design only', both: 'both', batch: 'batch only', none: 'none named' },
  stages: { prototyping: 'PT', small_batch: 'SB' } satisfies Record<Stage, string>,
  strengths: { clear: 'clear', likely: 'likely', leaning: 'leaning', undecided: 'undecided' } satisfies Record<
    Strength,
    string
  >,
}

import { adviseOnText, profileOfText } from '../../advise.ts'
import { drawHelp, drawUnadvised } from '../blocks/help.ts'
import { drawOrder } from '../blocks/parts.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { type CommandRequest, readCommand } from '../intake/command.ts'
import { startCard } from './card/preview.ts'
import { give, privately } from './give.ts'
import { deliverExport } from './history/deliver-export.ts'
import { deliverHistory } from './history/deliver-history.ts'
import type { Parts } from './parts.ts'
import type { Command } from './request.ts'
import { showSettings } from './settings/show-settings.ts'
import { startCheck } from './start-check.ts'
import { tellUnsaved } from './tell-outcome.ts'

type Asked<Kind extends CommandRequest['kind']> = Extract<CommandRequest, { kind: Kind }>

/** `/stage ask`: previews a card with what the enquiry says. */
const askBuyer = async (parts: Parts, command: Command, { text, words, addressedTo }: Asked<'ask'>) => {
  await startCard(parts, command, { profile: profileOfText(text), addressedTo, text: words.trim() || null })
}

/** Answers an enquiry privately; if the text is not an enquiry, says why it gets no advice. */
const answerEnquiry = async (parts: Parts, command: Command, { text, words }: Asked<'enquiry'>) => {
  const { channel, copy, person, settings } = command
  const { thresholds } = await settings()
  const outcome = adviseOnText(text, thresholds)
  if ('unadvised' in outcome) {
    await deliverPrivately(command, person, () => [
      drawUnadvised(copy, outcome.unadvised, [copy.help.toAsk(parts.command)]),
    ])
    return
  }
  const advised = parts.recorder.identify(outcome.advised)
  await give(parts, command, {
    advised,
    keep: { source: 'command', text: words },
    conversation: channel === undefined ? null : { channel, threadTs: null },
    place: null,
    drawForAll: () => [],
    toPerson: privately(command, person, (setting) => drawOrder(copy, advised, setting)),
    card: null,
    tell: tellUnsaved(command),
  })
}

type Answers = {
  [Kind in CommandRequest['kind']]: (parts: Parts, command: Command, asked: Asked<Kind>) => Promise<unknown>
}

const answers: Answers = {
  help: ({ command: name }, command) => deliverPrivately(command, command.person, () => [drawHelp(command.copy, name)]),
  form: (parts, command) => startCheck(parts)(command),
  settings: (parts, command) => showSettings(parts)(command),
  history: (parts, command, { search }) => deliverHistory(parts, command, command.person, { search }),
  export: deliverExport,
  ask: askBuyer,
  enquiry: answerEnquiry,
}

/** Only for the company's own people. Settings do their own check. */
const forInsiders: ReadonlyArray<CommandRequest['kind']> = ['history', 'export', 'ask']

const answerAs = <Kind extends CommandRequest['kind']>(
  kind: Kind,
  asked: Asked<Kind>,
  parts: Parts,
  command: Command,
) => answers[kind](parts, command, asked)

/** `/stage` with an enquiry or a subcommand; without text it opens the form. */
export const answerCommand = (parts: Parts) => async (command: Command) => {
  const asked = readCommand(command.text)
  const forOthers = command.copy.notices.commandNotForOutsiders(parts.command)
  const refusal = forInsiders.includes(asked.kind) ? await command.refuseOutsider(forOthers) : null
  if (refusal !== null) return command.tell(refusal)
  await answerAs(asked.kind, asked, parts, command)
}

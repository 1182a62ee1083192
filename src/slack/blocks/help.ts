import { emptyProfile, type Purpose } from '../../advice/profile.ts'
import type { Unadvised } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import { packCarried } from '../carried.ts'
import { actions } from '../ids.ts'
import { limits } from '../limits.ts'
import {
  actionRow,
  button,
  context,
  divider,
  fields,
  formatted,
  header,
  type Message,
  message,
  section,
} from './kit.ts'

const drawStages = (copy: Copy) => {
  const cards = (['prototyping', 'small_batch'] as const).map((stage) => {
    const { goal, focus } = copy.recommendation.stageCard[stage]
    return formatted(`*${copy.stages[stage]}*\n${goal}\n${focus}`, limits.fieldText)
  })
  return [section(formatted(`*${copy.help.stages}*`)), fields(cards)]
}

/** How the command is used, and the two stages side by side. */
export const drawHelp = (copy: Copy, command: string): Message => {
  const usage = copy.help.usage(command).map(([typed, result]) => `\`${typed}\`\n${result}`)
  const lines = copy.help.usage(command).map(([typed = '', result = '']) => copy.labelled(typed, result))
  return message([copy.help.intro, ...lines].join('\n'), [
    header(copy.help.title),
    section(formatted(copy.help.intro)),
    section(formatted(usage.join('\n\n'))),
    divider(),
    ...drawStages(copy),
  ])
}

/** How to talk to the app, for somebody it did not understand: some sentences, and a button for the form. */
export const drawUsage = (copy: Copy, sentences: string[]): Message => {
  const text = sentences.join('\n')
  const describe = button(actions.adjust, copy.actions.describe, packCarried({ profile: emptyProfile, quotes: [] }))
  return message(text, [section(formatted(text)), actionRow(describe)])
}

/** The reply to a question about terms: what the named purposes mean, or the two stages if it names none. */
const drawMeanings = (copy: Copy, purposes: readonly Purpose[]): Message => {
  const { meaning, intro, howToAsk } = copy.help.question
  const meanings = purposes.map(meaning)
  const goals = (['prototyping', 'small_batch'] as const).map((stage) =>
    copy.labelled(copy.stages[stage], copy.recommendation.stageCard[stage].goal),
  )
  const said = meanings.length > 0 ? meanings : [intro]
  return message([...said, ...(meanings.length > 0 ? [] : goals), howToAsk].join('\n'), [
    section(formatted(said.join('\n'))),
    ...(meanings.length > 0 ? [] : drawStages(copy)),
    context(formatted(howToAsk, limits.contextText)),
  ])
}

/** The reply to a text that gets no advice: why, and how to ask. */
export const drawUnadvised = (copy: Copy, { why, asksAbout }: Unadvised, more: string[] = []): Message => {
  if (why === 'question') return drawMeanings(copy, asksAbout)
  return drawUsage(copy, [copy.help.unadvised[why], ...more])
}

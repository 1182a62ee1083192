import { emptyProfile } from '../../advice/profile.ts'
import type { Copy } from '../../copy/copy.ts'
import { packCarried } from '../carried.ts'
import { actions } from '../ids.ts'
import { limits } from '../limits.ts'
import { actionRow, button, divider, fields, formatted, header, type Message, message, section } from './kit.ts'

/** How the command is used, and the two stages side by side. */
export const drawHelp = (copy: Copy, command: string): Message => {
  const usage = copy.help.usage(command).map(([typed, result]) => `\`${typed}\`\n${result}`)
  const cards = (['prototyping', 'small_batch'] as const).map((stage) => {
    const { goal, focus } = copy.recommendation.stageCard[stage]
    return formatted(`*${copy.stages[stage]}*\n${goal}\n${focus}`, limits.fieldText)
  })
  const lines = copy.help.usage(command).map(([typed = '', result = '']) => copy.labelled(typed, result))
  return message([copy.help.intro, ...lines].join('\n'), [
    header(copy.help.title),
    section(formatted(copy.help.intro)),
    section(formatted(usage.join('\n\n'))),
    divider(),
    section(formatted(`*${copy.help.stages}*`)),
    fields(cards),
  ])
}

/** How to talk with the app, for somebody who said nothing that it understands: the sentences, and the form. */
export const drawUsage = (copy: Copy, sentences: string[]): Message => {
  const text = sentences.join('\n')
  const describe = button(actions.adjust, copy.actions.describe, packCarried({ profile: emptyProfile, quotes: [] }))
  return message(text, [section(formatted(text)), actionRow(describe)])
}

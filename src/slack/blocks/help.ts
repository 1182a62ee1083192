import { emptyProfile } from '../../advice/profile.ts'
import { en } from '../../copy/en.ts'
import { packCarried } from '../carried.ts'
import { actions } from '../ids.ts'
import { actionRow, button, divider, fields, formatted, header, limits, type Message, section } from './kit.ts'

/** How the command is used, and the two stages side by side. */
export const drawHelp = (command: string): Message => {
  const usage = en.help.usage(command).map(([typed, result]) => `\`${typed}\`\n${result}`)
  const cards = (['prototyping', 'small_batch'] as const).map((stage) => {
    const { goal, focus } = en.recommendation.stageCard[stage]
    return formatted(`*${en.stages[stage]}*\n${goal}\n${focus}`, limits.fieldText)
  })
  return {
    text: [en.help.intro, ...en.help.usage(command).map(([typed, result]) => `${typed}: ${result}`)].join('\n'),
    blocks: [
      header(en.help.title),
      section(formatted(en.help.intro)),
      section(formatted(usage.join('\n\n'))),
      divider(),
      section(formatted(`*${en.help.stages}*`)),
      fields(cards),
    ],
  }
}

/** How to talk with the app, for somebody who said nothing that it understands: the sentences, and the form. */
export const drawUsage = (sentences: string[]): Message => {
  const text = sentences.join('\n')
  const describe = button(actions.adjust, en.actions.describe, packCarried({ profile: emptyProfile, quotes: [] }))
  return { text, blocks: [section(formatted(text)), actionRow(describe)] }
}

/**
 * Finds what a person sees in a message or a view, by its words or its field and never by its position, so that another
 * line above it breaks no test.
 */
type Drawn = { blocks: any }

/** A button, as Slack sends it back when it is pressed. */
export type Button = {
  action_id: string
  value: string
  text: { text: string }
  style?: string
  url?: string
  accessibility_label?: string
  confirm?: { title: { text: string }; text: { text: string } }
}

/** Every button in reading order, in action rows and next to lines. */
const buttonsOf = ({ blocks }: Drawn): Button[] =>
  blocks.flatMap(({ accessory, elements = [] }: any) =>
    [accessory, ...elements].filter((each) => each?.type === 'button'),
  )

export const labelsOf = (drawn: Drawn): string[] => buttonsOf(drawn).map(({ text }) => text.text)

const nameOfLine = (block: any): string | undefined => block.fields?.at(0)?.text

/** The first button with this label, or the one next to the line of this name. */
export const findButton = (drawn: Drawn, label: string, beside?: string): Button => {
  const blocks = drawn.blocks.filter((block: any) => beside === undefined || nameOfLine(block) === beside)
  const found = buttonsOf({ blocks }).find(({ text }) => text.text === label)
  if (found === undefined) throw new Error(`There is no button ${label} among ${labelsOf({ blocks }).join(', ')}.`)
  return found
}

/** A made-up press of a button: of an earlier version, or by somebody who never saw it. */
export const aButton = (actionId: string, value: string, text = 'Button') => ({
  action_id: actionId,
  value,
  text: { text },
})

/** The press of the button with this label. */
export const pressOf = (drawn: Drawn, label: string, beside?: string) => {
  const { action_id: actionId, value } = findButton(drawn, label, beside)
  return { actionId, value, text: label }
}

/** The block and action ids of the button with this label, as a press in the playground needs them. */
export const placeOf = ({ blocks }: Drawn, label: string): { blockId: string; actionId: string } => {
  const block = blocks.find((each: any) => labelsOf({ blocks: [each] }).includes(label))
  const { action_id: actionId } = findButton({ blocks }, label)
  return { blockId: block.block_id, actionId }
}

/** Every text that people read, in reading order. */
export const textsOf = ({ blocks }: Drawn): string[] => {
  const texts: string[] = []
  const collect = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'text' && typeof value === 'string') texts.push(value)
      else collect(value)
    }
  }
  collect(blocks)
  return texts
}

/** The same as one text. */
export const readText = (drawn: Drawn): string => textsOf(drawn).join('\n')

/** The texts that Slack shows literally, without any formatting. */
export const plainTextsOf = ({ blocks }: Drawn): string[] => {
  const texts: string[] = []
  const collect = (node: any): void => {
    if (node === null || typeof node !== 'object') return
    if (node.type === 'plain_text') texts.push(node.text)
    else for (const value of Object.values(node)) collect(value)
  }
  collect(blocks)
  return texts
}

/** The text that starts with these words. */
export const textFrom = (drawn: Drawn, beginning: string): string => {
  const found = textsOf(drawn).find((text) => text.startsWith(beginning))
  if (found === undefined) throw new Error(`No text begins with ${beginning} in:\n${readText(drawn)}`)
  return found
}

const splitAtHeadline = (drawn: Drawn) => {
  const at: number = drawn.blocks.findIndex(({ type }: any) => type === 'header')
  if (at === -1) throw new Error(`There is no headline in:\n${readText(drawn)}`)
  return { above: drawn.blocks.slice(0, at), headline: drawn.blocks.at(at), below: drawn.blocks.slice(at + 1) }
}

/** The large words of a recommendation or a page. */
export const headlineOf = (drawn: Drawn): string => splitAtHeadline(drawn).headline.text.text

/** The small line above the headline: who shared it, what changed, or why it comes this way; empty if there is none. */
export const leadOf = (drawn: Drawn): string => readText({ blocks: splitAtHeadline(drawn).above })

/** The line below the headline: how sure it is, and why. */
export const verdictOf = (drawn: Drawn): string => textsOf({ blocks: splitAtHeadline(drawn).below }).at(0) ?? ''

/** What was read from the person's words, below the verdict. */
export const understoodOf = (drawn: Drawn): string => textFrom(drawn, 'Understood: ')

/** The lines below a bold title, such as the steps of the road; empty if the title is not there. */
export const linesBelow = (drawn: Drawn, title: string): string[] => {
  const found = textsOf(drawn).find((text) => text.startsWith(`*${title}*\n`))
  return found?.split('\n').slice(1) ?? []
}

/** The lines of history or Home: the name of the project, and what is said about it. */
export const linesOf = ({ blocks }: Drawn): Array<{ name: string; says: string }> =>
  blocks.flatMap((block: any) => {
    const name = nameOfLine(block)
    return name === undefined || block.text === undefined ? [] : [{ name, says: block.text.text }]
  })

/** The names of the projects on a page of history or Home. */
export const namesOf = (drawn: Drawn): string[] => linesOf(drawn).map(({ name }) => name)

/** The cells of the comparison, row by row, if it is a table; empty if it is in fields. */
export const tableOf = ({ blocks }: Drawn): string[][] => {
  const table = blocks.find(({ type }: any) => type === 'data_table' || type === 'table')
  return (table?.rows ?? []).map((row: any[]) => row.map(({ text }) => text))
}

/** The labels of a form's fields. */
export const questionsOf = ({ blocks }: Drawn): string[] =>
  blocks.flatMap(({ type, label }: any) => (type === 'input' ? [label.text] : []))

/** A field of a form, with what was typed or the values that were chosen. */
export type Field = {
  label: string
  kind: string
  optional: boolean
  typed: string | undefined
  chosen: string[]
  options: string[]
  /** Which conversations are offered. */
  filter: object | undefined
}

const prefixes = ['question', 'gate', 'settings']

/** The field of this answer, such as `quantity`; undefined if the form does not ask for it. */
export const fieldOf = ({ blocks }: Drawn, answer: string): Field | undefined => {
  const ids = [answer, ...prefixes.map((prefix) => `${prefix}_${answer}`)]
  const block = blocks.find(({ block_id, type }: any) => type === 'input' && ids.includes(block_id))
  if (block === undefined) return undefined
  const {
    type,
    initial_value,
    initial_conversation,
    initial_option,
    initial_options = [],
    options = [],
    filter,
  } = block.element
  return {
    label: block.label.text,
    kind: type,
    optional: block.optional,
    typed: initial_value ?? initial_conversation,
    chosen: [initial_option, ...initial_options].filter(Boolean).map(({ value }: any) => value),
    options: options.map(({ text }: any) => text.text),
    filter,
  }
}

/** A button of a message, as Slack hands it back when it is pressed. */
type Button = {
  action_id: string
  value: string
  text: { text: string }
  style?: string
  confirm?: { title: { text: string }; text: { text: string } }
}

export const buttonsOf = (message: any): Button[] =>
  message.blocks.flatMap((block: any) => (block.type === 'actions' ? block.elements : []))

export const labelsOf = (message: any): string[] => buttonsOf(message).map(({ text }) => text.text)

/** The press of a message's button with this label. */
export const pressOf = (message: any, label: string) => {
  const button = buttonsOf(message).find(({ text }) => text.text === label)
  if (!button) throw new Error(`There is no button ${label} among ${labelsOf(message).join(', ')}.`)
  return { actionId: button.action_id, value: button.value, text: label }
}

/** Every text of a message or a view that people read. */
export const readText = ({ blocks }: { blocks: unknown }): string => {
  const texts: string[] = []
  const collect = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'text' && typeof value === 'string') texts.push(value)
      else collect(value)
    }
  }
  collect(blocks)
  return texts.join('\n')
}

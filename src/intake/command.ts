/** What somebody asked for with the slash command. */
export type CommandRequest = { kind: 'help' } | { kind: 'form' } | { kind: 'enquiry'; text: string }

/** An empty command opens the form; an unknown subcommand is an enquiry. */
export const readCommand = (text: string): CommandRequest => {
  const visible = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  if (visible === '') return { kind: 'form' }
  return /^help$/i.test(visible) ? { kind: 'help' } : { kind: 'enquiry', text }
}

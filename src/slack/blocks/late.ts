import type { Copy } from '../../copy/copy.ts'
import { limits } from '../limits.ts'
import { context, formatted, type Message, message } from './kit.ts'

/**
 * A message that comes late, with a line that says so. If there is no room for another block, only the text says it.
 */
export const drawLate = (copy: Copy, { text, blocks }: Message): Message =>
  message(
    `${copy.notices.late}\n${text}`,
    blocks.length === 0 || blocks.length >= limits.messageBlocks
      ? blocks
      : [context(formatted(copy.notices.late)), ...blocks],
  )

import type { Message } from '../../protocol.ts'
import { Blocks } from '../blocks/blocks.tsx'
import { DisplayBlocks } from '../blocks/display-blocks.tsx'

/** The blocks of a message, or its text if it has none. */
export const MessageText = ({ message }: { message: Message }) =>
  message.blocks.length > 0 ? (
    <Blocks blocks={message.blocks} />
  ) : message.text === '' ? null : (
    <div className="blocks said">
      <DisplayBlocks blocks={[{ type: 'section', text: { type: 'mrkdwn', text: message.text } }]} />
    </div>
  )

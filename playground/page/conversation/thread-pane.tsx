import { useEffect, useRef } from 'react'
import type { Channel } from '../../protocol.ts'
import { Icon } from '../icon.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { Composer } from './composer.tsx'
import { MessageRow } from './message-row.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useNewestInView } from './use-newest-in-view.ts'

/** A message and its replies. */
export const ThreadPane = ({ channel, ts, onClose }: { channel: Channel; ts: string; onClose: () => void }) => {
  const { snapshot } = useWorkspace()
  const list = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const messages = snapshot.messages.filter(
    (message) => message.channel === channel.id && (message.ts === ts || message.threadTs === ts),
  )
  useKeptFocus(list)
  useNewestInView(list, ts, messages.at(-1)?.ts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focuses the text field whenever another thread opens.
  useEffect(() => pane.current?.querySelector('textarea')?.focus(), [ts])
  return (
    <aside
      className="thread"
      aria-label="Thread"
      ref={pane}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      <header className="pane-head">
        <h2>Thread</h2>
        <span className="topic">{channel.kind === 'direct' ? channel.name : `# ${channel.name}`}</span>
        <button type="button" className="icon-button" aria-label="Close the thread" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <div className="message-list" ref={list} tabIndex={0}>
        {messages.map((message) => (
          <MessageRow key={message.ts} message={message} isFollowing={false} replies={0} />
        ))}
      </div>
      <Composer channel={channel.id} place="the thread" threadTs={ts} />
    </aside>
  )
}

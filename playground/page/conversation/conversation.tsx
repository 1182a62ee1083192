import { useState } from 'react'
import type { Channel } from '../../protocol.ts'
import { Icon } from '../icon.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { Composer } from './composer.tsx'
import { HomeTab } from './home-tab.tsx'
import { MessageList } from './message-list.tsx'

type Props = {
  channel: Channel
  isCovered: boolean
  onOpenThread: (ts: string) => void
  onOpenSidebar: () => void
}

const tabs = ['Home', 'Messages'] as const

/** One conversation: its name, its messages, and the composer. The one with the app also has a Home tab. */
export const Conversation = ({ channel, isCovered, onOpenThread, onOpenSidebar }: Props) => {
  const { snapshot } = useWorkspace()
  const [tab, setTab] = useState<(typeof tabs)[number]>('Messages')
  const isDirect = channel.kind === 'direct'
  const place = isDirect ? channel.name : `#${channel.name}`
  const nameOf = (member: string) => snapshot.people.find(({ id }) => id === member)?.name ?? member
  return (
    <main className="conversation" inert={isCovered}>
      <header className="pane-head">
        <button type="button" className="icon-button only-narrow" aria-label="Open the sidebar" onClick={onOpenSidebar}>
          <Icon name="menu" />
        </button>
        <h2>
          {!isDirect && <span aria-hidden="true"># </span>}
          {channel.name}
        </h2>
        {channel.isShared && <span className="badge">Shared</span>}
        <span className="topic">{channel.topic || channel.members.map(nameOf).join(', ')}</span>
      </header>
      {isDirect && (
        <div className="tabs">
          {tabs.map((each) => (
            <button type="button" key={each} aria-pressed={each === tab} onClick={() => setTab(each)}>
              {each}
            </button>
          ))}
        </div>
      )}
      {isDirect && tab === 'Home' ? (
        <HomeTab />
      ) : (
        <>
          <MessageList channel={channel} onOpenThread={onOpenThread} />
          <Composer channel={channel.id} place={place} />
        </>
      )}
    </main>
  )
}

import { Fragment, useRef } from 'react'
import type { Channel, Message } from '../../protocol.ts'
import { useWorkspace } from '../workspace-context.ts'
import { Announcer } from './announcer.tsx'
import { dayOf } from './clock.ts'
import { MessageRow } from './message-row.tsx'
import { NoticeLine } from './notice-line.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useNewest } from './use-newest.ts'
import { useNewestInView } from './use-newest-in-view.ts'
import { useNoticePlaces } from './use-notice-places.ts'
import { Welcome } from './welcome.tsx'

const sameBreath = 5 * 60

const isFollowing = (message: Message, before: Message | undefined) =>
  before !== undefined &&
  before.user === message.user &&
  before.onlyFor === null &&
  message.onlyFor === null &&
  dayOf(before.ts) === dayOf(message.ts) &&
  Number(message.ts) - Number(before.ts) < sameBreath

/** The messages of a channel, newest last. */
export const MessageList = ({ channel, onOpenThread }: { channel: Channel; onOpenThread: (ts: string) => void }) => {
  const { snapshot } = useWorkspace()
  const list = useRef<HTMLElement>(null)
  const inChannel = snapshot.messages.filter((message) => message.channel === channel.id)
  const messages = inChannel.filter(({ threadTs, ts }) => threadTs === null || threadTs === ts)
  const notices = snapshot.notices.filter((notice) => notice.channel === channel.id)
  const { below, elsewhere } = useNoticePlaces(notices, messages)
  const repliesTo = (ts: string) => inChannel.filter((message) => message.threadTs === ts && message.ts !== ts).length
  useKeptFocus(list)
  const newest = useNewest(messages.at(-1)?.ts, notices.at(-1)?.id)
  useNewestInView(list, channel.id, newest)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className="message-list" ref={list} aria-label={`Messages in ${channel.name}`} tabIndex={0}>
        <Welcome channel={channel} />
        {messages.map((message, index) => (
          <Fragment key={message.ts}>
            {(index === 0 || dayOf(message.ts) !== dayOf(messages[index - 1]?.ts ?? '')) && (
              <p className="day">
                <span>{dayOf(message.ts)}</span>
              </p>
            )}
            <MessageRow
              message={message}
              isFollowing={isFollowing(message, messages[index - 1])}
              replies={repliesTo(message.ts)}
              onOpenThread={() => onOpenThread(message.ts)}
            />
            {below(message.ts).map(({ id, text }) => (
              <NoticeLine key={id} id={id} text={text} />
            ))}
          </Fragment>
        ))}
        {elsewhere.map(({ id, text }) => (
          <NoticeLine key={id} id={id} text={text} />
        ))}
      </section>
      <Announcer channel={channel.id} messages={inChannel} />
    </>
  )
}

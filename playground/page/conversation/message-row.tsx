import { useMemo } from 'react'
import type { Message } from '../../protocol.ts'
import { Avatar } from '../avatar.tsx'
import { type Surface, SurfaceContext } from '../blocks/surface.ts'
import { Icon } from '../icon.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { timeOf } from './clock.ts'
import { MessageMenu } from './message-menu.tsx'
import { MessageText } from './message-text.tsx'

type Props = {
  message: Message
  /** The message before it is by the same person. */
  isFollowing: boolean
  replies: number
  /** Left out inside the thread itself. */
  onOpenThread?: (() => void) | undefined
}

/** One message in the channel or in a thread. */
export const MessageRow = ({ message, isFollowing, replies, onOpenThread }: Props) => {
  const { snapshot, act } = useWorkspace()
  const { channel, ts, user } = message
  const author = snapshot.people.find(({ id }) => id === user)
  const surface = useMemo<Surface>(
    () => ({
      press: (blockId, actionId, chosen) =>
        act({ act: 'press', channel, ts, blockId, actionId, ...(chosen !== undefined && { chosen }) }),
      fields: null,
    }),
    [act, channel, ts],
  )
  if (!author) return null
  const company = snapshot.companies.find(({ id }) => id === author.company)
  const isForeign = author.company !== snapshot.me.company && !author.isBot
  const isPrivate = message.onlyFor !== null
  return (
    <article
      className="message"
      data-ts={ts}
      data-line={ts}
      data-private={isPrivate}
      data-following={isFollowing}
      tabIndex={-1}
      aria-label={`${author.name}, ${timeOf(ts)}${isPrivate ? ', only visible to you' : ''}`}
    >
      {isPrivate && (
        <p className="only-you">
          <Icon name="eye" /> Only visible to you
        </p>
      )}
      {isFollowing ? <span className="message-side">{timeOf(ts)}</span> : <Avatar person={author} />}
      <div className="message-main">
        {!isFollowing && (
          <p className="message-head">
            <strong>{author.name}</strong>
            {author.isBot && <span className="badge">App</span>}
            {isForeign && <span className="company">{company?.name}</span>}
            <time>{timeOf(ts)}</time>
          </p>
        )}
        <SurfaceContext value={surface}>
          <MessageText message={message} />
        </SurfaceContext>
        {message.files.map(({ id, name, title, size }) => (
          <a key={id} className="shared-file" href={`/page/file/${id}?as=${snapshot.me.id}`} download={name}>
            <strong>{title}</strong>
            <span>
              {name}, {Math.ceil(size / 1024)} KB
            </span>
          </a>
        ))}
        {message.editedTs !== null && !isPrivate && <span className="edited">(edited)</span>}
        {isPrivate && (
          <button type="button" className="link-button" onClick={() => void act({ act: 'dismiss', channel, ts })}>
            Dismiss message
          </button>
        )}
        {replies > 0 && onOpenThread && (
          <button type="button" className="link-button replies" onClick={onOpenThread}>
            {replies === 1 ? '1 reply' : `${replies} replies`}
          </button>
        )}
      </div>
      {!isPrivate && <MessageMenu message={message} onOpenThread={onOpenThread} />}
    </article>
  )
}

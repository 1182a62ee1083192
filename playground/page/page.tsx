import { useCallback, useEffect, useMemo, useState } from 'react'
import { sendAct } from './connection.ts'
import { Conversation } from './conversation/conversation.tsx'
import { ThreadPane } from './conversation/thread-pane.tsx'
import { Inspector } from './inspector/inspector.tsx'
import { Modal } from './modal/modal.tsx'
import { Sidebar } from './sidebar.tsx'
import { Toast } from './toast.tsx'
import { useDrawer } from './use-drawer.ts'
import { usePlace } from './use-place.ts'
import { useSnapshot } from './use-snapshot.ts'
import { useTheme } from './use-theme.ts'
import { useUnread } from './use-unread.ts'
import { type OwnAct, type Workspace, WorkspaceContext } from './workspace-context.ts'

const lostConnection = 'The playground does not answer. Start it again in the terminal; this page goes on by itself.'

/** The whole workspace as one person sees it. */
export const Page = () => {
  const { as, channel: wanted, message: linked, go } = usePlace()
  const { snapshot, isLost, isStranger } = useSnapshot(as)
  const theme = useTheme()
  const drawer = useDrawer()
  const [thread, setThread] = useState<{ channel: string; ts: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [lastDismissed, setLastDismissed] = useState(0)

  const channel = snapshot?.channels.find(({ id }) => id === wanted) ?? snapshot?.channels[0]
  const unread = useUnread(snapshot, channel?.id)

  const act = useCallback(
    async (own: OwnAct) => {
      const outcome = await sendAct({ as, ...own })
      setProblem(outcome.ok ? null : outcome.error)
      return outcome
    },
    [as],
  )
  const workspace = useMemo<Workspace | null>(
    () =>
      snapshot && {
        snapshot,
        theme,
        act,
        showPerson: (id) => {
          setThread(null)
          setProblem(null)
          go(id, wanted)
        },
      },
    [snapshot, theme, act, go, wanted],
  )
  const linkedMessage = snapshot?.messages.find(({ ts }) => ts === linked)
  const linkedThread = linkedMessage && (linkedMessage.threadTs ?? linkedMessage.ts)
  const linkedChannel = linkedMessage?.channel
  useEffect(() => {
    if (linkedThread !== undefined && linkedChannel !== undefined)
      setThread({ channel: linkedChannel, ts: linkedThread })
  }, [linkedThread, linkedChannel])
  const title = snapshot && channel ? `${channel.name} as ${snapshot.me.name}` : 'Stage Advisor'
  useEffect(() => {
    document.title = `${title} · playground`
  }, [title])

  if (isStranger)
    return (
      <p className="opening">
        Nobody in this workspace is called {as}. <a href="./">Look as Sam Keller</a>
      </p>
    )
  if (!workspace || !snapshot || !channel)
    return <p className="opening">{isLost ? lostConnection : 'Opening the workspace…'}</p>

  const openThread = thread?.channel === channel.id ? thread.ts : null
  const closeThread = () => {
    setThread(null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.conversation [data-ts="${openThread}"]`)?.focus())
  }
  const top = snapshot.views.at(-1)
  const notice = snapshot.notices.filter(({ id, channel: place }) => place === null && id > lastDismissed).at(-1)
  return (
    <WorkspaceContext value={workspace}>
      <div className="page" data-thread={openThread !== null}>
        <Sidebar
          channel={channel.id}
          unread={unread}
          isOpen={drawer.isOpen}
          onClose={drawer.close}
          onShow={(id) => {
            drawer.close()
            go(as, id)
          }}
        />
        {drawer.isOpen && <div className="backdrop" onPointerDown={drawer.close} />}
        <Conversation
          key={`${as} ${channel.id}`}
          channel={channel}
          isCovered={drawer.isOpen}
          onOpenThread={(ts) => setThread({ channel: channel.id, ts })}
          onOpenSidebar={drawer.open}
        />
        {openThread !== null && <ThreadPane key={openThread} channel={channel} ts={openThread} onClose={closeThread} />}
        <Inspector />
        <div className="toasts">
          {isLost && <Toast text={lostConnection} />}
          {problem !== null && !isLost && !top && <Toast text={problem} onDismiss={() => setProblem(null)} />}
          {notice && !top && <Toast text={notice.text} onDismiss={() => setLastDismissed(notice.id)} />}
        </div>
      </div>
      {snapshot.views.map((open) => (
        <Modal key={open.id} open={open} notice={open === top ? (problem ?? notice?.text) : undefined} />
      ))}
    </WorkspaceContext>
  )
}

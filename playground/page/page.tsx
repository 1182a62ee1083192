import { useCallback, useEffect, useMemo, useState } from 'react'
import { sendAct } from './connection.ts'
import { Conversation } from './conversation.tsx'
import { Inspector } from './inspector.tsx'
import { Modal } from './modal.tsx'
import { Sidebar } from './sidebar.tsx'
import { ThreadPane } from './thread-pane.tsx'
import { Toast } from './toast.tsx'
import { usePlace } from './use-place.ts'
import { useSnapshot } from './use-snapshot.ts'
import { useTheme } from './use-theme.ts'
import { useUnread } from './use-unread.ts'
import { type OwnAct, type Workspace, WorkspaceContext } from './workspace-context.ts'

const lostConnection = 'The playground does not answer. Start it again in the terminal; this page goes on by itself.'

/** The whole workspace as one person sees it. */
export const Page = () => {
  const { as, channel: wanted, go } = usePlace()
  const { snapshot, isLost, isStranger } = useSnapshot(as)
  const theme = useTheme()
  const [thread, setThread] = useState<{ channel: string; ts: string } | null>(null)
  const [isSidebarOpen, setIsSidebarOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

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
          setIsSidebarOpen(false)
          go(id, wanted)
        },
      },
    [snapshot, theme, act, go, wanted],
  )

  const top = snapshot?.views.at(-1)
  const title = snapshot && channel ? `${channel.name} as ${snapshot.me.name}` : 'Stage Advisor'
  useEffect(() => {
    document.title = `${title} · playground`
  }, [title])
  useEffect(() => {
    if (!isSidebarOpen) return
    document.querySelector<HTMLElement>('.sidebar .only-narrow')?.focus()
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setIsSidebarOpen(false)
      document.querySelector<HTMLElement>('.conversation .only-narrow')?.focus()
    }
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [isSidebarOpen])

  if (isStranger)
    return (
      <p className="opening">
        Nobody in this workspace is called {as}. <a href="./">Look as Sam Keller</a>
      </p>
    )
  if (!workspace || !snapshot || !channel)
    return <p className="opening">{isLost ? lostConnection : 'Opening the workspace…'}</p>
  const openThread = thread?.channel === channel.id ? thread.ts : null
  const everywhere = snapshot.notices.filter((notice) => notice.channel === null).at(-1)
  return (
    <WorkspaceContext value={workspace}>
      <div className="page" data-thread={openThread !== null}>
        <Sidebar
          channel={channel.id}
          unread={unread}
          isOpen={isSidebarOpen}
          onClose={() => setIsSidebarOpen(false)}
          onShow={(id) => {
            setIsSidebarOpen(false)
            go(as, id)
          }}
        />
        {isSidebarOpen && <div className="backdrop" onPointerDown={() => setIsSidebarOpen(false)} />}
        <Conversation
          key={`${as} ${channel.id}`}
          channel={channel}
          isCovered={isSidebarOpen}
          onOpenThread={(ts) => setThread({ channel: channel.id, ts })}
          onOpenSidebar={() => setIsSidebarOpen(true)}
        />
        {openThread !== null && (
          <ThreadPane
            key={openThread}
            channel={channel}
            ts={openThread}
            onClose={() => {
              setThread(null)
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(`.conversation [data-ts="${openThread}"]`)?.focus(),
              )
            }}
          />
        )}
        <Inspector />
        {isLost && <Toast text={lostConnection} />}
        {problem !== null && !isLost && <Toast text={problem} onDismiss={() => setProblem(null)} />}
        {everywhere && !top && <Toast key={everywhere.id} text={everywhere.text} canDismissItself />}
      </div>
      {snapshot.views.map((open) => (
        <Modal key={open.id} open={open} notice={open === top ? (problem ?? everywhere?.text) : undefined} />
      ))}
    </WorkspaceContext>
  )
}

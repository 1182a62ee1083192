import type { Channel } from '../protocol.ts'
import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'
import { useWorkspace } from './workspace-context.ts'

type Props = {
  channel: string
  unread: ReadonlySet<string>
  isOpen: boolean
  onClose: () => void
  onShow: (channel: string) => void
}

/** The workspace, the person who looks at it, and the conversations. On a phone it is a drawer. */
export const Sidebar = ({ channel, unread, isOpen, onClose, onShow }: Props) => {
  const { snapshot, showPerson } = useWorkspace()
  const { me, people, companies, channels } = snapshot
  const companyOf = (id: string) => companies.find((company) => company.id === id)?.name
  const app = people.find(({ isBot }) => isBot)

  const entry = (each: Channel) => (
    <li key={each.id}>
      <button
        type="button"
        className="sidebar-entry"
        aria-current={each.id === channel ? 'page' : undefined}
        data-unread={unread.has(each.id)}
        onClick={() => onShow(each.id)}
      >
        {each.kind === 'direct' && app ? (
          <Avatar person={app} isSmall />
        ) : (
          <span className="channel-sign" aria-hidden="true">
            #
          </span>
        )}
        <span className="sidebar-name">{each.name}</span>
        {each.isShared && <span className="hidden">, shared with another company</span>}
        {unread.has(each.id) && <span className="unread">new</span>}
      </button>
    </li>
  )
  return (
    <nav className="sidebar" aria-label="Workspace" data-open={isOpen}>
      <div className="sidebar-head">
        <h1>{companyOf(me.company)}</h1>
        <button type="button" className="icon-button only-narrow" aria-label="Close the sidebar" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <fieldset className="people">
        <legend>You are</legend>
        {people
          .filter(({ isBot }) => !isBot)
          .map((person) => (
            <button
              type="button"
              key={person.id}
              className="person"
              aria-pressed={person.id === me.id}
              onClick={() => {
                onClose()
                showPerson(person.id)
              }}
            >
              <Avatar person={person} />
              <span>
                <strong>{person.name}</strong>
                <span className="person-title">
                  {person.title}, {companyOf(person.company)}
                </span>
              </span>
            </button>
          ))}
      </fieldset>
      <h2>Channels</h2>
      <ul>{channels.filter(({ kind }) => kind === 'channel').map(entry)}</ul>
      <h2>Apps</h2>
      <ul>{channels.filter(({ kind }) => kind === 'direct').map(entry)}</ul>
    </nav>
  )
}

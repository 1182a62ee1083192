import { type Channel, exampleEnquiries } from '../../protocol.ts'
import { useWorkspace } from '../workspace-context.ts'

/** What newcomers see first: what this is, and three enquiries to click. */
export const Welcome = ({ channel }: { channel: Channel }) => {
  const { snapshot, act, showPerson } = useWorkspace()
  const { me, people, companies, commands, canUseCommands } = snapshot
  const app = people.find(({ isBot }) => isBot)
  const colleague = people.find(({ isBot, company }) => !isBot && company === app?.company)
  const home = companies.find(({ id }) => id === app?.company)?.name
  const command = commands[0]?.command ?? '/stage'
  return (
    <section className="welcome" aria-label="What to do first">
      <h2>Try {app?.name} without Slack</h2>
      <p>
        A small Slack workspace on your own computer with the real app in it: it reads an enquiry for custom-made parts
        and says whether it is prototyping or small batch manufacturing, and why.
      </p>
      {!channel.hasApp && (
        <p>{app?.name} is not in this channel: it can answer you privately here, and not post for everybody.</p>
      )}
      {canUseCommands ? (
        <>
          <p className="welcome-next">Click an enquiry that a buyer might send. You can also type your own:</p>
          <ul className="examples">
            {exampleEnquiries.map((enquiry) => (
              <li key={enquiry}>
                <button
                  type="button"
                  onClick={() => void act({ act: 'say', channel: channel.id, text: `${command} ${enquiry}` })}
                >
                  <code>{command}</code> {enquiry}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className="welcome-next">
            You look at it as {me.name}, a buyer. Commands and shortcuts work for people of {home} only; you see what
            they share here, and can answer it. Or ask yourself: write @{app?.name} and your enquiry.
          </p>
          {colleague && (
            <button type="button" className="button" onClick={() => showPerson(colleague.id)}>
              Look as {colleague.name} from {home}
            </button>
          )}
        </>
      )}
    </section>
  )
}

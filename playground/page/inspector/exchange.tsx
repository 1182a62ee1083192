import type { Traffic } from '../../protocol.ts'
import { Icon } from '../icon.tsx'

type Props = { traffic: Traffic; isOpen: boolean; onToggle: () => void }

const written = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value, null, 2) ?? ''
  try {
    return JSON.stringify(JSON.parse(value), null, 2)
  } catch {
    return value
  }
}

/** One exchange between the workspace and the app; a click shows its request and response. */
export const Exchange = ({ traffic, isOpen, onToggle }: Props) => {
  const { from, what, status, milliseconds, problem, request, response } = traffic
  const isToApp = from === 'workspace'
  return (
    <li>
      <button
        type="button"
        className="exchange"
        data-problem={problem !== null}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span className="direction">
          <Icon name={isToApp ? 'toApp' : 'toWorkspace'} />
          {isToApp ? 'Slack to app' : 'App to Slack'}
        </span>
        <span className="what">{what}</span>
        <span className="status">{status}</span>
        <span className="took">{Math.round(milliseconds)} ms</span>
        {problem !== null && <span className="problem">{problem}</span>}
      </button>
      {isOpen && (
        <div className="exchange-content">
          {[
            ['Request', request],
            ['Response', response],
          ].map(([title, value]) => (
            <figure key={String(title)}>
              <figcaption>{String(title)}</figcaption>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
              <pre tabIndex={0}>{written(value) || 'nothing'}</pre>
            </figure>
          ))}
        </div>
      )}
    </li>
  )
}

import { useState } from 'react'
import type { Traffic } from '../../protocol.ts'
import { Icon } from '../icon.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { Exchange } from './exchange.tsx'

const summary = (traffic: Traffic[]) => {
  const last = traffic.at(-1)
  if (!last) return 'nothing yet'
  return `${traffic.length}, last: ${last.what} ${last.status} in ${Math.round(last.milliseconds)} ms`
}

/** The traffic between the workspace and the app. */
export const Inspector = () => {
  const { snapshot } = useWorkspace()
  const { traffic } = snapshot
  const [isOpen, setIsOpen] = useState(false)
  const [shown, setShown] = useState<number | null>(null)
  const problems = traffic.filter(({ problem }) => problem !== null).length
  return (
    <section className="inspector" aria-label="Traffic between Slack and the app">
      <button type="button" className="inspector-bar" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon name="chevron" />
        <strong>Traffic between Slack and the app</strong>
        <span className="inspector-summary">{summary(traffic)}</span>
        {problems > 0 && (
          <span className="problem">
            <Icon name="warning" /> {problems === 1 ? '1 problem' : `${problems} problems`}
          </span>
        )}
      </button>
      {isOpen && (
        <ol className="exchanges">
          {traffic.length === 0 && <li className="empty">Nothing has gone between them yet.</li>}
          {traffic.toReversed().map((each) => (
            <Exchange
              key={each.id}
              traffic={each}
              isOpen={each.id === shown}
              onToggle={() => setShown(each.id === shown ? null : each.id)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

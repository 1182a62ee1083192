import type { Act, Snapshot } from '../protocol.ts'

/** The result of an act; `error` is a sentence for the person. */
export type Outcome = { ok: true } | { ok: false; error: string }

const unreachable = 'The playground does not answer. Is it still running in the terminal?'

/** The workspace as one person sees it now; null if nobody has this id. */
export const readSnapshot = async (as: string): Promise<Snapshot | null> => {
  const response = await fetch(`/page/snapshot?as=${encodeURIComponent(as)}`)
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`The workspace answered ${response.status}.`)
  return response.json()
}

/** Sends an act to the workspace. Never throws: a failure is in the outcome. */
export const sendAct = async (act: Act): Promise<Outcome> => {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    })
    return await response.json()
  } catch {
    return { ok: false, error: unreachable }
  }
}

/**
 * Calls `onChange` whenever something changed, and when a lost connection is back. Returns a function that stops it.
 */
export const followChanges = (onChange: () => void): (() => void) => {
  const changes = new EventSource('/page/changes')
  changes.addEventListener('changed', onChange)
  changes.addEventListener('open', onChange)
  changes.addEventListener('error', onChange)
  return () => changes.close()
}

import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { World } from './world.ts'

/** In milliseconds: how long Slack waits for an acknowledgement. */
const longestAcknowledgement = 3000

/** In milliseconds: how long after a failure Slack sends an event again. */
const retryPauses = [0, 60_000, 300_000]

export type Acknowledgement =
  | { isTaken: true; body: string }
  | { isTaken: false; error: 'operation_timeout' | 'dispatch_failed' }

/** Sends signed requests to the app, as Slack does. */
export const createAppRequests = (
  world: World,
  { appUrl, signingSecret }: { appUrl: string; signingSecret: string },
) => {
  const post = async (
    what: string,
    body: string,
    contentType: string,
    request: unknown,
    headers: Record<string, string> = {},
  ): Promise<Acknowledgement> => {
    const sentAt = Math.floor(Date.now() / 1000)
    const signature = createHmac('sha256', signingSecret).update(`v0:${sentAt}:${body}`).digest('hex')
    const started = performance.now()
    const note = (status: string, response: unknown, problem: string | null) =>
      world.note({
        from: 'workspace',
        what,
        status,
        milliseconds: Math.round(performance.now() - started),
        request,
        response,
        problem,
      })
    try {
      const response = await fetch(appUrl, {
        method: 'POST',
        headers: {
          'content-type': contentType,
          'x-slack-request-timestamp': String(sentAt),
          'x-slack-signature': `v0=${signature}`,
          ...headers,
        },
        body,
        signal: AbortSignal.timeout(longestAcknowledgement),
      })
      const text = await response.text()
      note(String(response.status), text, response.ok ? null : 'dispatch_failed')
      return response.ok ? { isTaken: true, body: text } : { isTaken: false, error: 'dispatch_failed' }
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError'
      const name = isLate ? 'operation_timeout' : 'dispatch_failed'
      note(name, null, name)
      return { isTaken: false, error: name }
    }
  }

  const asForm = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
  const form = 'application/x-www-form-urlencoded'

  return {
    sendCommand: (fields: Record<string, string>) =>
      post(`${fields.command} ${fields.text}`.trim(), asForm(fields), form, fields),
    /** An action, a shortcut or a submission. */
    sendInteraction: (what: string, payload: object) =>
      post(what, asForm({ payload: JSON.stringify(payload) }), form, payload),
    /** An event. If it is not acknowledged, it is sent up to three more times. */
    sendEvent: async (event: { type: string } & Record<string, unknown>, envelope: Record<string, unknown>) => {
      const body = JSON.stringify({ type: 'event_callback', event_id: `Ev${randomUUID()}`, ...envelope, event })
      const send = (headers: Record<string, string>) =>
        post(event.type, body, 'application/json', JSON.parse(body), headers)
      let taken = await send({})
      for (const [index, wait] of retryPauses.entries()) {
        if (taken.isTaken) return
        await pause(wait, undefined, { ref: false })
        const reason = taken.error === 'operation_timeout' ? 'http_timeout' : 'http_error'
        taken = await send({ 'x-slack-retry-num': String(index + 1), 'x-slack-retry-reason': reason })
      }
    },
  }
}

export type AppRequests = ReturnType<typeof createAppRequests>

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReceiverEvent } from '@slack/bolt'
import { vi } from 'vitest'
import type { Storage } from '../../src/storage/storage.ts'
import { buyer, seller, startWorkspace, stopWorkspace } from '../helpers/workspace.ts'
import { type DoorName, doors } from './doors.ts'

/** How Slack answers a call: `takes` accepts it, `hangs` never answers, until the client gives up. */
export type SlackAnswer = { status: number; body?: object; headers?: Record<string, string> } | 'hangs' | 'takes'

/** How the store answers a call. */
type StoreAnswer = 'answers' | 'is silent' | { after: number } | { rejects: Error }

/** What is wrong until it is repaired. */
export type Trouble = {
  slack?: (call: Call) => SlackAnswer
  store?: (method: string) => StoreAnswer
  /** How often Slack delivers the request, once by default. */
  deliveries?: number
}

/** A call of the Web API, or of the response URL. */
type Call = { method: string; args: Record<string, any> }

/** In milliseconds: how long the client waits for one call. */
const clientPatience = 5_000

const taken: Record<string, object> = {
  'chat.postMessage': { ts: '1700000000.000900', channel: 'DSELLER' },
  'chat.getPermalink': { permalink: 'https://maker.slack.com/archives/CPARTS/p1700000000000300' },
  'files.getUploadURLExternal': { upload_url: 'https://files.slack.com/upload/v1/secret', file_id: 'F1' },
}

const peopleOf = ({ method, args }: Call) => {
  if (method !== 'users.info') return {}
  const person = [seller, buyer].find(({ id }) => id === args.user)
  return { user: { id: person?.id, team_id: person?.team_id, is_admin: person?.id === seller.id, is_owner: false } }
}

const readCall = (url: string, body: unknown): Call => {
  const [, api] = /\/api\/(.+)$/.exec(url) ?? []
  const method = api ?? (url.includes('/upload/') ? 'upload' : 'response_url')
  const text = typeof body === 'string' ? body : body instanceof URLSearchParams ? body.toString() : ''
  if (text.startsWith('{')) return { method, args: JSON.parse(text) }
  const args: Record<string, any> = Object.fromEntries(new URLSearchParams(text))
  for (const key of ['blocks', 'view']) if (args[key]) args[key] = JSON.parse(args[key])
  return { method, args }
}

/** A Slack in place of `fetch`, with the calls that it accepted and when. */
const playSlack = (answerTo: (call: Call) => SlackAnswer) => {
  const took: Array<Call & { at: number }> = []
  const play = async (url: string | URL, { body }: RequestInit = {}): Promise<Response> => {
    const call = readCall(String(url), body)
    const answer = answerTo(call)
    if (answer === 'hangs') {
      await new Promise((resolve) => setTimeout(resolve, clientPatience))
      throw new DOMException('given up', 'TimeoutError')
    }
    if (answer === 'takes') {
      took.push({ ...call, at: Date.now() })
      return Response.json({ ok: true, ...taken[call.method], ...peopleOf(call) })
    }
    return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status, headers: answer.headers ?? {} })
  }
  vi.stubGlobal('fetch', play)
  return took
}

/** A store that answers each call as the test says. `isBusy` is set while it works, but not while it is silent. */
const playStore = (storage: Storage, answerTo: (method: string) => StoreAnswer) => {
  let working = 0
  const { promise: mended, resolve: mend } = Promise.withResolvers<void>()
  const work = async (act: () => Promise<unknown>) => {
    working += 1
    try {
      return await act()
    } finally {
      working -= 1
    }
  }
  const methods = Object.entries(storage) as Array<[string, (...given: unknown[]) => Promise<unknown>]>
  const entries = methods.map(([method, act]) => [
    method,
    async (...given: unknown[]) => {
      const answer = answerTo(method)
      if (answer === 'is silent') await mended
      else if (typeof answer === 'object' && 'rejects' in answer) throw answer.rejects
      else if (typeof answer === 'object') await new Promise((resolve) => setTimeout(resolve, answer.after))
      return work(() => act(...given))
    },
  ])
  return { storage: Object.fromEntries(entries) as Storage, isBusy: () => working > 0, mend }
}

/** What people see of a call; null if nothing. */
const sightOf = ({ method, args }: Call): string | null => {
  if (method === 'files.completeUploadExternal') return JSON.stringify(args)
  const isSeen = /^(?:response_url|chat\.post|chat\.update|views\.)/.test(method)
  return isSeen ? JSON.stringify([args.text, args.blocks, args.view]) : null
}

export type Observed = {
  /** When each delivery was acknowledged, in milliseconds from the request. */
  acknowledged: Array<number>
  /** What people saw while the trouble lasted, including acknowledgements, and when. */
  seen: Array<{ at: number; method: string; to: string; says: string }>
  /** What people saw after it was repaired. */
  seenLater: Observed['seen']
  /** How much was new in the store during the trouble and in the end, and how much waited in the journal. */
  kept: number
  keptInTheEnd: number
  promised: number
  lines: string[]
}

/** Lets time pass whenever nothing else happens, until the work is done or too much time has passed. */
const letTimePass = async (isBusy: () => boolean, isDone: () => boolean) => {
  let quiet = 0
  while (!isDone()) {
    await nextTurn()
    quiet = isBusy() ? 0 : quiet + 1
    if (quiet < 25) continue
    if (vi.getTimerCount() === 0 && quiet > 500) return
    if (vi.getTimerCount() === 0) continue
    vi.advanceTimersToNextTimer()
    quiet = 0
  }
}

/** Sends a request to a door while something is wrong, and returns what people see. Uses a test clock. */
export const enter = async (
  storage: Storage,
  doorName: DoorName,
  { slack, store, deliveries = 1 }: Trouble,
): Promise<Observed> => {
  const door = doors[doorName]
  const settings = await storage.readSettings('TSELLER')
  await storage.saveSettings('TSELLER', { ...settings, keepDays: null })
  const { recommendations: before } = await storage.countAll()
  const whole = async () => {
    if (door.keeps === 'the settings') return Number((await storage.readSettings('TSELLER')).keepDays === 90)
    return (await storage.countAll()).recommendations - before
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  try {
    let isWrong = true
    const took = playSlack((call) => (isWrong && slack ? slack(call) : 'takes'))
    const played = playStore(storage, (method) => (isWrong && store ? store(method) : 'answers'))
    const workspace = startWorkspace({}, played.storage)
    const startedAt = Date.now()
    const acknowledged: number[] = []
    const replies: Observed['seen'] = []
    const body = door.send()
    const send = () =>
      workspace.receiver.app?.processEvent({
        body: structuredClone(body),
        ack: async (response?: unknown) => {
          const at = Date.now() - startedAt
          acknowledged.push(at)
          if (response !== undefined)
            replies.push({ at, method: 'acknowledgement', to: '', says: JSON.stringify(response) })
        },
      } as ReceiverEvent)
    let isAnswered = false
    const sent = Promise.all(Array.from({ length: deliveries }, send)).then(() => {
      isAnswered = true
    })
    await letTimePass(played.isBusy, () => isAnswered)
    const sights = () =>
      took.flatMap((call) => {
        const says = sightOf(call)
        const to = String(call.args.channel ?? call.args.channel_id ?? call.args.user_id ?? '')
        return says === null ? [] : [{ at: call.at - startedAt, method: call.method, to, says }]
      })
    const seen = [...replies, ...sights()]
    const count = sights().length
    const promised = await storage.countPending()
    const kept = await whole()
    isWrong = false
    played.mend()
    if (isAnswered) await sent
    const end = Date.now() + 180_000
    await letTimePass(played.isBusy, () => Date.now() > end)
    const seenLater = sights().slice(count)
    return { acknowledged, seen, seenLater, kept, keptInTheEnd: await whole(), promised, lines: workspace.lines }
  } finally {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    stopWorkspace()
  }
}

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, Receiver, ReceiverEvent } from '@slack/bolt'
import nock from 'nock'
import { en } from '../../src/copy/en.ts'
import { type Clock, machineClock } from '../../src/keeping/deadline.ts'
import { createLogger } from '../../src/logger.ts'
import { createApp } from '../../src/slack/app.ts'
import { createOneWorkspace } from '../../src/slack/installations/one-workspace.ts'
import { openStorage } from '../../src/storage/open.ts'
import type { Storage } from '../../src/storage/storage.ts'

/** A call that the app made: a Web API method or the response URL, with its arguments. */
type Call = { method: string; args: Record<string, any> }

/**
 * Slack's answers to each method, in order; after the last one it accepts every call. A string is an error of the Web
 * API; `delay` is in milliseconds.
 */
export type Answers = Record<
  string,
  Array<string | { status: number; headers?: Record<string, string>; body?: object; delay?: number }>
>

export const responseUrl = 'https://hooks.slack.com/commands/T1/1/secret'
const uploadUrl = 'https://files.slack.com/upload/v1/secret'

nock.disableNetConnect()

class FakeReceiver implements Receiver {
  app: App | undefined
  init(app: App) {
    this.app = app
  }
  async start() {}
  async stop() {}
}

/** What Slack answers to each method if it accepts the call. */
const methods: Record<string, object> = {
  'chat.postMessage': { ts: '1700000000.000100', channel: 'DSELLER' },
  'chat.postEphemeral': {},
  'chat.delete': {},
  'chat.update': {},
  'views.open': {},
  'views.update': {},
  'views.publish': {},
  'auth.test': {},
  'chat.getPermalink': {},
  'files.getUploadURLExternal': { upload_url: uploadUrl, file_id: 'F1' },
  'files.completeUploadExternal': {},
}

const parseBody = (method: string, body: string): Record<string, any> => {
  if (method === 'upload') return { body }
  if (body.startsWith('{')) return JSON.parse(body)
  const form = Object.fromEntries(new URLSearchParams(body))
  for (const key of ['blocks', 'view', 'files']) if (form[key]) form[key] = JSON.parse(form[key])
  return form
}

/** The store for tests that do not look at it; it stays open for all files of a worker. */
const folder = mkdtempSync(join(tmpdir(), 'stage-test-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const anyStorage = await openStorage({ dataDir: folder })

/** The real Bolt app with a Slack that is mocked by nock. */
export const startWorkspace = (
  answers: Answers = {},
  storage: Storage = anyStorage,
  clock: Clock = machineClock,
  slackApiUrl?: string,
) => {
  /**
   * The calls that the app made. Calls to users.info are kept apart: they have no effect, and when they come is up to
   * the app.
   */
  const calls: Call[] = []
  const askedAbout: Call[] = []
  const listen = (scope: nock.Scope, method: string) =>
    scope.on('request', (_request, _interceptor, body) => {
      const noted = method === 'users.info' ? askedAbout : calls
      noted.push({ method, args: parseBody(method, body) })
    })

  /**
   * Slack knows three people: the seller is an admin of the workspace, the colleague is not, the buyer belongs to
   * another one.
   */
  const playPeople = () => {
    for (const { id, team_id } of [seller, colleague, buyer]) {
      const person = { id, team_id, is_admin: id === seller.id, is_owner: false }
      listen(nock('https://slack.com').persist(), 'users.info')
        .post('/api/users.info', (body) => body.user === id)
        .reply(200, { ok: true, user: person })
    }
  }

  const play = (origin: string, path: string, method: string, isPlayedElsewhere = false) => {
    for (const answer of answers[method] ?? []) {
      const {
        status,
        headers = {},
        body = {},
        delay = 0,
      } = typeof answer === 'string' ? { status: 200, body: { ok: false, error: answer } } : answer
      listen(nock(origin), method).post(path).delay(delay).reply(status, body, headers)
    }
    if (isPlayedElsewhere) return
    listen(nock(origin).persist(), method)
      .post(path)
      .reply(200, { ok: true, ...methods[method] })
  }
  play('https://slack.com', '/api/users.info', 'users.info', true)
  playPeople()
  for (const method of Object.keys(methods)) play('https://slack.com', `/api/${method}`, method)
  play('https://hooks.slack.com', new URL(responseUrl).pathname, 'response_url')
  play('https://files.slack.com', new URL(uploadUrl).pathname, 'upload')

  const receiver = new FakeReceiver()
  const lines: string[] = []
  const logger = createLogger([])
  logger.warn = (...parts) => lines.push(parts.join(' '))
  logger.error = (...parts) => lines.push(parts.join(' '))
  logger.info = () => {}
  const { settle, resume, reminders } = createApp({
    receiver,
    installations: createOneWorkspace({ botToken: 'xoxb-test' }),
    ...(slackApiUrl !== undefined && { slackApiUrl }),
    command: '/stage',
    copy: en,
    logger,
    storage,
    clock,
  })

  /** Sends a request as Slack would. Returns every acknowledgement of the app. */
  const send = async (body: Record<string, unknown>) => {
    const acks: unknown[] = []
    const event = { body, ack: async (response?: unknown) => void acks.push(response) } as ReceiverEvent
    await receiver.app?.processEvent(event)
    return acks
  }
  return {
    calls,
    lines,
    send,
    settle,
    resume,
    remind: reminders.send,
    receiver,
    callsTo: (method: string): any[] =>
      [...calls, ...askedAbout].filter((call) => call.method === method).map((call) => call.args),
  }
}

/** Removes the mocked answers that were not used. */
export const stopWorkspace = () => {
  nock.abortPendingRequests()
  nock.cleanAll()
}

const team = { id: 'TSELLER', domain: 'maker' }
export const seller = { id: 'USELLER', name: 'sam', team_id: 'TSELLER' }
export const colleague = { id: 'UCOLLEAGUE', name: 'cleo', team_id: 'TSELLER' }
export const buyer = { id: 'UBUYER', name: 'bo', team_id: 'TBUYER' }
export const channel = { id: 'CPARTS', name: 'parts' }

/** `/stage …`, as typed by sales. */
export const slashCommand = (text: string, changes: Record<string, unknown> = {}) => ({
  command: '/stage',
  text,
  token: 'legacy',
  trigger_id: randomUUID(),
  user_id: seller.id,
  user_name: seller.name,
  team_id: team.id,
  team_domain: team.domain,
  channel_id: channel.id,
  channel_name: channel.name,
  api_app_id: 'A1',
  response_url: responseUrl,
  ...changes,
})

export const globalShortcut = (callbackId = 'start_stage_check') => ({
  type: 'shortcut',
  callback_id: callbackId,
  trigger_id: randomUUID(),
  user: seller,
  team,
  token: 'legacy',
  action_ts: newTs(),
})

/** "Check this request", on somebody's message. */
export const messageShortcut = (message: Record<string, unknown>, place = channel) => ({
  type: 'message_action',
  callback_id: 'check_this_request',
  trigger_id: randomUUID(),
  user: seller,
  team,
  channel: place,
  token: 'legacy',
  action_ts: newTs(),
  response_url: responseUrl,
  api_app_id: 'A1',
  message_ts: '1700000000.000300',
  message: { type: 'message', user: buyer.id, ts: '1700000000.000300', ...message },
})

/** How Slack writes the app's name in a message. */
export const appMention = '<@UAPP>'

/** In millionths of a second. */
let latest = 0

/** An event as Slack sends it, with the workspace where the app is installed. */
const envelope = (event: Record<string, unknown>) => ({
  type: 'event_callback',
  event_id: `Ev${randomUUID()}`,
  event_time: 1_700_000_000,
  team_id: team.id,
  context_team_id: team.id,
  api_app_id: 'A1',
  is_ext_shared_channel: false,
  authorizations: [{ enterprise_id: null, team_id: team.id, user_id: 'UAPP', is_bot: true }],
  event: { event_ts: event.ts, ...event },
})

/** A unique time stamp, later than all before it. */
export const newTs = () => {
  latest = Math.max(latest + 1, Math.round(performance.timeOrigin + performance.now()) * 1_000)
  return (latest / 1_000_000).toFixed(6)
}

/** Somebody mentions the app in a channel. */
export const mention = (text: string, other: Record<string, unknown> = {}) =>
  envelope({
    type: 'app_mention',
    user: seller.id,
    text: `${appMention} ${text}`,
    ts: newTs(),
    channel: channel.id,
    ...other,
  })

/** Somebody writes to the app directly. */
export const directMessage = (text: string, other: Record<string, unknown> = {}) =>
  envelope({ type: 'message', channel_type: 'im', user: seller.id, text, ts: newTs(), channel: 'DSELLER', ...other })

type Press = {
  actionId: string
  value?: string
  text?: string
  isEphemeral?: boolean
  user?: typeof seller
  /** What Slack says about the message's workspace; on Enterprise Grid this includes its organisation. */
  inTeam?: object
  /** The message itself, if it is not ephemeral. */
  message?: { ts: string; thread_ts?: string }
}

/** A press of a button on a message. */
export const buttonPress = ({
  actionId,
  value = '',
  text = 'Button',
  isEphemeral = true,
  user = seller,
  inTeam = {},
  message = { ts: '1700000000.000200' },
}: Press) => ({
  type: 'block_actions',
  trigger_id: randomUUID(),
  user,
  team: { ...team, ...inTeam },
  token: 'legacy',
  api_app_id: 'A1',
  channel,
  container: { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral },
  ...(isEphemeral ? {} : { message: { ...message, text: 'shared', type: 'message' } }),
  response_url: responseUrl,
  actions: [
    {
      type: 'button',
      action_id: actionId,
      block_id: 'b1',
      value,
      text: { type: 'plain_text', text },
      action_ts: newTs(),
    },
  ],
})

/** Somebody opens the app's Home, or another of its tabs. */
export const homeOpened = (user = seller.id, tab = 'home') => ({
  type: 'event_callback',
  team_id: team.id,
  api_app_id: 'A1',
  event_id: `Ev${randomUUID()}`,
  event: { type: 'app_home_opened', user, channel: 'DSELLER', tab, event_ts: '1.1' },
  authorizations: [{ enterprise_id: null, team_id: team.id, user_id: 'UBOT', is_bot: true }],
})

type ViewPress = {
  actionId: string
  value?: string
  user?: typeof seller
  viewId?: string
  viewType?: 'home' | 'modal'
}

/** A press of a button on Home, or in a window above it. Slack names the person's own company as the team. */
export const viewPress = ({ actionId, value = '', user = seller, viewId = 'VHOME', viewType = 'home' }: ViewPress) => ({
  type: 'block_actions',
  trigger_id: randomUUID(),
  user,
  team: { id: user.team_id, domain: 'somewhere' },
  token: 'legacy',
  api_app_id: 'A1',
  container: { type: 'view', view_id: viewId },
  view: { id: viewId, type: viewType, app_installed_team_id: team.id, blocks: [], state: { values: {} } },
  actions: [
    {
      type: 'button',
      action_id: actionId,
      block_id: 'b1',
      value,
      text: { type: 'plain_text', text: 'Button' },
      action_ts: newTs(),
    },
  ],
})

/** What the form holds: texts by answer, and the chosen options. */
export type Filled = {
  quantity?: string
  laterQuantity?: string
  purposes?: string[]
  designStatus?: string
  partName?: string
  process?: string
  material?: string
  neededBy?: string
  notes?: string
  destination?: 'private' | 'channel'
}

const stateOf = ({ purposes, designStatus, destination, ...texts }: Filled) => {
  const values: Record<string, Record<string, unknown>> = {}
  const put = (block: string, state: object) => {
    values[block] = { [block]: state }
  }
  for (const [answer, value] of Object.entries(texts)) put(`question_${answer}`, { type: 'plain_text_input', value })
  const selected = (value: string) => ({ value, text: { type: 'plain_text', text: value } })
  put('question_purposes', { type: 'checkboxes', selected_options: (purposes ?? []).map(selected) })
  put('question_designStatus', {
    type: 'radio_buttons',
    selected_option: designStatus === undefined ? null : selected(designStatus),
  })
  if (destination) put('destination', { type: 'radio_buttons', selected_option: selected(destination) })
  return { values }
}

type FormPayload = {
  filled: Filled
  metadata?: string
  user?: typeof seller
  team?: { id: string; domain: string }
  callbackId?: string
  /** Slack's hash of the current form. */
  hash?: string
  enterprise?: { id: string; name: string }
}

const formView = ({ filled, metadata = '', callbackId = 'stage_form', hash = `${newTs()}.abc` }: FormPayload) => ({
  id: 'V1',
  hash,
  callback_id: callbackId,
  type: 'modal',
  private_metadata: metadata,
  state: stateOf(filled),
  team_id: team.id,
  app_installed_team_id: team.id,
  blocks: [],
})

/** What Slack sends with every request from the form. */
const fromForm = (payload: FormPayload) => ({
  user: payload.user ?? seller,
  team: payload.team ?? team,
  token: 'legacy',
  api_app_id: 'A1',
  enterprise: payload.enterprise ?? null,
  trigger_id: randomUUID(),
  view: formView(payload),
})

/** The form is submitted. */
export const formSubmission = (payload: FormPayload) => ({ type: 'view_submission', ...fromForm(payload) })

/** What the form about what came back holds: a finding by topic, and the two texts. */
export type Reported = Record<string, string>

const gateStateOf = (reported: Reported) => ({
  values: Object.fromEntries(
    Object.entries(reported).map(([answer, value]) => {
      const isText = answer === 'revisions' || answer === 'nextQuantity'
      const state = isText
        ? { type: 'plain_text_input', value }
        : { type: 'radio_buttons', selected_option: { value, text: { type: 'plain_text', text: value } } }
      return [`gate_${answer}`, { [`gate_${answer}`]: state }]
    }),
  ),
})

/** The form about what came back from the parts is submitted. */
export const gateSubmission = (payload: { reported: Reported; metadata: string; user?: typeof seller }) => {
  const { reported, metadata, user = seller } = payload
  const submission = formSubmission({ filled: {}, metadata, user, team: { id: user.team_id, domain: 'any' } })
  return {
    ...submission,
    view: { ...submission.view, callback_id: 'stage_gate', state: gateStateOf(reported) },
  }
}

/** An answer in the open form changes. */
export const formChange = (payload: FormPayload) => ({
  type: 'block_actions',
  ...fromForm(payload),
  container: { type: 'view', view_id: 'V1' },
  actions: [{ type: 'plain_text_input', action_id: 'question_quantity', block_id: 'question_quantity', value: '4' }],
})

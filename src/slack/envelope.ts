import { z } from 'zod'

// The shapes of Slack's requests, as far as this app reads them or Bolt 5.1 does, which does not check them.

/** Slack may send null for a property that is not there; this removes it. */
const dropNulls = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))

/** An object with at least these properties; others are kept as they are. */
const has = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess(dropNulls, z.looseObject(shape))

const text = z.string()
/** Slack's ids of people, channels and workspaces. They are checked because Bolt uses them as keys for its clients. */
const id = z.string().regex(/^[A-Z0-9]{1,100}$/)
/** If there is no id, Slack leaves it out or empty. */
const maybeId = z.union([id, z.literal('')]).optional()

/** One of Slack's time stamps. It travels in forms, which have room for this much. */
const ts = z.string().max(40)
const anything = has({})

/** What Bolt reads from every request. */
const everywhere = {
  response_url: text.optional(),
  response_urls: z.array(has({ response_url: text })).optional(),
  function_data: anything.optional(),
}

const Actor = has({ id, team_id: maybeId })
const Organised = has({ id: maybeId, enterprise_id: maybeId })

/** What every interaction says about who acts, and in which workspace. */
const whose = { ...everywhere, user: Actor, team: Organised.optional(), enterprise: Organised.optional() }

const Chosen = has({ value: text })
const Field = has({
  value: text.optional(),
  selected_option: Chosen.optional(),
  selected_options: z.array(Chosen).optional(),
  selected_conversation: text.optional(),
})
const View = has({
  id,
  type: text.optional(),
  hash: text.optional(),
  callback_id: text.optional(),
  app_installed_team_id: maybeId,
  private_metadata: text.default(''),
  state: has({ values: z.record(text, z.record(text, Field)).default({}) }).default({ values: {} }),
})

const Action = has({
  type: text,
  action_id: text,
  block_id: text.optional(),
  value: text.optional(),
  text: has({ text }).optional(),
  selected_option: has({ value: text, text: has({ text }).optional() }).nullish(),
  action_ts: ts.optional(),
})

const Channel = has({ id })

const interactions = {
  block_actions: has({
    ...whose,
    trigger_id: text.default(''),
    channel: Channel.optional(),
    container: has({
      channel_id: maybeId,
      message_ts: ts.optional(),
      is_ephemeral: z.boolean().optional(),
    }).default({}),
    message: has({ ts: ts.optional(), thread_ts: ts.optional() }).optional(),
    view: View.optional(),
    actions: z.array(Action).min(1),
  }),
  shortcut: has({ ...whose, callback_id: text, trigger_id: text }),
  message_action: has({
    ...whose,
    callback_id: text,
    trigger_id: text,
    channel: Channel,
    message: has({
      text: text.optional(),
      thread_ts: ts.optional(),
      bot_id: text.optional(),
      app_id: text.optional(),
    }),
    message_ts: ts,
  }),
  view_submission: has({ ...whose, view: View }),
  view_closed: has({ ...whose, view: View }),
}

const Command = has({
  ...everywhere,
  command: text,
  text: text.default(''),
  user_id: id,
  team_id: maybeId,
  enterprise_id: maybeId,
  channel_id: id,
  trigger_id: text,
})

const someEvent = {
  type: text,
  user: z.union([text, anything]).optional(),
  channel: z.union([text, anything]).optional(),
  item: anything.optional(),
  subteam: anything.optional(),
}
const message = {
  ts,
  user: maybeId,
  team: maybeId,
  user_team: maybeId,
  bot_id: text.optional(),
  subtype: text.optional(),
  channel_type: text.optional(),
  thread_ts: ts.optional(),
  text: text.optional(),
  files: z.array(z.unknown()).optional(),
}
const Message = has({
  ...someEvent,
  ...message,
  channel: id,
  message: has({ ...message, ts: ts.optional() }).optional(),
  previous_message: has({ text: text.optional() }).optional(),
})
const events = {
  message: Message,
  app_mention: Message,
  app_home_opened: has({ ...someEvent, user: id, tab: text.optional() }),
  channel_id_changed: has({ ...someEvent, old_channel_id: id, new_channel_id: id }),
  tokens_revoked: has({ ...someEvent, tokens: has({ bot: z.array(text).optional() }) }),
}
const EventCallback = has({
  ...everywhere,
  team_id: maybeId,
  enterprise_id: maybeId,
  event_time: z.number().default(0),
  authorizations: z.array(has({ team_id: maybeId, enterprise_id: maybeId, user_id: maybeId })).optional(),
  event: z.unknown(),
})

/** A form or an action that Slack would not have sent. A receiver refuses it, so that no form closes as if accepted. */
export class MalformedRequest extends Error {
  readonly code = 'malformed_request'
}

/** A request as it was read: known, unknown to every door, or malformed, with where. */
export type Envelope =
  | { kind: 'known'; body: Record<string, unknown> }
  | { kind: 'unknown' }
  | { kind: 'malformed'; what: string; where: string; isEvent: boolean }

const schemaOf = (schemas: Record<string, z.ZodType>, name: unknown): z.ZodType | undefined =>
  typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : undefined

const check = (what: string, schema: z.ZodType, body: unknown, isEvent = false): Envelope => {
  const { data, error } = schema.safeParse(body)
  if (error === undefined) return { kind: 'known', body: data as Record<string, unknown> }
  // Only the path: the value may be somebody's words.
  const where = error.issues.map(({ path }) => path.join('.')).join(', ')
  return { kind: 'malformed', what, where, isEvent }
}

const readEvent = (body: object): Envelope => {
  const callback = check('event', EventCallback, body, true)
  if (callback.kind !== 'known') return callback
  const { event } = callback.body
  const type: unknown = (event as { type?: unknown } | null)?.type
  const read = check('event', schemaOf(events, type) ?? has(someEvent), event, true)
  return read.kind === 'known' ? { kind: 'known', body: { ...callback.body, event: read.body } } : read
}

/** Reads what Slack sent, telling the kinds apart in the same order as Bolt. Never throws. */
export const readEnvelope = (body: unknown): Envelope => {
  if (body === null || typeof body !== 'object') return { kind: 'unknown' }
  const { type, event, command, name, actions } = body as Record<string, unknown>
  if (event !== undefined) return readEvent(body)
  if (command !== undefined) return check('command', Command, body)
  // Bolt treats anything with a `name` as an options request and anything with `actions` as an action, whatever its
  // type.
  const isOfItsType = name === undefined && (actions === undefined) === (type !== 'block_actions')
  const schema = isOfItsType ? schemaOf(interactions, type) : undefined
  return schema === undefined ? { kind: 'unknown' } : check(`${type}`, schema, body)
}

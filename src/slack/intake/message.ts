import { readWords } from './words.ts'

/**
 * What somebody said to the app. `threadTs` is null outside a thread. `company` is the workspace that the person
 * belongs to, null if Slack does not say.
 */
export type Said = {
  user: string
  company: string | null
  channel: string
  ts: string
  /** Slack's time stamp of the event: when it was said, or last edited. */
  saidAt: string
  threadTs: string | null
  text: string
  hasFiles: boolean
  /** It was edited after it was sent, so it may have been answered already. */
  isEdited: boolean
}

type Message = {
  subtype?: string | undefined
  user?: string | undefined
  team?: string | undefined
  user_team?: string | undefined
  bot_id?: string | undefined
  text?: string | undefined
  ts: string
  thread_ts?: string | undefined
  edited?: unknown
  files?: unknown[] | undefined
}

/**
 * The part of Slack's `app_mention` and `message` events that is read. For an edit, the event holds the new and the old
 * message.
 */
type MessageEvent = Message & {
  type?: string | undefined
  event_ts?: string | undefined
  channel: string
  channel_type?: string | undefined
  message?: Partial<Message> | undefined
  previous_message?: { text?: string | undefined } | undefined
}

/** In seconds: how long the app knows which messages it has answered. */
const longestUntilEdit = 86_400

/**
 * Whether a message was edited while the app knows if it has answered it (`soon`) or later; null if it was not edited.
 */
const readEdit = ({ edited, ts }: Message): 'soon' | 'late' | null => {
  if (edited === undefined || edited === null) return null
  const at = Number((edited as { ts?: unknown }).ts)
  return at - Number(ts) <= longestUntilEdit ? 'soon' : 'late'
}

/**
 * The message that an event is about. Of the changes only edits by a person count: Slack sends one for a link preview
 * too.
 */
const messageOf = (event: MessageEvent): Message | null => {
  if (event.subtype !== 'message_changed') return event
  const { message } = event
  if (message?.ts === undefined || message.edited === undefined) return null
  return { ...message, ts: message.ts }
}

/** Whether a message is for the app: every direct message is, and in channels a mention, even if an edit adds it. */
const isForApp = (event: MessageEvent, ownUser: string | undefined): boolean => {
  if (event.type !== 'message' || event.channel_type === 'im') return true
  const mentions = (text = '') => ownUser !== undefined && text.includes(`<@${ownUser}`)
  return event.subtype === 'message_changed' && mentions(event.message?.text) && !mentions(event.previous_message?.text)
}

/** Subtypes of what a person says. The others are Slack's own lines, other apps', or changes to earlier messages. */
const spoken = ['file_share', 'thread_broadcast', 'me_message']

/**
 * Reads an event for a message to the app. Null if nobody waits for an answer: for messages of other apps and of the
 * app itself (`ownUser`), deleted messages, and messages that were edited after more than a day.
 */
export const readMessageEvent = (event: MessageEvent, ownUser: string | undefined): Said | null => {
  const message = messageOf(event)
  if (message === null || !isForApp(event, ownUser)) return null
  const { subtype, user, team, user_team, bot_id, ts, thread_ts, files = [] } = message
  if (user === undefined || user === ownUser || bot_id !== undefined) return null
  if (subtype !== undefined && !spoken.includes(subtype)) return null
  const edit = readEdit(message)
  if (edit === 'late') return null
  return {
    user,
    company: user_team ?? team ?? null,
    channel: event.channel,
    ts,
    saidAt: event.event_ts ?? ts,
    threadTs: thread_ts ?? null,
    text: readWords(message),
    hasFiles: files.length > 0,
    isEdited: edit !== null,
  }
}

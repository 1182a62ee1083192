import { readWords } from './words.ts'

/**
 * What somebody said to the app: `threadTs` is null if it stands by itself, `hasFiles` is set if files came with it.
 * `company` is the workspace that they belong to, null if Slack does not say.
 */
export type Said = {
  user: string
  company: string | null
  channel: string
  ts: string
  /** When it was said, or given the words that it has now. */
  saidAt: string
  threadTs: string | null
  text: string
  hasFiles: boolean
  /** It was changed after it was sent, so it may have been answered before. */
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

/** The part of Slack's `app_mention` and `message` events that is read. Where a message is changed, the event holds it as it is now and as it was. */
type MessageEvent = Message & {
  type?: string | undefined
  event_ts?: string | undefined
  channel: string
  channel_type?: string | undefined
  message?: Partial<Message> | undefined
  previous_message?: { text?: string | undefined } | undefined
}

/** In seconds: for so long it is known which messages were answered. */
const longestUntilEdit = 86_400

/** Null unless it was changed; whether that was while it is known if it was answered. */
const readEdit = ({ edited, ts }: Message): 'soon' | 'late' | null => {
  if (edited === undefined || edited === null) return null
  const at = Number((edited as { ts?: unknown }).ts)
  return at - Number(ts) <= longestUntilEdit ? 'soon' : 'late'
}

/** The message that an event is about. A change counts if it is a person's edit: Slack sends one too when a link unfolds. */
const messageOf = (event: MessageEvent): Message | null => {
  if (event.subtype !== 'message_changed') return event
  const { message } = event
  if (message?.ts === undefined || message.edited === undefined) return null
  return { ...message, ts: message.ts }
}

/** Whether a message is for the app: in a direct message each is, elsewhere a mention, also one that an edit adds. */
const isForApp = (event: MessageEvent, ownUser: string | undefined): boolean => {
  if (event.type !== 'message' || event.channel_type === 'im') return true
  const mentions = (text = '') => ownUser !== undefined && text.includes(`<@${ownUser}`)
  return event.subtype === 'message_changed' && mentions(event.message?.text) && !mentions(event.previous_message?.text)
}

/** What a person says; the other subtypes are Slack's own lines, other programs', or changes of what was said before. */
const spoken = ['file_share', 'thread_broadcast', 'me_message']

/**
 * Reads an event of a message to the app; null for what nobody waits to have answered: other programs and the app
 * itself (`ownUser`), messages that were deleted, and those that were edited after more than a day.
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

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
  threadTs: string | null
  text: string
  hasFiles: boolean
}

/** The part of Slack's `app_mention` and `message` events that is read. */
type MessageEvent = {
  subtype?: string | undefined
  user?: string | undefined
  team?: string | undefined
  user_team?: string | undefined
  bot_id?: string | undefined
  text?: string | undefined
  ts: string
  thread_ts?: string | undefined
  channel: string
  edited?: unknown
  files?: unknown[] | undefined
}

/** What a person says; the other subtypes are Slack's own lines, other programs', or changes of what was said before. */
const spoken = ['file_share', 'thread_broadcast', 'me_message']

/**
 * Reads an event of a message to the app; null for what nobody waits to have answered: other programs and the app
 * itself (`ownUser`), and messages that were edited or deleted.
 */
export const readMessageEvent = (event: MessageEvent, ownUser: string | undefined): Said | null => {
  const { subtype, user, team, user_team, bot_id, ts, thread_ts, channel, edited, files = [] } = event
  if (user === undefined || user === ownUser || bot_id !== undefined || edited !== undefined) return null
  if (subtype !== undefined && !spoken.includes(subtype)) return null
  const company = user_team ?? team ?? null
  return {
    user,
    company,
    channel,
    ts,
    threadTs: thread_ts ?? null,
    text: readWords(event),
    hasFiles: files.length > 0,
  }
}

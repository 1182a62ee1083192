import type { KnownBlock, ModalView } from '@slack/types'

// What the page and the workspace tell each other: snapshots in one direction, a person's acts in the other.

export type Company = { id: string; name: string }

/** `isBot` marks the app itself. */
export type Person = { id: string; name: string; company: string; title: string; isBot: boolean }

/** A conversation as one person sees it. `hasApp` says whether the app is a member of it. */
export type Channel = {
  id: string
  name: string
  kind: 'channel' | 'direct'
  topic: string
  members: string[]
  isShared: boolean
  hasApp: boolean
}

/** A file that somebody may download at `/page/file/<id>?as=<person>`; `size` in bytes. */
export type SharedFile = { id: string; name: string; title: string; size: number }

/** A message as one person sees it; `onlyFor` is set if nobody else can see it. */
export type Message = {
  ts: string
  channel: string
  user: string
  text: string
  blocks: KnownBlock[]
  threadTs: string | null
  onlyFor: string | null
  editedTs: string | null
  files: SharedFile[]
}

/** What the fields of a view hold, by block id and action id, as Slack sends it with a submission. */
export type ViewState = Record<string, Record<string, FieldState>>
export type FieldState = {
  type: string
  value?: string | null
  selected_option?: SelectedOption | null
  selected_options?: SelectedOption[]
  selected_conversation?: string | null
}
export type SelectedOption = { value: string; text: { type: 'plain_text'; text: string } }

/** An open modal. `errors` holds sentences by block id; `isWaiting` is set while the app has not answered. */
export type OpenView = {
  id: string
  hash: string
  view: ModalView
  errors: Record<string, string>
  isWaiting: boolean
}

/** One exchange between the workspace and the app; `problem` is set if one of them refused. */
export type Traffic = {
  id: number
  at: string
  from: 'workspace' | 'app'
  what: string
  status: string
  milliseconds: number
  request: unknown
  response: unknown
  problem: string | null
}

export type Command = { command: string; description: string; usageHint: string }
export type Shortcut = { callbackId: string; name: string; type: 'global' | 'message'; description: string }

/** The workspace as one person sees it. `notices` are Slack's own lines to that person, such as operation_timeout. */
export type Snapshot = {
  me: Person
  people: Person[]
  companies: Company[]
  channels: Channel[]
  messages: Message[]
  views: OpenView[]
  home: { blocks: KnownBlock[] } | null
  notices: Array<{ id: number; channel: string | null; text: string }>
  commands: Command[]
  shortcuts: Shortcut[]
  canUseCommands: boolean
  traffic: Traffic[]
}

/**
 * What a person does in the page: POST /page/act, answered once the app has acknowledged or failed to. For a menu,
 * `chosen` is the value of the option.
 */
export type Act = { as: string } & (
  | { act: 'say'; channel: string; text: string; threadTs?: string }
  | { act: 'shortcut'; callbackId: string }
  | { act: 'message_shortcut'; callbackId: string; channel: string; ts: string }
  | { act: 'press'; channel: string; ts: string; blockId: string; actionId: string; chosen?: string }
  | { act: 'press_in_view'; viewId: string; blockId: string; actionId: string; state: ViewState; chosen?: string }
  | { act: 'change'; viewId: string; blockId: string; actionId: string; state: ViewState }
  | { act: 'submit'; viewId: string; state: ViewState }
  | { act: 'close'; viewId: string }
  | { act: 'dismiss'; channel: string; ts: string }
  | { act: 'press_in_home'; blockId: string; actionId: string }
  | { act: 'open_home' }
)

/** The three enquiries that newcomers can click. */
export const exampleEnquiries = [
  '40 housings for a pilot run, drawing frozen',
  '200 brackets for customer testing, but the design is still changing',
  '12 pcs of the sensor cap',
]

import { readFileSync } from 'node:fs'
import type { KnownBlock, ModalView } from '@slack/types'
import { parse } from 'yaml'
import type { Channel, Command, Company, Message, Person, Shortcut, Traffic } from '../protocol.ts'

/** A modal that one person has open. A person's views are stacked, the newest on top. */
export type StoredView = {
  id: string
  hash: string
  user: string
  /** The workspace whose app opened it. */
  team: string
  view: ModalView
  errors: Record<string, string>
  isWaiting: boolean
}

/** A trigger opens one view within 3 seconds. */
export type Trigger = { user: string; team: string; expiresAt: number; isUsed: boolean }

/** A response URL posts 5 times within 30 minutes; `message` is the one that it may replace. */
export type ResponseUrl = { channel: string; user: string; message: string | null; uses: number; expiresAt: number }

/** An uploaded file. Its bytes come once, with the announced length; then it is shared. */
export type StoredFile = { id: string; name: string; length: number; bytes: Buffer | null; isShared: boolean }

type Notice = { id: number; user: string; channel: string | null; text: string }

/**
 * What the app declares in manifest.yml: the workspace offers nothing else. `escaping` lists the commands that get
 * mentions by id.
 */
export type Declared = {
  commands: Command[]
  escaping: string[]
  shortcuts: Shortcut[]
  botEvents: string[]
  botScopes: string[]
  hasHome: boolean
}

/** The company that has installed the app. */
export const appTeam = 'TSELLER'
export const botUser = 'UBOT'

const companies: Company[] = [
  { id: appTeam, name: 'Keller Parts' },
  { id: 'TBUYER', name: 'Ortiz Robotics' },
]

const people: Person[] = [
  { id: 'USELLER', name: 'Sam Keller', company: appTeam, title: 'Sales', isBot: false },
  { id: 'UBUYER', name: 'Bea Ortiz', company: 'TBUYER', title: 'Buyer', isBot: false },
  { id: botUser, name: 'Stage Advisor', company: appTeam, title: 'App', isBot: true },
]

const channels: Channel[] = [
  {
    id: 'CPARTS',
    name: 'parts-ortiz-robotics',
    kind: 'channel',
    topic: 'Keller Parts and Ortiz Robotics',
    members: ['USELLER', 'UBUYER', botUser],
    isShared: true,
    hasApp: true,
  },
  {
    id: 'CQUOTES',
    name: 'quotes',
    kind: 'channel',
    topic: 'Sales only; the app is not in this channel',
    members: ['USELLER'],
    isShared: false,
    hasApp: false,
  },
  ...['USELLER', 'UBUYER'].map(
    (person): Channel => ({
      id: `D${person.slice(1)}`,
      name: 'Stage Advisor',
      kind: 'direct',
      topic: '',
      members: [person, botUser],
      isShared: false,
      hasApp: true,
    }),
  ),
]

type Manifest = {
  features: {
    app_home?: { home_tab_enabled?: boolean }
    slash_commands?: Array<{ command: string; description: string; usage_hint?: string; should_escape?: boolean }>
    shortcuts?: Array<{ callback_id: string; name: string; type: 'global' | 'message'; description: string }>
  }
  oauth_config: { scopes: { bot: string[] } }
  settings: { event_subscriptions?: { bot_events?: string[] } }
}

const readDeclared = (): Declared => {
  const manifest: Manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'))
  const { slash_commands = [], shortcuts = [], app_home } = manifest.features
  return {
    commands: slash_commands.map(({ command, description, usage_hint = '' }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    escaping: slash_commands.filter(({ should_escape }) => should_escape).map(({ command }) => command),
    shortcuts: shortcuts.map(({ callback_id, ...shortcut }) => ({ ...shortcut, callbackId: callback_id })),
    hasHome: app_home?.home_tab_enabled === true,
    botEvents: manifest.settings.event_subscriptions?.bot_events ?? [],
    botScopes: manifest.oauth_config.scopes.bot,
  }
}

/** How many exchanges the inspector keeps. */
const longestTraffic = 200

/** Everything that the workspace knows. `changed` tells all listeners that their snapshots are out of date. */
export const createWorld = () => {
  const listeners = new Set<() => void>()
  const readers = new Set<(message: Message) => void>()
  let serial = 0
  const world = {
    companies,
    people,
    channels: structuredClone(channels),
    /** The organisation of a company, if it belongs to one. */
    enterprises: new Map<string, string>(),
    declared: readDeclared(),
    messages: [] as Message[],
    views: [] as StoredView[],
    homes: new Map<string, KnownBlock[]>(),
    notices: [] as Notice[],
    traffic: [] as Traffic[],
    triggers: new Map<string, Trigger>(),
    responseUrls: new Map<string, ResponseUrl>(),
    /** By id; an upload address ends in its file's id. */
    files: new Map<string, StoredFile>(),
    /** A number that is unique in this workspace. */
    nextNumber: () => ++serial,
    /** A time stamp for a message: its id in the channel, larger than all before it. */
    nextTs: () => `${Math.floor(Date.now() / 1000)}.${String(++serial).padStart(6, '0')}`,
    changed: () => {
      for (const listener of listeners) listener()
    },
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Tells all readers that a message is new or was changed. */
    told: (message: Message) => {
      for (const read of readers) read(message)
    },
    onMessage: (read: (message: Message) => void) => {
      readers.add(read)
    },
    personOf: (id: string) => people.find((person) => person.id === id),
    channelOf: (id: string) => world.channels.find((channel) => channel.id === id),
    /** Records one exchange for the inspector. */
    note: (exchange: Omit<Traffic, 'id' | 'at'>) => {
      world.traffic.push({ id: ++serial, at: new Date().toISOString(), ...exchange })
      if (world.traffic.length > longestTraffic) world.traffic.shift()
      world.changed()
    },
    /** Shows one of Slack's own lines to one person. */
    tell: (user: string, channel: string | null, text: string) => {
      world.notices.push({ id: ++serial, user, channel, text })
      world.changed()
    },
  }
  return world
}

export type World = ReturnType<typeof createWorld>

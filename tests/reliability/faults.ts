import { StorageError } from '../../src/storage/storage-error.ts'
import { channel } from '../helpers/workspace.ts'
import type { SlackAnswer, Trouble } from './play.ts'

// The faults that tests simulate. The test decides for how long.

const error = (name: string): SlackAnswer => ({ status: 200, body: { ok: false, error: name } })

/** Slack refuses posts in the channel. */
const inChannel = (name: string): Trouble => ({
  slack: ({ method, args }) => (method === 'chat.postMessage' && args.channel === channel.id ? error(name) : 'takes'),
})

/** Slack refuses every drawing with a table. */
const withTable = (answer: SlackAnswer): Trouble => ({
  slack: ({ args }) => (/"(?:data_)?table"/.test(JSON.stringify(args)) ? answer : 'takes'),
})

const journal = ['notePending', 'dropPending', 'isPending']
const reads = /^(?:read|list|find|count)/

export const faults = {
  none: { name: 'Nothing is wrong', play: {} },
  locked: {
    name: 'Another program holds the lock of the store',
    play: { store: (method) => (reads.test(method) || journal.includes(method) ? 'answers' : 'is silent') },
  },
  stalled: {
    name: 'The disk’s sync stalls: neither the store nor the journal answers',
    play: { store: () => 'is silent' },
  },
  slow: {
    name: 'The store takes 400 ms for everything',
    play: { store: (method) => (journal.includes(method) ? 'answers' : { after: 400 }) },
  },
  full: {
    name: 'The disk is full: the store and the journal refuse',
    play: {
      store: (method) => (reads.test(method) ? 'answers' : { rejects: new StorageError('disk_full', 'the file') }),
    },
  },
  gone: {
    name: 'The database or the data folder is gone',
    play: {
      store: (method) => (journal.includes(method) ? 'answers' : { rejects: new StorageError('gone', 'the file') }),
    },
  },
  hangs: { name: 'Slack takes every call and never answers', play: { slack: () => 'hangs' } },
  broken: { name: 'Slack answers every call with 503', play: { slack: () => ({ status: 503 }) } },
  limited: {
    name: 'Slack asks to wait for a minute, at every call',
    play: { slack: () => ({ status: 429, headers: { 'retry-after': '60' } }) },
  },
  withdrawn: {
    name: 'The bot token was revoked',
    play: { slack: ({ method }) => (method === 'response_url' ? 'takes' : error('token_revoked')) },
  },
  internalError: { name: 'Slack refuses every table with internal_error', play: withTable(error('internal_error')) },
  invalidBlocks: { name: 'Slack refuses every table with invalid_blocks', play: withTable(error('invalid_blocks')) },
  deadUrl: {
    name: 'The response URL is dead',
    play: {
      slack: ({ method }) =>
        method === 'response_url' ? { status: 404, body: { ok: false, error: 'used_url' } } : 'takes',
    },
  },
  notJoined: { name: 'The app is not in the channel', play: inChannel('not_in_channel') },
  archived: { name: 'The channel is archived', play: inChannel('is_archived') },
  expired: {
    name: 'The trigger has expired',
    play: { slack: ({ method }) => (method === 'views.open' ? error('expired_trigger_id') : 'takes') },
  },
  thrice: { name: 'Slack delivers the same three times at once', play: { deliveries: 3 } },
  thriceLocked: {
    name: 'The same three times at once, while the store says nothing of who was first',
    play: { deliveries: 3, store: (method) => (/laim/.test(method) ? 'is silent' : 'answers') },
  },
} satisfies Record<string, { name: string; play: Trouble }>

export type FaultName = keyof typeof faults

import type { Clock } from '../../src/keeping/deadline.ts'
import { packCard } from '../../src/slack/carried.ts'
import type { SavedCard, Storage } from '../../src/storage/storage.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { aCard } from './recommendations.ts'
import { openFreshStorage } from './storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  type Filled,
  formSubmission,
  seller,
  startWorkspace,
} from './workspace.ts'

const permalink = 'https://maker.slack.com/archives/C1/p1'

export const cardTs = '1700000000.000300'

export const buyersTeam = { id: 'TBUYER', domain: 'buyer' }

export const pilotRun = { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated' }

/** A workspace with a card posted in its channel. */
export const posted = async ({
  answers = {},
  card: changes = {},
  change = (storage) => storage,
  clock,
}: {
  answers?: Answers
  card?: Partial<SavedCard>
  change?: (storage: Storage) => Storage
  clock?: Clock
} = {}) => {
  const storage = await openFreshStorage()
  const card = aCard({ team: 'TSELLER', channel: channel.id, askedBy: seller.id, addressedTo: buyer.id, ...changes })
  await storage.addCard(card)
  const linked = { 'chat.getPermalink': [{ status: 200, body: { ok: true, permalink } }], ...answers }
  const workspace = startWorkspace(linked, change(storage), clock)
  const describeButton = {
    actionId: 'answer_card',
    value: packCard({ id: card.id, askedBy: card.askedBy, profile: card.profile }),
    isEphemeral: false,
    message: { ts: cardTs },
  }
  const open = (user = buyer) => workspace.send(buttonPress({ ...describeButton, user }))
  const metadata = JSON.stringify({
    channel: channel.id,
    responseUrl: 'https://hooks.slack.com/commands/T1/1/secret',
    card: { id: card.id, askedBy: card.askedBy, threadTs: cardTs },
  })
  const submit = (filled: Filled, user = buyer, changed: object = {}) =>
    workspace.send(formSubmission({ filled, metadata, user, team: buyersTeam, callbackId: 'card_answer', ...changed }))
  const drawn = () => workspace.callsTo('chat.update').at(-1)
  const told = () => workspace.callsTo('response_url').at(-1)
  return { ...workspace, storage, card, describeButton, open, submit, metadata, drawn, told }
}

export const away = () => Promise.reject(new StorageError('unreachable', 'db'))

export const silent = () => new Promise<never>(() => {})

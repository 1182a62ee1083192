import { randomUUID } from 'node:crypto'
import { guideThresholds } from '../../src/advice/thresholds.ts'
import { packCarried, packGateOrigin } from '../../src/slack/carried.ts'
import { actions, answerAction, views } from '../../src/slack/ids.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { aProfile, pieces } from '../helpers/profiles.ts'
import { aCard, aRecommendation } from '../helpers/recommendations.ts'
import { settingsSubmission } from '../helpers/settings-form.ts'
import {
  buttonPress,
  buyer,
  channel,
  directMessage,
  type Filled,
  formSubmission,
  gateSubmission,
  homeOpened,
  mention,
  responseUrl,
  seller,
  slashCommand,
} from '../helpers/workspace.ts'

/** The ids of a recommendation and of an open card that are in the store from the start. */
const id = 'one'
const cardId = 'card'
const thread = '1700000000.000300'

const enquiry = '40 housings for a pilot run'
const pilotRun = aProfile({
  quantity: pieces(40),
  purposes: ['pilot_run'],
  designStatus: 'validated',
  partName: 'housing',
})
const prototypes = aProfile({ quantity: pieces(3), designStatus: 'concept', partName: 'housing' })
const undecided = aProfile({ quantity: pieces(12), partName: 'housing' })
const filled: Filled = { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated', partName: 'housing' }

/** Fills a store with what it holds when a test starts. */
export const fill = async (storage: Storage) => {
  await storage.saveRecommendation(
    aRecommendation({ id, team: 'TSELLER', user: seller.id, channel: channel.id, profile: pilotRun }),
  )
  await storage.addCard(
    aCard({ id: cardId, team: 'TSELLER', channel: channel.id, askedBy: seller.id, messageTs: thread }),
  )
}

/**
 * A door: what Slack sends to it, and the words that show that people got what they asked for. `keeps` is what is in
 * the store afterwards that was not there before.
 */
type Door = {
  name: string
  send: () => Record<string, unknown>
  gets: RegExp
  keeps: 'a recommendation' | 'the settings' | null
}

/** A press on a new recommendation each time, because none is shared twice. */
const button =
  (actionId: string, profile = pilotRun) =>
  () =>
    buttonPress({ actionId, value: packCarried({ profile, quotes: [], id: randomUUID() }) })

const inForm = (destination: 'private' | 'channel') => () =>
  formSubmission({
    filled: { ...filled, destination },
    metadata: JSON.stringify({ channel: channel.id, responseUrl, replaces: false }),
  })

const stage = /Small batch manufacturing/

export const doors = {
  command: {
    name: '`/stage` with an enquiry',
    send: () => slashCommand(enquiry),
    gets: stage,
    keeps: 'a recommendation',
  },
  formToMe: { name: 'the form (only to me)', send: inForm('private'), gets: stage, keeps: 'a recommendation' },
  formToChannel: { name: 'the form (to the channel)', send: inForm('channel'), gets: stage, keeps: 'a recommendation' },
  mention: { name: 'a mention', send: () => mention(enquiry), gets: stage, keeps: 'a recommendation' },
  directMessage: {
    name: 'a direct message',
    send: () => directMessage(enquiry),
    gets: stage,
    keeps: 'a recommendation',
  },
  answer: {
    name: 'an answer button',
    send: button(answerAction('question', 0), undecided),
    gets: /Small batch manufacturing/,
    keeps: 'a recommendation',
  },
  share: { name: 'Share in channel', send: button(actions.share), gets: stage, keeps: null },
  gate: {
    name: 'what came back from the parts',
    send: () =>
      gateSubmission({
        reported: { dimensions: 'confirmed', function: 'confirmed', appearance: 'confirmed', structure: 'confirmed' },
        metadata: packGateOrigin({
          carried: { profile: prototypes, quotes: [], id },
          thresholds: guideThresholds,
          channel: channel.id,
          thread,
          responseUrl,
        }),
      }),
    gets: stage,
    keeps: 'a recommendation',
  },
  card: {
    name: 'a buyer’s answer to a card',
    send: () =>
      formSubmission({
        filled,
        user: buyer,
        team: { id: buyer.team_id, domain: 'buyer' },
        callbackId: views.cardAnswer,
        metadata: JSON.stringify({
          channel: channel.id,
          responseUrl,
          replaces: false,
          card: { id: cardId, askedBy: seller.id, threadTs: thread },
        }),
      }),
    gets: stage,
    keeps: 'a recommendation',
  },
  form: { name: '`/stage` alone', send: () => slashCommand(''), gets: /How many/, keeps: null },
  adjust: { name: 'Adjust answers', send: button(actions.adjust), gets: /How many/, keeps: null },
  home: { name: 'Home', send: () => homeOpened(), gets: /Small batch manufacturing, clear/, keeps: null },
  history: { name: '`/stage history`', send: () => slashCommand('history'), gets: /newest first/, keeps: null },
  export: { name: '`/stage export`', send: () => slashCommand('export'), gets: /files/, keeps: null },
  settings: {
    name: 'the settings',
    send: () => settingsSubmission({ keepDays: '90' }),
    gets: /From now on/,
    keeps: 'the settings',
  },
} satisfies Record<string, Door>

export type DoorName = keyof typeof doors

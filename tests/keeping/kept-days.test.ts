import { afterEach, describe, expect, test } from 'vitest'
import { machineClock } from '../../src/keeping/deadline.ts'
import { createRetention } from '../../src/keeping/retention.ts'
import { createLogger } from '../../src/logger.ts'
import { packCard } from '../../src/slack/carried.ts'
import { usualSettings } from '../../src/storage/storage.ts'
import { prototypesBack } from '../helpers/gates.ts'
import { aCard, aRecommendation } from '../helpers/recommendations.ts'
import { labelsOf, pressOf, readText } from '../helpers/seen.ts'
import { findMessageProblems } from '../helpers/slack-limits.ts'
import { openFreshStorage } from '../helpers/storage.ts'
import {
  buttonPress,
  buyer,
  channel,
  homeOpened,
  mention,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../helpers/workspace.ts'

afterEach(stopWorkspace)

const day = 86_400_000
const own = { team: 'TSELLER', user: seller.id }

/** A workspace that keeps its history for 30 days, after a sweep of things that were 40 and 5 days old. */
const enterSwept = async () => {
  const storage = await openFreshStorage()
  const now = Date.now()
  const [old, young] = [now - 40 * day, now - 5 * day]
  await storage.saveSettings('TSELLER', { ...usualSettings, keepDays: 30 })
  await storage.saveRecommendation(aRecommendation({ ...own, id: 'old', createdAt: old, text: 'an old enquiry' }))
  const gate = prototypesBack(['confirmed', 'confirmed'])
  const step = { ...own, id: 'young', createdAt: young, previousId: 'old', gate, text: null, partName: 'Young cap' }
  const card = aCard({ ...own, channel: channel.id, askedBy: seller.id, createdAt: old, remindAt: now - 1 })
  const later = aCard({ ...own, channel: channel.id, askedBy: seller.id, createdAt: young, remindAt: now - 1 })
  for (const each of [card, later]) await storage.addCard(each)
  const answer = (to: typeof card, createdAt: number) => ({
    card: to.id,
    userTeam: buyer.team_id,
    recommendation: aRecommendation({ ...own, user: buyer.id, createdAt }),
  })
  await storage.answerCard(answer(card, old))
  await storage.answerCard(answer(later, young))
  const thread = { team: 'TSELLER', channel: channel.id, threadTs: '1700000000.000100' }
  await storage.saveThread({
    ...thread,
    user: seller.id,
    createdAt: old,
    ts: '1700000000.000100',
    recommendationId: 'old',
  })

  const workspace = startWorkspace({}, storage)
  // A list that was drawn before: its buttons stay in Slack.
  await workspace.send(slashCommand('history'))
  const list = workspace.callsTo('response_url').at(-1)
  await storage.saveRecommendation(aRecommendation(step))

  const retention = createRetention({
    storage,
    installations: { remove: async () => [], isInstalled: async () => true },
    logger: createLogger([]),
    clock: machineClock,
  })
  await retention.sweep()
  const told = () => workspace.callsTo('response_url').at(-1)
  const press = async (pressed: { actionId: string; value: string; text: string }) => {
    await workspace.send(buttonPress(pressed))
    await workspace.settle()
    return told()
  }
  return { ...workspace, storage, card, later, list, told, press, thread }
}

describe('after the days that a workspace keeps its history', () => {
  test('old things are gone with everything that belongs to them, and the others stay', async () => {
    const { storage, card, later } = await enterSwept()
    expect(await storage.countAll()).toMatchObject({
      recommendations: 2,
      threads: 0,
      cards: 1,
      answers: 1,
      settings: 1,
    })
    expect(await storage.findCard(card.id)).toBeNull()
    expect(await storage.listAnswers(later.id)).toHaveLength(1)
  })

  test('an old list: Open says that it was deleted, and history and Home show what is left', async () => {
    const { send, settle, callsTo, list, press, told } = await enterSwept()
    const opened = await press(pressOf(list, 'Open'))
    expect(opened.text).toContain('it was deleted')
    await send(slashCommand('history'))
    expect(readText(told())).toContain('Young cap')
    expect(readText(told())).not.toContain('an old enquiry')
    await send(homeOpened())
    await settle()
    const home = JSON.stringify(callsTo('views.publish').at(-1))
    expect(home).toContain('Young cap')
    expect(home).not.toContain('an old enquiry')
  })

  test('a step whose first steps are gone still opens, and shows no road that is not known', async () => {
    const { send, press, told } = await enterSwept()
    await send(slashCommand('history'))
    const opened = await press(pressOf(told(), 'Open'))
    expect(readText(opened)).toContain('Small batch manufacturing')
    expect(findMessageProblems(opened)).toEqual([])
    expect(readText(opened)).not.toContain('an old enquiry')
    expect(labelsOf(opened)).toContain('Adjust answers')
    await press(pressOf(opened, 'Share in channel'))
    expect(readText(told())).toContain('Shared in this channel.')
    expect(readText(told())).not.toContain('could not')
  })

  test('the message of a deleted card says who to ask, and no reminder comes', async () => {
    const { send, settle, remind, callsTo, card, told } = await enterSwept()
    const value = packCard({ id: card.id, askedBy: card.askedBy, profile: card.profile })
    const message = { ts: '1700000000.000300' }
    await send(buttonPress({ actionId: 'answer_card', value, isEphemeral: false, message, user: buyer }))
    await settle()
    expect(told().text).toContain(`Ask <@${seller.id}> for a new one.`)
    await remind()
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('a change in a thread whose recommendation is gone is read as a new enquiry', async () => {
    const { send, settle, callsTo, thread } = await enterSwept()
    await send(mention('make that 200', { thread_ts: thread.threadTs }))
    await settle()
    const answer = callsTo('chat.postMessage').at(-1)
    expect(answer.thread_ts).toBe(thread.threadTs)
    expect(readText(answer)).toContain('200 parts')
    expect(readText(answer)).not.toContain('→')
  })
})

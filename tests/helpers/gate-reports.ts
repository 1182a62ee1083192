import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../src/keeping/deadline.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { linesBelow, pressOf } from './seen.ts'
import { openFreshStorage } from './storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  gateSubmission,
  type Reported,
  seller,
  slashCommand,
  startWorkspace,
} from './workspace.ts'

export const prototypes = '3 brackets for a fit check, drawing not proven'

export const batch = '40 housings for a pilot run, drawing frozen'

export const allPrototypes = {
  structure: 'confirmed',
  dimensions: 'confirmed',
  appearance: 'confirmed',
  function: 'confirmed',
}

export const allBatch = {
  dimensions: 'confirmed',
  material_performance: 'confirmed',
  finish: 'confirmed',
  inspection_results: 'confirmed',
}

export const sharedTs = '1700000000.000200'

const day = /<!date\^\d+\^\{date_short_pretty\}\|[^>]+>/g

export const roadOf = (message: any) =>
  linesBelow(message, 'The road so far').map((line) => line.replaceAll(day, 'a day'))

/** A workspace in which people can ask, press the button on the answer, and report what came back. */
export const enter = async (answers: Answers = {}, storage?: Storage, clock?: Clock) => {
  const store = storage ?? (await openFreshStorage())
  const workspace = startWorkspace(answers, store, clock)
  const { send, callsTo, settle } = workspace
  const press = async (message: any, label: string, changes: Record<string, unknown> = {}) => {
    const acks = await send({ ...buttonPress(pressOf(message, label)), ...changes })
    await settle()
    // No two recommendations of a test may have the same time.
    await wait(2)
    return acks
  }
  const ask = async (enquiry: string) => {
    await send(slashCommand(enquiry))
    await settle()
    await wait(2)
    return callsTo('response_url').at(-1)
  }
  const openForm = async (message: any, label: string, changes: Record<string, unknown> = {}) => {
    await press(message, label, changes)
    return callsTo('views.open').at(-1)?.view
  }
  const report = async (view: any, reported: Reported, user = seller) => {
    const acks: any[] = await send(gateSubmission({ reported, metadata: view.private_metadata, user }))
    await settle()
    await wait(2)
    return acks
  }
  return { ...workspace, store, ask, press, openForm, report }
}

/** A press of the button on a message that everybody in the channel sees. */
export const onShared = (by = buyer, message: Record<string, unknown> = {}) => ({
  user: by,
  container: { type: 'message', message_ts: sharedTs, channel_id: channel.id, is_ephemeral: false },
  message: { ts: sharedTs, text: 'shared', type: 'message', ...message },
})

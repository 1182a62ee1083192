import type { Logger, webApi } from '@slack/bolt'
import type { Copy } from '../../copy/copy.ts'
import { type Clock, startDeadline } from '../../keeping/deadline.ts'
import type { Recorder } from '../../keeping/recorder.ts'
import type { ThreadPlace } from '../../storage/storage.ts'
import type { Message } from '../blocks/kit.ts'
import { drawLate } from '../blocks/late.ts'
import { type Person, type Place, postMessage, reachPrivately } from '../delivery/deliver.ts'
import type { Outgoing } from '../delivery/outgoing.ts'

/**
 * What reached nobody, as it was drawn: data alone, so that it can be kept. `what` names it in a log, `askedAt` is in
 * milliseconds, and `note` says which threads have seen a recommendation once it stands there.
 */
type Undelivered = {
  what: string
  team: string
  askedAt: number
  to: { person: Person } | { place: Place }
  drawings: Message[]
  note: { threads: ThreadPlace[]; seen: { id: string; user: string; ts: string | null } } | null
}

export type Late = {
  /** Tries again until it arrives, for as long as there is a way and somebody may still want it. */
  add(undelivered: Undelivered): void

  /** Tries no more, waits for what is under way, and says what never arrived. */
  stop(): Promise<void>
}

type Parts = {
  /** The client that speaks for the app in a workspace. Rejects where it is not installed any more. */
  clientOf: (team: string) => Promise<webApi.WebClient>
  outgoing: Pick<Outgoing, 'during'>
  recorder: Pick<Recorder, 'noteThread'>
  logger: Logger
  copy: Copy
  clock: Clock
}

const minute = 60_000

/** In milliseconds: Slack's own, of a response URL. Source: https://docs.slack.dev/interactivity/handling-user-interaction */
const responseUrlLives = 30 * minute

/** In milliseconds: the next day nobody waits for an answer any more, and has asked again. */
const lives = 240 * minute

/** In milliseconds. */
const betweenTries = minute / 2

/** Of more, the oldest is given up: some 10 MB. */
const mostWaiting = 500

/** Brings late what reached nobody while Slack was away, one after another, with a line that says so. */
export const createLate = ({ clientOf, outgoing, recorder, logger, copy, clock }: Parts): Late => {
  /** In the order in which they were asked for. */
  const waiting = new Set<Undelivered>()
  let underWay: Promise<void> = Promise.resolve()
  let callOff = () => {}
  let isWaiting = false
  let isStopped = false

  const giveUp = (undelivered: Undelivered, why: string) => {
    waiting.delete(undelivered)
    logger.error(`${undelivered.what} never arrived: ${why}`)
  }

  const stillOpen = ({ user, channel, responseUrl }: Person, age: number): Person => ({
    user,
    channel,
    responseUrl: age < responseUrlLives ? responseUrl : undefined,
  })

  const send = async ({ what, team, to, drawings, note, askedAt }: Undelivered) => {
    const client = await clientOf(team)
    const drawn = drawings.map((each) => drawLate(copy, each))
    return outgoing.during(what, async (line) => {
      const slack = { client, line, logger }
      if ('person' in to) return reachPrivately(slack, stillOpen(to.person, clock.now() - askedAt), () => drawn)
      const { problem } = await postMessage(slack, to.place, drawn)
      const { threads, seen } = note ?? { threads: [], seen: null }
      if (problem === null && seen !== null)
        await Promise.all(threads.map((thread) => recorder.noteThread(thread, seen, startDeadline(clock))))
      return { isDelivered: problem === null, mayPass: problem === 'slack_busy' }
    })
  }

  /** True if it is done with, one way or the other. */
  const tryOne = async (undelivered: Undelivered): Promise<boolean> => {
    try {
      const { isDelivered, mayPass } = await send(undelivered)
      if (isDelivered) {
        waiting.delete(undelivered)
        logger.info(`${undelivered.what} arrived late.`)
      } else if (!mayPass) giveUp(undelivered, 'there is no way to whoever asked.')
      return isDelivered || !mayPass
    } catch (error) {
      logger.warn(`${undelivered.what} could not be brought: ${error}`)
      return false
    }
  }

  /** In a workspace where one does not arrive, the others wait until the next time. */
  const tryAll = async () => {
    const away = new Set<string>()
    for (const each of [...waiting]) {
      if (isStopped) return
      if (clock.now() - each.askedAt >= lives) giveUp(each, 'Slack was away for too long.')
      else if (!away.has(each.team) && !(await tryOne(each))) away.add(each.team)
    }
  }

  const tryLater = () => {
    if (isWaiting || isStopped || waiting.size === 0) return
    isWaiting = true
    callOff = clock.after(betweenTries, () => {
      underWay = tryAll().then(() => {
        isWaiting = false
        tryLater()
      })
    })
  }

  return {
    add: (undelivered) => {
      waiting.add(undelivered)
      const [oldest] = waiting
      if (waiting.size > mostWaiting && oldest !== undefined) giveUp(oldest, 'too much waits for Slack.')
      tryLater()
    },
    stop: async () => {
      isStopped = true
      callOff()
      await underWay
      for (const each of waiting) giveUp(each, 'the app stops.')
    },
  }
}

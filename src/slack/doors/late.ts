import type { Logger, webApi } from '@slack/bolt'
import type { Copy } from '../../copy/copy.ts'
import type { Claims } from '../../keeping/claims.ts'
import { type Clock, shares, startDeadline, waitAtMost } from '../../keeping/deadline.ts'
import type { Moves } from '../../keeping/moves.ts'
import { createNotes, type NoteStore } from '../../keeping/notes.ts'
import type { Recorder } from '../../keeping/recorder.ts'
import type { Undelivered } from '../../storage/storage.ts'
import type { Message } from '../blocks/kit.ts'
import { drawLate } from '../blocks/late.ts'
import { type Person, type Place, postMessage, reachPrivately } from '../delivery/deliver.ts'
import type { Outgoing } from '../delivery/outgoing.ts'
import { bringingOf } from './acts.ts'

/** A message to send later. Its id is made when it is added. */
type Missed = Omit<Undelivered, 'id' | 'to' | 'drawings'> & {
  to: { person: Person } | { place: Place }
  drawings: Message[]
}

export type Late = {
  /** Tries again until it arrives, even after a restart, as long as there is a way and somebody may still want it. */
  add(missed: Missed): void

  /** Goes on with a message that an earlier run of the app left. */
  resume(undelivered: Undelivered): void

  /** Stops trying, waits for what is under way, and logs what never arrived. */
  stop(): Promise<void>
}

type Parts = {
  /** The app's client for a workspace. Rejects if the app is not installed there any more. */
  clientOf: (team: string) => Promise<webApi.WebClient>
  outgoing: Pick<Outgoing, 'during'>
  recorder: Pick<Recorder, 'noteThread'>
  storage: NoteStore
  claims: Pick<Claims, 'once'>
  moves: Pick<Moves, 'idNow'>
  logger: Logger
  copy: Copy
  clock: Clock
}

const minute = 60_000

/**
 * In milliseconds: how long a response URL works. Source:
 * https://docs.slack.dev/interactivity/handling-user-interaction
 */
const responseUrlLives = 30 * minute

/** In milliseconds: after four hours people have given up or asked again. */
const lives = 240 * minute

/** In milliseconds. */
const betweenTries = minute / 2

/** If more wait, the oldest is given up. This many take some 10 MB. */
const mostWaiting = 500

/** Sends what reached nobody while Slack was away, one after another, each with a line that it comes late. */
export const createLate = (parts: Parts): Late => {
  const { clientOf, outgoing, recorder, storage, claims, moves, logger, copy, clock } = parts
  const notes = createNotes({ storage, logger })
  /**
   * In the order in which they were added, with whether each is in the journal yet, so that the next start would send
   * it.
   */
  const waiting = new Map<Undelivered, 'new' | 'noted' | 'not noted'>()
  let noting: Promise<void> = Promise.resolve()
  let isNoting = false
  let underWay: Promise<void> = Promise.resolve()
  let callOff = () => {}
  let isWaiting = false
  let isStopped = false

  /** Removes one that has arrived or was given up. */
  const leave = (late: Undelivered) => {
    const state = waiting.get(late)
    waiting.delete(late)
    if (state === 'noted') void notes.drop({ kind: 'late', late })
  }

  const giveUp = (undelivered: Undelivered, why: string) => {
    logger.error(`${undelivered.what} never arrived: ${why}`)
    leave(undelivered)
  }

  const placeNow = <Named extends { channel?: string | undefined }>(team: string, place: Named): Named =>
    place.channel === undefined ? place : { ...place, channel: moves.idNow({ team, channel: place.channel }) }

  const stillOpen = ({ user, channel, responseUrl }: Person, age: number): Person => ({
    user,
    channel,
    responseUrl: age < responseUrlLives ? responseUrl : undefined,
  })

  const send = async ({ what, team, to, drawings, note, askedAt }: Undelivered) => {
    const client = await clientOf(team)
    const drawn = drawings.map((each) => drawLate(copy, each as Message))
    return outgoing.during(what, async (line) => {
      const slack = { client, line, logger }
      if ('person' in to)
        return reachPrivately(slack, stillOpen(placeNow(team, to.person), clock.now() - askedAt), () => drawn)
      const { problem } = await postMessage(slack, placeNow(team, to.place), drawn)
      const { threads, seen } = note ?? { threads: [], seen: null }
      if (problem === null && seen !== null)
        await Promise.all(
          threads.map((thread) => recorder.noteThread(placeNow(team, thread), seen, startDeadline(clock))),
        )
      return { isDelivered: problem === null, mayPass: problem === 'slack_busy' }
    })
  }

  /** True if it arrived or was given up. */
  const tryOnce = async (undelivered: Undelivered): Promise<boolean> => {
    try {
      const { isDelivered, mayPass } = await send(undelivered)
      if (isDelivered) logger.info(`${undelivered.what} arrived late.`)
      if (isDelivered) leave(undelivered)
      else if (!mayPass) giveUp(undelivered, 'there is no way to whoever asked.')
      return isDelivered || !mayPass
    } catch (error) {
      logger.warn(`${undelivered.what} could not be brought: ${error}`)
      return false
    }
  }

  /**
   * The same, unless the person was forgotten. Claimed, because a process that has just started may have taken it over.
   */
  const tryOne = async (undelivered: Undelivered): Promise<boolean> => {
    if (waiting.get(undelivered) === 'noted' && !(await notes.isWanted({ kind: 'late', late: undelivered }))) {
      waiting.delete(undelivered)
      return true
    }
    let isDone = false
    const claimed = await claims.once(bringingOf(undelivered.id), startDeadline(clock), async () => {
      isDone = await tryOnce(undelivered)
      return isDone
    })
    if (claimed === 'done') leave(undelivered)
    return isDone || claimed !== 'first'
  }

  /** If one does not arrive, the others of its workspace wait until the next round. */
  const tryAll = async () => {
    const away = new Set<string>()
    for (const each of [...waiting.keys()]) {
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

  const noteOne = async (late: Undelivered) => {
    const isNoted = await notes.note({ kind: 'late', late })
    if (waiting.has(late)) waiting.set(late, isNoted ? 'noted' : 'not noted')
    else if (isNoted) await notes.drop({ kind: 'late', late })
  }

  /** Notes in rounds: what is given up meanwhile is never written, and a slow disk does not fill the memory. */
  const noteAll = async () => {
    for (;;) {
      const some = [...waiting].flatMap(([late, state]) => (state === 'new' ? [late] : []))
      isNoting = some.length > 0
      if (!isNoting) return
      await Promise.all(some.map(noteOne))
    }
  }

  const noteSoon = () => {
    if (!isNoting) noting = noteAll()
  }

  const wait = (undelivered: Undelivered, state: 'new' | 'noted') => {
    waiting.set(undelivered, state)
    const [oldest] = waiting.keys()
    if (waiting.size > mostWaiting && oldest !== undefined) giveUp(oldest, 'too much waits for Slack.')
    tryLater()
  }

  return {
    add: (missed) => {
      const { to } = missed
      const late = { ...missed, id: crypto.randomUUID(), to: 'person' in to ? { person: stillOpen(to.person, 0) } : to }
      wait(late, 'new')
      noteSoon()
    },
    resume: (undelivered) => wait(undelivered, 'noted'),
    stop: async () => {
      isStopped = true
      callOff()
      await underWay
      await waitAtMost(clock, shares.journal, noting)
      for (const [each, state] of waiting) {
        if (state === 'noted') logger.info(`${each.what} waits for the next start.`)
        else giveUp(each, 'the app stops.')
      }
    },
  }
}

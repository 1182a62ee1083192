import { randomUUID } from 'node:crypto'
import type { Logger } from '@slack/bolt'
import type { GateReport } from '../advice/gate.ts'
import type { AdvisedOrder } from '../advise.ts'
import type { NewRecommendation, PendingSave, Storage, ThreadPlace } from '../storage/storage.ts'
import { type Clock, type Deadline, shares } from './deadline.ts'
import { createNotes, type NoteStore } from './notes.ts'
import { type Pauses, tryUntilDone } from './try-until-done.ts'
import { createUnderWay } from './under-way.ts'

/**
 * A recommendation to keep: who gets it and where, by which door, and what it came from: the words, the recommendation
 * before it, the report on its parts. `card` is the card that it answers, with the workspace of the person who
 * answered. `savedLate` is called if it is saved after `keep` has said that it is not yet.
 */
export type ToKeep = {
  advised: AdvisedOrder & { id: string }
  team: string
  user: string
  channel?: string | undefined
  source: 'command' | 'form' | 'button' | 'conversation' | 'shortcut' | 'gate' | 'card'
  text?: string | undefined
  previousId?: string | undefined
  gate?: GateReport | undefined
  card?: { id: string; userTeam: string } | undefined
  savedLate?: () => void
}

/**
 * Whether a recommendation is `saved`; will be once the store can, even after a restart (`later`); or is only tried for
 * as long as the app runs, because it could not be written to the journal either (`unsure`).
 */
export type Kept = 'saved' | 'later' | 'unsure'

export type Recorder = {
  /** The same advice with a new id: it is saved under this id, and its buttons carry it. */
  identify<Order extends AdvisedOrder>(advised: Order): Order & { id: string }

  /**
   * Keeps a recommendation before it is given. `saved` and `later` are promises; the person is told of anything but
   * `saved`. Never throws; a save that is not done in time goes on in the background.
   */
  keep(toKeep: ToKeep, deadline: Deadline): Promise<Kept>

  /**
   * Notes that a thread has seen a person's recommendation, so that the next message there is read as a follow-up to
   * it. `ts` is Slack's time stamp of what the person did, null if it has none; it decides which one was last. Never
   * throws; a note that is not made in time is made as soon as possible.
   */
  noteThread(
    place: ThreadPlace,
    seen: { id: string; user: string; ts: string | null },
    deadline: Deadline,
  ): Promise<void>

  /**
   * Notes that a channel was shown recommendations, and by whom: what its people have seen of a road. Never throws; a
   * note that is not made in time is made as soon as possible, and until then they are told less of the road.
   */
  noteShown(
    shown: { team: string; user: string; channel: string; ids: readonly string[] },
    deadline: Deadline,
  ): Promise<void>

  /** Starts to save what an earlier run of the app left unsaved. */
  resume(save: PendingSave): void

  /** Waits for the saves that are running, but not for those that wait for another try: the next run resumes them. */
  settle(): Promise<void>
}

const pauses: Pauses = { first: 250, longest: 60_000 }

/** What was decided, for one part or for each of several. */
const decidedIn = (advised: AdvisedOrder): Pick<NewRecommendation, 'stage' | 'strength' | 'parts'> => {
  if (!('parts' in advised)) {
    const { stage, strength } = advised.recommendation
    return { stage, strength, parts: null }
  }
  const parts = advised.parts.map(({ count, advised: { profile, quotes, doubt, recommendation } }) => {
    const { stage, strength } = recommendation
    return { count, profile, quotes, doubt, stage, strength }
  })
  return { stage: advised.stage, strength: advised.strength, parts }
}

type Saving = NoteStore & Pick<Storage, 'saveRecommendation' | 'saveThread' | 'noteShown' | 'answerCard'>

/** Saves recommendations and notes. What cannot be saved is written to the journal and tried again until it is. */
export const createRecorder = ({
  storage,
  logger,
  clock,
}: {
  storage: Saving
  logger: Logger
  clock: Clock
}): Recorder => {
  const { follow, settle } = createUnderWay()
  const { nameOf, note, drop, isWanted } = createNotes({ storage, logger })

  const saveOnce = async (save: () => Promise<unknown>, report: (error: unknown) => void): Promise<boolean> => {
    try {
      await save()
      return true
    } catch (error) {
      report(error)
      return false
    }
  }

  const perform = (pending: PendingSave): Promise<unknown> => {
    if (pending.kind === 'recommendation') return storage.saveRecommendation(pending.recommendation)
    if (pending.kind === 'shown') return storage.noteShown(pending.shown)
    return pending.kind === 'thread' ? storage.saveThread(pending.thread) : storage.answerCard(pending)
  }

  /** Tries until it is saved or no longer wanted; `tellFirst` is told how the first try went. */
  const insist = async (
    pending: PendingSave,
    isStillWanted: () => Promise<boolean>,
    tellFirst: (kept: 'saved' | 'later') => void = () => {},
  ): Promise<void> => {
    let isTold = false
    let isForgotten = false
    const report = (error: unknown) => {
      if (!isTold) logger.warn(`${nameOf(pending)} is not saved yet and will be tried again: ${error}`)
      isTold = true
      tellFirst('later')
    }
    await tryUntilDone(clock, pauses, async () => {
      isForgotten = !(await isStillWanted())
      return isForgotten || follow(saveOnce(() => perform(pending), report))
    })
    tellFirst('saved')
    if (isTold)
      logger.info(`${nameOf(pending)} ${isForgotten ? 'was forgotten before it was saved.' : 'is saved now.'}`)
  }

  /** Starts a save and says in time how far it is; `savedLate` is called once a save that was late is done. */
  const begin = async (deadline: Deadline, pending: PendingSave, savedLate = () => {}): Promise<Kept> => {
    const { promise: first, resolve: tellFirst } = Promise.withResolvers<'saved' | 'later'>()
    let noting: Promise<boolean> | null = null
    const isStillWanted = async () => noting === null || !(await noting) || isWanted(pending)
    const saved = insist(pending, isStillWanted, tellFirst)
    const noteOnce = () => {
      if (noting !== null) return noting
      noting = note(pending)
      void Promise.all([saved, noting]).then(() => drop(pending))
      return noting
    }
    // Before the wait is over, so that it is noted by the time the person is told.
    const callOff = clock.after(shares.answer / 2, noteOnce)
    const told = await deadline.wait(first, shares.answer)
    callOff()
    if (told?.result === 'saved') return 'saved'
    void saved.then(savedLate)
    const noted = await deadline.wait(noteOnce(), shares.journal)
    return noted?.result ? 'later' : 'unsure'
  }

  const keep: Recorder['keep'] = async (toKeep, deadline) => {
    const { advised, team, user, channel, source, text, previousId, gate, card, savedLate } = toKeep
    const { id, profile, thresholds } = advised
    const recommendationToSave = {
      id,
      team,
      user,
      channel: channel ?? null,
      source,
      createdAt: clock.now(),
      profile,
      thresholds,
      ...decidedIn(advised),
      text: text ?? null,
      partName: profile.partName,
      previousId: previousId ?? null,
      gate: gate ?? null,
    }
    const pending: PendingSave =
      card === undefined
        ? { kind: 'recommendation', recommendation: recommendationToSave }
        : { kind: 'answer', card: card.id, userTeam: card.userTeam, recommendation: recommendationToSave }
    return begin(deadline, pending, savedLate)
  }

  const noteThread: Recorder['noteThread'] = async (place, { id, user, ts }, deadline) => {
    const thread = { ...place, user, createdAt: clock.now(), ts, recommendationId: id }
    await begin(deadline, { kind: 'thread', thread })
  }

  const resume = (save: PendingSave) => void insist(save, () => isWanted(save)).then(() => drop(save))

  const noteShown: Recorder['noteShown'] = async (shown, deadline) => {
    await begin(deadline, { kind: 'shown', shown: { ...shown, ids: [...shown.ids], createdAt: clock.now() } })
  }

  return {
    identify: (advised) => ({ ...advised, id: randomUUID() }),
    keep,
    noteThread,
    noteShown,
    resume,
    settle,
  }
}

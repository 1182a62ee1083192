import { randomUUID } from 'node:crypto'
import type { Logger } from '@slack/bolt'
import type { GateReport } from '../advice/gate.ts'
import type { AdvisedOrder } from '../advise.ts'
import type { NewRecommendation, PendingSave, Storage, ThreadPlace } from '../storage/storage.ts'
import { type Clock, type Deadline, shares } from './deadline.ts'
import { type Pauses, tryUntilDone } from './try-until-done.ts'
import { createUnderWay } from './under-way.ts'

/**
 * A recommendation to keep: to whom it is given and where, by which door, and from which words, which earlier one and what
 * came back from its parts. `card` is the card that it answers and the workspace of who answered; `savedLate` is called
 * where it was saved after `keep` had said that it is not yet.
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
 * Whether a recommendation is saved; or will be as soon as the store can (`later`), after a restart too; or is tried for
 * as long as the app runs (`unsure`), because it could not be written down either.
 */
export type Kept = 'saved' | 'later' | 'unsure'

export type Recorder = {
  /** The same advice with an id of its own, under which it will be remembered and which its buttons carry. */
  identify<Order extends AdvisedOrder>(advised: Order): Order & { id: string }

  /**
   * Keeps a recommendation, before it is given: `saved` and `later` are promises, and all but `saved` is told to the person.
   * Never throws; a save that is not done in time goes on by itself.
   */
  keep(toKeep: ToKeep, deadline: Deadline): Promise<Kept>

  /**
   * Notes that a thread has seen a recommendation of a person's, so that what is said there next is read against it.
   * `ts` is Slack's time stamp of what the person did, null if it has none; it decides what was last. Never throws; a note that is not made
   * in time is made as soon as it can be.
   */
  noteThread(
    place: ThreadPlace,
    seen: { id: string; user: string; ts: string | null },
    deadline: Deadline,
  ): Promise<void>

  /**
   * Notes that everybody in a channel was shown recommendations, and by whom: what they have seen of a road. Never throws; a
   * note that is not made in time is made as soon as it can be, and until then they are told less.
   */
  noteShown(
    shown: { team: string; user: string; channel: string; ids: readonly string[] },
    deadline: Deadline,
  ): Promise<void>

  /** Begins to save what earlier runs of the app left unsaved. Never throws. */
  resume(): Promise<void>

  /** Waits for the saves that are under way, not for those that wait to be tried again: the next run resumes these. */
  settle(): Promise<void>
}

const pauses: Pauses = { first: 250, longest: 60_000 }

/** What was decided: of one part, or of each of several. */
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

type Saving = Pick<
  Storage,
  | 'saveRecommendation'
  | 'saveThread'
  | 'noteShown'
  | 'answerCard'
  | 'noteSave'
  | 'dropSave'
  | 'isPending'
  | 'takeLeftSaves'
>

const nameOf = (save: PendingSave): string => {
  if (save.kind === 'thread') return `That a thread has seen recommendation ${save.thread.recommendationId}`
  if (save.kind === 'shown') return `That ${save.shown.channel} was shown ${save.shown.ids.join(', ')}`
  return `Recommendation ${save.recommendation.id}`
}

/** Saves what is given. What cannot be saved is noted, and tried again under the same id until it is saved. */
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

  /** True once it is noted. A failure is logged. */
  const note = async (pending: PendingSave): Promise<boolean> => {
    try {
      await storage.noteSave(pending)
      return true
    } catch (error) {
      logger.error(`${nameOf(pending)} could not be noted, and is lost if the app ends before it is saved: ${error}`)
      return false
    }
  }

  const drop = (pending: PendingSave) =>
    storage
      .dropSave(pending)
      .catch((error: unknown) =>
        logger.warn(`${nameOf(pending)} is saved, and will be again at the next start: ${error}`),
      )

  /** Tries until it is saved, or not wanted any more; `tellFirst` hears how the first try went. */
  const insist = async (
    pending: PendingSave,
    isWanted: () => Promise<boolean>,
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
      isForgotten = !(await isWanted())
      return isForgotten || follow(saveOnce(() => perform(pending), report))
    })
    tellFirst('saved')
    if (isTold)
      logger.info(`${nameOf(pending)} ${isForgotten ? 'was forgotten before it was saved.' : 'is saved now.'}`)
  }

  /** False if its owner was forgotten. What cannot be read is no reason to give a save up. */
  const isStillNoted = (pending: PendingSave) => storage.isPending(pending).catch(() => true)

  /** Begins a save that will be done, and says in time how far it is; `savedLate` is called if it was late. */
  const begin = async (deadline: Deadline, pending: PendingSave, savedLate = () => {}): Promise<Kept> => {
    const { promise: first, resolve: tellFirst } = Promise.withResolvers<'saved' | 'later'>()
    let noting: Promise<boolean> | null = null
    const isWanted = async () => noting === null || !(await noting) || isStillNoted(pending)
    const saved = insist(pending, isWanted, tellFirst)
    const noteOnce = () => {
      if (noting !== null) return noting
      noting = note(pending)
      void Promise.all([saved, noting]).then(() => drop(pending))
      return noting
    }
    // Early, so that it is noted by the time that the person is told.
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

  const resume = async () => {
    try {
      const { saves, unreadable } = await storage.takeLeftSaves()
      for (const file of unreadable)
        logger.error(`Something that waits to be saved cannot be read. It stays in ${file}`)
      if (saves.length > 0) logger.info(`${saves.length} saves that waited when the app ended are being done.`)
      for (const save of saves) void insist(save, () => isStillNoted(save)).then(() => drop(save))
    } catch (error) {
      logger.error(`What waited to be saved when the app ended cannot be read: ${error}`)
    }
  }

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

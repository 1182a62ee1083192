import { randomUUID } from 'node:crypto'
import type { Logger } from '@slack/bolt'
import type { GateReport } from '../advice/gate.ts'
import type { Advised } from '../advise.ts'
import type { Storage, ThreadPlace } from '../storage/storage.ts'
import { type Clock, type Deadline, shares } from './deadline.ts'
import { type Pauses, tryUntilDone } from './try-until-done.ts'

/**
 * A recommendation to keep: to whom it is given and where, by which door, and from which words, which earlier one and what
 * came back from its parts. `card` is the card that it answers and the workspace of who answered; `savedLate` is called
 * where it was saved after `keep` had said `later`.
 */
export type ToKeep = {
  advised: Advised & { id: string }
  team: string
  user: string
  channel?: string | undefined
  source: 'command' | 'form' | 'button' | 'conversation' | 'gate' | 'card'
  text?: string | undefined
  previousId?: string | undefined
  gate?: GateReport | undefined
  card?: { id: string; userTeam: string } | undefined
  savedLate?: () => void
}

/** Whether a recommendation is saved, or will be as soon as the store can. */
export type Kept = 'saved' | 'later'

export type Recorder = {
  /** The same advice with an id of its own, under which it will be remembered and which its buttons carry. */
  identify(advised: Advised): Advised & { id: string }

  /**
   * Keeps a recommendation, before it is given: `saved` is a promise, and `later` is told to the person. Never throws;
   * a save that is not done in time goes on by itself.
   */
  keep(toKeep: ToKeep, deadline: Deadline): Promise<Kept>

  /**
   * Notes that a thread has seen a recommendation of a person's, so that what is said there next is read against it.
   * Never throws; a note that is not made in time is made as soon as it can be.
   */
  noteThread(place: ThreadPlace, seen: { id: string; user: string }, deadline: Deadline): Promise<void>

  /**
   * Notes that everybody in a channel was shown recommendations, and by whom: what they have seen of a road. Never throws; a
   * note that is not made in time is made as soon as it can be, and until then they are told less.
   */
  noteShown(
    shown: { team: string; user: string; channel: string; ids: readonly string[] },
    deadline: Deadline,
  ): Promise<void>

  /** Waits for the saves that are under way, not for those that wait to be tried again. */
  settle(): Promise<void>
}

const pauses: Pauses = { first: 250, longest: 60_000 }

/** Saves what is given. What cannot be saved is tried again, under the same id, until it is saved or the process ends. */
export const createRecorder = ({
  storage,
  logger,
  clock,
}: {
  storage: Pick<Storage, 'saveRecommendation' | 'saveThread' | 'noteShown' | 'answerCard'>
  logger: Logger
  clock: Clock
}): Recorder => {
  const underWay = new Set<Promise<void>>()

  const saveOnce = (save: () => Promise<unknown>, report: (error: unknown) => void) => {
    const saving: Promise<boolean> = (async () => {
      try {
        await save()
        return true
      } catch (error) {
        report(error)
        return false
      }
    })()
    const settled = saving.then(() => void underWay.delete(settled))
    underWay.add(settled)
    return saving
  }

  /** Tries until it is saved; `tellFirst` hears how the first try went. */
  const insist = async (what: string, save: () => Promise<unknown>, tellFirst: (kept: Kept) => void) => {
    let isTold = false
    const report = (error: unknown) => {
      if (!isTold) logger.warn(`${what} is not saved yet and will be tried again: ${error}`)
      isTold = true
      tellFirst('later')
    }
    await tryUntilDone(clock, pauses, () => saveOnce(save, report))
    tellFirst('saved')
    if (isTold) logger.info(`${what} is saved now.`)
  }

  /** Begins a save that will be done, and says in time how far it is; `savedLate` is called if it was late. */
  const begin = async (
    deadline: Deadline,
    what: string,
    save: () => Promise<unknown>,
    savedLate = () => {},
  ): Promise<Kept> => {
    const { promise: first, resolve: tellFirst } = Promise.withResolvers<Kept>()
    const saved = insist(what, save, tellFirst)
    const told = await deadline.wait(first, shares.answer)
    const kept = told?.result ?? 'later'
    if (kept === 'later') void saved.then(savedLate)
    return kept
  }

  const keep: Recorder['keep'] = async (toKeep, deadline) => {
    const { advised, team, user, channel, source, text, previousId, gate, card, savedLate } = toKeep
    const { id, profile, thresholds, recommendation } = advised
    const { stage, strength } = recommendation
    const recommendationToSave = {
      id,
      team,
      user,
      channel: channel ?? null,
      source,
      createdAt: clock.now(),
      profile,
      thresholds,
      stage,
      strength,
      text: text ?? null,
      partName: profile.partName,
      previousId: previousId ?? null,
      gate: gate ?? null,
    }
    const save = () =>
      card === undefined
        ? storage.saveRecommendation(recommendationToSave)
        : storage.answerCard({ card: card.id, userTeam: card.userTeam, recommendation: recommendationToSave })
    return begin(deadline, `Recommendation ${id}`, save, savedLate)
  }

  const noteThread: Recorder['noteThread'] = async (place, { id, user }, deadline) => {
    const thread = { ...place, user, createdAt: clock.now(), recommendationId: id }
    await begin(deadline, `That a thread has seen recommendation ${id}`, () => storage.saveThread(thread))
  }

  const noteShown: Recorder['noteShown'] = async (shown, deadline) => {
    const what = `That ${shown.channel} was shown ${shown.ids.join(', ')}`
    const createdAt = clock.now()
    await begin(deadline, what, () => storage.noteShown({ ...shown, createdAt }))
  }

  return {
    identify: (advised) => ({ ...advised, id: randomUUID() }),
    keep,
    noteThread,
    noteShown,
    settle: async () => {
      await Promise.all(underWay)
    },
  }
}

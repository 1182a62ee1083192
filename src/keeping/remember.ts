import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@slack/bolt'
import type { GateReport } from '../advice/gate.ts'
import type { Advised } from '../advise.ts'
import type { Storage, ThreadPlace } from '../storage/storage.ts'
import { waitAtMost } from './deadline.ts'

/**
 * A recommendation that was given: to whom and where, by which door, and from which words, which earlier one and what
 * came back from its parts. `card` is the card that it answers and the workspace of who answered; `savedLate` is called
 * where it was saved after `keep` had said `later`.
 */
type Given = {
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

export type Memory = {
  /** The same advice with an id of its own, under which it will be remembered and which its buttons carry. */
  identify(advised: Advised): Advised & { id: string }

  /**
   * Keeps a recommendation, before it is given: `saved` is a promise, and `later` is told to the person. Takes a second
   * at most and never throws; a save that is not done by then goes on by itself.
   */
  keep(given: Given): Promise<Kept>

  /**
   * Notes that a thread has seen a recommendation of a person's, so that what is said there next is read against it.
   * Takes a second at most and never throws; a note that is not made by then is made as soon as it can be.
   */
  noteThread(place: ThreadPlace, seen: { id: string; user: string }): Promise<void>

  /** Waits for the saves that are under way, not for those that wait to be tried again. */
  settle(): Promise<void>
}

/** In milliseconds: people do not wait longer than this for a store that does not answer. */
const longestSaving = 1_000

/** In milliseconds: the pause after the first failure, which doubles with each, and the longest. */
const firstPause = 250
const longestPause = 60_000

/** Remembers what is given. What cannot be saved is tried again, under the same id, until it is saved or the process ends. */
export const createMemory = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'saveRecommendation' | 'saveThread' | 'answerCard'>
  logger: Logger
}): Memory => {
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
    let wait = firstPause
    let isTold = false
    const report = (error: unknown) => {
      if (!isTold) logger.warn(`${what} is not saved yet and will be tried again: ${error}`)
      isTold = true
      tellFirst('later')
    }
    while (!(await saveOnce(save, report))) {
      await pause(wait, undefined, { ref: false })
      wait = Math.min(wait * 2, longestPause)
    }
    tellFirst('saved')
    if (isTold) logger.info(`${what} is saved now.`)
  }

  /** Begins a save that will be done, and says after a second at most how far it is; `savedLate` is called if it was late. */
  const begin = async (what: string, save: () => Promise<unknown>, savedLate = () => {}): Promise<Kept> => {
    const { promise: first, resolve: tellFirst } = Promise.withResolvers<Kept>()
    const saved = insist(what, save, tellFirst)
    const told = await waitAtMost(longestSaving, first)
    const kept = told?.result ?? 'later'
    if (kept === 'later') void saved.then(savedLate)
    return kept
  }

  const keep = async (given: Given): Promise<Kept> => {
    const { advised, team, user, channel, source, text, previousId, gate, card, savedLate } = given
    const { id, profile, thresholds, recommendation } = advised
    const { stage, strength } = recommendation
    const recommendationToSave = {
      id,
      team,
      user,
      channel: channel ?? null,
      source,
      createdAt: Date.now(),
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
    return begin(`Recommendation ${id}`, save, savedLate)
  }

  const noteThread: Memory['noteThread'] = async (place, { id, user }) => {
    const thread = { ...place, user, createdAt: Date.now(), recommendationId: id }
    await begin(`That a thread has seen recommendation ${id}`, () => storage.saveThread(thread))
  }

  return {
    identify: (advised) => ({ ...advised, id: randomUUID() }),
    keep,
    noteThread,
    settle: async () => {
      await Promise.all(underWay)
    },
  }
}

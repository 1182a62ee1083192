import type { Logger } from '@slack/bolt'
import type { Claiming, Storage } from '../storage/storage.ts'
import { askStore } from './ask-store.ts'
import { type Clock, type Deadline, shares } from './deadline.ts'
import { createUnderWay } from './under-way.ts'

/**
 * How a claim is asked for. `ifUnknown` says what happens if the store cannot say in time who was first: the act is
 * done (the default), or left alone as if it had been done. `hasTrigger` is set if it may open a view, so it has to be
 * quick.
 */
export type Asking = { ifUnknown?: 'do' | 'leave'; hasTrigger?: boolean }

export type Claims = {
  /**
   * Does the work, unless another caller in any process is doing it (`underWay`) or has done it in the last 24 hours
   * (`done`); `first` if it was done here. The work resolves to true if it is done, and to false if it failed and may
   * be done again. An error is rethrown, and the work may be done again too. For acts of this process the store is not
   * needed. If it cannot say in time whether another process was first, the work is done unless `asking` says
   * otherwise: twice is better than not at all.
   */
  once(act: string, deadline: Deadline, work: () => Promise<boolean>, asking?: Asking): Promise<Claiming>

  /** Waits until the outcome of every act is noted. */
  settle(): Promise<void>
}

/**
 * In milliseconds: if an act takes longer, the process that claimed it has ended. No answer takes this long, even if
 * Slack asks to wait for half a minute and every way to the person is tried.
 */
const lease = 120_000

/** In milliseconds: how long `once` promises to know an act. */
const knownFor = 24 * 3_600_000

/** If there are more acts, only the store knows the oldest. This many take some 2 MB. */
const mostKnown = 5_000

/** The acts of this process, so that with a slow store only those of other processes are in doubt. */
const createOwnActs = () => {
  const acts = new Map<string, { state: Exclude<Claiming, 'first'>; until: number }>()
  return {
    find: (act: string, now: number) => {
      const own = acts.get(act)
      return own !== undefined && now < own.until ? own.state : null
    },
    set: (act: string, state: Exclude<Claiming, 'first'>, until: number) => {
      acts.delete(act)
      acts.set(act, { state, until })
      const [oldest] = acts.keys()
      if (acts.size > mostKnown && oldest !== undefined) acts.delete(oldest)
    },
    forget: (act: string) => void acts.delete(act),
  }
}

/** Makes sure that acts are done once, even if Slack delivers a request again or somebody presses twice. */
export const createClaims = ({
  storage,
  logger,
  clock,
}: {
  storage: Pick<Storage, 'claim' | 'finishClaim' | 'releaseClaim'>
  logger: Logger
  clock: Clock
}): Claims => {
  const { follow, settle } = createUnderWay()

  /** Runs in the background: until it is noted, the lease holds. */
  const note = (act: string, work: () => Promise<void>) =>
    void follow(askStore({ logger, what: `What came of "${act}"` }, null, work))

  const own = createOwnActs()

  /** Claims an act in the store. If the store does not answer in time, `ifUnknown` decides. */
  const claim = async (act: string, at: number, deadline: Deadline, { ifUnknown, hasTrigger }: Required<Asking>) => {
    const consequence = ifUnknown === 'do' ? 'it is done' : 'it is left alone'
    const asking = { logger, what: `Whether "${act}" was done before is not known, so ${consequence}` }
    const patience = { deadline, share: hasTrigger ? shares.trigger : shares.answer }
    const claimed = await askStore(asking, patience, () => storage.claim(act, { at, lease }))
    if (claimed !== null) return claimed.result
    return ifUnknown === 'do' ? 'first' : 'done'
  }

  return {
    once: async (act, deadline, work, { ifUnknown = 'do', hasTrigger = false } = {}) => {
      const at = clock.now()
      const known = own.find(act, at)
      if (known !== null) return known
      own.set(act, 'underWay', at + lease)
      let isDone = false
      try {
        const claimed = await claim(act, at, deadline, { ifUnknown, hasTrigger })
        if (claimed !== 'first') return claimed
        try {
          isDone = await work()
        } finally {
          note(act, () => (isDone ? storage.finishClaim(act, clock.now()) : storage.releaseClaim(act, at)))
        }
        return 'first'
      } finally {
        if (isDone) own.set(act, 'done', clock.now() + knownFor)
        else own.forget(act)
      }
    },
    settle,
  }
}

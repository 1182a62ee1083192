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
   * Does what is to be done once, unless another caller in whichever process is at it (`underWay`) or has done it in the
   * last 24 hours (`done`); `first` if it was done here. The work brings true once it is done, and false if it failed and
   * may be done again, as it may after an error, which is thrown. What this process does it knows by itself. If the store
   * cannot say in time whether another was first, the work is done, unless the asking says otherwise: twice is better than
   * not at all.
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

/** In milliseconds: the promise. */
const knownFor = 24 * 3_600_000

/** Of more, the oldest are left to the store: some 2 MB. */
const mostKnown = 5_000

/** What this process does and has done, so that a store that is slow to say so leaves only other processes in doubt. */
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

/** What is done once, though Slack delivers it again or somebody presses twice. */
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

  /** What the store says of an act that is new to this process; `first` too if it cannot say in time. */
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

import { type Answer, type Command, type Failure, failureOf, type Outcome } from './sqlite-protocol.ts'

/** In milliseconds: how long a statement waits while another process writes, and the pause between tries. */
export const longestWait = 5_000
export const betweenTries = 15

/** Up to this many statements are committed together, to keep transactions short. */
const mostTogether = 200

/** One open connection. All calls are synchronous and block. */
export type Connection = {
  /** Runs one statement. Throws what the database throws. */
  run(sql: string, parameters: Command['parameters']): Outcome
  isInTransaction(): boolean
  /** Whether the error means that another process is writing. */
  isBusy(error: unknown): boolean
  /** A fault that makes further work pointless, or null. */
  findFault(): Failure | null
}

type Parts = {
  connection: Connection
  tell: (answers: Answer[]) => void
  /** Milliseconds since some fixed moment. */
  now: () => number
  /** Calls `act` after the given time; with 0, after the messages that have already arrived. */
  after: (milliseconds: number, act: () => void) => void
}

type Waiting = Command & { since: number }

const reads = /^\s*(?:select|with)\b/i
const writes = /^\s*(?:insert|update|delete)\b/i

const isRead = ({ sql }: Command) => reads.test(sql)

/** Whether it can be committed together with others. That rules out `begin`, pragmas and the like. */
const isWrite = ({ sql }: Command) => writes.test(sql)

/**
 * Serves statements on one connection. A transaction has it to itself until it ends. Of the other statements, reads go
 * first and do not wait while another process writes; writes that arrive while earlier ones are being written to the
 * disk are committed together, in order.
 */
export const createQueue = ({ connection, tell, now, after }: Parts) => {
  let waiting: Waiting[] = []
  /** The session with an open transaction. */
  let owner: number | null = null
  let finish = () => {}
  const planned = new Set<'soon' | 'later'>()

  const leave = (some: readonly Waiting[]) => {
    const gone = new Set(some)
    waiting = waiting.filter((each) => !gone.has(each))
  }

  /** Answers statements that cannot be done with the failure. */
  const giveUp = (some: readonly Waiting[], failure: Failure) => {
    leave(some)
    if (some.length > 0) tell(some.map(({ id }) => ({ id, failure })))
  }

  const attempt = ({ id, sql, parameters }: Command): Answer & { isBusy?: true } => {
    try {
      return { id, outcome: connection.run(sql, parameters) }
    } catch (error) {
      return { id, failure: failureOf(error), ...(connection.isBusy(error) && { isBusy: true }) }
    }
  }

  /** Runs one statement by itself. False if it has to wait for another process. */
  const runAlone = (command: Waiting): boolean => {
    const { isBusy, ...answer } = attempt(command)
    if (isBusy && now() < command.since + longestWait) return false
    owner = connection.isInTransaction() ? command.session : null
    leave([command])
    tell([answer])
    return true
  }

  /**
   * Runs statements in the open transaction and commits it. Null if it could not be committed; then nothing is kept.
   */
  const commitTogether = (some: readonly Waiting[]): Answer[] | null => {
    // A statement that fails is undone and leaves the others alone; a full disk may end the whole transaction.
    // https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
    const answers = some.map((command) => {
      const { isBusy, ...answer } = attempt(command)
      return answer
    })
    if (!connection.isInTransaction()) return null
    try {
      connection.run('commit', [])
      return answers
    } catch {
      if (connection.isInTransaction()) connection.run('rollback', [])
      return null
    }
  }

  /** Begins a transaction; if it cannot, statements that have waited long enough are given up and returned. */
  const begin = (some: readonly Waiting[]): { isBegun: true } | { isBegun: false; givenUp: readonly Waiting[] } => {
    try {
      connection.run('begin immediate', [])
      return { isBegun: true }
    } catch (error) {
      const givenUp = connection.isBusy(error) ? some.filter(({ since }) => now() >= since + longestWait) : some
      giveUp(givenUp, failureOf(error))
      return { isBegun: false, givenUp }
    }
  }

  /** Does the writes at the head of the line. False if there are none or they have to wait. */
  const write = (): boolean => {
    const line = waiting.filter((command) => !isRead(command))
    const [first, second] = line
    if (first === undefined) return false
    if (!isWrite(first) || second === undefined || !isWrite(second)) return runAlone(first)
    const end = line.findIndex((command) => !isWrite(command))
    const some = line.slice(0, Math.min(end === -1 ? line.length : end, mostTogether))
    const beginning = begin(some)
    if (!beginning.isBegun) return beginning.givenUp.length > 0
    const answers = commitTogether(some)
    // Run each by itself, to find out which one fails and why.
    if (answers === null) return some.map(runAlone).some((isDone) => isDone)
    leave(some)
    tell(answers)
    return true
  }

  /** Does what can be done now. True if anything was done. */
  const serve = (): boolean => {
    if (owner !== null) {
      const own = waiting.find(({ session }) => session === owner)
      return own !== undefined && runAlone(own)
    }
    const fault = connection.findFault()
    if (fault !== null) {
      giveUp(waiting, fault)
      return true
    }
    const hasRead = waiting
      .filter(isRead)
      .map(runAlone)
      .some((isDone) => isDone)
    return write() || hasRead
  }

  const canGoOn = () => (owner === null ? waiting.length > 0 : waiting.some(({ session }) => session === owner))

  const plan = (when: 'soon' | 'later') => {
    if (planned.has(when) || !canGoOn()) return
    planned.add(when)
    after(when === 'soon' ? 0 : betweenTries, () => {
      planned.delete(when)
      if (waiting.length > 0) plan(serve() ? 'soon' : 'later')
      if (waiting.length === 0) finish()
    })
  }

  return {
    take: (command: Command) => {
      waiting.push({ ...command, since: now() })
      plan('soon')
    },
    /** Calls `act` once all statements are answered; do not call `take` after this. */
    end: (act: () => void) => {
      if (waiting.length === 0) return act()
      finish = () => {
        finish = () => {}
        act()
      }
    },
  }
}

import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/storage/sqlite-protocol.ts'
import { betweenTries, type Connection, createQueue, longestWait } from '../../src/storage/sqlite-queue.ts'

/** A queue with a fake connection and a test clock. `ran` lists what ran, turn by turn. */
const startQueue = () => {
  const played = {
    isLocked: false,
    failing: new Set<string>(),
    failsToCommit: false,
    stallsFor: 0,
    meanwhile: () => {},
    fault: null as string | null,
  }
  const ran: string[] = []
  const answers = new Map<number, string>()
  let isOpen = false
  let now = 0
  const refuse = (message: string): never => {
    throw new Error(message)
  }
  const connection: Connection = {
    run: (sql) => {
      const writes = !/^(?:select|commit|rollback)/.test(sql)
      if (writes && !isOpen && played.isLocked) refuse('busy')
      if (played.failing.has(sql)) refuse('wrong')
      if (sql === 'commit' && played.failsToCommit) refuse('full')
      if (sql === 'commit' && played.stallsFor > 0) {
        now += played.stallsFor
        played.stallsFor = 0
        played.meanwhile()
      }
      if (sql === 'begin immediate') isOpen = true
      if (sql === 'commit' || sql === 'rollback') isOpen = false
      ran.push(sql)
      return { rows: [], changes: 1 }
    },
    isInTransaction: () => isOpen,
    isBusy: (error) => (error as Error).message === 'busy',
    findFault: () => (played.fault === null ? null : { kind: 'problem', code: 'gone', where: played.fault }),
  }
  const planned: { at: number; act: () => void }[] = []
  const tell = (some: Answer[]) => {
    for (const answer of some)
      answers.set(
        answer.id,
        'outcome' in answer ? 'done' : 'message' in answer.failure ? answer.failure.message : 'gone',
      )
  }
  const queue = createQueue({
    connection,
    tell,
    now: () => now,
    after: (milliseconds, act) => void planned.push({ at: now + milliseconds, act }),
  })
  let id = 0
  return {
    played,
    ran,
    answers,
    /** Every statement has its own session unless one is given. */
    take: (sql: string, session?: number) => {
      id += 1
      queue.take({ id, session: session ?? -id, sql, parameters: [] })
      return id
    },
    pass: (milliseconds: number) => {
      const end = now + milliseconds
      for (;;) {
        const index = planned.findIndex(({ at }) => at <= end)
        const [next] = index === -1 ? [] : planned.splice(index, 1)
        if (next === undefined) break
        now = Math.max(now, next.at)
        next.act()
      }
      now = end
    },
  }
}

describe('statements that arrive together', () => {
  test('are committed together, in their order, and those that read go first', () => {
    const { take, pass, ran, answers } = startQueue()
    for (const sql of ['insert 1', 'select', 'update 2', 'delete 3']) take(sql)
    expect(ran).toEqual([])
    pass(0)
    expect(ran).toEqual(['select', 'begin immediate', 'insert 1', 'update 2', 'delete 3', 'commit'])
    expect([...answers.values()]).toEqual(['done', 'done', 'done', 'done'])
  })

  test('a single one needs no transaction', () => {
    const { take, pass, ran } = startQueue()
    take('insert 1')
    pass(0)
    expect(ran).toEqual(['insert 1'])
  })

  test('one that fails is told so, and the others are kept', () => {
    const { take, pass, played, ran, answers } = startQueue()
    played.failing.add('insert 2')
    const ids = ['insert 1', 'insert 2', 'insert 3'].map((sql) => take(sql))
    pass(0)
    expect(ran).toEqual(['begin immediate', 'insert 1', 'insert 3', 'commit'])
    expect(ids.map((id) => answers.get(id))).toEqual(['done', 'wrong', 'done'])
  })

  test('if they cannot be committed together, each gets its own error', () => {
    const { take, pass, played, ran, answers } = startQueue()
    played.failsToCommit = true
    played.failing.add('insert 2')
    const ids = ['insert 1', 'insert 2'].map((sql) => take(sql))
    pass(0)
    expect(ran).toEqual(['begin immediate', 'insert 1', 'rollback', 'insert 1'])
    expect(ids.map((id) => answers.get(id))).toEqual(['done', 'wrong'])
  })

  test('more than 200 are committed in several transactions', () => {
    const { take, pass, ran, answers } = startQueue()
    for (let index = 0; index < 450; index += 1) take(`insert ${index}`)
    pass(0)
    expect(ran.filter((sql) => sql === 'commit')).toHaveLength(3)
    expect(ran.filter((sql) => sql.startsWith('insert'))).toEqual(Array.from({ length: 450 }, (_, i) => `insert ${i}`))
    expect(answers.size).toBe(450)
  })
})

describe('while another process writes', () => {
  test('reads go on, and writes are done in order as soon as the other is done', () => {
    const { take, pass, played, ran, answers } = startQueue()
    played.isLocked = true
    for (const sql of ['insert 1', 'insert 2', 'select 1']) take(sql)
    pass(1_000)
    take('select 2')
    pass(0)
    expect(ran).toEqual(['select 1', 'select 2'])
    played.isLocked = false
    pass(betweenTries)
    expect(ran.slice(2)).toEqual(['begin immediate', 'insert 1', 'insert 2', 'commit'])
    expect(answers.size).toBe(4)
  })

  test('each waits 5 seconds from when it came, and is then told so', () => {
    const { take, pass, played, answers } = startQueue()
    played.isLocked = true
    const [first, second] = [take('insert 1'), take('insert 2')]
    pass(longestWait - 1_000)
    const third = take('insert 3')
    expect(answers.size).toBe(0)
    pass(1_000 + betweenTries)
    expect([first, second, third].map((id) => answers.get(id))).toEqual(['busy', 'busy', undefined])
    pass(longestWait)
    expect(answers.get(third)).toBe('busy')
  })
})

describe('a transaction', () => {
  test('has the connection to itself until it ends', () => {
    const { take, pass, ran } = startQueue()
    take('begin immediate', 1)
    pass(0)
    for (const sql of ['insert other', 'select other']) take(sql)
    take('insert own', 1)
    pass(100)
    expect(ran).toEqual(['begin immediate', 'insert own'])
    take('commit', 1)
    pass(100)
    expect(ran.slice(2)).toEqual(['commit', 'select other', 'insert other'])
  })

  test('waits with the others while another process writes', () => {
    const { take, pass, played, ran } = startQueue()
    played.isLocked = true
    take('insert 1')
    take('begin immediate', 1)
    take('insert 2')
    pass(100)
    played.isLocked = false
    pass(betweenTries)
    expect(ran).toEqual(['insert 1', 'begin immediate'])
  })
})

test('a sync that stalls for 20 seconds: later statements are done afterwards, in order, and nothing is given up', () => {
  const { take, pass, played, ran, answers } = startQueue()
  take('insert 1')
  take('insert 2')
  played.stallsFor = 20_000
  // The thread only gets them once the disk is back.
  played.meanwhile = () => ['insert 3', 'select 4', 'insert 5'].forEach((sql) => void take(sql))
  pass(0)
  pass(30_000)
  expect(ran).toEqual([
    ...['begin immediate', 'insert 1', 'insert 2', 'commit'],
    ...['select 4', 'begin immediate', 'insert 3', 'insert 5', 'commit'],
  ])
  expect([...answers.values()]).toEqual(Array(5).fill('done'))
})

test('a file that is gone takes nothing any more, and says so', () => {
  const { take, pass, played, ran, answers } = startQueue()
  played.fault = '/data/stage-advisor.db'
  const ids = ['insert 1', 'select 1', 'begin immediate'].map((sql) => take(sql))
  pass(0)
  expect(ran).toEqual([])
  expect(ids.map((id) => answers.get(id))).toEqual(['gone', 'gone', 'gone'])
})

import { expect, test } from 'vitest'
import { createLogger } from '../../../src/logger.ts'
import { createOutgoing, type Line } from '../../../src/slack/delivery/outgoing.ts'

/** Room for two calls and three answers at once. Calls end when the test says so. */
const start = () => {
  const lines: string[] = []
  const logger = createLogger([])
  logger.warn = (line) => lines.push(line)
  const outgoing = createOutgoing({ logger, pause: () => new Promise(() => {}) }, { calls: 2, answers: 3 })
  const called: string[] = []
  const calls = new Map<string, PromiseWithResolvers<string>>()
  const call = (name: string) => (line: Line) =>
    line.run(() => {
      called.push(name)
      const answering = Promise.withResolvers<string>()
      calls.set(name, answering)
      return answering.promise
    })
  const ask = (name: string) => outgoing.during(name, call(name))
  const end = (name: string) => calls.get(name)?.resolve(`${name} is done`)
  return { outgoing, lines, called, call, ask, end }
}

test('two calls run at once, and the others wait for their turn', async () => {
  const { ask, called, end } = start()
  const [one, two, three] = [ask('one'), ask('two'), ask('three')]
  await expect.poll(() => called).toEqual(['one', 'two'])
  end('two')
  expect(await two).toEqual({ result: 'two is done' })
  await expect.poll(() => called).toEqual(['one', 'two', 'three'])
  end('one')
  end('three')
  expect(await one).toEqual({ result: 'one is done' })
  expect(await three).toEqual({ result: 'three is done' })
})

test('if there are too many answers, the oldest is given up with a line in the log', async () => {
  const { ask, called, end, lines } = start()
  const [one, two, three, four] = [ask('one'), ask('two'), ask('three'), ask('four')]
  expect(await one).toBeNull()
  expect(lines).toEqual(['one is given up: it is the oldest of 4 that wait for Slack.'])

  // Its call is still running, so its turn is not free yet.
  expect(called).toEqual(['one', 'two'])
  end('two')
  await two
  await expect.poll(() => called).toEqual(['one', 'two', 'three'])
  end('three')
  await three
  await expect.poll(() => called).toContain('four')
  end('four')
  expect(await four).toEqual({ result: 'four is done' })
})

test('an answer that is given up while it waits for its turn takes none', async () => {
  const { ask, called, end } = start()
  const [one, two, waits] = [ask('one'), ask('two'), ask('waits')]
  ask('four')
  ask('five')
  ask('six')
  expect(await waits).toBeNull()
  end('one')
  end('two')
  expect([await one, await two]).toEqual([null, null])
  await expect.poll(() => called).toEqual(['one', 'two', 'four', 'five'])
})

test('once it is closed, current and later answers are given up at once', async () => {
  const { ask, outgoing, called } = start()
  const pausing = outgoing.during('pausing', (line) => line.pause(30_000))
  const [one, two, three] = [ask('one'), ask('two'), ask('three')]
  outgoing.close()
  expect(await Promise.all([one, two, three])).toEqual([null, null, null])
  await pausing
  expect(await ask('later')).toBeNull()
  expect(called).toEqual(['one', 'two'])
})

test('a call that fails rejects for its own answer, and its turn goes to the next', async () => {
  const { outgoing, ask, called, end } = start()
  const refused = Promise.reject(new Error('refused'))
  await expect(outgoing.during('refused', (line) => line.run(() => refused))).rejects.toThrow('refused')
  const [one, two] = [ask('one'), ask('two')]
  await expect.poll(() => called).toEqual(['one', 'two'])
  end('one')
  end('two')
  await Promise.all([one, two])
})

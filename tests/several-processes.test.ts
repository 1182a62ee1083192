import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage } from '../src/storage/open.ts'
import { startPostgres } from './helpers/postgres.ts'
import { findFreePort, overHttp, postCommand, startProgram, startSlack } from './helpers/program.ts'
import { slashCommand } from './helpers/workspace.ts'

const slack = await startSlack()
let postgres: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

const startOn = async (databaseUrl: string) => {
  const port = await findFreePort()
  const program = startProgram({ ...overHttp(port, slack.apiUrl, '/nowhere'), DATABASE_URL: databaseUrl })
  await program.says(`listening on port ${port}`)
  return { ...program, port }
}

/** Every enquiry is known by its quantity. */
const ask = async (port: number, quantity: number) => {
  const enquiry = slashCommand(`${quantity} gears for a pilot run`, { response_url: slack.responseUrl })
  expect((await postCommand(port, enquiry)).status).toBe(200)
}

/** What was answered so far: of which quantity, under which id, and whether it was promised to be saved. */
const answers = () =>
  slack.calls
    .filter(({ path }) => path === '/response')
    .map(({ body }) => {
      const { text, blocks } = JSON.parse(body)
      const { value } = blocks.at(-1).elements.at(-1)
      const { id, profile } = JSON.parse(value)
      return { id: id as string, quantity: profile.quantity.min as number, isPromised: !text.includes('not be saved') }
    })
const answeredQuantities = () =>
  answers()
    .map(({ quantity }) => quantity)
    .sort((one, other) => one - other)

const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index)

/** Asks one after another, as fast as the acknowledgements come, and waits until all were answered. */
const askAll = async (ports: number[], quantities: number[]) => {
  const before = answers().length
  for (const [index, quantity] of quantities.entries()) await ask(ports[index % ports.length] ?? 0, quantity)
  await expect.poll(() => answers().length, { timeout: 30_000 }).toBe(before + quantities.length)
}

const readIds = async (databaseUrl: string) => {
  const storage = await openStorage({ databaseUrl, dataDir: '/nowhere' })
  const page = await storage.listRecommendations({ team: 'TSELLER', user: 'USELLER', limit: 1_000 })
  await storage.close()
  return page.recommendations.map(({ id }) => id).sort()
}

const idsOf = (given: Array<{ id: string }>) => given.map(({ id }) => id).sort()

describe('on one PostgreSQL', () => {
  test('two processes answer one workspace: each once, and all of it is remembered by both', async () => {
    const databaseUrl = await postgres.newDatabase()
    const [one, other] = await Promise.all([startOn(databaseUrl), startOn(databaseUrl)])
    const quantities = from(100, 100)
    await askAll([one.port, other.port], quantities)
    expect(answeredQuantities()).toEqual(quantities)
    expect(await readIds(databaseUrl)).toEqual(idsOf(answers()))

    // What one of them remembers, the other finds.
    slack.calls = []
    const history = slashCommand('history 100 gears', { response_url: slack.responseUrl })
    for (const { port } of [one, other]) await postCommand(port, history)
    await expect.poll(() => slack.calls.filter(({ body }) => body.includes('100 gears')).length).toBe(2)
  })

  test('the database stops and starts under load: every answer comes, and nothing is lost that was promised', async () => {
    const databaseUrl = await postgres.newDatabase()
    const { port, child } = await startOn(databaseUrl)
    await askAll([port], from(100, 30))
    expect(answers().every(({ isPromised }) => isPromised)).toBe(true)

    await postgres.halt()
    await askAll([port], from(200, 10))
    expect(answers().filter(({ isPromised }) => !isPromised)).toHaveLength(10)

    const starting = postgres.start()
    await askAll([port], from(300, 30))
    await starting
    expect(answeredQuantities()).toEqual([...from(100, 30), ...from(200, 10), ...from(300, 30)])
    // What was not saved at once is saved later, by itself and once.
    await expect.poll(() => readIds(databaseUrl), { timeout: 20_000, interval: 500 }).toEqual(idsOf(answers()))

    await askAll([port], from(400, 20))
    const promised = idsOf(answers().filter(({ quantity, isPromised }) => quantity >= 400 && isPromised))
    child.kill('SIGKILL')
    expect(promised).toHaveLength(20)
    expect(await readIds(databaseUrl)).toEqual(expect.arrayContaining(promised))
  }, 90_000)
})

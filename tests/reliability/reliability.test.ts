import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Storage } from '../../src/storage/storage.ts'
import { openFreshStorage } from '../helpers/storage.ts'
import { type DoorName, doors, fill } from './doors.ts'
import { elsewhere } from './elsewhere.ts'
import { type FaultName, faults } from './faults.ts'
import { matrix } from './matrix.ts'
import { tellKeeping, tellSight, tellTime, times } from './outcomes.ts'
import { drawPage, readPage } from './page.ts'
import { enter, type Observed } from './play.ts'

/** In milliseconds: the time for an acknowledgement. */
const longestAcknowledgement = 2_500

let storage: Storage
const undisturbed = new Map<DoorName, Observed>()

/** The calls that people saw. Acknowledgements are left out, because there is one for each delivery. */
const sentBy = ({ seen }: Observed) =>
  seen.flatMap(({ method }) => (method === 'acknowledgement' ? [] : [method])).toSorted()

const findUndisturbed = async (door: DoorName): Promise<Observed> => {
  const found = undisturbed.get(door) ?? (await enter(storage, door, faults.none.play))
  undisturbed.set(door, found)
  return found
}

const hasTable = ({ seen }: Observed) => seen.some(({ says }) => /"(?:data_)?table"/.test(says))

beforeAll(async () => {
  storage = await openFreshStorage()
  await fill(storage)
})

describe.each(Object.entries(faults))('%s', (fault, { play }) => {
  const lines = matrix[fault as FaultName].flatMap(({ doors: names, ...line }) =>
    names.map((door) => [doors[door].name, door, line] as const),
  )

  test.each(lines)('%s', async (_name, door, { sees, within, kept }) => {
    const usual = await findUndisturbed(door)
    const observed = await enter(storage, door, play)
    expect({ sees: tellSight(door, observed, hasTable(usual)), kept: tellKeeping(door, observed) }).toEqual({
      sees,
      kept,
    })

    const [longest, took] = [times[within], tellTime(door, observed)]
    if (longest === null) expect(took).toBeNull()
    else expect(took).toBeLessThanOrEqual(longest)

    const deliveries = 'deliveries' in play ? play.deliveries : 1
    expect(observed.acknowledged).toHaveLength(deliveries)
    expect(Math.max(...observed.acknowledged)).toBeLessThanOrEqual(longestAcknowledgement)
    // Drawing a Home twice does no harm.
    if (deliveries > 1 && door !== 'home') expect(sentBy(observed)).toEqual(sentBy(usual))
    expect(observed.seenLater.filter(({ says }) => says.includes('This comes late')).length).toBeLessThanOrEqual(1)
  })
})

test('the matrix has every fault at every door, once', () => {
  for (const lines of Object.values(matrix))
    expect(lines.flatMap(({ doors: names }) => names).toSorted()).toEqual(Object.keys(doors).toSorted())
})

test.each(elsewhere.map(({ fault, shownBy }) => [fault, shownBy] as const))(
  '%s: is shown by an existing test',
  (_fault, { file, title }) => {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
    const at = source.indexOf(`'${title}'`)
    expect(at, `${file} has no test “${title}”`).toBeGreaterThan(0)
    expect(source.slice(0, at)).toMatch(/(?:test|describe)(?:\.each(?:<[^>]+>)?\([\s\S]*\))?\(\s*$/)
  },
)

test('docs/reliability.md is made from the matrix', () => {
  expect(readPage()).toBe(drawPage())
})

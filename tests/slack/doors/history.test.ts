import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createStorage } from '../../../src/storage/create-storage.ts'
import { openDatabase } from '../../../src/storage/open.ts'
import { rowOf } from '../../../src/storage/rows.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { readCsv } from '../../helpers/csv.ts'
import { enter, enterWith, fill } from '../../helpers/history-visits.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import {
  aButton,
  findButton,
  headlineOf,
  labelsOf,
  leadOf,
  linesOf,
  namesOf,
  plainTextsOf,
  verdictOf,
} from '../../helpers/seen.ts'
import { findHomeProblems, findMessageProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  buyer,
  channel,
  colleague,
  formSubmission,
  homeOpened,
  seller,
  slashCommand,
  stopWorkspace,
} from '../../helpers/workspace.ts'
import { newFolder } from '../../storage/folders.ts'

afterEach(stopWorkspace)

describe('/stage history', () => {
  test('lists what was asked, newest first, only for the person', async () => {
    const { ask, history } = await enter()
    await ask('40 housings for a pilot run, drawing frozen')
    await ask('3 brackets for a fit check, drawing not proven')
    const list = await history()
    expect(list).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(linesOf(list)).toEqual([
      {
        name: 'brackets',
        says: expect.stringMatching(/ · \*Prototyping, clear\*$/),
      },
      {
        name: 'housings',
        says: expect.stringMatching(/ · \*Small batch manufacturing, clear\*$/),
      },
    ])
    const open = findButton(list, 'Open', 'brackets')
    expect(open.accessibility_label).toMatch(/^Open: Prototyping, clear, \d+ \w+ \d{4}$/)
    expect(list.text).toMatch(/\n\d+ \w+ \d{4}: Prototyping, clear\n/)
    expect(findMessageProblems(list)).toEqual([])
  })

  test('results of the form and of answer buttons are remembered too, with what they came from', async () => {
    const storage = await openFreshStorage()
    const { send, callsTo, ask, press, history } = enterWith(storage)
    const asked = await ask('12 pcs')
    await wait(2)
    const answered = await press(findButton(asked, 'Change the drawing'))
    await wait(2)
    await press(findButton(answered, 'Adjust answers'))
    const metadata = callsTo('views.open')[0].view.private_metadata
    await send(formSubmission({ filled: { quantity: '40', partName: 'Valve cap', purposes: ['pilot_run'] }, metadata }))
    expect(namesOf(await history())[0]).toBe('Valve cap')

    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 9 })
    expect(recommendations.map(({ source }) => source)).toEqual(['form', 'button', 'command'])
    const [byForm, byButton, byCommand] = recommendations
    expect([byForm?.previousId, byButton?.previousId, byCommand?.previousId]).toEqual([
      byButton?.id,
      byCommand?.id,
      null,
    ])
    expect(byCommand).toMatchObject({ channel: channel.id, text: '12 pcs', stage: null, strength: 'undecided' })
  })

  test.each([
    ['valve', ['Valve cap']],
    ['VALVE cap', ['Valve cap']],
    ['housings', ['housings &amp; caps']],
    ['housings &amp;', ['housings &amp; caps']],
    ['prototyping', ['brackets']],
    ['small batch', ['Valve cap', 'housings &amp; caps']],
  ])('history %s searches part names, words and stages', async (words, found) => {
    const { send, ask, history } = await enter()
    await ask('40 housings &amp; caps for a pilot run')
    await ask('3 brackets for a fit check')
    await send(formSubmission({ filled: { quantity: '40', partName: 'Valve cap', purposes: ['pilot_run'] } }))
    const list = await history(words)
    expect(namesOf(list)).toEqual(found)
    expect(findMessageProblems(list)).toEqual([])
  })

  test('says if there is nothing yet or nothing was found, and what to do next', async () => {
    const { ask, history } = await enter()
    expect((await history()).text).toBe(
      'Nothing is remembered for you yet. Ask first: /stage 40 housings for a pilot run',
    )
    await ask('40 housings')
    const nothing = await history('<!channel> *gears*')
    expect(nothing.text).toContain('Try fewer words, or see all with /stage history')
    expect(plainTextsOf(nothing)).toEqual(['Looked for: &lt;!channel&gt; *gears*'])
    expect(findMessageProblems(nothing)).toEqual([])
  })

  test.each(['history', 'HISTORY', ' history ', 'history\thousings'])('%j is not an enquiry', async (typed) => {
    const { ask } = await enter()
    expect((await ask(typed)).text).toMatch(/remembered|recommendations/)
  })

  test('a word that only begins like it is an enquiry', async () => {
    const { ask } = await enter()
    expect(headlineOf(await ask('historyboard 40 pcs pilot run'))).toBe('Small batch manufacturing')
  })

  test('comes in pages of 8, and Older replaces the page before', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 18)
    const { history, press } = enterWith(storage)
    const first = await history('enquiry')
    expect(namesOf(first)).toEqual([18, 17, 16, 15, 14, 13, 12, 11].map((number) => `enquiry ${number}`))
    const second = await press(findButton(first, 'Older'))
    expect(second).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(namesOf(second)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((number) => `enquiry ${number}`))
    const third = await press(findButton(second, 'Older'))
    expect(namesOf(third)).toEqual(['enquiry 2', 'enquiry 1'])
    expect(labelsOf(third)).not.toContain('Older')
  })

  test('words at their longest and worst: the button to older pages stays within its limit and works', async () => {
    const storage = await openFreshStorage()
    const worst = '&<>"'.repeat(50)
    for (let number = 1; number <= 9; number += 1)
      await storage.saveRecommendation(
        aRecommendation({ team: 'TSELLER', user: seller.id, createdAt: number, text: `${worst} ${number}` }),
      )
    const { history, press } = enterWith(storage)
    const first = await history(worst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    expect(findMessageProblems(first)).toEqual([])
    expect(linesOf(first)).toHaveLength(8)
    expect(linesOf(await press(findButton(first, 'Older')))).toHaveLength(1)
  })

  test('a button to older pages that cannot be read says to start again', async () => {
    const { press } = await enter()
    const reply = await press(aButton('older_history', 'of an old version', 'Older'))
    expect(reply.text).toContain('start again with /stage')
  })

  test('lists only the person’s own: nobody else’s, and none of another workspace', async () => {
    const storage = await openFreshStorage()
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: 'UOTHER' }))
    await storage.saveRecommendation(aRecommendation({ team: 'TELSEWHERE', user: seller.id }))
    const { history } = enterWith(storage)
    expect((await history()).text).toContain('Nothing is remembered for you yet')
  })

  test('the store is away: the person reads what to do', async () => {
    const storage = await openFreshStorage()
    const away = async () => {
      throw new StorageError('unreachable', 'localhost/stage')
    }
    const { history, press, lines } = enterWith({ ...storage, listRecommendations: away, findRecommendation: away })
    expect((await history()).text).toContain('try again in a minute')
    const open = aButton('open_recommendation', 'any', 'Open')
    expect((await press(open)).text).toContain('try again in a minute')
    expect(lines).toHaveLength(2)
  })
})

describe('Open', () => {
  test('shows the recommendation again, next to the list, with Share and Adjust', async () => {
    const { ask, history, press, callsTo } = await enter()
    const asked = await ask('40 housings for a pilot run, drawing frozen')
    const opened = await press(findButton(await history(), 'Open'))
    expect(opened).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(leadOf(opened)).toMatch(/^From your history: <!date\^\d{10}\^\{date_short_pretty\}\|\d+ \w+ \d{4}>$/)
    expect(headlineOf(opened)).toBe(headlineOf(asked))
    expect(verdictOf(opened)).toBe(verdictOf(asked))
    expect(labelsOf(opened)).toEqual(['Share in channel', 'Adjust answers', 'Ask the buyer', 'The batch is back'])
    expect(findMessageProblems(opened)).toEqual([])

    await press(findButton(opened, 'Share in channel'))
    expect(headlineOf(callsTo('chat.postMessage')[0])).toBe('Small batch manufacturing')
  })

  test('uses the thresholds that it was made with, and so does what is shared', async () => {
    const storage = await openFreshStorage()
    const profile = { ...aRecommendation().profile, quantity: { min: 40, max: 40 }, purposes: [] }
    const thresholds = { sampleEnds: 50, batchStarts: 100 }
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: seller.id, profile, thresholds }))
    const { history, press, callsTo } = enterWith(storage)
    const opened = await press(findButton(await history(), 'Open'))
    expect(headlineOf(opened)).toBe('Prototyping')
    await press(findButton(opened, 'Share in channel'))
    expect(headlineOf(callsTo('chat.postMessage')[0])).toBe('Prototyping')
  })

  test.each([
    ['a colleague', { user: colleague }, 'This recommendation is not among yours, or it was deleted.'],
    ['somebody of another company', { user: buyer }, 'This button is for people of the company'],
    ['the same person in another workspace', { team: { id: 'TELSEWHERE', domain: 'elsewhere' } }, 'This button is for'],
  ])('%s presses it: a notice, and nothing of the recommendation', async (_who, changes, notice) => {
    const { ask, history, press } = await enter()
    await ask('40 housings for a pilot run')
    const reply = await press(findButton(await history(), 'Open'), changes)
    expect(reply.text).toContain(notice)
    expect(JSON.stringify(reply.blocks)).not.toContain('Small batch')
  })

  test('it was deleted meanwhile: the same notice', async () => {
    const storage = await openFreshStorage()
    const { ask, history, press } = enterWith(storage)
    await ask('40 housings')
    const open = findButton(await history(), 'Open')
    await storage.forgetUser({ user: seller.id })
    expect((await press(open)).text).toContain('it was deleted')
  })
})

/** At a person's first look, at the edges of a page, and after years. */
describe.each([0, 1, 8, 9, 10_000])('a person with %i recommendations', (count) => {
  const strangeNames = [
    '<!channel> & *bold*',
    '=HYPERLINK("x")',
    '\u202eevil',
    '👩‍🔧'.repeat(40),
    ' ',
    '`',
    "'; drop table",
  ]

  const fillAtOnce = async () => {
    const database = await openDatabase({ dataDir: newFolder() })
    const rows = Array.from({ length: count }, (_, index) => {
      const partName = strangeNames[index % strangeNames.length] ?? null
      const whose = { team: 'TSELLER', user: seller.id }
      const text = `enquiry ${index}`
      return rowOf('recommendations', {
        ...aRecommendation({ ...whose, createdAt: index, partName, text }),
        id: randomUUID(),
      })
    })
    for (let start = 0; start < count; start += 500)
      await database.db
        .insertInto('recommendations')
        .values(rows.slice(start, start + 500))
        .execute()
    return createStorage(database)
  }

  test('can page, search, see Home and export, all within Slack’s limits', async () => {
    const storage = await fillAtOnce()
    const { history, press, send, settle, callsTo } = enterWith(storage)
    const list = await history()
    expect(linesOf(list)).toHaveLength(Math.min(count, 8))
    expect(findMessageProblems(list)).toEqual([])
    expect(labelsOf(list).includes('Older')).toBe(count > 8)
    if (count > 8) {
      const older = await press(findButton(list, 'Older'))
      expect(linesOf(older)).toHaveLength(Math.min(count - 8, 8))
      expect(findMessageProblems(older)).toEqual([])
    }
    const found = await history('enquiry drop')
    expect(linesOf(found)).toHaveLength(Math.min(Math.floor(count / strangeNames.length), 8))
    expect(findMessageProblems(found)).toEqual([])

    await send(homeOpened())
    await settle()
    const { view } = callsTo('views.publish').at(-1)
    expect(labelsOf(view).filter((label) => label === 'Open')).toHaveLength(Math.min(count, 8))
    expect(findHomeProblems(view)).toEqual([])

    await send(slashCommand('export'))
    const files = callsTo('upload').map(({ body }) => readCsv(body))
    expect(files.map((records) => records.length - 1)).toEqual(count === 0 ? [] : [count])
    await storage.close()
  })
})

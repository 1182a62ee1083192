import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../../src/keeping/deadline.ts'
import { createStorage } from '../../../src/storage/create-storage.ts'
import { openDatabase } from '../../../src/storage/open.ts'
import { rowOf } from '../../../src/storage/rows.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { readCsv } from '../../helpers/csv.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import { findHomeProblems, findMessageProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  buttonPress,
  buyer,
  channel,
  formSubmission,
  homeOpened,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'
import { newFolder } from '../../storage/folders.ts'

afterEach(stopWorkspace)

const enterWith = (storage: Storage, answers = {}, clock?: Clock) => {
  const workspace = startWorkspace(answers, storage, clock)
  const { send, settle, callsTo } = workspace
  const newest = () => callsTo('response_url').at(-1)
  /** Asks, and comes back when it is saved; never twice in the same millisecond. */
  const ask = async (enquiry: string) => {
    await send(slashCommand(enquiry))
    await settle()
    await wait(2)
    return newest()
  }
  const press = async (button: any, changes: Record<string, unknown> = {}) => {
    const { action_id: actionId, value, text } = button
    await send({ ...buttonPress({ actionId, value, text: text.text }), ...changes })
    await settle()
    return newest()
  }
  return { ...workspace, newest, ask, press, history: (words = '') => ask(`history ${words}`) }
}

const enter = async () => enterWith(await openFreshStorage())

/** The lines of a page of history: stage and strength, and what each is recognised by. */
const linesOf = (message: any): Array<[string, string]> =>
  message.blocks
    .filter(({ accessory }: any) => accessory !== undefined)
    .map(({ text, fields }: any) => [/\*(.+)\*/.exec(text.text)?.[1], fields[0].text])

const namesOf = (message: any) => linesOf(message).map(([, name]) => name)

const buttonOf = (message: any, label: string, name?: string) => {
  for (const block of message.blocks) {
    if (name !== undefined && block.fields?.[0]?.text !== name) continue
    for (const element of [block.accessory, ...(block.elements ?? [])])
      if (element?.text?.text === label) return element
  }
  throw new Error(`no button ${label}`)
}

const labelsOf = (message: any) =>
  message.blocks.flatMap((block: any) =>
    block.type === 'actions' ? block.elements.map((each: any) => each.text.text) : [],
  )

const fill = async (storage: Storage, count: number) => {
  for (let number = 1; number <= count; number += 1)
    await storage.saveRecommendation(
      aRecommendation({ team: 'TSELLER', user: seller.id, createdAt: number, text: `enquiry ${number}` }),
    )
}

describe('/stage history', () => {
  test('lists what was asked, newest first, for the person alone', async () => {
    const { ask, history } = await enter()
    await ask('40 housings for a pilot run, drawing frozen')
    await ask('3 brackets for a fit check, drawing not proven')
    const list = await history()
    expect(list).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(linesOf(list)).toEqual([
      ['Prototyping, clear', '3 brackets for a fit check, drawing not proven'],
      ['Small batch manufacturing, clear', '40 housings for a pilot run, drawing frozen'],
    ])
    expect(list.blocks[1].accessory.accessibility_label).toMatch(/^Open: Prototyping, clear, \d+ \w+ \d{4}$/)
    expect(list.text).toMatch(/\n\d+ \w+ \d{4}: Prototyping, clear\n/)
    expect(findMessageProblems(list)).toEqual([])
  })

  test('the form and an answer button are remembered too, and where they came from', async () => {
    const storage = await openFreshStorage()
    const { send, callsTo, ask, press, history } = enterWith(storage)
    const asked = await ask('12 pcs')
    await wait(2)
    const answered = await press(buttonOf(asked, 'Change the drawing'))
    await wait(2)
    await press(buttonOf(answered, 'Adjust answers'))
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
    ['housings', ['40 housings &amp; caps for a pilot run']],
    ['housings &amp;', ['40 housings &amp; caps for a pilot run']],
    ['prototyping', ['3 brackets for a fit check']],
    ['small batch', ['Valve cap', '40 housings &amp; caps for a pilot run']],
  ])('history %s finds by part name, words and stage', async (words, found) => {
    const { send, ask, history } = await enter()
    await ask('40 housings &amp; caps for a pilot run')
    await ask('3 brackets for a fit check')
    await send(formSubmission({ filled: { quantity: '40', partName: 'Valve cap', purposes: ['pilot_run'] } }))
    const list = await history(words)
    expect(namesOf(list)).toEqual(found)
    expect(findMessageProblems(list)).toEqual([])
  })

  test('nothing yet, and nothing found, are said with the next act', async () => {
    const { ask, history } = await enter()
    expect((await history()).text).toBe(
      'Nothing is remembered for you yet. Ask first: /stage 40 housings for a pilot run',
    )
    await ask('40 housings')
    const nothing = await history('<!channel> *gears*')
    expect(nothing.text).toContain('Try fewer words, or see all with /stage history')
    expect(nothing.blocks[1].elements[0]).toMatchObject({
      type: 'plain_text',
      text: 'Looked for: &lt;!channel&gt; *gears*',
    })
    expect(findMessageProblems(nothing)).toEqual([])
  })

  test.each(['history', 'HISTORY', ' history ', 'history\thousings'])('%j is not an enquiry', async (typed) => {
    const { ask } = await enter()
    expect((await ask(typed)).text).toMatch(/remembered|recommendations/)
  })

  test('a word that only begins so is an enquiry', async () => {
    const { ask } = await enter()
    expect((await ask('historyboard 40 pcs pilot run')).blocks[0].text.text).toBe('Small batch manufacturing')
  })

  test('comes in pages of 8, and Older takes the place of the page before', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 18)
    const { history, press } = enterWith(storage)
    const first = await history('enquiry')
    expect(namesOf(first)).toEqual([18, 17, 16, 15, 14, 13, 12, 11].map((number) => `enquiry ${number}`))
    const second = await press(buttonOf(first, 'Older'))
    expect(second).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(namesOf(second)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((number) => `enquiry ${number}`))
    const third = await press(buttonOf(second, 'Older'))
    expect(namesOf(third)).toEqual(['enquiry 2', 'enquiry 1'])
    expect(labelsOf(third)).not.toContain('Older')
  })

  test('words at their longest and worst: the button to older pages keeps its limit and leads on', async () => {
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
    expect(linesOf(await press(buttonOf(first, 'Older')))).toHaveLength(1)
  })

  test('a button to older pages that cannot be read says to start again', async () => {
    const { press } = await enter()
    const reply = await press({ action_id: 'older_history', value: 'of an old version', text: { text: 'Older' } })
    expect(reply.text).toContain('start again with /stage')
  })

  test('one’s own only: neither another person’s nor those of another workspace', async () => {
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
    const open = { action_id: 'open_recommendation', value: 'any', text: { text: 'Open' } }
    expect((await press(open)).text).toContain('try again in a minute')
    expect(lines).toHaveLength(2)
  })
})

describe('Open', () => {
  test('shows the recommendation again, beside the list, with Share and Adjust', async () => {
    const { ask, history, press, callsTo } = await enter()
    const asked = await ask('40 housings for a pilot run, drawing frozen')
    const opened = await press(buttonOf(await history(), 'Open'))
    expect(opened).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(opened.blocks[0].elements[0].text).toMatch(
      /^From your history: <!date\^\d{10}\^\{date_short_pretty\}\|\d+ \w+ \d{4}>$/,
    )
    expect(opened.blocks[1]).toEqual(asked.blocks[0])
    expect(opened.blocks[2]).toEqual(asked.blocks[1])
    expect(labelsOf(opened)).toEqual(['Share in channel', 'Adjust answers', 'Ask the buyer', 'The batch is back'])
    expect(findMessageProblems(opened)).toEqual([])

    await press(buttonOf(opened, 'Share in channel'))
    expect(callsTo('chat.postMessage')[0].blocks[1].text.text).toBe('Small batch manufacturing')
  })

  test('rests on the thresholds that it was made with, and so does what is shared', async () => {
    const storage = await openFreshStorage()
    const profile = { ...aRecommendation().profile, quantity: { min: 40, max: 40 }, purposes: [] }
    const thresholds = { sampleEnds: 50, batchStarts: 100 }
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: seller.id, profile, thresholds }))
    const { history, press, callsTo } = enterWith(storage)
    const opened = await press(buttonOf(await history(), 'Open'))
    expect(opened.blocks[1].text.text).toBe('Prototyping')
    await press(buttonOf(opened, 'Share in channel'))
    expect(callsTo('chat.postMessage')[0].blocks[1].text.text).toBe('Prototyping')
  })

  test.each([
    ['another person', { user: buyer }],
    ['the same person in another workspace', { team: { id: 'TELSEWHERE', domain: 'elsewhere' } }],
  ])('%s presses it: a notice, and nothing of the recommendation', async (_who, changes) => {
    const { ask, history, press } = await enter()
    await ask('40 housings for a pilot run')
    const reply = await press(buttonOf(await history(), 'Open'), changes)
    expect(reply.text).toBe(
      'This recommendation is not among yours, or it was deleted. See your own with /stage history',
    )
    expect(JSON.stringify(reply.blocks)).not.toContain('Small batch')
  })

  test('it was deleted meanwhile: the same notice', async () => {
    const storage = await openFreshStorage()
    const { ask, history, press } = enterWith(storage)
    await ask('40 housings')
    const open = buttonOf(await history(), 'Open')
    await storage.forgetUser({ user: seller.id })
    expect((await press(open)).text).toContain('it was deleted')
  })
})

describe('a store that fails', () => {
  /** A store whose first saves fail; every id that was tried. */
  const failing = async (failures: number) => {
    const storage = await openFreshStorage()
    const tried: Array<string | undefined> = []
    const saveRecommendation: Storage['saveRecommendation'] = async (recommendation) => {
      tried.push(recommendation.id)
      if (tried.length <= failures) throw new StorageError('unreachable', 'localhost/stage')
      return storage.saveRecommendation(recommendation)
    }
    return { storage: { ...storage, saveRecommendation }, tried }
  }

  const notSaved = 'could not be saved just now, so it is not in your history yet'

  test('the answer comes and says so, one line is logged, and the save succeeds later under the same id', async () => {
    const { storage, tried } = await failing(2)
    const { ask, history, lines } = enterWith(storage)
    const answer = await ask('40 housings for a pilot run')
    expect(answer.blocks[0].text.text).toBe('Small batch manufacturing')
    expect(answer.text).toContain(notSaved)
    expect(JSON.stringify(answer.blocks)).toContain(notSaved)
    expect((await history()).text).toContain('Nothing is remembered')
    await expect.poll(() => tried.length, { timeout: 4000 }).toBe(3)
    expect(namesOf(await history())).toEqual(['40 housings for a pilot run'])
    expect(new Set(tried).size).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('not saved yet')
    expect(lines[0]).not.toContain('housings')
    expect((await ask('40 housings for a pilot run')).text).not.toContain(notSaved)
  })

  test('the disk is full: the answer comes and says so, and is saved once there is room', async () => {
    const dataDir = newFolder()
    const database = await openDatabase({ dataDir })
    const storage = createStorage(database)
    const { ask, history, lines } = enterWith(storage)
    await sql`pragma max_page_count = 1`.execute(database.db)
    // To the last byte: small rows would find room where a large one does not.
    for (const length of [100_000, 1_000, 1]) {
      const save = () => storage.saveRecommendation(aRecommendation({ text: 'x'.repeat(length) })).then(() => true)
      while (await save().catch(() => false));
    }
    const answer = await ask('40 housings for a pilot run')
    expect(answer.blocks[0].text.text).toBe('Small batch manufacturing')
    expect(answer.text).toContain(notSaved)
    expect(lines).toEqual([expect.stringContaining('store: disk_full')])
    await sql`pragma max_page_count = 1000000`.execute(database.db)
    await expect.poll(async () => linesOf(await history()).length, { timeout: 5_000 }).toBe(1)
    expect((await ask('3 brackets')).text).not.toContain(notSaved)
    await storage.close()
  })

  test('a result that goes to everybody: the person alone reads that it is not saved yet', async () => {
    const { storage } = await failing(1)
    const { send, callsTo } = enterWith(storage)
    await send(formSubmission({ filled: { quantity: '40', destination: 'channel' }, metadata: '{"channel":"CPARTS"}' }))
    expect(JSON.stringify(callsTo('chat.postMessage'))).not.toContain(notSaved)
    expect(JSON.stringify(callsTo('views.update'))).toContain(notSaved)
  })

  test('an answer to a shared question: the person alone reads that it is not saved yet', async () => {
    const { storage } = await failing(1)
    const { send, callsTo } = enterWith(storage)
    const value = JSON.stringify({ profile: { quantity: { min: 12, max: 12 }, designStatus: 'validated' } })
    await send(buttonPress({ actionId: 'answer_question_0', value, isEphemeral: false }))
    expect(JSON.stringify(callsTo('chat.postMessage'))).not.toContain(notSaved)
    expect(callsTo('response_url').at(-1).text).toContain(notSaved)
  })

  test('a store that never answers holds up neither the answer nor the acknowledgement', async () => {
    const storage = await openFreshStorage()
    const clock = createTestClock()
    const { send, newest } = enterWith({ ...storage, saveRecommendation: () => new Promise(() => {}) }, {}, clock)
    const sent = send(slashCommand('40 housings for a pilot run'))
    await clock.elapse(1_000)
    expect(await sent).toEqual([undefined])
    expect(newest().blocks[0].text.text).toBe('Small batch manufacturing')
    expect(newest().text).toContain(notSaved)
  })

  test('settle waits for a save that is under way, and not for one that waits to be tried again', async () => {
    const storage = await openFreshStorage()
    const clock = createTestClock()
    const { promise: mended, resolve: mend } = Promise.withResolvers<void>()
    let isSaved = false
    const slowly: Storage['saveRecommendation'] = async (recommendation) => {
      await mended
      isSaved = true
      return storage.saveRecommendation(recommendation)
    }
    const slow = enterWith({ ...storage, saveRecommendation: slowly }, {}, clock)
    const sent = slow.send(slashCommand('40 housings'))
    await clock.elapse(1_000)
    await sent
    const settled = slow.settle()
    expect(isSaved).toBe(false)
    mend()
    await settled
    expect(isSaved).toBe(true)
    stopWorkspace()

    const { storage: brokenStorage, tried } = await failing(1_000)
    const broken = enterWith(brokenStorage, {}, clock)
    await broken.send(slashCommand('40 housings'))
    await broken.settle()
    expect(tried).toHaveLength(1)
    expect(clock.waits()).toEqual([250])
  })

  test('an answer that found no way to the person stands in the history', async () => {
    const storage = await openFreshStorage()
    const { send, settle } = enterWith(storage, {
      response_url: [{ status: 500 }],
      'chat.postEphemeral': ['not_in_channel'],
      'chat.postMessage': ['messages_tab_disabled'],
    })
    await send(slashCommand('40 housings'))
    await settle()
    expect((await storage.countAll()).recommendations).toBe(1)
  })
})

/** All that a person may have at their first look, at the edges of a page, and after years. */
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

  test('turns all pages that it looks at, finds, sees Home and exports, each within what Slack takes', async () => {
    const storage = await fillAtOnce()
    const { history, press, send, settle, callsTo } = enterWith(storage)
    const list = await history()
    expect(linesOf(list)).toHaveLength(Math.min(count, 8))
    expect(findMessageProblems(list)).toEqual([])
    expect(labelsOf(list).includes('Older')).toBe(count > 8)
    if (count > 8) {
      const older = await press(buttonOf(list, 'Older'))
      expect(linesOf(older)).toHaveLength(Math.min(count - 8, 8))
      expect(findMessageProblems(older)).toEqual([])
    }
    const found = await history('enquiry drop')
    expect(linesOf(found)).toHaveLength(Math.min(Math.floor(count / strangeNames.length), 8))
    expect(findMessageProblems(found)).toEqual([])

    await send(homeOpened())
    await settle()
    const { view } = callsTo('views.publish').at(-1)
    expect(view.blocks.filter(({ accessory }: any) => accessory?.text.text === 'Open')).toHaveLength(Math.min(count, 8))
    expect(findHomeProblems(view)).toEqual([])

    await send(slashCommand('export'))
    const files = callsTo('upload').map(({ body }) => readCsv(body))
    expect(files.map((records) => records.length - 1)).toEqual(count === 0 ? [] : [count])
    await storage.close()
  })
})

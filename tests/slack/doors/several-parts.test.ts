import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import { writeHeading, writeRecommendation } from '../../../src/export/recommendations.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { readCsv } from '../../helpers/csv.ts'
import { headlineOf, labelsOf, leadOf, namesOf, pressOf, readText, tableOf } from '../../helpers/seen.ts'
import { findHomeProblems, findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  buttonPress,
  buyer,
  channel,
  colleague,
  directMessage,
  homeOpened,
  mention,
  messageShortcut,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

const list = 'Part\tQty\nlid\t3\nbase\t90\ncover\t120'
const headline = '3 parts: 2 small batch, 1 prototyping'

let storage: Storage
beforeEach(async () => {
  storage = await openFreshStorage()
})
afterEach(stopWorkspace)

const start = () => startWorkspace({}, storage)

type Menu = { action_id: string; options: Array<{ text: { text: string }; value: string }> }

const menuOf = ({ blocks }: { blocks: any[] }): Menu =>
  blocks.flatMap(({ elements = [] }) => elements).find(({ type }) => type === 'static_select')

/** Chooses a part in the menu of a message. */
const choiceOf = (
  message: { blocks: any[] },
  part: string,
  other: { user?: typeof seller; isEphemeral?: boolean } = {},
) => {
  const menu = menuOf(message)
  const chosen = menu.options.find(({ text }) => text.text === part)
  if (chosen === undefined) throw new Error(`There is no ${part} in the menu.`)
  const press = buttonPress({ actionId: menu.action_id, value: '', ...other })
  const action = { type: 'static_select', action_id: menu.action_id, block_id: 'menu', selected_option: chosen }
  return { ...press, actions: [{ ...press.actions[0], ...action, value: undefined, text: undefined }] }
}

describe('an enquiry about several parts', () => {
  test('/stage shows a table of them, grouped by stage, each decided separately', async () => {
    const { send, callsTo } = start()
    await send(slashCommand(list))
    const [reply] = callsTo('response_url')
    expect(headlineOf(reply)).toBe(headline)
    expect(tableOf(reply).map((row) => row.slice(0, 3))).toEqual([
      ['Part', 'Quantity', 'Stage'],
      ['base', '90', 'Small batch'],
      ['cover', '120', 'Small batch'],
      ['lid', '3', 'Prototyping'],
    ])
    expect(reply.text).toContain('lid: 3. Prototyping. Likely')
    expect(menuOf(reply).options.map(({ text }) => text.text)).toEqual(['base', 'cover', 'lid'])
    expect(labelsOf(reply)).toEqual(['Share in channel'])
    expect(findMessageProblems(reply)).toEqual([])
  })

  test.each([
    ['the newest table', ['invalid_blocks'], 'table'],
    ['both tables', ['invalid_blocks', { status: 400, body: { ok: false } }], 'section'],
  ])('if Slack refuses %s, the same comes in another form', async (_name, refusals, kind) => {
    const { send, callsTo } = startWorkspace({ response_url: refusals as any }, storage)
    await send(slashCommand(list))
    const reply = callsTo('response_url').at(-1)
    expect(reply.blocks.map(({ type }: any) => type)).toContain(kind)
    expect(readText(reply)).toContain('cover')
  })

  test('a mention and a direct message get the same answer, in the thread', async () => {
    const { send, callsTo } = start()
    await send(mention(list, { ts: '1700000007.100000' }))
    await send(directMessage(list, { channel: 'DLIST', ts: '1700000007.200000' }))
    const posted = callsTo('chat.postMessage')
    expect(posted.map(({ thread_ts }) => thread_ts)).toEqual(['1700000007.100000', '1700000007.200000'])
    for (const each of posted) {
      expect(headlineOf(each)).toBe(headline)
      expect(findMessageProblems(each)).toEqual([])
    }
  })

  test('it says what is missing, not sure or does not agree', async () => {
    const { send, callsTo } = start()
    await send(slashCommand('Part;Qty;Material\nlid;3;ABS\nbase;-;ABS\ncover;120;ABS\nTotal;130;'))
    const text = readText(callsTo('response_url')[0])
    expect(text).toContain('1 part has no quantity.')
    expect(text).toContain('The list’s own total is 130, but the quantities add up to 123.')
  })

  test('the message has 20 rows and sums up the rest in words, and every part can be opened', async () => {
    const { send, callsTo } = start()
    const rows = Array.from({ length: 130 }, (_, row) => `part${row}\t${row < 30 ? 2 : 200}`)
    await send(mention(['Part\tQty', ...rows].join('\n'), { ts: '1700000007.300000' }))
    const [posted] = callsTo('chat.postMessage')
    expect(headlineOf(posted)).toBe('130 parts: 100 small batch, 30 prototyping')
    expect(tableOf(posted)).toHaveLength(21)
    expect(readText(posted)).toContain('And 110 more parts: 80 small batch, 30 prototyping.')
    const menus = posted.blocks.flatMap(({ elements = [] }: any) => elements)
    expect(menus.flatMap(({ options = [] }: any) => options)).toHaveLength(130)
    expect(findMessageProblems(posted)).toEqual([])
  })

  test('part numbers that share an entry are shown with their number', async () => {
    const { send, callsTo } = start()
    await send(slashCommand('4 part numbers, 30 pcs each'))
    const [reply] = callsTo('response_url')
    expect(headlineOf(reply)).toBe('4 parts: 4 small batch')
    expect(tableOf(reply)[1]?.slice(0, 2)).toEqual(['Part numbers, 4 different', '30 each'])
  })
})

describe('Open a part', () => {
  test('shows the whole recommendation for that part, to adjust and to share', async () => {
    const { send, callsTo } = start()
    await send(slashCommand(list))
    await send(choiceOf(callsTo('response_url')[0], 'lid'))
    const { view } = callsTo('views.open')[0]
    expect(headlineOf(view)).toBe('Prototyping')
    expect(readText(view)).toContain('Part 1 of 3')
    expect(readText(view)).toContain('Understood: 3 parts')
    expect(labelsOf(view)).toEqual(['Adjust answers'])
    expect(view.submit.text).toBe('Share in channel')
    expect(findViewProblems(view)).toEqual([])
  })

  test('people who see the message in a channel can open it; outsiders cannot share from there', async () => {
    const { send, callsTo } = start()
    await send(mention(list, { ts: '1700000007.400000' }))
    const [posted] = callsTo('chat.postMessage')
    await send(choiceOf(posted, 'base', { user: buyer, isEphemeral: false }))
    const { view } = callsTo('views.open')[0]
    expect(headlineOf(view)).toBe('Small batch manufacturing')
    expect(view.submit).toBeUndefined()
  })

  test('an id proves nothing: what was given privately stays private', async () => {
    const { send, callsTo } = start()
    await send(slashCommand(list))
    await send(choiceOf(callsTo('response_url')[0], 'lid', { user: colleague }))
    const { view } = callsTo('views.open')[0]
    expect(readText(view)).toContain('This recommendation is not among yours')
    expect(readText(view)).not.toContain('lid')
  })
})

describe('afterwards', () => {
  test('history and Home have one entry with its parts, which opens as the same list', async () => {
    const { send, callsTo } = start()
    await send(slashCommand(list))
    await send(slashCommand('history cover'))
    const page = callsTo('response_url').at(-1)
    expect(namesOf(page)).toEqual(['lid, base, cover'])
    expect(readText(page)).toContain(`*${headline}*`)
    await send(buttonPress(pressOf(page, 'Open')))
    expect(headlineOf(callsTo('response_url').at(-1))).toBe(headline)

    await send(homeOpened())
    const home = callsTo('views.publish').at(-1).view
    expect(namesOf(home)).toEqual(['lid, base, cover'])
    expect(findHomeProblems(home)).toEqual([])
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 9 })
    expect(recommendations).toMatchObject([
      { stage: null, partName: null, parts: [{ profile: { partName: 'lid' }, stage: 'prototyping' }, {}, {}] },
    ])
  })

  test('the export has a line for each part, all with the id of the list', async () => {
    const { send } = start()
    await send(slashCommand(list))
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 1 })
    const [headings = [], ...lines] = readCsv(
      writeHeading(en) + recommendations.map((each) => writeRecommendation(en, each)).join(''),
    )
    const column = (heading: string) => lines.map((cells) => cells[headings.indexOf(heading)])
    expect(column('Part name')).toEqual(['lid', 'base', 'cover'])
    expect(column('Quantity from')).toEqual(['3', '90', '120'])
    expect(column('Stage')).toEqual(['Prototyping', 'Small batch manufacturing', 'Small batch manufacturing'])
    expect(new Set(column('ID'))).toEqual(new Set([recommendations[0]?.id]))
  })

  test('Share in channel posts the list that its message showed', async () => {
    const { send, callsTo } = start()
    await send(slashCommand(list))
    await send(buttonPress(pressOf(callsTo('response_url')[0], 'Share in channel')))
    const [posted] = callsTo('chat.postMessage')
    expect(posted.channel).toBe(channel.id)
    expect(leadOf(posted)).toBe('Shared by <@USELLER>')
    expect(headlineOf(posted)).toBe(headline)
    expect(labelsOf(posted)).toEqual([])
  })

  test('a conversation goes on from the list, part by part, and asks if it is not clear which one', async () => {
    const { send, callsTo } = start()
    const thread_ts = '1700000007.500000'
    const turns: Array<[said: string, told: string, headline: string]> = [
      [list, '', headline],
      ['make the lids 200', 'Changed: lid: Quantity: 3 → 200', '3 parts: 3 small batch'],
      ['drop the second one', 'Changed: base dropped', '2 parts: 2 small batch'],
      [
        'both released',
        'Changed: lid: Design: not said → proven · cover: Design: not said → proven',
        '2 parts: 2 small batch',
      ],
      ['drop the cover', 'Changed: cover dropped', 'Small batch manufacturing'],
    ]
    for (const [said, told, stage] of turns) {
      await send(mention(said, { thread_ts }))
      const posted = callsTo('chat.postMessage').at(-1)
      if (told !== '') expect(leadOf(posted)).toBe(told)
      expect(headlineOf(posted), said).toBe(stage)
      expect(findMessageProblems(posted)).toEqual([])
    }
    await send(mention(list, { ts: '1700000007.600000' }))
    await send(mention('make that 200', { thread_ts: '1700000007.600000' }))
    expect(callsTo('chat.postMessage').at(-1).text).toMatch(/^Which part is meant: lid, base or cover\?/)
  })

  test('"Check this request" answers privately, and the person can share it', async () => {
    const { send, callsTo } = start()
    await send(messageShortcut({ text: list, ts: '1700000007.700000' }))
    const [reply] = callsTo('response_url')
    expect(reply.response_type).toBe('ephemeral')
    expect(headlineOf(reply)).toBe(headline)
    expect(callsTo('views.open')).toEqual([])
  })

  test('a card has what all parts share, and nothing that only one of them has', async () => {
    const { send, callsTo } = start()
    await send(slashCommand(`ask ${list}`))
    const preview = JSON.stringify(callsTo('response_url')[0].blocks)
    expect(preview).not.toContain('90 parts')
    expect(preview).not.toContain('3 parts')
  })
})

describe('what gets no stage', () => {
  test.each([
    [
      'a language that is not read',
      'Le plan n’est pas encore validé, il nous faut 200 pièces en aluminium',
      /^I read English/,
    ],
    ['a question', 'what does bridge production mean?', /^Bridge production: parts to keep you going/],
    [
      'a text that orders nothing',
      'Where is our order of 70 brackets? It was due last week.',
      /^This text orders no parts/,
    ],
  ])('%s says so, by the command and in a thread', async (_name, text, told) => {
    const { send, callsTo } = start()
    await send(slashCommand(text))
    await send(mention(text, { ts: '1700000007.800000' }))
    for (const reply of [callsTo('response_url')[0], callsTo('chat.postMessage')[0]]) {
      expect(reply.text).toMatch(told)
      expect(reply.blocks.some(({ type }: any) => type === 'header')).toBe(false)
      expect(findMessageProblems(reply)).toEqual([])
    }
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 9 })
    expect(recommendations).toEqual([])
  })

  test('the form that is offered says why nothing is filled in', async () => {
    const { send, callsTo } = start()
    await send(
      messageShortcut({ text: 'Le plan n’est pas encore validé, il nous faut 200 pièces', ts: '1700000007.900000' }),
    )
    const { view } = callsTo('views.open')[0]
    expect(readText(view)).toContain('that message looks like another language')
    expect(findViewProblems(view)).toEqual([])
  })
})

import { afterEach, describe, expect, test } from 'vitest'
import { Profile } from '../../../src/advice/profile.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { readCsv } from '../../helpers/csv.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import { headlineOf } from '../../helpers/seen.ts'
import { findMessageProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import { type Answers, channel, seller, slashCommand, startWorkspace, stopWorkspace } from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const own = { team: 'TSELLER', user: seller.id }

const enterWith = (storage: Storage, answers: Answers = {}) => {
  const { send, callsTo, calls } = startWorkspace(answers, storage)
  const exportAll = async (typed = 'export') => {
    await send(slashCommand(typed))
    return callsTo('response_url').at(-1)
  }
  const readUpload = () => callsTo('upload')[0].body as string
  return { callsTo, calls, exportAll, readUpload }
}

const withOne = async () => {
  const storage = await openFreshStorage()
  await storage.saveRecommendation(aRecommendation(own))
  return storage
}

describe('/stage export', () => {
  test('sends the file as a direct message, and says so where it was asked for', async () => {
    const { exportAll, callsTo, calls, readUpload } = enterWith(await withOne())
    const said = await exportAll()
    expect(said).toMatchObject({ response_type: 'ephemeral', text: 'I sent you the file as a direct message.' })
    expect(findMessageProblems(said)).toEqual([])

    const [asked] = callsTo('files.getUploadURLExternal')
    expect(asked.filename).toMatch(/^stage-recommendations-\d{4}-\d\d-\d\d\.csv$/)
    expect(Number(asked.length)).toBe(Buffer.byteLength(readUpload()))
    const [line] = callsTo('chat.postMessage')
    expect(line).toMatchObject({ channel: seller.id, text: 'Your export: 1 recommendation, newest first' })
    expect(findMessageProblems(line)).toEqual([])
    expect(callsTo('files.completeUploadExternal')).toMatchObject([
      { files: [{ id: 'F1', title: 'Your recommendations' }], channel_id: 'DSELLER' },
    ])
    expect(calls.map(({ method }) => method)).toEqual([
      'files.getUploadURLExternal',
      'upload',
      'chat.postMessage',
      'files.completeUploadExternal',
      'response_url',
    ])
    expect(callsTo('chat.postMessage').some(({ channel: place }) => place === channel.id)).toBe(false)
  })

  test('one line for each recommendation, in words, newest first', async () => {
    const storage = await openFreshStorage()
    const profile = Profile.parse({
      partName: '=Cap "A", red',
      quantity: { min: 50, max: 100 },
      purposes: ['pilot_run', 'function_test'],
      designStatus: 'validated',
      laterQuantity: { min: 1000, max: 5000 },
      process: 'CNC',
      material: 'ABS',
      neededBy: 'week 12',
      notes: 'two\nlines',
    })
    const first = await storage.saveRecommendation(
      aRecommendation({ ...own, createdAt: Date.UTC(2026, 0, 2, 3, 4, 5), text: 'Teile für \u{1f680}', stage: null }),
    )
    const second = await storage.saveRecommendation(
      aRecommendation({
        ...own,
        createdAt: Date.UTC(2026, 0, 3),
        source: 'form',
        profile,
        thresholds: { sampleEnds: 9, batchStarts: 30 },
        partName: profile.partName,
        text: null,
        previousId: first.id,
      }),
    )
    const { exportAll, readUpload } = enterWith(storage)
    await exportAll()
    expect(readUpload().startsWith('\ufeff"Date (UTC)",')).toBe(true)
    const [headings = [], ...lines] = readCsv(readUpload())
    expect(lines.map((cells) => Object.fromEntries(headings.map((heading, index) => [heading, cells[index]])))).toEqual(
      [
        {
          'Date (UTC)': '2026-01-03T00:00:00.000Z',
          Stage: 'Small batch manufacturing',
          Strength: 'Clear',
          'Part name': '\'=Cap "A", red',
          'Quantity from': '50',
          'Quantity to': '100',
          Purposes: 'pilot run, function test',
          'Design status': 'Proven: tested, frozen or released',
          'Later quantity': '1000 to 5000',
          Process: 'CNC',
          Material: 'ABS',
          'Needed by': 'week 12',
          Notes: 'two\nlines',
          'Different parts': '1',
          'Words of the enquiry': '',
          'Asked by': 'form',
          'Quantity limits': 'prototypes up to 9, batches from 30',
          ID: second.id,
          'ID of the one before': first.id,
        },
        expect.objectContaining({
          'Date (UTC)': '2026-01-02T03:04:05.000Z',
          Stage: 'One answer is missing',
          'Part name': '',
          'Later quantity': '',
          'Design status': '',
          'Words of the enquiry': 'Teile für \u{1f680}',
          'Asked by': 'command',
          'ID of the one before': '',
        }),
      ],
    )
  })

  test('all of them, however many pages the store returns', async () => {
    const storage = await openFreshStorage()
    const count = 1_100
    for (let number = 0; number < count; number += 1)
      await storage.saveRecommendation(aRecommendation({ ...own, createdAt: number, text: `enquiry ${number}` }))
    const { exportAll, callsTo, readUpload } = enterWith(storage)
    await exportAll()
    const [headings = [], ...lines] = readCsv(readUpload())
    const words = headings.indexOf('Words of the enquiry')
    expect(lines.map((cells) => cells[words])).toEqual(
      Array.from({ length: count }, (_, index) => `enquiry ${count - 1 - index}`),
    )
    expect(callsTo('chat.postMessage')[0].text).toBe('Your export: 1,100 recommendations, newest first')
  })

  test('nothing of other people, nor of another workspace', async () => {
    const storage = await withOne()
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: 'UOTHER', text: 'secret' }))
    await storage.saveRecommendation(aRecommendation({ team: 'TELSEWHERE', user: seller.id, text: 'secret' }))
    const { exportAll, readUpload } = enterWith(storage)
    await exportAll()
    expect(readCsv(readUpload())).toHaveLength(2)
    expect(readUpload()).not.toContain('secret')
  })

  test('nothing to export: a line that says what to do, and no file', async () => {
    const { exportAll, calls } = enterWith(await openFreshStorage())
    expect((await exportAll(' EXPORT ')).text).toContain('Ask first')
    expect(calls.map(({ method }) => method)).toEqual(['response_url'])
  })

  test('the store is away: a line that says so, and no file', async () => {
    const away = async () => {
      throw new StorageError('unreachable', 'localhost/stage')
    }
    const { exportAll, calls } = enterWith({ ...(await openFreshStorage()), listRecommendations: away })
    expect((await exportAll()).text).toContain('try again in a minute')
    expect(calls.map(({ method }) => method)).toEqual(['response_url'])
  })

  test('a word that only begins like it is an enquiry', async () => {
    const { exportAll } = enterWith(await openFreshStorage())
    expect(headlineOf(await exportAll('export housings, 40 pcs pilot run'))).toBe('Small batch manufacturing')
  })

  const install = 'install me again'
  const later = 'export again in a minute'
  const never = 'exporting again does not help'
  test.each([
    ['files.getUploadURLExternal', 'missing_scope', install],
    ['files.getUploadURLExternal', 'token_revoked', install],
    ['files.getUploadURLExternal', 'internal_error', later],
    ['upload', { status: 500 }, later],
    ['chat.postMessage', 'messages_tab_disabled', never],
    ['files.completeUploadExternal', 'missing_scope', install],
    ['files.completeUploadExternal', 'file_upload_size_restricted', never],
  ])('%s is refused (%j): the person reads what to do, and no line about a file stays behind', async (...refused) => {
    const [method, answer, told] = refused
    const { exportAll, callsTo } = enterWith(await withOne(), { [method]: [answer] })
    const said = await exportAll()
    expect(said.text).toContain(told)
    expect(findMessageProblems(said)).toEqual([])
    const isLinePosted = method === 'files.completeUploadExternal'
    expect(callsTo('chat.delete')).toHaveLength(isLinePosted ? 1 : 0)
    if (isLinePosted) expect(callsTo('chat.delete')[0]).toMatchObject({ channel: 'DSELLER', ts: '1700000000.000100' })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Thresholds } from '../../../src/advice/thresholds.ts'
import { readSettingsView } from '../../../src/slack/intake/settings.ts'
import { type FilledSettings, settingsState } from '../../helpers/settings-form.ts'

const read = (filled: FilledSettings) => readSettingsView({ state: settingsState(filled) })
const problemsOf = (filled: FilledSettings) => {
  const answer = read(filled)
  return 'problems' in answer ? answer.problems : null
}

describe('the settings as they are typed', () => {
  test('all of them', () => {
    expect(
      read({
        sampleEnds: '8',
        batchStarts: '50',
        announces: 'yes',
        announceChannel: 'CSALES',
        reminderHours: '24',
        keepDays: '365',
      }),
    ).toEqual({
      settings: {
        thresholds: { sampleEnds: 8, batchStarts: 50 },
        announceChannel: 'CSALES',
        reminderHours: 24,
        keepDays: 365,
      },
    })
  })

  test('a channel that was chosen together with No is ignored', () => {
    expect(read({ announces: 'no', announceChannel: 'CSALES' })).toMatchObject({ settings: { announceChannel: null } })
  })

  test.each([
    ['３０', 30],
    [' 30 ', 30],
    ['3,650', 3650],
    ['', null],
  ])('days “%s” are %s', (keepDays, days) => {
    expect(read({ keepDays })).toMatchObject({ settings: { keepDays: days } })
  })

  test.each<[FilledSettings, object]>([
    [{ sampleEnds: '' }, { sampleEnds: 'not_pieces' }],
    [{ sampleEnds: '0' }, { sampleEnds: 'not_pieces' }],
    [{ sampleEnds: '5.5' }, { sampleEnds: 'not_pieces' }],
    [{ sampleEnds: 'five' }, { sampleEnds: 'not_pieces' }],
    [{ sampleEnds: '1000', batchStarts: '999' }, { sampleEnds: 'not_pieces' }],
    [{ sampleEnds: '999', batchStarts: '999' }, { batchStarts: 'not_below' }],
    [{ batchStarts: '1000' }, { batchStarts: 'not_pieces' }],
    [{ batchStarts: '-24' }, { batchStarts: 'not_pieces' }],
    [{ sampleEnds: '24', batchStarts: '24' }, { batchStarts: 'not_below' }],
    [{ sampleEnds: '50', batchStarts: '24' }, { batchStarts: 'not_below' }],
    [{ announces: 'yes' }, { announceChannel: 'no_channel' }],
    [{ reminderHours: '0' }, { reminderHours: 'not_hours' }],
    [{ reminderHours: '721' }, { reminderHours: 'not_hours' }],
    [{ keepDays: '0' }, { keepDays: 'not_days' }],
    [{ keepDays: '3651' }, { keepDays: 'not_days' }],
    [{ keepDays: 'a year' }, { keepDays: 'not_days' }],
    [
      { sampleEnds: 'x', batchStarts: '', announces: 'yes', keepDays: '-1' },
      { sampleEnds: 'not_pieces', batchStarts: 'not_pieces', announceChannel: 'no_channel', keepDays: 'not_days' },
    ],
  ])('the problem with %j is at its field', (filled, problems) => {
    expect(problemsOf(filled)).toEqual(problems)
  })

  test('whatever is typed, only valid settings are accepted', () => {
    const typed = fc.oneof(fc.string(), fc.integer().map(String))
    fc.assert(
      fc.property(typed, typed, typed, (sampleEnds, batchStarts, keepDays) => {
        const answer = read({ sampleEnds, batchStarts, keepDays })
        if ('settings' in answer) expect(Thresholds.safeParse(answer.settings.thresholds).success).toBe(true)
      }),
    )
  })
})

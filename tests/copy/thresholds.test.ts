import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/advice/profile.ts'
import { guideThresholds, type Thresholds } from '../../src/advice/thresholds.ts'
import { adviseOnProfile } from '../../src/advise.ts'
import { en } from '../../src/copy/en.ts'
import { writeHeading, writeRecommendation } from '../../src/export/recommendations.ts'
import { drawAnnouncement } from '../../src/slack/blocks/announcement.ts'
import { drawForm, drawFormResult } from '../../src/slack/blocks/form.ts'
import { drawGateForm } from '../../src/slack/blocks/gate.ts'
import { drawHelp } from '../../src/slack/blocks/help.ts'
import { drawRecommendation } from '../../src/slack/blocks/recommendation.ts'
import { startForm } from '../../src/slack/intake/form.ts'
import { writeDecisionTable } from '../../src/terminal/decision-table.ts'
import { writeReport } from '../../src/terminal/report.ts'
import { profileWith } from '../helpers/any-profile.ts'
import { aProfile, everyKindOfProfile, pieces } from '../helpers/profiles.ts'
import { aRecommendation } from '../helpers/recommendations.ts'

const moved: Thresholds = { sampleEnds: 10, batchStarts: 100 }

/** The texts that people read in a drawing, without ids, values and counts. */
const textsOf = (node: unknown, key = ''): string[] => {
  if (typeof node === 'string') return ['text', 'caption', 'accessibility_label'].includes(key) ? [node] : []
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([name, value]) => textsOf(value, Array.isArray(node) ? key : name))
}

/** Every sentence about a profile, by where it is shown. */
const sentencesAbout = (profile: Profile, thresholds: Thresholds): Record<string, string[]> => {
  const advised = adviseOnProfile(profile, [], thresholds)
  const { recommendation } = advised
  const form = startForm(profile, { replaces: false, channel: 'C1' }, thresholds)
  const saved = { ...aRecommendation(), ...recommendation, id: 'r', createdAt: 1_700_000_000_000, text: null, profile }
  const origin = { carried: { profile, quotes: [], thresholds }, thresholds }
  return {
    message: textsOf(drawRecommendation(en, advised, { canShare: true })),
    announcement: textsOf(drawAnnouncement(en, advised, 'U')),
    form: textsOf(drawForm(en, form)),
    result: textsOf(drawFormResult(en, advised, 'Posted.')),
    'form about the parts':
      recommendation.stage === null ? [] : textsOf(drawGateForm(en, recommendation.stage, origin, null)),
    terminal: writeReport(en, advised).split('\n'),
    csv: [writeHeading(en), writeRecommendation(en, { ...saved, thresholds })],
    help: textsOf(drawHelp(en, '/stage')),
    table: writeDecisionTable(en, thresholds).split('\n'),
  }
}

const numbersIn = (text: string) => (text.match(/\d[\d,]*/g) ?? []).map((each) => Number(each.replaceAll(',', '')))
const guideNumbers = [5, 6, 23, 24]

describe('with the thresholds at 10 and 100', () => {
  const findGuideNumbers = (profile: Profile) => {
    const said = [profile.quantity, profile.laterQuantity].flatMap((each) =>
      each === null ? [] : [each.min, each.max],
    )
    return Object.entries(sentencesAbout(profile, moved)).flatMap(([place, texts]) =>
      texts
        .filter((text) => numbersIn(text).some((each) => guideNumbers.includes(each) && !said.includes(each)))
        .map((text) => `${place}: ${text}`),
    )
  }

  test('for any answers, no sentence has a number of the guide that is not in the answers', () => {
    const somePieces = fc
      .tuple(fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 0, max: 300 }))
      .map(([min, more]) => ({ min, max: min + more }))
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 20 })
    fc.assert(
      fc.property(profileWith(letters, somePieces), (profile) => {
        expect(findGuideNumbers(profile)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('the same for every kind of answers', () => {
    expect(
      [...everyKindOfProfile()].filter(({ laterQuantity }) => laterQuantity === null).flatMap(findGuideNumbers),
    ).toEqual([])
  })

  test('with the guide’s own thresholds, its numbers are found', () => {
    const sentences = sentencesAbout(aProfile({ purposes: ['pilot_run'], quantity: pieces(2) }), guideThresholds)
    for (const place of ['message', 'terminal', 'table', 'csv'])
      expect([
        place,
        sentences[place]?.some((text) => numbersIn(text).some((each) => guideNumbers.includes(each))),
      ]).toEqual([place, true])
  })
})

describe('sentences use the current numbers', () => {
  const messageOf = (profile: Profile, thresholds: Thresholds) =>
    sentencesAbout(profile, thresholds).message?.join('\n')
  const one: Thresholds = { sampleEnds: 1, batchStarts: 2 }
  const close: Thresholds = { sampleEnds: 5, batchStarts: 15 }
  const pilot = (min: number) => aProfile({ purposes: ['pilot_run'], quantity: pieces(min) })
  const fitCheck = (min: number) => aProfile({ purposes: ['fit_form_check'], quantity: pieces(min) })
  const released = (min: number) => aProfile({ designStatus: 'validated', quantity: pieces(min) })

  test.each([
    ['the comparison', aProfile(), guideThresholds, ['1 to 5 parts', 'Dozens or hundreds of parts']],
    ['the comparison', aProfile(), moved, ['1 to 10 parts', '100–999 parts']],
    ['the comparison', aProfile(), one, ['1 part', '2–999 parts']],
    ['too few for a batch', pilot(2), guideThresholds, ['plan at least 24 parts.']],
    ['too few for a batch', pilot(2), moved, ['plan at least 100 parts.']],
    ['too many for a check', fitCheck(200), guideThresholds, ['Make 5 or fewer first']],
    ['too many for a check', fitCheck(200), moved, ['Make 10 or fewer first']],
    ['too many for a check', fitCheck(200), one, ['Make only 1 first']],
    ['the road', aProfile({ designStatus: 'concept' }), moved, ['Prototyping, 1–10 parts']],
    ['what would change it', released(40), guideThresholds, ['if 1–5 parts are ordered']],
    ['what would change it', released(200), moved, ['if 1–10 parts are ordered']],
    ['a batch of dozens', released(40), guideThresholds, ['Clear: dozens of parts']],
    ['a batch of hundreds', released(200), moved, ['Clear: hundreds of parts']],
    ['a batch of less than two dozen', released(20), close, ['Clear: 20 parts']],
  ])('%s: %o, %o', (_name, profile, thresholds, said) => {
    const message = messageOf(profile, thresholds)
    for (const words of said) expect(message).toContain(words)
  })

  test('forty parts are no longer a batch', () => {
    const message = messageOf(released(40), moved)
    expect(message).toContain('40 parts')
    expect(message).not.toMatch(/dozens of parts|batch quantity/)
  })

  test('the printed table has only columns that an order can fall into', () => {
    const titlesOf = (thresholds: Thresholds) => writeDecisionTable(en, thresholds).split('\n')[0]
    expect(titlesOf(moved)).toBe(
      '| Design | Purposes | quantity unknown | 1–10 parts | 11–99 parts | 100–999 parts | 1,000 or more parts |',
    )
    expect(titlesOf(one)).toBe('| Design | Purposes | quantity unknown | 1 part | 2–999 parts | 1,000 or more parts |')
  })
})

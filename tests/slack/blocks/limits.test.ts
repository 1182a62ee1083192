import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { purposes } from '../../../src/advice/choices.ts'
import { listDifferences } from '../../../src/advice/differences.ts'
import { listOpen, profileAfterGate } from '../../../src/advice/gate.ts'
import { emptyProfile, type Profile } from '../../../src/advice/profile.ts'
import { guideThresholds } from '../../../src/advice/thresholds.ts'
import { adviseOnKnownParts, adviseOnProfile, adviseOnText } from '../../../src/advise.ts'
import { en } from '../../../src/copy/en.ts'
import type { Quote } from '../../../src/reading/reading.ts'
import { drawAnnouncement } from '../../../src/slack/blocks/announcement.ts'
import { drawCard, drawPlainCard, drawPosted, drawPreview } from '../../../src/slack/blocks/card.ts'
import { drawForm, drawFormResult } from '../../../src/slack/blocks/form.ts'
import { drawGateForm, drawOutcome, drawRoad, joinAdditions, underLead } from '../../../src/slack/blocks/gate.ts'
import { drawUnadvised, drawUsage } from '../../../src/slack/blocks/help.ts'
import { drawHistory } from '../../../src/slack/blocks/history.ts'
import {
  drawHome,
  drawHomeWithoutHistory,
  drawOpened,
  drawOpenedPart,
  drawOutsiderHome,
  drawPlainerHomes,
  writeOpenedOnHome,
} from '../../../src/slack/blocks/home.ts'
import { drawOpenedParts, drawOrder, writeOpenedPart } from '../../../src/slack/blocks/parts.ts'
import { drawRecommendation } from '../../../src/slack/blocks/recommendation.ts'
import {
  packCardDraft,
  packFormOrigin,
  unpackCardDraft,
  unpackFormOrigin,
  unpackGateOrigin,
} from '../../../src/slack/carried.ts'
import { startForm } from '../../../src/slack/intake/form.ts'
import { anyPieces, anyProfile, context, nasty } from '../../helpers/any-profile.ts'
import { anyReport } from '../../helpers/gates.ts'
import { everyKindOfProfile } from '../../helpers/profiles.ts'
import { findHomeProblems, findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'

const decisiveOf = ({ quantity, purposes, designStatus, laterQuantity }: Profile) => ({
  quantity,
  purposes,
  designStatus,
  laterQuantity,
})

const everyWay = { lead: 'Shared by <@U1>', howToAnswer: 'Answer with a button.', canShare: true }

describe('Slack takes every message', () => {
  test('for any enquiry', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const outcome = adviseOnText(text)
        const messages =
          'advised' in outcome
            ? drawOrder(
                en,
                {
                  ...outcome.advised,
                  id: randomUUID(),
                  hint: { text, change: { answer: 'purposes', to: [...purposes] } },
                },
                everyWay,
              )
            : [drawUnadvised(en, outcome.unadvised)]
        for (const message of messages) expect(findMessageProblems(message)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('for any list of parts, and every window that shows one', () => {
    const known = fc.record({
      count: fc.integer({ min: 1, max: 1_000_000 }),
      profile: anyProfile,
      quotes: fc.constant<Quote[]>([]),
      doubt: fc.array(
        anyPieces.filter((quantity) => quantity !== null),
        { maxLength: 4 },
      ),
    })
    const remark = fc.oneof(
      fc.constant({ about: 'sets' as const }),
      fc.record({ about: fc.constant('total' as const), said: fc.nat(), sum: fc.nat() }),
    )
    const list = fc.record({
      few: fc.array(known, { minLength: 1, maxLength: 8 }),
      length: fc.constantFrom(1, 2, 8, 20, 21, 100, 101, 500),
      remarks: fc.array(remark, { maxLength: 20 }),
      isCut: fc.boolean(),
    })
    fc.assert(
      fc.property(list, ({ few, length, ...read }) => {
        const all = Array.from({ length }, (_, at) => few.slice(at % few.length)[0]).filter(
          (each) => each !== undefined,
        )
        const order = { ...adviseOnKnownParts(all), ...read, id: randomUUID() }
        for (const message of drawOrder(en, order, { ...everyWay, kept: 'later' }))
          expect(findMessageProblems(message)).toEqual([])
        expect(findMessageProblems(drawAnnouncement(en, order, 'U1'))).toEqual([])
        expect(findViewProblems(drawOpenedParts(en, order, 'Opened'))).toEqual([])
        const [first] = order.parts
        if (first === undefined) return
        const lead = writeOpenedPart(en, first, 0, order.parts.length)
        for (const place of [null, { id: order.id, index: 499 }])
          expect(findViewProblems(drawOpenedPart(en, first.advised, lead, place))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('for any profile', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        for (const message of drawRecommendation(en, adviseOnProfile(profile), everyWay))
          expect(findMessageProblems(message)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('for every kind of answer, and the text says the stage, the strength and the four rows', () => {
    for (const profile of everyKindOfProfile()) {
      const [message] = drawRecommendation(en, adviseOnProfile(profile), { canShare: true })
      if (!message) throw new Error('nothing drawn')
      expect(findMessageProblems(message)).toEqual([])
      expect(message.text).toMatch(
        /^(?:Prototyping|Small batch manufacturing|One answer is missing)\n(?:Clear|Likely|Leaning this way|Not decided yet)/,
      )
      for (const row of ['Main purpose', 'Typical quantity', 'Quality focus', 'Delivery focus'])
        expect(message.text).toContain(`\n${row}: `)
    }
  })
})

describe('Slack takes every card', () => {
  const outcome = fc.record({
    user: fc.constantFrom('U1', 'U2'),
    createdAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
    stage: fc.constantFrom('prototyping' as const, 'small_batch' as const, null),
    strength: fc.constantFrom('clear' as const, 'likely' as const, 'leaning' as const, 'undecided' as const),
  })
  const person = fc.option(fc.constant('U2'), { nil: null })
  const card = fc.record({
    id: fc.uuid(),
    askedBy: fc.constant('U1'),
    addressedTo: person,
    profile: anyProfile,
    state: fc.constantFrom('open' as const, 'closed' as const, 'reopened' as const),
    stateBy: person,
    stateAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  })
  const draft = fc.record({
    id: fc.uuid(),
    addressedTo: person,
    reminderHours: fc.option(fc.integer({ min: 1, max: 720 }), { nil: null }),
    text: fc.option(nasty, { nil: null }),
    profile: anyProfile,
  })

  test('posted, answered, closed and reopened', () => {
    fc.assert(
      fc.property(card, fc.array(outcome, { maxLength: 12 }), (shown, answers) => {
        expect(findMessageProblems(drawCard(en, shown, answers))).toEqual([])
        expect(findMessageProblems(drawPlainCard(en, shown))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('before it is posted, and its buttons carry it', () => {
    fc.assert(
      fc.property(draft, (prepared) => {
        expect(findMessageProblems(drawPreview(en, prepared, 'U1', 'Not posted yet.'))).toEqual([])
        expect(findMessageProblems(drawPosted(en, prepared.id, prepared.reminderHours))).toEqual([])
        const { profile, addressedTo, reminderHours } = prepared
        const carried = unpackCardDraft(packCardDraft(prepared))
        expect(carried).toMatchObject({ addressedTo, reminderHours })
        expect(carried?.profile).toMatchObject(decisiveOf(profile))
        const { draft: kept } = unpackFormOrigin(packFormOrigin({ replaces: true, draft: carried ?? prepared }))
        expect(kept).toMatchObject({ addressedTo, reminderHours })
      }),
      { numRuns: 300 },
    )
  })

  test('its forms, for any profile', () => {
    fc.assert(
      fc.property(anyProfile, draft, (profile, { profile: _profile, ...prepared }) => {
        const from = { channel: 'C1', responseUrl: `https://hooks.slack.com/${'x'.repeat(300)}`, replaces: true }
        const kept = { ...prepared, text: prepared.text?.slice(0, 200) ?? null }
        const answers = { ...from, card: { id: prepared.id, askedBy: 'U1', threadTs: '1700000000.000300' } }
        for (const origin of [{ ...from, draft: kept }, answers])
          expect(findViewProblems(drawForm(en, startForm(profile, origin, guideThresholds)))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('what is not said is not shown as known', () => {
    const known = (profile: Partial<Profile>) => JSON.stringify(drawCard(en, cardOf(profile), []).blocks)
    const cardOf = (profile: Partial<Profile>) => ({
      id: 'c1',
      askedBy: 'U1',
      addressedTo: null,
      profile: { ...emptyProfile, ...profile },
      state: 'open' as const,
      stateBy: null,
      stateAt: null,
    })
    expect(known({})).not.toContain('Known so far')
    expect(known({ designStatus: 'validated' })).toContain('Known so far, and filled in: design proven"')
    expect(known({ purposes: ['pilot_run', 'function_test'], material: 'ABS' })).toContain(
      'filled in: pilot run · function test · Material: ABS"',
    )
    expect(known({ quantity: { min: 3, max: 3 } })).toContain('filled in: 3 parts"')
  })
})

test('Slack takes the short help, and any list of changes', () => {
  for (const sentences of Object.values(en.conversation.usage))
    expect(findMessageProblems(drawUsage(en, [en.conversation.noFiles, sentences]))).toEqual([])
  fc.assert(
    fc.property(anyProfile, anyProfile, (before, now) => {
      const lead = en.conversation.changed([
        { change: 'answers', part: null, differences: listDifferences(before, now) },
      ])
      for (const message of drawRecommendation(en, adviseOnProfile(now), { ...everyWay, lead }))
        expect(findMessageProblems(message)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

const remembered = fc.record({
  id: fc.uuid(),
  createdAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  profile: anyProfile,
  stage: fc.constantFrom('prototyping' as const, 'small_batch' as const, null),
  strength: fc.constantFrom('clear' as const, 'likely' as const, 'leaning' as const, 'undecided' as const),
  text: fc.option(nasty, { nil: null }),
  partName: context(80),
  parts: fc.option(
    fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 9 }),
        stage: fc.constantFrom('prototyping' as const, null),
        profile: anyProfile,
      }),
      { minLength: 1, maxLength: 8 },
    ),
    { nil: null },
  ),
})
const cursor = fc.record({ createdAt: fc.nat(), id: fc.uuid() })

describe('Slack takes every page of history', () => {
  test('for any words and any profile', () => {
    const page = fc.record({
      recommendations: fc.array(remembered, { maxLength: 8 }),
      next: fc.option(cursor, { nil: null }),
      search: nasty.map((text) => text.slice(0, 200)),
      isFirst: fc.boolean(),
    })
    fc.assert(
      fc.property(page, (history) => {
        expect(findMessageProblems(drawHistory(en, { ...history, command: '/stage' }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('Slack takes every Home', () => {
  const someStage = fc.constantFrom('prototyping' as const, 'small_batch' as const, null)
  const someStrength = fc.constantFrom('clear' as const, 'likely' as const, 'leaning' as const, 'undecided' as const)
  const moment = fc.integer({ min: 0, max: 4_102_444_800_000 })
  const openCard = fc.record({
    card: fc.record({
      id: fc.uuid(),
      channel: fc.constant('C1'),
      address: fc.option(fc.constant('https://maker.slack.com/archives/C1/p1700000000000300'), { nil: null }),
      addressedTo: fc.option(fc.constant('U2'), { nil: null }),
      createdAt: moment,
      profile: anyProfile,
      text: fc.option(nasty, { nil: null }),
    }),
    answers: fc.array(
      fc.record({ user: fc.constant('U1'), createdAt: moment, stage: someStage, strength: someStrength }),
      { maxLength: 3 },
    ),
    answerCount: fc.integer({ min: 3, max: 100_000 }),
  })
  const road = fc.array(someStage, { maxLength: 50 })

  test('for any words and any profile, on any page', () => {
    const page = fc.record({
      recommendations: fc.array(
        fc.tuple(remembered, road).map(([each, steps]) => ({ ...each, road: steps })),
        { maxLength: 8 },
      ),
      next: fc.option(cursor, { nil: null }),
      open: fc.record({ cards: fc.array(openCard, { maxLength: 5 }), count: fc.integer({ min: 5, max: 9_999 }) }),
      place: fc.record({
        before: fc.option(cursor, { nil: null }),
        newer: fc.array(cursor, { maxLength: 60, size: 'max' }),
      }),
    })
    fc.assert(
      fc.property(page, fc.boolean(), (home, isAdmin) => {
        const frame = { isAdmin, command: '/stage' }
        const view = drawHome(en, frame, home)
        for (const each of [view, ...drawPlainerHomes(en, frame, view)]) expect(findHomeProblems(each)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('and every recommendation that is opened there', () => {
    fc.assert(
      fc.property(anyProfile, anyReport(context(500)), fc.boolean(), (profile, report, isFromGate) => {
        const advised = { ...adviseOnProfile(profile), id: '0b8ee1b5-3f4f-4b5e-9f07-6d0f1a1f6f0e' }
        const came = isFromGate
          ? { lead: en.gate.lead(report, '<@U1>'), addition: drawOutcome(en, report), told: ['1'] }
          : null
        const opened = drawOpened(en, advised, underLead(writeOpenedOnHome(en, 1_700_000_000_000), came))
        expect(findViewProblems(opened)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('even if there is nothing to show', () => {
    for (const isAdmin of [true, false])
      expect(findHomeProblems(drawHomeWithoutHistory(en, { isAdmin, command: '/stage' }))).toEqual([])
    for (const isUnknown of [true, false]) expect(findHomeProblems(drawOutsiderHome(en, { isUnknown }))).toEqual([])
  })
})

describe('Slack takes everything about what came back from the parts', () => {
  const stages = ['prototyping', 'small_batch'] as const
  const step = fc.record({
    given: fc.record({
      stage: fc.constantFrom(...stages, null),
      quantity: fc.option(anyPieces, { nil: null }),
      createdAt: fc.option(fc.integer({ min: 0, max: 4_102_444_800_000 }), { nil: null }),
    }),
    outcome: fc.option(anyReport(context(500)), { nil: null }),
  })
  const anyRoad = fc.record({ steps: fc.array(step, { maxLength: 60 }), isWhole: fc.boolean() })

  test('the form, for any earlier answers', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom(...stages), (profile, stage) => {
        const origin = {
          carried: { profile, quotes: [], id: '0b8ee1b5-3f4f-4b5e-9f07-6d0f1a1f6f0e', thresholds: guideThresholds },
          thresholds: guideThresholds,
          channel: 'C1',
          responseUrl: `https://hooks.slack.com/${'x'.repeat(300)}`,
          thread: '1700000000.000100',
        }
        const view = drawGateForm(en, stage, origin, 'CSALES')
        expect(findViewProblems(view)).toEqual([])
        const carried = unpackGateOrigin(view.private_metadata ?? '')
        expect(carried).toMatchObject({ channel: 'C1', thread: origin.thread, thresholds: guideThresholds })
        expect(carried?.carried.profile).toMatchObject(decisiveOf(profile))
      }),
    )
  })

  test('the result, for any answers, report and road, with every open topic named once', () => {
    fc.assert(
      fc.property(anyProfile, anyReport(context(500)), anyRoad, (profile, report, road) => {
        const advised = adviseOnProfile(profileAfterGate(profile, report))
        const outcome = drawOutcome(en, report)
        const addition = joinAdditions(outcome, drawRoad(en, road))
        const lead = en.gate.lead(report, '<@U1>')
        for (const message of drawRecommendation(en, advised, { lead, addition, canShare: true, kept: 'later' }))
          expect(findMessageProblems(message)).toEqual([])
        expect(findViewProblems(drawFormResult(en, advised, 'Posted.', outcome.blocks))).toEqual([])
        const open = outcome.lines.filter((line) => /^[\w ]+: not (?:confirmed|checked)\. /.test(line))
        expect(open).toHaveLength(listOpen(report).length)
        expect(new Set(open).size).toBe(open.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('Slack takes every form', () => {
  test('for any profile, open and submitted', () => {
    fc.assert(
      fc.property(anyProfile, nasty, (profile, words) => {
        const responseUrl = `https://hooks.slack.com/${'x'.repeat(300)}`
        const fromMessage = { threadTs: '1700000000.000100', about: { ts: '1700000000.000100', words } }
        const origin = { channel: 'C1', responseUrl, replaces: true, ...fromMessage }
        expect(findViewProblems(drawForm(en, startForm(profile, origin, guideThresholds)))).toEqual([])
        expect(findViewProblems(drawFormResult(en, adviseOnProfile(profile), 'Posted.'))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

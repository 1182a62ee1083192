import { describe, expect, test } from 'vitest'
import { classify, type Recommendation } from '../../src/advice/classifier.ts'
import { splitPurposes } from '../../src/advice/decision.ts'
import {
  GateReport,
  gateQuestions,
  gateTopics,
  isGateOpen,
  listFindings,
  listOpen,
  profileAfterGate,
  tellRoad,
} from '../../src/advice/gate.ts'
import { Profile } from '../../src/advice/profile.ts'
import { allConfirmed, batchBack, everyReport, prototypesBack } from '../helpers/gates.ts'
import { aProfile, everyKindOfProfile, pieces } from '../helpers/profiles.ts'

const yes = 'confirmed'
const no = 'not_confirmed'
const unchecked = 'not_checked'

describe('every report on every kind of profile', () => {
  test('gives answers that the classifier can decide on, and only removes what was answered', () => {
    const unsound: unknown[] = []
    /** Many reports lead to the same answers, so each result is only checked once. */
    const looked = new Map<string, { isProfile: boolean; recommendation: Recommendation }>()
    const look = (next: Profile) => {
      const key = JSON.stringify(next)
      const found = looked.get(key) ?? { isProfile: Profile.safeParse(next).success, recommendation: classify(next) }
      looked.set(key, found)
      return found
    }
    for (const profile of everyKindOfProfile())
      for (const report of everyReport()) {
        const next = profileAfterGate(profile, report)
        const { isProfile, recommendation } = look(next)
        const { stage, reasons } = recommendation
        const [before, after] = [splitPurposes(profile.purposes), splitPurposes(next.purposes)]
        const isProven = next.designStatus === 'validated'
        const sound =
          isProfile &&
          reasons.length > 0 &&
          before.batch.join() === after.batch.join() &&
          next.quantity === report.nextQuantity &&
          // Passing never makes a design less proven; prototypes that do not pass always leave it open.
          (!isGateOpen(report) || isProven) &&
          (report.stage === 'small_batch' || isGateOpen(report) || (!isProven && stage === 'prototyping')) &&
          (report.stage === 'prototyping' || before.design.join() === after.design.join())
        if (!sound) unsound.push({ profile, report, next })
      }
    expect(unsound.slice(0, 3)).toEqual([])
  })

  test('names whatever is open once, in the asking order', () => {
    for (const report of everyReport()) {
      const known: Record<string, string> = report.findings
      const topics: readonly string[] = gateTopics[report.stage]
      expect(listFindings(report).map(({ topic }) => topic)).toEqual(topics)
      expect(listOpen(report).map(({ topic }) => topic)).toEqual(topics.filter((topic) => known[topic] !== yes))
      for (const { topic, finding } of listOpen(report)) expect(finding).toBe(known[topic])
    }
  })

  test('one more confirmation never closes the gate', () => {
    for (const report of everyReport()) {
      if (!isGateOpen(report)) continue
      for (const { topic } of listOpen(report)) {
        const surer = GateReport.parse({ ...report, findings: { ...report.findings, [topic]: yes } })
        expect(isGateOpen(surer)).toBe(true)
      }
    }
  })

  test('can be entered completely in the form', () => {
    for (const stage of ['prototyping', 'small_batch'] as const)
      expect(gateQuestions(stage).map(({ name }) => name)).toEqual([...gateTopics[stage], 'revisions', 'nextQuantity'])
  })

  test.each([
    ['a topic missing', { structure: yes, dimensions: yes, appearance: yes }],
    ['a topic of the other stage', { structure: yes, dimensions: yes, appearance: yes, function: yes, finish: yes }],
    ['another word', { structure: 'fine', dimensions: yes, appearance: yes, function: yes }],
  ])('a report with %s is not valid', (_name, findings) => {
    expect(GateReport.safeParse({ stage: 'prototyping', findings }).success).toBe(false)
  })
})

describe('after the prototypes', () => {
  const tried = aProfile({
    quantity: pieces(3),
    purposes: ['fit_form_check', 'function_test', 'pilot_run'],
    designStatus: 'unproven',
    laterQuantity: pieces(500),
    material: 'ABS',
  })

  test.each([
    ['all confirmed', [yes, yes, yes, yes], 'small_batch', 'validated', ['pilot_run']],
    ['the appearance open', [yes, yes, no, yes], 'small_batch', 'validated', ['pilot_run']],
    ['the appearance not checked', [yes, yes, unchecked, yes], 'small_batch', 'validated', ['pilot_run']],
    ['the function open', [yes, yes, yes, no], 'prototyping', 'unproven', ['function_test', 'pilot_run']],
    [
      'the dimensions not checked',
      [yes, unchecked, yes, yes],
      'prototyping',
      'unproven',
      ['fit_form_check', 'pilot_run'],
    ],
    [
      'nothing confirmed',
      [no, no, no, no],
      'prototyping',
      'unproven',
      ['design_feasibility', 'fit_form_check', 'function_test', 'appearance_review', 'pilot_run'],
    ],
  ] as const)('%s', (_name, marks, stage, designStatus, purposes) => {
    const next = profileAfterGate(tried, prototypesBack(marks, { nextQuantity: pieces(40) }))
    expect(next).toEqual({ ...tried, quantity: pieces(40), designStatus, purposes })
    expect(classify(next).stage).toBe(stage)
  })

  test('an appearance review that is still open stays', () => {
    const reviewed = aProfile({ purposes: ['appearance_review', 'function_test', 'pilot_run'] })
    const next = profileAfterGate(reviewed, prototypesBack([yes, yes, unchecked, yes]))
    expect(next.purposes).toEqual(['appearance_review', 'pilot_run'])
  })

  test.each([
    ['it comes now', pieces(500), pieces(500), null],
    ['its first end comes now', pieces(500), pieces(500, 1000), null],
    ['less comes now', pieces(100), pieces(500), pieces(500)],
    ['it is not known what comes now', null, pieces(500), pieces(500)],
  ])('the later quantity, if %s', (_name, nextQuantity, laterQuantity, left) => {
    const next = profileAfterGate({ ...tried, laterQuantity }, prototypesBack(allConfirmed, { nextQuantity }))
    expect(next.laterQuantity).toEqual(left)
  })
})

describe('after the batch', () => {
  const made = aProfile({ quantity: pieces(40), purposes: ['pilot_run'] })

  test('if it holds, the design is proven and wider production is open', () => {
    const report = batchBack(allConfirmed, { nextQuantity: pieces(2000) })
    expect(isGateOpen(report)).toBe(true)
    const next = profileAfterGate(made, report)
    expect(next).toEqual({ ...made, quantity: pieces(2000), designStatus: 'validated' })
    expect(classify(next).stage).toBe('small_batch')
  })

  test.each([0, 1, 2, 3])('if topic %i fails, the design stays as it was', (index) => {
    for (const finding of [no, unchecked] as const) {
      const report = batchBack(allConfirmed.with(index, finding), { nextQuantity: pieces(40) })
      expect(isGateOpen(report)).toBe(false)
      expect(profileAfterGate(made, report)).toEqual(made)
    }
  })
})

describe('the road', () => {
  const [failed, passed] = [prototypesBack([yes, no, yes, yes]), prototypesBack(allConfirmed)]
  const given = (name: string, gate: GateReport | null = null) => ({
    name,
    gate,
    user: 'seller',
    channel: 'parts' as string | null,
    shownIn: [] as string[],
  })

  test.each([
    ['nothing', [], []],
    ['one', [given('a')], [['a', null]]],
    ['adjusted twice', [given('a'), given('b'), given('c')], [['c', null]]],
    [
      'a gate, adjusted, and another gate',
      [given('a'), given('b'), given('c', failed), given('d'), given('e', passed)],
      [
        ['b', failed],
        ['d', passed],
        ['e', null],
      ],
    ],
    [
      'its beginning was deleted',
      [given('c', failed), given('e', passed)],
      [
        ['c', passed],
        ['e', null],
      ],
    ],
  ])('%s', (_name, recommendations, steps) => {
    const told = tellRoad(recommendations, { person: 'seller' })
    expect(told.steps.map(({ given: { name }, outcome }) => [name, outcome])).toEqual(steps)
    expect(told.told).toEqual(recommendations)
  })

  /** A private recommendation, a private gate, its adjustment posted in "parts", and a colleague's gate there. */
  const kept = given('kept')
  const gate = given('gate', failed)
  const posted = { ...given('posted'), shownIn: ['parts'] }
  const goneOn = { ...given('gone on', passed), user: 'colleague', shownIn: ['parts'] }
  const road = [kept, gate, posted, goneOn]
  const alone = { ...given('alone'), user: 'buyer' }

  test.each([
    [
      'people in the channel where it was posted: what was posted there',
      road,
      { place: 'parts' },
      ['posted', 'gone on'],
    ],
    ['those of another channel, nothing', road, { place: 'sales' }, []],
    ['the colleague who went on from there, the same', road, { person: 'colleague' }, ['posted', 'gone on']],
    [
      'somebody who went on privately: the same and their own',
      [...road, alone],
      { person: 'buyer' },
      ['posted', 'gone on', 'alone'],
    ],
    ['the channel: nothing that somebody did privately', [...road, alone], { place: 'parts' }, []],
    [
      'somebody who went on elsewhere: only their own',
      [...road, { ...alone, channel: 'sales' }],
      { person: 'buyer' },
      ['alone'],
    ],
    [
      'somebody who went on from Home: only their own',
      [...road, { ...alone, channel: null }],
      { person: 'buyer' },
      ['alone'],
    ],
    ['the first person, their own part of it', road.slice(0, 3), { person: 'seller' }, ['kept', 'gate', 'posted']],
    ['a passer-by, nothing', road, { person: 'stranger' }, []],
    [
      'nobody, what lies behind a step that they have not seen, though they saw it',
      [{ ...kept, shownIn: ['parts'] }, gate, posted],
      { place: 'parts' },
      ['posted'],
    ],
  ])('is told to %s', (_name, recommendations, audience, names) => {
    expect(tellRoad(recommendations, audience).told.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    [0, []],
    [1, ['posted']],
    [2, ['gate', 'posted']],
    [9, ['kept', 'gate', 'posted']],
  ])('is limited to the newest %i', (atMost, names) => {
    const { told } = tellRoad(road.slice(0, 3), { person: 'seller' }, atMost)
    expect(told.map(({ name }) => name)).toEqual(names)
  })
})

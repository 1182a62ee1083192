import { describe, expect, test } from 'vitest'
import { applyChange } from '../../src/advice/changes.ts'
import { classify } from '../../src/advice/classifier.ts'
import { emptyProfile } from '../../src/advice/profile.ts'
import { weighEvidence } from '../../src/advice/reasons.ts'
import { guideThresholds } from '../../src/advice/thresholds.ts'
import { aProfile, everyKindOfProfile, everyProfile, pieces } from '../helpers/profiles.ts'

describe('every combination of answers', () => {
  test('gets one recommendation that is consistent in all its parts', () => {
    const unsound: unknown[] = []
    let looked = 0
    for (const profile of everyProfile()) {
      looked += 1
      const { stage, strength, reasons, whatWouldChange, question, comparison, tensions } = classify(profile)
      const evidence = weighEvidence(profile, guideThresholds)
      const against = evidence.filter(({ supports }) => stage !== null && supports !== null && supports !== stage)
      const sound =
        (stage === null) === (strength === 'undecided') &&
        reasons.length > 0 &&
        (stage === null || reasons.every(({ supports }) => supports === stage)) &&
        // Evidence for the other stage always leads to a tension.
        (against.length === 0 || tensions.length > 0) &&
        whatWouldChange.length <= 3 &&
        whatWouldChange.every((change) => {
          const rerun = classify(applyChange(profile, change))
          return rerun.stage === change.stage && rerun.strength === change.strength && rerun.stage !== stage
        }) &&
        (strength !== 'clear' || question === null) &&
        (strength === 'clear' || strength === 'likely' || question !== null) &&
        comparison.length === 4
      if (!sound) unsound.push(profile)
    }
    expect(looked).toBe(4 * 512 * 37)
    expect(unsound).toEqual([])
  })

  test('a question is only asked if an answer changes the result', () => {
    const idle: unknown[] = []
    for (const profile of everyKindOfProfile()) {
      const { stage, strength, question } = classify(profile)
      const changes = question?.options.some((option) => {
        const next = classify(applyChange(profile, option))
        return next.stage !== stage || next.strength !== strength
      })
      if (changes === false) idle.push(profile)
    }
    expect(idle).toEqual([])
  })

  test('the road starts with the recommended stage, and wider production only ever ends it', () => {
    const astray: unknown[] = []
    for (const profile of everyKindOfProfile()) {
      const { stage, plan } = classify(profile)
      const stages = plan.map((step) => step.stage)
      const wider = stages.indexOf('wider_production')
      const inOrder =
        stages[0] === (stage ?? undefined) &&
        (wider === -1 || wider === stages.length - 1) &&
        plan.every((step, index) => (step.opensNext === null) === (step.stage === 'wider_production') || index === 0)
      if (!inOrder) astray.push(profile)
    }
    expect(astray).toEqual([])
  })

  test('the same answers always give the same recommendation, and are not changed', () => {
    const profile = Object.freeze(aProfile({ quantity: Object.freeze(pieces(40)), purposes: ['pilot_run'] }))
    expect(classify(profile)).toEqual(classify(structuredClone(profile)))
  })
})

describe('reasons', () => {
  test.each([
    [
      'the design first',
      aProfile({ designStatus: 'unproven', quantity: pieces(2) }),
      ['design_unproven', 'quantity_sample'],
    ],
    [
      'only those that support the stage',
      aProfile({ designStatus: 'concept', purposes: ['pilot_run'], quantity: pieces(200) }),
      ['design_concept'],
    ],
    [
      'then purpose and quantity',
      aProfile({ designStatus: 'validated', purposes: ['pilot_run'], quantity: pieces(40) }),
      ['design_validated', 'purposes_batch', 'quantity_batch'],
    ],
    [
      'a range that decides nothing comes first',
      aProfile({ purposes: ['pilot_run'], quantity: pieces(1, 100) }),
      ['quantity_low_end', 'quantity_high_end', 'purposes_batch'],
    ],
    ['nothing known is a reason too', emptyProfile, ['nothing_known']],
    ['between supports neither', aProfile({ quantity: pieces(12) }), ['quantity_between']],
  ])('%s', (_name, profile, codes) => {
    expect(classify(profile).reasons.map(({ code }) => code)).toEqual(codes)
  })
})

describe('tensions', () => {
  test.each([
    ['open design, 24 parts', aProfile({ designStatus: 'unproven', quantity: pieces(24) }), ['open_design_large_lot']],
    ['open design, 23 parts', aProfile({ designStatus: 'unproven', quantity: pieces(23) }), []],
    ['pilot run of 5', aProfile({ purposes: ['pilot_run'], quantity: pieces(5) }), ['batch_purpose_few_parts']],
    [
      'proven design, fit check',
      aProfile({ designStatus: 'validated', purposes: ['fit_form_check'], quantity: pieces(40) }),
      ['proven_design_only_design_purposes'],
    ],
    ['1,000 parts', aProfile({ quantity: pieces(1000) }), ['volume']],
    [
      '2 parts of a proven design',
      aProfile({ designStatus: 'validated', quantity: pieces(2) }),
      ['proven_design_few_parts'],
    ],
    [
      'open design, pilot run',
      aProfile({ designStatus: 'unproven', purposes: ['pilot_run'], quantity: pieces(12) }),
      ['open_design_batch_purpose'],
    ],
    [
      'fit check of 24, design not said',
      aProfile({ purposes: ['fit_form_check'], quantity: pieces(24) }),
      ['design_purpose_large_lot'],
    ],
    ['fit check of 23, design not said', aProfile({ purposes: ['fit_form_check'], quantity: pieces(23) }), []],
    [
      'fit check and pilot run, design not said',
      aProfile({ purposes: ['fit_form_check', 'pilot_run'], quantity: pieces(10) }),
      ['batch_purposes_wait'],
    ],
    [
      'fit check and pilot run of a proven design',
      aProfile({ designStatus: 'validated', purposes: ['fit_form_check', 'pilot_run'], quantity: pieces(10) }),
      ['design_purposes_in_batch'],
    ],
    [
      'fit check of 2, proven design: only the purpose is mentioned',
      aProfile({ designStatus: 'validated', purposes: ['fit_form_check'], quantity: pieces(2) }),
      ['proven_design_only_design_purposes'],
    ],
    ['all agree', aProfile({ designStatus: 'validated', purposes: ['pilot_run'], quantity: pieces(40) }), []],
  ])('%s', (_name, profile, codes) => {
    expect(classify(profile).tensions.map(({ code }) => code)).toEqual(codes)
  })
})

describe('the question', () => {
  test.each([
    ['nothing known', emptyProfile, 'change_drawing_or_judge_batch'],
    ['12 pcs', aProfile({ quantity: pieces(12) }), 'change_drawing_or_judge_batch'],
    ['2 pcs of a released part', aProfile({ designStatus: 'validated', quantity: pieces(2) }), 'what_to_prove'],
    [
      'a fit check of a proven design, quantity not said',
      aProfile({ designStatus: 'validated', purposes: ['fit_form_check'] }),
      'how_many',
    ],
    [
      'a proven design that is still to be checked, 40 times',
      aProfile({ designStatus: 'validated', purposes: ['fit_form_check'], quantity: pieces(40) }),
      'what_is_left_to_learn',
    ],
    ['clear', aProfile({ designStatus: 'validated', purposes: ['pilot_run'], quantity: pieces(40) }), undefined],
    [
      'likely, and no answer would change it',
      aProfile({ designStatus: 'unproven', purposes: ['pilot_run'] }),
      undefined,
    ],
  ])('%s', (_name, profile, code) => {
    expect(classify(profile).question?.code).toBe(code)
  })
})

describe('what would change the answer', () => {
  test('nearest first: missing answers, then small steps', () => {
    const { whatWouldChange } = classify(aProfile({ purposes: ['pilot_run'], quantity: pieces(40) }))
    expect(whatWouldChange).toEqual([
      { answer: 'designStatus', to: 'concept', stage: 'prototyping', strength: 'likely' },
      {
        answer: 'purposes',
        to: ['design_feasibility', 'fit_form_check', 'function_test', 'appearance_review', 'pilot_run'],
        stage: 'prototyping',
        strength: 'leaning',
      },
      { answer: 'quantity', to: pieces(1, 5), stage: 'prototyping', strength: 'leaning' },
    ])
  })

  test('missing purposes count as a gap too', () => {
    const { whatWouldChange } = classify(aProfile({ quantity: pieces(40) }))
    expect(whatWouldChange.map(({ answer, stage }) => [answer, stage])).toEqual([
      ['designStatus', 'prototyping'],
      ['purposes', 'prototyping'],
      ['quantity', 'prototyping'],
    ])
    expect(whatWouldChange[1]?.to).toEqual([
      'design_feasibility',
      'fit_form_check',
      'function_test',
      'appearance_review',
    ])
  })

  test('one more purpose is nearer than a different purpose', () => {
    const { whatWouldChange } = classify(
      aProfile({ designStatus: 'validated', purposes: ['fit_form_check'], quantity: pieces(2) }),
    )
    expect(whatWouldChange.map(({ answer, to }) => [answer, to])).toEqual([
      [
        'purposes',
        [
          'fit_form_check',
          'pilot_run',
          'customer_testing',
          'market_validation',
          'bridge_production',
          'limited_commercial',
        ],
      ],
      ['quantity', pieces(24, 999)],
    ])
  })

  test('an open design outweighs any quantity', () => {
    const { whatWouldChange } = classify(aProfile({ designStatus: 'unproven', quantity: pieces(200) }))
    expect(whatWouldChange).toEqual([
      { answer: 'designStatus', to: 'validated', stage: 'small_batch', strength: 'clear' },
    ])
  })
})

describe('the road', () => {
  const roadOf = (answers: Parameters<typeof aProfile>[0]) =>
    classify(aProfile(answers)).plan.map(
      ({ stage, quantity }) => `${stage} ${quantity?.min ?? '?'}-${quantity?.max ?? '?'}`,
    )

  test.each([
    ['only prototypes', { quantity: pieces(2), purposes: ['fit_form_check'] }, ['prototyping 2-2']],
    ['quantity not said', { designStatus: 'concept' }, ['prototyping 1-5']],
    [
      'an open design, 200 ordered',
      { designStatus: 'unproven', quantity: pieces(200) },
      ['prototyping 1-5', 'small_batch 200-200'],
    ],
    [
      'an open design, a small pilot',
      { designStatus: 'unproven', purposes: ['pilot_run'], quantity: pieces(10) },
      ['prototyping 1-5', 'small_batch 10-10'],
    ],
    ['a dozen to check the fit', { purposes: ['fit_form_check'], quantity: pieces(12) }, ['prototyping 12-12']],
    [
      '5 now, 500 later',
      { designStatus: 'unproven', quantity: pieces(5), laterQuantity: pieces(500) },
      ['prototyping 5-5', 'small_batch 500-500'],
    ],
    [
      '5 now, 5,000 later',
      { designStatus: 'unproven', quantity: pieces(5), laterQuantity: pieces(5000) },
      ['prototyping 5-5', 'small_batch 24-999', 'wider_production 5000-5000'],
    ],
    [
      'a batch with more later',
      { designStatus: 'validated', quantity: pieces(40), laterQuantity: pieces(500) },
      ['small_batch 40-40', 'wider_production 500-500'],
    ],
    [
      'for a batch, and the design not said: the prototypes that were asked for, then the batch',
      { purposes: ['fit_form_check', 'pilot_run'], quantity: pieces(10) },
      ['prototyping 10-10', 'small_batch ?-?'],
    ],
    [
      'an open design, as many for a pilot run as prototypes come in',
      { designStatus: 'unproven', purposes: ['pilot_run'], quantity: pieces(5) },
      ['prototyping 5-5', 'small_batch ?-?'],
    ],
    [
      'the first number that is volume',
      { designStatus: 'validated', quantity: pieces(1000) },
      ['small_batch 24-999', 'wider_production 1000-1000'],
    ],
    ['the last number that is a batch', { designStatus: 'validated', quantity: pieces(999) }, ['small_batch 999-999']],
    [
      'a batch of an open design with more later',
      { designStatus: 'unproven', quantity: pieces(200), laterQuantity: pieces(2000) },
      ['prototyping 1-5', 'small_batch 200-200', 'wider_production 2000-2000'],
    ],
    [
      'volume of an open design with more later, which the volume is already',
      { designStatus: 'unproven', quantity: pieces(3000), laterQuantity: pieces(9000) },
      ['prototyping 1-5', 'small_batch 24-999', 'wider_production 3000-3000'],
    ],
    [
      'volume',
      { designStatus: 'validated', quantity: pieces(3000) },
      ['small_batch 24-999', 'wider_production 3000-3000'],
    ],
    [
      'volume of an open design',
      { designStatus: 'unproven', quantity: pieces(3000) },
      ['prototyping 1-5', 'small_batch 24-999', 'wider_production 3000-3000'],
    ],
    ['undecided', {}, []],
  ] satisfies [string, Parameters<typeof aProfile>[0], string[]][])('%s', (_name, answers, road) => {
    expect(roadOf(answers)).toEqual(road)
  })

  test('prototypes prove what opens the next stage, and what they are for', () => {
    const [step] = classify(aProfile({ purposes: ['appearance_review'], quantity: pieces(2) })).plan
    expect(step?.proves).toEqual(['structure', 'dimensions', 'appearance', 'function'])
  })
})

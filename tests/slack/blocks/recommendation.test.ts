import { describe, expect, test } from 'vitest'
import { handTexts } from '../../../measure/texts.ts'
import { applyChange, type Change } from '../../../src/advice/changes.ts'
import type { Profile } from '../../../src/advice/profile.ts'
import { guideThresholds } from '../../../src/advice/thresholds.ts'
import { adviseOnProfile, adviseOnText, type HintedAnswer } from '../../../src/advise.ts'
import { en } from '../../../src/copy/en.ts'
import { drawRecommendation, type Setting } from '../../../src/slack/blocks/recommendation.ts'
import { unpackCarried } from '../../../src/slack/carried.ts'
import { adviseOnEnquiry } from '../../helpers/advised.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import {
  findButton,
  headlineOf,
  linesBelow,
  linesOf,
  readText,
  tableOf,
  understoodOf,
  verdictOf,
} from '../../helpers/seen.ts'

const firstOf = <Drawn>([first]: Drawn[]): Drawn => {
  if (first === undefined) throw new Error('Nothing was drawn.')
  return first
}
const drawProfile = (answers: Partial<Profile>) =>
  firstOf(drawRecommendation(en, adviseOnProfile(aProfile(answers)), { canShare: true }))
const drawEnquiry = (enquiry: string, setting: Partial<Setting> = {}) =>
  firstOf(drawRecommendation(en, adviseOnEnquiry(enquiry), { canShare: true, ...setting }))

describe('why', () => {
  test('each answer that supports the stage is a reason', () => {
    const message = drawProfile({ designStatus: 'validated', purposes: ['pilot_run'], quantity: pieces(40) })
    expect(headlineOf(message)).toBe('Small batch manufacturing')
    expect(linesBelow(message, 'Why')).toHaveLength(3)
  })

  test('without a stage, the verdict gives the first reason, and only the others are listed below', () => {
    const message = drawProfile({ purposes: ['pilot_run'], quantity: pieces(1, 100) })
    expect(headlineOf(message)).toBe('One answer is missing')
    const [, ...others] = adviseOnProfile(aProfile({ purposes: ['pilot_run'], quantity: pieces(1, 100) }))
      .recommendation.reasons
    expect(others).toHaveLength(2)
    expect(linesBelow(message, 'Why')).toHaveLength(2)
    expect(verdictOf(message)).not.toBe('')
  })
})

describe('what the words hint at', () => {
  const draw = (change: HintedAnswer['change']) => {
    const advised = adviseOnProfile(aProfile({ quantity: pieces(12), purposes: ['pilot_run'] }))
    return firstOf(
      drawRecommendation(en, { ...advised, hint: { text: 'not <touched> since *March*', change } }, { canShare: true }),
    )
  }

  test.each<[question: string, yes: string, change: HintedAnswer['change'], answers: Partial<Profile>]>([
    [
      'Is the design proven?',
      'Yes, it is proven',
      { answer: 'designStatus', to: 'validated' },
      { designStatus: 'validated' },
    ],
    [
      'Can the design still change?',
      'Yes, it can change',
      { answer: 'designStatus', to: 'unproven' },
      { designStatus: 'unproven' },
    ],
    [
      'Is it an idea so far?',
      'Yes, an idea so far',
      { answer: 'designStatus', to: 'concept' },
      { designStatus: 'concept' },
    ],
    [
      'Are the parts for customer testing?',
      'Yes, for customer testing',
      { answer: 'purposes', to: ['pilot_run', 'customer_testing'] },
      { purposes: ['pilot_run', 'customer_testing'] },
    ],
  ])('%s is asked with the words, and one tap answers', (question, yes, change, answers) => {
    const message = draw(change)
    expect(linesOf(message)).toContainEqual({
      says: `*${question}*`,
      name: 'Read from “not &lt;touched&gt; since *March*”.',
    })
    expect(message.text).toContain(question)
    expect(unpackCarried(findButton(message, yes).value)?.profile).toMatchObject({ quantity: pieces(12), ...answers })
  })

  test('is asked only if it would change the result', () => {
    const hinted = [...handTexts().values()]
      .flat()
      .filter((_, index) => index % 4 === 0)
      .map(({ text }) => adviseOnText(text))
      .flatMap((outcome) => ('advised' in outcome && !('parts' in outcome.advised) ? [outcome.advised] : []))
      .filter(({ hint }) => hint !== null)
    expect(hinted.length).toBeGreaterThan(2)
    for (const { profile, recommendation, hint } of hinted) {
      const { stage, strength } = adviseOnProfile(applyChange(profile, hint?.change as Change)).recommendation
      expect([stage, strength]).not.toEqual([recommendation.stage, recommendation.strength])
    }
  })
})

test('the road ahead says what opens each next step, and nothing after the last', () => {
  const message = drawProfile({ designStatus: 'unproven', quantity: pieces(3000) })
  const steps = linesBelow(message, 'The road ahead')
  expect(steps.filter((line) => /^\d\. /.test(line))).toHaveLength(3)
  expect(steps.filter((line) => line.includes('Then, when'))).toHaveLength(2)
  const alone = linesBelow(drawProfile({ designStatus: 'validated', quantity: pieces(40) }), 'The road ahead')
  expect(alone).toHaveLength(1)
})

describe('what was understood', () => {
  test('quotes the words of each purpose', () => {
    const message = drawEnquiry('40 housings for a pilot run and for customer testing')
    expect(understoodOf(message)).toMatch(/pilot run \(“[^”]*pilot run”\)/)
    expect(understoodOf(message)).toMatch(/customer testing \(“[^”]*customer testing”\)/)
  })

  test('is in a button as it will be: an answer by button has no words to quote', () => {
    const message = drawEnquiry('we need 40. The other team needs 400.')
    const asked = unpackCarried(findButton(message, '40 parts').value)
    const other = unpackCarried(findButton(message, '400 parts').value)
    expect(asked?.profile.quantity).toEqual(pieces(40))
    expect(other?.profile.quantity).toEqual(pieces(400))
    expect(other?.quotes.filter(({ answer }) => answer === 'quantity')).toEqual([])
    expect(unpackCarried(findButton(message, 'Share in channel').value)?.quotes).toContainEqual(
      expect.objectContaining({ answer: 'quantity', value: '40' }),
    )
  })
})

test('how to answer is also said if only the quantity is in doubt', () => {
  const howToAnswer = 'Answer here.'
  const doubtful = drawEnquiry('40 housings, pilot run, drawing frozen. The other team needs 400.', { howToAnswer })
  expect(readText(doubtful)).toContain('Is that the quantity of this order?')
  expect(readText(doubtful)).not.toContain('The open question')
  expect(readText(doubtful)).toContain(howToAnswer)
  const sure = drawEnquiry('40 housings for a pilot run, drawing frozen', { howToAnswer })
  expect(headlineOf(sure)).toBe('Small batch manufacturing')
  expect(readText(sure)).not.toContain(howToAnswer)
})

test.each([
  ['are not carried if they are the guide’s', guideThresholds, undefined],
  ['are carried if the first differs', { ...guideThresholds, sampleEnds: 8 }, { sampleEnds: 8, batchStarts: 24 }],
  ['are carried if the second differs', { ...guideThresholds, batchStarts: 50 }, { sampleEnds: 5, batchStarts: 50 }],
])('the thresholds %s', (_name, thresholds, carried) => {
  const advised = adviseOnProfile(aProfile({ quantity: pieces(40) }), [], thresholds)
  const message = firstOf(drawRecommendation(en, advised, { canShare: true }))
  const inButton = unpackCarried(findButton(message, 'Adjust answers').value)
  expect(inButton?.profile.quantity).toEqual(pieces(40))
  expect(inButton?.thresholds).toEqual(carried)
})

test('the table shows people’s words for when parts are needed safely', () => {
  const message = drawProfile({ quantity: pieces(3), neededBy: '<!channel> week 12' })
  expect(tableOf(message).at(-1)?.at(-1)).toContain('&lt;!channel&gt; week 12')
})

import { describe, expect, test } from 'vitest'
import { classify } from '../src/advice/classifier.ts'
import { emptyProfile, listSaid } from '../src/advice/profile.ts'
import { contextAnswers, dispensableQuestions, publicQuestions, questions } from '../src/advice/questions.ts'
import { guideThresholds } from '../src/advice/thresholds.ts'
import { adviseOnProfile } from '../src/advise.ts'
import { en } from '../src/copy/en.ts'
import { listKnown, listUnderstood } from '../src/copy/understood.ts'
import { writeHeading, writeRecommendation } from '../src/export/recommendations.ts'
import { drawForm } from '../src/slack/blocks/form.ts'
import { packCarried, unpackCarried } from '../src/slack/carried.ts'
import { questionBlock } from '../src/slack/ids.ts'
import { readFormView, startForm } from '../src/slack/intake/form.ts'
import { writeReport } from '../src/terminal/report.ts'
import { readCsv } from './helpers/csv.ts'
import { aProfile } from './helpers/profiles.ts'
import { aRecommendation } from './helpers/recommendations.ts'

const show = (words: string) => words

describe.each(contextAnswers.map((answer) => [answer]))('the row %s', (answer) => {
  const profile = aProfile({ [answer]: 'as typed' })
  const { label, name, heading } = en.answers[answer]

  test('is a property of the profile that decides nothing', () => {
    expect(emptyProfile).toHaveProperty(answer, null)
    const { comparison: _rows, ...recommendation } = classify(profile)
    const { comparison: _none, ...without } = classify(emptyProfile)
    expect(recommendation).toEqual(without)
  })

  test('is drawn, filled in and read again', () => {
    const { blocks, private_metadata } = drawForm(en, startForm(profile, { replaces: false }, guideThresholds))
    const field: any = blocks.find(({ block_id }) => block_id === questionBlock(answer))
    expect(field).toMatchObject({ label: { text: label }, element: { initial_value: 'as typed' } })
    const values = { [questionBlock(answer)]: { [questionBlock(answer)]: { value: ' as typed ' } } }
    expect(readFormView({ state: { values }, private_metadata: private_metadata ?? '' }).profile).toEqual(profile)
  })

  test('is carried, listed as understood, and has a column', () => {
    expect(unpackCarried(packCarried({ profile, quotes: [] }))?.profile).toEqual(profile)
    expect(listUnderstood(en, profile, [], show)).toContain(`${name}: as typed`)
    expect(listKnown(en, profile, show)).toEqual([`${name}: as typed`])
    expect(writeReport(en, adviseOnProfile(profile))).toContain(`${name}: as typed`)
    const [headings = [], cells = []] = readCsv(
      writeHeading(en) + writeRecommendation(en, { ...aRecommendation(), id: 'r', profile }),
    )
    expect(cells[headings.indexOf(heading)]).toBe('as typed')
  })
})

test('what is left out first, and what is private', () => {
  const order = dispensableQuestions.map(({ answer }) => answer)
  expect([order[0], order.at(-1)]).toEqual(['notes', 'partName'])
  expect(order.toSorted()).toEqual(contextAnswers.toSorted())
  expect(questions.filter((question) => !publicQuestions.includes(question)).map(({ answer }) => answer)).toEqual([
    'notes',
  ])
})

test('no answer is asked twice, and what was not said is not listed', () => {
  expect(new Set(questions.map(({ answer }) => answer)).size).toBe(questions.length)
  expect(listSaid(emptyProfile)).toEqual({})
  expect(listSaid(aProfile({ designStatus: 'concept', purposes: ['pilot_run'] }))).toEqual({
    designStatus: 'concept',
    purposes: ['pilot_run'],
  })
})

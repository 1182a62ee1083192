import { expect, test } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import { drawHistory } from '../../../src/slack/blocks/history.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import { namesOf } from '../../helpers/seen.ts'

test.each([
  ['the part', { partName: 'Cap', text: '40 caps' }, 'Cap'],
  ['the first words, if the part has no name', { partName: null, text: '40 caps' }, '40 caps'],
  ['the same, if its name is only spaces', { partName: '  ', text: '40 caps' }, '40 caps'],
  [
    'what was understood, if there are no words',
    { partName: null, text: null },
    '40 parts · pilot run · Design: not said',
  ],
  ['80 characters of many', { partName: null, text: 'x'.repeat(100) }, `${'x'.repeat(79)}…`],
])('a project is recognised by %s', (_name, known, name) => {
  const remembered = { ...aRecommendation(known), id: 'r1' }
  const page = { recommendations: [remembered], next: null, search: '', isFirst: true, command: '/stage' }
  expect(namesOf(drawHistory(en, page))).toEqual([name])
})

import { describe, expect, test } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import { drawCard, drawPosted, drawPreview } from '../../../src/slack/blocks/card.ts'
import { aCard } from '../../helpers/recommendations.ts'
import { findButton, labelsOf, readText } from '../../helpers/seen.ts'

const answer = (user: string, createdAt: number) =>
  ({ user, createdAt, stage: 'prototyping', strength: 'clear' }) as const

describe('a card', () => {
  test('has a primary button until somebody has answered, and a plain one after that', () => {
    expect(findButton(drawCard(en, aCard(), []), 'Describe your project').style).toBe('primary')
    expect(findButton(drawCard(en, aCard(), [answer('U2', 1)]), 'Answer again').style).toBeUndefined()
  })

  test('shows the five newest answers, the newest last, and counts the others', () => {
    const answers = [1, 2, 3, 4, 5, 6, 7].map((number) => answer(`U${number}`, number))
    const lines = readText(drawCard(en, aCard(), answers)).split('\n')
    expect(lines.filter((line) => line.startsWith('• ')).map((line) => line.slice(2, 7))).toEqual(
      ['U3', 'U4', 'U5', 'U6', 'U7'].map((user) => `<@${user}>`),
    )
    expect(lines).toContain('and 2 more, in the thread')
    expect(readText(drawCard(en, aCard(), answers.slice(0, 5)))).not.toContain('more, in the thread')
  })
})

describe('the reminder of a card', () => {
  const draft = { id: 'c1', addressedTo: null, text: null, profile: aCard().profile }

  test.each([
    [24, ['Remind after 2 days', 'Remind after 1 week', 'No reminder']],
    [48, ['Remind after 1 day', 'Remind after 1 week', 'No reminder']],
    [72, ['Remind after 1 day', 'Remind after 2 days', 'Remind after 1 week', 'No reminder']],
    [null, ['Remind after 1 day', 'Remind after 2 days', 'Remind after 1 week']],
  ])('after %s hours: before it is posted, the other times are offered', (reminderHours, offered) => {
    const preview = drawPreview(en, { ...draft, reminderHours }, 'U1')
    expect(labelsOf(preview)).toEqual([...offered, 'Post it here', 'Change what is known', 'Cancel'])
  })

  test('can be declined after the card was posted, if there will be one', () => {
    expect(labelsOf(drawPosted(en, 'c1', 48))).toEqual(['No reminder'])
    expect(readText(drawPosted(en, 'c1', null))).toContain('There will be no reminder.')
    expect(labelsOf(drawPosted(en, 'c1', null))).toEqual([])
  })
})

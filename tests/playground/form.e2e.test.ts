import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { exampleEnquiries } from '../../playground/protocol.ts'
import { focused, messageField, press, privateMessage, see, seeHeading, seller, startVisits, type } from './visits.ts'

const [pilotRun = ''] = exampleEnquiries

const form = (page: Page) => page.getByRole('dialog', { name: 'Describe your project' })
const quantity = (page: Page) => form(page).getByLabel('How many parts do you need in this order?')

const openForm = async (page: Page) => {
  await type(page, '/stage')
  await form(page).waitFor()
}

const { visit, workspace } = startVisits()

describe('the form', () => {
  test('shows a mistake at its field, keeps what was typed, and takes the corrected answer', async () => {
    const page = await visit(seller)
    await openForm(page)
    await form(page).getByLabel('What is the part called?').fill('Gear <housing>')
    await quantity(page).fill('40.5')
    await form(page)
      .getByRole('checkbox', { name: /^Pilot run/ })
      .check()
    await press(form(page), 'See the stage')
    await see(form(page).getByRole('alert'), /^Parts come whole\./)
    await vi.waitFor(async () =>
      expect(await focused(page)).toMatchObject({
        value: '40.5',
        described: expect.stringMatching(/^Parts come whole\./),
      }),
    )
    expect(await form(page).getByLabel('What is the part called?').inputValue()).toBe('Gear <housing>')
    expect(
      await form(page)
        .getByRole('checkbox', { name: /^Pilot run/ })
        .isChecked(),
    ).toBe(true)

    await quantity(page).fill('40')
    await quantity(page).press('Enter')
    const result = page.getByRole('dialog', { name: 'Your stage' })
    await seeHeading(result, 'Small batch manufacturing')
    await press(result, 'Done')
    await result.waitFor({ state: 'detached' })
    await see(privateMessage(page), 'Part: Gear <housing>')
  })

  test('updates the line with the stage while it is filled in, and changes no field', async () => {
    const page = await visit(seller)
    await openForm(page)
    await see(form(page), 'So far: not decided yet')
    await quantity(page).pressSequentially('40')
    await form(page)
      .getByRole('checkbox', { name: /^Pilot run/ })
      .check()
    await form(page)
      .getByRole('radio', { name: /^Proven/ })
      .check()
    await see(form(page), 'So far: Small batch manufacturing, clear')
    expect(await quantity(page).inputValue()).toBe('40')
    await form(page)
      .getByRole('radio', { name: /^Idea only/ })
      .check()
    await form(page)
      .getByRole('checkbox', { name: /^Pilot run/ })
      .uncheck()
    await form(page)
      .getByRole('checkbox', { name: /^See whether the idea works/ })
      .check()
    await see(form(page), /So far: Prototyping/)
  })

  test('opens from the lightning menu, closes with Escape and gives the focus back', async () => {
    const page = await visit(seller)
    await press(page, 'Shortcuts')
    await page.getByRole('menuitem', { name: /^Start a stage check/ }).press('Enter')
    await form(page).waitFor()
    expect((await focused(page)).name).toMatch(/^What is the part called/)
    await page.keyboard.press('Escape')
    await form(page).waitFor({ state: 'detached' })
    await vi.waitFor(async () => expect((await focused(page)).name).toBe('Shortcuts'))
  })

  test('opens filled in from a recommendation, and its result replaces the message', async () => {
    const page = await visit(seller)
    await press(page, pilotRun)
    await press(privateMessage(page), 'Adjust answers')
    await form(page).waitFor()
    expect(await quantity(page).inputValue()).toBe('40')
    expect(
      await form(page)
        .getByRole('checkbox', { name: /^Pilot run/ })
        .isChecked(),
    ).toBe(true)
    expect(
      await form(page)
        .getByRole('radio', { name: /^Proven/ })
        .isChecked(),
    ).toBe(true)
    await quantity(page).fill('60')
    await press(form(page), 'See the stage')
    await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')
    await privateMessage(page).getByRole('cell', { name: '60 parts' }).waitFor()
    expect(await privateMessage(page).count()).toBe(1)
  })

  test('answers in a direct message if it was opened from anywhere, and the sidebar shows it as unread', async () => {
    const page = await visit(seller)
    await messageField(page).fill('not sent yet')
    await press(page, 'Shortcuts')
    await page.getByRole('menuitem', { name: /^Start a stage check/ }).click()
    await quantity(page).fill('3')
    await press(form(page), 'See the stage')
    await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')
    await press(page.getByRole('navigation'), /Stage Advisor\s*new/)
    await seeHeading(page.getByRole('article'), 'Prototyping')
    await press(page.getByRole('navigation'), /^\W*parts-ortiz-robotics/)
    expect(await messageField(page).inputValue()).toBe('not sent yet')
  })

  test('says so in words if it cannot be opened in time', async () => {
    const page = await visit(seller)
    workspace().faults.add('views.open', { error: 'expired_trigger_id' })
    await type(page, '/stage')
    await see(privateMessage(page), 'The form could not be opened in time. Please try again: /stage')
  })
})

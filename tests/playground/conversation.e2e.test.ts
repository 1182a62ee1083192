import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { buyer, messageField, press, privateMessage, see, seeHeading, seller, startVisits, type } from './visits.ts'

const thread = (page: Page) => page.getByRole('complementary', { name: 'Thread' })

const say = async (page: Page, text: string) => {
  const field = thread(page).getByRole('textbox')
  await field.fill(text)
  await field.press('Enter')
}

/** The last message of a thread. */
const last = (page: Page): Locator => thread(page).getByRole('article').last()

const openMenuOf = async (message: Locator) => {
  await message.hover()
  await press(message, 'More actions')
}

const checkThisRequest = async (page: Page, words: string) => {
  await openMenuOf(page.getByRole('article').filter({ hasText: words }))
  await page.getByRole('menuitem', { name: /^Check this request/ }).click()
  const form = page.getByRole('dialog', { name: 'Describe your project' })
  await form.waitFor()
  return form
}

const { visit } = startVisits()

test('a buyer asks in the channel and goes on in the thread; sales sees all of it', async () => {
  const page = await visit(buyer)
  const salesPage = await visit(seller)
  await type(page, '@Stage Advisor 12 pcs of the sensor cap')
  await press(page, '1 reply')
  await seeHeading(last(page), 'One answer is missing')
  await see(last(page), 'Answer with a button, or mention me with your answer.')

  await say(page, '@Stage Advisor not yet')
  await see(last(page), 'Changed: Design: not said → not proven yet')
  await seeHeading(last(page), 'Prototyping')

  await say(page, '@Stage Advisor the design is frozen now, and make that 200')
  await see(last(page), 'Changed: Quantity: 12 → 200 · Design: not proven yet → proven')
  await seeHeading(last(page), 'Small batch manufacturing')

  await say(page, '@Stage Advisor it is for customer testing too')
  await see(last(page), 'Changed: Purpose: customer testing added')
  await see(last(page), /^Clear: /)

  await press(salesPage, '7 replies')
  await see(last(salesPage), 'Changed: Purpose: customer testing added')
  expect(await thread(salesPage).getByRole('article').count()).toBe(8)
})

test('a direct message is always answered, even a greeting', async () => {
  const page = await visit(buyer)
  await press(page.getByRole('navigation'), 'Stage Advisor')
  await type(page, 'hello')
  await press(page, '1 reply')
  await see(last(page), /Send me the enquiry, such as: 40 housings/)
  await press(last(page), 'Fill in the form')
  await page.getByRole('dialog', { name: 'Describe your project' }).getByLabel('How many parts').fill('3')
  await press(page.getByRole('dialog'), 'See the stage')
  await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')
  await seeHeading(last(page), 'Prototyping')
})

test('sales checks a buyer’s message, and the result is posted in its thread', async () => {
  const buyersPage = await visit(buyer)
  await type(buyersPage, 'Could you do 40 housings for a pilot run? Drawing is frozen.')
  const page = await visit(seller)
  const form = await checkThisRequest(page, 'Could you do')
  await see(form, 'Read from: “Could you do 40 housings for a pilot run? Drawing is frozen.”')
  expect(await form.getByLabel('How many parts').inputValue()).toBe('40')
  expect(await form.getByRole('checkbox', { name: /^Pilot run/ }).isChecked()).toBe(true)
  expect(await form.getByRole('radio', { name: 'In that message’s thread' }).isChecked()).toBe(true)
  await form.getByLabel('How many parts').fill('60')
  await see(form, 'Read from:')
  await press(form, 'See the stage')
  await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')

  await press(buyersPage, '1 reply')
  await seeHeading(last(buyersPage), 'Small batch manufacturing')
  await see(last(buyersPage), 'Checked by')
  await last(buyersPage).getByRole('link', { name: 'this message' }).waitFor()
  await say(buyersPage, '@Stage Advisor no, 50-100')
  await see(last(buyersPage), 'Changed: Quantity: 60 → 50–100')
})

test('if the app is not in the channel, the result comes privately and says how to add it', async () => {
  const page = await visit(seller)
  await press(page.getByRole('navigation'), 'quotes')
  await messageField(page).waitFor()
  await type(page, '5 brackets for a fit check')
  const form = await checkThisRequest(page, '5 brackets')
  await press(form, 'See the stage')
  await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')
  await seeHeading(privateMessage(page), 'Prototyping')
  await see(privateMessage(page), '/invite @Stage Advisor')
})

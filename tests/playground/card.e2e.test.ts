import type { Locator, Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { buyer, press, privateMessage, see, seeHeading, seller, startVisits, type } from './visits.ts'

const day = 86_400_000

const form = (page: Page) => page.getByRole('dialog', { name: 'Describe your project' })
const quantity = (inside: Locator) => inside.getByLabel('How many parts do you need in this order?')
const thread = (page: Page) => page.getByRole('complementary', { name: 'Thread' })

/** The card as everybody sees it in the channel. */
const card = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('article', { name: /^Stage Advisor/ })
    .filter({ hasText: 'Tell us about your project' })
    .filter({ hasNotText: 'Only visible to you' })

const postCard = async (page: Page, asked = '/stage ask @Bea Ortiz 40 housings for a pilot run') => {
  await type(page, asked)
  await press(privateMessage(page), 'Post it here')
  await card(page).waitFor()
}

/** Fills in the open form and sends it. */
const answer = async (page: Page, parts: string) => {
  await quantity(form(page)).fill(parts)
  await press(form(page), 'Send')
  const result = page.getByRole('dialog', { name: 'Your stage' })
  await press(result, 'Done')
  await result.waitFor({ state: 'detached' })
}

const { visit, workspace, sendReminders } = startVisits()

test('sales asks, a buyer of another company answers after one field error, and everything is shown where it should be', async () => {
  const salesPage = await visit(seller)
  const page = await visit(buyer)

  await type(salesPage, '/stage ask @Bea Ortiz 40 housings for a pilot run')
  const preview = privateMessage(salesPage)
  await see(preview, 'Only visible to you')
  await see(preview, '@Bea Ortiz')
  await see(preview, 'Known so far, and filled in: 40 parts · pilot run')
  expect(await page.getByRole('article').count()).toBe(0)

  await press(preview, 'Change what is known')
  const known = salesPage.getByRole('dialog', { name: 'What is known so far' })
  await known.getByLabel('What is the part called?').fill('Sensor <housing>')
  await press(known, 'Show the card')
  await known.waitFor({ state: 'detached' })
  await see(preview, 'Known so far, and filled in: 40 parts · pilot run · Part: Sensor <housing>')
  await press(preview, 'Remind after 1 week')
  await see(preview, 'If nobody has answered after 1 week, one reminder comes in its thread.')
  expect(await privateMessage(salesPage).count()).toBe(1)
  expect(await page.getByRole('article').count()).toBe(0)

  await press(preview, 'Post it here')
  await see(preview, /^The card is posted in this channel\./)
  await see(card(page), 'Known so far, and filled in: 40 parts · pilot run · Part: Sensor <housing>')
  expect(await privateMessage(page).count()).toBe(0)

  await press(card(page), 'Describe your project')
  await form(page).waitFor()
  expect(await quantity(form(page)).inputValue()).toBe('40')
  expect(await form(page).getByLabel('What is the part called?').inputValue()).toBe('Sensor <housing>')
  await form(page).getByLabel('Anything else we should know?').fill('Two colours')
  await form(page)
    .getByRole('radio', { name: /^Proven/ })
    .check()
  await see(form(page), 'So far: Small batch manufacturing, clear')
  await quantity(form(page)).fill('40.5')
  await press(form(page), 'Send')
  await see(form(page).getByRole('alert'), /^Parts come whole\./)
  expect(await form(page).getByLabel('Anything else we should know?').inputValue()).toBe('Two colours')
  expect(await card(page).getByText('Answered').count()).toBe(0)
  await quantity(form(page)).fill('60')
  await press(form(page), 'Send')
  const result = page.getByRole('dialog', { name: 'Your stage' })
  await seeHeading(result, 'Small batch manufacturing')
  await see(result, 'Notes: Two colours')
  await press(result, 'Done')

  await see(card(page), /@Bea Ortiz, .*: Small batch manufacturing, clear/)
  await card(page).getByRole('button', { name: 'Answer again' }).waitFor()
  await press(card(page), '1 reply')
  await see(thread(page), '@Bea Ortiz answered')
  await see(thread(page), 'Notes: Two colours')
  await thread(page).getByRole('cell', { name: '60 parts' }).waitFor()
  expect(await thread(page).getByRole('button', { name: 'Ask the buyer' }).count()).toBe(0)

  await press(salesPage.getByRole('navigation'), /Stage Advisor\s*new/)
  const told = salesPage.getByRole('article').filter({ hasText: 'answered your card' })
  await see(told, /Small batch manufacturing, clear/)
  const link = await told.getByRole('link', { name: 'Open the answer' }).getAttribute('href')
  await salesPage.goto(link ?? '')
  await see(thread(salesPage), 'Notes: Two colours')
})

test('Answer again keeps both, in the thread and on the card', async () => {
  const salesPage = await visit(seller)
  const page = await visit(buyer)
  await postCard(salesPage)
  await press(card(page), 'Describe your project')
  await answer(page, '60')
  await press(card(page), 'Answer again')
  expect(await quantity(form(page)).inputValue()).toBe('40')
  await form(page)
    .getByRole('radio', { name: /^Idea only/ })
    .check()
  await answer(page, '3')
  await see(card(salesPage), /@Bea Ortiz, .*: Prototyping/)
  await see(card(salesPage), /@Bea Ortiz, .*: Small batch manufacturing/)
  await press(card(salesPage), '2 replies')
  await thread(salesPage).getByRole('cell', { name: '60 parts' }).waitFor()
  await thread(salesPage).getByRole('cell', { name: '3 parts' }).waitFor()
})

test('two answer at the same moment: both are kept, and the card shows both', async () => {
  const salesPage = await visit(seller)
  const page = await visit(buyer)
  await postCard(salesPage)
  await press(card(page), 'Describe your project')
  await press(card(salesPage), 'Describe your project')
  await quantity(form(page)).fill('60')
  await quantity(form(salesPage)).fill('3')
  await Promise.all([press(form(page), 'Send'), press(form(salesPage), 'Send')])
  await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')
  await see(card(page), /@Bea Ortiz, .*: /)
  await see(card(page), /@Sam Keller, .*: /)
  await card(page).getByRole('button', { name: '2 replies' }).waitFor()
})

test('the thread of a card goes on: a typed change counts for the card, and the parts come back there', async () => {
  const salesPage = await visit(seller)
  const page = await visit(buyer)
  await postCard(salesPage, '/stage ask @Bea Ortiz 40 housings for a fit check')
  await press(card(page), 'Describe your project')
  await answer(page, '12')
  await press(card(page), '1 reply')
  const last = (inside: Page) => thread(inside).getByRole('article').last()
  const field = thread(page).getByRole('textbox')
  await field.fill('@Stage Advisor make that 3, the design is not proven')
  await field.press('Enter')
  await see(last(page), 'Changed: Quantity: 12 → 3 · Design: not said → not proven yet')
  await vi.waitFor(async () => expect((await card(salesPage).innerText()).match(/: Prototyping/g)).toHaveLength(2))

  await press(salesPage.getByRole('navigation'), /Stage Advisor\s*new/)
  const told = salesPage.getByRole('article').filter({ hasText: 'answered your card' })
  await vi.waitFor(async () => expect(await told.getByText('answered your card').count()).toBe(2))

  await press(last(page), 'Prototypes are back')
  const report = page.getByRole('dialog', { name: 'Prototypes are back' })
  await report.waitFor()
  for (const radio of await report.getByRole('radio', { name: 'Confirmed', exact: true }).all()) await radio.check()
  await report.getByLabel('How many parts come next?').fill('40')
  await press(report, 'See what comes next')
  await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')
  await see(last(page), /1\. Prototyping, 3 parts, .+: all confirmed →/)
  await see(last(page), /2\. Small batch, 40 parts/)
  // This is a different order from the one that the card asked about.
  await press(salesPage.getByRole('navigation'), /parts-ortiz-robotics/)
  await card(salesPage).getByRole('button', { name: '4 replies' }).waitFor()
  expect(await card(salesPage).innerText()).not.toContain('Small batch')
})

test('sales closes it after a confirmation, nobody can answer then, and reopens it', async () => {
  const salesPage = await visit(seller)
  const page = await visit(buyer)
  await postCard(salesPage)
  await press(card(salesPage), 'Close')
  const sure = salesPage.getByRole('dialog', { name: 'Close this card?' })
  await press(sure, 'Keep it open')
  await sure.waitFor({ state: 'detached' })
  await card(page).getByRole('button', { name: 'Describe your project' }).waitFor()

  await press(card(salesPage), 'Close')
  await press(sure, 'Close it')
  await see(card(page), /Closed by @Sam Keller/)
  expect(await card(page).getByRole('button', { name: 'Describe your project' }).count()).toBe(0)
  await press(card(salesPage), 'Reopen')
  await see(card(page), /Reopened by @Sam Keller/)
  await press(card(page), 'Describe your project')
  await form(page).waitFor()
})

describe('an outsider', () => {
  const refused = 'This button is for people of the company that posted the card.'

  test('cannot close or reopen a card, and is told so privately', async () => {
    const salesPage = await visit(seller)
    const page = await visit(buyer)
    await postCard(salesPage)
    await press(card(page), 'Close')
    await press(page.getByRole('dialog', { name: 'Close this card?' }), 'Close it')
    await see(privateMessage(page), refused)
    await card(salesPage).getByRole('button', { name: 'Describe your project' }).waitFor()

    await press(card(salesPage), 'Close')
    await press(salesPage.getByRole('dialog', { name: 'Close this card?' }), 'Close it')
    await press(card(page), 'Reopen')
    await vi.waitFor(async () => expect(await privateMessage(page).getByText(refused).count()).toBe(2))
    await see(card(page), /Closed by @Sam Keller/)
    expect(await salesPage.getByText(refused).count()).toBe(0)
  })

  test('sees neither the preview nor what sales was told', async () => {
    const salesPage = await visit(seller)
    const page = await visit(buyer)
    await postCard(salesPage)
    await press(card(page), 'Describe your project')
    await answer(page, '60')
    await press(card(page), '1 reply')
    await see(thread(page), '@Bea Ortiz answered')
    for (const words of ['Post it here', 'No reminder', 'Share in channel', 'Ask the buyer', 'answered your card'])
      expect(await page.getByText(words).count()).toBe(0)
  })
})

describe('the reminder', () => {
  test('comes once in the thread if nobody has answered', async () => {
    const page = await visit(seller)
    await postCard(page)
    await sendReminders(Date.now() + 3 * day)
    await sendReminders(Date.now() + 4 * day)
    await press(card(page), '1 reply')
    await see(thread(page), /would still like to know more about this project/)
  })

  test('does not come if it was declined', async () => {
    const page = await visit(seller)
    await postCard(page)
    await press(privateMessage(page), 'No reminder')
    await see(page, 'There will be no reminder for this card.')
    await sendReminders(Date.now() + 30 * day)
    expect(await card(page).getByRole('button', { name: '1 reply' }).count()).toBe(0)
  })
})

test('if the app is not a member, the preview stays and says what to do', async () => {
  const page = await visit(seller)
  await press(page.getByRole('navigation'), /quotes/)
  await type(page, '/stage ask 40 housings')
  await press(privateMessage(page), 'Post it here')
  await see(privateMessage(page), /Type \/invite @Stage Advisor here, then press Post it here again\./)
  const { world } = workspace()
  world.channelOf('CQUOTES')?.members.push('UBOT')
  await press(privateMessage(page), 'Post it here')
  await card(page).waitFor()
  await see(privateMessage(page), /^The card is posted/)
})

test('from a recommendation, sales asks with what is known', async () => {
  const page = await visit(seller)
  await type(page, '/stage 40 housings for a pilot run')
  await press(privateMessage(page), 'Ask the buyer')
  const preview = privateMessage(page).filter({ hasText: 'nothing is posted yet' })
  await see(preview, 'Known so far, and filled in: 40 parts · pilot run')
  await press(preview, 'Cancel')
  await see(page, 'Nothing was posted.')
  expect(await privateMessage(page).count()).toBe(2)
})

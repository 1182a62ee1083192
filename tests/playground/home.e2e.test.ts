import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../helpers/csv.ts'
import { buyer, press, privateMessage, see, seeHeading, seller, startVisits, type } from './visits.ts'

const home = (page: Page) => page.getByRole('region', { name: 'Home' })
const openDirect = (page: Page) => press(page.getByRole('navigation'), /Stage Advisor/)
const openHome = async (page: Page) => {
  await openDirect(page)
  await press(page.getByRole('main'), 'Home')
}
const openButtons = (page: Page) => home(page).getByRole('button', { name: /^Open/ })
const form = (page: Page) => page.getByRole('dialog', { name: 'Describe your project' })
const opened = (page: Page) => page.getByRole('dialog', { name: 'Recommendation' })

const seeStage = async (page: Page) => {
  await press(form(page), 'See the stage')
  await press(page.getByRole('dialog', { name: 'Your stage' }), 'Done')
}

const ask = async (page: Page, enquiry: string) => {
  const before = await privateMessage(page).count()
  await type(page, `/stage ${enquiry}`)
  await expect.poll(() => privateMessage(page).count()).toBe(before + 1)
}

const { visit, workspace } = startVisits()

describe('Home', () => {
  test('first an introduction, then the person’s own checks, which open and can be adjusted', async () => {
    const page = await visit(seller)
    await openHome(page)
    await see(home(page), /^Is an order prototyping or small batch manufacturing\?/)
    await press(home(page), 'Start a check')
    await form(page).getByLabel('What is the part called?').fill('Gear <housing>')
    await form(page).getByLabel('How many parts do you need in this order?').fill('40')
    await seeStage(page)
    await see(home(page), 'Gear <housing>')
    expect(await openButtons(page).count()).toBe(1)

    await openButtons(page).first().click()
    await seeHeading(opened(page), 'Small batch manufacturing')
    await see(opened(page), 'Delivery focus')
    await press(opened(page), 'Adjust answers')
    const quantity = form(page).getByLabel('How many parts do you need in this order?')
    expect(await quantity.inputValue()).toBe('40')
    await quantity.fill('3')
    await seeStage(page)
    await see(home(page), 'Prototyping, likely')
    expect(await openButtons(page).count()).toBe(2)
  })

  test('shares an opened recommendation in a channel with the buyer', async () => {
    const page = await visit(seller)
    const otherPage = await visit(buyer)
    await ask(page, '40 housings for a pilot run, drawing frozen')
    await openHome(page)
    await openButtons(page).first().click()
    await opened(page).getByLabel('Share it in which channel?').selectOption({ label: '#parts-ortiz-robotics' })
    await press(opened(page), 'Share in channel')
    await see(opened(page), /^Shared in/)
    await press(opened(page), 'Done')
    await seeHeading(otherPage.getByRole('article'), 'Small batch manufacturing')
    await see(otherPage, 'Shared by')
  })

  test('shares in the person’s name if the app is not a member', async () => {
    const page = await visit(seller)
    await ask(page, '40 housings for a pilot run, drawing frozen')
    await openHome(page)
    await openButtons(page).first().click()
    await opened(page).getByLabel('Share it in which channel?').selectOption({ label: '#quotes' })
    await press(opened(page), 'Share in channel')
    await see(opened(page), /^Shared in/)
    await press(opened(page), 'Done')
    await press(page.getByRole('navigation'), /quotes/)
    await see(page.getByRole('article'), 'Shared by')
  })

  test('goes to older pages and back, and fits on a phone', async () => {
    const page = await visit(seller, { viewport: { width: 360, height: 640 } })
    for (const part of ['brackets', 'gears', 'lids', 'hooks', 'plates', 'covers', 'shafts', 'caps', 'levers'])
      await ask(page, `3 ${part} for a fit check`)
    await press(page, 'Open the sidebar')
    await openHome(page)
    await see(home(page), 'levers')
    expect(await openButtons(page).count()).toBe(8)
    await press(home(page), 'Older')
    await see(home(page), 'brackets')
    expect(await openButtons(page).count()).toBe(1)
    await press(home(page), 'Newer')
    await see(home(page), 'levers')
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    expect(await fits()).toBe(true)
  })

  test('shows an open card, who answers it and the way to it, and closes it', async () => {
    const page = await visit(seller)
    const buyersPage = await visit(buyer)
    await type(page, '/stage ask @Bea Ortiz 40 housings for a pilot run')
    await press(privateMessage(page), 'Post it here')
    await see(privateMessage(page), /^The card is posted/)
    await openHome(page)
    await see(home(page), 'Open cards')
    await see(home(page), 'Nobody has answered yet.')
    await see(home(page), 'housings')

    await press(buyersPage.getByRole('main'), 'Describe your project')
    await form(buyersPage)
      .getByRole('radio', { name: /^Proven/ })
      .check()
    await press(form(buyersPage), 'Send')
    await see(home(page), /@Bea Ortiz, .*: Small batch manufacturing, clear/)
    expect(await home(page).getByText('Nobody has answered yet.').count()).toBe(0)

    const opening = page.context().waitForEvent('page')
    await press(home(page), /^Go to the card/)
    await see(await opening, 'Tell us about your project')

    await press(home(page), /^Close the card/)
    await press(page.getByRole('dialog', { name: 'Close this card?' }), 'Close it')
    await home(page).getByText('Open cards').waitFor({ state: 'detached' })
    await press(buyersPage.getByRole('dialog', { name: 'Your stage' }), 'Done')
    await see(buyersPage.getByRole('main'), /Closed by @Sam Keller/)
  })

  test('of an admin leads to the settings', async () => {
    const page = await visit(seller)
    await openHome(page)
    await press(home(page), 'Settings')
    await page.getByRole('dialog', { name: 'Settings' }).waitFor()
  })

  test('for a buyer of another company shows two lines and no buttons', async () => {
    const salesPage = await visit(seller)
    await ask(salesPage, '40 housings for a pilot run')
    const page = await visit(buyer)
    await openHome(page)
    await see(home(page), /Please ask your contact in the channel/)
    expect(await home(page).getByRole('button').count()).toBe(0)
    expect(await home(page).innerText()).not.toContain('housings')
  })
})

test('/stage export: a file in the direct message, which a spreadsheet reads', async () => {
  const page = await visit(seller, { acceptDownloads: true })
  await ask(page, '40 housings, "black" & <matt>, for a pilot run')
  await ask(page, '=3 brackets for a fit check')
  await type(page, '/stage export')
  await see(page, 'I sent you the file as a direct message.')
  await openDirect(page)
  await see(page, 'Your export: 2 recommendations, newest first')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /Your recommendations/ }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^stage-recommendations-\d{4}-\d\d-\d\d\.csv$/)
  const file = await readFile(await download.path(), 'utf8')
  expect(file.startsWith('\ufeff')).toBe(true)
  const [headings = [], ...lines] = readCsv(file)
  expect(lines.map((cells) => cells[headings.indexOf('Words of the enquiry')])).toEqual([
    "'=3 brackets for a fit check",
    '40 housings, "black" & <matt>, for a pilot run',
  ])
  expect(lines.map((cells) => cells[headings.indexOf('Stage')])).toEqual(['Prototyping', 'Small batch manufacturing'])
})

test('/stage export without the scope: the person reads who to ask, and no line stays behind', async () => {
  const page = await visit(seller)
  await ask(page, '40 housings')
  workspace().faults.add('files.completeUploadExternal', { error: 'missing_scope' })
  await type(page, '/stage export')
  await see(page, /Ask the person who installed me to install me again/)
  await openDirect(page)
  expect(await page.getByRole('article').count()).toBe(0)
})

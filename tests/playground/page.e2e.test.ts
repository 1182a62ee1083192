import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { exampleEnquiries } from '../../playground/protocol.ts'
import {
  buyer,
  focused,
  messageField,
  press,
  privateMessage,
  see,
  seeHeading,
  seller,
  startVisits,
  type,
} from './visits.ts'

const [pilotRun = '', , openQuestion = ''] = exampleEnquiries

/** The guide's four rows, which people must see in whatever form Slack takes. */
const facts = [
  'Main purpose',
  'Typical quantity',
  'Quality focus',
  'Delivery focus',
  'Does the design work? Fit, form, early function, deciding on revisions',
  'Dozens or hundreds of parts',
  'Batch consistency and repeatable inspection: one good part is not enough',
  'Fast learning and revision support',
  'Design proven: the parts must match each other',
]

const form = (page: Page) => page.getByRole('dialog', { name: 'Describe your project' })
const shareAnExample = async (page: Page) => {
  await press(page, pilotRun)
  await press(privateMessage(page), 'Share in channel')
  await see(page, 'Shared by')
}

/** Within the height of Playwright's default viewport. */
const isInWindow = (y: number) => y > 0 && y < 720

const fitsItsWidth = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

const { visit, workspace } = startVisits()

describe('sales asks in free text', () => {
  test('by clicking an example', async () => {
    const page = await visit(seller)
    await press(page, pilotRun)
    const answer = privateMessage(page)
    await seeHeading(answer, 'Small batch manufacturing')
    await see(answer, 'Clear: dozens of parts for a pilot run, design proven.')
    await see(answer, 'Only visible to you')
    const table = answer.getByRole('table', { name: 'The two stages and your project' })
    await table.getByRole('columnheader', { name: 'Small batch manufacturing (recommended)' }).waitFor()
    await table.getByRole('rowheader', { name: 'Typical quantity' }).waitFor()
    await table.getByRole('cell', { name: '40 parts' }).waitFor()
    await press(answer, 'Dismiss message')
    await answer.waitFor({ state: 'detached' })
  })

  test('by keyboard only, from the command to the answer to the open question', async () => {
    const page = await visit(seller)
    for (let steps = 0; steps < 30 && !(await focused(page)).name.startsWith('Message to'); steps += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.type('/st')
    await page.getByRole('option', { name: /^\/stage .*Is it prototyping or small batch/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('12 pcs of the sensor cap')
    await page.keyboard.press('Enter')
    await seeHeading(page, 'One answer is missing')

    const choice = privateMessage(page).getByRole('button', { name: 'Accept or reject the batch' })
    for (let steps = 0; steps < 30 && !(await choice.evaluate((it) => it === document.activeElement)); steps += 1)
      await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await seeHeading(page, 'Small batch manufacturing')
    // The message with the button was replaced, and focus is still in its place.
    expect((await focused(page)).name).toMatch(/^Stage Advisor, .*only visible to you$/)
  })

  test('and nobody’s words become formatting', async () => {
    const page = await visit(seller)
    await type(page, 'a *star* & a <tag> <!channel>')
    await see(page.getByRole('article'), 'a <tag> <!channel>')
    await type(page, '/stage 40 *bold* & <b>housings</b> for a pilot run')
    await see(privateMessage(page), /“40 \*bold\* & <b>housings<\/b>”|40 parts/)
  })
})

test('sales answers the open question with a button', async () => {
  const page = await visit(seller)
  await press(page, openQuestion)
  await seeHeading(page, 'One answer is missing')
  await see(page, /would you change the drawing, or only accept or reject the batch\?/)
  await press(privateMessage(page), 'Accept or reject the batch')
  await seeHeading(page, 'Small batch manufacturing')
  expect(await privateMessage(page).count()).toBe(1)
})

test('an admin changes the settings after a mistake that is shown at its field, and the next answer follows them', async () => {
  const sales = await visit(seller)
  const settings = sales.getByRole('dialog', { name: 'Settings' })
  await type(sales, '/stage settings')
  await settings.getByLabel('Prototypes: up to how many parts?').fill('many')
  await settings.getByLabel('Small batch: from how many parts?').fill('100')
  await settings.getByLabel('Yes, in the channel below').check()
  await settings.getByLabel('In which channel?').selectOption({ label: '#quotes' })
  await press(settings, 'Save')
  await settings.getByText('Write a whole number of parts').waitFor()
  await settings.getByLabel('Prototypes: up to how many parts?').fill('20')
  await press(settings, 'Save')
  await settings.getByText('I am not in this channel').waitFor()
  await settings.getByLabel('No', { exact: true }).check()
  await press(settings, 'Save')
  await settings.getByText('Up to 20 parts look like prototypes').waitFor()
  await press(settings, 'Done')
  await settings.waitFor({ state: 'detached' })
  await type(sales, '/stage 20 housings, drawing frozen')
  await seeHeading(sales, 'Prototyping')
})

test('Slack’s own notices appear where it happened, only for the person', async () => {
  const page = await visit(seller)
  const otherPage = await visit(buyer)
  const said = '/stage failed with the error "operation_timeout"'
  await press(page, pilotRun)
  await privateMessage(page).waitFor()
  workspace().world.tell(seller, 'CPARTS', said)
  const line = page.getByRole('alert').filter({ hasText: said })
  await line.waitFor()
  await vi.waitFor(async () => expect(await line.boundingBox()).toMatchObject({ y: expect.toSatisfy(isInWindow) }))
  expect(await otherPage.getByText(said).count()).toBe(0)
})

describe('the buyer of another company', () => {
  test('sees what is shared, and nothing that is private', async () => {
    const salesPage = await visit(seller)
    const page = await visit(buyer)
    await shareAnExample(salesPage)
    await seeHeading(page.getByRole('article'), 'Small batch manufacturing')
    await see(page, '@Sam Keller')
    expect(await page.getByRole('article').count()).toBe(1)
    expect(await privateMessage(page).count()).toBe(0)
    expect(await page.getByRole('navigation').getByRole('button', { name: 'quotes' }).count()).toBe(0)
  })

  test('answers in the thread, and sales sees it', async () => {
    const salesPage = await visit(seller)
    const page = await visit(buyer)
    await shareAnExample(salesPage)
    await page.getByRole('article').first().hover()
    await press(page.getByRole('article').first(), 'More actions')
    await page.getByRole('menuitem', { name: 'Reply in thread' }).click()
    const thread = page.getByRole('complementary', { name: 'Thread' })
    await thread.getByRole('textbox').fill('That fits.')
    await thread.getByRole('textbox').press('Enter')
    await see(thread.getByRole('article'), 'That fits.')
    await press(salesPage, '1 reply')
    await see(salesPage.getByRole('complementary', { name: 'Thread' }), 'That fits.')
  })

  test('cannot use commands and shortcuts, and is told so', async () => {
    const page = await visit(buyer)
    const told = /Commands and shortcuts of Stage Advisor work for people of Keller Parts only/
    await messageField(page).fill('/stage 40 housings')
    await see(page.getByRole('main'), told)
    await messageField(page).press('Enter')
    await see(page.getByRole('alert'), /Only its people can use it/)
    expect(await messageField(page).inputValue()).toBe('/stage 40 housings')
    await messageField(page).fill('')
    await press(page, 'Shortcuts')
    await see(page.getByRole('main'), told)
    expect(await page.getByRole('button', { name: /housings/ }).count()).toBe(0)
  })
})

test('the prototypes are back: the buyer reports it, corrects one field, and the thread shows the road', async () => {
  const salesPage = await visit(seller)
  const page = await visit(buyer)
  await type(salesPage, '/stage 3 brackets for a fit check, drawing not proven')
  await press(privateMessage(salesPage), 'Share in channel')
  await press(page.getByRole('article'), 'Prototypes are back')
  const report = page.getByRole('dialog', { name: 'Prototypes are back' })
  const choose = (topic: string, finding: string) =>
    report
      .getByRole('group', { name: new RegExp(`^${topic}`) })
      .getByRole('radio', { name: finding, exact: true })
      .check()
  for (const topic of ['Structure', 'Appearance', 'Function']) await choose(topic, 'Confirmed')
  await choose('Dimensions', 'Not confirmed')
  await report.getByLabel('What must be revised?').fill('Hole <6 mm> is *too* small')
  const next = report.getByLabel('How many parts come next?')
  await next.fill('a few more')
  await press(report, 'See what comes next')
  await see(report.getByRole('alert'), /^Write a whole number, such as 40/)
  expect(await report.getByLabel('What must be revised?').inputValue()).toBe('Hole <6 mm> is *too* small')

  await next.fill('5')
  await press(report, 'See what comes next')
  const result = page.getByRole('dialog', { name: 'Your stage' })
  await seeHeading(result, 'Prototyping')
  await see(result, 'The full comparison is on its way to the thread of that message.')
  await press(result, 'Done')

  await press(salesPage, '1 reply')
  const thread = salesPage.getByRole('complementary', { name: 'Thread' })
  await see(thread, /After the prototypes: structure confirmed, dimensions not confirmed, .+ Reported by/)
  await see(thread, '@Bea Ortiz')
  await see(thread, /Dimensions: not confirmed\. Revise the design/)
  await see(thread, 'Hole <6 mm> is *too* small')
  await see(thread, /1\. Prototyping, 3 parts, .+: dimensions not confirmed →/)
  await see(thread, /2\. Prototyping, 5 parts/)

  await press(thread.getByRole('article').last(), 'Prototypes are back')
  const again = salesPage.getByRole('dialog', { name: 'Prototypes are back' })
  await again.waitFor()
  for (const radio of await again.getByRole('radio', { name: 'Confirmed', exact: true }).all()) await radio.check()
  await again.getByLabel('How many parts come next?').fill('40')
  await press(again, 'See what comes next')
  await press(salesPage.getByRole('dialog', { name: 'Your stage' }), 'Done')
  await press(page, '2 replies')
  const buyersThread = page.getByRole('complementary', { name: 'Thread' })
  await see(buyersThread, /2\. Prototyping, 5 parts, .+: all confirmed →/)
  await see(buyersThread, /3\. Small batch, 40 parts/)
  await see(buyersThread, 'Structure, dimensions and function are confirmed: the way to a small batch is open.')
})

test('one page shows both people, each with their own view', async () => {
  const page = await visit(seller)
  await press(page, pilotRun)
  await privateMessage(page).waitFor()
  await press(page, /^Bea Ortiz/)
  await page.getByRole('heading', { name: 'Ortiz Robotics', level: 1 }).waitFor()
  expect(await page.getByRole('article').count()).toBe(0)
  await press(page, /^Look as Sam Keller/)
  await privateMessage(page).waitFor()
})

describe('if Slack refuses the table', () => {
  test.each([
    ['the newer one, the older one shows the same facts', 1, 1],
    ['both, fields show the same facts', 2, 0],
  ])('%s', async (_case, refusals, tables) => {
    const page = await visit(seller)
    workspace().faults.add('response_url', ...Array.from({ length: refusals }, () => ({ error: 'invalid_blocks' })))
    await press(page, pilotRun)
    const answer = privateMessage(page)
    await seeHeading(answer, 'Small batch manufacturing')
    const shown = await answer.innerText()
    for (const fact of facts) expect(shown).toContain(fact)
    expect(await answer.getByRole('table').count()).toBe(tables)
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})

test.each([
  ['a phone in the light', 360, 'light'],
  ['a phone in the dark', 360, 'dark'],
  ['a window at 200 %', 640, 'light'],
] as const)('on %s nothing has to be scrolled sideways', async (_place, width, colorScheme) => {
  const page = await visit(seller, { viewport: { width, height: 640 }, colorScheme })
  expect(await fitsItsWidth(page)).toBe(true)
  await press(page, 'Open the sidebar')
  await press(page.getByRole('navigation', { name: 'Workspace' }), 'Close the sidebar')
  await press(page, pilotRun)
  await seeHeading(page, 'Small batch manufacturing')
  expect(await fitsItsWidth(page)).toBe(true)
  await press(privateMessage(page), 'Adjust answers')
  await form(page).waitFor()
  expect(await fitsItsWidth(page)).toBe(true)
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(ground).toBe(colorScheme === 'dark' ? 'rgb(26, 29, 33)' : 'rgb(255, 255, 255)')
})

test('the traffic between Slack and the app can be looked at', async () => {
  const page = await visit(seller)
  await press(page, pilotRun)
  await privateMessage(page).waitFor()
  const traffic = page.getByRole('region', { name: 'Traffic between Slack and the app' })
  await press(traffic, /^Traffic/)
  await press(traffic, /^Slack to app .*\/stage/)
  await see(traffic.getByRole('figure', { name: 'Request' }), /40 housings/)
})

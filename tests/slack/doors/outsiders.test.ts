import { afterEach, describe, expect, test } from 'vitest'
import { pressOf } from '../../helpers/seen.ts'
import { buttonPress, buyer, seller, slashCommand, startWorkspace, stopWorkspace } from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

/** Slack leaves out the workspace of whoever presses. */
const unnamed = ({ id, name }: typeof seller) => ({ id, name }) as typeof seller

const share = async (who: typeof seller, answers: Parameters<typeof startWorkspace>[0] = {}) => {
  const { send, callsTo } = startWorkspace(answers)
  await send(slashCommand('40 housings for a pilot run'))
  await send(buttonPress({ ...pressOf(callsTo('response_url')[0], 'Share in channel'), user: who }))
  return { asked: callsTo('users.info').map(({ user }) => user), posted: callsTo('chat.postMessage'), callsTo }
}

describe('where Slack does not name the workspace of whoever presses, Slack is asked', () => {
  test('and one of ours may share', async () => {
    const { asked, posted } = await share(unnamed(seller))
    expect(asked).toEqual([seller.id])
    expect(posted).toMatchObject([{ channel: 'CPARTS', text: expect.stringContaining(`Shared by <@${seller.id}>`) }])
  })

  test.each([
    ['somebody of another company may not', buyer, {}],
    ['nobody may where Slack does not say', seller, { 'users.info': ['user_not_found'] }],
  ])('and %s', async (_name, who, answers) => {
    const { asked, posted, callsTo } = await share(unnamed(who), answers)
    expect(asked).toEqual([who.id])
    expect(callsTo('response_url').at(-1).text).toMatch(/^This button is for people of the company that uses/)
    expect(posted).toEqual([])
  })
})

test('where Slack names it, nobody is asked', async () => {
  const { asked, posted } = await share(seller)
  expect(posted).toHaveLength(1)
  expect(asked).toEqual([])
})

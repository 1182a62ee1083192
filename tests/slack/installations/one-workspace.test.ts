import nock from 'nock'
import { afterEach, describe, expect, test } from 'vitest'
import { createOneWorkspace } from '../../../src/slack/installations/one-workspace.ts'

nock.disableNetConnect()
afterEach(() => nock.cleanAll())

const slackSays = (body: object, status = 200) =>
  nock('https://slack.com').post('/api/auth.test').times(2).reply(status, body)
const source = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false }

describe('one workspace with a bot token', () => {
  test('is answered with that token at once, and with the bot’s ids once Slack has given them', async () => {
    const one = createOneWorkspace({ botToken: 'xoxb-test' })
    expect(await one.authorize(source)).toEqual({ botToken: 'xoxb-test' })
    slackSays({ ok: true, team_id: 'T1', bot_id: 'B1', user_id: 'UBOT' })
    expect(await one.check()).toBe('T1')
    expect(await one.authorize(source)).toEqual({ botToken: 'xoxb-test', botId: 'B1', botUserId: 'UBOT' })
  })

  test.each([
    ['there', { ok: true, team_id: 'T1' }, true],
    ['in another workspace now', { ok: true, team_id: 'T2' }, false],
    ['removed', { ok: false, error: 'account_inactive' }, false],
  ])('Slack says that it is %s', async (_name, body, isInstalled) => {
    slackSays(body)
    expect(await createOneWorkspace({ botToken: 'xoxb-test' }).isInstalled('T1')).toBe(isInstalled)
  })

  test('if Slack does not answer, it does not count as removed', async () => {
    slackSays({}, 503)
    await expect(createOneWorkspace({ botToken: 'xoxb-test' }).isInstalled('T1')).rejects.toThrow()
  })
})

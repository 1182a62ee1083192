import nock from 'nock'
import { afterEach, describe, expect, test } from 'vitest'
import { headlineOf } from '../helpers/seen.ts'
import { slashCommand, startWorkspace, stopWorkspace } from '../helpers/workspace.ts'

afterEach(stopWorkspace)

/** A server that accepts anything at this path, and counts how often it was called. */
const listenAt = (origin: string, path: string | RegExp = /.*/) => {
  const heard = { times: 0 }
  nock(origin)
    .persist()
    .post(path)
    .reply(200, { ok: true })
    .on('request', () => {
      heard.times += 1
    })
  return heard
}

describe('a response URL is only called on Slack’s hosts', () => {
  test.each([
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.evil.example/commands/1',
    'https://hooks.slack.com:8443/commands/1',
    'https://slack.com@evil.example/commands/1',
    'https://evil.example/hooks.slack.com',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost:5432/',
    'file:///etc/passwd',
    'hooks.slack.com/commands/1',
  ])('%s is not, and the answer comes another way', async (url) => {
    const { send, callsTo } = startWorkspace()
    const reached = ['http:', 'https:'].some((protocol) => url.startsWith(protocol))
      ? listenAt(new URL(url).origin)
      : { times: 0 }
    await send(slashCommand('40 housings for a pilot run', { response_url: url }))
    expect(headlineOf(callsTo('chat.postEphemeral')[0])).toBe('Small batch manufacturing')
    expect(reached.times).toBe(0)
  })

  test.each(['https://hooks.slack.com/commands/T1/2/s', 'https://hooks.slack-gov.com/commands/T1/2/s'])(
    '%s is',
    async (url) => {
      const { send, callsTo } = startWorkspace()
      const reached = listenAt(new URL(url).origin)
      await send(slashCommand('40 housings for a pilot run', { response_url: url }))
      expect(reached.times).toBe(1)
      expect(callsTo('chat.postEphemeral')).toEqual([])
    },
  )

  test('the host in SLACK_API_URL is called too, but no other port of that machine', async () => {
    const { send } = startWorkspace({}, undefined, undefined, 'http://127.0.0.1:4000/api/')
    const reached = listenAt('http://127.0.0.1:4000', '/response/1')
    const other = listenAt('http://127.0.0.1:4001')
    const inChannel = listenAt('http://127.0.0.1:4000', '/api/chat.postEphemeral')
    await send(slashCommand('40 housings', { response_url: 'http://127.0.0.1:4000/response/1' }))
    await send(slashCommand('40 housings', { response_url: 'http://127.0.0.1:4001/response/1' }))
    expect([reached.times, other.times, inChannel.times]).toEqual([1, 0, 1])
  })

  test('redirects are not followed', async () => {
    const { send, callsTo } = startWorkspace({
      response_url: [{ status: 307, headers: { location: 'https://evil.example/' } }],
    })
    const reached = listenAt('https://evil.example')
    await send(slashCommand('40 housings for a pilot run'))
    expect(headlineOf(callsTo('chat.postEphemeral')[0])).toBe('Small batch manufacturing')
    expect(reached.times).toBe(0)
  })
})

test.each(['response_url', 'chat.postEphemeral', 'chat.postMessage'])(
  'a last-resort text without blocks is not formatted (%s)',
  async (method) => {
    const refused = Array.from({ length: 3 }, () => 'invalid_blocks')
    const gone = { response_url: ['used_url'], 'chat.postEphemeral': ['user_not_in_channel'] }
    const ways = Object.fromEntries(Object.entries(gone).filter(([way]) => way !== method))
    const { send, callsTo } = startWorkspace({ ...(method === 'response_url' ? {} : ways), [method]: refused })
    await send(slashCommand('40 *housings* for a pilot run'))
    const sent = callsTo(method)
    expect(sent).toHaveLength(4)
    expect(sent.map(({ mrkdwn }) => mrkdwn)).toEqual([undefined, undefined, undefined, expect.anything()])
    expect(`${sent.at(-1).mrkdwn}`).toBe('false')
    expect(sent.at(-1).blocks).toEqual([])
  },
)

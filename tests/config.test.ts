import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-secret' }
const socket = { ...bot, SLACK_APP_TOKEN: 'xapp-1-secret' }
const http = { ...bot, SLACK_SIGNING_SECRET: 'f00dsecret' }

const many = {
  SLACK_CLIENT_ID: '111.222',
  SLACK_CLIENT_SECRET: 'clientsecret',
  STAGE_ENCRYPTION_KEYS: Buffer.alloc(32, 1).toString('base64'),
  SLACK_SIGNING_SECRET: 'f00dsecret',
}

const problemsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return 'problems' in read ? read.problems : []
}
const configOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return 'config' in read ? read.config : undefined
}

describe('a configuration that works', () => {
  test.each([
    ['Socket Mode', socket, { mode: 'socket', appToken: 'xapp-1-secret' }],
    ['HTTP on the usual port', http, { mode: 'http', signingSecret: 'f00dsecret', port: 3000 }],
    ['HTTP on another port', { ...http, PORT: '8080' }, { mode: 'http', signingSecret: 'f00dsecret', port: 8080 }],
    ['both: Socket Mode, as .env.example says', { ...http, ...socket }, { mode: 'socket', appToken: 'xapp-1-secret' }],
    [
      'empty variables are unset',
      { ...http, SLACK_APP_TOKEN: '', SLACK_API_URL: ' ' },
      { mode: 'http', signingSecret: 'f00dsecret', port: 3000 },
    ],
  ])('%s', (_name, environment, connection) => {
    expect(configOf(environment)).toEqual({
      connection,
      workspaces: { mode: 'one', botToken: 'xoxb-1-secret' },
      command: '/stage',
      dataDir: './data',
    })
  })

  test('the command and the address of the Web API can be set', () => {
    const environment = { ...socket, STAGE_COMMAND: '/stufe', SLACK_API_URL: 'http://127.0.0.1:4000/api/' }
    expect(configOf(environment)).toMatchObject({ command: '/stufe', slackApiUrl: 'http://127.0.0.1:4000/api/' })
  })
})

test.each(['postgres', 'postgresql'])('the store can be a %s:// database, or a file in another folder', (protocol) => {
  const databaseUrl = `${protocol}://user:secret@localhost:5432/stage`
  expect(configOf({ ...socket, DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl })
  expect(configOf({ ...http, DATA_DIR: '/var/lib/stage' })).toMatchObject({ dataDir: '/var/lib/stage' })
})

describe('several workspaces', () => {
  const keys = [Buffer.alloc(32, 1), Buffer.alloc(32, 251)] as const

  test.each([
    ['base64', keys.map((key) => key.toString('base64')).join(',')],
    ['base64 for addresses, with spaces', keys.map((key) => key.toString('base64url')).join(' , ')],
    ['hex', keys.map((key) => key.toString('hex')).join(',')],
  ])('over HTTP, with keys in %s', (_name, written) => {
    expect(configOf({ ...many, STAGE_ENCRYPTION_KEYS: written })).toMatchObject({
      connection: { mode: 'http', signingSecret: 'f00dsecret', port: 3000 },
      workspaces: { mode: 'many', clientId: '111.222', clientSecret: 'clientsecret', encryptionKeys: keys, port: 3000 },
    })
  })

  test('in Socket Mode, with a port for the pages', () => {
    const environment = { ...many, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1-secret', PORT: '8080' }
    expect(configOf(environment)).toMatchObject({
      connection: { mode: 'socket', appToken: 'xapp-1-secret' },
      workspaces: { mode: 'many', port: 8080 },
    })
  })
})

describe('a wrong configuration is reported all at once, by name, with what to do', () => {
  test.each([
    ['nothing is set', {}, ['SLACK_BOT_TOKEN is not set. Copy', 'SLACK_APP_TOKEN is not set. Make']],
    ['no way to connect', bot, ['SLACK_APP_TOKEN is not set. Make']],
    ['no bot token', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN is not set.']],
    [
      'tokens of the wrong kind',
      { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      ['SLACK_BOT_TOKEN does not start with xoxb-.', 'SLACK_APP_TOKEN does not start with xapp-.'],
    ],
    [
      'tokens left as in .env.example',
      { SLACK_BOT_TOKEN: 'xoxb-', SLACK_APP_TOKEN: 'xapp-' },
      ['SLACK_BOT_TOKEN is not complete.', 'SLACK_APP_TOKEN is not complete.'],
    ],
    [
      'a token for a signing secret',
      { ...bot, SLACK_SIGNING_SECRET: 'xoxb-1' },
      ['SLACK_SIGNING_SECRET is not a signing secret.'],
    ],
    ['a port of letters', { ...http, PORT: 'http' }, ['PORT is not a port']],
    ['a port too high', { ...http, PORT: '70000' }, ['PORT is not a port']],
    [
      'an address that is none',
      { ...http, SLACK_API_URL: 'slack.com' },
      ['SLACK_API_URL is not an http or https address'],
    ],
    [
      'an address that ends otherwise',
      { ...http, SLACK_API_URL: 'https://slack.com/' },
      ['SLACK_API_URL must end in /api/'],
    ],
    [
      'a database of another kind',
      { ...http, DATABASE_URL: 'mysql://localhost/stage' },
      ['DATABASE_URL is not an address of a PostgreSQL database'],
    ],
    ['a command without its slash', { ...http, STAGE_COMMAND: 'stage' }, ['STAGE_COMMAND is not a slash command']],
    [
      'several workspaces and one at once',
      { ...many, ...bot },
      ['SLACK_BOT_TOKEN is set together with SLACK_CLIENT_ID and SLACK_CLIENT_SECRET. Leave it empty to serve several'],
    ],
    [
      'half of what several workspaces need',
      { SLACK_CLIENT_ID: '111.222', SLACK_SIGNING_SECRET: 's' },
      ['SLACK_CLIENT_SECRET is not set. Copy', 'STAGE_ENCRYPTION_KEYS is not set. It encrypts'],
    ],
    [
      'all of several workspaces wrong, and no way for requests',
      { SLACK_CLIENT_ID: 'A1', SLACK_CLIENT_SECRET: 'xoxb-1', STAGE_ENCRYPTION_KEYS: 'short' },
      [
        'SLACK_CLIENT_ID is not a client ID',
        'SLACK_CLIENT_SECRET is not a client secret',
        'STAGE_ENCRYPTION_KEYS is not a key of 32 bytes in base64 or hex. Make one with: openssl rand -base64 32',
        'SLACK_APP_TOKEN is not set',
      ],
    ],
    [
      'an old key that is none',
      { ...many, STAGE_ENCRYPTION_KEYS: `${many.STAGE_ENCRYPTION_KEYS},c2hvcnQ=` },
      ['STAGE_ENCRYPTION_KEYS lists 2 keys, and number 2 is not one of 32 bytes'],
    ],
    ['a port for the pages that is none', { ...many, SLACK_APP_TOKEN: 'xapp-1', PORT: 'http' }, ['PORT is not a port']],
    ['the same port twice wrong', { ...many, PORT: 'http' }, ['PORT is not a port']],
    [
      'three at once',
      { SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 's', PORT: 'x', STAGE_COMMAND: 'x' },
      ['SLACK_BOT_TOKEN', 'STAGE_COMMAND', 'PORT'],
    ],
  ])('%s', (_name, environment, expected) => {
    const problems = problemsOf(environment)
    expect(problems).toHaveLength(expected.length)
    for (const words of expected) expect(problems.join('\n')).toContain(words)
  })

  test('no value is ever repeated', () => {
    const secret = 'topsecretvalue'
    const problems = problemsOf({
      SLACK_BOT_TOKEN: secret,
      SLACK_APP_TOKEN: secret,
      SLACK_API_URL: secret,
      STAGE_COMMAND: secret,
      DATABASE_URL: secret,
    })
    expect(problems).toHaveLength(5)
    expect(problems.join('\n')).not.toContain(secret)
    const ofMany = problemsOf({ SLACK_CLIENT_ID: secret, STAGE_ENCRYPTION_KEYS: secret, SLACK_BOT_TOKEN: secret })
    expect(ofMany).toHaveLength(5)
    expect(ofMany.join('\n')).not.toContain(secret)
  })
})

test('.env.example names every variable and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(named.toSorted()).toEqual(
    [
      'DATABASE_URL',
      'DATA_DIR',
      'PORT',
      'SLACK_API_URL',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_CLIENT_ID',
      'SLACK_CLIENT_SECRET',
      'SLACK_SIGNING_SECRET',
      'STAGE_COMMAND',
      'STAGE_ENCRYPTION_KEYS',
    ].toSorted(),
  )
})

import { afterEach, expect, test, vi } from 'vitest'
import { createLogger } from '../src/logger.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test.each([
  ['a bot’s token', 'xoxb-1-topsecret'],
  ['a token that rotates', 'xoxe.xoxb-1-topsecret-_9'],
  ['a refresh token', 'xoxe-1-topsecret'],
  ['an app-level token', 'xapp-1-A1-topsecret'],
  ['a response URL', 'https://hooks.slack.com/commands/T1/1/topsecret'],
  ['a given secret', 'client-topsecret'],
])('%s is blacked out, in words and in errors', (_name, secret) => {
  let written = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    written += line
    return true
  })
  const logger = createLogger(['client-topsecret'])
  logger.info(`It is ${secret}, and`, { token: secret })
  logger.error('It failed.', new Error(`refused ${secret}`))
  expect(written).toContain('[secret]')
  expect(written).not.toContain('topsecret')
})

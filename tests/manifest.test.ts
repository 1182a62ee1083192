import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../src/config.ts'
import { shortcuts } from '../src/slack/ids.ts'
import { botScopes } from '../src/slack/installations/scopes.ts'

const manifest = parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'))

describe('the manifest and the app agree', () => {
  test('on the command', () => {
    const read = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })
    expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([
      'config' in read ? read.config.command : '',
    ])
  })

  test('on the shortcuts', () => {
    const declared = manifest.features.shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id)
    expect(declared).toEqual(Object.values(shortcuts))
  })

  test('on how Slack reaches it: Socket Mode, so no address is set', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(manifest)).not.toContain('request_url')
  })

  test('on the events', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_uninstalled',
      'tokens_revoked',
      'channel_id_changed',
      'app_home_opened',
      'app_mention',
      'message.im',
    ])
    expect(manifest.features.app_home.messages_tab_read_only_enabled).toBe(false)
  })

  test('on Home, and on the event that draws it', () => {
    expect(manifest.features.app_home.home_tab_enabled).toBe(true)
    expect(manifest.settings.event_subscriptions.bot_events).toContain('app_home_opened')
  })

  test('on the scopes that its doors need, and no more', () => {
    expect(botScopes).toEqual(manifest.oauth_config.scopes.bot)
    expect(manifest.oauth_config.scopes).toEqual({
      bot: ['commands', 'chat:write', 'users:read', 'app_mentions:read', 'im:history', 'files:write'],
    })
  })
})

test('every text fits the limits of Slack’s manifest page', () => {
  const { display_information: shown, features } = manifest
  expect(shown.name.length).toBeLessThanOrEqual(35)
  expect(shown.description.length).toBeLessThanOrEqual(140)
  expect(shown.long_description.length).toBeGreaterThanOrEqual(175)
  expect(shown.long_description.length).toBeLessThanOrEqual(4000)
  for (const { name, description } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24)
    expect(description.length).toBeLessThanOrEqual(150)
  }
})

import { describe, expect, test } from 'vitest'
import { createLogger } from '../../../src/logger.ts'
import type { Installations } from '../../../src/slack/installations/installations.ts'
import { createManyWorkspaces } from '../../../src/slack/installations/many-workspaces.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { client, newKey } from '../../helpers/oauth-slack.ts'
import { openFreshStorage } from '../../helpers/storage.ts'

const installation = {
  kind: 'installation' as const,
  isOrg: false,
  enterprise: null,
  installedAt: 1_700_000_000_000,
  appId: 'A1',
  scopes: ['commands'],
  botToken: 'xoxb-workspace',
  botId: 'B1',
  botUserId: 'UBOT',
  refreshToken: null,
  expiresAt: null,
}
const ofOrganisation = { ...installation, isOrg: true, enterprise: 'EMAKER', botToken: 'xoxb-organisation' }

const start = async () => {
  const storage = await openFreshStorage()
  const key = newKey()
  const open = (change: Partial<Storage> = {}, keys = [key]) => {
    const logger = createLogger([])
    logger.warn = () => {}
    return createManyWorkspaces({ ...client, storage: { ...storage, ...change }, logger, encryptionKeys: keys })
  }
  return { ...open(), storage, open }
}

const inWorkspace = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false as const })
const departed = { team: undefined, enterprise: undefined, isOrg: false, at: installation.installedAt }

/** A request by somebody who belongs to this workspace. */
const by = (team_id: string) => ({ user: { id: 'U1', team_id } }) as Parameters<Installations['authorize']>[1]

/** A request from a workspace, with the organisation of the person who acts. */
const from = (teamId: string, enterpriseId: string) => ({ teamId, enterpriseId, isEnterpriseInstall: true as const })

describe('an installation in a whole organisation', () => {
  test('is for the organisation’s own people, in each of its workspaces', async () => {
    const { install, authorize, settle } = await start()
    await install(ofOrganisation, null)
    expect(await authorize(from('TMAKER', 'EMAKER'), by('TMAKER'))).toMatchObject({
      botToken: 'xoxb-organisation',
      teamId: 'TMAKER',
    })
    await settle()
  })

  test('is not for what its people do in another company’s workspace', async () => {
    const { install, authorize, settle, storage } = await start()
    await install(ofOrganisation, null)
    await expect(authorize(from('TBUYER', 'EMAKER'), by('TMAKER'))).rejects.toThrow(
      'The app is not installed in TBUYER.',
    )
    await settle()
    expect((await storage.listInstallations()).map(({ key }) => key)).toEqual(['EMAKER'])
  })

  test('is separate from that of one of its workspaces, which takes precedence there', async () => {
    const { install, authorize, settle } = await start()
    await install(ofOrganisation, null)
    await install({ ...installation, enterprise: 'EMAKER' }, 'TMAKER')
    expect(await authorize(from('TMAKER', 'EMAKER'))).toMatchObject({ botToken: 'xoxb-workspace' })
    expect(await authorize(from('TSIBLING', 'EMAKER'))).toMatchObject({ botToken: 'xoxb-organisation' })
    await settle()
  })
})

describe('a workspace of an organisation that has the app', () => {
  /** The organisation has the app, and a request has shown that this workspace belongs to it. */
  const startAsMember = async () => {
    const started = await start()
    await started.install(ofOrganisation, null)
    await started.authorize(from('TMAKER', 'EMAKER'), by('TMAKER'))
    await started.settle()
    return started
  }

  test('is answered even if Slack only names the workspace', async () => {
    const { authorize, isInstalled } = await startAsMember()
    expect(await authorize(inWorkspace('TMAKER'))).toMatchObject({ botToken: 'xoxb-organisation', teamId: 'TMAKER' })
    expect(await isInstalled('TMAKER')).toBe(true)
  })

  test('does not lose it through an event of its own, but does through one of the organisation', async () => {
    const { authorize, remove, isInstalled } = await startAsMember()
    expect(await remove({ ...departed, team: 'TMAKER' })).toEqual([])
    expect(await authorize(inWorkspace('TMAKER'))).toMatchObject({ botToken: 'xoxb-organisation' })
    expect(await remove({ ...departed, enterprise: 'EMAKER', isOrg: true })).toEqual(['EMAKER', 'TMAKER'])
    await expect(authorize(inWorkspace('TMAKER'))).rejects.toThrow('not installed in TMAKER')
    expect(await isInstalled('TMAKER')).toBe(false)
  })

  test('is the person’s own in a form, because Slack names the organisation instead', async () => {
    const { authorize, install, settle } = await startAsMember()
    await install({ ...ofOrganisation, enterprise: 'EOTHER' }, null)
    await authorize(from('TOTHER', 'EOTHER'), by('TOTHER'))
    await settle()
    const inForm = { teamId: 'EMAKER', enterpriseId: 'EMAKER', isEnterpriseInstall: true as const }
    expect(await authorize(inForm, by('TMAKER'))).toMatchObject({ teamId: 'TMAKER' })
    // Neither a workspace of another organisation nor an unknown one belongs to it.
    expect(await authorize(inForm, by('TOTHER'))).toMatchObject({ teamId: 'EMAKER' })
    expect(await authorize(inForm, by('TNOBODY'))).toMatchObject({ teamId: 'EMAKER' })
  })
})

describe('an event that says the app was removed', () => {
  test.each([
    ['from before it was installed again does not affect it', -2000, [], true],
    ['in the second in which it was installed removes it', -999, ['TMAKER'], false],
    ['after it was installed removes it', 5000, ['TMAKER'], false],
  ])('%s', async (_name, later, removed, isLeft) => {
    const { install, remove, isInstalled } = await start()
    await install(installation, 'TMAKER')
    expect(await isInstalled('TMAKER')).toBe(true)
    expect(await remove({ ...departed, team: 'TMAKER', at: installation.installedAt + later })).toEqual(removed)
    expect(await isInstalled('TMAKER')).toBe(isLeft)
  })
})

describe('what was last known', () => {
  const workspace = inWorkspace('TMAKER')

  test('no longer holds once the app was found to be removed, even if the store is away', async () => {
    const { install, storage, open } = await start()
    await install(installation, 'TMAKER')
    let isAway = false
    const other = open({
      findInstallation: (key) => (isAway ? Promise.reject(new Error('away')) : storage.findInstallation(key)),
    })
    expect(await other.authorize(workspace)).toMatchObject({ botToken: 'xoxb-workspace' })
    await storage.deleteInstallation('TMAKER')
    await expect(other.authorize(workspace)).rejects.toThrow('not installed')
    isAway = true
    await expect(other.authorize(workspace)).rejects.toThrow('away')
  })

  test('is not used if no key opens the current record', async () => {
    const { install, storage, open } = await start()
    await install(installation, 'TMAKER')
    const reading = open()
    expect(await reading.authorize(workspace)).toMatchObject({ botToken: 'xoxb-workspace' })
    await open({}, [newKey()]).install({ ...installation, botToken: 'xoxb-other' }, 'TMAKER')
    expect(await storage.findInstallation('TMAKER')).not.toBeNull()
    await expect(reading.authorize(workspace)).rejects.toThrow('STAGE_ENCRYPTION_KEYS')
  })
})

import type { ModalView } from '@slack/types'
import type { Act, Message, Person, ViewState } from '../protocol.ts'
import { type Access, appId } from './access.ts'
import type { Acknowledgement, AppRequests } from './app-requests.ts'
import { checkModal } from './block-check.ts'
import { directMessageOf, makeResponseUrl, makeTrigger, nameBlocks, postMessage } from './posting.ts'
import { appTeam, botUser, type StoredView, type World } from './world.ts'

/** Null if it was done, else a sentence that says why not. */
type Done = string | null

/** The old verification token, which Slack still sends and nobody should use. */
const legacyToken = 'legacy'

const domains: Record<string, string> = { [appTeam]: 'keller', TBUYER: 'ortiz' }

/** How Slack writes the app's name in a message. */
const mention = `<@${botUser}>`

/** Slack's line to somebody who mentions an app that is not in the channel. */
const notThere = 'You mentioned @Stage Advisor, but it is not in this channel.'

/** Slack passes people's text on with its control characters escaped. */
const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Element = { action_id?: string; type: string; value?: string; text?: unknown }

/** Finds an element in blocks by its block id and action id. */
const findElement = (blocks: readonly unknown[], blockId: string, actionId: string): Element | undefined => {
  const block = (blocks as Array<Record<string, any>>).find(({ block_id }) => block_id === blockId)
  const elements = [block?.accessory, block?.element, ...(block?.elements ?? [])]
  return elements.find((element) => element?.action_id === actionId)
}

/** Turns what people do in the workspace into the requests that Slack sends. `origin` is the workspace's address. */
export const createPeople = (world: World, access: Access, requests: AppRequests, origin: string) => {
  const userOf = (person: Person) => ({
    id: person.id,
    username: person.name.toLowerCase().replace(' ', '.'),
    name: person.name.toLowerCase().replace(' ', '.'),
    team_id: person.company,
  })
  const teamOf = (id: string) => ({ id, domain: domains[id] ?? id.toLowerCase() })
  /** Slack names the organisation of the person who acts, which may not be that of the workspace `team`. */
  const interactionOf = (person: Person, team: string) => {
    const enterprise = access.enterpriseOf(person.company)
    return {
      api_app_id: appId,
      token: legacyToken,
      enterprise: enterprise === null ? null : { id: enterprise, name: enterprise },
      is_enterprise_install: access.isOrg(access.placeOf(team) ?? ''),
    }
  }
  /** Slack names no workspace to an app that is installed in a whole organisation. */
  const toldTeam = (id: string, team: string) => (access.isOrg(access.placeOf(team) ?? '') ? null : teamOf(id))

  /** Why a request was not acknowledged, as Slack says it; null if it was. */
  const explain = (acknowledgement: Acknowledgement) => (acknowledgement.isTaken ? null : acknowledgement.error)

  const describeView = (stored: StoredView, state: ViewState) => ({
    ...stored.view,
    id: stored.id,
    hash: stored.hash,
    team_id: stored.team,
    app_id: appId,
    app_installed_team_id: access.placeOf(stored.team) ?? stored.team,
    bot_id: 'B1',
    root_view_id: stored.id,
    previous_view_id: null,
    private_metadata: stored.view.private_metadata ?? '',
    state: { values: escapeState(state) },
  })

  const escapeState = (state: ViewState): ViewState =>
    JSON.parse(JSON.stringify(state), (key, value) =>
      key === 'value' && typeof value === 'string' ? escapeText(value) : value,
    )

  const say = async (person: Person, channel: string, text: string, threadTs: string | undefined): Promise<Done> => {
    const place = world.channelOf(channel)
    if (!place?.members.includes(person.id)) return 'You are not in this channel.'
    const [, name = '', rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? []
    if (name !== '') return command(person, channel, name, rest.trim(), threadTs)
    const written = escapeText(text).replaceAll('@Stage Advisor', mention)
    const message = postMessage(world, { channel, user: person.id, text: written, threadTs: threadTs ?? null })
    if (place.kind === 'channel' && written.includes(mention)) {
      if (!place.hasApp) world.tell(person.id, channel, notThere)
      else if (world.declared.botEvents.includes('app_mention'))
        void requests.sendEvent({ ...eventOf(message), type: 'app_mention' }, envelope(place.isShared))
    }
    return null
  }

  const envelope = (isShared: boolean) => ({
    team_id: appTeam,
    context_team_id: appTeam,
    api_app_id: appId,
    event_time: Math.floor(Date.now() / 1000),
    is_ext_shared_channel: isShared,
    authorizations: [
      { enterprise_id: null, team_id: appTeam, user_id: botUser, is_bot: true, is_enterprise_install: false },
    ],
  })

  /** A message as Slack sends it. The app's own have the app's ids. */
  const describeMessage = ({ user, text, ts, blocks, threadTs }: Message) => ({
    user,
    text,
    ts,
    ...(user === botUser && { bot_id: 'B1', app_id: appId, blocks }),
    ...(threadTs !== null && { thread_ts: threadTs }),
  })

  const eventOf = (message: Message) => {
    const company = world.personOf(message.user)?.company
    const { channel, ts } = message
    return { ...describeMessage(message), team: company, user_team: company, channel, event_ts: ts }
  }

  // In a direct message, Slack sends the app an event for every message, including its own and their edits.
  world.onMessage((message) => {
    const isDirect = world.channelOf(message.channel)?.kind === 'direct'
    if (!isDirect || message.onlyFor !== null || !world.declared.botEvents.includes('message.im')) return
    const { channel, ts, editedTs } = message
    const place = { type: 'message', channel, channel_type: 'im' }
    if (editedTs === null) void requests.sendEvent({ ...eventOf(message), ...place }, envelope(false))
    else {
      const edited = { type: 'message', ...describeMessage(message), edited: { user: message.user, ts: editedTs } }
      const event = { ...place, subtype: 'message_changed', hidden: true, message: edited, ts: editedTs, event_ts: ts }
      void requests.sendEvent(event, envelope(false))
    }
  })

  /** The text of a command with mentions by id, as Slack sends it if the app asks for escaping. */
  const nameByIds = (text: string) =>
    world.people.reduce(
      (named, person) => named.replaceAll(`@${person.name}`, `<@${person.id}|${userOf(person).name}>`),
      text,
    )

  const command = async (
    person: Person,
    channel: string,
    name: string,
    text: string,
    threadTs: string | undefined,
  ): Promise<Done> => {
    if (threadTs !== undefined) return `${name} cannot be used in a thread.`
    if (!world.declared.commands.some(({ command: declared }) => declared === name))
      return `${name} is not a valid command.`
    const team = person.company
    if (access.placeOf(team) === null)
      return `${name} belongs to an app of another company. Only its people can use it.`
    const acknowledgement = await requests.sendCommand({
      command: name,
      text: world.declared.escaping.includes(name) ? nameByIds(escapeText(text)) : escapeText(text),
      token: legacyToken,
      api_app_id: appId,
      team_id: team,
      team_domain: teamOf(team).domain,
      ...(access.enterpriseOf(team) !== null && { enterprise_id: access.enterpriseOf(team) ?? '' }),
      channel_id: channel,
      channel_name: world.channelOf(channel)?.name ?? '',
      user_id: person.id,
      user_name: userOf(person).name,
      is_enterprise_install: String(access.isOrg(access.placeOf(team) ?? '')),
      trigger_id: makeTrigger(world, person.id, team),
      response_url: makeResponseUrl(world, origin, channel, person.id, null),
    })
    const error = explain(acknowledgement)
    if (error !== null) world.tell(person.id, channel, `${name} failed with the error "${error}"`)
    return null
  }

  const shortcut = async (person: Person, callbackId: string): Promise<Done> => {
    const team = person.company
    if (access.placeOf(team) === null)
      return 'This shortcut belongs to an app of another company. Only its people can use it.'
    const payload = {
      type: 'shortcut',
      callback_id: callbackId,
      trigger_id: makeTrigger(world, person.id, team),
      user: userOf(person),
      team: toldTeam(team, team),
      action_ts: world.nextTs(),
      ...interactionOf(person, team),
    }
    return explain(await requests.sendInteraction(`shortcut ${callbackId}`, payload))
  }

  const messageShortcut = async (person: Person, callbackId: string, channel: string, ts: string): Promise<Done> => {
    const team = person.company
    if (access.placeOf(team) === null)
      return 'This shortcut belongs to an app of another company. Only its people can use it.'
    const message = world.messages.find((each) => each.ts === ts && each.channel === channel)
    if (!message) return 'This message is no longer there.'
    const payload = {
      type: 'message_action',
      callback_id: callbackId,
      trigger_id: makeTrigger(world, person.id, team),
      response_url: makeResponseUrl(world, origin, channel, person.id, null),
      user: userOf(person),
      team: toldTeam(team, team),
      channel: { id: channel, name: world.channelOf(channel)?.name ?? '' },
      message_ts: ts,
      message: { type: 'message', ...describeMessage(message) },
      action_ts: world.nextTs(),
      ...interactionOf(person, team),
    }
    return explain(await requests.sendInteraction(`message shortcut ${callbackId}`, payload))
  }

  /** For a menu, Slack sends the whole option that was chosen. */
  const chosenIn = (element: object, chosen: string | undefined) => {
    if (chosen === undefined || !('options' in element) || !Array.isArray(element.options)) return {}
    return { selected_option: element.options.find(({ value }) => value === chosen) }
  }

  const press = async (
    person: Person,
    channel: string,
    ts: string,
    blockId: string,
    actionId: string,
    chosen?: string,
  ): Promise<Done> => {
    const message = world.messages.find((each) => each.ts === ts && each.channel === channel)
    const element = message && findElement(message.blocks, blockId, actionId)
    if (!message || !element) return 'This button is no longer there.'
    const isEphemeral = message.onlyFor !== null
    const payload = {
      type: 'block_actions',
      user: userOf(person),
      team: teamOf(appTeam),
      ...interactionOf(person, appTeam),
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: isEphemeral,
        ...(message.threadTs !== null && { thread_ts: message.threadTs }),
      },
      trigger_id: makeTrigger(world, person.id),
      channel: { id: channel, name: world.channelOf(channel)?.name ?? '' },
      ...(!isEphemeral && {
        message: { type: 'message', ...describeMessage(message) },
      }),
      response_url: makeResponseUrl(world, origin, channel, person.id, ts),
      actions: [{ ...element, ...chosenIn(element, chosen), block_id: blockId, action_ts: world.nextTs() }],
    }
    return explain(await requests.sendInteraction(`press ${actionId}`, payload))
  }

  /** If a person of another company acts in a form, Slack names that person's company as the team. */
  const actInView = async (
    person: Person,
    stored: StoredView,
    { blockId, actionId, state, chosen }: { blockId: string; actionId: string; state: ViewState; chosen?: string },
  ) => {
    const element = findElement(stored.view.blocks, blockId, actionId)
    if (!element) return 'This field is no longer there.'
    const payload = {
      type: 'block_actions',
      user: userOf(person),
      team: toldTeam(person.company, stored.team),
      ...interactionOf(person, stored.team),
      container: { type: 'view', view_id: stored.id },
      trigger_id: makeTrigger(world, person.id, stored.team),
      view: describeView(stored, state),
      actions: [
        {
          ...element,
          ...state[blockId]?.[actionId],
          ...chosenIn(element, chosen),
          action_id: actionId,
          block_id: blockId,
          action_ts: world.nextTs(),
        },
      ],
    }
    return explain(await requests.sendInteraction(`change ${actionId}`, payload))
  }

  const close = (stored: StoredView) => {
    world.views = world.views.filter(({ id }) => id !== stored.id)
    world.changed()
  }

  const follow = (stored: StoredView, body: string): Done => {
    if (body === '') {
      close(stored)
      return null
    }
    const answer = JSON.parse(body) as { response_action: string; errors?: Record<string, string>; view?: ModalView }
    if (answer.response_action === 'clear') {
      world.views = world.views.filter(({ user }) => user !== stored.user)
      return null
    }
    if (answer.response_action === 'errors') {
      const inputs = stored.view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id)
      if (Object.keys(answer.errors ?? {}).some((blockId) => !inputs.includes(blockId)))
        return 'We had some trouble connecting. Try again?'
      stored.errors = answer.errors ?? {}
      return null
    }
    if (!answer.view || checkModal(answer.view).length > 0) return 'We had some trouble connecting. Try again?'
    const drawn = { ...answer.view, blocks: nameBlocks(world, answer.view.blocks as ModalView['blocks']) }
    const hash = `${Date.now()}.${world.nextNumber()}`
    if (answer.response_action === 'update') Object.assign(stored, { view: drawn, hash, errors: {} })
    else world.views.push({ ...stored, id: `V${world.nextNumber()}`, view: drawn, hash, errors: {}, isWaiting: false })
    return null
  }

  /** The response URLs of the chosen channels, if the view asked for them. */
  const responseUrlsOf = (person: Person, { view }: StoredView, state: ViewState) =>
    (view.blocks as Array<Record<string, any>>).flatMap(({ type, block_id, element }) => {
      const channel = state[block_id]?.[element?.action_id]?.selected_conversation
      if (type !== 'input' || element.response_url_enabled !== true || !channel) return []
      const response_url = makeResponseUrl(world, origin, channel, person.id, null)
      return [{ block_id, action_id: element.action_id, channel_id: channel, response_url }]
    })

  const submit = async (person: Person, stored: StoredView, state: ViewState): Promise<Done> => {
    stored.isWaiting = true
    stored.errors = {}
    world.changed()
    const payload = {
      type: 'view_submission',
      user: userOf(person),
      team: toldTeam(person.company, stored.team),
      ...interactionOf(person, stored.team),
      trigger_id: makeTrigger(world, person.id, stored.team),
      view: describeView(stored, state),
      response_urls: responseUrlsOf(person, stored, state),
    }
    const acknowledgement = await requests.sendInteraction(`submit ${stored.view.callback_id ?? ''}`, payload)
    stored.isWaiting = false
    const done = acknowledgement.isTaken
      ? follow(stored, acknowledgement.body)
      : 'We had some trouble connecting. Try again?'
    world.changed()
    return done
  }

  const openHome = (person: Person): Done => {
    const event = {
      type: 'app_home_opened',
      user: person.id,
      channel: directMessageOf(world, person.id)?.id ?? '',
      tab: 'home',
      event_ts: world.nextTs(),
    }
    if (world.declared.botEvents.includes(event.type)) void requests.sendEvent(event, envelope(false))
    return null
  }

  /** Performs a person's act, as far as Slack would allow it. */
  return async (act: Act): Promise<Done> => {
    const person = world.personOf(act.as)
    if (!person || person.isBot) return 'Nobody here has this name.'
    const viewOf = (id: string) => world.views.find((view) => view.id === id && view.user === person.id)
    switch (act.act) {
      case 'say':
        return say(person, act.channel, act.text, act.threadTs)
      case 'shortcut':
        return shortcut(person, act.callbackId)
      case 'message_shortcut':
        return messageShortcut(person, act.callbackId, act.channel, act.ts)
      case 'press':
        return press(person, act.channel, act.ts, act.blockId, act.actionId, act.chosen)
      case 'press_in_view':
      case 'change': {
        const stored = viewOf(act.viewId)
        return stored ? actInView(person, stored, act) : 'This form is no longer open.'
      }
      case 'submit': {
        const stored = viewOf(act.viewId)
        return stored ? submit(person, stored, act.state) : 'This form is no longer open.'
      }
      case 'close': {
        const stored = viewOf(act.viewId)
        if (stored) close(stored)
        return null
      }
      case 'dismiss':
        world.messages = world.messages.filter(
          ({ ts, channel, onlyFor }) => ts !== act.ts || channel !== act.channel || onlyFor !== person.id,
        )
        world.changed()
        return null
      case 'press_in_home':
        return pressInHome(person, act.blockId, act.actionId)
      case 'open_home':
        return openHome(person)
    }
  }

  async function pressInHome(person: Person, blockId: string, actionId: string): Promise<Done> {
    const blocks = world.homes.get(person.id) ?? []
    const element = findElement(blocks, blockId, actionId)
    if (!element) return 'This button is no longer there.'
    const payload = {
      type: 'block_actions',
      user: userOf(person),
      team: teamOf(person.company),
      ...interactionOf(person, appTeam),
      container: { type: 'view', view_id: `H${person.id}` },
      trigger_id: makeTrigger(world, person.id),
      view: {
        id: `H${person.id}`,
        type: 'home',
        team_id: appTeam,
        app_installed_team_id: appTeam,
        blocks,
        state: { values: {} },
      },
      actions: [{ ...element, block_id: blockId, action_ts: world.nextTs() }],
    }
    return explain(await requests.sendInteraction(`press ${actionId}`, payload))
  }
}

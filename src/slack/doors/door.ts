import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  GlobalShortcut,
  MessageShortcut,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { drawNotice } from '../blocks/notice.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { redrawView } from '../delivery/open-view.ts'
import { readMessageEvent } from '../intake/message.ts'
import { interactionOf, messageOf, submissionOf } from './acts.ts'
import { listenForDeparture, listenForMove } from './announcements.ts'
import type { CarrierName } from './carriers.ts'
import { asFallback } from './give.ts'
import { once } from './once.ts'
import type { Parts } from './parts.ts'
import { listenForPress } from './press.ts'
import {
  type Change,
  type Command,
  createRequest,
  type Heard,
  type OnMessage,
  type Opening,
  type Request,
  type Submission,
  type Tools,
  teamOf,
} from './request.ts'
import type { PressRow, Row } from './row.ts'

const onHome = { channel: undefined, threadTs: null, isShared: false, responseUrl: undefined, actedAt: null }

const listenForCommand = (app: App, parts: Parts, answer: (command: Command) => Promise<void>) =>
  app.command(parts.command, async ({ ack, command, ...tools }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    await ack()
    const request = createRequest(parts, tools, {
      act: interactionOf(command, command.user_id),
      user: command.user_id,
      userTeam: command.team_id,
      organisation: command.enterprise_id,
      isInView: false,
      channel: command.channel_id,
      threadTs: null,
      isShared: false,
      responseUrl: command.response_url,
      actedAt: null,
    })
    const { text, trigger_id: triggerId } = command
    await once(parts, request, () => answer({ ...request, text, triggerId, window: null }), { hasTrigger: true })
  })

type Shortcut = GlobalShortcut | MessageShortcut

const openingOf = (parts: Parts, tools: Tools, shortcut: Shortcut): Opening => {
  const { user, team } = shortcut
  const isOnMessage = shortcut.type === 'message_action'
  const request = createRequest(parts, tools, {
    ...onHome,
    act: interactionOf(shortcut, user.id),
    user: user.id,
    userTeam: user.team_id,
    organisation: team?.enterprise_id,
    isInView: false,
    ...(isOnMessage && { channel: shortcut.channel.id, responseUrl: shortcut.response_url }),
    actedAt: shortcut.action_ts,
  })
  return { ...request, triggerId: shortcut.trigger_id, window: null }
}

const listenForShortcut = (app: App, parts: Parts, id: string, answer: (opening: Opening) => Promise<void>) =>
  app.shortcut(
    { type: 'shortcut', callback_id: id },
    async ({ ack, shortcut, ...tools }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs) => {
      await ack()
      const opening = openingOf(parts, tools, shortcut)
      await once(parts, opening, () => answer(opening), { hasTrigger: true })
    },
  )

/**
 * Whether the app wrote a message, by the ids that Slack puts there. Its blocks prove nothing: anybody can copy them.
 */
const isOwnMessage = (
  { message, api_app_id: app }: { message: Record<string, unknown>; api_app_id?: unknown },
  { botId, botUserId }: Tools['context'],
): boolean =>
  [
    [message.bot_id, botId],
    [message.app_id, app],
    [message.user, botUserId],
  ].some(([said, own]) => own !== undefined && said === own)

const listenForMessageShortcut = (app: App, parts: Parts, id: string, answer: (on: OnMessage) => Promise<void>) =>
  app.shortcut(
    { type: 'message_action', callback_id: id },
    async ({ ack, shortcut, ...tools }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs) => {
      await ack()
      const { message, message_ts: messageTs } = shortcut
      const isOwn = isOwnMessage(shortcut, tools.context)
      const opening = openingOf(parts, tools, shortcut)
      await once(parts, opening, () => answer({ ...opening, message, messageTs, isOwn }), { hasTrigger: true })
    },
  )

type MessageArgs = SlackEventMiddlewareArgs<'app_mention' | 'message'> & AllMiddlewareArgs

/** Mentions in channels and direct messages. Slack sends other messages under the same event name; they are ignored. */
const listenForMessage = (
  app: App,
  parts: Parts,
  id: 'app_mention' | 'message',
  answer: (heard: Heard) => Promise<void>,
) =>
  app.event(id, async ({ event, body, ...tools }: MessageArgs) => {
    const [authorization] = body.authorizations ?? []
    const said = readMessageEvent(event as Parameters<typeof readMessageEvent>[0], authorization?.user_id)
    if (said === null) return
    const { user, company, channel, ts, saidAt, threadTs, isEdited } = said
    const request = createRequest(parts, tools, {
      act: messageOf({ team: teamOf(tools.context), channel, ts }),
      user,
      userTeam: company ?? undefined,
      organisation: undefined,
      isInView: false,
      channel,
      threadTs,
      isShared: event.type !== 'message' || event.channel_type !== 'im',
      responseUrl: undefined,
      actedAt: saidAt,
    })
    // Most edits are of messages that were already answered: if the store cannot say, they are left alone.
    await once(parts, request, () => answer({ ...request, said }), { ifUnknown: isEdited ? 'leave' : 'do' })
  })

/** Not claimed like other requests: publishing the same Home twice does no harm. */
const listenForHome = (app: App, parts: Parts, answer: (request: Request) => Promise<void>) =>
  app.event('app_home_opened', async ({ event, ...tools }) => {
    if (event.tab !== 'home') return
    const act = `home ${event.user} ${event.event_ts}`
    const actor = { act, user: event.user, userTeam: undefined, organisation: undefined, isInView: true }
    await answer(createRequest(parts, tools, { ...onHome, ...actor }))
  })

const listenForChange = (app: App, parts: Parts, id: RegExp, answer: (change: Change) => Promise<void>) =>
  app.action<BlockAction>(id, async ({ ack, action, body, ...tools }) => {
    await ack()
    const { view, user } = body
    if (!view) return
    const act = interactionOf({ ...body, ...action }, user.id)
    const actor = { act, user: user.id, userTeam: user.team_id, organisation: undefined, isInView: true }
    const request = createRequest(parts, tools, { ...onHome, ...actor })
    await answer({ ...request, view, changedAt: action.action_ts })
  })

const listenForSubmission = (app: App, parts: Parts, id: string, answer: (form: Submission) => Promise<void>) =>
  app.view(id, async ({ ack, body, view, ...tools }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs) => {
    const { user } = body
    const actor = { user: user.id, userTeam: user.team_id, organisation: undefined, isInView: true }
    const request = createRequest(parts, tools, { ...onHome, ...actor, act: submissionOf(view) })
    const goOn = async (andThen?: () => Promise<unknown>) => {
      if (andThen !== undefined) await once(parts, request, andThen)
    }
    await answer({
      ...request,
      view,
      responseUrl: body.response_urls?.[0]?.response_url,
      reject: (errors) => ack({ response_action: 'errors', errors }),
      show: async (next, andThen) => {
        await ack({ response_action: 'update', view: next })
        await goOn(andThen)
      },
      close: async (andThen) => {
        await ack()
        await goOn(andThen)
      },
      redraw: async (next, sentence) => {
        const failure = await redrawView(request, { id: view.id }, next)
        if (failure === null) return
        request.logger.warn(`A window could not be drawn anew: ${failure}`)
        // Not retried later: by then the sentence may no longer be true, such as that an answer could not be delivered.
        await deliverPrivately(asFallback(request), request.person, () => [drawNotice(sentence)])
      },
    })
  })

/** Opens one door. All requests of a kind are acknowledged and read in the same way, and each has one deadline. */
export const openDoor = (app: App, parts: Parts, row: Row): unknown => {
  switch (row.kind) {
    case 'command':
      return listenForCommand(app, parts, row.door(parts))
    case 'shortcut':
      return listenForShortcut(app, parts, row.id, row.door(parts))
    case 'message shortcut':
      return listenForMessageShortcut(app, parts, row.id, row.door(parts))
    case 'message':
      return listenForMessage(app, parts, row.id, row.door(parts))
    case 'home':
      return listenForHome(app, parts, row.door(parts))
    case 'departure':
      return listenForDeparture(app, row.id, row.door(parts))
    case 'move':
      return listenForMove(app, row.door(parts))
    case 'change':
      return listenForChange(app, parts, row.id, row.door(parts))
    case 'submission':
      return listenForSubmission(app, parts, row.id, row.door(parts))
    case 'press':
      return listenForPress(app, parts, row as PressRow<CarrierName>)
    case 'link':
      // Slack opens the link by itself, but sends the press too, which must be acknowledged.
      return app.action(row.id, async ({ ack }) => ack())
  }
}

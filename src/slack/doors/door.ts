import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  BlockButtonAction,
  GlobalShortcut,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import type { Copy } from '../../copy/copy.ts'
import type { Move } from '../../keeping/moves.ts'
import type { Departed } from '../../keeping/retention.ts'
import { drawOpenedNotice } from '../blocks/home.ts'
import { redrawView } from '../delivery/open-view.ts'
import { readMessageEvent } from '../intake/message.ts'
import { listenForDeparture, listenForMove } from './announcements.ts'
import { type CarriedBy, type CarrierName, carriers } from './carriers.ts'
import type { Parts } from './parts.ts'
import {
  type Change,
  type Command,
  createRequest,
  type Heard,
  type OnMessage,
  type Opening,
  type Press,
  type Request,
  type Submission,
  type Tools,
} from './request.ts'
import { readWhereabouts } from './whereabouts.ts'

type Door<Requested> = (parts: Parts) => (requested: Requested) => Promise<void>

/**
 * For whom a button is: for anybody who sees it, for the company that installed the app (`sales`: on a card), or, on Home, for
 * whoever looks at it. What a button carries proves nothing, and neither does it that somebody sees it.
 */
type Audience = 'anybody' | 'company' | 'sales' | 'viewer'

type PressRow<Name extends CarrierName> = {
  kind: 'press'
  id: string | RegExp
  for: Audience
  carries: Name
  door: Door<Press<CarriedBy<Name>>>
}

/** One way into the app, and what it needs. */
export type Row =
  | { kind: 'command'; door: Door<Command> }
  | { kind: 'shortcut'; id: string; door: Door<Opening> }
  | { kind: 'message shortcut'; id: string; door: Door<OnMessage> }
  | { kind: 'message'; id: 'app_mention' | 'message'; door: Door<Heard> }
  | { kind: 'home'; door: Door<Request> }
  | {
      kind: 'departure'
      id: 'app_uninstalled' | 'tokens_revoked'
      door: (parts: Parts) => (departed: Departed) => void
    }
  | { kind: 'move'; door: (parts: Parts) => (move: Move) => void }
  | { kind: 'change'; id: RegExp; door: Door<Change> }
  | { kind: 'submission'; id: string; door: Door<Submission> }
  | { kind: 'link'; id: string }
  | { [Name in CarrierName]: PressRow<Name> }[CarrierName]

const onHome = { channel: undefined, threadTs: null, isShared: false, responseUrl: undefined }

const listenForCommand = (app: App, parts: Parts, answer: (command: Command) => Promise<void>) =>
  app.command(parts.command, async ({ ack, command, ...tools }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    await ack()
    const request = createRequest(parts, tools, {
      user: command.user_id,
      userTeam: command.team_id,
      organisation: command.enterprise_id,
      isInView: false,
      channel: command.channel_id,
      threadTs: null,
      isShared: false,
      responseUrl: command.response_url,
    })
    await answer({ ...request, text: command.text, triggerId: command.trigger_id, window: null })
  })

type Shortcut = GlobalShortcut | MessageShortcut

const openingOf = (parts: Parts, tools: Tools, shortcut: Shortcut): Opening => {
  const { user, team } = shortcut
  const isOnMessage = shortcut.type === 'message_action'
  const request = createRequest(parts, tools, {
    ...onHome,
    user: user.id,
    userTeam: user.team_id,
    organisation: team?.enterprise_id,
    isInView: false,
    ...(isOnMessage && { channel: shortcut.channel.id, responseUrl: shortcut.response_url }),
  })
  return { ...request, triggerId: shortcut.trigger_id, window: null }
}

const listenForShortcut = (app: App, parts: Parts, id: string, answer: (opening: Opening) => Promise<void>) =>
  app.shortcut(
    { type: 'shortcut', callback_id: id },
    async ({ ack, shortcut, ...tools }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs) => {
      await ack()
      await answer(openingOf(parts, tools, shortcut))
    },
  )

/** Slack itself writes these ids into a message; its blocks prove nothing about who wrote it. */
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
      await answer({ ...openingOf(parts, tools, shortcut), message, messageTs, isOwn })
    },
  )

type MessageArgs = SlackEventMiddlewareArgs<'app_mention' | 'message'> & AllMiddlewareArgs

/** A mention in a channel, and a direct message; Slack sends what stands in other places under the same name, and that is left alone. */
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
    const { user, company, channel, threadTs } = said
    const request = createRequest(parts, tools, {
      user,
      userTeam: company ?? undefined,
      organisation: undefined,
      isInView: false,
      channel,
      threadTs,
      isShared: event.type !== 'message' || event.channel_type !== 'im',
      responseUrl: undefined,
    })
    await answer({ ...request, said })
  })

const listenForHome = (app: App, parts: Parts, answer: (request: Request) => Promise<void>) =>
  app.event('app_home_opened', async ({ event, ...tools }) => {
    if (event.tab !== 'home') return
    const actor = { user: event.user, userTeam: undefined, organisation: undefined, isInView: true }
    await answer(createRequest(parts, tools, { ...onHome, ...actor }))
  })

const listenForChange = (app: App, parts: Parts, id: RegExp, answer: (change: Change) => Promise<void>) =>
  app.action<BlockAction>(id, async ({ ack, action, body, ...tools }) => {
    await ack()
    const { view, user } = body
    if (!view) return
    const actor = { user: user.id, userTeam: user.team_id, organisation: undefined, isInView: true }
    const request = createRequest(parts, tools, { ...onHome, ...actor })
    await answer({ ...request, view, changedAt: action.action_ts })
  })

const listenForSubmission = (app: App, parts: Parts, id: string, answer: (form: Submission) => Promise<void>) =>
  app.view(id, async ({ ack, body, view, ...tools }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs) => {
    const { user } = body
    const actor = { user: user.id, userTeam: user.team_id, organisation: undefined, isInView: true }
    const request = createRequest(parts, tools, { ...onHome, ...actor })
    await answer({
      ...request,
      view,
      responseUrl: body.response_urls?.[0]?.response_url,
      reject: (errors) => ack({ response_action: 'errors', errors }),
      show: (next) => ack({ response_action: 'update', view: next }),
      close: () => ack(),
      redraw: async (next, sentence) => {
        const failure = await redrawView(request, { id: view.id }, next)
        if (failure === null) return
        request.logger.warn(`A window could not be drawn anew: ${failure}`)
        await request.tell(sentence)
      },
    })
  })

type PressArgs = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs

const readPress = (parts: Parts, { action, body, client, context, logger }: PressArgs) => {
  const { user, team, view } = body
  const request = createRequest(
    parts,
    { client, context, logger },
    {
      ...readWhereabouts(body),
      user: user.id,
      userTeam: user.team_id,
      organisation: team?.enterprise_id,
      isInView: view !== undefined,
      responseUrl: body.response_url,
    },
  )
  return {
    ...request,
    triggerId: body.trigger_id,
    window: view?.type === 'modal' ? { id: view.id } : null,
    label: action.text?.text ?? '',
    messageTs: body.container.message_ts as string | undefined,
    parentTs: (body.message?.thread_ts ?? null) as string | null,
  }
}

type Pressed = ReturnType<typeof readPress>

/** An outsider reads why a button does nothing, or gets a Home without anybody's history; true for whoever may go on. */
const admit = async ({ homes }: Parts, pressed: Pressed, audience: Audience): Promise<boolean> => {
  const { copy, team, user } = pressed
  const viewer = { team, user }
  const forOthers = audience === 'sales' ? copy.card.forSales : copy.notices.notForOutsiders
  const refusal = audience === 'anybody' ? null : await pressed.refuseOutsider(forOthers)
  if (refusal === null) {
    if (audience === 'viewer') homes.noteInView(pressed, viewer)
    return true
  }
  if (audience === 'viewer') await homes.publish(pressed, viewer)
  else await pressed.tell(refusal)
  return false
}

/** A sentence in the window where the button stands; otherwise to the person alone. */
const tellWhereItIs = async (pressed: Pressed, sentence: string) => {
  const { window, copy } = pressed
  if (window !== null && (await redrawView(pressed, window, drawOpenedNotice(copy, sentence))) === null) return
  await pressed.tell(sentence)
}

const listenForPress = <Name extends CarrierName>(app: App, parts: Parts, row: PressRow<Name>) => {
  const answer = row.door(parts)
  const carrier: { read: (value: string | undefined) => unknown; writeStale: (copy: Copy, command: string) => string } =
    carriers[row.carries]
  app.action<BlockButtonAction>(row.id, async (args) => {
    await args.ack()
    const pressed = readPress(parts, args)
    if (!(await admit(parts, pressed, row.for))) return
    const carried = carrier.read(args.action.value) as CarriedBy<Name> | null
    if (carried === null) await tellWhereItIs(pressed, carrier.writeStale(pressed.copy, parts.command))
    else await answer({ ...pressed, carried })
  })
}

/** Opens one door: every request is acknowledged and read in the same way, and has one deadline. */
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
      // Slack follows the link by itself, and tells the app too.
      return app.action(row.id, async ({ ack }) => ack())
  }
}

import type { KnownBlock, ModalView } from '@slack/types'
import type { Caller } from './access.ts'
import { type Answer, fail } from './answer.ts'
import { checkBlocks, checkMessage, checkModal } from './block-check.ts'
import { directMessageOf, nameBlocks, postMessage, replaceMessage } from './posting.ts'
import { botUser, type ResponseUrl, type StoredFile, type StoredView, type World } from './world.ts'

type Args = Record<string, any>
type Method = (args: Args, caller: Caller) => Answer

/** Up to this many views can be stacked. */
const deepestStack = 3

/** The methods of Slack's Web API that the app uses, with Slack's own errors. `origin` is the workspace's address. */
export const createWebApi = (world: World, origin: () => string = () => 'http://workspace'): Record<string, Method> => {
  /**
   * The conversation for a message, or why it cannot go there. A person's id means their direct message with the app.
   */
  const findPlace = (id: string, caller: Caller) => {
    const channel = id.startsWith('U') ? directMessageOf(world, id) : world.channelOf(id)
    const isTheirs = (member: string) => caller.teams.includes(world.personOf(member)?.company ?? '')
    if (!channel?.members.some(isTheirs)) return 'channel_not_found'
    return channel.members.includes(botUser) ? channel : 'not_in_channel'
  }

  const checkContent = ({ text, blocks }: Args): Answer | null => {
    if (!text && !blocks?.length) return fail('no_text')
    const problems = checkMessage({ text, blocks })
    return problems.length > 0 ? fail('invalid_blocks', problems) : null
  }

  const redeemTrigger = (id: string, caller: Caller): { user: string; team: string } | string => {
    const trigger = world.triggers.get(id)
    if (!trigger || !caller.teams.includes(trigger.team)) return 'invalid_trigger_id'
    if (trigger.isUsed) return 'exchanged_trigger_id'
    if (Date.now() > trigger.expiresAt) return 'expired_trigger_id'
    trigger.isUsed = true
    return { user: trigger.user, team: trigger.team }
  }

  const store = ({ user, team }: { user: string; team: string }, view: ModalView): StoredView => ({
    id: `V${world.nextNumber()}`,
    hash: `${Date.now()}.${world.nextNumber()}`,
    user,
    team,
    view: { ...view, blocks: nameBlocks(world, view.blocks as KnownBlock[]) },
    errors: {},
    isWaiting: false,
  })

  const describe = ({ id, hash, team, view }: StoredView) => ({ ok: true, view: { id, hash, team_id: team, ...view } })

  const put = (args: Args, caller: Caller, mostViews: number): Answer => {
    const problems = checkModal(args.view ?? {})
    if (problems.length > 0) return fail('invalid_arguments', problems)
    const opener = redeemTrigger(args.trigger_id, caller)
    if (typeof opener === 'string') return fail(opener)
    if (world.views.filter(({ user }) => user === opener.user).length >= mostViews) return fail('push_limit_reached')
    const stored = store(opener, args.view)
    world.views.push(stored)
    world.changed()
    return { body: describe(stored) }
  }

  return {
    'auth.test': (_args, { place, isOrg, botUser: user }) => ({
      body: {
        ok: true,
        url: 'https://keller.example/',
        team: world.companies.find(({ id }) => id === place)?.name ?? place,
        team_id: place,
        ...(isOrg && { enterprise_id: place }),
        is_enterprise_install: isOrg,
        user_id: user,
        bot_id: 'B1',
      },
    }),
    'users.info': ({ user }, caller) => {
      const person = world.personOf(user)
      if (!person) return fail('user_not_found')
      const isOwn = caller.teams.includes(person.company)
      return {
        body: {
          ok: true,
          user: {
            id: person.id,
            team_id: person.company,
            is_bot: person.isBot,
            is_admin: isOwn && !person.isBot,
            is_owner: false,
            is_stranger: false,
          },
        },
      }
    },
    'chat.postMessage': (args, caller) => {
      const place = findPlace(args.channel, caller)
      if (typeof place === 'string') return fail(place)
      const refused = checkContent(args)
      if (refused) return refused
      const { text = '', blocks, thread_ts } = args
      const root = world.messages.find(({ ts, channel }) => ts === thread_ts && channel === place.id)
      if (root !== undefined && root.threadTs !== null) return fail('cannot_reply_to_message')
      const { ts } = postMessage(world, { channel: place.id, user: botUser, text, blocks, threadTs: thread_ts ?? null })
      return { body: { ok: true, channel: place.id, ts } }
    },
    'chat.postEphemeral': (args, caller) => {
      const place = findPlace(args.channel, caller)
      if (typeof place === 'string') return fail(place)
      if (!place.members.includes(args.user)) return fail('user_not_in_channel')
      const refused = checkContent(args)
      if (refused) return refused
      const { text = '', blocks, user: onlyFor, thread_ts } = args
      const posted = postMessage(world, {
        channel: place.id,
        user: botUser,
        text,
        blocks,
        onlyFor,
        threadTs: thread_ts ?? null,
      })
      return { body: { ok: true, message_ts: posted.ts } }
    },
    'chat.update': (args) => {
      const message = world.messages.find(({ ts, channel }) => ts === args.ts && channel === args.channel)
      if (!message || message.onlyFor !== null) return fail('message_not_found')
      if (message.user !== botUser) return fail('cant_update_message')
      const refused = checkContent(args)
      if (refused) return refused
      replaceMessage(world, message, args.text ?? '', args.blocks ?? [])
      return { body: { ok: true, channel: message.channel, ts: message.ts } }
    },
    'chat.getPermalink': (args, caller) => {
      const place = findPlace(args.channel, caller)
      if (typeof place === 'string') return fail('channel_not_found')
      const message = world.messages.find(({ ts, channel }) => ts === args.message_ts && channel === place.id)
      if (!message || message.onlyFor !== null) return fail('message_not_found')
      const permalink = `${origin()}/#${place.id}/p${message.ts.replace('.', '')}`
      return { body: { ok: true, channel: place.id, permalink } }
    },
    'chat.delete': (args) => {
      const message = world.messages.find(({ ts, channel }) => ts === args.ts && channel === args.channel)
      if (!message || message.onlyFor !== null) return fail('message_not_found')
      if (message.user !== botUser) return fail('cant_delete_message')
      world.messages = world.messages.filter((each) => each !== message)
      world.changed()
      return { body: { ok: true, channel: message.channel, ts: message.ts } }
    },
    'files.getUploadURLExternal': ({ filename, length }) => {
      if (!filename || !Number.isInteger(Number(length)) || Number(length) < 1) return fail('invalid_arguments')
      const id = `F${world.nextNumber()}`
      world.files.set(id, { id, name: String(filename), length: Number(length), bytes: null, isShared: false })
      return { body: { ok: true, upload_url: `${origin()}/upload/${id}`, file_id: id } }
    },
    'files.completeUploadExternal': ({ files = [], channel_id, thread_ts }) => {
      const stored = files.map(({ id }: { id: string }) => world.files.get(id))
      if (stored.length === 0) return fail('invalid_arguments')
      if (stored.some((file?: StoredFile) => !file?.bytes || file.isShared)) return fail('file_not_found')
      // Unlike a message, a file cannot be sent to a person's id, only to a conversation's.
      const place = world.channelOf(channel_id ?? '')
      if (!place) return fail('channel_not_found')
      if (!place.members.includes(botUser)) return fail('not_in_channel')
      const shared = stored.map(({ id, name, length: size }: StoredFile, index: number) => {
        return { id, name, title: files[index].title ?? name, size }
      })
      for (const file of stored) file.isShared = true
      postMessage(world, { channel: place.id, user: botUser, text: '', threadTs: thread_ts ?? null, files: shared })
      return { body: { ok: true, files: shared } }
    },
    'views.open': (args, caller) => put(args, caller, 1),
    'views.push': (args, caller) => put(args, caller, deepestStack),
    'views.update': (args, caller) => {
      const stored = world.views.find(({ id }) => id === args.view_id)
      if (!stored || !caller.teams.includes(stored.team)) return fail('not_found')
      if (args.hash !== undefined && args.hash !== stored.hash) return fail('hash_conflict')
      const problems = checkModal(args.view ?? {})
      if (problems.length > 0) return fail('invalid_arguments', problems)
      Object.assign(stored, { ...store(stored, args.view), id: stored.id, errors: stored.errors })
      world.changed()
      return { body: describe(stored) }
    },
    'views.publish': (args) => {
      if (!world.declared.hasHome) return fail('not_enabled')
      if (!world.personOf(args.user_id)) return fail('user_not_found')
      if (args.view?.type !== 'home') return fail('invalid_arguments')
      const problems = checkBlocks(args.view?.blocks ?? [], 'home')
      if (problems.length > 0) return fail('invalid_arguments', problems)
      world.homes.set(args.user_id, nameBlocks(world, args.view.blocks))
      world.changed()
      return { body: { ok: true } }
    },
  }
}

/** How often a response URL may be used. */
const mostUses = 5

/** Answers a call to a response URL. It posts where the person acted, whether the app is a member or not. */
export const answerResponseUrl = (
  world: World,
  url: ResponseUrl | undefined,
  args: Args,
): { status: number; answer: Answer } => {
  if (!url || Date.now() > url.expiresAt) return { status: 404, answer: fail('expired_url') }
  if (url.uses >= mostUses) return { status: 404, answer: fail('used_url') }
  url.uses += 1
  if (args.delete_original) {
    world.messages = world.messages.filter(({ ts, channel }) => ts !== url.message || channel !== url.channel)
    world.changed()
    return { status: 200, answer: { body: { ok: true } } }
  }
  const problems = checkMessage(args)
  if (problems.length > 0) return { status: 400, answer: fail('invalid_blocks', problems) }
  const original = world.messages.find(({ ts, channel }) => ts === url.message && channel === url.channel)
  if (args.replace_original && original) replaceMessage(world, original, args.text, args.blocks ?? [])
  else
    postMessage(world, {
      channel: url.channel,
      user: botUser,
      text: args.text,
      blocks: args.blocks,
      threadTs: args.thread_ts ?? null,
      onlyFor: args.response_type === 'in_channel' ? null : url.user,
    })
  return { status: 200, answer: { body: { ok: true } } }
}

/** Answers an upload. It takes the bytes of its file once, and only as many as were announced. */
export const takeUpload = (world: World, id: string, bytes: Buffer): { status: number; answer: Answer } => {
  const file = world.files.get(id)
  if (!file || file.bytes !== null) return { status: 404, answer: fail('upload_url_used') }
  if (bytes.length !== file.length) return { status: 400, answer: fail('length_mismatch') }
  file.bytes = bytes
  return { status: 200, answer: { body: { ok: true } } }
}

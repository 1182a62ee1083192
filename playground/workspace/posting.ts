import type { KnownBlock } from '@slack/types'
import type { Message, SharedFile } from '../protocol.ts'
import { appTeam, botUser, type World } from './world.ts'

type NewMessage = {
  channel: string
  user: string
  text: string
  blocks?: KnownBlock[]
  threadTs?: string | null
  onlyFor?: string | null
  files?: SharedFile[]
}

/** Posts a message in a channel. Like Slack, it gives an id to every block without one. */
export const postMessage = (world: World, message: NewMessage): Message => {
  const stored: Message = {
    ts: world.nextTs(),
    channel: message.channel,
    user: message.user,
    text: message.text,
    blocks: nameBlocks(world, message.blocks ?? []),
    threadTs: message.threadTs ?? null,
    onlyFor: message.onlyFor ?? null,
    editedTs: null,
    files: message.files ?? [],
  }
  world.messages.push(stored)
  world.changed()
  world.told(stored)
  return stored
}

/** Replaces the text and the blocks of a message. */
export const replaceMessage = (world: World, message: Message, text: string, blocks: KnownBlock[]) => {
  message.text = text
  message.blocks = nameBlocks(world, blocks)
  message.editedTs = world.nextTs()
  world.changed()
  world.told(message)
}

export const nameBlocks = <Block extends { block_id?: string }>(world: World, blocks: Block[]): Block[] =>
  blocks.map((block) => ({ ...block, block_id: block.block_id ?? `b${world.nextNumber()}` }))

/** A person's direct message with the app, if they have one. */
export const directMessageOf = (world: World, person: string) =>
  world.channels.find(
    ({ kind, members }) => kind === 'direct' && members.includes(person) && members.includes(botUser),
  ) ?? null

/** In milliseconds. */
const triggerLife = 3000
const responseUrlLife = 30 * 60 * 1000

export const makeTrigger = (world: World, user: string, team = appTeam) => {
  const id = `${world.nextNumber()}.${team}.${crypto.randomUUID()}`
  world.triggers.set(id, { user, team, expiresAt: Date.now() + triggerLife, isUsed: false })
  return id
}

/** Makes a response URL for the place where a person acted; `message` is the one that it may replace. */
export const makeResponseUrl = (
  world: World,
  origin: string,
  channel: string,
  user: string,
  message: string | null,
) => {
  const id = crypto.randomUUID()
  world.responseUrls.set(id, { channel, user, message, uses: 0, expiresAt: Date.now() + responseUrlLife })
  return `${origin}/response/${id}`
}

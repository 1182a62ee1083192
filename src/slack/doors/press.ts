import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt'
import { type Advised, adviseOnProfile } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { drawNotice } from '../blocks/notice.ts'
import { type Carried, unpackCarried } from '../carried.ts'
import { deliverPrivately, isDirectMessage, type Person } from '../delivery/deliver.ts'
import type { Parts } from './parts.ts'

type ButtonArgs = Parameters<Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>>[0]

/**
 * A press of a button on a recommendation: what it carried, who pressed it, whether others see the message, and the
 * thread that it stands in or opens, null for a message that only one person sees for a while.
 */
export type Press = ButtonArgs & {
  carried: Carried
  person: Person
  channel: string
  isShared: boolean
  threadTs: string | null
}

/** The recommendation that a button stands on, drawn from what it carries. */
export const adviseOnCarried = ({ id, profile, quotes, thresholds }: Carried): Advised => ({
  ...adviseOnProfile(profile, quotes, thresholds),
  ...(id !== undefined && { id }),
})

/** Acknowledges the press and reads what the button carries; a button that cannot be read is told to the person. */
export const onPress =
  ({ command }: Parts, answer: (press: Press) => Promise<void>) =>
  async (args: ButtonArgs): Promise<void> => {
    await args.ack()
    const { body, action, client } = args
    const channel = body.channel?.id ?? body.container.channel_id
    const isEphemeral = body.container.is_ephemeral === true
    const isShared = !isEphemeral && !isDirectMessage(channel)
    const person = { user: body.user.id, channel, responseUrl: body.response_url, replaces: !isShared }
    const carried = unpackCarried(action.value)
    if (carried === null) {
      const notice = drawNotice(en.notices.staleButton(command))
      await deliverPrivately(client, { ...person, replaces: false }, () => [notice])
      return
    }
    const threadTs: string | null = isEphemeral ? null : (body.message?.thread_ts ?? body.message?.ts ?? null)
    await answer({ ...args, carried, person, channel, isShared, threadTs })
  }

import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
} from '@slack/bolt'
import type { Copy } from '../../copy/copy.ts'
import { drawOpenedNotice } from '../blocks/home.ts'
import { redrawView } from '../delivery/open-view.ts'
import { interactionOf } from './acts.ts'
import { type CarriedBy, type CarrierName, carriers } from './carriers.ts'
import { once } from './once.ts'
import type { Parts } from './parts.ts'
import { createRequest } from './request.ts'
import type { Audience, PressRow } from './row.ts'
import { readWhereabouts } from './whereabouts.ts'

type BlockPress = BlockAction<ButtonAction | StaticSelectAction>
type PressArgs = SlackActionMiddlewareArgs<BlockPress> & AllMiddlewareArgs

/** The value and the label of the button or option. */
const readChosen = (action: PressArgs['action']) => {
  const chosen = action.type === 'static_select' ? action.selected_option : action
  return { value: chosen?.value, label: chosen?.text?.text ?? '' }
}

const readPress = (parts: Parts, { action, body, client, context, logger }: PressArgs) => {
  const { user, team, view } = body
  const request = createRequest(
    parts,
    { client, context, logger },
    {
      ...readWhereabouts(body),
      act: interactionOf({ ...body, ...action }, user.id),
      actedAt: action.action_ts,
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
    label: readChosen(action).label,
    messageTs: body.container.message_ts as string | undefined,
    parentTs: (body.message?.thread_ts ?? null) as string | null,
  }
}

type Pressed = ReturnType<typeof readPress>

/** True if the person may use the button. Outsiders are told why not, or get a Home without anybody's history. */
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

/** Shows a sentence in the button's window, or sends it privately if there is none. */
const tellWhereItIs = async (pressed: Pressed, sentence: string) => {
  const { window, copy } = pressed
  if (window !== null && (await redrawView(pressed, window, drawOpenedNotice(copy, sentence))) === null) return
  await pressed.tell(sentence)
}

/** Listens for a button or a menu. It only works for the people that its row names. */
export const listenForPress = <Name extends CarrierName>(app: App, parts: Parts, row: PressRow<Name>) => {
  const answer = row.door(parts)
  const carrier: { read: (value: string | undefined) => unknown; writeStale: (copy: Copy, command: string) => string } =
    carriers[row.carries]
  app.action<BlockPress>(row.id, async (args) => {
    await args.ack()
    const pressed = readPress(parts, args)
    const answerPress = async () => {
      if (!(await admit(parts, pressed, row.for))) return
      const carried = carrier.read(readChosen(args.action).value) as CarriedBy<Name> | null
      if (carried === null) await tellWhereItIs(pressed, carrier.writeStale(pressed.copy, parts.command))
      else await answer({ ...pressed, carried })
    }
    await once(parts, pressed, answerPress, { hasTrigger: true })
  })
}

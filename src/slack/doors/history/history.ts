import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt'
import { adviseOnProfile } from '../../../advise.ts'
import { en } from '../../../copy/en.ts'
import { underLead } from '../../blocks/gate.ts'
import { writeOpened } from '../../blocks/history.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawRecommendation } from '../../blocks/recommendation.ts'
import { unpackHistoryPlace } from '../../carried.ts'
import { deliverPrivately, isDirectMessage, type Person } from '../../delivery/deliver.ts'
import { drawCameFrom } from '../gate/road.ts'
import { type Parts, teamOf } from '../parts.ts'
import { readStore } from '../read-store.ts'
import { deliverHistory } from './history-page.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>

const personOf = ({ body }: Parameters<Door>[0]): Person & { channel: string } => ({
  user: body.user.id,
  channel: body.channel?.id ?? body.container.channel_id,
  responseUrl: body.response_url,
})

/** Older: the next page takes the place of this one. */
export const showOlder =
  (parts: Parts): Door =>
  async (args) => {
    const { ack, action, client, logger, context } = args
    await ack()
    const person = personOf(args)
    const place = unpackHistoryPlace(action.value)
    if (place === null) {
      await deliverPrivately(client, person, () => [drawNotice(en.notices.staleButton(parts.command))])
      return
    }
    const wanted = { team: teamOf(context), person: { ...person, replaces: true }, ...place }
    await deliverHistory(parts, { client, logger }, wanted)
  }

/** Open: a remembered recommendation again, for the person whose it is and nobody else, beside the list. */
export const openRecommendation =
  (parts: Parts): Door =>
  async (args) => {
    const { ack, action, client, logger, context } = args
    await ack()
    const { command, storage } = parts
    const person = personOf(args)
    const tell = (sentence: string) => deliverPrivately(client, person, () => [drawNotice(sentence)])
    const answer = await readStore(logger, () => storage.findRecommendation(action.value ?? ''))
    if (answer === null) {
      await tell(en.notices.historyAway(command))
      return
    }
    const found = answer.result
    if (found === null || found.team !== teamOf(context) || found.user !== person.user) {
      await tell(en.notices.notYours(command))
      return
    }
    const advised = { ...adviseOnProfile(found.profile, [], found.thresholds), id: found.id }
    const came = await drawCameFrom(parts, logger, found)
    const opened = writeOpened(en, found.createdAt)
    await deliverPrivately(client, person, (place) =>
      drawRecommendation(en, advised, {
        ...underLead(opened, came),
        canShare: place === 'channel' && !isDirectMessage(person.channel),
      }),
    )
  }

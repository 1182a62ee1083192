import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs, webApi } from '@slack/bolt'
import type { Profile } from '../../../advice/profile.ts'
import { en } from '../../../copy/en.ts'
import { drawPreview } from '../../blocks/card.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { type CardDraft, unpackCardDraft } from '../../carried.ts'
import { deliverPrivately, isDirectMessage, type Person } from '../../delivery/deliver.ts'
import { forSales } from '../outsiders.ts'
import type { Parts } from '../parts.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>
type Args = Parameters<Door>[0]
type Presser = Person & { channel: string }

/** Who pressed a button on a message that they alone see; what comes next takes its place. */
export const personOf = ({ body }: Args): Presser => ({
  user: body.user.id,
  channel: body.channel?.id ?? body.container.channel_id,
  responseUrl: body.response_url,
  replaces: true,
})

/** A press on a card that is not posted yet, by somebody who may: it carries the card. */
export const onDraft = (
  { command }: Parts,
  answer: (args: Args, draft: CardDraft, person: Presser) => Promise<void>,
): Door =>
  forSales(async (args) => {
    const draft = unpackCardDraft(args.action.value)
    const person = personOf(args)
    if (draft !== null) return answer(args, draft, person)
    const notice = drawNotice(en.notices.staleButton(`${command} ask`))
    await deliverPrivately(args.client, { ...person, replaces: false }, () => [notice])
  })

/** Shows a salesperson the card as it would be posted; `problem` is why it was not, and how to mend that. */
export const showPreview = async (
  client: webApi.WebClient,
  person: Person,
  draft: CardDraft,
  problem?: string,
): Promise<void> => {
  await deliverPrivately(client, person, () => [drawPreview(en, draft, person.user, problem)])
}

/** Begins a card with what is known. Notes are for the eyes of sales, and a card is for everybody's. */
export const startCard = async (
  { command, settings }: Parts,
  client: webApi.WebClient,
  {
    team,
    person,
    ...known
  }: { team: string; person: Person } & Pick<CardDraft, 'addressedTo' | 'text'> & {
      profile: Profile
    },
): Promise<void> => {
  if (person.channel === undefined || isDirectMessage(person.channel)) {
    await deliverPrivately(client, person, () => [drawNotice(en.card.inChannels(command))])
    return
  }
  const { reminderHours } = await settings.read(team)
  const profile = { ...known.profile, notes: null }
  await showPreview(client, person, { ...known, id: crypto.randomUUID(), reminderHours, profile })
}

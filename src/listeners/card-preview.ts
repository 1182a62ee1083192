import type { webApi } from '@slack/bolt'
import type { Profile } from '../advice/profile.ts'
import { drawPreview } from '../blocks/card.ts'
import { drawNotice } from '../blocks/notice.ts'
import type { CardDraft } from '../carried.ts'
import { en } from '../copy/en.ts'
import { deliverPrivately, isDirectMessage, type Person } from '../delivery/deliver.ts'
import type { Parts } from './parts.ts'

/** Shows a salesperson the card as it would be posted; `problem` is why it was not, and how to mend that. */
export const showPreview = async (
  client: webApi.WebClient,
  person: Person,
  draft: CardDraft,
  problem?: string,
): Promise<void> => {
  await deliverPrivately(client, person, () => [drawPreview(draft, person.user, problem)])
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

import { type Clock, type Deadline, shares } from '../../keeping/deadline.ts'
import type { Slack } from '../delivery/ask-slack.ts'
import { type Membership, readMembership } from '../delivery/membership.ts'

/**
 * Who acts, as Slack says in a request. `userTeam` is the person's own workspace. `organisation` is that of the channel
 * (Enterprise Grid), except inside a view: there it is the person's own and says nothing about the channel.
 */
export type Actor = {
  team: string
  user: string
  userTeam: string | undefined
  organisation: string | undefined
  isInView: boolean
}

/**
 * Whether somebody belongs to the company that installed the app; people of other companies and guests do not. If Slack
 * does not say in time (`unknown`), they do not get anything of the company's.
 */
export type Belonging = 'inside' | 'outside' | 'unknown'

type Who = { user: string; team: string }

/** Who somebody is in a workspace or organisation; null if Slack does not say in time, or within the share. */
export const findMembership = async (
  slack: Slack,
  deadline: Deadline,
  { user, team }: Who,
  share?: number,
): Promise<Membership | null> => (await deadline.wait(readMembership(slack, user, team), share))?.result ?? null

export type People = {
  /** Asks Slack at most once in five minutes about each person, and waits no longer than for a courtesy. */
  tellBelonging(slack: Slack, deadline: Deadline, actor: Actor): Promise<Belonging>
}

/** In milliseconds: after this the app notices that somebody became a guest or left. */
const longestKnown = 300_000

/** Up to this many people are remembered, those asked about last. */
const mostKnown = 10_000

/**
 * Remembers for a while who belongs to the company, because Slack's requests do not say who is a guest. Each process
 * asks for itself. An answer that is too late for its request serves the next one.
 */
export const createPeople = (clock: Clock): People => {
  const known = new Map<string, { asked: Promise<Membership | null>; askedAt: number }>()

  const ask = (slack: Slack, { user, team }: Who): Promise<Membership | null> => {
    const key = `${team} ${user}`
    const before = known.get(key)
    if (before !== undefined && clock.now() - before.askedAt <= longestKnown) return before.asked
    const asked = readMembership(slack, user, team)
    known.delete(key)
    known.set(key, { asked, askedAt: clock.now() })
    const [oldest] = known.keys()
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
    const forget = () => {
      if (known.get(key)?.asked === asked) known.delete(key)
    }
    // If Slack did not say, ask again next time.
    asked.then((membership) => {
      if (membership === null) forget()
    }, forget)
    return asked
  }

  return {
    tellBelonging: async (slack, deadline, { team, user, userTeam, organisation, isInView }) => {
      const isOwn = userTeam === team
      const inOrganisation = isInView || isOwn ? undefined : organisation
      if (!isOwn && !isInView && inOrganisation === undefined && userTeam !== undefined) return 'outside'
      const asked = await deadline.wait(ask(slack, { user, team: inOrganisation ?? team }), shares.courtesy)
      if (asked === null || asked.result === null) return 'unknown'
      return asked.result.isMember ? 'inside' : 'outside'
    },
  }
}

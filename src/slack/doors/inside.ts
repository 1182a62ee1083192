import { type Clock, type Deadline, shares } from '../../keeping/deadline.ts'
import type { Slack } from '../delivery/ask-slack.ts'
import { type Membership, readMembership } from '../delivery/membership.ts'

/**
 * Who acts, as Slack says with a request. `userTeam` is the person's own workspace. `organisation` is that of the channel
 * (Enterprise Grid); inside a view Slack names the person's own instead, so there it tells nothing.
 */
export type Actor = {
  team: string
  user: string
  userTeam: string | undefined
  organisation: string | undefined
  isInView: boolean
}

/**
 * Whether somebody belongs to the company that has installed the app: people of other companies and guests do not. If Slack
 * does not say in time, nothing of the company's is shown or done for them.
 */
export type Belonging = 'inside' | 'outside' | 'unknown'

type Who = { user: string; team: string }

/** Who somebody is in a workspace or organisation; null if Slack does not say within what is left, or its share of that. */
export const findMembership = async (
  slack: Slack,
  deadline: Deadline,
  { user, team }: Who,
  share?: number,
): Promise<Membership | null> => (await deadline.wait(readMembership(slack, user, team), share))?.result ?? null

export type People = {
  /** Asks Slack at most once in five minutes for each person, and waits no longer than for a courtesy. */
  tellBelonging(slack: Slack, deadline: Deadline, actor: Actor): Promise<Belonging>
}

/** In milliseconds: who became a guest, or left, is one to the app after this. */
const longestKnown = 300_000

/** Of more people, those who were asked about last are known. */
const mostKnown = 10_000

/**
 * Knows for a while who belongs to the company, because Slack says with no request who is a guest. What one process
 * remembers, another asks again: nothing rests on it. An answer that comes too late for its request is there for the next.
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
    // What Slack did not say is asked again.
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

import { Pending } from './things.ts'

// What stands in a line of the journal, and whose it is.

/** Whose, and made before which moment, in milliseconds; everybody's if nothing is given. */
export type Owned = { team?: string | undefined; user?: string | undefined; before?: number | undefined }

/** The same for the same thing to be done, however often it is noted. */
export const keyOf = (pending: Pending): string => {
  switch (pending.kind) {
    case 'recommendation':
    case 'answer':
      return `${pending.kind} ${pending.recommendation.id}`
    case 'shown':
      return ['shown', pending.shown.channel, ...pending.shown.ids].join(' ')
    case 'thread': {
      const { team, channel, threadTs, recommendationId } = pending.thread
      return ['thread', team, channel, threadTs, recommendationId].join(' ')
    }
    case 'late':
      return `late ${pending.late.id}`
    case 'departure': {
      const { team, enterprise, at } = pending.departure
      return ['departure', team, enterprise, at].join(' ')
    }
    case 'move': {
      const { team, from, to } = pending.move
      return ['move', team, from, to].join(' ')
    }
  }
}

/** What Slack told of a workspace is no person's, and does not grow old. */
const ownerOf = (pending: Pending): { team?: string | undefined; user?: string; createdAt?: number } => {
  switch (pending.kind) {
    case 'recommendation':
    case 'answer':
      return pending.recommendation
    case 'shown':
      return pending.shown
    case 'thread':
      return pending.thread
    case 'late':
      return { ...pending.late, createdAt: pending.late.askedAt }
    case 'departure':
      return { team: pending.departure.team }
    case 'move':
      return { team: pending.move.team }
  }
}

/** What stands in a line, null if nobody can read it. */
export const readLine = (line: string): Pending | null => {
  try {
    return Pending.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** A line that nobody can read may name somebody all the same. */
export const isOwned = (line: string, { team, user, before }: Owned): boolean => {
  const pending = readLine(line)
  if (pending === null) return [team, user].some((id) => id !== undefined && line.includes(JSON.stringify(id)))
  const owner = ownerOf(pending)
  return (
    (team === undefined || owner.team === team) &&
    (user === undefined || owner.user === user) &&
    (before === undefined || (owner.createdAt ?? before) < before)
  )
}

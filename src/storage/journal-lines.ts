import { Pending } from './things.ts'

// The lines of the journal, and who owns them.

/** Selects lines by their owner and by when they were made, in milliseconds; all lines if nothing is given. */
export type Owned = { team?: string | undefined; user?: string | undefined; before?: number | undefined }

/** A key that stays the same however often the same thing is noted. */
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

/** Departures and moves belong to a workspace, not to a person, and never count as old. */
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

/** What a line says, null if it cannot be read. */
export const readLine = (line: string): Pending | null => {
  try {
    return Pending.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** Whether a line is theirs. An unreadable line is if it contains one of their ids. */
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

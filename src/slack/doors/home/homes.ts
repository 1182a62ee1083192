import type { Logger } from '@slack/bolt'
import type { HomeView } from '@slack/types'
import { tellRoad } from '../../../advice/gate.ts'
import type { Copy } from '../../../copy/copy.ts'
import { askStore } from '../../../keeping/ask-store.ts'
import { type Clock, startDeadline } from '../../../keeping/deadline.ts'
import type { Storage } from '../../../storage/storage.ts'
import { drawHome, drawHomeWithoutHistory, drawOutsiderHome, drawPlainerHomes } from '../../blocks/home.ts'
import { firstHomePlace, type HomePlace } from '../../carried.ts'
import type { Slack } from '../../delivery/ask-slack.ts'
import { readMembership } from '../../delivery/membership.ts'
import { publishHome } from '../../delivery/open-view.ts'
import type { Outgoing } from '../../delivery/outgoing.ts'
import { pageLength } from '../history/page-length.ts'
import { createDrawings } from './drawings.ts'

/** A person in a workspace where the app is installed. */
type Viewer = { team: string; user: string }

export type Homes = {
  /** Redraws a person's Home, for a member or an outsider as Slack says. */
  publish(slack: Slack, viewer: Viewer, place?: HomePlace): Promise<void>

  /** Notes that somebody looks at their Home, so that `refresh` will redraw it. */
  noteInView(slack: Slack, viewer: Viewer): void

  /** Redraws a Home in the background if it was in view lately. */
  refresh(viewer: Viewer): void

  /** Drops the drawings that wait and waits for those in progress: Home is redrawn when it is opened again. */
  settle(): Promise<void>
}

/** In milliseconds: a Home that was opened longer ago than this is only redrawn when it is opened again. */
const longestInView = 3_600_000

/** Up to this many Homes, those opened last, are redrawn when they change. */
const mostInView = 1_000

/** Home shows up to this many open cards, and answers on each, the newest ones; the rest are counted. */
const shownCards = 5
const shownAnswers = 3

type HomesParts = {
  command: string
  storage: Pick<Storage, 'listRecommendations' | 'listRoads' | 'listOpenCards'>
  logger: Logger
  copy: Copy
  clock: Clock
  outgoing: Pick<Outgoing, 'during'>
}

/**
 * Draws Homes. Which ones were opened lately is only in memory, because nothing depends on it: whenever a Home is
 * opened, Slack says so, and it is drawn from the store.
 */
export const createHomes = ({ command, storage, logger, copy, clock, outgoing }: HomesParts): Homes => {
  const inView = new Map<string, { slack: Pick<Slack, 'client'>; openedAt: number }>()
  const drawings = createDrawings()
  const keyOf = ({ team, user }: Viewer) => `${team} ${user}`

  const noteInView: Homes['noteInView'] = (slack, viewer) => {
    const key = keyOf(viewer)
    inView.delete(key)
    inView.set(key, { slack: { client: slack.client }, openedAt: clock.now() })
    const [oldest] = inView.keys()
    if (inView.size > mostInView && oldest !== undefined) inView.delete(oldest)
  }

  /** One page of recommendations, each with the stages of the road that led to it. */
  const readPage = async ({ team, user }: Viewer, { before }: HomePlace) => {
    const query = { team, user, limit: pageLength, ...(before !== null && { before }) }
    const { recommendations, next } = await storage.listRecommendations(query)
    const ids = recommendations.filter(({ previousId }) => previousId !== null).map(({ id }) => id)
    const roads = ids.length === 0 ? null : await storage.listRoads({ ids, team })
    const withRoads = recommendations.map((each) => {
      const { steps } = tellRoad(roads?.get(each.id) ?? [], { person: user })
      return { ...each, road: steps.map(({ given }) => given.stage) }
    })
    return { recommendations: withRoads, next }
  }

  /** Only the first page shows open cards. */
  const readCards = async ({ team, user }: Viewer, { before }: HomePlace) =>
    before === null
      ? storage.listOpenCards({ team, user, limit: shownCards, answers: shownAnswers })
      : { cards: [], count: 0 }

  /** A drawing gets a deadline of its own when its turn comes: the person has an old Home to look at meanwhile. */
  const draw = async (slack: Slack, viewer: Viewer, place: HomePlace): Promise<HomeView[]> => {
    const membership = await readMembership(slack, viewer.user, viewer.team)
    if (!membership?.isMember) return [drawOutsiderHome(copy, { isUnknown: membership === null })]
    const frame = { isAdmin: membership.isAdmin, command }
    const readAll = () => Promise.all([readPage(viewer, place), readCards(viewer, place)])
    const asking = { logger, what: `The Home of ${viewer.user}` }
    const read = await askStore(asking, { deadline: startDeadline(clock) }, readAll)
    const [page, open] = read?.result ?? []
    const isRead = page !== undefined && open !== undefined
    const view = isRead ? drawHome(copy, frame, { ...page, open, place }) : drawHomeWithoutHistory(copy, frame)
    return [view, ...drawPlainerHomes(copy, frame, view)]
  }

  /** Uses a line of its own, because the request that led to it may be over. */
  const publishNow = ({ client }: Pick<Slack, 'client'>, viewer: Viewer, place: HomePlace) =>
    outgoing.during(`The Home of ${viewer.user}`, async (line) => {
      const slack = { client, line, logger }
      await publishHome(slack, viewer.user, await draw(slack, viewer, place))
    })

  return {
    noteInView,
    publish: (slack, viewer, place = firstHomePlace) => {
      noteInView(slack, viewer)
      return drawings.take(keyOf(viewer), () => publishNow(slack, viewer, place))
    },
    refresh: (viewer) => {
      const seen = inView.get(keyOf(viewer))
      if (seen === undefined || clock.now() - seen.openedAt > longestInView) return
      const drawing = drawings.take(keyOf(viewer), () => publishNow(seen.slack, viewer, firstHomePlace))
      drawing.catch((error: unknown) => logger.error('A Home could not be drawn anew.', error))
    },
    settle: drawings.settle,
  }
}

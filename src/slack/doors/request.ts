import type { BlockAction, Context, Logger, MessageShortcut, ViewSubmitAction, webApi } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { Copy } from '../../copy/copy.ts'
import { type Deadline, startDeadline } from '../../keeping/deadline.ts'
import type { Settings } from '../../storage/storage.ts'
import { drawNotice } from '../blocks/notice.ts'
import type { Slack } from '../delivery/ask-slack.ts'
import { deliverPrivately, type Missing, type Person } from '../delivery/deliver.ts'
import type { Said } from '../intake/message.ts'
import type { Actor, Belonging } from './inside.ts'
import { lazily } from './lazily.ts'
import type { Parts } from './parts.ts'
import type { Whereabouts } from './whereabouts.ts'

/**
 * One request of a person: who and where, in which words, and how much time it has. `userTeam` is the person's own
 * workspace, empty if Slack does not say.
 */
export type Request = Slack &
  Missing &
  Whereabouts & {
    /** Slack's own name for what the person did, the same in each delivery. */
    act: string
    /** The workspace where the app is installed; a person may belong to another. */
    team: string
    user: string
    userTeam: string
    /** The ways to the person alone, beside the message that they acted on. */
    person: Person
    /** The same, in the place of that message if nobody else sees it. */
    inPlace: Person
    copy: Copy
    /** When it arrived, in milliseconds. */
    askedAt: number
    /** When the person acted, by Slack's time stamp, null if Slack sends none: the order of what is said in a thread. */
    actedAt: string | null
    deadline: Deadline
    logger: Logger
    /** Whether the person belongs to the company that installed the app; asked of Slack once at most. */
    belonging(): Promise<Belonging>
    /** Null for the company's own people; else what they read: that it is not for them, or that Slack did not say who they are. */
    refuseOutsider(sentence: string): Promise<string | null>
    /** What holds in the workspace; asked of the store once at most. */
    settings(): Promise<Settings>
    /** Tells the person alone a sentence, beside the message that they acted on. */
    tell(sentence: string): Promise<void>
  }

/** A request that may open a view: its trigger lives for 3 seconds. `window` is the view that it was made in, if any. */
export type Opening = Request & { triggerId: string; window: { id: string } | null }

export type Command = Opening & { text: string }

/** On a message, whoever wrote it; `isOwn` if it is the app's own, by what Slack says and not by what stands in it. */
export type OnMessage = Opening & { message: MessageShortcut['message']; messageTs: string; isOwn: boolean }

/**
 * A press of a button: what it carries and says, and the message that it stands on. `parentTs` is the thread that this
 * message stands in, null if it only opens one.
 */
export type Press<Carried> = Opening & {
  carried: Carried
  label: string
  messageTs: string | undefined
  parentTs: string | null
}

/** An answer in an open form changed, at `changedAt`, which sorts by time. */
export type Change = Request & { view: NonNullable<BlockAction['view']>; changedAt: string }

/**
 * A form was submitted. The acknowledgement is the reply: exactly one of `reject`, `show` and `close`. What follows from an
 * accepted form is handed to `show` or `close`, and is done once, however often the same form is submitted.
 */
export type Submission = Request & {
  view: ViewSubmitAction['view']
  /** Reaches the channel that was chosen in the form, if Slack gave one. */
  responseUrl: string | undefined
  /** Sentences at the fields, by their blocks; the form stays open. */
  reject(errors: Record<string, string>): Promise<void>
  /** Another view in the place of the form. */
  show(view: ModalView, andThen?: () => Promise<unknown>): Promise<void>
  close(andThen?: () => Promise<unknown>): Promise<void>
  /** Draws anew what `show` has put there; if Slack does not take it, the person is told its `sentence`. */
  redraw(view: ModalView, sentence: string): Promise<void>
}

export type Heard = Request & { said: Said }

/** What Bolt hands to every listener. */
export type Tools = { client: webApi.WebClient; context: Context; logger: Logger }

/** What each kind of request says in a way of its own. */
export type Facts = Whereabouts &
  Omit<Actor, 'team'> & { act: string; responseUrl: string | undefined; actedAt: string | null }

/** The workspace where the app is installed, which Bolt reads from the request. */
export const teamOf = ({ teamId, enterpriseId }: Context): string => teamId ?? enterpriseId ?? ''

/** In which language people read; there is one so far. */
const chooseCopy = ({ copy }: Parts): Copy => copy

export const createRequest = (parts: Parts, { client, context, logger }: Tools, facts: Facts): Request => {
  const { act, user, userTeam, channel, threadTs, isShared, lastingTs, responseUrl, actedAt } = facts
  const team = teamOf(context)
  const { clock } = parts
  const deadline = startDeadline(clock, context.arrivedAt)
  const missed: Missing['missed'] = (to, drawings, mayPass) => {
    const what = `What was asked for by "${act}"`
    logger.error(`${what} reached nobody${mayPass ? ', and is tried again' : ''}.`)
    const drawn = { drawings, note: null }
    if (mayPass) parts.late.add({ what, team, user, askedAt: context.arrivedAt, to: { person: to }, ...drawn })
  }
  const slack: Slack & Missing = { client, line: context.line, logger, missed }
  const copy = chooseCopy(parts)
  const belonging = lazily(() => parts.people.tellBelonging(slack, deadline, { ...facts, team }))
  const person: Person = { user, channel, responseUrl, replaces: false }
  return {
    ...slack,
    act,
    team,
    user,
    userTeam: userTeam ?? '',
    channel,
    threadTs,
    isShared,
    lastingTs,
    person,
    inPlace: { ...person, replaces: !isShared, lastingTs },
    copy,
    actedAt,
    askedAt: context.arrivedAt,
    deadline,
    belonging,
    refuseOutsider: async (sentence) => {
      const belongs = await belonging()
      if (belongs === 'inside') return null
      return belongs === 'unknown' ? copy.notices.personNotKnown : sentence
    },
    settings: lazily(() => parts.settings.read(team, deadline)),
    tell: async (sentence) => {
      await deliverPrivately(slack, person, () => [drawNotice(sentence)])
    },
  }
}

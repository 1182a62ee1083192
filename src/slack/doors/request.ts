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
 * One request of a person: who and where, in which language, and how much time is left. `userTeam` is the person's own
 * workspace, empty if Slack does not say.
 */
export type Request = Slack &
  Missing &
  Whereabouts & {
    /** The name of what the person did, the same for each delivery (acts.ts). */
    act: string
    /** The workspace where the app is installed; the person may belong to another. */
    team: string
    user: string
    userTeam: string
    /** The ways to send the person a new private message. */
    person: Person
    /** The same, but in place of the message that they acted on, if nobody else sees that. */
    inPlace: Person
    copy: Copy
    /** When it arrived, in milliseconds. */
    askedAt: number
    /** Slack's time stamp of the person's act, null if it sends none. It orders what is said in a thread. */
    actedAt: string | null
    deadline: Deadline
    logger: Logger
    /** Whether the person belongs to the company that installed the app. Asks Slack at most once. */
    belonging(): Promise<Belonging>
    /** Null for the company's own people; else the given sentence, or one that Slack did not say who they are. */
    refuseOutsider(sentence: string): Promise<string | null>
    /** The settings of the workspace. Reads the store at most once. */
    settings(): Promise<Settings>
    /** Sends the person a private sentence, next to the message that they acted on. */
    tell(sentence: string): Promise<void>
  }

/** A request that may open a view: its trigger lives for 3 seconds. `window` is the modal that it came from, if any. */
export type Opening = Request & { triggerId: string; window: { id: string } | null }

export type Command = Opening & { text: string }

/**
 * A shortcut on a message, whoever wrote it. `isOwn` is set if the app did, by Slack's word and not by its contents.
 */
export type OnMessage = Opening & { message: MessageShortcut['message']; messageTs: string; isOwn: boolean }

/**
 * A press of a button: what it carries, its label, and its message. `parentTs` is the thread that the message is in,
 * null if it is not a reply.
 */
export type Press<Carried> = Opening & {
  carried: Carried
  label: string
  messageTs: string | undefined
  parentTs: string | null
}

/** An answer in an open form changed at `changedAt`, a string that sorts by time. */
export type Change = Request & { view: NonNullable<BlockAction['view']>; changedAt: string }

/**
 * A form was submitted. The acknowledgement is the reply: exactly one of `reject`, `show` and `close`. The work after
 * an accepted form is passed to `show` or `close`, and is done once, however often the same form is submitted.
 */
export type Submission = Request & {
  view: ViewSubmitAction['view']
  /** Posts in the channel that was chosen in the form, if Slack gave one. */
  responseUrl: string | undefined
  /** Shows a sentence at each of these fields, keyed by block; the form stays open. */
  reject(errors: Record<string, string>): Promise<void>
  /** Replaces the form with another view. */
  show(view: ModalView, andThen?: () => Promise<unknown>): Promise<void>
  close(andThen?: () => Promise<unknown>): Promise<void>
  /** Redraws what `show` has shown; if Slack does not take it, the person is sent the sentence. */
  redraw(view: ModalView, sentence: string): Promise<void>
}

export type Heard = Request & { said: Said }

/** What Bolt passes to every listener. */
export type Tools = { client: webApi.WebClient; context: Context; logger: Logger }

/** What each kind of request states in its own way. */
export type Facts = Whereabouts &
  Omit<Actor, 'team'> & { act: string; responseUrl: string | undefined; actedAt: string | null }

/** The workspace where the app is installed (or the organisation), as Bolt reads it from the request. */
export const teamOf = ({ teamId, enterpriseId }: Context): string => teamId ?? enterpriseId ?? ''

/** There is only one language so far. */
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

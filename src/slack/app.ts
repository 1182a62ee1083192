import { App, type CodedError, type Logger, type Receiver, type ReceiverEvent, webApi } from '@slack/bolt'
import type { Copy } from '../copy/copy.ts'
import { createClaims } from '../keeping/claims.ts'
import { createConversations } from '../keeping/conversations.ts'
import { type Clock, machineClock, pause, waitAtMost } from '../keeping/deadline.ts'
import { createMoves } from '../keeping/moves.ts'
import { createRecorder } from '../keeping/recorder.ts'
import { createResume } from '../keeping/resume.ts'
import { createRetention } from '../keeping/retention.ts'
import { createSettings } from '../keeping/settings.ts'
import { createUnderWay } from '../keeping/under-way.ts'
import type { Storage } from '../storage/storage.ts'
import { createOutgoing } from './delivery/outgoing.ts'
import { createReminders } from './doors/card/reminders.ts'
import { createHomes } from './doors/home/homes.ts'
import { openDoors } from './doors/index.ts'
import { createPeople } from './doors/inside.ts'
import { createLate } from './doors/late.ts'
import { MalformedRequest, readEnvelope } from './envelope.ts'
import type { Installations } from './installations/installations.ts'
import { webClientOptions } from './web-client.ts'

/** What an app is made of. Production, tests and the playground differ only in these. */
export type AppParts = {
  receiver: Receiver
  installations: Installations
  command: string
  copy: Copy
  logger: Logger
  /** An open store. Whoever opened it closes it after the app has settled. */
  storage: Storage
  /** The Web API's base address, ending in `/api/`; Slack's own by default. */
  slackApiUrl?: string
  /** The machine's clock by default; tests pass their own. */
  clock?: Clock
}

type InteractionBody = { type?: string; team?: { id: string } | null; view?: { app_installed_team_id?: string } }

/**
 * If a person of another company fills in a form, Slack names that company as the team, but the app is installed in the
 * one that the view names. Bolt 5.1 handles this for submissions, but not for actions in the open form.
 * Source: slackapi/bolt-js#1614; Bolt for Python looks at the view for every payload.
 */
const addressToInstallation = (event: ReceiverEvent): ReceiverEvent => {
  const body: InteractionBody = event.body
  const installed = body.view?.app_installed_team_id
  const isInForm = body.type === 'block_actions' || body.type === 'block_suggestion'
  if (!isInForm || !installed || !body.team || body.team.id === installed) return event
  return { ...event, body: { ...event.body, team: { ...body.team, id: installed } } }
}

/** In milliseconds: how long pending answers may wait for Slack once the app is told to stop. */
const longestAnswering = 5_000

type Asker = { type?: string; user_id?: string; user?: { id?: string }; event?: { user?: string } }

/** The name of an answer in the log. */
const nameAnswer = ({ type = 'command', user_id, user, event }: Asker) =>
  `The answer to ${user_id ?? user?.id ?? event?.user ?? 'somebody'} (${type})`

/**
 * The Bolt app with all its doors. What nobody listens to is acknowledged and logged, so that no person sees a time-out
 * for it. `settle` waits until the requests, the saves and the deletions that are under way are done, and gives up
 * answers that wait for Slack too long. `retention` and `reminders` are not started yet; `resume` starts to do what
 * earlier runs left to be done.
 */
export const createApp = ({
  receiver,
  installations,
  command,
  copy,
  logger,
  storage,
  slackApiUrl,
  clock = machineClock,
}: AppParts) => {
  const app = new App({
    receiver,
    // Bolt's own authorization calls Slack before a listener can acknowledge, so a slow Slack would lose the request.
    authorize: installations.authorize,
    convoStore: false,
    extendedErrorHandler: true,
    logger,
    clientOptions: webClientOptions(slackApiUrl),
  })
  const outgoing = createOutgoing({ logger, pause: (milliseconds) => pause(clock, milliseconds) })
  const homes = createHomes({ command, storage, logger, copy, clock, outgoing })
  const saveAndShow: Storage['saveRecommendation'] = async (recommendation) => {
    const saved = await storage.saveRecommendation(recommendation)
    homes.refresh({ team: saved.team, user: saved.user })
    return saved
  }
  const answerAndShow: Storage['answerCard'] = async (answer) => {
    await storage.answerCard(answer)
    homes.refresh(answer.recommendation)
  }
  const saving = { ...storage, saveRecommendation: saveAndShow, answerCard: answerAndShow }
  const recorder = createRecorder({ storage: saving, logger, clock })
  const retention = createRetention({ storage, installations, logger, clock })
  const settings = createSettings({ storage, logger })
  const moves = createMoves({ storage, logger, clock })
  const claims = createClaims({ storage, logger, clock })
  const conversations = createConversations({ storage, logger })
  const people = createPeople(clock)
  const clientOf = async (team: string) => {
    const source = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false }
    const { botToken } = await installations.authorize(source, undefined)
    return new webApi.WebClient(botToken, { ...webClientOptions(slackApiUrl), logger })
  }
  const late = createLate({ clientOf, outgoing, recorder, storage, claims, moves, logger, copy, clock })
  const reminders = createReminders({ storage, clientOf, claims, logger, copy, clock, outgoing })
  const keeping = { recorder, retention, moves, settings, claims, conversations }
  const parts = { command, copy, clock, storage, homes, people, late, ...keeping }
  openDoors(app, parts)

  const failed = new WeakSet<object>()
  app.error(async ({ error, body }: { error: CodedError; body: ReceiverEvent['body'] }) => {
    // If this were swallowed, the request would be acknowledged: the form would close as if accepted, and its answers
    // be lost.
    if (error.code === 'slack_bolt_authorization_error') throw error
    failed.add(body)
    logger.error('A request could not be answered.', error)
  })

  const underWay = createUnderWay()
  const processEvent = app.processEvent.bind(app)
  const answer = async (event: ReceiverEvent) => {
    const read = readEnvelope(event.body)
    if (read.kind === 'malformed') {
      const sentence = `Slack does not send this ${read.what}: ${read.where}`
      if (!read.isEvent) throw new MalformedRequest(sentence)
      // If an event is refused, Slack sends it three more times.
      logger.warn(sentence)
      return event.ack()
    }
    if (read.kind === 'unknown') {
      logger.warn('Nothing listens to this request; it was acknowledged.')
      return event.ack()
    }
    let isAcknowledged = false
    const ack: ReceiverEvent['ack'] = (response) => {
      isAcknowledged = true
      return event.ack(response)
    }
    const addressed = addressToInstallation({ ...event, body: read.body })
    const arrivedAt = clock.now()
    await outgoing.during(nameAnswer(addressed.body), (line) =>
      processEvent({ ...addressed, ack, customProperties: { ...addressed.customProperties, arrivedAt, line } }),
    )
    if (isAcknowledged || failed.has(addressed.body)) return
    logger.warn(`Nothing listens to this ${event.body.type ?? 'request'}; it was acknowledged.`)
    await event.ack()
  }
  app.processEvent = (event) => underWay.follow(answer(event))
  const finishAnswers = async () => {
    await Promise.all([underWay.settle(), homes.settle(), reminders.stop()])
    await late.stop()
  }
  const settle = async () => {
    if ((await waitAtMost(clock, longestAnswering, finishAnswers())) === null) {
      logger.warn(`${underWay.count()} answers still wait for Slack and are given up.`)
      outgoing.close()
      await finishAnswers()
    }
    await recorder.settle()
    await claims.settle()
    await retention.settle()
    await moves.settle()
  }
  const resume = createResume(
    { storage, logger },
    { save: recorder.resume, late: late.resume, departure: retention.resume, move: moves.resume },
  )
  return { app, settle, resume, retention, reminders }
}

import { z } from 'zod'
import type { Stage, Strength } from '../advice/decision.ts'
import { GateReport } from '../advice/gate.ts'
import { Profile, Quantity } from '../advice/profile.ts'
import { guideThresholds, Thresholds } from '../advice/thresholds.ts'

// What is stored, as the app uses it. tables.ts says how it is stored.

export const stages = ['prototyping', 'small_batch'] as const satisfies Stage[]
const stage = z.enum(stages) satisfies z.ZodType<Stage>
const strength = z.enum(['clear', 'likely', 'leaning', 'undecided']) satisfies z.ZodType<Strength>

/** Milliseconds since 1970, like `Date.now()`. */
const moment = z.int().min(0)

/**
 * One entry of a list of parts as it was given: the answers that hold for each of its `count` parts, the words they
 * were read from, the quantities to choose between if the reading was not sure, and what was decided.
 */
const SavedPart = z.object({
  count: z.int().min(1),
  profile: Profile,
  quotes: z.array(z.object({ answer: z.string(), value: z.string(), text: z.string() })),
  doubt: z.array(Quantity),
  stage: stage.nullable(),
  strength,
})

/**
 * One recommendation as it was given: the answers and thresholds it is based on, who asked, where, and through which
 * door (`source`). `text` holds the enquiry's own words, if any. `previousId` is the recommendation that was adjusted,
 * or the step before this one if `gate` holds the report on its parts. `parts` holds the entries of an enquiry about
 * several parts, null for one part; if it is set, `profile` is what they share, `stage` the stage that they all have,
 * else null, and `strength` the weakest.
 */
export const SavedRecommendation = z.object({
  id: z.string().min(1),
  team: z.string(),
  user: z.string(),
  channel: z.string().nullable(),
  source: z.string(),
  createdAt: moment,
  profile: Profile,
  thresholds: Thresholds,
  stage: stage.nullable(),
  strength,
  text: z.string().nullable(),
  partName: z.string().nullable(),
  previousId: z.string().nullable(),
  gate: GateReport.nullable(),
  parts: z.array(SavedPart).min(1).nullable(),
})

/** What sales decided about a card. Whether it was answered is not part of it. */
const CardState = z.enum(['open', 'closed', 'reopened'])

/**
 * One card that asks a buyer to describe a project. `askedBy` is the salesperson, `addressedTo` the person that the
 * card mentions, `profile` what was known and is shown on the card, `text` the enquiry's own words, if any. `messageTs`
 * is Slack's id of the card's message, null until it is posted, and `address` the link to it, null if Slack gave none.
 * `stateBy` and `stateAt` say who closed or reopened it, and when. The one reminder is due at `remindAt`, never if that
 * is null. `remindedAt` is when it was sent or found to be impossible.
 */
export const SavedCard = z.object({
  id: z.string().min(1),
  team: z.string(),
  channel: z.string(),
  messageTs: z.string().nullable(),
  address: z.string().nullable(),
  askedBy: z.string(),
  addressedTo: z.string().nullable(),
  profile: Profile,
  text: z.string().nullable(),
  createdAt: moment,
  state: CardState,
  stateBy: z.string().nullable(),
  stateAt: moment.nullable(),
  remindAt: moment.nullable(),
  remindedAt: moment.nullable(),
})

/** An answer to a card. `id` is that of its recommendation, `userTeam` the person's own workspace. */
export const SavedAnswer = z.object({
  id: z.string().min(1),
  card: z.string(),
  team: z.string(),
  user: z.string(),
  userTeam: z.string(),
  createdAt: moment,
})

/** What was decided on an answer. */
export const Outcome = z.object({ stage: stage.nullable(), strength })

/**
 * The last recommendation in a thread, who asked for it, and when it was noted. `id` is made of the thread's ids. `ts`
 * is Slack's time stamp of what led to it, empty if it had none. It decides which one is last, because the clocks of
 * two machines differ.
 */
export const SavedThread = z.object({
  id: z.string().min(1),
  team: z.string(),
  user: z.string(),
  createdAt: moment,
  ts: z.string(),
  recommendationId: z.string(),
})

/**
 * A note that a recommendation was shown to everybody in a channel or in one of its threads, by whom and when. `id` is
 * made of both ids. Until there is one, only the person who asked for the recommendation has seen it.
 */
export const SavedShowing = z.object({
  id: z.string().min(1),
  team: z.string(),
  user: z.string(),
  createdAt: moment,
  recommendationId: z.string(),
  channel: z.string(),
})

const PlaceOfThread = z.object({ team: z.string(), channel: z.string(), threadTs: z.string() })

/**
 * A message that reached nobody, as it was drawn. `what` names it in the log, `askedAt` is when the person asked, and
 * `note` says which threads have seen a recommendation once it is posted.
 */
const Undelivered = z.object({
  id: z.string().min(1),
  what: z.string(),
  team: z.string(),
  user: z.string(),
  askedAt: moment,
  to: z.union([
    z.object({
      person: z.object({
        user: z.string(),
        channel: z.string().optional(),
        responseUrl: z.string().optional(),
      }),
    }),
    z.object({ place: z.object({ channel: z.string(), threadTs: z.string().optional() }) }),
  ]),
  drawings: z.array(z.object({ text: z.string(), blocks: z.array(z.unknown()) })),
  note: z
    .object({
      threads: z.array(PlaceOfThread),
      seen: z.object({ id: z.string(), user: z.string(), ts: z.string().nullable() }),
    })
    .nullable(),
})

/** A removal of the app: the ids in Slack's event, whether it was an organisation's installation, and when. */
const Departed = z.object({
  team: z.string().optional(),
  enterprise: z.string().optional(),
  isOrg: z.boolean(),
  at: moment,
})

/** A channel whose id has changed, and when. */
const Move = z.object({ team: z.string(), from: z.string(), to: z.string(), at: moment })

const saves = [
  z.object({ kind: z.literal('recommendation'), recommendation: SavedRecommendation }),
  z.object({ kind: z.literal('answer'), card: z.string(), userTeam: z.string(), recommendation: SavedRecommendation }),
  z.object({
    kind: z.literal('thread'),
    thread: SavedThread.omit({ id: true }).extend({ ...PlaceOfThread.shape, ts: z.string().nullable() }),
  }),
  z.object({
    kind: z.literal('shown'),
    shown: SavedShowing.omit({ id: true, recommendationId: true }).extend({ ids: z.array(z.string()) }),
  }),
] as const

/**
 * What is to be done and survives the process: a save that is not done yet (a recommendation, one that answers a card,
 * what a thread has seen, what a channel was shown), a message that reached nobody, a departure or a move.
 */
export const Pending = z.discriminatedUnion('kind', [
  ...saves,
  z.object({ kind: z.literal('late'), late: Undelivered }),
  z.object({ kind: z.literal('departure'), departure: Departed }),
  z.object({ kind: z.literal('move'), move: Move }),
])

/** An act that somebody claimed, when, and when it was done: null while it is under way. */
export const SavedClaim = z.object({ act: z.string().min(1), claimedAt: moment, doneAt: moment.nullable() })

/** In hours. */
const usualReminder = 48
const longestReminder = 30 * 24

/**
 * What a workspace chose: the edges of the quantity bands, the channel where new recommendations are also announced,
 * for how many days history is kept, and after how many hours the reminder of a card is sent unless the salesperson
 * chooses otherwise. `null` means nowhere, for ever, and no reminder.
 */
export const Settings = z.object({
  thresholds: Thresholds,
  announceChannel: z.string().nullable(),
  keepDays: z.int().min(1).nullable(),
  reminderHours: z.int().min(1).max(longestReminder).nullable(),
})

/** The settings of a workspace that chose nothing. */
export const usualSettings: Settings = {
  thresholds: guideThresholds,
  announceChannel: null,
  keepDays: null,
  reminderHours: usualReminder,
}

/** The settings with the workspace that chose them. */
export const SavedSettings = z.object({ team: z.string(), value: Settings })

/** An installation. Its key is the id of its workspace or organisation; `value` is opaque. */
export const SavedInstallation = z.object({ key: z.string(), value: z.string() })

/** A workspace that removed the app, and when its data is to be deleted. */
export const SavedDeparture = z.object({ team: z.string(), deleteAt: moment })

export type SavedRecommendation = z.infer<typeof SavedRecommendation>
export type SavedPart = z.infer<typeof SavedPart>
export type SavedCard = z.infer<typeof SavedCard>
export type SavedAnswer = z.infer<typeof SavedAnswer>
export type AnswerWithStage = SavedAnswer & z.infer<typeof Outcome>
export type Settings = z.infer<typeof Settings>
export type SavedInstallation = z.infer<typeof SavedInstallation>
export type Pending = z.infer<typeof Pending>
export type PendingSave = Extract<Pending, { kind: (typeof saves)[number]['shape']['kind']['value'] }>
export type Undelivered = z.infer<typeof Undelivered>
export type Departed = z.infer<typeof Departed>
export type Move = z.infer<typeof Move>

/** Without an id, the store makes one. */
export type NewRecommendation = Omit<SavedRecommendation, 'id'> & { id?: string | undefined }

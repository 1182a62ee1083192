import { z } from 'zod'
import type { Stage, Strength } from '../advice/decision.ts'
import { GateReport } from '../advice/gate.ts'
import { Profile } from '../advice/profile.ts'
import { guideThresholds, Thresholds } from '../advice/thresholds.ts'

const stage = z.enum(['prototyping', 'small_batch']) satisfies z.ZodType<Stage>
const strength = z.enum(['clear', 'likely', 'leaning', 'undecided']) satisfies z.ZodType<Strength>

/** Milliseconds since 1970, as `Date.now()` gives them. */
const moment = z.int().min(0)

/**
 * One recommendation as it was given: the answers and the thresholds it rests on, who asked, where, and by which door
 * (`source`). `text` holds the enquiry's own words where there were any, `previousId` the recommendation that was
 * adjusted, or, where `gate` holds what came back from its parts, the one before this step.
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
  gate: GateReport.nullable().default(null),
})

/** Something half done that a second request takes up again. `value` is any JSON. */
export const SavedDraft = z.object({
  id: z.string().min(1),
  team: z.string(),
  user: z.string(),
  createdAt: moment,
  // Not `z.json()`, which copies objects and leaves a key named __proto__ behind.
  value: z.custom<z.core.util.JSONType>((value) => value !== undefined),
})

/** In hours. */
const usualReminder = 48
const longestReminder = 30 * 24

/** Where a card stands by the will of sales; whether it was answered, its answers say. */
const CardState = z.enum(['open', 'closed', 'reopened'])

/**
 * One card by which a buyer is asked to describe a project. `askedBy` is the salesperson, `addressedTo` the person whom
 * the card mentions, `profile` what was known and stands on the card, `text` the enquiry's own words where there were
 * any. `messageTs` is Slack's id of the card's message in its channel, null until it is posted, and `address` the link to
 * it, null where Slack gave none. `stateBy` and `stateAt` say who closed or reopened it, and when. One reminder is due at
 * `remindAt` unless that is null, and was sent at `remindedAt`.
 */
export const SavedCard = z.object({
  id: z.string().min(1),
  team: z.string(),
  channel: z.string(),
  messageTs: z.string().nullable(),
  address: z.string().nullable().default(null),
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

/** That somebody answered a card. `id` is the recommendation that the answer got, `userTeam` the person's own workspace. */
export const SavedAnswer = z.object({
  id: z.string().min(1),
  card: z.string(),
  team: z.string(),
  user: z.string(),
  userTeam: z.string(),
  createdAt: moment,
})

/** An answer with what came of it. */
export const AnswerWithStage = SavedAnswer.extend({ stage: stage.nullable(), strength })

/**
 * What a workspace chose: the movable edges of the quantity bands, the channel where new recommendations are announced
 * too, for how many days history is kept, and after how many hours the one reminder of a card comes unless a salesperson
 * chooses otherwise. `null` means nowhere, for ever, and no reminder.
 */
export const Settings = z.object({
  thresholds: Thresholds,
  announceChannel: z.string().nullable(),
  keepDays: z.int().min(1).nullable(),
  reminderHours: z.int().min(1).max(longestReminder).nullable().default(usualReminder),
})

export type SavedRecommendation = z.infer<typeof SavedRecommendation>
export type SavedDraft = z.infer<typeof SavedDraft>
export type Settings = z.infer<typeof Settings>
export type SavedCard = z.infer<typeof SavedCard>
export type SavedAnswer = z.infer<typeof SavedAnswer>

export type AnswerWithStage = z.infer<typeof AnswerWithStage>

/** An open card with its newest answers, oldest first, and how many there are. */
type CardWithAnswers = { card: SavedCard; answers: AnswerWithStage[]; answerCount: number }

/** The settings of a workspace that chose nothing. */
export const usualSettings: Settings = {
  thresholds: guideThresholds,
  announceChannel: null,
  keepDays: null,
  reminderHours: usualReminder,
}

/** Without an id, the store makes one. */
type WithoutId<Saved extends { id: string }> = Omit<Saved, 'id'> & { id?: string | undefined }
export type NewRecommendation = WithoutId<SavedRecommendation>
export type NewDraft = WithoutId<SavedDraft>

/** The place of one recommendation in a person's history. */
export type Cursor = Pick<SavedRecommendation, 'createdAt' | 'id'>

type HistoryQuery = { team: string; user: string; search?: string; before?: Cursor; limit: number }

/** One page of history; `next` is the cursor of the following page, null on the last. */
type HistoryPage = { recommendations: SavedRecommendation[]; next: Cursor | null }

/** How many of each kind. */
export type Counts = {
  recommendations: number
  drafts: number
  settings: number
  installations: number
  events: number
  threads: number
  departures: number
  cards: number
  answers: number
}

/**
 * A thread of a channel or of a direct message, by the ids that Slack gives them; an empty `threadTs` stands for a direct
 * message as a whole.
 */
export type ThreadPlace = { team: string; channel: string; threadTs: string }

/** How many of each kind were deleted; what a thread has seen goes with them uncounted, as it says nothing by itself. */
export type Forgotten = Pick<Counts, 'recommendations' | 'drafts' | 'settings' | 'installations' | 'cards' | 'answers'>

/**
 * What the app remembers, the same on SQLite and on PostgreSQL.
 *
 * What was acknowledged is on the disk: it survives the end of the process and of the machine. Several processes may
 * use one store at once. Every method rejects with a `StorageError` where a person can mend the cause (disk full,
 * database away); anything else that it rejects with is a bug.
 *
 * People's words and JSON come back unchanged, to the character. In ids (team, user, channel, source, keys) a NUL and
 * half a surrogate pair, which no id of Slack's has, become U+FFFD: neither database keeps both.
 */
export type Storage = {
  /**
   * Keeps a recommendation and returns it with its id. Where it is not known whether a save arrived, save again with
   * the same id: it is kept once, as first saved.
   */
  saveRecommendation(recommendation: NewRecommendation): Promise<SavedRecommendation>

  /** The recommendation with this id, or null. Whose it is, the caller checks. */
  findRecommendation(id: string): Promise<SavedRecommendation | null>

  /**
   * One person's recommendations in one workspace, newest first, at most `limit` (1 or more) after the cursor `before`.
   * `search` keeps those that have each of its words somewhere in part name, words or stage; letter case and accents
   * make no difference. Only the first 20 words count.
   */
  listRecommendations(query: HistoryQuery): Promise<HistoryPage>

  /**
   * The recommendation with this id and those that it came from, one by one, oldest first: at most the newest 50, and
   * only those of the workspace. Empty where there is none.
   */
  listRoad(newest: { id: string; team: string }): Promise<SavedRecommendation[]>

  /** The same roads of several at once, each under the id that it leads to. */
  listRoads(newest: { ids: readonly string[]; team: string }): Promise<Map<string, SavedRecommendation[]>>

  /** Keeps a draft and returns its id. */
  saveDraft(draft: NewDraft): Promise<string>

  /** Hands a draft over and deletes it: of several that ask at once, one gets it. Null where there is none. */
  takeDraft(id: string): Promise<SavedDraft | null>

  /** Keeps a card before it is posted. True for the first with its id, false for all later ones. */
  addCard(card: SavedCard): Promise<boolean>

  /** The card with this id, or null. Whose it is, the caller checks. */
  findCard(id: string): Promise<SavedCard | null>

  /** Notes under which id Slack shows the card in its channel, and the link to it. */
  markCardPosted(id: string, posted: Pick<SavedCard, 'address'> & { messageTs: string }): Promise<void>

  /** Takes back a card that could not be posted. */
  removeCard(id: string): Promise<void>

  /** Closes or reopens a card; the card as it is then, or null where there is none. */
  setCardState(
    id: string,
    change: Pick<SavedCard, 'stateBy' | 'stateAt'> & { state: 'closed' | 'reopened' },
  ): Promise<SavedCard | null>

  /** When the reminder of a card is due; null for never. One that was sent counts as not sent. */
  setReminder(id: string, remindAt: number | null): Promise<void>

  /**
   * The cards whose reminder is due at `now`, in milliseconds, each handed to one of all who ask, in whichever process,
   * and marked as reminded. Those that are closed, answered or not posted are left out. At most 50.
   */
  claimReminders(now: number): Promise<SavedCard[]>

  /**
   * Keeps the recommendation that the answer to a card got, and that it is one. Both or neither; tried again with the
   * same id, it is kept once. Where the workspace has no such card any more, the recommendation alone is
   * kept.
   */
  answerCard(answer: { card: string; userTeam: string; recommendation: NewRecommendation }): Promise<void>

  /** The card to which the recommendation with this id was an answer, or null. */
  findCardOfAnswer(recommendation: string): Promise<SavedCard | null>

  /** The card that stands in its channel as this message, or null. */
  findCardOfMessage(message: { team: string; channel: string; messageTs: string }): Promise<SavedCard | null>

  /** The answers to a card, in the order in which they came. */
  listAnswers(card: string): Promise<AnswerWithStage[]>

  /**
   * The cards of one person in one workspace that are posted and not closed, newest first: at most `limit` (1 or more),
   * each with at most `answers` of its answers, the newest, and how many cards there are in all.
   */
  listOpenCards(query: {
    team: string
    user: string
    limit: number
    answers: number
  }): Promise<{ cards: CardWithAnswers[]; count: number }>

  /** What a workspace chose, or the usual settings. */
  readSettings(team: string): Promise<Settings>

  /** Replaces what a workspace chose. */
  saveSettings(team: string, settings: Settings): Promise<void>

  /**
   * Keeps an installation under its key, in place of an earlier one, and cancels the departure of the workspace with
   * this id. The text is opaque; encrypt it before.
   */
  saveInstallation(key: string, value: string): Promise<void>

  /**
   * Puts a text in the place of another: true where the other was still there. Of several that ask at once, one is told
   * true, and what was deleted in the meantime does not come back.
   */
  replaceInstallation(key: string, texts: { from: string; to: string }): Promise<boolean>

  /** All installations. There are as many as workspaces. */
  listInstallations(): Promise<Array<{ key: string; value: string }>>

  /** The text of an installation, or null. */
  findInstallation(key: string): Promise<string | null>

  /** Deletes an installation, if there is one. */
  deleteInstallation(key: string): Promise<void>

  /**
   * True for the first that names this event, false for all later ones, in whichever process, for at least 24 hours.
   * `at` is now, in milliseconds.
   */
  rememberEvent(id: string, at?: number): Promise<boolean>

  /** Notes that a workspace has left, and when its data is to be deleted, in milliseconds. An earlier note stays. */
  saveDeparture(team: string, deleteAt: number): Promise<void>

  /** The workspace is back: nothing of it is to be deleted. */
  cancelDeparture(team: string): Promise<void>

  /** The workspaces that have left and whose data is to be deleted at this moment, in milliseconds, or before. */
  listDepartures(dueBy: number): Promise<string[]>

  /** The workspaces that keep their history for so many days. */
  listKeepDays(): Promise<Array<{ team: string; keepDays: number }>>

  /**
   * Deletes all that belongs to a workspace that has left and is due, and the note of its departure at the end. What
   * was deleted, or null where it came back before its settings and its installation were reached: those are kept.
   */
  forgetDeparted(team: string, dueBy: number): Promise<Forgotten | null>

  /** Lets an event be remembered anew, because what it asked for failed. */
  forgetEvent(id: string): Promise<void>

  /**
   * Notes which recommendation was the last that a thread has seen, in place of an earlier one, and who asked for it.
   * `createdAt` is when it saw it, in milliseconds: a note that arrives late does not take the place of a newer one. The
   * recommendation may be saved after this.
   */
  saveThread(thread: ThreadPlace & { user: string; createdAt: number; recommendationId: string }): Promise<void>

  /** The last recommendation that a thread has seen, or null where there is none or it was deleted. */
  findThread(place: ThreadPlace): Promise<SavedRecommendation | null>

  /** Deletes a workspace's recommendations, drafts, cards and answers made before a moment, in milliseconds. */
  forgetOld(older: { team: string; before: number }): Promise<Forgotten>

  /**
   * Deletes a person's recommendations, drafts, cards and answers, in one workspace or in all, and takes them off the
   * cards that are addressed to them. The answers to a card that is deleted stay as recommendations of who gave them.
   */
  forgetUser(person: { user: string; team?: string | undefined }): Promise<Forgotten>

  /** Deletes all that belongs to a workspace, the installation under its id and the note of its departure included. */
  forgetTeam(team: string): Promise<Forgotten>

  /** How many of each kind there are. It counts, so it takes seconds in a large store. */
  countAll(): Promise<Counts>

  /** Waits for what is under way and closes the store. */
  close(): Promise<void>
}

import type { CardStore } from './cards.ts'
import type { ChannelStore } from './channels.ts'
import type { ClaimStore } from './claims.ts'
import type { Forgetting } from './forgetting.ts'
import type { HistoryStore } from './history.ts'
import type { InstallationStore } from './installations.ts'
import type { Journal } from './journal.ts'
import type { SettingsStore } from './settings.ts'
import type { Counts } from './tables.ts'
import type { ThreadStore } from './threads.ts'

// What other rooms may know about storage.
export type { Claiming } from './claims.ts'
export type { Cursor, ShownRecommendation } from './history.ts'
export {
  type Departed,
  type Move,
  type NewRecommendation,
  type Pending,
  type PendingSave,
  type SavedCard,
  type SavedPart,
  type SavedRecommendation,
  type Settings,
  type Undelivered,
  usualSettings,
} from './things.ts'
export type { LastSeen, ThreadPlace } from './threads.ts'

/**
 * What the app remembers, the same on SQLite and on PostgreSQL. Each part is described in its file.
 *
 * What was acknowledged is on the disk: it survives a crash of the process and of the machine. Several processes may
 * use one store at once. Every method rejects with a `StorageError` if a person can fix the cause (disk full, database
 * away); any other rejection is a bug.
 *
 * People's words and JSON come back unchanged, to the character. In ids (team, user, channel, source, keys) a NUL and
 * half a surrogate pair, which Slack's ids never contain, become U+FFFD: neither database keeps both.
 */
export type Storage = HistoryStore &
  CardStore &
  ThreadStore &
  ClaimStore &
  ChannelStore &
  SettingsStore &
  InstallationStore &
  Journal &
  Forgetting & {
    /** How many of each thing there are. It counts rows, which takes seconds in a large store. */
    countAll(): Promise<Counts>

    /** Waits for what is under way and closes the store. */
    close(): Promise<void>
  }

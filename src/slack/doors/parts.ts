import type { Copy } from '../../copy/copy.ts'
import type { Claims } from '../../keeping/claims.ts'
import type { Conversations } from '../../keeping/conversations.ts'
import type { Clock } from '../../keeping/deadline.ts'
import type { Moves } from '../../keeping/moves.ts'
import type { Recorder } from '../../keeping/recorder.ts'
import type { Retention } from '../../keeping/retention.ts'
import type { WorkspaceSettings } from '../../keeping/settings.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Homes } from './home/homes.ts'
import type { People } from './inside.ts'
import type { Late } from './late.ts'

/** What the listeners work with. `command` is the slash command as it is typed, such as `/stage`. */
export type Parts = {
  command: string
  copy: Copy
  clock: Clock
  recorder: Pick<Recorder, 'identify' | 'keep' | 'noteThread' | 'noteShown'>
  conversations: Conversations
  retention: Pick<Retention, 'noteDeparture'>
  moves: Pick<Moves, 'follow'>
  settings: WorkspaceSettings
  storage: Pick<
    Storage,
    | 'listRecommendations'
    | 'findRecommendation'
    | 'listRoad'
    | 'listRoads'
    | 'listOpenCards'
    | 'addCard'
    | 'findCard'
    | 'markCardPosted'
    | 'removeCard'
    | 'setCardState'
    | 'setReminder'
    | 'listAnswers'
    | 'findCardOfAnswer'
    | 'findCardOfMessage'
  >
  claims: Claims
  late: Pick<Late, 'add'>
  homes: Homes
  people: People
}

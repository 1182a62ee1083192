import type { Context } from '@slack/bolt'
import type { Claims } from '../../keeping/claims.ts'
import type { Conversations } from '../../keeping/conversations.ts'
import type { Memory } from '../../keeping/remember.ts'
import type { Retention } from '../../keeping/retention.ts'
import type { WorkspaceSettings } from '../../keeping/settings.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Homes } from './home/home-page.ts'

/** What the listeners are given to work with. `command` is the slash command as it is typed, such as `/stage`. */
export type Parts = {
  command: string
  memory: Pick<Memory, 'identify' | 'keep' | 'noteThread'>
  conversations: Conversations
  retention: Pick<Retention, 'noteDeparture'>
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
  homes: Pick<Homes, 'publish' | 'noteInView' | 'refresh'>
}

/** The workspace where the app is installed, which Bolt reads from the request; a person may belong to another. */
export const teamOf = ({ teamId, enterpriseId }: Context): string => teamId ?? enterpriseId ?? ''

import type { Departed, Move } from '../../storage/storage.ts'
import type { CarriedBy, CarrierName } from './carriers.ts'
import type { Parts } from './parts.ts'
import type { Change, Command, Heard, OnMessage, Opening, Press, Request, Submission } from './request.ts'

type Door<Requested> = (parts: Parts) => (requested: Requested) => Promise<void>

/**
 * For whom a button is: for anybody who sees it, for the company that installed the app (`sales`: on a card), or, on Home, for
 * whoever looks at it. What a button carries proves nothing, and neither does it that somebody sees it.
 */
export type Audience = 'anybody' | 'company' | 'sales' | 'viewer'

export type PressRow<Name extends CarrierName> = {
  kind: 'press'
  id: string | RegExp
  for: Audience
  carries: Name
  door: Door<Press<CarriedBy<Name>>>
}

/** One way into the app, and what it needs. */
export type Row =
  | { kind: 'command'; door: Door<Command> }
  | { kind: 'shortcut'; id: string; door: Door<Opening> }
  | { kind: 'message shortcut'; id: string; door: Door<OnMessage> }
  | { kind: 'message'; id: 'app_mention' | 'message'; door: Door<Heard> }
  | { kind: 'home'; door: Door<Request> }
  | {
      kind: 'departure'
      id: 'app_uninstalled' | 'tokens_revoked'
      door: (parts: Parts) => (departed: Departed) => void
    }
  | { kind: 'move'; door: (parts: Parts) => (move: Move) => void }
  | { kind: 'change'; id: RegExp; door: Door<Change> }
  | { kind: 'submission'; id: string; door: Door<Submission> }
  | { kind: 'link'; id: string }
  | { [Name in CarrierName]: PressRow<Name> }[CarrierName]

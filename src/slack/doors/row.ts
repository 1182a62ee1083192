import type { Departed, Move } from '../../storage/storage.ts'
import type { CarriedBy, CarrierName } from './carriers.ts'
import type { Parts } from './parts.ts'
import type { Change, Command, Heard, OnMessage, Opening, Press, Request, Submission } from './request.ts'

type Door<Requested> = (parts: Parts) => (requested: Requested) => Promise<void>

/**
 * Who may use a button: anybody who sees it, people of the company that installed the app (`sales` on a card), or
 * people of that company who look at their Home. Seeing a button proves nothing, and neither does what it carries.
 */
export type Audience = 'anybody' | 'company' | 'sales' | 'viewer'

export type PressRow<Name extends CarrierName> = {
  kind: 'press'
  id: string | RegExp
  for: Audience
  carries: Name
  door: Door<Press<CarriedBy<Name>>>
}

/** One way into the app. */
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

import type { Stage } from '../../advice/decision.ts'
import { type Advised, adviseOnProfile } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import {
  type Carried,
  firstHomePlace,
  unpackCard,
  unpackCardDraft,
  unpackCarried,
  unpackHistoryPlace,
  unpackHomePlace,
} from '../carried.ts'
import { unpackPartPlace } from '../part-place.ts'

/** The recommendation of a button, decided again from what the button carries. */
export const adviseOnCarried = ({ id, profile, quotes, thresholds }: Carried): Advised => ({
  ...adviseOnProfile(profile, quotes, thresholds),
  ...(id !== undefined && { id }),
})

/** For the report on parts: only a recommendation with a stage has parts to report on. */
const unpackMade = (value: string | undefined): { carried: Carried; stage: Stage } | null => {
  const carried = unpackCarried(value)
  if (carried === null) return null
  const { stage } = adviseOnCarried(carried).recommendation
  return stage === null ? null : { carried, stage }
}

type Carrier = {
  /** Reads a button's value; null if another version drew it and it cannot be read. */
  read: (value: string | undefined) => unknown
  /** The sentence for the person if it cannot be read. */
  writeStale: (copy: Copy, command: string) => string
}

const writeStale: Carrier['writeStale'] = (copy, command) => copy.notices.staleButton(command)

/** The kinds of value that a button can carry. */
export const carriers = {
  recommendation: { read: unpackCarried, writeStale },
  made: { read: unpackMade, writeStale },
  draft: { read: unpackCardDraft, writeStale: (copy, command) => writeStale(copy, `${command} ask`) },
  card: { read: unpackCard, writeStale: (copy) => copy.card.staleButton },
  historyPlace: { read: unpackHistoryPlace, writeStale },
  part: { read: unpackPartPlace, writeStale },
  homePlace: { read: (value) => unpackHomePlace(value) ?? firstHomePlace, writeStale },
  /** The id of something in the store, which also says whose it is. */
  id: { read: (value) => value || null, writeStale },
  nothing: { read: () => true, writeStale },
} satisfies Record<string, Carrier>

export type CarrierName = keyof typeof carriers
export type CarriedBy<Name extends CarrierName> = NonNullable<ReturnType<(typeof carriers)[Name]['read']>>

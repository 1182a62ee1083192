import { batchPurposes, designPurposes, designStatuses, purposes } from '../../src/advice/choices.ts'
import { emptyProfile, type Profile, type Quantity } from '../../src/advice/profile.ts'

/** A profile of which only the given answers are known. */
export const aProfile = (answers: Partial<Profile> = {}): Profile => ({ ...emptyProfile, ...answers })

/** One order of this many pieces, or a range. */
export const pieces = (min: number, max = min): Quantity => ({ min, max })

/** Every single number at a band's edge and every range between two of them. */
const edges = [1, 5, 6, 23, 24, 999, 1000, 1_000_000]
const quantities = [null, ...edges.flatMap((min, index) => edges.slice(index).map((max) => ({ min, max })))]

const subsetsOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, index) => bits & (1 << index)))

/** Every combination of design status, purposes and quantity: 4 × 512 × 37. */
export function* everyProfile(): Generator<Profile> {
  for (const designStatus of [...designStatuses, 'unknown'] as const)
    for (const named of subsetsOf(purposes))
      for (const quantity of quantities) yield aProfile({ designStatus, purposes: named, quantity })
}

/** One profile for each way that the answers can differ in kind. */
export function* everyKindOfProfile(): Generator<Profile> {
  const mixes = [[], [...designPurposes], [...batchPurposes], ['function_test', 'pilot_run']] as Profile['purposes'][]
  for (const designStatus of [...designStatuses, 'unknown'] as const)
    for (const named of mixes)
      for (const quantity of quantities)
        for (const laterQuantity of [null, pieces(500), pieces(5000, 20_000)])
          yield aProfile({ designStatus, purposes: named, quantity, laterQuantity })
}

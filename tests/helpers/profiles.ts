import { batchPurposes, designPurposes, designStatuses, purposes } from '../../src/advice/choices.ts'
import { emptyProfile, type Profile, type Quantity } from '../../src/advice/profile.ts'

/** A profile with only these answers. */
export const aProfile = (answers: Partial<Profile> = {}): Profile => ({ ...emptyProfile, ...answers })

/** A quantity: a single number or a range. */
export const pieces = (min: number, max = min): Quantity => ({ min, max })

/** Both ends of every band; `quantities` has each of them and every range between two. */
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

/** One profile for each combination of kinds of answers. */
export function* everyKindOfProfile(): Generator<Profile> {
  const mixes = [[], [...designPurposes], [...batchPurposes], ['function_test', 'pilot_run']] as Profile['purposes'][]
  for (const designStatus of [...designStatuses, 'unknown'] as const)
    for (const named of mixes)
      for (const quantity of quantities)
        for (const laterQuantity of [null, pieces(500), pieces(5000, 20_000)])
          yield aProfile({ designStatus, purposes: named, quantity, laterQuantity })
}

import type { DesignStatus, Profile, Purpose, Quantity } from './profile.ts'
import { type QuantityAnswer, quantityAnswers } from './questions.ts'

/** One answer that has changed. */
export type Difference =
  | { answer: QuantityAnswer; from: Quantity | null; to: Quantity | null }
  | { answer: 'purposes'; added: Purpose[]; removed: Purpose[] }
  | { answer: 'designStatus'; from: DesignStatus; to: DesignStatus }

const isSame = (one: Quantity | null, other: Quantity | null) => one?.min === other?.min && one?.max === other?.max

/** How two profiles differ in the answers that free text can change; empty if they agree. */
export const listDifferences = (before: Profile, after: Profile): Difference[] => {
  const quantities = quantityAnswers.filter((answer) => !isSame(before[answer], after[answer]))
  const added = after.purposes.filter((purpose) => !before.purposes.includes(purpose))
  const removed = before.purposes.filter((purpose) => !after.purposes.includes(purpose))
  return [
    ...quantities.map((answer) => ({ answer, from: before[answer], to: after[answer] })),
    ...(added.length + removed.length === 0 ? [] : [{ answer: 'purposes' as const, added, removed }]),
    ...(before.designStatus === after.designStatus
      ? []
      : [{ answer: 'designStatus' as const, from: before.designStatus, to: after.designStatus }]),
  ]
}

import type { Profile } from './profile.ts'

/**
 * The guide's four rows, each with what is known about the project. The columns of the two stages are text, from copy.
 */
export type ComparisonRow =
  | { topic: 'main_purpose'; project: Pick<Profile, 'purposes'> }
  | { topic: 'typical_quantity'; project: Pick<Profile, 'quantity'> }
  | { topic: 'quality_focus'; project: Pick<Profile, 'designStatus'> }
  | { topic: 'delivery_focus'; project: Pick<Profile, 'laterQuantity' | 'neededBy'> }

export type ComparisonTopic = ComparisonRow['topic']

/** The rows of the comparison, in the guide's order. */
export const compareProject = ({
  purposes,
  quantity,
  designStatus,
  laterQuantity,
  neededBy,
}: Profile): ComparisonRow[] => [
  { topic: 'main_purpose', project: { purposes } },
  { topic: 'typical_quantity', project: { quantity } },
  { topic: 'quality_focus', project: { designStatus } },
  { topic: 'delivery_focus', project: { laterQuantity, neededBy } },
]

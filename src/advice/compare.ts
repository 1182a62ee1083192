import type { Profile } from './profile.ts'

/** The guide's own four rows, each with what is known of the asker's project. The stages' columns are words, not data. */
export type ComparisonRow =
  | { topic: 'main_purpose'; project: Pick<Profile, 'purposes'> }
  | { topic: 'typical_quantity'; project: Pick<Profile, 'quantity'> }
  | { topic: 'quality_focus'; project: Pick<Profile, 'designStatus'> }
  | { topic: 'delivery_focus'; project: Pick<Profile, 'laterQuantity' | 'neededBy'> }

export type ComparisonTopic = ComparisonRow['topic']

/** The comparison block, in its order. */
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

import { designKnowledgeOf, purposeMixOf } from './decision.ts'
import type { Profile } from './profile.ts'
import type { DecidingAnswer } from './questions.ts'
import { type Thresholds, volumeStarts } from './thresholds.ts'

export type TensionCode =
  | 'open_design_large_lot'
  | 'open_design_batch_purpose'
  | 'batch_purpose_few_parts'
  | 'proven_design_only_design_purposes'
  | 'proven_design_few_parts'
  | 'design_purpose_large_lot'
  | 'batch_purposes_wait'
  | 'design_purposes_in_batch'
  | 'volume'

/** An answer that pulls the other way. Copy has the sentence for each code. */
export type Tension = { answer: DecidingAnswer; code: TensionCode }

/** Every answer that pulls against another or calls for care; empty if all agree. */
export const findTensions = (
  { designStatus, purposes, quantity }: Profile,
  { sampleEnds, batchStarts }: Thresholds,
): Tension[] => {
  const design = designKnowledgeOf(designStatus)
  const mix = purposeMixOf(purposes)
  const forDesign = mix === 'design' || mix === 'both'
  const forBatch = mix === 'batch' || mix === 'both'
  const few = quantity !== null && quantity.min <= sampleEnds
  const many = quantity !== null && quantity.max >= batchStarts
  const volume = quantity !== null && quantity.max >= volumeStarts

  const found: Array<Tension | false> = [
    design === 'open' && many && { answer: 'quantity', code: 'open_design_large_lot' },
    design === 'open' && forBatch && { answer: 'purposes', code: 'open_design_batch_purpose' },
    design === 'unknown' && forDesign && many && { answer: 'quantity', code: 'design_purpose_large_lot' },
    design === 'unknown' && mix === 'both' && { answer: 'purposes', code: 'batch_purposes_wait' },
    design === 'proven' && mix === 'design' && { answer: 'designStatus', code: 'proven_design_only_design_purposes' },
    design === 'proven' && mix === 'both' && { answer: 'purposes', code: 'design_purposes_in_batch' },
    design === 'proven' && mix === 'none' && few && { answer: 'designStatus', code: 'proven_design_few_parts' },
    forBatch && few && { answer: 'quantity', code: 'batch_purpose_few_parts' },
    volume && { answer: 'quantity', code: 'volume' },
  ]
  return found.filter((tension) => tension !== false)
}

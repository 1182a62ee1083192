import type { Thresholds } from '../../src/advice/thresholds.ts'
import { type Advised, type AdvisedParts, adviseOnText } from '../../src/advise.ts'

const adviseOn = (text: string, thresholds?: Thresholds) => {
  const outcome = adviseOnText(text, thresholds)
  if ('unadvised' in outcome) throw new Error(`“${text}” gets no advice: ${outcome.unadvised.why}`)
  return outcome.advised
}

/** Advice on a text that orders one part. */
export const adviseOnEnquiry = (text: string): Advised => {
  const advised = adviseOn(text)
  if ('parts' in advised) throw new Error(`“${text}” orders ${advised.parts.length} parts.`)
  return advised
}

/** Advice on a text that orders several parts. */
export const adviseOnList = (text: string, thresholds?: Thresholds): AdvisedParts => {
  const advised = adviseOn(text, thresholds)
  if (!('parts' in advised)) throw new Error(`“${text}” orders one part.`)
  return advised
}

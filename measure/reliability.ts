import { chancesOf } from '../src/reading/learned/judge-statements.ts'
import { statementLabels } from '../src/reading/learned/weights.ts'
import { readParts } from '../src/reading/read-enquiry.ts'
import type { Labelled } from './score.ts'

/**
 * What an enquiry says according to its label, and how likely the current weights find each status and purpose in it.
 */
export const likelihoodsOf = ({ text, parts }: Labelled) => {
  const { sentences, language } = readParts(text)
  const chances = sentences.map((sentence) => chancesOf(sentence, language))
  return {
    says: new Set<string>(parts.flatMap(({ design, purposes }) => [design, ...purposes])),
    likely: statementLabels.map((name, label): [string, number] => [
      name,
      Math.max(0, ...chances.map((row) => row[label] ?? 0)),
    ]),
  }
}

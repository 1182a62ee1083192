import { chancesOf } from '../src/reading/learned/judge-statements.ts'
import { statementLabels } from '../src/reading/learned/weights.ts'
import { readParts } from '../src/reading/read-enquiry.ts'
import type { Labelled } from './score.ts'

/** What an enquiry says by its label, and how likely the weights at hand find each status and purpose in one of its sentences. */
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

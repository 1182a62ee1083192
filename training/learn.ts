import type { StoredWeights } from '../src/reading/learned/weights.ts'
import { hashOfInputs, readCorpus, readForeign } from './corpus.ts'
import { chooseThresholds, type Judged, judgeEachHand, judgeUnseen } from './figures.ts'
import { calibrateOn, leaveHandsOut, type Models, trainModels, type Unseen } from './leave-hands-out.ts'
import { bagsOf } from './statements.ts'
import { languageExamples, trainLanguages } from './texts.ts'

/** What is learned from all hands, what never saw each of the hands of whole texts, and how that judged them. */
export type Learned = { weights: StoredWeights; withoutEachHand: Record<string, StoredWeights>; judged: Judged[] }

export const learnWords = (tell: (line: string) => void): Learned => {
  const corpus = readCorpus()
  const inputs = hashOfInputs()
  const bags = bagsOf(corpus)
  const leftOut = leaveHandsOut(bags, tell)
  const languages = (hand?: string) =>
    trainLanguages(
      languageExamples(
        corpus.filter((labelled) => labelled.hand !== hand),
        readForeign(),
      ),
    )
  /** Weights with a calibration and thresholds that fit what other weights made of texts that they had not seen. */
  const putTogether = (models: Models, unseen: readonly Unseen[], judged: readonly Judged[], hand?: string) => ({
    ...{ inputs, calibration: calibrateOn(unseen), thresholds: chooseThresholds(judged) },
    ...{ ...models, languages: languages(hand) },
  })
  const unseen = leftOut.flatMap((one) => one.unseen)
  const judged = judgeEachHand(unseen)
  const withoutEachHand = leftOut.map(({ hand, models }): [string, StoredWeights] => {
    const others = unseen.filter(({ labelled }) => labelled.hand !== hand)
    return [hand, putTogether(models, others, judgeUnseen(others, calibrateOn(others)), hand)]
  })
  return {
    weights: putTogether(trainModels(bags), unseen, judged),
    withoutEachHand: Object.fromEntries(withoutEachHand),
    judged,
  }
}

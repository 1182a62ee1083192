import { designStatuses, purposes } from '../src/advice/choices.ts'
import {
  kindLabels,
  probabilityOf,
  type StoredWeights,
  statementLabels,
  type Threshold,
} from '../src/reading/learned/weights.ts'
import { calibrateOn, kindMarginsOf, type Unseen } from './leave-hands-out.ts'

type Calibrations = StoredWeights['calibration']

/** A text with the likelihoods of everything that it could say. */
export type Judged = Unseen & { likely: Map<string, number>; enquiry: number }

export const judgeUnseen = (unseen: readonly Unseen[], calibration: Calibrations): Judged[] =>
  unseen.map((text) => {
    const { language } = text.labelled
    const likely = statementLabels.map((name, k): [string, number] => [
      name,
      probabilityOf(calibration.statements[k], [text.statements[k] as number], language),
    ])
    const kinds = kindLabels.map((_, k) => probabilityOf(calibration.kinds[k], kindMarginsOf(text), language))
    const sum = kinds.reduce((a, b) => a + b, 0)
    return { ...text, likely: new Map(likely), enquiry: (kinds[0] as number) / (sum || 1) }
  })

/** Each hand judged by a calibration that was fitted without it. */
export const judgeEachHand = (unseen: readonly Unseen[]): Judged[] => {
  const hands = [...new Set(unseen.map(({ labelled }) => labelled.hand))]
  return hands.flatMap((hand) => {
    const calibration = calibrateOn(unseen.filter(({ labelled }) => labelled.hand !== hand))
    return judgeUnseen(
      unseen.filter(({ labelled }) => labelled.hand === hand),
      calibration,
    )
  })
}

/** Right of those said, and right of those labelled. */
export type Hits = { right: number; said: number; labelled: number }

const statusesOf = ({ labelled }: Judged) => designStatuses.filter((status) => labelled.says.has(status))

const likeliestStatus = ({ likely }: Judged) =>
  designStatuses.reduce((a, b) => ((likely.get(b) ?? 0) > (likely.get(a) ?? 0) ? b : a))

/** Texts whose parts are in different states are left out: which part a sentence speaks of is not decided here. */
export const designHits = (texts: readonly Judged[], from: number): Hits => {
  const hits = { right: 0, said: 0, labelled: 0 }
  for (const text of texts) {
    const statuses = statusesOf(text)
    if (statuses.length > 1) continue
    hits.labelled += statuses.length
    const status = likeliestStatus(text)
    if ((text.likely.get(status) ?? 0) < from) continue
    hits.said++
    if (statuses.includes(status)) hits.right++
  }
  return hits
}

export const purposeHits = (texts: readonly Judged[], from: number): Hits => {
  const hits = { right: 0, said: 0, labelled: 0 }
  for (const { labelled, likely } of texts)
    for (const purpose of purposes) {
      const isLabelled = labelled.says.has(purpose)
      const isSaid = (likely.get(purpose) ?? 0) >= from
      if (isLabelled) hits.labelled++
      if (isSaid) hits.said++
      if (isLabelled && isSaid) hits.right++
    }
  return hits
}

const steps = Array.from({ length: 95 }, (_, i) => (i + 3) / 100)

/** The lowest likelihood from which as large a share of what is said is right. */
const lowestFor = (hitsFrom: (from: number) => Hits, precision: number): number =>
  steps.find((from) => {
    const { right, said } = hitsFrom(from)
    return said > 0 && right / said >= precision
  }) ?? 0.97

/** Shares of what is said that are right, a little above what they must be: 88 % of the statuses and 82 % of the purposes. */
const goals = { design: 0.89, purposes: 0.83 }

/** An answer that is as likely as this is worth a question. */
const worthAsking = 0.2

/** The shares of the enquiries that are read as such, with their quantities given or only asked about. */
const enquiriesKept = { says: 0.92, asks: 0.955 }

/** Chosen on enquiries: in what is taken for none, nothing is said of a design. */
export const chooseThresholds = (judged: readonly Judged[]): StoredWeights['thresholds'] => {
  const enquiries = judged.filter(({ labelled }) => labelled.kind === 'enquiry')
  const says = (threshold: number): Threshold => ({ says: threshold, asks: Math.min(worthAsking, threshold) })
  return {
    design: says(lowestFor((from) => designHits(enquiries, from), goals.design)),
    purposes: says(lowestFor((from) => purposeHits(enquiries, from), goals.purposes)),
    enquiry: {
      says: keepEnquiries(enquiries, enquiriesKept.says),
      asks: keepEnquiries(enquiries, enquiriesKept.asks),
    },
  }
}

/** The highest likelihood from which as large a share of the enquiries is kept. */
const keepEnquiries = (texts: readonly Judged[], share: number): number => {
  const sorted = texts.map(({ enquiry }) => enquiry).sort((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length * (1 - share))] ?? 0.5).toFixed(3))
}

export const enquiryShares = (texts: readonly Judged[], from: number) => {
  const share = (some: readonly Judged[], isSo: (text: Judged) => boolean) =>
    some.length === 0 ? Number.NaN : some.filter(isSo).length / some.length
  const orders = texts.filter(({ labelled }) => labelled.kind === 'enquiry')
  const others = texts.filter(({ labelled }) => labelled.kind !== 'enquiry' && labelled.kind !== 'statement')
  return {
    kept: share(orders, ({ enquiry }) => enquiry >= from),
    caught: share(others, ({ enquiry }) => enquiry < from),
  }
}

/** How often it was so, for each tenth of likelihood: statuses and purposes of whole texts together, as lines of text. */
export const reliability = (
  texts: readonly { says: ReadonlySet<string>; likely: Iterable<[string, number]> }[],
): string[] => {
  const bins = Array.from({ length: 10 }, () => ({ said: 0, sum: 0, so: 0 }))
  for (const { says, likely } of texts)
    for (const [name, likelihood] of likely) {
      const bin = bins[Math.min(9, Math.floor(likelihood * 10))]
      if (bin === undefined) continue
      bin.said++
      bin.sum += likelihood
      if (says.has(name)) bin.so++
    }
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(5)
  return bins.map(({ said, sum, so }, i) => {
    const range = `${i * 10}–${i * 10 + 10} %`.padEnd(9)
    return said === 0
      ? `${range} never`
      : `${range} likely on average ${percent(sum / said)}, so ${percent(so / said)} of ${said}`
  })
}

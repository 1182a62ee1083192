import type { StoredWeights } from '../src/reading/learned/weights.ts'
import { designHits, enquiryShares, type Hits, type Judged, purposeHits, reliability } from './figures.ts'

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(0)} %`).padStart(6)
const ofSaid = ({ right, said }: Hits): string => percent(right / said)
const ofLabelled = ({ right, labelled }: Hits): string => percent(right / labelled)

/** The figures on hands left out of the training, as lines of text by language and by hand. */
export const reportUnseen = (
  judged: readonly Judged[],
  { design, purposes, enquiry }: StoredWeights['thresholds'],
): string[] => {
  const line = (name: string, texts: readonly Judged[]) => {
    const read = texts.filter(({ labelled }) => labelled.kind === 'enquiry')
    const status = designHits(read, design.says)
    const asked = designHits(read, design.asks)
    const purpose = purposeHits(read, purposes.says)
    const wished = purposeHits(read, purposes.asks)
    const { kept, caught } = enquiryShares(texts, enquiry.asks)
    const surely = enquiryShares(texts, enquiry.says)
    return [
      name.padEnd(24),
      String(texts.length).padStart(5),
      ` design ${ofLabelled(status)} found ${ofSaid(status)} right; with asking ${ofLabelled(asked)} / ${ofSaid(asked)}`,
      ` purposes ${ofLabelled(purpose)} found ${ofSaid(purpose)} right; with asking ${ofLabelled(wished)} / ${ofSaid(wished)}`,
      ` enquiries kept ${percent(kept)} others caught ${percent(caught)}; with quantities ${percent(surely.kept)} / ${percent(surely.caught)}`,
    ].join('')
  }
  const table = (title: string, texts: readonly Judged[]): string[] => {
    const by = (keyOf: (text: Judged) => string) =>
      [...new Set(texts.map(keyOf))].map((key) =>
        line(
          key,
          texts.filter((text) => keyOf(text) === key),
        ),
      )
    return [
      title,
      line('all', texts),
      ...by(({ labelled }) => labelled.language),
      ...by(({ labelled }) => labelled.hand),
    ]
  }
  return [
    `thresholds: design ${design.says} (asks ${design.asks}), purposes ${purposes.says} (asks ${purposes.asks}), enquiry ${enquiry.says} (asks ${enquiry.asks})`,
    ...table('texts of hands left out', judged),
    'reliability',
    ...reliability(judged.map(({ labelled, likely }) => ({ says: labelled.says, likely }))),
  ]
}

import type { Calibration } from '../src/reading/learned/weights.ts'

/** What the weights said of a text of a hand that they had not seen. */
export type Heard = { margins: readonly number[]; language: string; isSo: boolean }

const languages = ['en', 'de', 'es', 'zh', 'ja']
const stiffness = 2
const steps = 60

/** Platt's scaling with an offset for each language that is kept small, fitted by Newton's steps on one coordinate after the other. */
export const calibrate = (heard: readonly Heard[]): Calibration => {
  const offsets = new Map(languages.map((language) => [language, 0]))
  const slopes = (heard[0]?.margins ?? []).map(() => 0)
  let offset = 0
  const shareOf = ({ margins, language }: Heard) => {
    const sum = slopes.reduce((all, slope, i) => all + slope * (margins[i] ?? 0), offset + (offsets.get(language) ?? 0))
    return 1 / (1 + Math.exp(-sum))
  }
  const step = (rows: readonly Heard[], inputOf: (row: Heard) => number, pull: number): number => {
    let gradient = pull
    let curve = pull === 0 ? 1e-3 : stiffness
    for (const row of rows) {
      const share = shareOf(row)
      const input = inputOf(row)
      gradient += (share - (row.isSo ? 1 : 0)) * input
      curve += share * (1 - share) * input * input
    }
    return Math.max(-1, Math.min(1, gradient / curve))
  }
  for (let i = 0; i < steps; i++) {
    for (const [at, slope] of slopes.entries()) slopes[at] = slope - step(heard, ({ margins }) => margins[at] ?? 0, 0)
    offset -= step(heard, () => 1, 0)
    for (const language of languages) {
      const own = offsets.get(language) ?? 0
      const rows = heard.filter((row) => row.language === language)
      if (rows.length > 0) offsets.set(language, own - step(rows, () => 1, own === 0 ? 1e-9 : stiffness * own))
    }
  }
  const round = (value: number) => Number(value.toFixed(4))
  return {
    slopes: slopes.map(round),
    offset: round(offset),
    languages: Object.fromEntries([...offsets].map(([language, value]) => [language, round(value)])),
  }
}

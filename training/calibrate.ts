import type { Calibration } from '../src/reading/learned/weights.ts'

/** What the weights said of a text of a hand that they had not seen. */
export type Heard = { margins: readonly number[]; language: string; isSo: boolean }

const languages = ['en', 'de', 'es', 'zh', 'ja']
const stiffness = 2
const steps = 60

/** Platt's scaling with an offset for each language that is kept small, fitted by Newton's steps on one coordinate after the other. */
export const calibrate = (heard: readonly Heard[]): Calibration => {
  const count = heard[0]?.margins.length ?? 0
  const all = heard.map((_, row) => row)
  const own = languages.map((language) => all.filter((row) => heard[row]?.language === language))
  const sums = new Float64Array(heard.length)
  /** Steps along one coordinate over some rows, and gives the step. */
  const step = (rows: readonly number[], inputOf: (row: number) => number, pull: number, firmness: number): number => {
    let gradient = pull
    let curve = firmness
    for (const row of rows) {
      const share = 1 / (1 + Math.exp(-(sums[row] ?? 0)))
      const input = inputOf(row)
      gradient += (share - (heard[row]?.isSo ? 1 : 0)) * input
      curve += share * (1 - share) * input * input
    }
    const taken = -Math.max(-1, Math.min(1, gradient / curve))
    for (const row of rows) sums[row] = (sums[row] ?? 0) + taken * inputOf(row)
    return taken
  }
  const slopes = new Array<number>(count).fill(0)
  const offsets = languages.map(() => 0)
  let offset = 0
  for (let i = 0; i < steps; i++) {
    for (let at = 0; at < count; at++)
      slopes[at] = (slopes[at] ?? 0) + step(all, (row) => heard[row]?.margins[at] ?? 0, 0, 1e-3)
    offset += step(all, () => 1, 0, 1e-3)
    for (const [at, rows] of own.entries()) {
      const before = offsets[at] ?? 0
      if (rows.length > 0) offsets[at] = before + step(rows, () => 1, stiffness * before, stiffness)
    }
  }
  const round = (value: number) => Number(value.toFixed(4))
  return {
    slopes: slopes.map(round),
    offset: round(offset),
    languages: Object.fromEntries(languages.map((language, at) => [language, round(offsets[at] ?? 0)])),
  }
}

/** One number of a labelled text: what is seen of it, and which of the classes it is. */
export type Example<Sign extends string | number = string> = { signs: readonly Sign[]; sense: number }

/** A generator with a seed, so that training gives the same weights byte for byte. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0
  return (seed >>> 8) / 0x1000000
}

/** How it is learned: how often over the examples, how fast, how much weights shrink, and which of them are kept. */
export type Course = { epochs?: number; rate?: number; decay?: number; leastSeen?: number; leastWeight?: number }

/** Learns the weights of a softmax regression by AdaGrad; deterministic. Each sign gets one weight for each class. */
export const learn = <Sign extends string | number>(
  examples: readonly Example<Sign>[],
  classes: number,
  { epochs = 8, rate = 0.02, decay = 0.003, leastSeen = 2, leastWeight = 0 }: Course = {},
): Map<Sign, number[]> => {
  const counts = new Map<Sign, number>()
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= leastSeen)
    .map(([name]) => name)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ signs, sense }) => ({
    features: Int32Array.from(signs.flatMap((sign) => index.get(sign) ?? [])),
    sense,
  }))
  const weights = new Float64Array(names.length * classes)
  const squares = new Float64Array(names.length * classes).fill(1e-2)
  const random = seeded(42)
  const order = rows.map((_, i) => i)
  const sums = new Float64Array(classes)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const [a, b] = [order[i] ?? 0, order[j] ?? 0]
      order[i] = b
      order[j] = a
    }
    for (const at of order) {
      const row = rows[at]
      if (row === undefined) continue
      sums.fill(0)
      for (const feature of row.features)
        for (let c = 0; c < classes; c++) sums[c] = (sums[c] ?? 0) + (weights[feature * classes + c] ?? 0)
      const most = Math.max(...sums)
      let all = 0
      for (let c = 0; c < classes; c++) {
        sums[c] = Math.exp((sums[c] ?? 0) - most)
        all += sums[c] ?? 0
      }
      for (let c = 0; c < classes; c++) {
        const error = (sums[c] ?? 0) / all - Number(c === row.sense)
        if (Math.abs(error) < 1e-4) continue
        for (const feature of row.features) {
          const k = feature * classes + c
          const gradient = error + decay * (weights[k] ?? 0)
          squares[k] = (squares[k] ?? 0) + gradient * gradient
          weights[k] = (weights[k] ?? 0) - (rate * gradient) / Math.sqrt(squares[k] ?? 1)
        }
      }
    }
  }
  const rounded = names.map((name, i): [Sign, number[]] => [
    name,
    Array.from({ length: classes }, (_, c) => Math.round((weights[i * classes + c] ?? 0) * 100) / 100),
  ])
  return new Map(rounded.filter(([, row]) => row.some((weight) => Math.abs(weight) > leastWeight)))
}

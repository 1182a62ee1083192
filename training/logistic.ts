/** A sparse row: feature numbers in rising order and their values. */
export type Row = { at: Int32Array; value: Float32Array }

/** `targets[row * labels + label]` is 1, -1, or 0 for "not known"; `costs` is how much a miss there costs. */
export type Task = { rows: readonly Row[]; targets: Int8Array; costs: Float32Array; labels: number; features: number }

/**
 * Fits one logistic regression for each label at once, by dual coordinate ascent (Yu, Huang and Lin, "Dual coordinate descent
 * methods for logistic regression", 2011): L2-regularised, without a step size, in one fixed shuffled order. The last
 * weights are the biases. Single precision: the weights of a feature then lie in one line of the cache.
 */
export const fitLogistic = ({ rows, targets, costs, labels, features }: Task, epochs: number): Float32Array => {
  const weights = new Float32Array((features + 1) * labels)
  const duals = new Float64Array(rows.length * labels)
  const margins = new Float64Array(labels)
  const steps = new Float64Array(labels)
  const order = Int32Array.from(rows, (_, i) => i)
  const norms = Float64Array.from(rows, ({ value }) => value.reduce((sum, v) => sum + v * v, 1))
  const biases = features * labels
  const shuffle = shuffler()
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order)
    for (const i of order) {
      const { at, value } = rows[i] as Row
      for (let k = 0; k < labels; k++) margins[k] = weights[biases + k] as number
      for (let f = 0; f < at.length; f++) {
        const base = (at[f] as number) * labels
        const v = value[f] as number
        for (let k = 0; k < labels; k++) margins[k] = (margins[k] as number) + v * (weights[base + k] as number)
      }
      let moves = false
      for (let k = 0; k < labels; k++) {
        const cost = costs[i * labels + k] as number
        const target = targets[i * labels + k] as number
        steps[k] = 0
        if (cost === 0 || target === 0) continue
        const dual = duals[i * labels + k] as number
        const next = bestDual(dual, cost, target * (margins[k] as number), norms[i] as number)
        if (Math.abs(next - dual) <= 1e-6 * cost) continue
        duals[i * labels + k] = next
        steps[k] = (next - dual) * target
        moves = true
      }
      if (!moves) continue
      for (let k = 0; k < labels; k++) weights[biases + k] = (weights[biases + k] as number) + (steps[k] as number)
      for (let f = 0; f < at.length; f++) {
        const base = (at[f] as number) * labels
        const v = value[f] as number
        for (let k = 0; k < labels; k++) weights[base + k] = (weights[base + k] as number) + v * (steps[k] as number)
      }
    }
  }
  return weights
}

/** The root of next = cost × sigmoid(-(margin + (next - dual) × norm)), by Newton's steps within halving bounds. */
const bestDual = (dual: number, cost: number, margin: number, norm: number): number => {
  let low = 0
  let high = cost
  let next = dual
  for (let i = 0; i < 8; i++) {
    const share = 1 / (1 + Math.exp(margin + (next - dual) * norm))
    const over = next - cost * share
    if (over > 0) high = next
    else low = next
    const newton = next - over / (1 + cost * norm * share * (1 - share))
    const then = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(then - next) < 1e-5 * cost) return then
    next = then
  }
  return next
}

/** Shuffles by a fixed linear congruential generator, so that each training is the same. */
const shuffler = () => {
  let state = 12345
  return (order: Int32Array): void => {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const j = state % (i + 1)
      const kept = order[i] as number
      order[i] = order[j] as number
      order[j] = kept
    }
  }
}

/** Makes positives and negatives of each label weigh more alike: a positive costs √(negatives / positives) times as much. */
export const balance = ({ targets, costs, labels }: Pick<Task, 'targets' | 'costs' | 'labels'>, cost: number): void => {
  for (let k = 0; k < labels; k++) {
    let positives = 0
    let negatives = 0
    for (let i = k; i < targets.length; i += labels) {
      if (targets[i] === 1) positives += costs[i] as number
      if (targets[i] === -1) negatives += costs[i] as number
    }
    const factor = positives > 0 ? Math.sqrt(negatives / positives) : 1
    for (let i = k; i < targets.length; i += labels)
      costs[i] = (costs[i] as number) * cost * (targets[i] === 1 ? factor : 1)
  }
}

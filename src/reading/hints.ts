import type { Hint } from './reading.ts'

/** A hint and how likely it is so, 0 to 1. */
export type LikelyHint = Hint & { chance: number }

const mostHints = 2

/** One hint for each value, at most two, the likeliest first. */
export const likeliestHints = (hints: readonly LikelyHint[]): Hint[] =>
  hints
    .toSorted((a, b) => b.chance - a.chance)
    .filter(({ value, answer }, at, all) =>
      answer === 'designStatus'
        ? all.findIndex((other) => other.answer === answer) === at
        : all.findIndex((other) => other.value === value) === at,
    )
    .slice(0, mostHints)
    .map(({ chance: _, ...hint }) => hint)

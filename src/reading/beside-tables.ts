import type { Draft } from './draft.ts'
import type { Remark } from './reading.ts'
import type { RowPart } from './tables/row-part.ts'
import { pieceOf, type Words } from './words.ts'

/** Beside a table a number of the prose is a part of its own only if much speaks for it. 0 to 1. */
const surelyBeside = 0.85
/** It counts the units or the sets of a table from here on. 0 to 1. */
const likelyUnits = 0.5

const chanceOf = ({ mentions }: Draft) => Math.max(0, ...mentions.map(({ chances }) => chances.now))

const isPart = (draft: Draft): boolean =>
  draft.quantity !== null &&
  draft.name !== undefined &&
  draft.mentions.some(
    ({ chances, amount }) => chances.now > surelyBeside && (amount.max > 1 || amount.form === 'digits'),
  )

/** Whether the rows are all multiples of a number before them, so that it counts the machines that they are for. */
const countsUnits = ({ quantity, mentions }: Draft, rows: readonly RowPart[], words: Words): boolean =>
  quantity !== null &&
  mentions.some(({ amount }) => pieceOf(words, amount.from, amount.to).start < (rows[0]?.start ?? 0)) &&
  quantity.min === quantity.max &&
  quantity.max > 1 &&
  rows.length > 1 &&
  rows.every((row) => row.quantity === null || row.quantity.value.max % quantity.max === 0)

/**
 * A table and the numbers beside it: one that counts its sets multiplies what stands for each set, one that counts its rows
 * or its units is no part, and any other is a part only if it is sure.
 */
export const settleBesideTable = (
  rows: readonly RowPart[],
  drafts: readonly Draft[],
  remarks: Remark[],
  words: Words,
): { rows: readonly RowPart[]; drafts: readonly Draft[]; remarks: Remark[] } => {
  if (rows.length === 0) return { rows, drafts, remarks }
  const counting = drafts.filter((draft) => chanceOf(draft) > likelyUnits && draft.quantity !== null)
  const [sets] = counting
  const isPerSet = remarks.some(({ about }) => about === 'sets')
  if (isPerSet && counting.length === 1 && sets?.quantity?.min === sets?.quantity?.max) {
    const by = sets?.quantity?.max ?? 1
    const times = (row: RowPart): RowPart =>
      row.perSet === null
        ? row
        : {
            ...row,
            quantity: { ...row.perSet, value: { min: row.perSet.value.min * by, max: row.perSet.value.max * by } },
          }
    return { rows: rows.map(times), drafts: [], remarks: remarks.filter(({ about }) => about !== 'sets') }
  }
  const parts = drafts.filter(
    (draft) => isPart(draft) && draft.quantity?.max !== rows.length && !countsUnits(draft, rows, words),
  )
  return { rows, drafts: parts, remarks }
}

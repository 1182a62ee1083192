import type { Profile, Purpose, Quantity } from '../advice/profile.ts'
import { emptyProfile } from '../advice/profile.ts'
import { cuesOf } from './cues.ts'
import type { Draft } from './draft.ts'
import { type LikelyHint, likeliestHints } from './hints.ts'
import { statementThresholds } from './learned/judge-statements.ts'
import { readMeaning } from './meaning.ts'
import { findNumbers } from './number-stations.ts'
import type { Prose } from './prose.ts'
import type { Part, Rejected, Span, Understood } from './reading.ts'
import { listStatements, type Piece, type Placed, placeStatement } from './statements.ts'
import type { RowPart } from './tables/row-part.ts'
import type { Tagged } from './tags.ts'
import { divide, singular } from './territory.ts'
import { pieceOf, type Words } from './words.ts'

/** What is said in one place: it belongs to one part, or to all that say nothing of their own. */
export type Said = {
  purposes: (Piece & { value: Purpose; chance: number })[]
  status: (Piece & { value: 'concept' | 'unproven' | 'validated'; chance: number }) | undefined
  /** What is likely enough to be asked for and not to be said. */
  hints: LikelyHint[]
  material: Piece | undefined
  process: Piece | undefined
  neededBy: Piece | undefined
}

const sayQuantity = ({ min, max }: Quantity): string => (min === max ? String(min) : `${min}-${max}`)

const emptySaid = (): Said => ({
  purposes: [],
  status: undefined,
  hints: [],
  material: undefined,
  process: undefined,
  neededBy: undefined,
})

/** Adds what a sentence says to what its part has: the likeliest status, and every purpose that is likely enough. */
const hear = (said: Said, { design, purposes }: Placed): void => {
  const thresholds = statementThresholds()
  const hint = (hinted: Said['hints'][number]) => {
    const known = said.hints.find(({ value }) => value === hinted.value)
    if (known === undefined) said.hints.push(hinted)
    else if (known.chance < hinted.chance) Object.assign(known, hinted)
  }
  if (design !== null) {
    if (design.chance < thresholds.design.says) hint({ ...design, answer: 'designStatus' })
    else if (design.chance > (said.status?.chance ?? 0)) said.status = design
  }
  for (const purpose of purposes) {
    if (purpose.chance < thresholds.purposes.says) hint({ ...purpose, answer: 'purposes' })
    else {
      const known = said.purposes.find(({ value }) => value === purpose.value)
      if (known === undefined) said.purposes.push(purpose)
      else if (known.chance < purpose.chance) Object.assign(known, purpose)
    }
  }
}

/** In tokens; a text this short is hardly more than its phrases, so that each of them is believed. */
const shortText = 16
/** In tokens; "no" and "ok then" say nothing by themselves, however often they stand beside something that does. */
const tooFewWords = 2

const believeRules = ({ meaning, words }: Prose, saidAt: (token: number) => Said): void => {
  for (const { value, from, to } of meaning.purposes) {
    const { purposes } = saidAt(from)
    const known = purposes.find((purpose) => purpose.value === value)
    if (known === undefined) purposes.push({ ...pieceOf(words, from, to), value, chance: 1 })
    else known.chance = 1
  }
  for (const { value, from, to } of meaning.statuses)
    saidAt(from).status ??= { ...pieceOf(words, from, to), value, chance: 0 }
}

/** What the prose says, by the part that each clause speaks of; `undefined` holds what is said of all. */
export const collect = (
  drafts: readonly Draft[],
  tagged: readonly Tagged[],
  prose: Prose,
): { said: Map<number | undefined, Said>; rejected: Rejected[] } => {
  const { words, meaning } = prose
  const { clauseOf } = words.clauses
  const anchors = drafts.map(({ name, mentions: own }) => [
    ...(name === undefined ? [] : [{ from: name.from, to: name.to }]),
    ...own.map(({ amount }) => ({ from: amount.from, to: amount.to })),
  ])
  const heads = drafts.map(({ name }) =>
    name === undefined ? [] : words.tokens.slice(name.to - 1, name.to).flatMap(({ text }) => [text, singular(text)]),
  )
  const owners = divide(anchors, heads, words)
  const ownerAt = (token: number) => owners[clauseOf[token] ?? 0]
  const said = new Map<number | undefined, Said>()
  const of = (owner: number | undefined): Said => {
    const known = said.get(owner) ?? emptySaid()
    said.set(owner, known)
    return known
  }
  if (words.tokens.length > tooFewWords)
    for (const { owner, placed } of listStatements(prose, ownerAt)) hear(of(owner), placed)
  if (words.tokens.length <= shortText) believeRules(prose, (token) => of(ownerAt(token)))
  for (const { tag, from, to } of tagged.toSorted((a, b) => b.chance - a.chance)) {
    if (tag === 'name') continue
    of(ownerAt(from))[tag] ??= pieceOf(words, from, to)
  }
  const rejected: Rejected[] = [
    ...meaning.negated.map(({ from, to }) => ({ ...pieceOf(words, from, to), reason: 'negated' as const })),
    ...meaning.later.map(({ from, to }) => ({ ...pieceOf(words, from, to), reason: 'later_quantity' as const })),
  ]
  return { said, rejected }
}

export const proseParts = (drafts: readonly Draft[], said: Map<number | undefined, Said>, words: Words): Part[] => {
  const general = said.get(undefined)
  return drafts.map((draft, i): Part => {
    const own = said.get(i)
    const first =
      draft.mentions.find(({ amount }) => draft.quantity !== null && amount.min >= draft.quantity.min) ??
      draft.mentions[0]
    return makePart({
      name: draft.name === undefined ? undefined : pieceOf(words, draft.name.from, draft.name.to),
      count: draft.count,
      quantity:
        draft.quantity === null
          ? undefined
          : {
              value: draft.quantity,
              ...(first === undefined
                ? { start: 0, end: 0, text: '' }
                : pieceOf(
                    words,
                    first.amount.from,
                    first.noun?.kind === 'unknown' ? first.amount.to : (first.noun?.to ?? first.amount.to),
                  )),
            },
      later:
        draft.later === undefined
          ? undefined
          : {
              value: { min: draft.later.amount.min, max: draft.later.amount.max },
              ...pieceOf(words, draft.later.amount.from, draft.later.amount.to),
            },
      sure: draft.sure,
      close: draft.close,
      own,
      general,
    })
  })
}

/** A row of a table with what its own cells say; the text around the table holds for the rows that say nothing. */
export const rowPart = (row: RowPart, general: Said | undefined, words: Words, language: string): Part => {
  const own = readCells(row, language)
  const piece = (cell: { start: number; end: number; text: string } | null): Piece | undefined =>
    cell === null ? undefined : { start: cell.start, end: cell.end, text: cell.text }
  const quantity = row.quantity
  const cut = ({ start, end }: Span) => words.original.slice(start, end)
  return makePart({
    name: piece(row.name),
    count: 1,
    quantity: quantity === null ? undefined : { ...quantity, text: cut(quantity) },
    later: row.later === null ? undefined : { ...row.later, text: cut(row.later) },
    sure: true,
    close: [],
    own: {
      ...own,
      material: piece(row.material) ?? own.material,
      process: piece(row.process) ?? own.process,
      neededBy: piece(row.neededBy) ?? own.neededBy,
    },
    general,
  })
}

/** Use and status as the cells of a row say them. */
const readCells = (row: RowPart, language: string): Said => {
  const said: Said = emptySaid()
  for (const cell of row.own) {
    const found = findNumbers(cell.text)
    const meaning = readMeaning({ ...found, isLater: () => false })
    const piece = (from: number, to: number) => {
      const { start, end, text } = pieceOf(found, from, to)
      return { start: cell.start + start, end: cell.start + end, text }
    }
    hear(said, placeStatement(cell, language, cuesOf(meaning, found)))
    for (const { value, from, to } of meaning.purposes)
      if (!said.purposes.some((purpose) => purpose.value === value))
        said.purposes.push({ ...piece(from, to), value, chance: 1 })
    const [status] = meaning.statuses
    if (status !== undefined) said.status ??= { ...piece(status.from, status.to), value: status.value, chance: 0 }
  }
  return said
}

type Facts = {
  name: Piece | undefined
  count: number
  quantity: (Piece & { value: Quantity }) | undefined
  later: (Piece & { value: Quantity }) | undefined
  sure: boolean
  close: Quantity[]
  own: Said | undefined
  general: Said | undefined
}

/** Most parts have one use: a second one must be likelier than the first. 0 to 1. */
const surelyBeside = 0.7

/** How long an answer in words may be, in characters; longer ones are cut. */
const longestWords = 80

/** Puts a part together: its own answers first, and what is said of all where it has none. */
const makePart = ({ name, count, quantity, later, sure, close, own, general }: Facts): Part => {
  const heard = own !== undefined && own.purposes.length > 0 ? own.purposes : (general?.purposes ?? [])
  const likeliestChance = heard.reduce((most, { chance }) => Math.max(most, chance), 0)
  const purposes = heard.filter(({ chance }) => chance === likeliestChance || chance >= surelyBeside)
  const status = own?.status ?? general?.status
  const unsure = heard.map((purpose) => ({ ...purpose, answer: 'purposes' as const }))
  const hints = [...(own?.hints ?? []), ...(general?.hints ?? []), ...unsure].filter(({ answer, value }) =>
    answer === 'designStatus' ? status === undefined : !purposes.some((purpose) => purpose.value === value),
  )
  const inWords = {
    partName: name,
    process: own?.process ?? general?.process,
    material: own?.material ?? general?.material,
    neededBy: own?.neededBy ?? general?.neededBy,
  }
  const profile: Profile = {
    ...emptyProfile,
    quantity: quantity?.value ?? null,
    laterQuantity: later?.value ?? null,
    purposes: purposes.map(({ value }) => value),
    designStatus: status?.value ?? 'unknown',
  }
  const understood: Understood[] = []
  const say = (answer: Understood['answer'], value: string, { start, end, text }: Piece) =>
    understood.push({ answer, value, start, end, text })
  if (quantity !== undefined) say('quantity', sayQuantity(quantity.value), quantity)
  for (const purpose of purposes) say('purposes', purpose.value, purpose)
  if (status !== undefined) say('designStatus', status.value, status)
  if (later !== undefined) say('laterQuantity', sayQuantity(later.value), later)
  for (const answer of ['partName', 'process', 'material', 'neededBy'] as const) {
    const piece = inWords[answer]
    if (piece === undefined) continue
    profile[answer] = piece.text.slice(0, longestWords)
    say(answer, profile[answer], piece)
  }
  const isSure = sure && close.length === 0
  return {
    name: profile.partName,
    count,
    sure: isSure,
    doubt: isSure ? [] : [...(quantity === undefined ? [] : [quantity.value]), ...close],
    profile,
    understood,
    hints: likeliestHints(hints),
  }
}

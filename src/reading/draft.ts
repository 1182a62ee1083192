import type { Quantity } from '../advice/profile.ts'
import type { Mention } from './mentions.ts'
import type { Tagged } from './tags.ts'

/** A part as the prose names it, in tokens: its numbers, its name, and which other quantities it may have. */
export type Draft = {
  name: Tagged | undefined
  mentions: Mention[]
  quantity: Quantity | null
  count: number
  later: Mention | undefined
  sure: boolean
  /** Other quantities that come close, the likeliest first. */
  close: Quantity[]
}

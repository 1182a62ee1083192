import { shareBlock } from '../ids.ts'

type ChosenView = {
  state: { values: Record<string, Record<string, { selected_conversation?: string | null }>> }
}

/** The channel that was chosen to share in; null if Slack sent none. */
export const readShareChannel = ({ state }: ChosenView): string | null =>
  state.values[shareBlock]?.[shareBlock]?.selected_conversation ?? null

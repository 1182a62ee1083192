import { createContext, useContext } from 'react'
import type { FieldState, ViewState } from '../../protocol.ts'

/** The state of a modal's fields. `errors` holds sentences by block id. */
export type Fields = {
  viewId: string
  state: ViewState
  errors: Record<string, string>
  enter: (blockId: string, actionId: string, entered: FieldState, isFinished: boolean) => void
}

/**
 * Where blocks are shown (a message, a modal or Home): what a press does there, and its fields, if any. For a menu,
 * `chosen` is the value of the option.
 */
export type Surface = {
  press: (blockId: string, actionId: string, chosen?: string) => Promise<unknown>
  fields: Fields | null
}

export const SurfaceContext = createContext<Surface>({ press: async () => {}, fields: null })

export const useSurface = () => useContext(SurfaceContext)

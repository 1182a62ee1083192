import { createContext, useContext } from 'react'
import type { FieldState, ViewState } from '../../protocol.ts'

/** What a modal keeps of its fields. `errors` are sentences by block id. */
export type Fields = {
  viewId: string
  state: ViewState
  errors: Record<string, string>
  enter: (blockId: string, actionId: string, entered: FieldState, isFinished: boolean) => void
}

/**
 * Where blocks stand, a message, a modal or Home: what a press does there, and its fields if it has any. Of a
 * menu, `chosen` is the value of its option.
 */
export type Surface = {
  press: (blockId: string, actionId: string, chosen?: string) => Promise<unknown>
  fields: Fields | null
}

export const SurfaceContext = createContext<Surface>({ press: async () => {}, fields: null })

export const useSurface = () => useContext(SurfaceContext)

import { createContext, useContext } from 'react'
import type { Act, Snapshot } from '../protocol.ts'
import type { Outcome } from './connection.ts'

type WithoutPerson<Each> = Each extends Act ? Omit<Each, 'as'> : never

/** An act of the person who uses the page. */
export type OwnAct = WithoutPerson<Act>

export type Theme = 'light' | 'dark'

export type Workspace = {
  snapshot: Snapshot
  theme: Theme
  act: (act: OwnAct) => Promise<Outcome>
  showPerson: (id: string) => void
}

export const WorkspaceContext = createContext<Workspace | null>(null)

export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('There is no workspace around this part of the page.')
  return workspace
}

import type { KnownBlock } from '@slack/types'
import { useEffect, useMemo, useState } from 'react'
import type { FieldState, OpenView, ViewState } from '../../protocol.ts'
import { type Field, fillState, findMissing, isTextElement, listFields } from '../blocks/field-state.ts'
import { fieldId } from '../blocks/input-field.tsx'
import type { Surface } from '../blocks/surface.ts'
import { useWorkspace } from '../workspace-context.ts'
import { useLater } from './use-later.ts'

/** In milliseconds: how long a pause in typing must be before the change is sent to the app. */
const pauseInTyping = 250

const hearsTyping = ({ element }: Field) =>
  isTextElement(element) &&
  element.dispatch_action_config?.trigger_actions_on?.includes('on_character_entered') === true

/** The state of an open view: what its fields hold, what is wrong with them, and what is sent to the app when. */
export const useForm = ({ id: viewId, hash, view, errors: refused, isWaiting: isAsked }: OpenView) => {
  const { act } = useWorkspace()
  const later = useLater(pauseInTyping)
  // The workspace has checked the view, so all its blocks are known.
  const blocks = view.blocks as KnownBlock[]
  const fields = useMemo(() => listFields(blocks), [blocks])

  const [entered, setEntered] = useState<ViewState>({})
  const state = useMemo(() => fillState(fields, entered), [fields, entered])
  const [drawn, setDrawn] = useState<string | null>(null)
  if (drawn !== hash) {
    // An initial value counts as entered, so a redrawn view does not overwrite it.
    setDrawn(hash)
    setEntered(state)
  }

  const [missing, setMissing] = useState<Record<string, string>>({})
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set())
  const [attempts, setAttempts] = useState(0)
  const [isSending, setIsSending] = useState(false)
  const isWaiting = isSending || isAsked
  const told = useMemo(() => ({ ...refused, ...missing }), [refused, missing])

  const firstWrong = fields.find(({ blockId }) => told[blockId] !== undefined)?.blockId
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after every attempt, even with the same mistake.
  useEffect(() => {
    if (firstWrong !== undefined) document.getElementById(fieldId(viewId, firstWrong))?.focus()
  }, [firstWrong, attempts, viewId])

  const surface = useMemo<Surface>(() => {
    const enter = (blockId: string, actionId: string, next: FieldState, isFinished: boolean) => {
      const changed = { ...state, [blockId]: { ...state[blockId], [actionId]: next } }
      setEntered(changed)
      setMended((before) => new Set(before).add(blockId))
      const field = fields.find((each) => each.blockId === blockId && each.element.action_id === actionId)
      if (!field?.dispatches) return
      const tell = () => void act({ act: 'change', viewId, blockId, actionId, state: changed })
      if (isFinished) tell()
      else if (hearsTyping(field)) later.run(tell)
    }
    const errors = Object.fromEntries(Object.entries(told).filter(([blockId]) => !mended.has(blockId)))
    return {
      press: (blockId, actionId, chosen) =>
        act({ act: 'press_in_view', viewId, blockId, actionId, state, ...(chosen !== undefined && { chosen }) }),
      fields: { viewId, state, errors, enter },
    }
  }, [act, viewId, state, fields, told, mended, later])

  const submit = async () => {
    if (isWaiting) return
    later.cancel()
    const unanswered = findMissing(fields, state)
    setMissing(unanswered)
    setMended(new Set())
    if (Object.keys(unanswered).length === 0) {
      setIsSending(true)
      await act({ act: 'submit', viewId, state })
      setIsSending(false)
    }
    setAttempts((before) => before + 1)
  }
  const close = () => {
    later.cancel()
    void act({ act: 'close', viewId })
  }
  return { blocks, surface, isWaiting, hasFields: fields.length > 0, submit, close }
}

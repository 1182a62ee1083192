import type { KnownBlock } from '@slack/types'
import {
  type FormEvent,
  type SyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { FieldState, OpenView, ViewState } from '../protocol.ts'
import { Avatar } from './avatar.tsx'
import { Blocks } from './blocks/blocks.tsx'
import { fillState, findMissing, isTextElement, listFields } from './blocks/field-state.ts'
import { fieldId } from './blocks/input-field.tsx'
import { type Surface, SurfaceContext } from './blocks/surface.ts'
import { Icon } from './icon.tsx'
import { showPlainText } from './plain-text.ts'
import { useLater } from './use-later.ts'
import { useWorkspace } from './workspace-context.ts'

/** How long somebody has stopped typing before the app hears of it. */
const pauseInTyping = 250

const firstField = 'input:not([type=hidden]), textarea, select'

/** What opened the dialog may be gone by now. */
const focusComposerIfLost = () => {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('.composer textarea')?.focus()
}

/** A form of the app in front of everything. What is typed stays while the app redraws it. */
export const Modal = ({ open, notice }: { open: OpenView; notice: string | undefined }) => {
  const { snapshot, act } = useWorkspace()
  const app = snapshot.people.find(({ isBot }) => isBot)
  const { id: viewId, view, hash } = open
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // A view of this workspace passed the check of blocks: all of them are known.
  const blocks = view.blocks as KnownBlock[]
  const fields = useMemo(() => listFields(blocks), [blocks])

  const [entered, setEntered] = useState<ViewState>({})
  const state = useMemo(() => fillState(fields, entered), [fields, entered])
  const [drawn, setDrawn] = useState<string | null>(null)
  if (drawn !== hash) {
    // What a field began with counts as entered: a later drawing of the same field does not overwrite it.
    setDrawn(hash)
    setEntered(state)
  }

  const [missing, setMissing] = useState<Record<string, string>>({})
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set())
  const [attempt, setAttempt] = useState(0)
  const [isSending, setIsSending] = useState(false)
  const later = useLater(pauseInTyping)
  const all = { ...open.errors, ...missing }
  const errors = Object.fromEntries(Object.entries(all).filter(([blockId]) => !mended.has(blockId)))

  // A layout effect, because only a dialog that still stands in the page gives the keyboard back when it closes.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>(`.modal-body :is(${firstField})`)?.focus()
    return () => {
      shown?.close()
      requestAnimationFrame(focusComposerIfLost)
    }
  }, [])

  // The view changed under the person, such as from the form to its result: go on at its title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another view is drawn.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown?.open || (shown.contains(document.activeElement) && document.activeElement !== shown)) return
    shown.querySelector<HTMLElement>('h2')?.focus()
    shown.querySelector('.modal-body')?.scrollTo(0, 0)
  }, [hash])

  const wrong = fields.filter(({ blockId }) => all[blockId] !== undefined).map(({ blockId }) => blockId)
  const firstWrong = wrong[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every attempt, even with the same mistake.
  useEffect(() => {
    if (firstWrong !== undefined) document.getElementById(fieldId(viewId, firstWrong))?.focus()
  }, [firstWrong, wrong.join(), attempt, viewId])

  const surface = useMemo<Surface>(() => {
    const enter = (blockId: string, actionId: string, next: FieldState, isFinished: boolean) => {
      const changed = { ...state, [blockId]: { ...state[blockId], [actionId]: next } }
      setEntered(changed)
      setMended((before) => new Set(before).add(blockId))
      const field = fields.find((each) => each.blockId === blockId && each.element.action_id === actionId)
      if (!field?.dispatches) return
      const tell = () => void act({ act: 'change', viewId, blockId, actionId, state: changed })
      const { element } = field
      const hearsTyping =
        isTextElement(element) && element.dispatch_action_config?.trigger_actions_on?.includes('on_character_entered')
      if (isFinished) tell()
      else if (hearsTyping) later.run(tell)
    }
    return {
      press: (blockId, actionId) => act({ act: 'press_in_view', viewId, blockId, actionId, state }),
      fields: { viewId, state, errors, enter },
    }
  }, [act, viewId, state, fields, errors, later])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
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
    setAttempt((before) => before + 1)
  }
  const close = (event?: SyntheticEvent) => {
    event?.preventDefault()
    later.cancel()
    void act({ act: 'close', viewId })
  }
  const isWaiting = isSending || open.isWaiting
  return (
    <dialog className="modal" ref={dialog} aria-labelledby={titleId} onCancel={close}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <header className="modal-head">
          {app && <Avatar person={app} isSmall />}
          <h2 id={titleId} tabIndex={-1}>
            {showPlainText(view.title.text)}
          </h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="modal-body" tabIndex={fields.length === 0 ? 0 : undefined}>
          {notice && (
            <p className="modal-notice" role="alert">
              <Icon name="warning" /> {notice}
            </p>
          )}
          <SurfaceContext value={surface}>
            <Blocks blocks={blocks} />
          </SurfaceContext>
        </div>
        <footer className="modal-foot">
          <button type="button" className="button" onClick={close}>
            {showPlainText(view.close?.text ?? (view.submit ? 'Cancel' : 'Close'))}
          </button>
          {view.submit && (
            <button type="submit" className="button" data-look="primary" aria-busy={isWaiting}>
              {showPlainText(view.submit.text)}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  )
}

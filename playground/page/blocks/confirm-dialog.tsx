import type { ConfirmationDialog } from '@slack/types'
import { useId, useLayoutEffect, useRef } from 'react'
import { showPlainText } from '../plain-text.ts'

type Props = { confirm: ConfirmationDialog; onConfirm: () => void; onDeny: () => void }

/** Asks for confirmation before a press counts. */
export const ConfirmDialog = ({ confirm, onConfirm, onDeny }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className="modal modal-small" aria-labelledby={id} onCancel={onDeny}>
      <div className="modal-head">
        <h2 id={id}>{showPlainText(confirm.title?.text ?? 'Are you sure?')}</h2>
      </div>
      <p className="modal-body">{showPlainText(confirm.text.text)}</p>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onDeny}>
          {showPlainText(confirm.deny?.text ?? 'Cancel')}
        </button>
        <button type="button" className="button" data-look={confirm.style ?? 'primary'} onClick={onConfirm}>
          {showPlainText(confirm.confirm?.text ?? 'Yes')}
        </button>
      </div>
    </dialog>
  )
}

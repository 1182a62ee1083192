import { useId } from 'react'
import type { OpenView } from '../../protocol.ts'
import { Avatar } from '../avatar.tsx'
import { Blocks } from '../blocks/blocks.tsx'
import { SurfaceContext } from '../blocks/surface.ts'
import { Icon } from '../icon.tsx'
import { showPlainText } from '../plain-text.ts'
import { useWorkspace } from '../workspace-context.ts'
import { useDialog } from './use-dialog.ts'
import { useForm } from './use-form.ts'

/** A modal of the app. `notice` is a line about it from Slack or the playground. */
export const Modal = ({ open, notice }: { open: OpenView; notice: string | undefined }) => {
  const { people } = useWorkspace().snapshot
  const { blocks, surface, isWaiting, hasFields, submit, close } = useForm(open)
  const dialog = useDialog(open.hash)
  const titleId = useId()
  const { view } = open
  const app = people.find(({ isBot }) => isBot)
  return (
    <dialog
      className="modal"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <header className="modal-head">
          {app && <Avatar person={app} isSmall />}
          <h2 id={titleId} tabIndex={-1}>
            {showPlainText(view.title.text)}
          </h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="modal-body" tabIndex={hasFields ? undefined : 0}>
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

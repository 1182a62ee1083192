import { useState } from 'react'
import { Icon } from './icon.tsx'

type Props = { text: string; onDismiss?: () => void; canDismissItself?: boolean }

/** A sentence about what did not work, until it is dismissed. */
export const Toast = ({ text, onDismiss, canDismissItself = false }: Props) => {
  const [isDismissed, setIsDismissed] = useState(false)
  if (isDismissed) return null
  return (
    <div className="toast" role="alert">
      <Icon name="warning" />
      <p>{text}</p>
      {(onDismiss || canDismissItself) && (
        <button
          type="button"
          className="icon-button"
          aria-label="Dismiss"
          onClick={() => {
            setIsDismissed(true)
            onDismiss?.()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}

import { Icon } from './icon.tsx'

/** A sentence about something that failed, shown until it is dismissed or no longer true. */
export const Toast = ({ text, onDismiss }: { text: string; onDismiss?: () => void }) => (
  <div className="toast" role="alert">
    <Icon name="warning" />
    <p>{text}</p>
    {onDismiss && (
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={onDismiss}>
        <Icon name="close" />
      </button>
    )}
  </div>
)

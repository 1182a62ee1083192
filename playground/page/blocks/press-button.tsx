import type { Button } from '@slack/types'
import { useState } from 'react'
import { showPlainText } from '../plain-text.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useSurface } from './surface.ts'

/** A button of the app. It shows that it is waiting until the app has answered. */
export const PressButton = ({ blockId, button }: { blockId: string; button: Button }) => {
  const { press } = useSurface()
  const [isWaiting, setIsWaiting] = useState(false)
  const [isAsking, setIsAsking] = useState(false)

  const go = async () => {
    setIsAsking(false)
    setIsWaiting(true)
    if (button.url) window.open(button.url, '_blank', 'noopener')
    await press(blockId, button.action_id ?? '')
    setIsWaiting(false)
  }
  const onClick = () => {
    if (isWaiting) return
    if (button.confirm) setIsAsking(true)
    else void go()
  }
  return (
    <>
      <button
        type="button"
        className="button"
        data-look={button.style ?? 'default'}
        aria-label={button.accessibility_label}
        aria-busy={isWaiting}
        onClick={onClick}
      >
        {showPlainText(button.text.text)}
      </button>
      {isAsking && button.confirm && (
        <ConfirmDialog confirm={button.confirm} onConfirm={() => void go()} onDeny={() => setIsAsking(false)} />
      )}
    </>
  )
}

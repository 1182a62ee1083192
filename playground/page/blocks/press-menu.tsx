import type { StaticSelect } from '@slack/types'
import { useState } from 'react'
import { showPlainText } from '../plain-text.ts'
import { useSurface } from './surface.ts'

/** A menu in a row of buttons. A choice is sent at once, and the menu then shows its placeholder again. */
export const PressMenu = ({ blockId, menu }: { blockId: string; menu: StaticSelect }) => {
  const { press } = useSurface()
  const [isWaiting, setIsWaiting] = useState(false)
  const name = showPlainText(menu.placeholder?.text ?? 'Choose an option')

  const choose = async (value: string) => {
    if (isWaiting || value === '') return
    setIsWaiting(true)
    await press(blockId, menu.action_id ?? '', value)
    setIsWaiting(false)
  }
  return (
    <select
      className="text-field"
      value=""
      aria-label={name}
      aria-busy={isWaiting}
      onChange={({ target }) => void choose(target.value)}
    >
      <option value="">{name}</option>
      {(menu.options ?? []).map(({ value, text }) => (
        <option key={value} value={value}>
          {showPlainText(text.text)}
        </option>
      ))}
    </select>
  )
}

import type { Button, StaticSelect } from '@slack/types'
import { ChoiceField } from './choice-field.tsx'
import { isChoiceElement } from './field-state.ts'
import { PressButton } from './press-button.tsx'
import { PressMenu } from './press-menu.tsx'
import { useSurface } from './surface.ts'

/** A button or a menu in a row of actions or next to a text. */
export const Element = ({ blockId, element }: { blockId: string; element: { type: string; action_id?: string } }) => {
  const { fields } = useSurface()
  if (element.type === 'button') return <PressButton blockId={blockId} button={element as Button} />
  if (element.type === 'static_select') return <PressMenu blockId={blockId} menu={element as StaticSelect} />
  if (fields && isChoiceElement(element)) {
    const id = `element-${fields.viewId}-${blockId}-${element.action_id}`
    return (
      <ChoiceField
        id={id}
        name={id}
        describedBy={undefined}
        isWrong={false}
        blockId={blockId}
        element={element}
        fields={fields}
      />
    )
  }
  return <span className="field-hint">The playground cannot show “{element.type}” here.</span>
}

import type { KnownBlock } from '@slack/types'
import { DataTable } from './data-table.tsx'
import { DisplayBlocks } from './display-blocks.tsx'
import { Element } from './element.tsx'
import { InputField } from './input-field.tsx'

type AnyElement = { type: string; action_id?: string }

/** Splits a block into its interactive elements and the rest. */
const takeApart = (block: KnownBlock): { rest: KnownBlock | null; elements: AnyElement[]; isBeside: boolean } => {
  if (block.type === 'actions' || block.type === 'context_actions')
    return { rest: null, elements: block.elements, isBeside: false }
  if (block.type === 'section' && block.accessory && block.accessory.type !== 'image') {
    const { accessory, ...rest } = block
    return { rest, elements: [accessory], isBeside: true }
  }
  if (block.type === 'card' && block.actions) {
    const { actions, ...rest } = block
    return { rest, elements: actions, isBeside: false }
  }
  return { rest: block, elements: [], isBeside: false }
}

const SingleBlock = ({ block }: { block: KnownBlock }) => {
  if (block.type === 'input') return <InputField block={block} />
  if (block.type === 'data_table' || block.type === 'table') return <DataTable block={block} />
  const { rest, elements, isBeside } = takeApart(block)
  if (elements.length === 0) return <DisplayBlocks blocks={[block]} />
  return (
    <div className={isBeside ? 'beside' : 'stacked'}>
      {rest && <DisplayBlocks blocks={[rest]} />}
      <div className="action-row">
        {elements.map((element) => (
          // A button with another meaning gets another key, so that it does not inherit the focus of the one before.
          <Element key={JSON.stringify(element)} blockId={block.block_id ?? ''} element={element} />
        ))}
      </div>
    </div>
  )
}

/** Fields keep their keys when the text around them is redrawn. */
const keyOf = (block: KnownBlock, index: number) =>
  block.type === 'input' ? `input-${block.block_id}` : `${block.type}-${index}`

/** The blocks of a message or a view. */
export const Blocks = ({ blocks }: { blocks: KnownBlock[] }) => (
  <div className="blocks">
    {blocks.map((block, index) => (
      <SingleBlock key={keyOf(block, index)} block={block} />
    ))}
  </div>
)

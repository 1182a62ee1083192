import type { KnownBlock } from '@slack/types'
import { memo } from 'react'
import { type Block, Message } from 'slack-blocks-to-jsx'
import { useWorkspace } from '../workspace-context.ts'
import { keepLiterals } from './literal.tsx'

type Props = { blocks: KnownBlock[]; theme: 'light' | 'dark'; users: Named[]; channels: Named[] }
type Named = { id: string; name: string }

/** Only redrawn if something in it changed, so that new snapshots neither flicker nor cost anything. */
const Drawn = memo(
  ({ blocks, ...around }: Props) => {
    const { prepare, showMention } = keepLiterals()
    const prepared = blocks.map(prepare) as Block[]
    return (
      <Message
        // The library ignores changes to the data it was first given.
        key={JSON.stringify([blocks, around])}
        withoutWrapper
        logo=""
        name=""
        theme={around.theme}
        blocks={prepared}
        data={{ users: around.users, channels: around.channels }}
        hooks={{ user: showMention }}
      />
    )
  },
  (before, after) => JSON.stringify(before) === JSON.stringify(after),
)

/** Blocks without anything to press or fill in. */
export const DisplayBlocks = ({ blocks }: { blocks: KnownBlock[] }) => {
  const { snapshot, theme } = useWorkspace()
  const named = ({ id, name }: Named) => ({ id, name })
  return (
    <Drawn blocks={blocks} theme={theme} users={snapshot.people.map(named)} channels={snapshot.channels.map(named)} />
  )
}

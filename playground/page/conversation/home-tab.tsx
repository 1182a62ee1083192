import { useEffect, useMemo } from 'react'
import { Blocks } from '../blocks/blocks.tsx'
import { type Surface, SurfaceContext } from '../blocks/surface.ts'
import { useWorkspace } from '../workspace-context.ts'

/** The app's Home: what it shows to this one person. */
export const HomeTab = () => {
  const { snapshot, act } = useWorkspace()
  const surface = useMemo<Surface>(
    () => ({ press: (blockId, actionId) => act({ act: 'press_in_home', blockId, actionId }), fields: null }),
    [act],
  )
  useEffect(() => {
    void act({ act: 'open_home' })
  }, [act])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="home" aria-label="Home" tabIndex={0}>
      {snapshot.home ? (
        <SurfaceContext value={surface}>
          <Blocks blocks={snapshot.home.blocks} />
        </SurfaceContext>
      ) : (
        <p className="empty">The app shows nothing on its Home tab.</p>
      )}
    </section>
  )
}

import { buildPage } from './page/build.ts'
import { type Playground, startWorkspace } from './workspace/start.ts'

/** Builds the page and starts the workspace for it. `port` is the page's; 0 takes a free one. */
export const startPlayground = async ({ port }: { port: number }): Promise<Playground> =>
  startWorkspace({ port, pageFolder: await buildPage() })

import { useSyncExternalStore } from 'react'
import type { Theme } from './workspace-context.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

const subscribe = (onChange: () => void) => {
  dark.addEventListener('change', onChange)
  return () => dark.removeEventListener('change', onChange)
}

/** What the person's system prefers; slack-blocks-to-jsx has to be told. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light'))

import { useSyncExternalStore } from 'react'
import type { Theme } from './workspace-context.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

const subscribe = (onChange: () => void) => {
  dark.addEventListener('change', onChange)
  return () => dark.removeEventListener('change', onChange)
}

/** The system's colour scheme, which slack-blocks-to-jsx needs to be told. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light'))

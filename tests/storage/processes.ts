import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from '../../src/storage/open.ts'

/** A compile cache: short processes spend most of their time compiling the same modules. */
export const startsFaster = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'stage-advisor-compiled') }

const program = fileURLToPath(new URL('./another-process.ts', import.meta.url))

/**
 * Starts a process that saves recommendations in a store. `acknowledged` holds the ids that it printed, each after the
 * save was acknowledged.
 */
export const inProcess = (place: Place, name: string, count: string) => {
  const child = spawn(process.execPath, [program, JSON.stringify(place), name, count], { env: startsFaster })
  let out = ''
  let err = ''
  const listeners: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    for (const listener of listeners.splice(0)) listener()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  // A line that the kill cut off does not count.
  const acknowledged = () => out.split('\n').slice(0, -1)
  const ended = new Promise<{ code: number | null; acknowledged: string[]; err: string }>((resolve) =>
    child.on('close', (code) => {
      for (const listener of listeners.splice(0)) listener()
      resolve({ code, acknowledged: acknowledged(), err })
    }),
  )
  return {
    ended,
    /** Resolves once this many saves are acknowledged, or the process has ended. */
    until: async (count: number) => {
      while (acknowledged().length < count && child.exitCode === null)
        await new Promise<void>((resolve) => listeners.push(resolve))
    },
    kill: () => child.kill('SIGKILL'),
  }
}

import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isOwned, keyOf, type Owned, readLine } from './journal-lines.ts'
import { StorageError, type StorageProblem } from './storage-error.ts'
import type { Pending } from './things.ts'

/** What earlier runs left to be done, and the files with lines that could not be read, which are kept. */
type Left = { left: Pending[]; unreadable: string[] }

/**
 * What waits to be done, in files beside the store, so that it survives a crash of the process and of the machine. All
 * methods reject with a `StorageError` if the folder cannot be used.
 */
export type Journal = {
  /** Writes it down. Once this resolves, it is on the disk, and the next start will do it if this run does not. */
  notePending(pending: Pending): Promise<void>

  /** Notes that it is done. */
  dropPending(pending: Pending): Promise<void>

  /** Whether it is still to be done: false if it was done or its owner was forgotten. */
  isPending(pending: Pending): Promise<boolean>

  /** Takes over what earlier runs left to be done: from now on it is noted by this run. */
  takeLeft(): Promise<Left>

  /** How many things wait to be done, in all files. Lines that cannot be read count too. */
  countPending(): Promise<number>
}

export type WholeJournal = Journal & {
  /**
   * Removes everything of theirs from all files, whichever process wrote it. A process that has it in memory gives it
   * up.
   */
  forgetPending(owned: Owned): Promise<void>
  /** Closes the file; what still waits stays in it. */
  close(): Promise<void>
}

/** A file with more lines than this is rewritten once most of them are done. */
const mostDoneLines = 1_000

const problems: Record<string, StorageProblem> = { ENOSPC: 'disk_full', EDQUOT: 'disk_full', EIO: 'disk_failed' }

const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

/** The complete lines of a file. A line that a crash cut off was never acknowledged. */
const readLines = async (path: string) => {
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1)
  return lines.filter((line) => line !== '')
}

/** A new name survives a power failure only once its folder is synced. Some systems cannot open folders. */
const syncFolder = async (folder: string) => {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {}
}

/** Writes the lines to a new file that only its owner can read, and renames it to `path`, replacing what is there. */
const replaceFile = async (folder: string, path: string, lines: readonly string[]): Promise<FileHandle> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomUUID()}.new`
  const handle = await open(temporary, 'ax', 0o600)
  try {
    await handle.appendFile(lines.map((line) => `${line}\n`).join(''))
    await handle.sync()
    await rename(temporary, path)
  } catch (error) {
    await handle.close()
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
  return handle
}

/** Overwrites an open file with zeros. Its name is gone already; this removes what the disk still holds. */
const overwrite = async (handle: FileHandle) => {
  const { size } = await handle.stat()
  await handle.write(Buffer.alloc(size), 0, size, 0)
  await handle.sync()
}

/**
 * Keeps one file for each process, created when it is first needed and deleted when nothing waits. Other processes may
 * take it over, as every start does with the files it finds, or replace it, as `npm run store -- forget` does. So after
 * each write and before each try of a save, the file is checked by its name, and rewritten if it is gone.
 */
export const createJournal = (folder: string): WholeJournal => {
  const ownName = `unsaved-${randomUUID()}.jsonl`
  const own = join(folder, ownName)
  const pending = new Map<string, string>()
  let file: { handle: FileHandle; inode: number; lines: number } | null = null

  const closeFile = async () => {
    const { handle } = file ?? {}
    file = null
    await handle?.close()
  }

  const writeAnew = async () => {
    await closeFile()
    const handle = await replaceFile(folder, own, [...pending.values()])
    file = { handle, inode: (await handle.stat()).ino, lines: pending.size }
  }

  /** Finds out what other processes did to the file; `fresh` is what they cannot have seen. */
  const reconcile = async (fresh: ReadonlySet<string>) => {
    if (file === null) return
    const seen = await stat(own).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (seen?.ino === file.inode) return
    if (seen !== null) {
      const left = new Set(await readLines(own))
      for (const [key, line] of pending) if (!left.has(line) && !fresh.has(key)) pending.delete(key)
    }
    await writeAnew()
  }

  const append = async (some: readonly Pending[]) => {
    const news = new Map(some.map((each) => [keyOf(each), JSON.stringify(each)]))
    for (const [key, line] of news) pending.set(key, line)
    try {
      if (file === null) return await writeAnew()
      await file.handle.appendFile([...news.values()].map((line) => `${line}\n`).join(''))
      await file.handle.datasync()
      file.lines += news.size
      await reconcile(new Set(news.keys()))
    } catch (error) {
      // The file may end in half a line now, so the next save goes into a new file.
      for (const key of news.keys()) pending.delete(key)
      await closeFile().catch(() => {})
      throw error
    }
  }

  /** The last step so far. Steps run one after the other, so each finds the file complete. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const acting = last.then(async () => {
      try {
        return await act()
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === undefined || error instanceof StorageError) throw error
        throw new StorageError(problems[code] ?? 'folder_unusable', folder, error)
      }
    })
    last = acting.catch(() => {})
    return acting
  }

  /** Things that are noted before the next step starts are written together. */
  let batch: { some: Pending[]; noted: Promise<void> } | null = null
  const notePending = (each: Pending) => {
    if (batch === null) {
      const some: Pending[] = []
      const noted = inTurn(() => {
        batch = null
        return append(some)
      })
      batch = { some, noted }
    }
    batch.some.push(each)
    return batch.noted
  }

  const dropPending = (each: Pending) =>
    inTurn(async () => {
      if (!pending.delete(keyOf(each)) || file === null) return
      if (pending.size === 0) {
        await closeFile()
        await rm(own, { force: true })
      } else if (file.lines > mostDoneLines && pending.size < file.lines / 2) await writeAnew()
    })

  const listFiles = async () => {
    const names = await readdir(folder).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    // A crash left these before they were renamed. What was acknowledged is in another file too.
    for (const name of names.filter((each) => /^unsaved-.+\.new$/.test(each)))
      await rm(join(folder, name), { force: true })
    return names.filter((name) => /^unsaved-.+\.(?:jsonl|unreadable)$/.test(name))
  }

  /** Renames the file first: a process that still writes to it notices, and rewrites its own. */
  const takeFile = async (name: string): Promise<{ path: string; lines: string[] } | null> => {
    const path = join(folder, `unsaved-${randomUUID()}.jsonl`)
    try {
      await rename(join(folder, name), path)
      return { path, lines: await readLines(path) }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  const takeLeft = async (): Promise<Left> => {
    const found: Left = { left: [], unreadable: [] }
    for (const name of await listFiles()) {
      if (name === ownName || name.endsWith('unreadable')) continue
      const taken = await takeFile(name)
      if (taken === null) continue
      const lines = taken.lines.map(readLine)
      const readable = lines.filter((line) => line !== null)
      if (readable.length > 0) await append(readable)
      found.left.push(...readable)
      if (readable.length === lines.length) await rm(taken.path, { force: true })
      else {
        const kept = taken.path.replace(/jsonl$/, 'unreadable')
        await rename(taken.path, kept)
        found.unreadable.push(kept)
      }
    }
    return found
  }

  const forgetIn = async (path: string, owned: Owned) => {
    const before = await open(path, 'r+').catch(() => null)
    if (before === null) return
    try {
      const lines = await readLines(path)
      const rest = lines.filter((line) => !isOwned(line, owned))
      if (rest.length === lines.length) return
      await (await replaceFile(folder, path, rest)).close()
      await overwrite(before)
    } finally {
      await before.close()
    }
  }

  return {
    notePending,
    dropPending,
    isPending: (each) =>
      inTurn(async () => {
        await reconcile(new Set())
        return pending.has(keyOf(each))
      }),
    takeLeft: () => inTurn(takeLeft),
    countPending: () =>
      inTurn(async () => {
        let count = 0
        for (const name of await listFiles()) count += (await readLines(join(folder, name))).length
        return count
      }),
    forgetPending: (owned) =>
      inTurn(async () => {
        for (const name of await listFiles()) await forgetIn(join(folder, name), owned)
        // Another process may have taken over this file; `reconcile` then rewrites it from memory.
        for (const [key, line] of pending) if (isOwned(line, owned)) pending.delete(key)
        await reconcile(new Set())
      }),
    close: () => inTurn(closeFile),
  }
}

/**
 * The import cycles, each as a list of files that starts and ends with the same one. There is one for each import that
 * closes a cycle.
 */
export const findCircles = (imports: ReadonlyMap<string, readonly string[]>): string[][] => {
  const done = new Set<string>()
  const path: string[] = []
  const circles: string[][] = []
  const follow = (file: string) => {
    const start = path.indexOf(file)
    if (start >= 0) circles.push([...path.slice(start), file])
    if (start >= 0 || done.has(file)) return
    path.push(file)
    for (const next of imports.get(file) ?? []) follow(next)
    path.pop()
    done.add(file)
  }
  for (const file of imports.keys()) follow(file)
  return circles
}

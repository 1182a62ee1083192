/**
 * The import cycles, each as a list of files that starts and ends with the same one. There is one for each import that
 * closes a cycle.
 */
export const findCircles = (imports: ReadonlyMap<string, readonly string[]>): string[][] => {
  const done = new Set<string>()
  const way: string[] = []
  const circles: string[][] = []
  const follow = (file: string) => {
    const turn = way.indexOf(file)
    if (turn >= 0) circles.push([...way.slice(turn), file])
    if (turn >= 0 || done.has(file)) return
    way.push(file)
    for (const next of imports.get(file) ?? []) follow(next)
    way.pop()
    done.add(file)
  }
  for (const file of imports.keys()) follow(file)
  return circles
}

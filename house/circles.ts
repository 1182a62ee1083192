/**
 * The circles among files, each as the files on the way round, the first again at the end. One for each import that
 * closes a circle; none where there is no circle at all.
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

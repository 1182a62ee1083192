import { type Folded, fold, isScript, isWordCode } from './fold.ts'
import { notionNames, notionWords } from './notions/index.ts'

/** A notion heard in a sentence: its number in `notionNames` and the codes of the folded sentence that say it. */
export type Heard = { notion: number; from: number; to: number }

type Node = { next: Map<number, Node>; stems: number[]; wholes: number[] }
type Longest = { to: number; notions: readonly number[] }
type Tongue = keyof typeof notionWords

const newNode = (): Node => ({ next: new Map(), stems: [], wholes: [] })

const plant = (tongue: Tongue): Node => {
  const root = newNode()
  for (const [notion, name] of notionNames.entries()) {
    for (const written of notionWords[tongue][name].split(';')) {
      const { codes } = fold(written.trim().replace('*', ''))
      if (codes.length === 0) continue
      let node = root
      for (const code of codes) {
        let next = node.next.get(code)
        if (next === undefined) {
          next = newNode()
          node.next.set(code, next)
        }
        node = next
      }
      const isOpen = written.trim().endsWith('*') || codes.some(isScript)
      const list = isOpen ? node.stems : node.wholes
      if (!list.includes(notion)) list.push(notion)
    }
  }
  return root
}

const planted: Partial<Record<Tongue, Node>> = {}
const treeOf = (tongue: Tongue): Node => {
  planted[tongue] ??= plant(tongue)
  return planted[tongue]
}

const isTongue = (language: string): language is Tongue => Object.hasOwn(notionWords, language)

/**
 * The notions of a sentence in their order: the longest at each place, none inside a longer one. Words of other scripts in a
 * Chinese or Japanese sentence are heard as English. Linear: no word is longer than the longest of the lists.
 */
export const hearNotions = ({ codes }: Folded, language: string): Heard[] => {
  const root = treeOf(isTongue(language) ? language : 'en')
  const isScripted = language === 'zh' || language === 'ja'
  const heard: Heard[] = []
  let reach = 0
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    const before = codes[at - 1] ?? 0
    if (isWordCode(code) && !isScript(code) && isWordCode(before) && !isScript(before)) continue
    let longest = longestAt(codes, at, root)
    if (longest === undefined && isScripted && !isScript(code)) longest = longestAt(codes, at, treeOf('en'))
    if (longest === undefined || longest.to <= reach) continue
    reach = longest.to
    for (const notion of longest.notions) heard.push({ notion, from: at, to: longest.to })
  }
  return heard
}

const longestAt = (codes: readonly number[], at: number, root: Node): Longest | undefined => {
  let node: Node | undefined = root
  let longest: Longest | undefined
  for (let to = at; to < codes.length; ) {
    node = node.next.get(codes[to] ?? 0)
    if (node === undefined) break
    to++
    const isWhole = node.wholes.length > 0 && !isWordCode(codes[to] ?? 0)
    if (node.stems.length > 0 || isWhole)
      longest = { to, notions: isWhole ? [...new Set([...node.stems, ...node.wholes])] : node.stems }
  }
  return longest
}

import { purposes } from '../advice/choices.ts'
import type { Purpose } from '../advice/profile.ts'
import { languages } from './languages/index.ts'
import type { Language, Role, TwoFaced } from './languages/language.ts'
import { normalise } from './normalise.ts'
import type { Token } from './tokens.ts'
import { cutIntoTokens } from './tokens.ts'
import { learnSpelling } from './typing-errors.ts'

type StatusWord = keyof Language['status']

/** What a phrase of the lexicon says; the role decides which station asks for it. */
export type Meaning =
  | { role: Role | 'decoy' | 'numeralJoiner' }
  | { role: 'numeral' | 'scale' | 'collective' | 'fraction'; value: number }
  | { role: 'vague'; min: number; max: number }
  | { role: 'purpose'; purpose: Purpose }
  | { role: 'twoFaced'; faces: TwoFaced }
  | { role: 'status'; status: StatusWord }

/** A phrase found in the text: tokens `from` up to, not including, `to`. */
export type Phrase<M extends Meaning = Meaning> = {
  from: number
  to: number
  meaning: M
  language: number
  /** Whether words stand in it that the lexicon does not name. */
  hasGap: boolean
}

type Entry = { meaning: Meaning; language: number; shared: boolean }
/** Most nodes are leaves: those have no map. */
type Node = { next: Map<string, Node> | undefined; entries: Entry[] }

const gap = '~'
/** How far a gap in a phrase reaches; an ideograph or kana is about half a word. */
const widestGap = 5

const nounRoles: ReadonlySet<string> = new Set([
  'countWord',
  'partNoun',
  'variant',
  'kinds',
  'useUnit',
  'container',
  'dimensionAfter',
  'ratingAfter',
  'moneyAfter',
  'timeAfter',
  'otherAfter',
])

/** Words after which a full stop ends nothing. */
export const abbreviations: ReadonlySet<string> = new Set(languages.flatMap((language) => language.abbreviations))

const newNode = (): Node => ({ next: undefined, entries: [] })
const root = newNode()
const vocabulary = new Set<string>()
const notTypos = new Set<string>()
const nounHeads = new Map<string, Entry>()
const shortestNounHead = 4
const longestNounHead = 20

for (const [index, language] of languages.entries()) addLanguage(language, index)
const correctSpelling = learnSpelling(vocabulary, notTypos)

function addLanguage(language: Language, index: number): void {
  const shared = new Set(language.shared.map((word) => cutPhrase(word).join(' ')))
  const add = (phrases: Iterable<string>, meaning: Meaning) => {
    for (const phrase of phrases) {
      for (const spelling of spellings(phrase)) {
        const words = cutPhrase(spelling)
        addPhrase(words, { meaning, language: index, shared: shared.has(words.join(' ')) })
        if (!nounRoles.has(meaning.role)) continue
        for (const ending of language.nounEndings)
          addPhrase(inflect(words, ending), { meaning, language: index, shared: false })
        const head = words.at(-1)
        if (language.joinsNouns && meaning.role === 'partNoun' && head && head.length >= shortestNounHead) {
          for (const ending of ['', ...language.nounEndings])
            nounHeads.set(head + ending, { meaning, language: index, shared: false })
        }
      }
    }
  }
  const { numerals, roles, status } = language
  for (const [word, value] of Object.entries(numerals.words)) add([word], { role: 'numeral', value })
  for (const [word, value] of Object.entries(numerals.scales)) add([word], { role: 'scale', value })
  for (const [word, value] of Object.entries(numerals.collectives)) add([word], { role: 'collective', value })
  for (const [word, [min, max]] of Object.entries(numerals.vague)) add([word], { role: 'vague', min, max })
  for (const [word, value] of Object.entries(numerals.fractions ?? {})) add([word], { role: 'fraction', value })
  add(numerals.joiners, { role: 'numeralJoiner' })
  for (const role of Object.keys(roles) as Role[]) add(roles[role] ?? [], { role })
  for (const purpose of purposes) add(language.purposes[purpose], { role: 'purpose', purpose })
  for (const faces of language.twoFaced) add(faces.phrases, { role: 'twoFaced', faces })
  for (const word of Object.keys(status) as StatusWord[]) add(status[word], { role: 'status', status: word })
  add(language.decoys, { role: 'decoy' })
  for (const word of language.notTypos) notTypos.add(cutPhrase(word).join(' '))
}

function addPhrase(words: string[], entry: Entry): void {
  let node = root
  for (const word of words) {
    vocabulary.add(word)
    node.next ??= new Map()
    let next = node.next.get(word)
    if (next === undefined) {
      next = newNode()
      node.next.set(word, next)
    }
    node = next
  }
  node.entries.push(entry)
}

function spellings(phrase: string): string[] {
  if (!/[äöü]/i.test(phrase)) return [phrase]
  return [phrase, phrase.replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}e`)]
}

/** The words of a phrase as the tokens of a text have them; the first two ways are the last one's short cuts. */
function cutPhrase(phrase: string): string[] {
  if (/^[a-z ]+$/.test(phrase)) return phrase.split(' ')
  if (/^[\u3040-\u30ff\u3400-\u9fff]+$/.test(phrase)) return phrase.split('')
  return cutIntoTokens(normalise(phrase).text).map((token) => token.text)
}

function inflect(words: string[], ending: string): string[] {
  const last = words.at(-1) ?? ''
  const stem = ending === 'ies' ? last.replace(/y$/, '') : last
  return [...words.slice(0, -1), stem + ending]
}

const nothing: readonly Phrase[] = []

/** The phrases of all languages that a text holds, by role; of those with one role and beginning, the longest. */
export class Phrases {
  readonly #starting: (Phrase[] | undefined)[] = []
  readonly #ending: (Phrase[] | undefined)[] = []
  #byRole: Map<Meaning['role'], Phrase[]> | undefined

  add(phrase: Phrase): void {
    this.#byRole = undefined
    const { role } = phrase.meaning
    const starting = entryAt(this.#starting, phrase.from)
    const longest = starting.findIndex(({ meaning }) => meaning.role === role)
    if (longest < 0) starting.push(phrase)
    else if ((starting[longest]?.to ?? 0) < phrase.to) starting[longest] = phrase
    const ending = entryAt(this.#ending, phrase.to)
    const widest = ending.findIndex(({ meaning }) => meaning.role === role)
    if (widest < 0) ending.push(phrase)
    else if ((ending[widest]?.from ?? 0) > phrase.from) ending[widest] = phrase
  }

  /** The longest phrase of this role that begins at token `from`. */
  startingAt<R extends Meaning['role']>(from: number, role: R): Phrase<Meaning & { role: R }> | undefined {
    return ofRole(this.#starting[from], role)
  }

  /** The longest phrase of this role that ends just before token `to`. */
  endingAt<R extends Meaning['role']>(to: number, role: R): Phrase<Meaning & { role: R }> | undefined {
    return ofRole(this.#ending[to], role)
  }

  /** The longest phrase of each role that begins at token `from`. */
  allStartingAt(from: number): readonly Phrase[] {
    return this.#starting[from] ?? nothing
  }

  /** The longest phrase of each role that ends just before token `to`. */
  allEndingAt(to: number): readonly Phrase[] {
    return this.#ending[to] ?? nothing
  }

  /** All phrases of this role, in the order of the text. */
  all<R extends Meaning['role']>(role: R): readonly Phrase<Meaning & { role: R }>[] {
    this.#byRole ??= this.#sortByRole()
    return (this.#byRole.get(role) ?? nothing) as readonly Phrase<Meaning & { role: R }>[]
  }

  #sortByRole(): Map<Meaning['role'], Phrase[]> {
    const byRole = new Map<Meaning['role'], Phrase[]>()
    for (const phrases of this.#starting)
      for (const phrase of phrases ?? nothing) {
        const same = byRole.get(phrase.meaning.role)
        if (same === undefined) byRole.set(phrase.meaning.role, [phrase])
        else same.push(phrase)
      }
    return byRole
  }
}

function ofRole<R extends Meaning['role']>(
  phrases: readonly Phrase[] | undefined,
  role: R,
): Phrase<Meaning & { role: R }> | undefined {
  if (phrases === undefined) return undefined
  for (const phrase of phrases) if (phrase.meaning.role === role) return phrase as Phrase<Meaning & { role: R }>
  return undefined
}

function entryAt(entries: (Phrase[] | undefined)[], at: number): Phrase[] {
  let entry = entries[at]
  if (entry === undefined) {
    entry = []
    entries[at] = entry
  }
  return entry
}

/** Finds the lexicon's phrases; `clauseOf[i]` is the clause of token `i`, which a gap in a phrase never leaves. */
export function findPhrases(tokens: readonly Token[], clauseOf: readonly number[]): Phrases {
  const keys = tokens.map(keyOf)
  const found: (Phrase & { shared: boolean })[] = []
  const walk = (node: Node, from: number, at: number, hasGap: boolean) => {
    for (const entry of node.entries) found.push({ from, to: at, hasGap, ...entry })
    const key = keys[at]
    if (key === undefined) return
    const next = node.next?.get(key)
    if (next !== undefined) walk(next, from, at + 1, hasGap)
    const beyond = at > from ? node.next?.get(gap) : undefined
    if (beyond === undefined) return
    let width = 0
    for (let to = at; to < tokens.length && width <= widestGap && clauseOf[to] === clauseOf[from]; to++) {
      const afterGap = beyond.next?.get(keys[to] ?? '')
      if (afterGap !== undefined) walk(afterGap, from, to + 1, hasGap || to > at)
      width += tokens[to]?.kind === 'ideograph' ? 0.5 : 1
    }
  }
  for (let from = 0; from < tokens.length; from++) {
    walk(root, from, from, false)
    const head = tokens[from]?.kind === 'word' ? nounHeadOf(keys[from] ?? '') : undefined
    if (head !== undefined) found.push({ from, to: from + 1, hasGap: false, ...head })
  }
  return keepShown(found, tokens)
}

/** A shared word stays only where no other language shows itself more than its own. */
function keepShown(found: (Phrase & { shared: boolean })[], tokens: readonly Token[]): Phrases {
  const shown = languages.map(() => 0)
  for (const { shared, language, from } of found) {
    if (!shared && tokens[from]?.kind !== 'mark') shown[language] = (shown[language] ?? 0) + 1
  }
  const most = Math.max(...shown)
  const phrases = new Phrases()
  for (const { shared, ...phrase } of found) {
    const here = shown[phrase.language] ?? 0
    if (!shared || here === most) phrases.add(phrase)
  }
  return phrases
}

function keyOf(token: Token): string {
  if (token.kind !== 'word' || vocabulary.has(token.text)) return token.text
  return correctSpelling(token.text) ?? token.text
}

function nounHeadOf(word: string): Entry | undefined {
  if (vocabulary.has(word)) return undefined
  for (let start = Math.max(2, word.length - longestNounHead); start <= word.length - shortestNounHead; start++) {
    const head = nounHeads.get(word.slice(start))
    if (head !== undefined) return head
  }
  return undefined
}

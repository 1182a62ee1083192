/** The longest enquiry that is read, in UTF-16 code units; what comes after is not looked at. */
export const longestEnquiry = 20_000

/** One spelling of the text for all stations, each of its characters knowing where it stood in the original. */
export type NormalText = {
  text: string
  /** `starts[i]` is where the original of character `i` begins; one entry more than characters, for the end. */
  starts: number[]
  /** `ends[i]` is where the original of character `i` ends. */
  ends: number[]
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/
const spelledAlike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'ø',
  '×': 'x',
  '✕': 'x',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '─': '-',
  '〜': '~',
  '∼': '~',
  '≈': '~',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': ' ',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '。': '. ',
  '、': ', ',
  '・': ' ',
  '•': '\n',
  '（': '(',
  '【': '(',
  '「': '"',
  '」': '"',
  '】': ')',
  '№': 'no',
  φ: 'ø',
  Φ: 'ø',
  '⌀': 'ø',
  μ: 'µ',
  _: ' ',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '|': ',',
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ' }

/** Slack's own markup and addresses of the web: the first group, where there is one, is the label that people see. */
const markup =
  /<(?:@|#|!)[^<>|\n]{0,200}(?:\|[^<>\n]{0,200})?>|<(?:https?:|mailto:|tel:)[^<>|\n]{0,500}(?:\|([^<>\n]{0,300}))?>|https?:\/\/[^\s<>|]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/dgi

const fullWidthComma = 0xff0c
/** What follows the comma in １，２００; any other full-width comma parts two things. */
const fullWidthGroup = /^[０-９]{3}(?![０-９])/

const digitOfOtherScripts = /[\u0660-\u0669\u06f0-\u06f9]/

/** Lower case, without accents, ASCII where ASCII exists: "ＱＴＹ：４０" becomes "qty:40", "fünf" becomes "funf". */
function spellAlike(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32)
    if (code === 0x60 || code === 0x5f || code === 0x7c || code === 0x0d) return spelledAlike[character] ?? ' '
    return code < 0x20 && code !== 0x0a ? ' ' : character
  }
  if (code === fullWidthComma) return ', '
  if (code >= 0xff01 && code <= 0xff5e) return spellAlike(String.fromCharCode(code - 0xfee0))
  const alike = spelledAlike[character]
  if (alike !== undefined) return alike
  if (invisible.test(character)) return ''
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return ' '
  if (code >= 0xc0 && code <= 0x24f) {
    const lower = character.toLowerCase()
    return spelledAlike[lower] ?? lower.normalize('NFD').charAt(0)
  }
  if (digitOfOtherScripts.test(character)) return String(code & 0xf)
  if (code === 0x2116 || (code >= 0x3380 && code <= 0x33df)) return character.normalize('NFKC').toLowerCase()
  if (code >= 0xd800 && code <= 0xdfff) return ' '
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}

/**
 * Brings an enquiry into one spelling and keeps the way back: character `i` of the result was read from
 * `original.slice(starts[i], ends[i])`. Slack's markup and web addresses become a space (a link keeps its label).
 * Reads the first 20,000 UTF-16 code units.
 */
export function normalise(original: string): NormalText {
  const capped = original.slice(0, longestEnquiry)
  const hidden = hideMarkup(capped)
  const command = /^\s*\/stage(?![\w-])/i.exec(capped)?.[0].length ?? 0
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const put = (characters: string, start: number, end: number) => {
    if (characters === ' ' && text.endsWith(' ')) return
    for (let i = 0; i < characters.length; i++) {
      starts.push(start)
      ends.push(end)
    }
    text += characters
  }
  for (let i = command; i < capped.length; i++) {
    const hiddenUntil = hidden.get(i)
    if (hiddenUntil !== undefined) {
      put(' ', i, hiddenUntil)
      i = hiddenUntil - 1
      continue
    }
    const character = capped.charAt(i)
    const entity = character === '&' ? /^&[a-z]{2,4};/.exec(capped.slice(i, i + 6))?.[0] : undefined
    if (entity !== undefined && entities[entity] !== undefined) {
      put(entities[entity], i, i + entity.length)
      i += entity.length - 1
      continue
    }
    const groups = character.charCodeAt(0) === fullWidthComma && fullWidthGroup.test(capped.slice(i + 1, i + 5))
    put(unbold(capped, i) ? ' ' : groups ? ',' : spellAlike(character), i, i + 1)
  }
  starts.push(capped.length)
  ends.push(capped.length)
  return { text, starts, ends }
}

/** A star between digits multiplies ("60*40"), any other is Slack's bold. */
function unbold(text: string, at: number): boolean {
  return text.charAt(at) === '*' && !(/[\d\s]/.test(text.charAt(at - 1)) && /[\d\s]/.test(text.charAt(at + 1)))
}

/** Where markup begins → where it ends; a label that people see stays outside. */
function hideMarkup(text: string): Map<number, number> {
  const hidden = new Map<number, number>()
  for (const match of text.matchAll(markup)) {
    const end = match.index + match[0].length
    const label = match.indices?.[1]
    if (label === undefined) {
      hidden.set(match.index, end)
    } else {
      hidden.set(match.index, label[0])
      hidden.set(label[1], end)
    }
  }
  return hidden
}

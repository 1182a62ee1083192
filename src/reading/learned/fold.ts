/** A text as lower-case UTF-16 codes without accents, each with the place in the text that it came from. */
export type Folded = { codes: number[]; starts: number[]; ends: number[] }

export const zero = 48

const apostrophes = new Set([0x2018, 0x2019, 0xb4, 0x60])

/** Ideographs and kana: written without spaces, and each code says about as much as half a word. */
export const isScript = (code: number): boolean =>
  (code >= 0x3005 && code <= 0x3007) ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff)

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAccent = (code: number): boolean => code >= 0x300 && code < 0x370

/** Whether a folded code belongs to a word or number. */
export const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || code === zero || (code > 0xaa && /[\p{L}\p{M}]/u.test(String.fromCharCode(code)))

/**
 * Lowers, drops accents and folds compatibility forms; a run of digits becomes one `0`, so that a number tells its place
 * and not its size.
 */
export const fold = (text: string): Folded => {
  const folded: Folded = { codes: [], starts: [], ends: [] }
  const { codes, starts, ends } = folded
  const push = (code: number, start: number, end: number) => {
    const last = codes.length - 1
    if (isDigit(code) && codes[last] === zero) {
      ends[last] = end
      return
    }
    codes.push(isDigit(code) ? zero : apostrophes.has(code) ? 39 : code)
    starts.push(start)
    ends.push(end)
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const end = at + (code > 0xffff ? 2 : 1)
    if (code < 0x80) push(code >= 65 && code <= 90 ? code + 32 : code, at, end)
    else if (code >= 0x3040 && code <= 0x9fff) push(code, at, end)
    else {
      const forms = text
        .slice(at, end)
        .normalize(code < 0x2000 ? 'NFKD' : 'NFKC')
        .toLowerCase()
      for (let i = 0; i < forms.length; i++) if (!isAccent(forms.charCodeAt(i))) push(forms.charCodeAt(i), at, end)
    }
    at = end
  }
  return folded
}

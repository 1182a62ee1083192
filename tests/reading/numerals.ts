/** Writers of numerals from 1 to 99,999, for reading them back. */

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const englishTens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

export function englishNumeral(value: number): string {
  if (value >= 1000)
    return `${englishNumeral(Math.floor(value / 1000))} thousand${joined(' ', value % 1000, englishNumeral)}`
  if (value >= 100) return `${english[Math.floor(value / 100)]} hundred${joined(' and ', value % 100, englishNumeral)}`
  if (value >= 20) return `${englishTens[Math.floor(value / 10)]}${joined('-', value % 10, englishNumeral)}`
  return english[value] ?? ''
}

const german =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  )
const germanTens = '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')

export function germanNumeral(value: number): string {
  if (value >= 1000)
    return `${germanNumeral(Math.floor(value / 1000))}tausend${joined('', value % 1000, germanNumeral)}`
  if (value >= 100) return `${german[Math.floor(value / 100)]}hundert${joined('', value % 100, germanNumeral)}`
  if (value >= 20) return `${value % 10 ? `${german[value % 10]}und` : ''}${germanTens[Math.floor(value / 10)]}`
  return german[value] ?? ''
}

const spanish =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const spanishTens = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const spanishHundreds =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ')

export function spanishNumeral(value: number): string {
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000)
    return `${thousands === 1 ? '' : `${spanishNumeral(thousands)} `}mil${joined(' ', value % 1000, spanishNumeral)}`
  }
  if (value === 100) return 'cien'
  if (value > 100) return `${spanishHundreds[Math.floor(value / 100)]}${joined(' ', value % 100, spanishNumeral)}`
  if (value >= 30) return `${spanishTens[Math.floor(value / 10)]}${joined(' y ', value % 10, spanishNumeral)}`
  return spanish[value] ?? ''
}

const han = [...'零一二三四五六七八九']

export function chineseNumeral(value: number): string {
  return hanNumeral(value, (digit) => han[digit] ?? '', '零').replace(/^一十/, '十')
}

export function japaneseNumeral(value: number): string {
  return hanNumeral(value, (digit, scale) => (digit === 1 && scale < 10_000 && scale > 1 ? '' : (han[digit] ?? '')), '')
}

function hanNumeral(value: number, digitOf: (digit: number, scale: number) => string, zero: string): string {
  let written = ''
  let skipped = false
  for (const [scale, sign] of [
    [10_000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / scale) % 10
    if (digit === 0) {
      skipped = written !== ''
      continue
    }
    written += (skipped ? zero : '') + digitOf(digit, scale) + sign
    skipped = false
  }
  return written
}

function joined(by: string, rest: number, write: (value: number) => string): string {
  return rest === 0 ? '' : by + write(rest)
}

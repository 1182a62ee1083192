/** A number in the text: tokens `from` up to, not including, `to`. A decimal fraction is `whole: false`. */
export type Figure = {
  from: number
  to: number
  min: number
  max: number
  whole: boolean
  /** What one written unit stands for: 1000 in "30k", so that "25-30k" is read as 25,000 to 30,000. */
  scale: number
  form: 'digits' | 'words' | 'vague' | 'han'
  /** Whether it means one number in Chinese and another in Japanese (一万三), and nothing tells which. */
  isAmbiguous?: boolean
}

/** Reads "1,200", "1.200", "1 200", "1'200" as 1200 and "1.5", "1,5", "0.125" as fractions; dotted chains as nothing. */
export function readDigits(written: string): number {
  if (/^[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3}){0,2}$/.test(written)) return Number(written.replace(/\D/g, ''))
  const grouped = /^([1-9]\d{0,2}(?:([., '])\d{3})+)([.,])(\d{1,2})$/.exec(written)
  if (grouped?.[1] !== undefined && grouped[2] !== grouped[3])
    return Number(`${grouped[1].replace(/\D/g, '')}.${grouped[4]}`)
  return /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : Number.NaN
}

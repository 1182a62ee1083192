/**
 * Reads a CSV file strictly by RFC 4180, record by record. With another `separator`, it reads like a spreadsheet in
 * another country: text after a closing quote then belongs to the cell.
 */
export const readCsv = (file: string, separator = ','): string[][] => {
  const text = file.replace(/^\ufeff/, '')
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
        cell += text[at]
        at += text[at] === '"' ? 2 : 1
      }
      at += 1
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') {
      cell += text[at]
      at += 1
    }
    record.push(cell)
    if (text[at] === separator) {
      at += 1
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    records.push(record)
    record = []
  }
  return records
}

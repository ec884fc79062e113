const SPACES = /[\t\v\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]+/g
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD\0-\x08\x0E-\x1F\x7F]/g

/** One line as it is read: no control marks, one space for any run of spaces, none at the ends. */
export function tidyLine(line: string): string {
  return line.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/** Splits at line feeds and keeps what is left of each line after tidying. */
export function tidyLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(tidyLine)
    .filter((line) => line !== '')
}

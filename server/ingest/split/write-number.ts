import { formatChineseNumber } from '../../domain/chinese-number.ts'

/** A number in Chinese numerals; in digits where it is larger than any numeral we write. */
export function writeNumber(number: number): string {
  return number > 9999 ? String(number) : formatChineseNumber(number)
}

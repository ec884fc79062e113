/** Full-width letters, digits and marks as their ASCII twins, unit for unit, so that offsets stay the same. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u200b-\u200f\u2060\ufeff]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
}

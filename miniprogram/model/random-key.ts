const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A random key of letters and digits, from a source of numbers in [0, 1). */
export function randomKey(length: number, random: () => number): string {
  let key = ''
  for (let at = 0; at < length; at += 1) key += LETTERS.charAt(Math.floor(random() * LETTERS.length))
  return key
}

export interface DecodedText {
  readonly text: string
  readonly encoding: string
  /** How many characters could not be decoded. */
  readonly lost: number
}

/** Characters that every Chinese official text is full of; a wrong decoding has next to none. */
const COMMON = /[的一是在和有等第条学教人应当为不年月日以、，。：；（）\n]/gu

/** Decodes UTF-8, UTF-16 and GB18030 (which contains GBK and GB2312) by what the bytes are; a declaration may lie. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = decodeByMark(bytes)
  if (marked !== null) return { ...marked, text: marked.text.replace(/^\uFEFF/, '') }
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict !== null && !strict.includes('\0')) return { text: strict, encoding: 'utf-8', lost: 0 }
  const guesses = ['gb18030', 'utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, text: decodeStrictly(bytes, encoding) }))
    .filter((guess): guess is { encoding: string; text: string } => guess.text !== null)
    .sort((one, other) => commonShare(other.text) - commonShare(one.text))
  const best = guesses[0]
  if (best !== undefined) return { ...best, lost: 0 }
  return ['utf-8', 'gb18030']
    .map((encoding) => decodeLoosely(bytes, encoding))
    .sort((a, b) => a.lost - b.lost)[0] as DecodedText
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeLoosely(bytes, 'utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeLoosely(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeLoosely(bytes, 'utf-16be')
  return null
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, lost: text.split('\uFFFD').length - 1 }
}

/** Share of common characters in the first part of a text. */
export function commonShare(text: string): number {
  const sample = text.slice(0, 20_000)
  return sample.length === 0 ? 0 : (sample.match(COMMON)?.length ?? 0) / sample.length
}

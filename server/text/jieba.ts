import nodejieba from 'nodejieba'

/** Cuts text into words; joined, they give the text back. `strict` keeps numbers and Latin words whole. */
export function cutWords(text: string): string[] {
  return nodejieba.cut(text, true)
}

const innerWords = new Map<string, readonly string[]>()

/** The known shorter words inside a word of three or more characters, without the word itself. */
export function cutInnerWords(word: string): readonly string[] {
  if (word.length < 3) return []
  const known = innerWords.get(word)
  if (known !== undefined) return known
  const inner = [...new Set(nodejieba.cutForSearch(word, true))].filter(
    (each) => each !== word && each.length > 1,
  )
  innerWords.set(word, inner)
  return inner
}

/** Adds words that shall stay whole. The dictionary belongs to the process, so adding is all that can be done. */
export function addWords(words: readonly string[]): void {
  for (const word of words) nodejieba.insertWord(word)
  innerWords.clear()
}

/** True for a word of the dictionary, as against one that the segmenter made up from unknown characters. */
export function isDictionaryWord(word: string): boolean {
  return nodejieba.cutAll(word).includes(word)
}

const defaults = nodejieba as unknown as Readonly<Record<'DEFAULT_IDF_DICT' | 'DEFAULT_DICT', string>>
/** jieba's table of how rare words are in general Chinese: a word and its idf a line. */
export const GENERAL_IDF_FILE = defaults.DEFAULT_IDF_DICT
/** jieba's dictionary: a word, how often it was counted, and its part of speech a line. */
export const GENERAL_COUNTS_FILE = defaults.DEFAULT_DICT

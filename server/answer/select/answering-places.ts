import type { Span } from '../../domain/document.ts'

/** Where the words that answer a known question stand in a text; those that stand there no longer are left out. */
export function findAnsweringPlaces(text: string, answeringWords: readonly string[]): Span[] {
  return answeringWords.flatMap((words) => {
    const start = text.indexOf(words)
    return start === -1 ? [] : [{ start, end: start + words.length }]
  })
}

/** True where two stretches of a text share a character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

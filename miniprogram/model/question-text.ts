/** The server's limit, in characters as people count them. */
export const MAX_QUESTION = 300

/** Shown beside the input when the limit comes near. */
const NEAR_LIMIT = 250

/** The typed text without the space around it. */
export function cleanQuestion(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export function countCharacters(text: string): number {
  return Array.from(text).length
}

/** What to say about the length; empty while there is room. */
export function lengthNote(text: string): string {
  const count = countCharacters(text)
  if (count > MAX_QUESTION) return `已超出 ${count - MAX_QUESTION} 字，最多 ${MAX_QUESTION} 字`
  return count >= NEAR_LIMIT ? `还可以写 ${MAX_QUESTION - count} 字` : ''
}

/** Whether the text can be sent. */
export function canSend(text: string): boolean {
  const count = countCharacters(cleanQuestion(text))
  return count > 0 && count <= MAX_QUESTION
}

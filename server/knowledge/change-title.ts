import type { Change } from '../domain/knowledge.ts'

/** One line that tells a change from others of its kind. */
export function titleOfChange(change: Change): string {
  if (change.kind === 'lexicon_line') return `${change.lay} → ${change.official.join('、')}`
  if (change.kind === 'document') return titleInFrontMatter(change.text) ?? change.documentId
  if (change.kind === 'document_check') return change.title
  return change.question
}

function titleInFrontMatter(text: string): string | null {
  return /^title:\s*(.+)$/m.exec(text)?.[1]?.replace(/^['"]|['"]$/g, '') ?? null
}

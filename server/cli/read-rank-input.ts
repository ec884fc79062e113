import { z } from 'zod'
import type { Passage } from '../domain/query.ts'
import type { Resolved } from '../search/learn/learned.ts'
import { titleInText } from '../ingest/title-in-text.ts'
import { InputFault, readJsonLines } from './read-json-lines.ts'

export interface RankFiles {
  readonly passages: string
  readonly questions: string
  readonly resolved: string | undefined
}

export interface RankQuestion {
  readonly id: string
  readonly q: string
  /** Index of the only passage to select from. */
  readonly passage: number | null
}

export interface RankInput {
  readonly passages: readonly Passage[]
  readonly questions: readonly RankQuestion[]
  readonly resolved: readonly Resolved[]
}

const PassageRow = z.object({ id: z.string().min(1), title: z.string().nullish(), text: z.string() })
const QuestionRow = z.object({ id: z.string().min(1), q: z.string(), passage: z.string().optional() })
const ResolvedRow = z.object({
  q: z.string(),
  gold: z.array(z.string()),
  not: z.array(z.string()).optional(),
})

/** Reads and checks the files; a wrong line, a repeated id or an unknown passage is a fault. */
export function readRankInput(files: RankFiles): RankInput {
  const numbers = new Map<string, number>()
  const passages = readJsonLines(files.passages, PassageRow).map(({ line, value }): Passage => {
    if (numbers.has(value.id)) throw new InputFault(files.passages, line, `id ${value.id} 重复`)
    numbers.set(value.id, numbers.size)
    return { id: value.id, title: readTitle(value), text: value.text }
  })
  const questions = readJsonLines(files.questions, QuestionRow).map(({ line, value }): RankQuestion => {
    const passage = value.passage === undefined ? null : numbers.get(value.passage)
    if (passage === undefined)
      throw new InputFault(files.questions, line, `没有 id 为 ${value.passage} 的段落`)
    return { id: value.id, q: value.q, passage }
  })
  const rows = files.resolved === undefined ? [] : readJsonLines(files.resolved, ResolvedRow)
  const resolved = rows.map(({ value: { q, gold, not } }): Resolved => ({ q, gold, not: not ?? [] }))
  return { passages, questions, resolved }
}

/** The title as given, else the one that the text begins with. */
function readTitle({ title, text }: z.infer<typeof PassageRow>): string {
  return title?.trim() ? title : titleInText(text)
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../domain/document.ts'
import { UNANSWERABLE_FILE, type UnanswerableQuestion } from '../domain/example-question.ts'
import type { KnownIds } from './read-learned-files.ts'
import { noteRepeat, readRows, type Row } from './read-word-lists.ts'
import type { Remark } from './split/source-line.ts'

const NOTHING_NEAR = '-'

export interface ReadUnanswerable {
  readonly questions: readonly UnanswerableQuestion[]
  readonly faults: readonly Fault[]
}

/** Reads `unanswerable-questions.tsv`: a line is `question<TAB>nearest paragraph or -`. The file need not be there. */
export function readUnanswerableQuestions(corpusDir: string, known: KnownIds): ReadUnanswerable {
  const file = join(corpusDir, UNANSWERABLE_FILE)
  const remarks: Remark[] = []
  const seen = new Map<string, number>()
  const questions: UnanswerableQuestion[] = []
  for (const row of existsSync(file) ? readRows(readFileSync(file, 'utf8')) : []) {
    const question = readQuestion(row, known)
    if (typeof question === 'string') remarks.push({ line: row.line, message: question })
    else if (noteRepeat(seen, question.q, row.line, remarks)) questions.push(question)
  }
  return { questions, faults: remarks.map((remark) => ({ file, ...remark })) }
}

function readQuestion({ cells }: Row, { paragraphs }: KnownIds): UnanswerableQuestion | string {
  const [q = '', id = ''] = cells
  if (cells.length !== 2 || q === '' || id === '') return '要有两栏：问题<TAB>最近的段落，没有就写 -'
  if (id === NOTHING_NEAR) return { q, nearest: null }
  const nearest = paragraphs.get(id)
  return nearest === undefined ? `库里没有段落 ${id}` : { q, nearest }
}

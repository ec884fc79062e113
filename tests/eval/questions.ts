import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { QuestionKindSchema, ReasonSchema } from '../../server/contract.ts'

const STATUSES = ['answered', 'partial', 'clarify', 'unanswered', 'conversation', 'crisis'] as const

const EvalQuestionSchema = z.strictObject({
  id: z.string(),
  q: z.string(),
  role: z.string(),
  kind: QuestionKindSchema,
  expect: z.enum(STATUSES),
  also: z.array(z.enum(STATUSES)).default([]),
  gold: z.array(z.string()),
  /** Paragraphs of other documents that truly answer as well, where those are in the library. */
  elsewhere: z.array(z.string()).default([]),
  words: z.array(z.string()),
  says: z.array(z.string()).default([]),
  reason: ReasonSchema.nullable(),
  tags: z.array(z.string()),
  asOf: z.iso.date().optional(),
  /** The turns before it in the same conversation. */
  after: z.array(z.string()).default([]),
})
export type EvalQuestion = z.infer<typeof EvalQuestionSchema>

/** Reads a set of labelled questions; gold addresses without a document stand for paragraphs of `documentId`. */
export function readQuestions(file: string, documentId: string): EvalQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`)]))
    .map((question) => ({
      ...question,
      gold: question.gold.map((gold) => (gold.includes('#') ? gold : `${documentId}#${gold}`)),
    }))
}

function parseLine(line: string, place: string): EvalQuestion {
  const parsed = EvalQuestionSchema.safeParse(JSON.parse(line))
  if (!parsed.success) throw new Error(`${place}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

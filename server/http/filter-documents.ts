import { z } from '@hono/zod-openapi'
import { FormSchema, LevelSchema, StatusSchema, type DocumentSummary } from '../contract.ts'
import { LEVELS } from '../domain/document.ts'

/** What `GET /v1/documents` can be narrowed to. */
export const DocumentFilterSchema = z.strictObject({
  level: LevelSchema.optional(),
  status: StatusSchema.optional().openapi({ description: '在 asOf 那一天的效力' }),
  form: FormSchema.optional(),
  topic: z.string().max(40).optional().openapi({ example: '课后服务' }),
  q: z.string().max(100).optional().openapi({ description: '标题、简称、文号、发文机关里的字' }),
  asOf: z.iso.date().optional().openapi({ description: '按哪一天说效力；不写就是今天' }),
})
export type DocumentFilter = z.infer<typeof DocumentFilterSchema>

/** The documents that pass every part of the filter, as a library lists them. */
export function filterDocuments(
  documents: readonly DocumentSummary[],
  { level, status, form, topic, q }: DocumentFilter,
): DocumentSummary[] {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const passed = documents.filter(
    (document) =>
      (level === undefined || document.level === level) &&
      (status === undefined || document.status === status) &&
      (form === undefined || document.form === form) &&
      (topic === undefined || document.topics.includes(topic)) &&
      words.every((word) => namesOf(document).includes(word)),
  )
  return passed.sort(compareInLibrary)
}

const YEAR_PLAN = '年度计划'
const SPENT = new Set(['repealed', 'lapsed'])

/** Plans of a year first, then from the nation down to the county, the newest first; what was repealed is last. */
function compareInLibrary(a: DocumentSummary, b: DocumentSummary): number {
  return (
    Number(b.kind === YEAR_PLAN) - Number(a.kind === YEAR_PLAN) ||
    Number(SPENT.has(a.status)) - Number(SPENT.has(b.status)) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '') ||
    a.id.localeCompare(b.id)
  )
}

const namesOf = ({ title, aliases, number, issuers }: DocumentSummary): string =>
  [title, ...aliases, number ?? '', ...issuers].join('\n').toLowerCase()

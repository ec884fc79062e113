import { z } from 'zod'
import { AttestationSchema, FormSchema, MAX_QUESTION_CHARACTERS, StatusSchema } from '../../contract.ts'
import type { FoundParagraph } from '../../answer/assistant.ts'
import type { Service } from '../deps.ts'
import { readQuestion } from '../read-question.ts'
import { viewSummary } from '../view-document.ts'
import { describeDocument } from './describe-document.ts'
import type { ToolReply } from './tool-reply.ts'

const DEFAULT_LIMIT = 8
const MAX_LIMIT = 20
/** Longer paragraphs are cut; read_paragraph gives the whole. */
const MAX_TEXT = 1200

export const searchInput = z.strictObject({
  query: z
    .string()
    .max(2 * MAX_QUESTION_CHARACTERS)
    .describe('要查的事，用一句话或几个词'),
  limit: z.int().min(1).max(MAX_LIMIT).optional().describe(`最多几段，默认 ${DEFAULT_LIMIT}`),
})

export const searchOutput = z.object({
  release: z.string(),
  results: z.array(
    z.object({
      paragraphId: z.string(),
      documentId: z.string(),
      address: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      status: StatusSchema,
      statusNote: z.string().nullable(),
      form: FormSchema,
      attestation: AttestationSchema,
      path: z.array(z.string()),
      heading: z.string().nullable(),
      text: z.string(),
      cut: z.boolean().describe('text 没有给全，全文用 read_paragraph 读'),
      score: z.number().nullable().describe('只能在同一次查询里比较'),
      url: z.string().nullable(),
    }),
  ),
})

/** The tool search: ranked paragraphs. What nobody has verified or reported is left out, as answers leave it out. */
export async function searchParagraphs(
  { assistant, library }: Service,
  { query, limit = DEFAULT_LIMIT }: z.infer<typeof searchInput>,
  day: string,
): Promise<ToolReply> {
  const question = readQuestion(query)
  const found = await assistant.search({ question, asOf: day, limit: MAX_LIMIT })
  const results = found
    .flatMap((each) => viewResult(each, library, day))
    .filter(({ attestation }) => attestation !== 'recalled')
    .slice(0, limit)
  const lines = results.map((result, index) => {
    return `${index + 1}. ${describeDocument(result)} ${result.address}\n${result.text}`
  })
  return {
    text: lines.length === 0 ? '没有查到相关的段落。' : lines.join('\n\n'),
    data: { release: assistant.release, results },
  }
}

function viewResult({ paragraphId, score }: FoundParagraph, library: Service['library'], day: string) {
  const paragraph = library.paragraphById(paragraphId)
  const document = paragraph && library.findDocument(paragraph.documentId)
  if (paragraph === undefined || document === undefined) return []
  const { title, number, status, statusNote, form, url } = viewSummary(document, day)
  const { documentId, address, attestation, path, heading, text } = paragraph
  return [
    {
      paragraphId,
      documentId,
      address,
      title,
      number,
      status,
      statusNote,
      form,
      attestation,
      path: [...path],
      heading,
      text: text.slice(0, MAX_TEXT),
      cut: text.length > MAX_TEXT,
      score,
      url,
    },
  ]
}

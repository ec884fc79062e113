import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { AnswerRequest } from '../../answer/assistant.ts'
import { type Answer, AnswerSchema, MAX_QUESTION_CHARACTERS, RoleSchema } from '../../contract.ts'
import type { AppDeps, Service } from '../deps.ts'
import { readQuestion } from '../read-question.ts'
import { describeAnswer } from './describe-answer.ts'
import { listDocuments, listDocumentsInput, listDocumentsOutput } from './list-documents.ts'
import { readParagraph, readParagraphInput, readParagraphOutput } from './read-paragraph.ts'
import { searchInput, searchOutput, searchParagraphs } from './search-paragraphs.ts'
import { runTool } from './tool-reply.ts'

const INSTRUCTIONS =
  '问策收有教育政策文件。回答用户的政策问题时，先用 answer；要更多依据用 search，要全文用 read_paragraph。' +
  '引用时照抄原句，写明《标题》（文号）和地址；文件已废止、失效或是要点（不是原文）的，要告诉用户。' +
  '资料里没有的，不要替它编。'

/** They only read, and what they read is closed: the library. */
const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

const answerInput = z.strictObject({
  question: z
    .string()
    .max(2 * MAX_QUESTION_CHARACTERS)
    .describe(`一个问题，最多 ${MAX_QUESTION_CHARACTERS} 字`),
  asOf: z.iso.date().optional().describe('按哪一天的政策回答，不写就是今天'),
  role: RoleSchema.optional().describe('谁在问：parent 家长，teacher 教师，operator 坐席'),
})

export interface McpWork {
  readonly service: Service
  /** Today, as an ISO day. */
  readonly today: string
  /** Answers as the service does everywhere: counted, and recorded where it records. */
  readonly ask: (request: AnswerRequest) => Promise<Answer>
}

/** The tools of this service for other assistants. One for each request: it keeps nothing. */
export function buildMcpServer(
  { service, today, ask }: McpWork,
  { logger }: Pick<AppDeps, 'logger'>,
): McpServer {
  const server = new McpServer(
    { name: 'wence', title: '问策', version: '1' },
    { instructions: INSTRUCTIONS, maxToolInputElements: 20 },
  )
  server.registerTool(
    'answer',
    {
      title: '回答政策问题',
      description:
        '回答一个教育政策问题。回答只由原文引文和固定用语组成，每条引文带文件、地址、效力和链接；没有依据时直说没有。',
      inputSchema: answerInput,
      outputSchema: { answer: AnswerSchema },
      annotations: READS,
    },
    ({ question, asOf = today, role }) =>
      runTool(logger, async () => {
        const answer = await ask({ question: readQuestion(question), asOf, role, carried: [], drop: [] })
        return { text: describeAnswer(answer), data: { answer } }
      }),
  )
  server.registerTool(
    'search',
    {
      title: '查找段落',
      description: '按意思查找政策段落，最相关的在前，各带编号、地址、效力和来源。只查找，不回答。',
      inputSchema: searchInput,
      outputSchema: searchOutput,
      annotations: READS,
    },
    (input) => runTool(logger, () => searchParagraphs(service, input, today)),
  )
  server.registerTool(
    'read_paragraph',
    {
      title: '读一条',
      description: '按文件编号和地址读一条的全文，带前后各一条的地址。地址可以写到款和项。',
      inputSchema: readParagraphInput,
      outputSchema: readParagraphOutput,
      annotations: READS,
    },
    (input) => runTool(logger, async () => readParagraph(service, input, today)),
  )
  server.registerTool(
    'list_documents',
    {
      title: '列出文件',
      description: '列出资料库里的文件：编号、标题、文号、发文机关、效力、是原文还是要点。',
      inputSchema: listDocumentsInput,
      outputSchema: listDocumentsOutput,
      annotations: READS,
    },
    (input) => runTool(logger, async () => listDocuments(service, input, today)),
  )
  return server
}

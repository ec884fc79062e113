import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Logger } from 'pino'
import { RequestFault } from '../faults.ts'

/** What a tool says: words to read, and the same as data. */
export interface ToolReply {
  readonly text: string
  readonly data: Record<string, unknown>
}

/** Runs a tool; a request it cannot serve is told to the caller, a defect is logged without what was asked. */
export async function runTool(logger: Logger, work: () => Promise<ToolReply>): Promise<CallToolResult> {
  try {
    const { text, data } = await work()
    return { content: [{ type: 'text', text }], structuredContent: data }
  } catch (error) {
    if (!(error instanceof RequestFault)) logger.error({ type: nameOf(error) }, 'defect in a tool')
    const message = error instanceof RequestFault ? error.message : '服务出了点问题，请稍后再试'
    return { isError: true, content: [{ type: 'text', text: message }] }
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

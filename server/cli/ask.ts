import { parseArgs } from 'node:util'
import { comparedText, strongestPairs, type AffinePair } from '../answer/affinity/affinity.ts'
import { readStoredAffinity } from '../answer/affinity/stored-affinity.ts'
import { LEVEL_NAMES, MESSAGES } from '../answer/compose/messages.ts'
import type { Library } from '../domain/library.ts'
import type { TracedTurn } from '../answer/trace.ts'
import { createWence } from '../wire.ts'

const USAGE = '用法：npm run -s wence -- ask "问题" [--json] [--trace] [--as-of YYYY-MM-DD]\n'

/** `ask`: one answer, as text or as JSON; with `--trace` also how it came about. */
export async function runAsk(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options === null) {
    process.stderr.write(USAGE)
    return 2
  }
  const { assistant, library } = await createWence({ corpusDir: 'corpus' })
  const asOf = options.asOf ?? new Date().toISOString().slice(0, 10)
  const turn = assistant.explain({ question: options.question, asOf, carried: [], drop: [] })
  if (options.json || options.trace) {
    const shown = options.trace ? { answer: turn.answer, trace: traceOf(turn, library) } : turn.answer
    process.stdout.write(`${JSON.stringify(shown, null, options.trace ? 2 : 0)}\n`)
  } else process.stdout.write(plainText(turn))
  return 0
}

interface AskOptions {
  readonly question: string
  readonly json: boolean
  readonly trace: boolean
  readonly asOf: string | undefined
}

function readOptions(args: string[]): AskOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, trace: { type: 'boolean' }, 'as-of': { type: 'string' } },
    })
    const [question, ...more] = positionals
    const asOf = values['as-of']
    if (question === undefined || question.trim() === '' || more.length > 0) return null
    if (asOf !== undefined && !isDay(asOf)) return null
    return { question, json: values.json ?? false, trace: values.trace ?? false, asOf }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** Pairs of runs that are shown of what makes a paragraph near to the question. */
const PAIRS = 8

/** Candidates kept and rejected, what is near in the first, the decision and what it rests on, milliseconds per stage. */
function traceOf({ ranked, decision, stages, answer, evidence }: TracedTurn, library: Library): object {
  const kept = new Set(answer.citations.map(({ paragraphId }) => paragraphId))
  return {
    kept: ranked.filter(({ id }) => kept.has(id)),
    rejected: ranked.filter(({ id }) => !kept.has(id)).slice(0, 10),
    near: ranked[0] === undefined ? [] : nearRuns(answer.question, ranked[0].id, library),
    decision,
    judged: evidence?.judged ?? null,
    stages,
  }
}

function nearRuns(question: string, paragraphId: string, library: Library): AffinePair[] {
  const paragraph = library.paragraphById(paragraphId)
  const document = paragraph && library.findDocument(paragraph.documentId)
  if (paragraph === undefined || document === undefined) return []
  const { paragraphs } = readStoredAffinity()
  return strongestPairs(paragraphs, question, comparedText(document, paragraph), PAIRS)
}

function plainText({ answer }: TracedTurn): string {
  const nearest = answer.nearest.map(({ title, address, quote }) => `  ${title} ${address}：${quote}`)
  const basis = answer.basis.map(
    ({ level, title, number, paragraphAddress }) =>
      `  ${LEVEL_NAMES[level]}：《${title}》${number === null ? '' : `（${number}）`}${paragraphAddress ?? ''}`,
  )
  const offices = answer.handoff.map(({ office, phone }) => `  ${office} ${phone}`)
  return [
    answer.text,
    ...answer.notices.map((notice) => `· ${notice}`),
    ...(basis.length > 0 ? [MESSAGES.basis, ...basis] : []),
    ...(nearest.length > 0 ? [MESSAGES.nearest, ...nearest] : []),
    ...(answer.status === 'answered' ? [] : ['电话：', ...offices]),
    '',
  ].join('\n')
}

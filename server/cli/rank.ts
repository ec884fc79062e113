import { parseArgs } from 'node:util'
import { buildAnswerRanked } from './answer-ranked.ts'
import { InputFault } from './read-json-lines.ts'
import { readRankInput, type RankFiles } from './read-rank-input.ts'

const USAGE =
  '用法：npm run -s wence -- rank --passages P.jsonl --questions Q.jsonl [--resolved R.jsonl] [--top N]\n'
const DEFAULT_TOP = 10

interface RankOptions extends RankFiles {
  readonly top: number
}

/** `rank`: retrieval, decision and selection over any passages; a JSON line for each question. */
export async function runRank(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options === null) {
    process.stderr.write(USAGE)
    return 2
  }
  try {
    const input = readRankInput(options)
    const answer = buildAnswerRanked(input)
    for (const question of input.questions) {
      const written = process.stdout.write(`${JSON.stringify(answer(question, options.top))}\n`)
      if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve))
    }
    return 0
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

function readOptions(args: string[]): RankOptions | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        passages: { type: 'string' },
        questions: { type: 'string' },
        resolved: { type: 'string' },
        top: { type: 'string' },
      },
    })
    const { passages, questions, resolved } = values
    const top = values.top === undefined ? DEFAULT_TOP : Number(values.top)
    if (passages === undefined || questions === undefined || !Number.isInteger(top) || top < 1) return null
    return { passages, questions, resolved, top }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

import type { Answer } from '../contract.ts'
import type { QuestionRecord } from '../knowledge/record-ports.ts'
import type { Answering } from './open-answering.ts'

/** Asks a release what was asked of it before; one release is opened at a time, and closed after. */
export function buildAskAgain(
  present: () => Answering | undefined,
  open: (release: string) => Promise<Answering | null>,
): (release: string, request: QuestionRecord['request']) => Promise<Answer | null> {
  let turn: Promise<unknown> = Promise.resolve()
  return (release, { role, ...request }) => {
    const ask = async ({ perform }: Answering): Promise<Answer> =>
      (await perform('answer', { ...request, ...(role === null ? {} : { role }) })).answer
    const askIn = async (): Promise<Answer | null> => {
      const live = present()
      if (live?.release === release) return ask(live)
      const opened = await open(release)
      if (opened === null) return null
      try {
        return await ask(opened)
      } finally {
        await opened.close()
      }
    }
    const answer = turn.then(askIn)
    turn = answer.catch(() => undefined)
    return answer
  }
}

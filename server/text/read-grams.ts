import { normalise } from './normalise.ts'

const NUMBER = /\d+(?:\.\d+)?/g
const LONGEST = 2

/** The single characters and pairs of a text, each once; numbers in digits are all alike. */
export const readGrams = (text: string): ReadonlySet<string> => runsOf(fold(text))

/** The same of a question, with marks where it begins and ends: 谁 as its first word tells more than 谁. */
export const readQuestionGrams = (question: string): ReadonlySet<string> =>
  runsOf(
    `^${fold(question)
      .replaceAll(/\s/g, '')
      .replace(/[?.。]+$/, '')}$`,
  )

const fold = (text: string): string => normalise(text).text.replaceAll(NUMBER, '0')

function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (let length = 1; length <= LONGEST; length++)
    for (let at = 0; at + length <= text.length; at++) runs.add(text.slice(at, at + length))
  return runs
}

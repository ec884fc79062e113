import { learnToTellApart, rateApart, type TellApart } from '../tell-apart.ts'

/** What each run of characters of a question says for or against an answer in the library. */
export type Answerability = TellApart

/**
 * Learns how questions that the library answers differ from those that it does not: what is asked for (电话, 名单, 涨多少),
 * and of what.
 */
export const learnAnswerability = (answered: readonly string[], open: readonly string[]): Answerability =>
  learnToTellApart(answered, open, 'shares')

/** How much a question looks like those that the library answers, in log odds. */
export const rateAnswerability: (learned: Answerability, question: string) => number = rateApart

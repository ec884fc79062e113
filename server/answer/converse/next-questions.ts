import type { Answer } from '../../contract.ts'
import type { LexiconTopic } from '../../domain/lexicon.ts'
import { NEXT_QUESTIONS } from '../tuning.ts'

/** A question of a topic, and the paragraph that answers it. */
export interface AnsweredQuestion {
  readonly question: string
  readonly topic: string
  readonly paragraphId: string
}

/** The questions of all topics that the corpus answers, by asking each. */
export function findAnsweredQuestions(
  topics: readonly LexiconTopic[],
  ask: (question: string) => Answer,
): AnsweredQuestion[] {
  return topics.flatMap((topic) =>
    topic.questions.flatMap((question) => {
      const answer = ask(question)
      const [first] = answer.citations
      if (answer.status !== 'answered' || first === undefined) return []
      return [{ question, topic: topic.id, paragraphId: first.paragraphId }]
    }),
  )
}

/** Follow-up questions: on the quoted paragraph first, then on its topics. */
export function proposeNext(answer: Answer, questions: readonly AnsweredQuestion[]): string[] {
  const quoted = new Set(answer.citations.map(({ paragraphId }) => paragraphId))
  const here = questions.filter(({ paragraphId }) => quoted.has(paragraphId))
  const topics = new Set(here.map(({ topic }) => topic))
  const beside = questions.filter(({ topic, paragraphId }) => topics.has(topic) && !quoted.has(paragraphId))
  const proposed = [...here, ...beside].map(({ question }) => question)
  return [...new Set(proposed)].filter((question) => question !== answer.question).slice(0, NEXT_QUESTIONS)
}

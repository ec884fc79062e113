import type { Scored } from './score.ts'

/** Figures of one set of questions; shares are between 0 and 1, null where no question counts. */
export interface Measures {
  readonly questions: number
  readonly hit1: number | null
  readonly hit3: number | null
  readonly mrr: number | null
  /** Of questions answered from the right paragraph, how many quote the words that answer. */
  readonly rightSentence: number | null
  readonly statusRight: number | null
  /** Of questions that cannot be answered, how many were answered as if they could. */
  readonly wrongAnswers: number | null
  /** Of answerable questions, how many were refused. */
  readonly refusedAnswerable: number | null
  readonly addressExact: number | null
  /** Mean gap between confidence and being right, over answers given, in ten bins. */
  readonly calibrationError: number | null
}

const ANSWERS = new Set(['answered', 'partial'])

/** Whether an answer can be found at all, by its labels. */
export const isAnswerable = ({ question }: Scored): boolean => question.expect === 'answered'

const isUnanswerable = ({ question, answeredElsewhere }: Scored): boolean =>
  !answeredElsewhere &&
  !['answered', 'crisis', 'conversation'].includes(question.expect) &&
  !question.also.includes('answered')

/** The measures of a set. */
export function measure(scored: readonly Scored[]): Measures {
  const located = scored.filter(({ question }) => question.gold.length > 0 && ANSWERS.has(question.expect))
  const addresses = scored.filter(
    ({ question }) => question.kind === 'address' || question.kind === 'outline',
  )
  const answered = scored.filter(({ status }) => status === 'answered')
  return {
    questions: scored.length,
    hit1: share(located, ({ rank }) => rank === 1),
    hit3: share(located, ({ rank }) => rank <= 3),
    mrr: mean(located.map(({ rank }) => 1 / rank)),
    rightSentence: share(
      answered.filter((each) => isAnswerable(each) && each.question.words.length > 0),
      ({ wordsRight }) => wordsRight,
    ),
    statusRight: share(scored, ({ statusRight }) => statusRight),
    wrongAnswers: share(scored.filter(isUnanswerable), ({ status }) => status === 'answered'),
    refusedAnswerable: share(scored.filter(isAnswerable), ({ status }) => !ANSWERS.has(status)),
    addressExact: share(addresses, ({ statusRight, wordsRight, rank, question }) => {
      return statusRight && wordsRight && (question.gold.length === 0 || rank === 1)
    }),
    calibrationError: calibrationError(answered),
  }
}

/** An answer is right when it is called for and stands in a gold paragraph. */
export const isRight = ({ statusRight, rank, question }: Scored): boolean =>
  statusRight && (question.gold.length === 0 || rank === 1)

/** Risk against coverage: answers in order of confidence, the share answered so far and the share of those that are wrong. */
export function riskCoverage(
  scored: readonly Scored[],
  steps = 10,
): { coverage: number; risk: number; confidence: number }[] {
  const answers = scored
    .filter(({ status }) => status === 'answered')
    .sort((a, b) => b.confidence - a.confidence)
  return Array.from({ length: steps }, (_, step) => {
    const taken = answers.slice(0, Math.ceil(((step + 1) * answers.length) / steps))
    const wrong = taken.filter((each) => !isRight(each)).length
    return {
      coverage: taken.length / Math.max(1, scored.length),
      risk: wrong / Math.max(1, taken.length),
      confidence: taken.at(-1)?.confidence ?? 0,
    }
  })
}

function calibrationError(answered: readonly Scored[]): number | null {
  if (answered.length === 0) return null
  const bins = Array.from({ length: 10 }, (_, bin) =>
    answered.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  )
  return bins.reduce((sum, bin) => {
    if (bin.length === 0) return sum
    const claimed = mean(bin.map(({ confidence }) => confidence)) ?? 0
    return sum + (bin.length / answered.length) * Math.abs(claimed - (share(bin, isRight) ?? 0))
  }, 0)
}

function share(scored: readonly Scored[], holds: (each: Scored) => boolean): number | null {
  return scored.length === 0 ? null : scored.filter(holds).length / scored.length
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

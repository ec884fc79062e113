import type { AnswerDeps } from '../deps.ts'
import { weighTerms, type AskedTerm } from './weigh-terms.ts'

/** The words of what a question is about, each with the words that may stand for it. */
export const weighSubject = (
  subject: string,
  { expand, analyse, index }: Pick<AnswerDeps, 'expand' | 'analyse' | 'index'>,
): AskedTerm[] => weighTerms(subject, expand(subject, analyse(subject)).query, index)

import type { Library } from '../../domain/library.ts'
import type { AnswerDeps } from '../deps.ts'
import { STANDS_FOR, weakestIn } from '../order/word-strength.ts'
import { weighSubject } from '../select/weigh-subject.ts'
import type { AddressQuestion } from '../understand/parse-address-question.ts'
import { subjectOfPlaceQuestion } from '../understand/place-question.ts'

/** The paragraphs of the named document, else of the plan, that speak of a subject whose place is asked; null for others. */
export function findSubject(question: string, asOf: string, deps: AnswerDeps): AddressQuestion | null {
  const { findScope, library, planId, expand, analyse } = deps
  const subject = subjectOfPlaceQuestion(withoutNames(question, library))
  if (subject === null) return null
  const { index, traits } = deps.whole ?? deps
  const { named, foreignPlace } = findScope(question, asOf)
  const document = named[0] ?? library.findDocument(planId)
  if (document === undefined || foreignPlace !== null) return null
  const terms = weighSubject(subject, { expand, analyse, index })
  if (terms.length === 0) return null
  const found = index.passages.flatMap(({ id }, passage) => {
    const paragraph = library.paragraphById(id)
    const words = traits.of(passage)?.body
    if (paragraph?.documentId !== document.id || words === undefined) return []
    return [{ paragraph, least: paragraph.text.includes(subject) ? 1 : weakestIn(terms, words) }]
  })
  const best = Math.max(...found.map(({ least }) => least))
  if (best < STANDS_FOR) return null
  const paragraphs = found.filter(({ least }) => least === best).map(({ paragraph }) => paragraph)
  return { kind: 'paragraphs', document, paragraphs, focus: null }
}

/** 就近入学写在义务教育法第几条: the name of a document is no part of the subject. */
const withoutNames = (question: string, library: Library): string =>
  library
    .findNames(question)
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), question)

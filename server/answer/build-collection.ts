import type { PolicyDocument } from '../domain/document.ts'
import type { ExampleQuestion } from '../domain/example-question.ts'
import type { Library } from '../domain/library.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import type { Passage } from '../domain/query.ts'
import type { Analyse } from '../domain/token.ts'
import { PRIOR_WEIGHTS } from '../search/features.ts'
import { rememberResolved } from '../search/learn/learn-from-resolved.ts'
import type { Resolved } from '../search/learn/learned.ts'
import { openLearned } from '../search/learn/open-learned.ts'
import { buildPassageIndex } from '../search/passage-index.ts'
import type { Collection } from './deps.ts'
import { resolvedFromLexicon } from './expand/resolved-from-lexicon.ts'
import type { LearnedAffinity } from './affinity/affinity.ts'
import { gapPassages } from './order/gap-passages.ts'
import { readTraits } from './order/passage-traits.ts'
import { LEXICON_WEIGHTS } from './tuning.ts'

export interface CollectionInput {
  readonly library: Library
  readonly planId: string
  readonly lexicon: Lexicon
  readonly analyse: Analyse
  readonly examples: readonly ExampleQuestion[]
  readonly affinity: LearnedAffinity
  /** What staff resolved. */
  readonly resolved: readonly Resolved[]
}

/** Indexes some of a library's documents, with what lexicon, example questions and staff teach about them. */
export function buildCollection(documents: readonly PolicyDocument[], input: CollectionInput): Collection {
  const { library, planId, lexicon, analyse, examples } = input
  const index = buildPassageIndex(passagesOf(documents), analyse)
  const resolved = [...resolvedFromLexicon(lexicon, documents), ...examples, ...input.resolved]
  const learned = rememberResolved(index, resolved, analyse, { ...PRIOR_WEIGHTS, ...LEXICON_WEIGHTS })
  const answered = learned.resolved.map((terms, at) => ({
    ...terms,
    answeringWords: resolved[at]?.words ?? [],
  }))
  return {
    index,
    learned: openLearned(index, learned),
    traits: readTraits({
      library,
      index,
      planId,
      analyse,
      answered,
      affinity: input.affinity,
    }),
  }
}

/** Every paragraph, under the names of its document and of the parts around it, and what documents lack. */
function passagesOf(documents: readonly PolicyDocument[]): Passage[] {
  return documents.flatMap((document) => {
    const { title, paragraphs } = document
    const passages = paragraphs.map(({ id, path, text }) => ({
      id,
      title: [title, ...path].join(' '),
      documentTitle: title,
      text,
    }))
    return [...passages, ...gapPassages(document)]
  })
}

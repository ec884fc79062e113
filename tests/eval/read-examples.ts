import type { PolicyDocument } from '../../server/domain/document.ts'
import type { ExampleQuestion } from '../../server/domain/example-question.ts'
import { readCorpus } from '../../server/ingest/read-corpus.ts'
import { readExampleQuestions } from '../../server/ingest/read-example-questions.ts'
import { knownIdsOf } from '../../server/ingest/read-learned-files.ts'
import { readLexicon } from '../../server/ingest/read-lexicon.ts'

/** The documents and example questions of the corpus. */
export function readExamples(): {
  readonly documents: readonly PolicyDocument[]
  readonly examples: readonly ExampleQuestion[]
} {
  const { documents } = readCorpus('corpus')
  const { lexicon } = readLexicon('corpus/lexicon')
  return { documents, examples: readExampleQuestions('corpus', knownIdsOf(documents, lexicon)).examples }
}

import type { AnalysedText } from '../../server/domain/token.ts'
import type { Passage } from '../../server/domain/query.ts'

/** Terms of a text, the same for every engine. */
export type Tokens = (text: string) => AnalysedText

/** Builds an index; what it gives searches it for the best `count` ids. */
export type Engine = (
  passages: readonly Passage[],
  tokens: Tokens,
) => Promise<(question: string, count: number) => Promise<readonly string[]> | readonly string[]>

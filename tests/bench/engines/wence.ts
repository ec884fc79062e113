import { buildPassageIndex, queryOf } from '../../../server/search/passage-index.ts'
import { rankPassages } from '../../../server/search/rank-passages.ts'
import type { Engine } from '../engine.ts'

/** This project's index and ranking. */
export const wence: Engine = async (passages, tokens) => {
  const index = buildPassageIndex(passages, tokens)
  return (question, count) => rankPassages(index, queryOf(tokens(question)), count).map(({ id }) => id)
}

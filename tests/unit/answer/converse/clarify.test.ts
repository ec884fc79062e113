import { describe, expect, it } from 'vitest'
import { clarify } from '../../../../server/answer/converse/clarify.ts'
import type { Evidence } from '../../../../server/answer/evidence/find-evidence.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'
import { aDocument } from '../../../support/a-document.ts'

const analyse = buildAnalyse({ userWords: ['课后服务'], stopWords: ['的', '那个'] })
const document = aDocument()
const library = buildLibrary([document])

/** Evidence as far as asking back looks at it: paragraphs with their points, and how sure the judgements are. */
function evidence(
  question: string,
  points: readonly number[],
  confidence: number,
  relevance = confidence,
): Evidence {
  const ranked = points.map((score, passage) => ({
    passage,
    id: document.paragraphs[passage]!.id,
    score,
    why: [],
    windows: [],
  }))
  const decision = { answerable: confidence >= 0.5, confidence, conflicts: [], features: {} }
  return {
    question,
    analysed: analyse(question),
    mapped: [],
    ranked,
    decision,
    relevance,
  } as unknown as Evidence
}
const ask = (found: Evidence, holding: number) => clarify(found, () => holding, library, '2020-06-01')

describe('clarify', () => {
  it('offers the readings of one common word, four at most', () => {
    const outcome = ask(evidence('课后服务', [9, 8.5, 8], 0.9), 10)
    expect(outcome).toMatchObject({ status: 'clarify', reason: 'too_vague' })
    expect(outcome?.choices).toHaveLength(3)
    expect(outcome?.choices?.[0]?.question).toBe('《计划》第1条讲什么')
  })

  it('answers one word that stands in few paragraphs', () => {
    expect(ask(evidence('课后服务', [9, 8.5, 8], 0.9), 2)).toBeNull()
  })

  it('asks back where two readings are equally good and neither is sure', () => {
    expect(ask(evidence('教师培训', [9, 8.9, 2], 0.45, 0.6), 1)?.choices).toHaveLength(2)
  })

  it('does not ask where the answer is sure, one reading is better, or nothing comes near', () => {
    expect(ask(evidence('教师培训', [9, 8.9, 2], 0.9), 1)).toBeNull()
    expect(ask(evidence('教师培训', [9, 5, 2], 0.45, 0.6), 1)).toBeNull()
    expect(ask(evidence('教师培训', [9, 8.9, 2], 0.3, 0.9), 1)).toBeNull()
    expect(ask(evidence('教师培训', [9, 8.9, 2], 0.1), 1)).toBeNull()
  })

  it('asks for more words where there are none', () => {
    expect(ask(evidence('那个', [], 0), 0)).toMatchObject({ status: 'clarify', choices: [] })
  })
})

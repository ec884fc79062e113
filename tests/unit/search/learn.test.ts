import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../server/domain/query.ts'
import { FEATURE_AT, PRIOR_WEIGHTS } from '../../../server/search/features.ts'
import { learnFromResolved } from '../../../server/search/learn/learn-from-resolved.ts'
import type { Learned, Resolved } from '../../../server/search/learn/learned.ts'
import { openLearned } from '../../../server/search/learn/open-learned.ts'
import { proposeLexicon } from '../../../server/search/learn/propose-lexicon.ts'
import { trainTranslations } from '../../../server/search/learn/train-translation.ts'
import { trainWeights } from '../../../server/search/learn/train-weights.ts'
import { buildPassageIndex, queryOf } from '../../../server/search/passage-index.ts'
import { rankPassages } from '../../../server/search/rank-passages.ts'
import { buildAnalyse } from '../../../server/text/analyse.ts'

const analyse = buildAnalyse({ userWords: [], stopWords: ['的', '了', '吗', '怎么', '是'] })

const SUBJECTS = ['校车', '食堂', '宿舍', '操场', '图书馆', '实验室', '医务室', '门卫']
const DUTIES = ['安全检查', '经费保障', '人员配备', '开放时间', '收费标准', '投诉处理']
/** Every pair of a subject and a duty, so that a question without its subject's word cannot be told apart by words. */
const passages: Passage[] = SUBJECTS.flatMap((subject, s) =>
  DUTIES.map((duty, d) => ({
    id: `p${s}-${d}`,
    title: `学校${subject}管理办法第${d + 1}条`,
    text: `学校应当做好${subject}的${duty}，具体要求由教育行政部门规定。`,
  })),
)
/** Lay words that no passage holds. */
const LAY = ['接送车', '饭堂', '寝室', '球场', '书屋', '化学间', '卫生角', '保安']
const asked = (s: number, d: number): string => `${LAY[s]}的${DUTIES[d]}怎么规定`
const questions: Resolved[] = SUBJECTS.flatMap((_, s) =>
  DUTIES.map((_duty, d) => ({ q: asked(s, d), gold: [`p${s}-${d}`] })),
)
const index = buildPassageIndex(passages, analyse)

const rankOf = (q: string, gold: string, learned?: Learned): number => {
  const open = learned && openLearned(index, learned)
  const ranked = rankPassages(index, queryOf(analyse(q)), passages.length, open)
  const at = ranked.findIndex(({ id }) => id === gold)
  return at < 0 ? passages.length : at
}
/** Mean reciprocal rank. */
const quality = (of: readonly Resolved[], learned?: Learned): number =>
  of.reduce((sum, { q, gold }) => sum + 1 / (1 + rankOf(q, gold[0] as string, learned)), 0) / of.length

describe('learning from resolved questions', () => {
  const test = questions.filter((_, n) => n % 6 === 5)
  const train = questions.filter((_, n) => n % 6 !== 5)

  it('finds passages for lay words that only resolved questions connect', () => {
    const learned = learnFromResolved(index, train, analyse)
    expect(quality(test, learned)).toBeGreaterThan(quality(test) + 0.2)
  })
  it.each([1, 2, 3, 5, 8])('does not hurt with only %i of them', (count) => {
    const learned = learnFromResolved(index, train.slice(0, count), analyse)
    expect(quality(test, learned)).toBeGreaterThanOrEqual(quality(test) - 1e-9)
  })
  it('does not hurt when one in five is wrong', () => {
    const noisy = train.map((each, n) =>
      n % 5 === 0 ? { ...each, gold: [`p${(n * 3) % 8}-${n % 6}`] } : each,
    )
    expect(quality(test, learnFromResolved(index, noisy, analyse))).toBeGreaterThan(quality(test))
  })
  it('gives the same bytes for the same inputs', () => {
    const learn = (): string => JSON.stringify(learnFromResolved(index, train, analyse))
    expect(learn()).toBe(learn())
  })
  it('survives being written and read', () => {
    const learned = learnFromResolved(index, train, analyse)
    const reread = JSON.parse(JSON.stringify(learned)) as Learned
    expect(quality(test, reread)).toBe(quality(test, learned))
  })
  it('learns nothing from nothing', () => {
    expect(learnFromResolved(index, [], analyse).weights).toEqual(PRIOR_WEIGHTS)
    expect(learnFromResolved(index, [{ q: '校车', gold: ['withdrawn'] }], analyse).weights).toEqual(
      PRIOR_WEIGHTS,
    )
  })
  it('says in the explanation what was learned', () => {
    const learned = openLearned(index, learnFromResolved(index, train, analyse))
    const [best] = rankPassages(index, queryOf(analyse(train[0]!.q)), 1, learned)
    expect(best!.why.map(({ label }) => label)).toContain('similar')
    expect(best!.why.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(best!.score, 6)
  })
})

describe('a negative question', () => {
  const q = '校车的安全检查'
  it('keeps the passage from answering the same question', () => {
    const [found] = rankPassages(index, queryOf(analyse(q)), 1)
    const learned = learnFromResolved(index, [{ q, gold: [], not: [found!.id] }], analyse)
    const ranked = rankPassages(index, queryOf(analyse(q)), passages.length, openLearned(index, learned))
    expect(ranked[0]!.id).not.toBe(found!.id)
    expect(ranked.find(({ id }) => id === found!.id)?.why.map(({ label }) => label) ?? ['veto']).toContain(
      'veto',
    )
  })
  it('leaves other questions alone', () => {
    const other = '图书馆的开放时间'
    const [found] = rankPassages(index, queryOf(analyse(other)), 1)
    const learned = learnFromResolved(index, [{ q, gold: [], not: [found!.id] }], analyse)
    expect(rankPassages(index, queryOf(analyse(other)), 1, openLearned(index, learned))[0]!.id).toBe(
      found!.id,
    )
  })
})

describe('the translation table', () => {
  it('pairs the words that go together, in both directions', () => {
    const { translation, wording } = trainTranslations([
      { asked: ['接送', '钱'], answering: ['校车', '费用'] },
      { asked: ['接送', '时间'], answering: ['校车', '时刻'] },
      { asked: ['饭', '钱'], answering: ['食堂', '费用'] },
    ])
    expect(translation['接送']![0]![0]).toBe('校车')
    expect(translation['钱']![0]![0]).toBe('费用')
    expect(wording['校车']![0]![0]).toBe('接送')
    expect(wording['费用']![0]![0]).toBe('钱')
  })
  it('proposes lexicon lines that more than one question attests', () => {
    const proposals = proposeLexicon(index, learnFromResolved(index, questions, analyse))
    expect(SUBJECTS).toContain(proposals[0]?.official)
    for (const { evidence } of proposals) expect(evidence).toBeGreaterThanOrEqual(2)
  })
})

describe('the ranker', () => {
  it('moves towards what told answers apart, and stays near the prior with one sample', () => {
    const size = Object.keys(PRIOR_WEIGHTS).length
    const rows = new Float32Array(2 * size)
    rows[FEATURE_AT.count] = 1
    const sample = { rows, answers: [0] }
    const few = trainWeights([sample]).count
    const many = trainWeights(Array.from({ length: 200 }, () => sample)).count
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(many / 3)
  })
})

import { riskCoverage, type Measures } from './measures.ts'
import type { DangerMeasures } from './danger.ts'
import type { NearMissMeasures } from './near-miss.ts'
import type { Scored, Stage } from './score.ts'

const NAMES: Readonly<Record<keyof Measures, string>> = {
  questions: '题数',
  hit1: 'hit@1',
  hit3: 'hit@3',
  mrr: 'MRR',
  rightSentence: '句子正确',
  statusRight: '结果正确',
  wrongAnswers: '答不了却答了',
  refusedAnswerable: '能答却没答',
  addressExact: '地址准确',
  calibrationError: '置信偏差',
}

const STAGES: Readonly<Record<Stage, string>> = {
  vocabulary: '词汇：没有找到应引的段落',
  ranking: '排序：应引的段落不在第一',
  decision: '判断：该答不答，或不该答却答',
  selection: '选句：段落对了，没有引到作答的词',
}

/** One line per measure. */
export function describeMeasures(measures: Measures): string {
  return (Object.keys(NAMES) as (keyof Measures)[])
    .map((name) => {
      const value = measures[name]
      return `  ${NAMES[name]} ${value === null ? '–' : name === 'questions' ? value : value.toFixed(3)}`
    })
    .join('')
}

/** How messages of danger fared. */
export const describeDanger = ({ messages, recognised, rightHelp, falseAlarms }: DangerMeasures): string =>
  `  题数 ${messages}  认出 ${recognised.toFixed(3)}  办法对路 ${rightHelp.toFixed(3)}  误报 ${falseAlarms.toFixed(3)}`

/** The risk-coverage curve, a line a step. */
export function describeRisk(scored: readonly Scored[]): string {
  return riskCoverage(scored)
    .map(({ coverage, risk, confidence }) => {
      return `    置信≥${confidence.toFixed(2)}  覆盖 ${coverage.toFixed(3)}  错误 ${risk.toFixed(3)}`
    })
    .join('\n')
}

/** Failures grouped by the stage that lost them. */
export function describeFailures(scored: readonly Scored[], most: number): string {
  return (Object.keys(STAGES) as Stage[])
    .map((stage) => {
      const lost = scored.filter(({ lostAt }) => lostAt === stage)
      return [`  ${STAGES[stage]}（${lost.length}）`, ...lost.slice(0, most).map(describeOne)].join('\n')
    })
    .join('\n')
}

/** One question with what was expected and what came. */
export function describeOne({ question, status, reason, rank, ranked, text }: Scored): string {
  const gold = question.gold.map(shortId).join(' ') || '–'
  const came = ranked.slice(0, 3).map(shortId).join(' ')
  return `    ${question.id} ${question.q}\n      应 ${question.expect} ${gold} ${question.words.join('|')}；得 ${status}${reason === null ? '' : `(${reason})`} 第${rank}位 ${came}\n      ${text.replaceAll('\n', ' ').slice(0, 160)}`
}

const shortId = (id: string): string => id.replace('zibo-education-2020#', '')

/** How well answerable questions and near misses are told apart, a line a set. Sets whose texts are absent are left out. */
export function describeNearMiss(measures: readonly NearMissMeasures[]): string {
  const lines = measures.map(
    (each) =>
      `  ${each.set}  能答 ${each.answerable} 近似而不能答 ${each.unanswerable}  hit@1 ${each.hitAt1.toFixed(3)}  ` +
      `AUROC ${each.auroc.toFixed(3)}（只看词覆盖 ${each.aurocCoverage.toFixed(3)}，只看得分 ${each.aurocScore.toFixed(3)}）  ` +
      `引到原句 ${each.spanContained.toFixed(3)}  长度比 ${each.lengthRatio.toFixed(1)}`,
  )
  return ['何时不答', ...lines, ''].join('\n')
}

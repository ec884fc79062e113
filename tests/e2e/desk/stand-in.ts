import type { Page, Route } from 'playwright-core'
import type { z } from 'zod'
import type * as wire from '../../../server/desk-contract.ts'
import { titleOfChange } from '../../../server/knowledge/change-title.ts'

/** Fixed lists in place of the server's, for looking at screens full of things; the journeys use the real server. */

type Change = z.infer<typeof wire.ChangeRecordSchema>
const HOUR = 3_600_000
const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * HOUR).toISOString()

const GAPS: z.infer<typeof wire.GapListSchema> = {
  total: 3,
  gaps: [
    {
      id: 'g1',
      question: '延时班一个月收多少钱',
      state: 'open',
      questions: 14,
      reasons: { no_figure_in_text: 11, wrong: 3 },
      assignee: null,
      openedAt: at(80),
      lastAskedAt: at(2),
      nearest: ['zibo-education-2020#第9条'],
    },
    {
      id: 'g2',
      question: '户口不在本地怎么报名上小学，需要准备哪些材料，什么时候开始',
      state: 'in_work',
      questions: 9,
      reasons: { no_evidence: 9 },
      assignee: 'ed',
      openedAt: at(200),
      lastAskedAt: at(5),
      nearest: [],
    },
    {
      id: 'g3',
      question: '校车几点来',
      state: 'dismissed',
      questions: 2,
      reasons: { needs_personal_data: 2 },
      assignee: null,
      openedAt: at(400),
      lastAskedAt: at(300),
      nearest: [],
    },
  ],
}

const DETAIL: z.infer<typeof wire.GapDetailSchema> = {
  gap: GAPS.gaps[0] as wire.Gap,
  changes: [],
  asked: [
    {
      id: 'q1',
      question: '延时班一个月收多少钱',
      askedAt: at(2),
      status: 'partial',
      reason: 'no_figure_in_text',
      verdict: null,
      comment: null,
    },
    {
      id: 'q2',
      question: '课后服务怎么收费',
      askedAt: at(30),
      status: null,
      reason: null,
      verdict: 'wrong',
      comment: '没有说钱',
    },
  ],
}

const decided = { decidedBy: null, decidedAt: null, decisionReason: null, release: null }
const CHANGES: readonly Change[] = [
  {
    ...decided,
    id: 'c1',
    state: 'proposed',
    gapId: 'g1',
    proposedBy: 'ed',
    proposedAt: at(4),
    change: {
      kind: 'resolved_question',
      question: '延时班一个月收多少钱',
      gold: ['zibo-education-2020#第9条'],
      not: ['zibo-education-2020#第6条'],
    },
  },
  {
    ...decided,
    id: 'c2',
    state: 'proposed',
    gapId: null,
    proposedBy: 'ap',
    proposedAt: at(9),
    change: { kind: 'lexicon_line', lay: '晚托', official: ['课后延时服务'], reason: '家长这样说' },
  },
  {
    ...decided,
    id: 'c3',
    state: 'approved',
    gapId: null,
    proposedBy: 'ed',
    proposedAt: at(50),
    decidedBy: 'ap',
    decidedAt: at(20),
    change: { kind: 'document', documentId: 'new-rule', text: '---\ntitle: 新办法\n---\n第一条 内容' },
  },
  {
    ...decided,
    id: 'c4',
    state: 'approved',
    gapId: null,
    proposedBy: 'ed',
    proposedAt: at(49),
    decidedBy: 'ap',
    decidedAt: at(19),
    change: { kind: 'lexicon_line', lay: '小饭桌', official: ['课后延时服务'], reason: '家长这样说' },
  },
]

const summaryOf = ({ change, ...standing }: Change): wire.ChangeSummary => ({
  ...standing,
  kind: change.kind,
  title: titleOfChange(change),
})

const release = {
  parent: null,
  createdBy: 'ap',
  createdAt: at(30),
  publishedBy: null,
  publishedAt: null,
  signedReason: null,
  fault: null,
  changes: ['c3'],
}
const RELEASES: readonly wire.ReleaseSummary[] = [
  {
    ...release,
    id: '2026-11-25-c',
    state: 'ready',
    live: false,
    parent: '2026-11-20-a',
    changes: ['c4'],
  },
  { ...release, id: '2026-11-24-b', state: 'ready', live: false, parent: '2026-11-20-a' },
  {
    ...release,
    id: '2026-11-20-a',
    state: 'published',
    live: true,
    publishedBy: 'ap',
    publishedAt: at(28),
  },
  {
    ...release,
    id: '2026-11-19-z',
    state: 'replaced',
    live: false,
    publishedBy: 'ap',
    publishedAt: at(60),
    changes: [],
  },
]

const EVALUATION: wire.ReleaseEvaluation = {
  measures: [
    { set: 'plan-dev', name: 'hit1', before: 0.908, after: 0.912 },
    { set: 'plan-dev', name: 'rightSentence', before: 0.881, after: 0.874 },
    { set: 'plan-dev', name: 'wrongAnswers', before: 0.053, after: 0.053 },
  ],
  drops: ['工作要点：引对句子 0.881 → 0.874'],
  changed: [
    {
      question: '课后服务谁来管',
      source: 'plan-dev',
      before: {
        status: 'answered',
        text: '提升课后延时服务水平',
        paragraphIds: ['zibo-education-2020#第9条'],
      },
      after: { status: 'unanswered', text: '资料里没有写到。', paragraphIds: [] },
      better: false,
    },
    {
      question: '晚托收费吗',
      source: 'resolved',
      before: { status: 'unanswered', text: '资料里没有写到。', paragraphIds: [] },
      after: {
        status: 'answered',
        text: '提升课后延时服务水平',
        paragraphIds: ['zibo-education-2020#第9条'],
      },
      better: true,
    },
  ],
}

const DASHBOARD: wire.Dashboard = {
  days: Array.from({ length: 14 }, (_, index) => ({
    day: at((13 - index) * 24).slice(0, 10),
    answered: 40 + ((index * 17) % 30),
    partial: 8 + ((index * 5) % 9),
    unanswered: 5 + ((index * 7) % 8),
    other: index % 4,
  })),
  reasons: [
    { reason: 'no_figure_in_text', questions: 41 },
    { reason: 'no_evidence', questions: 27 },
    { reason: 'out_of_scope_place', questions: 6 },
  ],
  topics: [
    { topic: '课后延时服务', questions: 88 },
    { topic: '义务教育招生', questions: 61 },
  ],
  gaps: GAPS.gaps.map(({ id, question, questions }) => ({ id, question, questions })),
  answerMs: { median: 4.2, slowest: 61 },
  documents: [
    {
      id: 'zibo-education-2020',
      title: '中共淄博市委教育工委 淄博市教育局2020年工作要点',
      status: 'in_force',
      checkedOn: '2026-11-20',
      daysSinceCheck: 4,
      checkDue: false,
      hits: 320,
    },
    {
      id: 'old',
      title: '某项办法',
      status: 'unverified',
      checkedOn: null,
      daysSinceCheck: null,
      checkDue: true,
      hits: 2,
    },
  ],
  paragraphs: [{ paragraphId: 'zibo-education-2020#第9条', hits: 71 }],
}

const PROPOSALS: z.infer<typeof wire.LexiconProposalsSchema> = {
  proposals: [{ lay: '晚托', official: '课后延时服务', probability: 0.81, evidence: 6 }],
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/gaps': GAPS,
  '/gaps/g1': { ...DETAIL, changes: CHANGES.slice(0, 1).map(summaryOf) },
  ...Object.fromEntries(CHANGES.map((change) => [`/changes/${change.id}`, change])),
  '/lexicon-proposals': PROPOSALS,
  '/releases': { releases: RELEASES },
  '/releases/2026-11-25-c': {
    release: RELEASES[0],
    changes: CHANGES.slice(3).map(summaryOf),
    evaluation: { ...EVALUATION, drops: [] },
  },
  '/releases/2026-11-24-b': {
    release: RELEASES[1],
    changes: CHANGES.slice(2, 3).map(summaryOf),
    evaluation: EVALUATION,
  },
  '/releases/2026-11-19-z': { release: RELEASES[3], changes: [], evaluation: null },
  '/dashboard': DASHBOARD,
}

/** Answers what is read from these lists; everything else still goes to the real server. */
export async function standIn(page: Page): Promise<void> {
  await page.route('**/v1/desk/**', (route: Route) => {
    const { pathname, searchParams } = new URL(route.request().url())
    const state = searchParams.get('state')
    if (pathname.endsWith('/changes') && route.request().method() === 'GET')
      return route.fulfill({
        json: {
          changes: CHANGES.filter((change) => state === null || change.state === state).map(summaryOf),
        },
      })
    const answer = ANSWERS[pathname.replace('/v1/desk', '')]
    if (answer === undefined || route.request().method() !== 'GET') return route.fallback()
    return route.fulfill({ json: answer })
  })
}

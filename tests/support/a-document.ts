import type { Clause, Paragraph, PolicyDocument } from '../../server/domain/document.ts'

/** A paragraph of the tiny test document. One sentence per 。 */
export function aParagraph(address: string, text: string, given: Partial<Paragraph> = {}): Paragraph {
  const documentId = given.documentId ?? 'test-plan'
  const ends = [...text.matchAll(/。/g)].map((match) => match.index + 1)
  return {
    id: `${documentId}#${address}`,
    documentId,
    address,
    heading: null,
    path: ['一、测试部分'],
    text,
    sentences: ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end })),
    clauses: [],
    attestation: 'verified',
    originalAddress: null,
    ...given,
  }
}

const THIRD = '第一款的文字。\n第二款的文字。'
const CLAUSES: readonly Clause[] = [
  { address: '第一款', start: 0, end: 7 },
  { address: '第二款', start: 8, end: THIRD.length },
]

/** A document of three articles, the last with two clauses. Invented, so that no test depends on the corpus. */
export function aDocument(given: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id: 'test-plan',
    title: '测试计划',
    aliases: ['计划'],
    number: null,
    issuers: ['测试单位'],
    level: 'municipal',
    kind: '年度计划',
    issuedOn: null,
    effectiveOn: null,
    status: 'in_force',
    statusNote: null,
    supersededBy: null,
    repealedOn: null,
    period: { from: '2020-01-01', to: '2020-12-31' },
    form: 'verbatim',
    source: { url: 'https://example.org/plan', retrievedOn: null, sha256: null },
    checkedBy: null,
    checkedOn: null,
    audience: ['parent'],
    topics: ['测试'],
    leansOn: {},
    relation: null,
    planItems: [],
    gaps: ['收费标准'],
    outline: [
      { address: '第一部分', title: '测试部分', depth: 0, firstParagraph: 0, endParagraph: 2 },
      { address: '第二部分', title: '其他部分', depth: 0, firstParagraph: 2, endParagraph: 3 },
    ],
    paragraphs: [
      aParagraph('第1条', '学校提供课后服务。家长自愿参加。', { heading: '课后服务' }),
      aParagraph('第2条', '教师每年参加培训。'),
      aParagraph('第3条', THIRD, { path: ['二、其他部分'], clauses: CLAUSES }),
    ],
    ...given,
  }
}

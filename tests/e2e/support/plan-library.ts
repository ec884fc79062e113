import { readFileSync } from 'node:fs'
import type { PolicyDocument } from '../../../server/domain/document.ts'
import { buildLibrary, type Library } from '../../../server/domain/library.ts'
import { splitLines } from '../../../server/ingest/split-document.ts'
import { aDocument, aParagraph } from '../../support/a-document.ts'

const PLAN = new URL('../../../corpus/plan/zibo-education-2020.md', import.meta.url)

/** The real plan, split by the real splitter, and an invented digest that was repealed. */
export function buildPlanLibrary(): Library {
  return buildLibrary([readPlan(), aRepealedDigest()])
}

function readPlan(): PolicyDocument {
  const body = readFileSync(PLAN, 'utf8').split(/^---$/m).slice(2).join('---')
  const { outline, paragraphs } = splitLines(body.split('\n'), 'zibo-education-2020')
  return aDocument({
    id: 'zibo-education-2020',
    title: '中共淄博市委教育工委 淄博市教育局2020年工作要点',
    aliases: ['2020年工作要点'],
    issuers: ['中共淄博市委教育工委', '淄博市教育局'],
    topics: ['年度计划'],
    source: { url: null, retrievedOn: null, sha256: null },
    gaps: [],
    outline,
    paragraphs,
  })
}

function aRepealedDigest(): PolicyDocument {
  const id = 'old-rule'
  const paragraph = aParagraph('要点1', '本条只为测试而写。', {
    documentId: id,
    path: [],
    originalAddress: '第三条',
  })
  return aDocument({
    id,
    title: '已废止的测试办法',
    aliases: [],
    number: '测试〔2010〕1号',
    level: 'provincial',
    status: 'repealed',
    statusNote: '2019年由测试条例取代',
    supersededBy: 'zibo-education-2020',
    form: 'digest',
    period: null,
    source: { url: 'https://example.org/old', retrievedOn: null, sha256: null },
    topics: ['测试'],
    gaps: [],
    outline: [],
    paragraphs: [paragraph],
  })
}

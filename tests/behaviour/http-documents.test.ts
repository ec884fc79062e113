import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../server/domain/document.ts'
import { buildLibrary } from '../../server/domain/library.ts'
import { aDocument, aParagraph } from '../support/a-document.ts'
import { buildTestApp } from '../support/test-app.ts'
import { buildTinyAssistant } from '../support/tiny-assistant.ts'

const { app } = buildTestApp()
const get = async (path: string) => (await app.request(path)).json()

describe('reading documents over HTTP', () => {
  it('lists them with the release', async () => {
    expect(await get('/v1/documents')).toMatchObject({
      release: 'test',
      documents: [{ id: 'test-plan', paragraphs: 3, url: 'https://example.org/plan' }],
    })
  })

  it('shows parts before their paragraphs, in reading order', async () => {
    const { outline } = (await get('/v1/documents/test-plan')) as { outline: unknown }
    expect(outline).toEqual([
      { kind: 'division', address: '第一部分', title: '测试部分', depth: 0 },
      { kind: 'paragraph', address: '第1条', title: '课后服务', depth: 1 },
      { kind: 'paragraph', address: '第2条', title: '教师每年参加培训', depth: 1 },
      { kind: 'division', address: '第二部分', title: '其他部分', depth: 0 },
      { kind: 'paragraph', address: '第3条', title: '第一款的文字', depth: 1 },
    ])
  })

  it('shows a paragraph with its neighbours', async () => {
    expect(await get('/v1/documents/test-plan/paragraphs/%E7%AC%AC2%E6%9D%A1')).toMatchObject({
      paragraph: { id: 'test-plan#第2条', text: '教师每年参加培训。' },
      focus: null,
      previous: { address: '第1条', heading: '课后服务' },
      next: { address: '第3条', heading: null },
    })
  })

  it('has no neighbour before the first and after the last', async () => {
    expect(await get('/v1/documents/test-plan/paragraphs/第1条')).toMatchObject({ previous: null })
    expect(await get('/v1/documents/test-plan/paragraphs/第3条')).toMatchObject({ next: null })
  })

  it('points at the clause that the address names', async () => {
    const detail = (await get('/v1/documents/test-plan/paragraphs/第3条第二款')) as {
      paragraph: { text: string }
      focus: { start: number; end: number }
    }
    expect(detail.paragraph.text.slice(detail.focus.start, detail.focus.end)).toBe('第二款的文字。')
  })

  it.each([
    '第3条',
    '第三条',
    '3',
    '三',
    '３',
    '%EF%BC%93',
    '%E7%AC%AC3%E6%9D%A1',
    encodeURIComponent('第三条第一款'),
    '第3条第二款',
    '第二部分',
  ])('finds the third article at %s', async (address) => {
    expect(await get(`/v1/documents/test-plan/paragraphs/${address}`)).toMatchObject({
      paragraph: { address: '第3条' },
    })
  })

  it.each([
    ['99', '《测试计划》里没有这一条，最后是第3条'],
    ['第3条第九款', '《测试计划》第3条里没有这一款、项或句，最后是第二款'],
    ['hello', '看不懂这个地址，请写成“第27条”这样'],
  ])('says why there is nothing at %s', async (address, message) => {
    const path = `/v1/documents/test-plan/paragraphs/${address}`
    expect(await get(path)).toMatchObject({ error: { code: 'no_such_article', message } })
  })

  it('takes a bare number in a digest for one of its points', async () => {
    const points = ['要点1', '要点2'].map((address) =>
      aParagraph(address, '要点的文字。', { documentId: 'digest' }),
    )
    const digest = aDocument({ id: 'digest', form: 'digest', outline: [], paragraphs: points })
    const service = { assistant: buildTinyAssistant(digest), library: buildLibrary([digest]) }
    const response = await buildTestApp({ service: () => service }).app.request(
      '/v1/documents/digest/paragraphs/2',
    )
    expect(await response.json()).toMatchObject({ paragraph: { address: '要点2' } })
  })

  it('lists the points of a digest by what they say, not by where it is reported', async () => {
    const texts = [
      '据公开报道，课后服务自愿参加；学校不得强制。',
      '据国新办2024年通报的报道，参加的比例上升。',
      '名额紧张时，优先保障。',
    ]
    const points = texts.map((text, at) =>
      aParagraph(`要点${at + 1}`, text, { documentId: 'digest', heading: null }),
    )
    const digest = aDocument({ id: 'digest', form: 'digest', outline: [], paragraphs: points })
    const service = { assistant: buildTinyAssistant(digest), library: buildLibrary([digest]) }
    const response = await buildTestApp({ service: () => service }).app.request('/v1/documents/digest')
    const { outline } = (await response.json()) as { outline: { title: string }[] }
    expect(outline.map(({ title }) => title)).toEqual(['课后服务自愿参加', '参加的比例上升', '名额紧张时'])
  })

  it('lists the plan first, then from the nation down, the newest first, and what was repealed last', async () => {
    const policy = (id: string, given: Partial<PolicyDocument>) =>
      aDocument({ id, kind: '规范性文件', level: 'national', period: null, ...given })
    const documents = [
      policy('a-repealed', { status: 'repealed', issuedOn: '2019-01-01' }),
      policy('b-province', { level: 'provincial', issuedOn: '2019-01-01' }),
      policy('c-old', { issuedOn: '2015-01-01' }),
      policy('d-new', { issuedOn: '2019-01-01' }),
      policy('e-undated', {}),
      aDocument(),
    ]
    const service = { assistant: buildTinyAssistant(aDocument()), library: buildLibrary(documents) }
    const response = await buildTestApp({ service: () => service }).app.request('/v1/documents')
    const { documents: listed } = (await response.json()) as { documents: { id: string }[] }
    expect(listed.map(({ id }) => id)).toEqual([
      'test-plan',
      'd-new',
      'c-old',
      'e-undated',
      'b-province',
      'a-repealed',
    ])
  })

  it('tells the standing of the day, and narrows the list', async () => {
    const law = aDocument({
      id: 'law',
      title: '测试法',
      kind: '法律',
      level: 'national',
      period: null,
      effectiveOn: '2021-01-01',
    })
    const service = { assistant: buildTinyAssistant(law), library: buildLibrary([aDocument(), law]) }
    const other = buildTestApp({ service: () => service }).app
    const list = async (query: string) =>
      (await (await other.request(`/v1/documents?${query}`)).json()) as {
        asOf: string
        documents: { id: string; status: string }[]
      }
    const now = await list('')
    expect(now.asOf).toBe('2020-06-01')
    expect(now.documents.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'test-plan in_force',
      'law not_yet_in_force',
    ])
    const later = await list('asOf=2022-01-01')
    expect(later.documents.map(({ status }) => status)).toEqual(['expired', 'in_force'])
    const idsFor = async (query: string) => (await list(query)).documents.map(({ id }) => id)
    expect(await idsFor('level=national')).toEqual(['law'])
    expect(await idsFor('status=in_force')).toEqual(['test-plan'])
    expect(await idsFor('form=digest')).toEqual([])
    expect(await idsFor('topic=测试')).toEqual(['test-plan', 'law'])
    expect(await idsFor(`q=${encodeURIComponent('测试法')}`)).toEqual(['law'])
    expect((await other.request('/v1/documents?status=valid')).status).toBe(400)
  })

  it('finds the paragraph that took the place of one of a replaced digest', async () => {
    const moved = aDocument({ formerAddresses: { 要点1: ['第2条', '第3条'], 要点2: ['第9条'] } })
    const service = { assistant: buildTinyAssistant(moved), library: buildLibrary([moved]) }
    const other = buildTestApp({ service: () => service }).app
    const at = async (address: string) =>
      (await other.request(`/v1/documents/test-plan/paragraphs/${encodeURIComponent(address)}`)).json()
    expect(await at('要点1')).toMatchObject({ paragraph: { address: '第2条' }, movedFrom: '要点1' })
    expect(await at('第2条')).toMatchObject({ paragraph: { address: '第2条' }, movedFrom: null })
    expect(await at('要点2')).toMatchObject({ error: { code: 'no_such_article' } })
  })

  it('shows what a document mentions and where it is mentioned', async () => {
    const [law, plan] = [aDocument({ id: 'law', title: '测试法' }), aDocument()]
    const reference = { documentId: plan.id, paragraphAddress: '第1条', mention: '测试法', target: law.id }
    const service = { assistant: buildTinyAssistant(plan), library: buildLibrary([law, plan], [reference]) }
    const other = buildTestApp({ service: () => service }).app
    const [mentioning, mentioned] = await Promise.all(
      ['test-plan', 'law'].map(async (id) => (await other.request(`/v1/documents/${id}`)).json()),
    )
    expect(mentioning).toMatchObject({
      references: [{ paragraphAddress: '第1条', mention: '测试法', documentId: 'law' }],
      referencedBy: [],
    })
    expect(mentioned).toMatchObject({
      references: [],
      referencedBy: [{ documentId: 'test-plan', paragraphAddress: '第1条', mention: '测试法' }],
    })
  })
})

import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findMismatch } from '../../../../server/ingest/fetch/check-expected.ts'
import { type OfficialSource, readSources } from '../../../../server/ingest/fetch/read-sources.ts'

const CORPUS = resolve(import.meta.dirname, '../../../../corpus')

describe('corpus/sources.yaml', () => {
  const { sources, faults } = readSources(
    readFileSync(resolve(CORPUS, 'sources.yaml'), 'utf8'),
    'sources.yaml',
  )

  it('has no fault, and each entry names a policy of the corpus by its title', () => {
    expect(faults).toEqual([])
    expect(sources.length).toBeGreaterThan(0)
    const files = readdirSync(resolve(CORPUS, 'policies'))
    for (const { id, title } of sources) {
      expect(files).toContain(`${id}.md`)
      expect(readFileSync(resolve(CORPUS, 'policies', `${id}.md`), 'utf8')).toContain(`title: ${title}\n`)
    }
  })

  it('tells faults with their lines and leaves the entry out', () => {
    const read = readSources(
      '- id: a\n  title: 标题\n  number: null\n  url: ftp://x\n  confidence: maybe\n- id: b\n  title: 标题\n  number: null\n  url: https://x.cn/\n  confidence: seen\n',
      's.yaml',
    )
    expect(read.sources.map(({ id }) => id)).toEqual(['b'])
    expect(read.faults.map(({ line }) => line)).toEqual([4, 5])
    expect(readSources('a: [', 's.yaml').faults).toHaveLength(1)
    expect(readSources('a: 1', 's.yaml').faults[0]?.message).toBe('要写成列表')
  })
})

describe('is it the expected document?', () => {
  const source: OfficialSource = {
    id: 'a',
    title: '教育局关于做好课后服务工作的通知',
    number: '青教字〔2024〕7号',
    url: 'https://x.cn/',
    confidence: 'seen',
  }
  const page = {
    title: source.title,
    number: source.number,
    issuers: [],
    level: null,
    kind: '',
    issuedOn: null,
    effectiveOn: null,
  }

  it('accepts it with other brackets and without the issuer', () => {
    expect(findMismatch(source, page)).toBeNull()
    expect(findMismatch(source, { ...page, number: '青教字[2024]7号' })).toBeNull()
    expect(findMismatch(source, { ...page, title: '关于做好课后服务工作的通知' })).toBeNull()
    expect(findMismatch(source, { ...page, number: null })).toBeNull()
  })
  it('refuses another title or number', () => {
    expect(findMismatch(source, { ...page, title: '教育局关于做好课后服务工作的通知的解读' })).toContain(
      '标题不符',
    )
    expect(findMismatch(source, { ...page, title: null })).toContain('没有读到标题')
    expect(findMismatch(source, { ...page, number: '青教字〔2024〕8号' })).toContain('文号不符')
  })
  it('asks an inferred address for its number, or for the whole title where none is known', () => {
    const inferred: OfficialSource = { ...source, confidence: 'inferred' }
    expect(findMismatch(inferred, { ...page, number: null })).toContain('地址是推断的')
    expect(findMismatch(inferred, page)).toBeNull()
    expect(
      findMismatch({ ...inferred, number: null }, { ...page, title: '关于做好课后服务工作的通知' }),
    ).toContain('标题不符')
  })
})

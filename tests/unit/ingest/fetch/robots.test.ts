import { describe, expect, it } from 'vitest'
import { readRobots } from '../../../../server/ingest/fetch/robots.ts'

const allows = (text: string, path: string): boolean => readRobots(text, 'wence-fetch/1.0').allows(path)

describe('robots.txt', () => {
  it('lets everything through when it says nothing', () => {
    expect(allows('', '/a')).toBe(true)
    expect(allows('User-agent: *\nDisallow:', '/a')).toBe(true)
  })
  it('takes the longest rule, and of equal ones the one that allows', () => {
    const text = 'User-agent: *\nDisallow: /art\nAllow: /art/2022\nDisallow: /x\nAllow: /x'
    expect(allows(text, '/art/2017/1.html')).toBe(false)
    expect(allows(text, '/art/2022/1.html')).toBe(true)
    expect(allows(text, '/x')).toBe(true)
  })
  it('puts rules for us before those for all, and joins groups of several agents', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Wence-Fetch\nDisallow: /private\nCrawl-delay: 3'
    expect(allows(text, '/a')).toBe(true)
    expect(allows(text, '/private/a')).toBe(false)
    expect(readRobots(text, 'wence-fetch/1.0').delaySeconds).toBe(3)
    expect(readRobots(text, 'someone').allows('/a')).toBe(false)
  })
  it('knows * and $, comments and odd spacing', () => {
    const text = 'user-AGENT:*  # all\n disallow : /*.doc$ # files\nDisallow: /a*b*c'
    expect(allows(text, '/x/1.doc')).toBe(false)
    expect(allows(text, '/x/1.docx')).toBe(true)
    expect(allows(text, '/a1b2c3')).toBe(false)
    expect(allows(text, '/acb')).toBe(true)
  })
  it('is not slowed down by a hostile pattern', () => {
    const start = Date.now()
    allows(`User-agent: *\nDisallow: /${'a*'.repeat(20_000)}b$`, `/${'a'.repeat(20_000)}`)
    expect(Date.now() - start).toBeLessThan(2000)
  })
})

import { describe, expect, it } from 'vitest'
import type { Carried } from '../../../server/contract.ts'
import { buildConversations } from '../../../server/http/conversations.ts'

const topic = (value: string): Carried[] => [{ slot: 'topic', value, label: value }]

describe('conversations', () => {
  it('recall what was kept last, and nothing for a stranger', () => {
    const conversations = buildConversations(() => 0)
    conversations.keep('a', topic('课后服务'))
    conversations.keep('a', topic('职称'))
    expect(conversations.recall('a')).toEqual(topic('职称'))
    expect(conversations.recall('b')).toEqual([])
  })

  it('forget after half an hour of silence', () => {
    let now = 0
    const conversations = buildConversations(() => now)
    conversations.keep('a', topic('职称'))
    now = 30 * 60_000 - 1
    expect(conversations.recall('a')).toEqual(topic('职称'))
    now += 1
    expect(conversations.recall('a')).toEqual([])
  })

  it('forget the one that was silent longest when full', () => {
    const conversations = buildConversations(() => 0, 2)
    conversations.keep('a', topic('1'))
    conversations.keep('b', topic('2'))
    conversations.keep('a', topic('3'))
    conversations.keep('c', topic('4'))
    expect(conversations.recall('b')).toEqual([])
    expect(conversations.recall('a')).toEqual(topic('3'))
    expect(conversations.recall('c')).toEqual(topic('4'))
  })

  it('keep their place when they speak again at the limit', () => {
    const conversations = buildConversations(() => 0, 2)
    conversations.keep('a', topic('1'))
    conversations.keep('b', topic('2'))
    conversations.keep('b', topic('3'))
    expect(conversations.recall('a')).toEqual(topic('1'))
  })
})

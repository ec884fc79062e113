import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RequestFault } from '../../../server/http/faults.ts'
import { readQuestion } from '../../../server/http/read-question.ts'

function faultOf(raw: string): string {
  try {
    readQuestion(raw)
  } catch (error) {
    if (error instanceof RequestFault) return error.code
    throw error
  }
  return 'none'
}

describe('reading a question', () => {
  it.each([
    ['a null', '课后\u0000服务'],
    ['a bell', '\u0007课后服务'],
    ['an escape', '\u001b[31m课后服务'],
    ['a C1 control', '课后\u0085服务'],
    ['a delete', '课后\u007f服务'],
    ['words in the invisible tag alphabet', `课后服务${String.fromCodePoint(0xe0041, 0xe0042)}`],
    ['half of a surrogate pair', '课后\ud83d服务'],
    ['a decoding error', '课后\ufffd服务'],
    ['a noncharacter', '课后\uffff服务'],
  ])('refuses %s', (_, raw) => {
    expect(faultOf(raw)).toBe('unsupported_characters')
  })

  it.each([
    ['line breaks and tabs', '课后服务\n怎么\t收费\r\n', '课后服务\n怎么\t收费'],
    ['a rare character outside the basic plane', '𠮷小学招生', '𠮷小学招生'],
    ['a joined emoji', '👨‍👩‍👧 能报名吗', '👨‍👩‍👧 能报名吗'],
    ['direction marks around a pasted number', '\u202d12345\u202c是什么', '12345是什么'],
    ['zero-width characters and a byte order mark', '\ufeff课后\u200b服务', '课后服务'],
    ['surrounding ideographic spaces', '\u3000课后服务\u3000', '课后服务'],
  ])('accepts %s', (_, raw, read) => {
    expect(readQuestion(raw)).toBe(read)
  })

  it.each(['', '   ', '\n\t', '\u3000', '\u200b\ufeff'])('finds %j empty', (raw) => {
    expect(faultOf(raw)).toBe('question_empty')
  })

  it.each([
    ['Chinese characters', '课'],
    ['characters of two code units', '𠮷'],
    ['letters with an accent of their own', 'e\u0301'],
    ['flags', '🇨🇳'],
  ])('counts %s as one each', (_, character) => {
    expect(faultOf(character.repeat(300))).toBe('none')
    expect(faultOf(character.repeat(301))).toBe('question_too_long')
  })

  it('refuses one character under a heap of combining marks', () => {
    expect(faultOf(`课${'\u0301'.repeat(5_000)}`)).toBe('question_too_long')
  })

  it('gives a clean question or a named fault for anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const fault = faultOf(raw)
        if (fault === 'none') expect(faultOf(readQuestion(raw))).toBe('none')
        else expect(['unsupported_characters', 'question_empty', 'question_too_long']).toContain(fault)
      }),
    )
  })
})

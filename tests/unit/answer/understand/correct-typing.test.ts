import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectTypingWords } from '../../../../server/answer/understand/collect-typing-words.ts'
import { buildCorrectTyping } from '../../../../server/answer/understand/correct-typing.ts'
import { readCorpus } from '../../../../server/ingest/read-corpus.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const { lexicon } = readLexicon('corpus/lexicon')
const { documents } = readCorpus('corpus')
const analyse = buildAnalyse(lexicon)
const texts = documents.flatMap(({ title, outline, paragraphs }) => [
  title,
  ...outline.map((part) => part.title),
  ...paragraphs.map(({ text }) => text),
])
const words = collectTypingWords(texts, lexicon, analyse)
const correctTyping = buildCorrectTyping(words, analyse)

describe('typing errors are corrected towards words of the corpus', () => {
  const cases: readonly [string, string, string][] = [
    ['a homophone', '课后言时服务收费吗', '课后延时服务收费吗'],
    ['a homophone in a pair', '小学生进视了怎么办', '小学生近视了怎么办'],
    ['a homophone', '职称平聘有什么政策', '职称评聘有什么政策'],
    ['a homophone', '义物教育要上几年', '义务教育要上几年'],
    ['a homophone', '老师有尝补课怎么处理', '老师有偿补课怎么处理'],
    ['front and back nasal', '职称平品有什么政策', '职称评聘有什么政策'],
    ['a character shaped alike', '课后延时眼务谁负责', '课后延时服务谁负责'],
    ['swapped characters', '课延后时服务谁负责', '课后延时服务谁负责'],
    ['a doubled character', '课后延时时服务谁负责', '课后延时服务谁负责'],
    ['pinyin', 'kehoufuwu 收费吗', '课后服务 收费吗'],
    ['pinyin with a letter too many', 'keshouyanshi', '课后延时'],
    ['pinyin in several words', 'zhicheng pingpin zenme banli', '职称评聘怎么办理'],
    ['capital pinyin', 'ZhiCheng 评审', '职称 评审'],
  ]
  it.each(cases)('%s: %s', (_, typed, meant) => {
    expect(correctTyping(typed).text).toBe(meant)
  })

  it('says what was changed', () => {
    expect(correctTyping('职称平聘').corrected).toEqual([{ from: '职称平聘', to: '职称评聘' }])
  })
})

describe('what is right, or unknown without a clear meaning, stays', () => {
  it.each([
    '第二十七条讲什么',
    '二年级和三年级有什么不同',
    '新学校啥时候能用上',
    '学校管看孩子吗',
    '俺孩儿放学没人接咋办',
    '幼儿园要涨价吗',
    '作业写不完怎么办',
    '孩子想学技术',
    'app 和 wifi 收费吗',
    'I love you',
    'STEM课程',
    'asdfghjkl',
    '王小明',
    '',
    '？？？',
  ])('%s', (question) => {
    expect(correctTyping(question)).toEqual({ text: question, corrected: [] })
  })

  it('no question, lay term or example of the lexicon is changed', () => {
    const asked = [
      ...lexicon.topics.flatMap(({ questions }) => questions),
      ...lexicon.layTerms.map(({ lay }) => lay),
      ...lexicon.intents.flatMap(({ examples }) => examples),
    ]
    const changed = asked.filter((text) => correctTyping(text).corrected.length > 0)
    expect(changed.length / asked.length).toBeLessThan(0.002)
  })

  it('no sentence of the corpus is bent towards another', () => {
    const sentences = documents
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ text, sentences: spans }) => spans.map(({ start, end }) => text.slice(start, end)))
      .slice(0, 1500)
    const changed = sentences.filter((text) => correctTyping(text).corrected.length > 0)
    expect(changed.length / sentences.length).toBeLessThan(0.005)
  })
})

describe('on any input', () => {
  const piece = fc.oneof(
    fc.constantFrom('课后', '延时', '平', 'ke', ' ', '服务', '（', '😀', '課', 'hou ', '第3条', '\u200b'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  it('the corrected text is the question with the named stretches replaced, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const question = pieces.join('')
        const { text, corrected } = correctTyping(question)
        const rebuilt = corrected.reduce<{ text: string; at: number }>(
          ({ text: built, at }, { from, to }) => {
            const start = question.indexOf(from, at)
            return { text: built + question.slice(at, start) + to, at: start + from.length }
          },
          { text: '', at: 0 },
        )
        expect(rebuilt.text + question.slice(rebuilt.at)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  it('takes about a millisecond for a question of usual length', () => {
    const questions = lexicon.topics.flatMap((topic) => topic.questions)
    const start = performance.now()
    for (const question of questions) correctTyping(question)
    expect((performance.now() - start) / questions.length).toBeLessThan(5)
  })
})

import { describe, expect, it } from 'vitest'
import { buildDetectCrisis } from '../../../../server/answer/understand/detect-crisis.ts'
import { learnDanger } from '../../../../server/answer/understand/learn-danger.ts'
import { readCorpus } from '../../../../server/ingest/read-corpus.ts'
import { readExampleQuestions } from '../../../../server/ingest/read-example-questions.ts'
import { knownIdsOf } from '../../../../server/ingest/read-learned-files.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { readUnanswerableQuestions } from '../../../../server/ingest/read-unanswerable-questions.ts'

const { lexicon } = readLexicon('corpus/lexicon')
const { documents } = readCorpus('corpus')
const known = knownIdsOf(documents, lexicon)
const questions = [
  ...readExampleQuestions('corpus', known).examples,
  ...readUnanswerableQuestions('corpus', known).questions,
].map(({ q }) => q)
const detect = buildDetectCrisis(lexicon.crisis, learnDanger(lexicon, questions))
const detectCrisis = (question: string) => detect(question)?.rule ?? null

describe('danger is recognised', () => {
  it.each([
    ['我不想活了', 'self-harm'],
    ['闺女发信息说来生再见', 'self-harm'],
    ['孩子说死了就解脱了', 'self-harm'],
    ['我闺女昨晚说想从窗户跳下去', 'self-harm'],
    ['我儿子准备跳楼', 'self-harm'],
    ['我想自沙', 'self-harm'],
    ['我 想 自 杀', 'self-harm'],
    ['我想自·杀', 'self-harm'],
    ['我想自殺', 'self-harm'],
    ['孩子没勇气活下去了', 'self-harm'],
    ['俺侄女说要服毒', 'self-harm'],
    ['同桌说想喝药，我劝不动', 'self-harm'],
    ['女儿给我发了条短信说对不起爸爸妈妈', 'self-harm'],
    ['桌上放着他的绝笔', 'self-harm'],
    ['室友把一瓶药全吞下去了', 'self-harm'],
    ['闺女吃了一大把安眠药', 'self-harm'],
    ['站在顶楼就想往下跳', 'self-harm'],
    ['闺女放学到这会儿还没到家', 'missing-child'],
    ['孩子跟我吵了一架，不知道跑哪去了', 'missing-child'],
    ['我孩子在学校被打了', 'violence'],
    ['俺孩儿让同学给揍了', 'violence'],
    ['儿子今天又被几个高年级的欺负了', 'violence'],
    ['他们把我关在厕所里打', 'violence'],
    ['老师打了我家孩子', 'violence'],
    ['同桌每天欺负我', 'violence'],
    ['他爸正拿棍子抽他，谁也拦不住', 'violence'],
    ['孩子从楼梯上被推下来，脸上全是血', 'violence'],
    ['老师老是摸我女儿的腿', 'sexual-abuse'],
    ['继父摸了我下面', 'sexual-abuse'],
    ['补课的男老师把手伸进我裤子里', 'sexual-abuse'],
    ['我们班有同学被门卫偷摸过', 'sexual-abuse'],
    ['孩子放学后不见了', 'missing-child'],
    ['教室着火了怎么办', 'fire'],
    ['有学生掉河里了', 'medical'],
  ])('%s', (question, id) => {
    expect(detectCrisis(question)?.id).toBe(id)
  })

  it('in every example that the lexicon gives', () => {
    const examples = lexicon.intents.find(({ kind }) => kind === 'crisis')?.examples ?? []
    expect(examples.length).toBeGreaterThan(20)
    expect(examples.filter((example) => detectCrisis(example) === null)).toEqual([])
  })
})

describe('a question on rules is not danger', () => {
  it.each([
    '校园欺凌防治工作有哪些措施',
    '校园欺凌怎么认定',
    '学校怎么防止学生被打伤',
    '预防自杀教育怎么开展',
    '防性侵教育有什么要求',
    '防溺水宣传什么时候搞',
    '消防演练多久一次',
    '上课被打断怎么办',
    '孩子被老师打低分',
    '我家孩子被划到别的学校了',
    '孩子的体育课被占了',
    '欺凌别人的学生会被处分吗',
    '我想四处看看学校',
    '劳动课能用刀吗',
    '老师体罚学生违法吗',
    '孩子要喝药，能带到学校让老师看着吗',
    '孩子中午不回家吃饭行不行',
    '留守儿童爸妈过年没回家学校管吗',
    '给校长写了信说食堂的事',
    '',
  ])('%s', (question) => {
    expect(detectCrisis(question)).toBeNull()
  })

  it('neither are the other examples and the topics of the lexicon', () => {
    const asked = [
      ...lexicon.intents.filter(({ kind }) => kind !== 'crisis').flatMap(({ examples }) => examples),
      ...lexicon.topics.flatMap(({ questions: ofTopic }) => ofTopic),
    ]
    expect(asked.filter((text) => detectCrisis(text) !== null)).toEqual([])
  })

  it('nor are its lay terms, but for such as may be a cry: 同学骂我', () => {
    const alarms = lexicon.layTerms.filter(({ lay }) => detectCrisis(lay) !== null)
    expect(alarms.length / lexicon.layTerms.length).toBeLessThan(0.002)
  })

  it('nor, but for one that speaks of a victim, the sentences of the corpus', () => {
    const sentences = documents
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ text, sentences: spans }) => spans.map(({ start, end }) => text.slice(start, end)))
    const alarms = sentences.filter((text) => detectCrisis(text) !== null)
    expect(alarms.length / sentences.length).toBeLessThan(0.002)
  })
})

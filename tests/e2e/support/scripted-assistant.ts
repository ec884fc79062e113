import { createHash } from 'node:crypto'
import type { Assistant } from '../../../server/answer/assistant.ts'
import type { Answer, Citation } from '../../../server/contract.ts'
import type { Library } from '../../../server/domain/library.ts'
import { aCitation, anAnswer } from '../../support/an-answer.ts'

const TOPICS = [
  {
    id: 'care',
    name: '课后延时服务',
    audience: ['parent', 'operator'],
    questions: ['课后服务有什么要求？', '放学没人接怎么办？'],
  },
  { id: 'nursery', name: '幼儿园', audience: ['parent', 'operator'], questions: ['今年新建多少所幼儿园？'] },
  { id: 'sight', name: '近视防控', audience: ['parent'], questions: ['孩子近视学校管不管？'] },
  { id: 'meals', name: '食堂', audience: ['parent'], questions: ['学校食堂今年要做什么？'] },
  { id: 'titles', name: '职称评聘', audience: ['teacher', 'operator'], questions: ['副高职称怎么评聘？'] },
] as const

const HOTLINE = {
  office: '12345政务服务便民热线',
  phone: '12345',
  hours: '7×24小时',
  source: '国办发〔2020〕53号',
  preparedQuestion: '我想问课后延时服务怎么收费。',
}

/** An assistant that knows a few questions by heart, over the real plan: for looking at screens, not at answers. */
export function buildScriptedAssistant(library: Library): Assistant {
  const quote = (address: string, words: string) => citeWords(library, address, words)
  return {
    release: 'scripted-1',
    topics: () =>
      TOPICS.map((topic) => ({ ...topic, audience: [...topic.audience], questions: [...topic.questions] })),
    search: async () => [],
    suggest: async (typed) =>
      TOPICS.flatMap((topic) => topic.questions)
        .filter((text) => [...typed].some((letter) => text.includes(letter)))
        .map((text) => ({ text, kind: 'question' as const })),
    answer: async ({ question, asOf, carried, drop }) => {
      const base = { question, asOf, release: 'scripted-1' }
      const answer = answerTo(question, quote, drop.includes('mapping'))
      return { answer: { ...answer, ...base } as Answer, carried }
    },
  }
}

type Quote = (address: string, words: string) => Citation

function answerTo(question: string, quote: Quote, isMappingDropped: boolean): Answer {
  if (question.includes('收费')) return refusal(quote)
  if (question.includes('自杀')) return crisis(quote)
  if (question.includes('幼儿园')) return kindergartens(quote)
  const care = quote('第9条', '提升课后延时服务水平')
  const mapped = isMappingDropped ? [] : [{ from: '课后服务', to: '课后延时服务' }]
  return anAnswer(care, {
    text: care.quote,
    understood: {
      kind: 'fact',
      mapped,
      corrected: [],
      carried: [{ slot: 'topic', value: 'care', label: '课后延时服务' }],
      masked: [],
    },
    completeness: { asked: ['condition', 'fee'], covered: ['condition'] },
    notices: ['这是2020年的工作要点，只说明当年的安排。'],
    next: ['课后延时服务怎么收费？', '今年新建多少所幼儿园？'],
  })
}

function kindergartens(quote: Quote): Answer {
  const citations: [Citation, Citation] = [
    quote('第6条', '全市新改扩建幼儿园103处'),
    quote('第32条', '市直公办幼儿园'),
  ]
  return anAnswer(citations[0], {
    citations,
    text: citations.map((citation) => citation.quote).join(''),
    parts: [
      { kind: 'quote', citation: 0 },
      { kind: 'quote', citation: 1 },
    ],
    completeness: { asked: ['condition'], covered: ['condition'] },
  })
}

function refusal(quote: Quote): Answer {
  const near = quote('第9条', '提升课后延时服务水平')
  const text = '收录的文件里没有写收费标准。'
  return {
    ...anAnswer(near),
    status: 'unanswered',
    reason: 'no_figure_in_text',
    citations: [],
    text,
    parts: [{ kind: 'message', text }],
    nearest: [near],
    handoff: [HOTLINE],
  }
}

function crisis(quote: Quote): Answer {
  const text = '如果你或身边的人正处在危险中，请马上打电话。'
  return {
    ...anAnswer(quote('第10条', '落实学生心理健康干预机制')),
    status: 'crisis',
    reason: null,
    citations: [],
    text,
    parts: [{ kind: 'message', text }],
    handoff: [{ ...HOTLINE, office: '全国统一心理援助热线', phone: '12356' }, HOTLINE],
  }
}

function citeWords(library: Library, address: string, words: string): Citation {
  const found = library.findParagraph('zibo-education-2020', address)
  const document = library.findDocument('zibo-education-2020')
  if (found === undefined || document === undefined) throw new Error(`the plan has no ${address}`)
  const { paragraph } = found
  const start = paragraph.text.indexOf(words)
  if (start < 0) throw new Error(`${address} does not say ${words}`)
  const { id, path, originalAddress, attestation } = paragraph
  return {
    ...aCitation(document),
    paragraphId: id,
    address: paragraph.address,
    path: [...path],
    originalAddress,
    attestation,
    quote: words,
    start,
    end: start + words.length,
    sha256: createHash('sha256').update(words).digest('hex'),
  }
}

import type { Answer, Aspect, Basis, Citation, DropSlot, Handoff, Reason } from '../api/contract'
import { formalCitation } from './formal-citation'
import { documentUrl, readerUrl } from './page-link'
import { attestationNote, formLabel, levelLabel, statusLabel, type StatusLabel } from './status-label'

/** A quote with the line that says where it stands. */
export interface QuoteView {
  readonly key: string
  readonly index: number
  readonly quote: string
  readonly title: string
  readonly number: string
  readonly address: string
  readonly path: string
  readonly level: string
  readonly form: string
  readonly status: StatusLabel
  readonly statusNote: string
  readonly note: string
  readonly formal: string
  /** Where the reader shows the words in their paragraph. */
  readonly link: string
}

export type BlockView =
  | { readonly key: string; readonly kind: 'message'; readonly text: string }
  | { readonly key: string; readonly kind: 'quote'; readonly quote: QuoteView }

/** A document of a higher level that a quoted one rests on. */
export interface BasisView {
  readonly key: string
  readonly level: string
  readonly title: string
  readonly number: string
  readonly address: string
  readonly form: string
  readonly status: StatusLabel
  /** Its paragraph where one is near the question, else the document. */
  readonly link: string
}

/** A removable remark on how the question was understood. */
export interface ChipView {
  readonly key: string
  readonly slot: DropSlot
  readonly text: string
  readonly removeLabel: string
}

export interface AnswerView {
  readonly tone: 'full' | 'partial' | 'none' | 'urgent' | 'talk'
  readonly heading: string
  readonly reason: string
  readonly blocks: readonly BlockView[]
  /** Highest first; documents that are quoted already are not named again. */
  readonly basis: readonly BasisView[]
  readonly nearest: readonly QuoteView[]
  readonly chips: readonly ChipView[]
  readonly masked: string
  readonly completeness: string
  readonly isComplete: boolean
  readonly notices: readonly string[]
  readonly choices: readonly { readonly label: string; readonly question: string }[]
  readonly next: readonly string[]
  readonly handoff: readonly HandoffView[]
  readonly footer: string
  readonly canJudge: boolean
}

export type HandoffView = Handoff & {
  readonly hoursText: string
  /** Office and number; the number once where the office is named after it. */
  readonly label: string
}

const HEADINGS = {
  answered: '',
  partial: '原文没有写明所问',
  clarify: '想问的是哪一个？',
  unanswered: '资料里没有找到答案',
  conversation: '',
  crisis: '请先确保安全',
} as const

/** What else than a gap in the text keeps an answer from being a full one. */
const PARTIAL_HEADINGS: Readonly<Partial<Record<Reason, string>>> = {
  low_confidence: '可能是这条规定，请对照原文',
  superseded_only: '找到的规定不能当作现行的',
  not_yet_in_force: '找到的规定还没有施行',
}

const TONES = {
  answered: 'full',
  partial: 'partial',
  clarify: 'talk',
  unanswered: 'none',
  conversation: 'talk',
  crisis: 'urgent',
} as const

export const REASONS: Readonly<Record<Reason, string>> = {
  no_evidence: '没有找到能回答的原文',
  no_such_article: '没有这一条',
  no_figure_in_text: '原文没有写具体数字',
  no_rule_in_text: '原文没有写具体规定',
  out_of_scope_place: '问的是其他地方',
  out_of_scope_time: '问的是其他时间',
  out_of_scope_topic: '不在教育政策范围内',
  out_of_scope_level: '问的是其他学段或层级',
  not_in_library: '这份文件还没有收录',
  not_yet_in_force: '相关规定尚未施行',
  superseded_only: '只找到已被取代的规定',
  needs_personal_data: '个人情况需要经办单位查询',
  too_vague: '问得有些宽，请说得具体一点',
  two_readings: '这句话可以有两种意思',
  low_confidence: '没有足够把握',
  switched_off: '问答服务暂停',
}

export const ASPECTS: Readonly<Record<Aspect, string>> = {
  condition: '条件',
  exception: '例外',
  procedure: '程序',
  deadline: '期限',
  fee: '费用',
  contact: '联系方式',
}

const SLOT_NAMES: Readonly<Record<DropSlot, string>> = {
  topic: '话题',
  document: '文件',
  paragraph: '条款',
  aspect: '问的方面',
  mapping: '用词',
  correction: '改字',
}

/** What the screen shows of an answer. Adds no words of policy: those come from the quotes only. */
export function answerView(answer: Answer, answerKey: string): AnswerView {
  const missing = answer.completeness.asked.filter((aspect) => !answer.completeness.covered.includes(aspect))
  return {
    tone: TONES[answer.status],
    heading: headingOf(answer),
    reason: answer.reason === null ? '' : REASONS[answer.reason],
    blocks: blocksOf(answer, answerKey),
    basis: basisOf(answer),
    nearest: answer.nearest.map((citation, index) => quoteView(citation, index, null)),
    chips: chipsOf(answer),
    masked:
      answer.understood.masked.length === 0 ? '' : `已遮盖${answer.understood.masked.join('、')}，不会保存`,
    completeness: completenessLine(answer.completeness.asked, missing),
    isComplete: missing.length === 0,
    notices: answer.notices,
    choices: answer.choices,
    next: answer.next,
    handoff: answer.handoff.map(handoffView),
    footer: `截至 ${answer.asOf} · 资料版本 ${answer.release}`,
    canJudge: answer.status === 'answered' || answer.status === 'partial' || answer.status === 'unanswered',
  }
}

const headingOf = ({ status, reason }: Answer): string =>
  (status === 'partial' ? PARTIAL_HEADINGS[reason] : undefined) ?? HEADINGS[status]

/** One citation as it is shown in cards and lists. */
export function quoteView(citation: Citation, index: number, answerKey: string | null): QuoteView {
  const status = statusLabel(citation.status)
  return {
    key: `${index}-${citation.paragraphId}-${citation.start}`,
    index,
    quote: citation.quote,
    title: citation.title,
    number: citation.number ?? '',
    address: citation.address,
    path: citation.path.join(' › '),
    level: levelLabel(citation.level),
    form: formLabel(citation.form),
    status,
    statusNote: citation.statusNote ?? '',
    note: attestationNote(citation.attestation),
    formal: formalCitation(citation),
    link: readerUrl({
      documentId: citation.documentId,
      address: citation.address,
      span: { start: citation.start, end: citation.end },
      answerKey,
      citation: index,
    }),
  }
}

function blocksOf(answer: Answer, answerKey: string): readonly BlockView[] {
  const blocks: BlockView[] = []
  answer.parts.forEach((part, at) => {
    if (part.kind === 'message') {
      blocks.push({ key: `m${at}`, kind: 'message', text: part.text })
      return
    }
    const citation = answer.citations[part.citation]
    if (citation === undefined) return
    blocks.push({ key: `q${at}`, kind: 'quote', quote: quoteView(citation, part.citation, answerKey) })
  })
  return blocks
}

function basisOf({ basis, citations }: Answer): readonly BasisView[] {
  const quoted = new Set(citations.map(({ documentId }) => documentId))
  const seen = new Set<string>()
  return basis.flatMap((each) => {
    if (quoted.has(each.documentId) || seen.has(each.documentId)) return []
    seen.add(each.documentId)
    return [basisView(each)]
  })
}

function basisView({ documentId, title, number, level, status, form, paragraphAddress }: Basis): BasisView {
  return {
    key: documentId,
    level: levelLabel(level),
    title,
    number: number ?? '',
    address: paragraphAddress ?? '',
    form: formLabel(form),
    status: statusLabel(status),
    link:
      paragraphAddress === null
        ? documentUrl(documentId)
        : readerUrl({ documentId, address: paragraphAddress, span: null, answerKey: null, citation: 0 }),
  }
}

function handoffView(office: Handoff): HandoffView {
  const label = office.office.includes(office.phone) ? office.office : `${office.office} ${office.phone}`
  return { ...office, hoursText: office.hours ?? '', label }
}

function chipsOf(answer: Answer): readonly ChipView[] {
  const { mapped, corrected, carried } = answer.understood
  const chips: ChipView[] = []
  for (const { from, to } of corrected) chips.push(chip('correction', `按“${to}”查找，不是“${from}”`))
  for (const { from, to } of mapped) chips.push(chip('mapping', `${from} → ${to}`))
  for (const { slot, label } of carried) chips.push(chip(slot, `接着上文：${label}`))
  return chips
}

function chip(slot: DropSlot, text: string): ChipView {
  return { key: `${slot}-${text}`, slot, text, removeLabel: `去掉${SLOT_NAMES[slot]}：${text}` }
}

function completenessLine(asked: readonly Aspect[], missing: readonly Aspect[]): string {
  if (asked.length === 0) return ''
  const names = (aspects: readonly Aspect[]) => aspects.map((aspect) => ASPECTS[aspect]).join('、')
  if (missing.length === 0) return `问到的${names(asked)}，引文都有`
  return `引文没有写到：${names(missing)}`
}

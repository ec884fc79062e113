import { makeElement, makeList } from './make-element.js'

const STATUS_NAMES = {
  answered: '原文的答案',
  partial: '原文只答了一部分',
  clarify: '请选一种意思',
  unanswered: '资料里没有答案',
  conversation: '问策',
  crisis: '请先看这里',
}

/** One answer as an article. `actions`: openSource(citation), ask(question), remove(slot). */
export function drawAnswer(answer, actions) {
  const heading = makeElement('h2', { tabindex: '-1' }, answer.question)
  const article = makeElement(
    'article',
    { 'data-status': answer.status },
    heading,
    makeElement('p', { class: 'status' }, STATUS_NAMES[answer.status]),
    drawUnderstood(answer.understood, actions),
    ...answer.parts.map((part) => drawPart(part, answer.citations, actions)),
    makeList(
      '请选择',
      'questions',
      answer.choices.map((choice) => drawQuestion(choice, actions)),
    ),
    makeList('说明', 'notices', answer.notices),
    makeList('可以联系', 'offices', answer.handoff.map(drawOffice)),
    makeList(
      '相近的条文（不是答案）',
      'nearest',
      answer.nearest.map((near) => drawSourceButton(near, actions)),
    ),
    makeList(
      '还可以问',
      'questions',
      answer.next.map((text) => drawQuestion({ label: text, question: text }, actions)),
    ),
    makeElement('p', { class: 'quiet' }, `按 ${answer.asOf} 的情况回答`),
  )
  return { article, heading }
}

function drawPart(part, citations, actions) {
  if (part.kind === 'message') return makeElement('p', { class: 'message' }, part.text)
  const citation = citations[part.citation]
  return makeElement(
    'figure',
    {},
    makeElement('blockquote', {}, makeElement('mark', {}, citation.quote)),
    makeElement('figcaption', {}, drawSourceButton(citation, actions)),
  )
}

function drawSourceButton(citation, actions) {
  return makeElement(
    'button',
    { type: 'button', class: 'source', click: () => actions.openSource(citation) },
    `《${citation.title}》`,
    makeElement('span', { class: 'address' }, citation.address),
    citation.form === 'digest' ? '（要点）' : null,
  )
}

function drawUnderstood({ mapped, corrected, carried, masked }, actions) {
  const removable = (text, slot) =>
    makeElement(
      'button',
      {
        type: 'button',
        class: 'chip',
        'aria-label': `${text}，点一下去掉并重新提问`,
        click: () => actions.remove(slot),
      },
      text,
      makeElement('span', { 'aria-hidden': 'true' }, ' ×'),
    )
  const chips = [
    ...carried.map(({ slot, label }) => removable(`接着问：${label}`, slot)),
    ...corrected.map(({ from, to }) => removable(`“${from}”按“${to}”查找`, 'correction')),
    ...mapped.map(({ from, to }) => removable(`“${from}”也按“${to}”查找`, 'mapping')),
    ...masked.map((kind) => makeElement('span', { class: 'chip' }, `已隐去${kind}`)),
  ]
  return chips.length === 0 ? null : makeElement('p', { class: 'chips' }, ...chips)
}

function drawQuestion({ label, question }, actions) {
  return makeElement(
    'button',
    { type: 'button', class: 'question', click: () => actions.ask(question) },
    label,
  )
}

function drawOffice({ office, phone, hours }) {
  const dial = makeElement('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}` }, phone)
  return makeElement('span', {}, `${office}：`, dial, hours === null ? '' : `（${hours}）`)
}

import { makeElement } from './make-element.js'

/** The whole paragraph behind a quote. `marked` is the span to highlight, or null. */
export function drawSource(detail, marked, actions) {
  const { document: source, paragraph, previous, next } = detail
  const span = marked ?? detail.focus
  return [
    makeElement(
      'div',
      { class: 'source-head' },
      makeElement('h2', { id: 'source-title', tabindex: '-1' }, `《${source.title}》${paragraph.address}`),
      makeElement('button', { type: 'button', class: 'close', click: actions.close }, '关闭'),
    ),
    makeElement('p', { class: 'quiet' }, describeOrigin(source, paragraph)),
    paragraph.heading === null ? null : makeElement('h3', {}, paragraph.heading),
    drawText(paragraph.text, span),
    makeElement(
      'nav',
      { 'aria-label': '前后条文' },
      drawNeighbour('上一条', previous, actions),
      drawNeighbour('下一条', next, actions),
    ),
    source.url === null
      ? null
      : makeElement('p', {}, makeElement('a', { href: source.url, rel: 'noreferrer' }, '查看官方原文')),
  ].filter((child) => child !== null)
}

function describeOrigin(source, paragraph) {
  const form = source.form === 'digest' ? '要点，不是原文全文' : null
  return [source.issuers.join('、'), source.number, source.issuedOn, ...paragraph.path, form]
    .filter((piece) => piece !== null && piece !== '')
    .join(' · ')
}

function drawText(text, span) {
  const pieces =
    span === null
      ? [text]
      : [
          text.slice(0, span.start),
          makeElement('mark', {}, text.slice(span.start, span.end)),
          text.slice(span.end),
        ]
  return makeElement('p', { class: 'paragraph' }, ...pieces)
}

function drawNeighbour(label, neighbour, actions) {
  if (neighbour === null) return makeElement('span', { class: 'quiet' }, `没有${label}`)
  return makeElement(
    'button',
    { type: 'button', click: () => actions.openAddress(neighbour.address) },
    `${label}：${neighbour.address}`,
  )
}

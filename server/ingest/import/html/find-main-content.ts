import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { childNodes } from './nesting.ts'
import { isFieldLine } from './page-metadata.ts'
import { isPageNoise } from './page-noise.ts'
import { writeHtmlLines } from './write-html-lines.ts'

/** The inner element has to hold this much of what the outer one says. */
const MIN_SHARE = 0.6
/** More link text than this among what would be dropped means that it is navigation. */
const MIN_LINK_SHARE = 0.3
/** Never the whole of a text. */
const PARAGRAPHS = new Set(['p', 'span', 'strong', 'b', 'font', 'li', 'h1', 'h2', 'h3'])

/** Goes down from the body as long as one child holds most of the sentences and what stands beside it is the site, not the document. */
export function findMainContent(body: Element): Element {
  let current = body
  for (;;) {
    const inner = nextInner(current)
    if (inner === undefined) return current
    current = inner
  }
}

function nextInner(outer: Element): Element | undefined {
  const children = outer.children.filter(isTag).filter((child) => !PARAGRAPHS.has(child.name))
  const whole = countSentenceMarks(outer)
  const best = children
    .map((child) => ({ child, marks: countSentenceMarks(child) }))
    .sort((a, b) => b.marks - a.marks)[0]
  if (best === undefined || whole === 0 || best.marks / whole < MIN_SHARE) return undefined
  const rest = outer.children.filter((child) => child !== best.child)
  return rest.every(isBlank) || isSite(rest) ? best.child : undefined
}

/** Sentence marks outside links: navigation has none, running text is full of them. */
function countSentenceMarks(node: AnyNode): number {
  if (isText(node)) return node.data.match(/[，。；]/g)?.length ?? 0
  if (isTag(node) && node.name === 'a') return 0
  return childNodes(node).reduce((sum, child) => sum + countSentenceMarks(child), 0)
}

const isBlank = (node: AnyNode): boolean => textLength(node, false) === 0

function isSite(nodes: readonly AnyNode[]): boolean {
  const all = nodes.reduce((sum, node) => sum + textLength(node, false), 0)
  const linked = nodes.reduce((sum, node) => sum + textLength(node, true), 0)
  return (
    linked / all > MIN_LINK_SHARE ||
    nodes.some((node) => writeHtmlLines(node).some((line) => isPageNoise(line) || isFieldLine(line)))
  )
}

function textLength(node: AnyNode, linksOnly: boolean): number {
  if (isText(node)) return linksOnly ? 0 : node.data.replace(/\s+/g, '').length
  const inLink = linksOnly && isTag(node) && node.name === 'a'
  return childNodes(node).reduce((sum, child) => sum + textLength(child, linksOnly && !inLink), 0)
}

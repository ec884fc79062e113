import type { AnyNode, ParentNode } from 'domhandler'
import { MAX_HTML_DEPTH } from '../limits.ts'
import { UnreadableFile } from '../unreadable-file.ts'

/** The children of a node, none for text. */
export const childNodes = (node: AnyNode | undefined): readonly AnyNode[] =>
  node !== undefined && 'children' in node ? (node as ParentNode).children : []

/** Later steps walk the tree by recursion, so a page nested without end is refused here, without recursion. */
export function refuseDeepNesting(root: AnyNode | undefined): void {
  let level = [...childNodes(root)]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_HTML_DEPTH) throw new UnreadableFile('网页嵌套过深，可能是恶意文件，不导入')
    level = level.flatMap((node) => [...childNodes(node)])
  }
}

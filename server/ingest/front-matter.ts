import { isNode, LineCounter, parseDocument, stringify, YAMLMap } from 'yaml'
import type { Remark } from './split/source-line.ts'

/** A YAML text as plain data, with the way back to its lines. The only file that knows the YAML library. */
export interface YamlText {
  /** Undefined where the text is not YAML. */
  readonly value: unknown
  /** The line on which the value at a path stands; of the nearest one above it where there is none. */
  lineOf(path: readonly PropertyKey[]): number
  readonly faults: readonly Remark[]
}

/** Reads YAML; `firstLine` is the line of the file on which the text begins. Never throws. */
export function readYaml(text: string, firstLine = 1): YamlText {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const toLine = (offset: number): number => Math.max(counter.linePos(offset).line, 1) + firstLine - 1
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length))
      if (offset !== null) return toLine(offset)
    }
    return firstLine
  }
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    line: toLine(error.pos[0]),
    message: `YAML 写法有误：${error.message}`,
  }))
  if (document.errors.length > 0) return { value: undefined, lineOf, faults }
  try {
    return { value: document.toJS({ maxAliasCount: 20 }), lineOf, faults }
  } catch {
    return {
      value: undefined,
      lineOf,
      faults: [...faults, { line: firstLine, message: 'YAML 写法有误：引用太多' }],
    }
  }
}

/** Where a value stands: at its key in a map, at itself in a list. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | null {
  const key = path.at(-1)
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (parent instanceof YAMLMap) {
    const pair = parent.items.find((item) => String(item.key) === String(key))
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0] ?? null
  }
  const node = document.getIn([...path], true)
  return isNode(node) ? (node.range?.[0] ?? null) : null
}

/** Data as YAML, one line a value where it fits. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, flowCollectionPadding: true })
}

export interface FrontMatterText {
  /** The text between the two `---`, null where there is none. */
  readonly yaml: string | null
  readonly body: readonly string[]
  /** Line of the file on which the body begins. */
  readonly bodyLine: number
}

/** Parts a file into what stands between `---` at its head and the lines below. */
export function splitFrontMatter(source: string): FrontMatterText {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1
  if (end === -1) return { yaml: null, body: lines, bodyLine: 1 }
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1), bodyLine: end + 2 }
}

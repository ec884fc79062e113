import { posix } from 'node:path'
import { childElements, descendants, parseXml, type XmlElement } from '../parse-xml.ts'
import type { Reading } from '../reading.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import type { ZipParts } from '../zip-parts.ts'
import { readBody } from './body.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'

/** Reads a part embedded by altChunk, whatever it is. */
export type ReadChunk = (bytes: Buffer) => Promise<Reading>

/** Reads a Word document: paragraphs with their automatic numbers, tables row by row, embedded altChunk parts. */
export async function readDocx(parts: ZipParts, readChunk: ReadChunk): Promise<Reading> {
  const main = await findMainPart(parts)
  const folder = posix.dirname(main)
  const root = parseXml(await parts.read(main), main)
  const optional = async (name: string): Promise<XmlElement | undefined> => {
    const part = posix.join(folder, name)
    return parts.has(part) ? parseXml(await parts.read(part), part) : undefined
  }
  const body = readBody(root, {
    numbering: readNumbering(await optional('numbering.xml')),
    styleOf: readStyles(await optional('styles.xml')),
  })
  const relations = await readRelations(parts, main)
  const faults = [...describeLosses(root)]
  const lines: string[] = []
  for (const piece of body) {
    if (typeof piece === 'string') {
      lines.push(piece)
      continue
    }
    const chunk = await readAltChunk(piece.chunkId, relations, { parts, readChunk })
    lines.push(...chunk.lines)
    faults.push(...chunk.faults)
  }
  return { lines, stated: {}, faults, notes: describeRevisions(root) }
}

async function findMainPart(parts: ZipParts): Promise<string> {
  const relations = await readRelations(parts, '')
  const main = [...relations.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.target
  const found = [main ?? '', 'word/document.xml'].find((name) => parts.has(name))
  if (found === undefined) throw new UnreadableFile('docx 里没有正文，文件可能已损坏')
  return found
}

interface Relation {
  readonly type: string
  /** The part inside the container; null for anything outside it. */
  readonly target: string | null
}

async function readRelations(parts: ZipParts, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!parts.has(name)) return new Map()
  const root = parseXml(await parts.read(name), name)
  return new Map(
    childElements(root, 'Relationship').map(({ attributes }) => {
      const path = attributes.Target ?? ''
      const inside = path.startsWith('/') ? path.slice(1) : posix.join(folder, path)
      const target = attributes.TargetMode === 'External' ? null : inside
      return [attributes.Id ?? '', { type: attributes.Type ?? '', target }]
    }),
  )
}

async function readAltChunk(
  chunkId: string,
  relations: ReadonlyMap<string, Relation>,
  { parts, readChunk }: { parts: ZipParts; readChunk: ReadChunk },
): Promise<Reading> {
  const target = relations.get(chunkId)?.target
  if (target === null) throw new UnreadableFile('docx 引用了文件以外的内容，不导入')
  if (target === undefined || !parts.has(target))
    throw new UnreadableFile('docx 里嵌入的正文（altChunk）缺失，文件可能已损坏')
  return readChunk(await parts.read(target))
}

function describeLosses(root: XmlElement): string[] {
  const footnotes =
    descendants(root, 'footnoteReference').length + descendants(root, 'endnoteReference').length
  return footnotes > 0 ? [`有 ${footnotes} 处脚注或尾注没有导入，请对照原件`] : []
}

function describeRevisions(root: XmlElement): string[] {
  const revised = ['ins', 'del', 'moveFrom'].some((name) => descendants(root, name).length > 0)
  return revised ? ['文件里有修订痕迹，已按“接受全部修订”读取，请核对'] : []
}

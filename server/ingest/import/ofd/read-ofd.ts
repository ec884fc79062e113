import { posix } from 'node:path'
import { MAX_PAGES } from '../limits.ts'
import type { LaidPage } from '../layout/page.ts'
import { readPages } from '../layout/read-pages.ts'
import { childElements, descendants, firstChild, parseXml, textOf, type XmlElement } from '../parse-xml.ts'
import type { Reading } from '../reading.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import type { ZipParts } from '../zip-parts.ts'
import { readOfdContent, readBox, toPoints } from './read-ofd-content.ts'

/** Reads an OFD file (GB/T 33190): the text of each page in reading order; its templates count as part of the page. */
export async function readOfd(parts: ZipParts): Promise<Reading> {
  const root = parseXml(await parts.read('OFD.xml'), 'OFD.xml')
  const bodies = childElements(root, 'DocBody')
  if (bodies.length === 0) throw new UnreadableFile('OFD 文件里没有文档')
  const pages: LaidPage[] = []
  for (const body of bodies) {
    const path = textOf(firstChild(body, 'DocRoot')).trim()
    if (path === '') throw new UnreadableFile('OFD 文件没有写明正文位置；加密的 OFD 请先解密再导入')
    pages.push(...(await readDocument(parts, inside(path, ''))))
  }
  const lines = readPages(pages)
  const pictures = lines.length === 0 ? ['OFD 里没有文字，可能每页都是图像；请转成 pdf 再导入'] : []
  return { lines, stated: {}, faults: pictures, notes: [] }
}

/** Paths are relative to the part that names them; a leading slash means the root of the container. */
const inside = (path: string, folder: string): string =>
  posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(folder, path))

async function readDocument(parts: ZipParts, path: string): Promise<LaidPage[]> {
  const document = parseXml(await parts.read(path), path)
  const folder = posix.dirname(path)
  const common = firstChild(document, 'CommonData')
  const area = firstChild(firstChild(common, 'PageArea'), 'PhysicalBox')
  const templates = new Map(
    childElements(common, 'TemplatePage').map(({ attributes }) => [
      attributes.ID ?? '',
      inside(attributes.BaseLoc ?? '', folder),
    ]),
  )
  const pages = childElements(firstChild(document, 'Pages'), 'Page')
  if (pages.length > MAX_PAGES)
    throw new UnreadableFile(`OFD 有 ${pages.length} 页，超过 ${MAX_PAGES} 页，请分开导入`)
  const read: LaidPage[] = []
  for (const page of pages)
    read.push(await readPage({ parts, templates, area }, inside(page.attributes.BaseLoc ?? '', folder)))
  return read
}

interface PageContext {
  readonly parts: ZipParts
  readonly templates: ReadonlyMap<string, string>
  readonly area: XmlElement | undefined
}

async function readPage({ parts, templates, area }: PageContext, path: string): Promise<LaidPage> {
  const page = parseXml(await parts.read(path), path)
  const contents = [page]
  for (const { attributes } of childElements(page, 'Template')) {
    const template = templates.get(attributes.TemplateID ?? '')
    if (template !== undefined && parts.has(template))
      contents.push(parseXml(await parts.read(template), template))
  }
  const own = firstChild(firstChild(page, 'Area'), 'PhysicalBox')
  const [, , width, height] = readBox(textOf(own ?? area) || '0 0 210 297')
  const objects = contents.flatMap((content) => descendants(content, 'Layer').map(readOfdContent))
  return {
    width: toPoints(width),
    height: toPoints(height),
    pieces: objects.flatMap((object) => object.pieces),
    rulings: objects.flatMap((object) => object.rulings),
    measured: true,
  }
}

import type { CheerioAPI } from 'cheerio'
import { readDay } from '../metadata/read-day.ts'
import { readDocumentNumber } from '../metadata/read-document-number.ts'
import type { StatedMetadata } from '../reading.ts'
import { tidyLine } from '../tidy-line.ts'

const LABELS = {
  title: '标题|名称|信息名称|文件名称',
  number: '发文字号|公文文号|文件编号|文号|发文号',
  issuers: '发文机关|发文机构|发布机构|发文单位|制定机关|制发机关|公布机关',
  issuedOn: '成文日期|发文日期|印发日期|签发日期|公布日期|制定日期',
  effectiveOn: '实施日期|施行日期|生效日期',
} as const

const OTHER_LABELS =
  '索引号|主题分类|体裁分类|主题词|发布日期|发布时间|公开日期|生成日期|有效性|效力状态|时效性|统一编号|关键词|公开方式|公开范围|失效日期|废止日期'
const spaced = (labels: string): string =>
  labels
    .split('|')
    .map((label) => [...label].join('\\s*'))
    .join('|')
const ANY_LABEL = spaced([...Object.values(LABELS), OTHER_LABELS].join('|'))

/** What the page states in its own fields (the box above a gov page, meta tags, its heading); absent stays absent. */
export function readPageMetadata($: CheerioAPI, pageLines: readonly string[]): StatedMetadata {
  const fields = (name: keyof typeof LABELS): string | undefined => readField(pageLines, LABELS[name])
  const number =
    readDocumentNumber(fields('number') ?? '') ??
    pageLines.map(standaloneNumber).find((found) => found !== null)
  const title = fields('title') ?? readTitle($)
  const issuedOn = readDay(fields('issuedOn') ?? '')
  const effectiveOn = readDay(fields('effectiveOn') ?? '')
  const issuers = fields('issuers')
    ?.split(/[\s、,，;；]+/)
    .filter((name) => name.length > 1)
  return {
    ...(title === undefined ? {} : { title }),
    ...(number === null || number === undefined ? {} : { number }),
    ...(issuers === undefined ? {} : { issuers }),
    ...(issuedOn === null ? {} : { issuedOn }),
    ...(effectiveOn === null ? {} : { effectiveOn }),
  }
}

/** Labels stand at the start of a line, after a cell mark or after another field; prose that mentions one does not count. */
function readField(lines: readonly string[], labels: string): string | undefined {
  const field = new RegExp(
    `(?:^|｜|\\s)[【\\[]?(?:${spaced(labels)})[】\\]]?\\s*(?:[:：]\\s*｜?|｜)\\s*([^｜]*?)\\s*(?=｜|$|[【\\[]?(?:${ANY_LABEL})[】\\]]?\\s*[:：])`,
  )
  for (const [index, line] of lines.entries()) {
    if (line.length > 300) continue
    const found = field.exec(line)?.[1]
    if (found !== undefined && found !== '') return found
    if (found === '' && isWholeLabel(line, labels)) return valueBelow(lines[index + 1])
  }
  return undefined
}

/** A line of the box above a document: 索引号：… ｜ 发文机关：… */
export const isFieldLine = (line: string): boolean =>
  line.length < 300 && new RegExp(`^[【\\[]?(?:${ANY_LABEL})[】\\]]?\\s*(?:[:：]|｜)`).test(line)

const isWholeLabel = (line: string, labels: string): boolean =>
  new RegExp(`^(?:${spaced(labels)})\\s*[:：]$`).test(line)

const valueBelow = (line: string | undefined): string | undefined =>
  line === undefined || line.length > 100 || new RegExp(`^(?:${ANY_LABEL})\\s*[:：]`).test(line)
    ? undefined
    : line

const standaloneNumber = (line: string): string | null =>
  line.length <= 30 ? readDocumentNumber(line) : null

function readTitle($: CheerioAPI): string | undefined {
  const meta = tidyLine($('meta[name="ArticleTitle" i]').attr('content') ?? '')
  if (meta !== '') return meta
  const headings = $('h1')
    .toArray()
    .map((heading) => tidyLine($(heading).text()))
  const heading = headings.filter((text) => text.length >= 6).sort((a, b) => b.length - a.length)[0]
  if (heading !== undefined) return heading
  const pieces = $('title')
    .first()
    .text()
    .split(/[_|｜]|\s[-–—]\s|--+|——/)
    .map(tidyLine)
  const piece = pieces.sort((a, b) => b.length - a.length)[0] ?? ''
  return piece.length >= 6 ? piece : undefined
}

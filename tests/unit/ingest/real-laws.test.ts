import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatSteps, parseSteps } from '../../../server/domain/address.ts'
import type { Paragraph, PolicyDocument } from '../../../server/domain/document.ts'
import { findAddresses, parseAddress } from '../../../server/domain/find-addresses.ts'
import { buildLibrary } from '../../../server/domain/library.ts'
import type { Lookup } from '../../../server/domain/lookup.ts'
import { splitLines } from '../../../server/ingest/split-document.ts'
import { aText } from '../domain/a-text.ts'

/** Published laws, kept outside the repository; without them there is nothing to prove here. */
const FOLDER = new URL('../../../../shared/real-laws/', import.meta.url)
const isThere = existsSync(new URL('README.md', FOLDER))
const ARTICLE = /^第[一二三四五六七八九十百零]+条(?:之[一二三四五六七八九十]+)?$/

interface Law {
  readonly name: string
  readonly articles: number
  readonly source: string
}

function readTable(): Law[] {
  const laws: Law[] = []
  let folder = ''
  for (const line of readFileSync(new URL('README.md', FOLDER), 'utf8').split('\n')) {
    folder = /^## .*`(\w+)\/`/.exec(line)?.[1] ?? folder
    const row = /^\| (.+?\.md)(?: \(older\))? \| [\d-]+ \| (\d+) \|/.exec(line)
    if (row === null) continue
    const name = row[1] as string
    const source = readFileSync(new URL(`${folder}/${encodeURIComponent(name)}`, FOLDER), 'utf8')
    laws.push({ name, articles: Number(row[2]), source })
  }
  return laws
}

const squeeze = (text: string): string => text.replace(/[\s\u200b]/g, '')

function articlesOf(document: PolicyDocument, source: string): Paragraph[] {
  const written = new Set(source.split('\n').map((line) => /^第.+?条(?:之.+?)?(?=\s|$)/.exec(line)?.[0]))
  return document.paragraphs.filter(({ address }) => ARTICLE.test(address) && written.has(address))
}

describe.skipIf(!isThere)(
  'a hundred published laws (skipped where the folder of laws is not beside the repository)',
  () => {
    const laws = isThere ? readTable() : []
    const read = laws.map((law) => {
      const document = aText(law.source, { id: 'law', title: law.name })
      const library = buildLibrary([document])
      const look = (question: string, here?: Paragraph): Lookup => {
        const address = findAddresses(question)[0]?.address
        if (address === undefined) throw new Error(`no address in ${question}`)
        return library.lookUp(document, address, here)
      }
      return { ...law, document, look, own: articlesOf(document, law.source) }
    })
    const found = (result: Lookup): string[] =>
      result.kind === 'found' ? result.paragraphs.map(({ address }) => address) : [result.kind]

    it('are all there', () => {
      expect(laws).toHaveLength(100)
    })

    it('have as many articles as the table says', () => {
      expect(read.map(({ name, own }) => [name, own.length])).toEqual(
        laws.map(({ name, articles }) => [name, articles]),
      )
    })

    it('lose no line: every line stands in a paragraph, a heading or the title', () => {
      for (const { name, source } of laws) {
        const split = splitLines(source.split('\n'), 'law')
        const kept = [
          ...split.title,
          ...split.outline.map(({ address, title }) => address + title + '\n' + title),
          ...split.paragraphs.map(({ address, heading, text }) => `${address}${heading ?? ''}${text}`),
        ]
          .map(squeeze)
          .join('\n')
        const lines = source.split('\n').filter((line) => !line.startsWith('<!--') && squeeze(line) !== '')
        const numbering = /^(?:第.{1,8}[章节条]|[一二三四五六七八九十]{1,3}、|\d+．|附录：$|三$)/
        const lost = lines
          .map((line) => squeeze(line.replace(/^#+ /, '')))
          .filter((line) => !kept.includes(line) && !kept.includes(line.replace(numbering, '')))
        expect(lost, name).toEqual([])
      }
    })

    it('keep the words in order, none twice: articles joined give back the text of the source', () => {
      for (const { name, source, document, own } of read) {
        if (own.length === 0) continue
        const headings = new Set(document.outline.map(({ title }) => squeeze(title)))
        const [, body = source] = source.split('<!-- INFO END -->')
        const text = body
          .split('\n')
          .filter((line) => !line.startsWith('#') && !headings.has(squeeze(line)))
          .map((line) => squeeze(line.replace(/^第[一二三四五六七八九十百零]+条\s+/, '')))
          .join('')
        const joined = own.map((paragraph) => squeeze(paragraph.text)).join('')
        const start = text.indexOf(joined)
        expect(start, name).toBeGreaterThanOrEqual(0)
        const after = text.slice(start + joined.length)
        expect(after === '' || after.startsWith('附录：'), name).toBe(true)
      }
    })

    it('find every article by its own address, in Chinese and in Arabic numerals', () => {
      for (const { own, look, name } of read) {
        for (const { address } of own) {
          expect(found(look(address)), name).toEqual([address])
          expect(found(look(formatSteps(parseSteps(address) ?? [], 'arabic'))), name).toEqual([address])
        }
      }
    })

    it('find every 款, 项 and 目 by its address', () => {
      let clauses = 0
      for (const { document, name } of read) {
        const library = buildLibrary([document])
        for (const paragraph of document.paragraphs) {
          if (parseSteps(paragraph.address) === null) continue
          for (const { address, start, end } of paragraph.clauses) {
            const steps = parseAddress(paragraph.address + address)
            const result = steps === null ? null : library.lookUp(document, steps)
            expect(result, `${name} ${paragraph.address}${address}`).toMatchObject({
              kind: 'found',
              paragraphs: [{ address: paragraph.address }],
              focus: { start, end },
            })
            clauses += 1
          }
        }
      }
      expect(clauses).toBeGreaterThan(5000)
    })

    it('say where the articles end when a later one is asked for', () => {
      for (const { own, look, name } of read) {
        if (own.length === 0) continue
        const last = own.at(-1)?.address
        expect(look(`第${own.length + 1}条`), name).toEqual({ kind: 'missing', unit: '条', last })
      }
    })

    it('find the last article, the one before it, and a range', () => {
      for (const { own, look, name } of read) {
        if (own.length < 5) continue
        const last = own.at(-1) as Paragraph
        expect(found(look('最后一条')), name).toEqual([last.address])
        expect(found(look('上一条', last)), name).toEqual([own.at(-2)?.address])
        expect(found(look('下一条', own[0])), name).toEqual([own[1]?.address])
        expect(look('下一条', last), name).toMatchObject({ kind: 'missing', last: last.address })
        expect(found(look('第一条至第五条')), name).toEqual(own.slice(0, 5).map(({ address }) => address))
      }
    })

    it('find the third chapter with all its articles', () => {
      const withChapters = read.filter(({ source }) => /^## 第三章/m.test(source))
      expect(withChapters.length).toBeGreaterThan(60)
      for (const { look, source, name } of withChapters) {
        const chapter = source.split(/^## 第三章.*$/m)[1]?.split(/^## /m)[0] ?? ''
        const articles = [...chapter.matchAll(/^(第[^\s]+条)\s/gm)].map((match) => match[1] as string)
        expect(found(look('第三章')), name).toEqual(articles)
      }
    })

    it('cut the words of every paragraph into sentences without leaving any out', () => {
      for (const { document, name } of read) {
        for (const { text, sentences, address } of document.paragraphs) {
          const joined = sentences.map(({ start, end }) => text.slice(start, end)).join('')
          expect(squeeze(joined), `${name} ${address}`).toBe(squeeze(text))
        }
      }
    })
  },
)

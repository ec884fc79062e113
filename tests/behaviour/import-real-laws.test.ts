import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildImport } from '../../server/ingest/import/build-import.ts'
import { readBytes } from '../../server/ingest/import/read-bytes.ts'
import { updateDocument } from '../../server/ingest/import/update-document.ts'
import { readDocument } from '../../server/ingest/read-document.ts'

const LAWS = resolve(import.meta.dirname, '../../../shared/real-laws')

/** The number of articles that the collection's own list gives for each file. */
function expectedCounts(): [file: string, articles: number][] {
  const rows = readFileSync(join(LAWS, 'README.md'), 'utf8').matchAll(
    /^\| (\S.*?\.md)(?: \(older\))? \| [\d-]+ \| (\d+) \|/gm,
  )
  return [...rows].map(([, file, articles]) => [file ?? '', Number(articles)])
}

const findFile = (name: string): string =>
  ['national', 'regulations', 'judicial', 'shandong']
    .map((folder) => join(LAWS, folder, name))
    .find(existsSync) ?? name

describe.skipIf(!existsSync(LAWS))(
  'a hundred real laws (skipped where the folder real-laws is not beside the project)',
  () => {
    const counts = existsSync(LAWS) ? expectedCounts() : []

    it('are all in the list', () => {
      const files = ['national', 'regulations', 'judicial', 'shandong'].flatMap((folder) =>
        readdirSync(join(LAWS, folder)),
      )
      expect(counts.map(([file]) => file).toSorted()).toEqual(files.toSorted())
      expect(counts).toHaveLength(100)
    })

    for (const [file, articles] of counts)
      it(`${file}: ${articles} articles, a title, and the same paragraphs after a round trip`, async () => {
        const imported = buildImport(await readBytes(readFileSync(findFile(file))), 'law', file)
        const addresses = imported.paragraphs.map(({ address }) => address)
        expect(new Set(addresses).size).toBe(addresses.length)
        // The list counts articles that are written 第X条; files that number 一、 have none, whatever their paragraphs are called.
        const written = imported.lines.some((line) => /^第[^第]{1,9}条/.test(line))
        const numbered = addresses.filter((address) => /^第[^第]+条(?:之[^第]+)?$/.test(address))
        expect(written ? numbered.length : 0).toBe(articles)
        expect(addresses.length).toBeGreaterThan(0)
        expect(imported.metadata.title).toContain(
          file
            .replace(/\(.*$/, '')
            .replace(/^.*《|》.*$/g, '')
            .slice(0, 4),
        )
        const read = readDocument(updateDocument(imported, null).content, 'law.md')
        expect(read.document.paragraphs).toEqual(imported.paragraphs)
      })
  },
)

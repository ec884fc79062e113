import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildImport } from '../../../../server/ingest/import/build-import.ts'
import { chooseId, isDocumentId } from '../../../../server/ingest/import/choose-id.ts'
import { compareParagraphs } from '../../../../server/ingest/import/compare-paragraphs.ts'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'
import { updateDocument } from '../../../../server/ingest/import/update-document.ts'
import { writeWholeFile } from '../../../../server/ingest/import/write-whole-file.ts'
import { readDocument } from '../../../../server/ingest/read-document.ts'
import { makeDocx } from './make/make-docx.ts'
import { RED_HEAD_BODY, RED_HEAD_NUMBERING } from './make/red-head.ts'

const LAW = `青山市课后服务办法
（2023年7月1日青山市人民政府第5次常务会议通过）
第一章 总则
第一条 为规范课后服务，制定本办法。
第二条 课后服务由学生自愿参加，学校不得强制。
第二章 保障
第三条 小学课后服务每天收费不超过三元。
第四条 本办法自2023年9月1日起施行。`

const DIGEST = `---
id: qs-khfw
title: 青山市课后服务办法
aliases: [课后服务办法]
number: null
issuers: [青山市人民政府]
level: municipal
kind: 规范性文件
issuedOn: null
effectiveOn: null
status: in_force
statusNote: 现行
supersededBy: null
repealedOn: null
period: null
form: digest
source: { url: "https://example.org/a.html", retrievedOn: null, sha256: null }
checkedBy: 编辑甲
checkedOn: 2024-01-01
audience: [parent]
topics: [课后服务]
relation: 计划依托
planItems: [9]
leansOn: {}
gaps: [退费办法]
---
【要点1｜第二条｜verified】参加课后服务自愿。

【要点2｜第二章｜reported】小学课后服务每天最多收三元。

【要点3｜｜reported】课后服务收费每天不超过三元。

【要点4｜｜recalled】与此无关的另一件事情。
`

const importText = async (text: string, id = 'qs-khfw') =>
  buildImport(await readBytes(Buffer.from(text)), id, 'law.txt')

describe('round trip: import → corpus file → parse', () => {
  it('gives the same paragraphs and facts, without a fault', async () => {
    const inputs = [Buffer.from(LAW), makeDocx({ body: RED_HEAD_BODY, numbering: RED_HEAD_NUMBERING })]
    for (const bytes of inputs) {
      const imported = buildImport(await readBytes(bytes), 'qs-khfw', 'law')
      const { content } = updateDocument(imported, null)
      const { document, faults } = readDocument(content, 'qs-khfw.md')
      expect(faults).toEqual([])
      expect(document.paragraphs).toEqual(imported.paragraphs)
      expect(document.outline).toEqual(imported.outline)
      expect(document).toMatchObject({
        title: imported.metadata.title,
        issuers: imported.metadata.issuers,
        form: 'verbatim',
        status: 'unverified',
      })
    }
  })

  it('notes a heading that the source itself lacks; taken out of the notes, it is a fault again', async () => {
    const text = LAW.replace('第一章 总则\n', '')
    const { content } = updateDocument(await importText(text), null)
    const { faults, repairs, document } = readDocument(content, 'qs-khfw.md')
    expect([faults, repairs.map(({ message }) => message)]).toEqual([[], ['编号不连续：缺少第1章']])
    expect(document.importNotes).toContain('编号不连续：缺少第1章')
    const checked = content
      .replace('  - 编号不连续：缺少第1章\n', '')
      .replace('importNotes:\n', 'importNotes: []\n')
    expect(readDocument(checked, 'qs-khfw.md').faults.map(({ message }) => message)).toEqual([
      '编号不连续：缺少第1章',
    ])
  })

  it('keeps addresses when the text is imported again, and tells what changed', async () => {
    const before = await importText(LAW)
    const after = await importText(
      LAW.replace('三元', '四元').replace('第四条 本办法', '第四条 学校应当公开收费。\n第五条 本办法'),
    )
    const difference = compareParagraphs(before.paragraphs, after.paragraphs)
    expect(difference.changed.map(({ address }) => address)).toEqual(['第三条', '第四条'])
    expect(difference.changed[0]).toMatchObject({
      before: '小学课后服务每天收费不超过三元。',
      after: '小学课后服务每天收费不超过四元。',
    })
    expect(difference.added.map(({ address }) => address)).toEqual(['第五条'])
    expect(difference.moved).toEqual([])
    expect(difference.unchanged).toBe(3)
    const shifted = compareParagraphs(
      before.paragraphs,
      before.paragraphs.map((paragraph) =>
        paragraph.address === '第四条' ? { ...paragraph, address: '第五条' } : paragraph,
      ),
    )
    expect(shifted.moved).toEqual([{ from: '第四条', to: '第五条' }])
    expect(
      compareParagraphs(before.paragraphs, before.paragraphs.slice(1)).removed.map(({ address }) => address),
    ).toEqual(['题注'])
  })
})

describe('a full text replaces a digest', () => {
  it('keeps what editors wrote and maps the digest’s addresses to those of the text', async () => {
    const imported = await importText(LAW)
    const update = updateDocument(imported, { source: DIGEST, file: 'qs-khfw.md' })
    const { document, faults } = readDocument(update.content, 'qs-khfw.md')
    expect(faults).toEqual([])
    expect(document.paragraphs).toEqual(imported.paragraphs)
    expect(document).toMatchObject({
      aliases: ['课后服务办法'],
      status: 'in_force',
      statusNote: '现行',
      topics: ['课后服务'],
      gaps: ['退费办法'],
      relation: '计划依托',
      planItems: [9],
      form: 'verbatim',
      issuedOn: '2023-07-01',
      effectiveOn: '2023-09-01',
      checkedBy: null,
      checkedOn: null,
      level: 'municipal',
      source: { url: 'https://example.org/a.html', sha256: imported.facts.source.sha256 },
    })
    expect(document.formerAddresses).toEqual({
      要点1: ['第二条'],
      要点2: ['第三条', '第四条'],
      要点3: ['第三条'],
    })
    expect(update.mapped).toEqual({ found: 3, all: 4 })
  })

  it('keeps the former addresses when the text is imported once more', async () => {
    const first = updateDocument(await importText(LAW), { source: DIGEST, file: 'qs-khfw.md' })
    const second = updateDocument(await importText(LAW.replace('三元', '四元')), {
      source: first.content,
      file: 'qs-khfw.md',
    })
    expect(readDocument(second.content, 'qs-khfw.md').document.formerAddresses).toMatchObject({
      要点1: ['第二条'],
    })
    expect(second.difference?.changed.map(({ address }) => address)).toEqual(['第三条'])
  })
})

describe('ids', () => {
  it('come from the file name where it has Latin letters, else from the content', () => {
    expect(chooseId('/a/KHFW 2017_意见.docx', 'ab'.repeat(32))).toBe('khfw-2017')
    expect(chooseId('意见2017.docx', 'ab'.repeat(32))).toBe('import-abababab')
  })
  it('cannot name a place outside the folder', () => {
    for (const id of ['../a', 'a/b', '.a', 'A', '', 'a--b']) expect(isDocumentId(id), id).toBe(false)
  })
})

describe('files are written whole or not at all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wence-write-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  it('leaves the old file and no draft when the place cannot be taken', () => {
    writeFileSync(join(folder, 'a.md'), 'old')
    writeWholeFile(join(folder, 'a.md'), 'new')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new')
    writeWholeFile(join(folder, 'sub/b.md'), 'b')
    expect(() => writeWholeFile(join(folder, 'sub'), 'x')).toThrow()
    expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'sub'])
  })
})

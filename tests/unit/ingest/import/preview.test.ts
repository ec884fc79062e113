import { describe, expect, it } from 'vitest'
import type { UploadedFile } from '../../../../server/ingest/import/build-preview.ts'
import { createPreviewImport } from '../../../../server/ingest/import/preview-import.ts'
import { readDocument } from '../../../../server/ingest/read-document.ts'

const LAW = `青山市课后服务办法
（2023年7月1日青山市人民政府第5次常务会议通过）
第一章 总则
第一条 为规范课后服务，制定本办法。
第二条 课后服务由学生自愿参加，学校不得强制。
第二章 保障
第三条 小学课后服务每天收费不超过三元。
`

const previewImport = createPreviewImport()
const upload = (text: string, more: Partial<UploadedFile> = {}): UploadedFile => ({
  bytes: Buffer.from(text),
  fileName: 'law.txt',
  ...more,
})

async function previewed(file: UploadedFile) {
  const outcome = await previewImport(file)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.preview
}

describe('the preview of an uploaded file', () => {
  it('shows the document, its outline and the corpus file, which reads as the same paragraphs', async () => {
    const { kind, document, outline, update } = await previewed(upload(LAW, { id: 'qs-khfw' }))
    expect(kind).toBe('text')
    expect(document.title).toBe('青山市课后服务办法')
    expect(outline.map(({ address, depth }) => `${depth} ${address}`)).toEqual([
      '0 题注',
      '0 第一章',
      '1 第一条',
      '1 第二条',
      '0 第二章',
      '1 第三条',
    ])
    const read = readDocument(update.content, 'qs-khfw.md')
    expect(read.document.paragraphs).toEqual(document.paragraphs)
    expect(update.difference).toBeNull()
  })

  it('compares with the present version and keeps the ids of what stayed', async () => {
    const first = await previewed(upload(LAW, { id: 'qs-khfw' }))
    const present = { id: 'qs-khfw', source: first.update.content }
    const next = await previewed(upload(LAW.replace('三元', '五元'), { present }))
    const { difference } = next.update
    expect(difference?.changed.map(({ address }) => address)).toEqual(['第三条'])
    expect(difference?.added).toEqual([])
    expect(difference?.removed).toEqual([])
    expect(next.document.paragraphs.map(({ id }) => id)).toEqual(
      first.document.paragraphs.map(({ id }) => id),
    )
  })

  it('says so when the process that reads cannot be started, and reads the next upload', async () => {
    const node = process.execPath
    process.execPath = '/nowhere/node'
    const refused = previewImport(upload(LAW))
    await refused.catch(() => undefined)
    process.execPath = node
    expect(await refused).toMatchObject({ ok: false, message: expect.stringContaining('异常中断') as string })
    expect(await previewImport(upload(LAW))).toMatchObject({ ok: true })
  })

  it('refuses what cannot be read, in words for the editor, and goes on with the next upload', async () => {
    const outcomes = await Promise.all([
      previewImport(upload('')),
      previewImport(upload(LAW, { id: '../etc' })),
      previewImport({ bytes: Buffer.from('PK\x03\x04broken', 'latin1'), fileName: 'a.docx' }),
      previewImport(upload(LAW)),
    ])
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false, true])
    const messages = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.message))
    expect(messages[0]).toContain('空')
    expect(messages[1]).toContain('编号')
    expect(messages[2]).toContain('损坏')
  })

  it('kills a reading that takes too long', async () => {
    const outcome = await createPreviewImport({ timeoutMs: 1 })(upload(LAW))
    expect(outcome).toEqual({ ok: false, message: '读取超时，已停止；文件可能有问题' })
  })
})

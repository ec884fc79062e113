import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { openReader } from '../../../../server/ingest/import/open-reader.ts'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'
import { RECOGNISER, withRecogniser } from '../../../support/recognition.ts'
import { fixture, fixturePath } from './make/fixture.ts'
import { makeTiff } from './make/make-tiff.ts'

interface Drawing {
  readonly rotate: (degrees: number) => Drawing
  readonly withMetadata: (facts: { orientation: number }) => Drawing
  readonly greyscale: () => Drawing
  readonly jpeg: () => Drawing
  readonly blur: (sigma: number) => Drawing
  readonly raw: () => Drawing
  readonly toBuffer: () => Promise<Buffer>
}

const draw = (bytes: Buffer): Drawing =>
  (createRequire(resolve(RECOGNISER, 'package.json'))('sharp') as (bytes: Buffer) => Drawing)(bytes)

withRecogniser('pictures', () => {
  it('turns a photo as the camera was held', async () => {
    const sideways = draw(fixture('scan.jpg')).rotate(-90).withMetadata({ orientation: 6 }).jpeg()
    const { lines } = await readBytes(await sideways.toBuffer())
    expect(lines.slice(0, 3)).toEqual(['青山市教育局', '关于做好课后服务工作的通知', '各学校：'])
  }, 120_000)

  it('reads every sheet of a TIFF', async () => {
    const sheet = {
      width: 612,
      height: 428,
      pixels: await draw(fixture('scan.jpg')).greyscale().raw().toBuffer(),
    }
    const { lines } = await readBytes(makeTiff([sheet, sheet]))
    expect(lines.filter((line) => line === '关于做好课后服务工作的通知')).toHaveLength(2)
  }, 120_000)

  it('names the lines of a blurred picture that it is not sure of', async () => {
    const sharp = await readBytes(fixture('scan.jpg'))
    expect(sharp.notes.join()).not.toContain('认不准')
    const blurred = await readBytes(await draw(fixture('scan.jpg')).blur(2.5).jpeg().toBuffer())
    const note = blurred.notes.find((each) => each.includes('认不准的行')) ?? ''
    const named = [...note.matchAll(/“([^”]+)”/g)].map(([, line]) => line as string)
    expect(named.length).toBeGreaterThan(2)
    expect(named).not.toContain('2024年3月5日')
    expect(note).toContain('整行没有认出')
  }, 120_000)

  it('says what to do when recognition takes too long', async () => {
    const reader = openReader({ ocrTimeoutMs: 1 })
    expect(await reader.read(fixturePath('scan.jpg'))).toEqual({
      ok: false,
      message: '文字识别超时，已停止；请分成几份再导入，每份不超过 30 页',
    })
    reader.close()
  })

  it('says what to do with a picture that it cannot open', async () => {
    await expect(readBytes(Buffer.from('BM and nothing that is a bitmap'))).rejects.toThrow(
      '请另存为 PNG 或 JPG',
    )
    await expect(readBytes(fixture('scan.jpg').subarray(0, 300))).rejects.toThrow('图片打不开')
  })
})

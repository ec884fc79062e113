import { commonShare, decodeText } from './decode-text.ts'
import { MAX_TEXT_BYTES } from './limits.ts'
import type { FileKind } from './reading.ts'
import { UnreadableFile } from './unreadable-file.ts'
import type { ZipParts } from './zip-parts.ts'

/** What the first bytes say; a zip has still to be looked into. */
export function detectKind(bytes: Buffer): FileKind | 'zip' | 'ole' {
  if (bytes.length === 0) throw new UnreadableFile('文件是空的')
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return 'ole'
  if (head.includes('%PDF-')) return 'pdf'
  if (isImage(head)) return 'image'
  refuseKnownOthers(head)
  return detectText(bytes)
}

/** Tells docx from OFD from other zip files by the parts inside. */
export function detectZipKind(parts: ZipParts): 'docx' | 'ofd' {
  if (parts.has('OFD.xml')) return 'ofd'
  if (parts.has('[Content_Types].xml') && parts.names.some((name) => name.startsWith('word/'))) return 'docx'
  if (parts.names.some((name) => name.startsWith('xl/')))
    throw new UnreadableFile('这是 Excel 表格，请另存为 docx 或 pdf 再导入')
  if (parts.names.some((name) => name.startsWith('ppt/')))
    throw new UnreadableFile('这是演示文稿，请另存为 pdf 再导入')
  if (parts.has('content.xml') && parts.has('mimetype'))
    throw new UnreadableFile('这是 OpenDocument 文件，请用 WPS 或 LibreOffice 另存为 docx 再导入')
  throw new UnreadableFile('这是普通压缩包，请解压后逐个导入里面的文件')
}

function isImage(head: string): boolean {
  return (
    head.startsWith('\x89PNG') ||
    head.startsWith('\xFF\xD8\xFF') ||
    head.startsWith('BM') ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  )
}

function refuseKnownOthers(head: string): void {
  if (head.startsWith('{\\rtf'))
    throw new UnreadableFile('这是 RTF 文件，请用 Word 或 WPS 另存为 docx 再导入')
  if (head.startsWith('Rar!') || head.startsWith('7z\xBC\xAF') || head.startsWith('\x1F\x8B'))
    throw new UnreadableFile('这是压缩包，请解压后逐个导入里面的文件')
  if (head.startsWith('\x7FELF') || head.startsWith('MZ'))
    throw new UnreadableFile('这是程序，不是公文，不导入')
}

function detectText(bytes: Buffer): FileKind {
  if (bytes.length > MAX_TEXT_BYTES) throw new UnreadableFile('文本或网页超过 20 MB，不像公文，不导入')
  const { text, lost } = decodeText(bytes)
  const sample = text.slice(0, 20_000)
  if (/^\s*(?:From:|MIME-Version:)[\s\S]{0,4000}multipart\/related/i.test(sample)) return 'mht'
  if (/<(?:!doctype\s+html|html|head|body|meta|div|table|p)[\s>]/i.test(sample)) return 'html'
  const control = [...sample].filter((character) => /[\0-\x08\x0E-\x1F]/.test(character)).length
  if (control > sample.length / 100 || lost > sample.length / 10)
    throw new UnreadableFile('认不出这是什么文件：不是 docx、doc、pdf、ofd、网页、文本或图片')
  if (/[\u4e00-\u9fff]/.test(sample) && commonShare(sample) < 0.01 && sample.length > 200)
    throw new UnreadableFile('文字编码认不出来，请另存为 UTF-8 再导入')
  return 'text'
}

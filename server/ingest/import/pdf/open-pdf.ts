import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MAX_PAGES } from '../limits.ts'
import { UnreadableFile } from '../unreadable-file.ts'

const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Opens a pdf; scripts, passwords and too many pages are refused. No script is ever run. */
export async function openPdf(bytes: Buffer, maxImageSize: number): Promise<PDFDocumentProxy> {
  const pdf = await loadPdf(bytes, maxImageSize)
  if (pdf.numPages > MAX_PAGES)
    throw new UnreadableFile(`pdf 有 ${pdf.numPages} 页，超过 ${MAX_PAGES} 页，请分开导入`)
  if ((await pdf.getJSActions()) !== null || (await pdf.hasJSActions()))
    throw new UnreadableFile('pdf 里带有脚本（JavaScript），不导入；请用浏览器打开后“打印为 PDF”再导入')
  return pdf
}

async function loadPdf(bytes: Buffer, maxImageSize: number): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      cMapUrl: join(HOME, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(HOME, 'standard_fonts/'),
      wasmUrl: join(HOME, 'wasm/'),
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw new UnreadableFile('pdf 加了密码，请去掉密码后再导入')
    throw new UnreadableFile('pdf 结构不完整，文件可能没有下载完或已损坏')
  }
}

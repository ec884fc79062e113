import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Letters of a scanned page are read well at about 150 points per inch. */
const SCALE = 2.1
const MAX_SIDE = 4000

/** Draws a page as a PNG picture. */
export async function renderPdfPage(pdf: PDFDocumentProxy, number: number): Promise<Buffer> {
  const page = await pdf.getPage(number)
  const whole = page.getViewport({ scale: 1 })
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(whole.width, whole.height))
  const viewport = page.getViewport({ scale })
  const drawing = (pdf.canvasFactory as CanvasFactory).create(
    Math.ceil(viewport.width),
    Math.ceil(viewport.height),
  )
  await page.render({ canvas: drawing.canvas as never, viewport, background: 'white' }).promise
  page.cleanup()
  return drawing.canvas.toBuffer('image/png')
}

/** What pdf.js draws on outside a browser. */
interface CanvasFactory {
  readonly create: (
    width: number,
    height: number,
  ) => { readonly canvas: { readonly toBuffer: (type: 'image/png') => Buffer } }
}

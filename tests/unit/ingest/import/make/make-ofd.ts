import { strToU8, zipSync } from 'fflate'

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'

export interface OfdText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  /** Extra attributes of the TextObject. */
  readonly attributes?: string
  readonly steps?: string
}

/** A text object: the box begins at x, y; the baseline stands one size below. */
export const ofdText = ({ x, y, text, size = 5, attributes = '', steps }: OfdText): string =>
  `<ofd:TextObject ID="${Math.round(x * 1000 + y)}" Boundary="${x} ${y} 170 8" Size="${size}" Font="1" ${attributes}><ofd:TextCode X="0" Y="${size}" DeltaX="${steps ?? `g ${Math.max(1, [...text].length - 1)} ${size}`}">${text}</ofd:TextCode></ofd:TextObject>`

/** A stroke. */
export const ofdStroke = (x1: number, y1: number, x2: number, y2: number): string =>
  `<ofd:PathObject ID="9" Boundary="0 0 210 297"><ofd:AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2}</ofd:AbbreviatedData></ofd:PathObject>`

/** An OFD file; each page is the content of its layer. */
export function makeOfd(pages: readonly string[], root = 'Doc_0/Document.xml'): Buffer {
  const files: Record<string, Uint8Array> = {
    'OFD.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${OFD} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>${root}</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><ofd:Document ${OFD}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ),
  }
  pages.forEach((content, at) => {
    files[`Doc_0/Pages/Page_${at}/Content.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${OFD}><ofd:Content><ofd:Layer ID="2" Type="Body">${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    )
  })
  return Buffer.from(zipSync(files))
}

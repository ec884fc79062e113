import { load } from 'cheerio'
import { decodeText } from '../decode-text.ts'
import type { Reading } from '../reading.ts'
import { findMainContent } from './find-main-content.ts'
import { refuseDeepNesting } from './nesting.ts'
import { isPageNoise } from './page-noise.ts'
import { readPageMetadata } from './page-metadata.ts'
import { writeHtmlLines } from './write-html-lines.ts'

/** Never part of the text: scripts, forms, navigation, and what the page hides. */
const UNSEEN =
  'script,style,noscript,template,iframe,object,svg,input,select,button,textarea,nav,[hidden],[role=navigation],[aria-hidden=true]'

/** Reads an official web page: the text of the document without the site around it, and what the page states about it. */
export function readHtml(bytes: Buffer): Reading {
  const { text, lost, encoding } = decodeText(bytes)
  const $ = load(text)
  refuseDeepNesting($.root()[0])
  $(UNSEEN).remove()
  $('[style]')
    .filter((_, element) =>
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test($(element).attr('style') ?? ''),
    )
    .remove()
  const body = $('body')[0]
  if (body === undefined) return { lines: [], stated: {}, faults: ['网页没有正文'], notes: [] }
  const stated = readPageMetadata($, writeHtmlLines(body))
  const lines = writeHtmlLines(findMainContent(body)).filter((line) => !isPageNoise(line))
  const faults = lost > 0 ? [`有 ${lost} 个字符按 ${encoding} 解不出来`] : []
  return { lines, stated, faults, notes: [] }
}

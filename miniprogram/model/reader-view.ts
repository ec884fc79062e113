import type {
  Citation,
  DocumentDetail,
  DocumentSummary,
  OutlineEntry,
  ParagraphDetail,
} from '../api/contract'
import { formalCitation } from './formal-citation'
import { locateQuote, markText, type Piece, type Stretch } from './mark-text'
import { documentUrl, readerUrl } from './page-link'
import { dayName } from './records'
import { attestationNote, formLabel, statusLabel, type StatusLabel } from './status-label'

export interface ParagraphView {
  readonly key: string
  readonly address: string
  readonly heading: string
  readonly original: string
  readonly pieces: readonly Piece[]
  readonly isTarget: boolean
  readonly note: string
  readonly formal: string
}

export interface DocumentHead {
  readonly title: string
  readonly meta: string
  readonly form: string
  readonly isDigest: boolean
  readonly status: StatusLabel
  readonly statusNote: string
  /** Whether the banner must warn before anything is read. */
  readonly isWarning: boolean
  /** The page of the document that took its place; empty when there is none. */
  readonly successor: string
  readonly period: string
  readonly link: string
  readonly url: string
}

export interface OutlineView {
  readonly key: string
  readonly text: string
  readonly depth: number
  readonly isParagraph: boolean
  readonly isCurrent: boolean
  /** The paragraph it leads to: itself, or the first one of a division. */
  readonly target: string
  readonly link: string
}

/** What to mark in the paragraph that was asked for, and whether the quote still stands there. */
export function targetStretch(
  detail: ParagraphDetail,
  span: Stretch | null,
  citation: Citation | null,
): { readonly stretch: Stretch | null; readonly hasMoved: boolean } {
  if (span === null) return { stretch: detail.focus, hasMoved: false }
  if (citation === null || citation.paragraphId !== detail.paragraph.id)
    return { stretch: span, hasMoved: false }
  const found = locateQuote(detail.paragraph.text, citation.quote, span)
  return { stretch: found, hasMoved: found === null }
}

export function paragraphView(
  detail: ParagraphDetail,
  stretch: Stretch | null,
  isTarget: boolean,
): ParagraphView {
  const { paragraph, document } = detail
  return {
    key: paragraph.id,
    address: paragraph.address,
    heading: ownHeading(paragraph),
    original: paragraph.originalAddress ?? '',
    pieces: markText(paragraph.text, stretch),
    isTarget,
    note: attestationNote(paragraph.attestation),
    formal: formalCitation({ ...paragraph, ...document, address: paragraph.address }),
  }
}

/** A heading that the text itself begins with is not shown twice. */
function ownHeading(paragraph: ParagraphDetail['paragraph']): string {
  const heading = paragraph.heading ?? ''
  return paragraph.text.startsWith(heading) || heading === paragraph.address ? '' : heading
}

export function documentHead(document: DocumentSummary): DocumentHead {
  const issued = document.issuedOn === null ? '' : `${document.issuedOn} 印发`
  return {
    title: document.title,
    meta: [document.issuers.join('、'), document.number ?? '', issued]
      .filter((part) => part !== '')
      .join(' · '),
    form: formLabel(document.form),
    isDigest: document.form === 'digest',
    status: statusLabel(document.status),
    statusNote: document.statusNote ?? '',
    isWarning: document.status !== 'in_force',
    successor: document.supersededBy === null ? '' : documentUrl(document.supersededBy),
    period: document.period === null ? '' : `适用期间：${document.period.from} 至 ${document.period.to}`,
    link: documentUrl(document.id),
    url: document.url ?? '',
  }
}

/** The outline as a list; the entry of the open paragraph is current. */
export function outlineView(detail: DocumentDetail, currentAddress: string): readonly OutlineView[] {
  return detail.outline.map((entry, at) => {
    const target = firstParagraph(detail.outline, at).address
    return {
      key: `${at}-${entry.address}`,
      text:
        entry.title === null || entry.title === entry.address
          ? entry.address
          : `${entry.address}　${entry.title}`,
      depth: Math.min(entry.depth, 3),
      isParagraph: entry.kind === 'paragraph',
      isCurrent: entry.kind === 'paragraph' && entry.address === currentAddress,
      target,
      link: readerUrl({
        documentId: detail.document.id,
        address: target,
        span: null,
        answerKey: null,
        citation: 0,
      }),
    }
  })
}

function firstParagraph(outline: readonly OutlineEntry[], at: number): OutlineEntry {
  const entry = outline.slice(at).find((other) => other.kind === 'paragraph') ?? outline[at]
  if (entry === undefined) throw new RangeError(`the outline has no entry ${at}`)
  return entry
}

/** When a page shows what this phone kept, it says from when that is. */
export function keptNote(keptAt: number | null, now: number): string {
  return keptAt === null ? '' : `离线内容，保存于${dayName(keptAt, now)}`
}

import type { DocumentDetail } from '../api/contract'
import { documentUrl, readerUrl } from './page-link'
import { documentHead, outlineView, type DocumentHead, type OutlineView } from './reader-view'
import { levelLabel } from './status-label'

/** A document that another one names, or that names it. */
export interface RelatedView {
  readonly key: string
  readonly name: string
  readonly place: string
  /** Empty when the library does not hold it. */
  readonly link: string
}

export interface DocumentPage {
  readonly head: DocumentHead
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly outline: readonly OutlineView[]
  readonly references: readonly RelatedView[]
  readonly referencedBy: readonly RelatedView[]
  readonly gaps: readonly string[]
}

/** What the page of one document shows. A fact that no source gives is left out, never guessed. */
export function documentPage(detail: DocumentDetail): DocumentPage {
  return {
    head: documentHead(detail.document),
    facts: factsOf(detail),
    outline: outlineView(detail, ''),
    references: detail.references.map((reference, at) => ({
      key: `${at}`,
      name: reference.mention,
      place: reference.paragraphAddress,
      link: reference.documentId === null ? '' : documentUrl(reference.documentId),
    })),
    referencedBy: detail.referencedBy.map((reference, at) => ({
      key: `${at}`,
      name: reference.title,
      place: reference.paragraphAddress,
      link: readerUrl({
        documentId: reference.documentId,
        address: reference.paragraphAddress,
        span: null,
        answerKey: null,
        citation: 0,
      }),
    })),
    gaps: detail.gaps,
  }
}

function factsOf({ document }: DocumentDetail): DocumentPage['facts'] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['文号', document.number],
    ['发文机关', document.issuers.join('、')],
    ['层级', levelLabel(document.level)],
    ['种类', document.kind],
    ['印发', document.issuedOn],
    ['施行', document.effectiveOn],
    ['条数', `${document.paragraphs}`],
    ['最近核对', document.checkedOn ?? '还没有人工核对'],
  ]
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))
}

import type { DocumentDetail, DocumentList, ParagraphDetail } from './contract'
import { cached, type Fresh } from './cached'
import { request } from './request'

export function loadDocuments(): Promise<Fresh<DocumentList>> {
  return cached('documents', () => request({ method: 'GET', path: '/v1/documents' }))
}

export function loadDocument(id: string): Promise<Fresh<DocumentDetail>> {
  const path = `/v1/documents/${encodeURIComponent(id)}`
  return cached(`document:${id}`, () => request({ method: 'GET', path }))
}

export function loadParagraph(documentId: string, address: string): Promise<Fresh<ParagraphDetail>> {
  const path = `/v1/documents/${encodeURIComponent(documentId)}/paragraphs/${encodeURIComponent(address)}`
  return cached(`paragraph:${documentId}#${address}`, () => request({ method: 'GET', path }))
}

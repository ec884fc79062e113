import type { ImportPreview } from '../ingest/import/build-preview.ts'
import { isDocumentId } from '../ingest/import/choose-id.ts'
import type { PreviewImport } from '../ingest/import/preview-import.ts'
import { pathOfDocument } from '../knowledge/changes-apply.ts'
import type { PreviewedImport, UploadedDocument } from '../knowledge/import-port.ts'
import { LoopFault } from '../knowledge/loop-fault.ts'
import type { ReleaseFiles } from '../knowledge/release-files.ts'
import { describeDifference } from './compare-document.ts'

/** What an upload would become beside the live release; a file that cannot be read is refused with the reason. */
export async function previewDocument(
  { bytes, fileName, documentId }: UploadedDocument,
  files: ReleaseFiles,
  preview: PreviewImport,
): Promise<PreviewedImport> {
  if (documentId !== undefined && !isDocumentId(documentId))
    throw new LoopFault('invalid', '编号只用小写字母、数字和连字符')
  const source = documentId === undefined ? undefined : files.get(pathOfDocument(files, documentId))
  const outcome = await preview({
    bytes,
    fileName,
    ...(documentId === undefined ? {} : { id: documentId }),
    ...(documentId === undefined || source === undefined ? {} : { present: { id: documentId, source } }),
  })
  if (!outcome.ok) throw new LoopFault('invalid', outcome.message)
  return describe(outcome.preview)
}

function describe({ document, faults, notes, outline, update }: ImportPreview): PreviewedImport {
  const textAt = new Map(document.paragraphs.map(({ address, text }) => [address, text]))
  return {
    documentId: document.id,
    title: document.title,
    number: document.number,
    issuers: [...document.issuers],
    issuedOn: document.issuedOn,
    effectiveOn: document.effectiveOn,
    faults: [...faults.map(({ line, message }) => `第${line}行：${message}`), ...notes],
    outline: outline.map(({ address, words, kind }) => ({
      address,
      heading: kind === 'division' ? words : null,
      characters: textAt.get(address)?.length ?? 0,
    })),
    diff: update.difference === null ? [] : describeDifference(update.difference),
    text: update.content,
  }
}

import { limitConcurrency } from '../../domain/limit-concurrency.ts'
import { askChild, refuseSize, startChild, type ReaderLimits } from './ask-child.ts'
import type { ImportPreview, UploadedFile } from './build-preview.ts'
import { isDocumentId } from './choose-id.ts'
import { OCR_TIMEOUT_MS, READ_TIMEOUT_MS } from './limits.ts'

export type PreviewOutcome =
  { readonly ok: true; readonly preview: ImportPreview } | { readonly ok: false; readonly message: string }

/** What an uploaded file would become. Writes nothing; the file is read in a process that can be killed. */
export type PreviewImport = (upload: UploadedFile) => Promise<PreviewOutcome>

/** One upload after the other, each in a process of its own, so that none can harm another or pile up memory. */
export function createPreviewImport(limits: Partial<ReaderLimits> = {}): PreviewImport {
  const inLine = limitConcurrency(1, Infinity)
  return (upload) => inLine(() => previewOne(upload, limits))
}

async function previewOne(upload: UploadedFile, limits: Partial<ReaderLimits>): Promise<PreviewOutcome> {
  const refusal = refuseUpload(upload)
  if (refusal !== null) return { ok: false, message: refusal }
  const child = startChild()
  try {
    const reply = await askChild(
      child,
      { kind: 'upload', upload },
      { timeoutMs: READ_TIMEOUT_MS, ocrTimeoutMs: OCR_TIMEOUT_MS, ...limits },
    )
    if (reply.kind === 'previewed') return { ok: true, preview: reply.preview }
    return { ok: false, message: reply.kind === 'unreadable' ? reply.message : '读取时出错' }
  } finally {
    child.kill('SIGKILL')
  }
}

function refuseUpload({ bytes, id, present }: UploadedFile): string | null {
  const ids = [id, present?.id].filter((one) => one !== undefined)
  if (!ids.every(isDocumentId)) return '编号只用小写字母、数字和连字符'
  return refuseSize(bytes.byteLength)
}

import type { DocumentLine, Gap, ReleaseEvaluation } from '../desk-contract.ts'
import type { Change, ChangeState } from '../domain/knowledge.ts'
import type { Office } from '../domain/lexicon.ts'
import type { KeptChange } from './changes-store.ts'
import type { AskedInGap, GapFilter, GapPatch } from './gaps-store.ts'
import type { PreviewedImport, UploadedDocument } from './import-port.ts'
import type { Receipt } from './receipts.ts'
import type { ReleaseFiles } from './release-files.ts'
import type { KeptRelease } from './releases-store.ts'

export interface ProposedLine {
  readonly lay: string
  readonly official: string
  readonly probability: number
  readonly evidence: number
}

/** What the desk does with what the library lacks. Rejects with `LoopFault` for what staff are told. */
export interface KnowledgeLoop {
  listGaps(filter: GapFilter): Promise<readonly Gap[]>
  findGap(id: string): Promise<{
    readonly gap: Gap
    readonly asked: readonly AskedInGap[]
    readonly changes: readonly KeptChange[]
  }>
  patchGap(id: string, patch: GapPatch, by: string): Promise<Gap>
  listChanges(state?: ChangeState): Promise<readonly KeptChange[]>
  findChange(id: string): Promise<KeptChange>
  proposeChange(change: Change, gapId: string | null, by: string): Promise<KeptChange>
  /** What a proposed document would change in the live release. */
  compareChange(id: string): Promise<readonly DocumentLine[]>
  decideChange(id: string, approve: boolean, reason: string | null, by: string): Promise<KeptChange>
  /** Takes back one's own proposal. */
  withdrawChange(id: string, by: string): Promise<KeptChange>
  /** Where a question that is not ours can be sent. */
  listOffices(): readonly Office[]
  proposeLexicon(): Promise<readonly ProposedLine[]>
  previewImport(upload: UploadedDocument): Promise<PreviewedImport>
  listReleases(): Promise<{ readonly live: string | null; readonly releases: readonly KeptRelease[] }>
  findRelease(id: string): Promise<{
    readonly live: string | null
    readonly release: KeptRelease
    readonly changes: readonly KeptChange[]
    readonly evaluation: ReleaseEvaluation | null
  }>
  /** Its files by their path below the corpus folder. */
  exportRelease(id: string, by: string): Promise<ReleaseFiles>
  buildRelease(changes: readonly string[], by: string): Promise<KeptRelease>
  publishRelease(id: string, signedReason: string | undefined, by: string): Promise<KeptRelease>
  readReceipt(questionId: string): Promise<Receipt>
}

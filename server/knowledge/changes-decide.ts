import { randomUUID } from 'node:crypto'
import { dayInChina } from '../domain/day-in-china.ts'
import type { Fault } from '../domain/document.ts'
import type { Change } from '../domain/knowledge.ts'
import type { Clock } from '../domain/ports.ts'
import { applyChanges, pathOfDocument } from './changes-apply.ts'
import type { ChangeStore, KeptChange } from './changes-store.ts'
import { LoopFault } from './loop-fault.ts'
import type { ReleaseFiles } from './release-files.ts'

/** Every fault of a corpus made of these files. */
export type CheckFiles = (files: ReleaseFiles) => Promise<readonly Fault[]>

export interface ChangeDeps {
  readonly changes: ChangeStore
  /** The files of the live release. */
  readonly liveFiles: () => Promise<ReleaseFiles>
  readonly check: CheckFiles
  readonly clock: Clock
}

type DecideDeps = Pick<ChangeDeps, 'changes' | 'clock'>

export interface Proposal {
  readonly change: Change
  readonly gapId: string | null
  readonly by: string
}

const SHOWN_FAULTS = 5

/** Keeps a change for a second person to decide on; one that would make the corpus faulty is refused. */
export async function proposeChange(
  { change, gapId, by }: Proposal,
  { changes, liveFiles, check, clock }: ChangeDeps,
): Promise<KeptChange> {
  const waiting = await changes.listChanges('approved')
  const base = applyChanges(await liveFiles(), inOrder(waiting))
  if (change.kind === 'document_check') refuseCheck(change, by, base, clock())
  const faults = await newFaults(base, applyChanges(base, [change]), check)
  if (faults.length > 0) throw new LoopFault('invalid', describeFaults(faults))
  const kept: KeptChange = {
    id: randomUUID(),
    change,
    state: 'proposed',
    gapId,
    proposedBy: by,
    proposedAt: new Date(clock()),
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    release: null,
  }
  await changes.addChange(kept)
  return kept
}

/** A check is somebody's own, of a document that is there, and done by today. */
function refuseCheck(
  { documentId, checkedBy, checkedOn }: Extract<Change, { kind: 'document_check' }>,
  by: string,
  files: ReleaseFiles,
  now: number,
): void {
  if (!files.has(pathOfDocument(files, documentId)))
    throw new LoopFault('invalid', `库里没有文件 ${documentId}`)
  if (checkedBy !== by) throw new LoopFault('invalid', '只能登记自己做的核对')
  if (checkedOn > dayInChina(now)) throw new LoopFault('invalid', '核对日期不能晚于今天')
}

/** The change of this name, or the fault that says there is none. */
export async function requireChange(
  id: string,
  changes: Pick<ChangeStore, 'findChange'>,
): Promise<KeptChange> {
  const change = await changes.findChange(id)
  if (change === null) throw new LoopFault('not_found', '没有这项修改')
  return change
}

/** Approves or rejects; approving one's own proposal is refused. What was approved may still be rejected until it is released. */
export async function decideChange(
  id: string,
  decision: { readonly approve: boolean; readonly reason: string | null; readonly by: string },
  { changes, clock }: DecideDeps,
): Promise<KeptChange> {
  const { proposedBy } = await requireChange(id, changes)
  if (decision.approve && proposedBy === decision.by)
    throw new LoopFault('not_allowed', '自己提的修改要由另一个人批准')
  const decided = await changes.decideChange(id, { ...decision, at: new Date(clock()) })
  if (decided === null) throw new LoopFault('invalid', '这项修改已经有了决定')
  return decided
}

/** Rejects one's own proposal. */
export async function withdrawChange(id: string, by: string, deps: DecideDeps): Promise<KeptChange> {
  const { proposedBy } = await requireChange(id, deps.changes)
  if (proposedBy !== by) throw new LoopFault('not_allowed', '只能撤回自己提的修改')
  return decideChange(id, { approve: false, reason: '提出的人撤回了', by }, deps)
}

/** In the order in which they were approved, so that the same changes make the same files. */
export function inOrder(changes: readonly KeptChange[]): Change[] {
  const moment = ({ decidedAt, proposedAt }: KeptChange): number => (decidedAt ?? proposedAt).getTime()
  return [...changes]
    .sort((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1))
    .map(({ change }) => change)
}

/** Faults that were not there before; those that were are not the editor's. */
async function newFaults(before: ReleaseFiles, after: ReleaseFiles, check: CheckFiles): Promise<Fault[]> {
  const faults = await check(after)
  if (faults.length === 0) return []
  const keyOf = ({ file, message }: Fault): string => `${file} ${message}`
  const old = new Set((await check(before)).map(keyOf))
  return faults.filter((fault) => !old.has(keyOf(fault)))
}

/** The first faults with file and line, in words. */
export function describeFaults(faults: readonly Fault[]): string {
  const shown = faults.slice(0, SHOWN_FAULTS).map(({ file, line, message }) => `${file}:${line} ${message}`)
  return faults.length > SHOWN_FAULTS ? `${shown.join('；')}；……共 ${faults.length} 处` : shown.join('；')
}

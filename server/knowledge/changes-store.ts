import type { Change, ChangeState } from '../domain/knowledge.ts'

/** A change with what became of it. */
export interface KeptChange {
  readonly id: string
  readonly change: Change
  readonly state: ChangeState
  readonly gapId: string | null
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly release: string | null
}

export interface ChangeDecision {
  readonly approve: boolean
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}

/** Where changes are kept. Every step is kept together with its line of the audit log. */
export interface ChangeStore {
  listChanges(state?: ChangeState): Promise<readonly KeptChange[]>
  findChange(id: string): Promise<KeptChange | null>
  findChanges(ids: readonly string[]): Promise<readonly KeptChange[]>
  addChange(change: KeptChange): Promise<void>
  /** Null when it was decided meanwhile. */
  decideChange(id: string, decision: ChangeDecision): Promise<KeptChange | null>
}

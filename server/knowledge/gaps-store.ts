import type { Gap } from '../desk-contract.ts'
import type { GapState, Verdict } from '../domain/knowledge.ts'

/** A question, or what somebody said of an answer, that no group holds yet. */
export interface LooseQuestion {
  /** Id of the question or of the feedback. */
  readonly id: string
  readonly source: 'question' | 'feedback'
  readonly question: string
  readonly askedAt: Date
  readonly release: string
  /** Paragraphs that came closest, or that somebody says are the answer. */
  readonly nearest: readonly string[]
}

/** A gap as grouping sees it. */
export interface KnownGap {
  readonly id: string
  readonly terms: readonly string[]
  readonly state: GapState
}

/** One question put into a group; `begins` holds the words of a new one. */
export interface Grouping {
  readonly gapId: string
  readonly loose: LooseQuestion
  readonly begins: readonly string[] | null
  /** True where the gap was resolved and the question failed all the same. */
  readonly reopens: boolean
}

export interface AskedInGap {
  readonly id: string
  readonly question: string
  readonly askedAt: Date
  /** Null where somebody only judged an answer. */
  readonly status: string | null
  readonly reason: string | null
  readonly verdict: Verdict | null
  readonly comment: string | null
}

export interface GapPatch {
  readonly assignee?: string | null | undefined
  readonly state?: 'open' | 'in_work' | 'dismissed' | undefined
  readonly reason?: string | undefined
}

export interface GapFilter {
  readonly state?: GapState | 'unfinished' | undefined
  readonly assignee?: string | undefined
}

/** Where gaps are kept. */
export interface GapStore {
  listGaps(filter: GapFilter): Promise<readonly Gap[]>
  findGap(
    id: string,
  ): Promise<{ readonly gap: Gap; readonly asked: readonly AskedInGap[]; readonly changes: string[] } | null>
  /** False when there is no such gap. */
  patchGap(id: string, patch: GapPatch, who: string, at: Date): Promise<boolean>
  /**
   * Hands the loose questions and the known gaps to `group` and keeps what it says, all at once and by one process at a
   * time; gives how many were grouped, or null where another process is at it.
   */
  groupLoose(
    limit: number,
    group: (loose: readonly LooseQuestion[], known: readonly KnownGap[]) => Promise<readonly Grouping[]>,
  ): Promise<number | null>
}

import type { ReleaseEvaluation } from '../desk-contract.ts'
import type { ReleaseState } from '../domain/knowledge.ts'
import type { ReleaseFiles } from './release-files.ts'

/** A release without its files. */
export interface KeptRelease {
  readonly id: string
  readonly state: ReleaseState
  readonly parent: string | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly publishedBy: string | null
  readonly publishedAt: Date | null
  readonly signedReason: string | null
  readonly fault: string | null
  /** Changes that it carries beyond its parent. */
  readonly changes: readonly string[]
}

export interface NewRelease {
  readonly id: string
  readonly parent: string | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly changes: readonly string[]
  readonly files: ReleaseFiles
}

export interface Publication {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly signedReason: string | null
  /** The release that was live when this was decided; another one by now makes it void. */
  readonly replaces: string | null
}

/** Where releases are kept. Every step is kept together with its line of the audit log. */
export interface ReleaseStore {
  /** Newest first. */
  listReleases(): Promise<readonly KeptRelease[]>
  findRelease(id: string): Promise<KeptRelease | null>
  findEvaluation(id: string): Promise<ReleaseEvaluation | null>
  /** Null when they are no longer kept. */
  readFiles(id: string): Promise<ReleaseFiles | null>
  /** Who took its files out, into the audit log. */
  noteExport(id: string, by: string, at: Date): Promise<void>
  findLive(): Promise<string | null>
  /** The corpus as it came: published and live, unless there is a live one already. */
  addSeed(release: NewRelease): Promise<void>
  /** In state building; false when there is one of the same files that has not failed. */
  addRelease(release: NewRelease): Promise<boolean>
  /** Says that the building still goes on. */
  touchBuilding(id: string, at: Date): Promise<void>
  finishBuilding(id: string, evaluation: ReleaseEvaluation): Promise<void>
  failBuilding(id: string, fault: string, at: Date): Promise<void>
  /** Fails the buildings that nobody has touched since then; gives how many. */
  failAbandoned(untouchedSince: Date, fault: string): Promise<number>
  /** False when another release went live meanwhile. Changes and gaps become what the release makes of them. */
  publishRelease(publication: Publication): Promise<boolean>
  /** Drops the files of all but the newest ones, the live one and those that wait for publication. */
  forgetFiles(keep: number): Promise<void>
}

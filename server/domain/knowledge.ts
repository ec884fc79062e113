import type { Status } from './document.ts'

/** What staff may do. Each role may do what the roles before it may. */
export const STAFF_ROLES = ['reader', 'operator', 'editor', 'approver', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Where a question came from. */
export type Channel = 'miniprogram' | 'desk' | 'api' | 'mcp'

/** What somebody said of an answer. `answers` names the paragraphs that do answer the question. */
export type Verdict = 'answers' | 'helpful' | 'wrong' | 'wrong_place' | 'outdated' | 'unclear'

/** One change of the corpus that an editor proposes and a second person approves. */
export type Change =
  | {
      readonly kind: 'resolved_question'
      readonly question: string
      /** Paragraphs that answer the question. */
      readonly gold: readonly string[]
      /** Paragraphs that do not answer it, however alike they look. */
      readonly not: readonly string[]
    }
  | {
      readonly kind: 'lexicon_line'
      readonly lay: string
      readonly official: readonly string[]
      readonly reason: string
    }
  | {
      readonly kind: 'document'
      readonly documentId: string
      /** The corpus file, front matter and text. */
      readonly text: string
    }
  | {
      /** Somebody looked whether a document still holds. */
      readonly kind: 'document_check'
      readonly documentId: string
      /** As it was called when it was checked. */
      readonly title: string
      readonly status: Status
      /** What is said of its standing from now on; null leaves what is said. */
      readonly note: string | null
      readonly checkedBy: string
      readonly checkedOn: string
    }
  | {
      readonly kind: 'referral'
      readonly question: string
      /** Id of an office in the lexicon. */
      readonly office: string
      readonly reason: string
    }

export type ChangeState = 'proposed' | 'approved' | 'rejected' | 'released'

export type GapState = 'open' | 'in_work' | 'resolved' | 'dismissed'

/** building → ready (evaluated) → published; a published one that another replaced is `replaced`. */
export type ReleaseState = 'building' | 'failed' | 'ready' | 'published' | 'replaced'

/**
 * The wire as the server's contract states it, in plain types: nothing of the server runs here.
 * A type test compares every type with the server's, so a change there that is missing here does not compile.
 */

export type Status =
  'in_force' | 'amended' | 'repealed' | 'lapsed' | 'not_yet_in_force' | 'unverified' | 'expired'
export type Level = 'national' | 'provincial' | 'municipal' | 'county'
export type Form = 'verbatim' | 'digest'
export type Attestation = 'verified' | 'reported' | 'recalled'
export type Role = 'parent' | 'teacher' | 'operator'
export type Aspect = 'condition' | 'exception' | 'procedure' | 'deadline' | 'fee' | 'contact'

export interface Citation {
  readonly documentId: string
  readonly title: string
  readonly number: string | null
  readonly issuers: readonly string[]
  readonly kind: string
  readonly level: Level
  readonly status: Status
  readonly statusNote: string | null
  readonly form: Form
  readonly attestation: Attestation
  readonly issuedOn: string | null
  readonly effectiveOn: string | null
  readonly paragraphId: string
  readonly address: string
  readonly originalAddress: string | null
  readonly path: readonly string[]
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly sha256: string
  readonly url: string | null
}

export type QuestionKind =
  | 'fact'
  | 'number'
  | 'date'
  | 'who'
  | 'yes_no'
  | 'definition'
  | 'list'
  | 'procedure'
  | 'address'
  | 'outline'
  | 'conversation'
  | 'crisis'
  | 'about_service'

export type Reason =
  | 'no_evidence'
  | 'no_such_article'
  | 'no_figure_in_text'
  | 'no_rule_in_text'
  | 'out_of_scope_place'
  | 'out_of_scope_time'
  | 'out_of_scope_topic'
  | 'out_of_scope_level'
  | 'not_in_library'
  | 'not_yet_in_force'
  | 'superseded_only'
  | 'needs_personal_data'
  | 'too_vague'
  | 'two_readings'
  | 'low_confidence'
  | 'switched_off'

export interface Carried {
  readonly slot: 'topic' | 'document' | 'paragraph' | 'aspect'
  readonly value: string
  readonly label: string
}

export interface Mapping {
  readonly from: string
  readonly to: string
}

export type AnswerPart =
  { readonly kind: 'quote'; readonly citation: number } | { readonly kind: 'message'; readonly text: string }

export interface Handoff {
  readonly office: string
  readonly phone: string
  readonly hours: string | null
  readonly source: string
  readonly preparedQuestion: string
}

export interface Basis {
  readonly citation: number
  readonly documentId: string
  readonly title: string
  readonly number: string | null
  readonly level: Level
  readonly status: Status
  readonly form: Form
  readonly paragraphAddress: string | null
}

interface AnswerCommon {
  readonly question: string
  readonly text: string
  readonly parts: readonly AnswerPart[]
  readonly citations: readonly Citation[]
  readonly understood: {
    readonly kind: QuestionKind
    readonly mapped: readonly Mapping[]
    readonly corrected: readonly Mapping[]
    readonly carried: readonly Carried[]
    readonly masked: readonly string[]
  }
  readonly completeness: { readonly asked: readonly Aspect[]; readonly covered: readonly Aspect[] }
  readonly confidence: number
  readonly basis: readonly Basis[]
  readonly nearest: readonly Citation[]
  readonly choices: readonly { readonly label: string; readonly question: string }[]
  readonly next: readonly string[]
  readonly notices: readonly string[]
  readonly handoff: readonly Handoff[]
  readonly asOf: string
  readonly release: string
}

export type Answer = AnswerCommon &
  (
    | { readonly status: 'answered'; readonly reason: null }
    | { readonly status: 'partial'; readonly reason: Reason }
    | { readonly status: 'clarify' | 'unanswered'; readonly reason: Reason }
    | { readonly status: 'conversation' | 'crisis'; readonly reason: null }
  )

export type DropSlot = 'topic' | 'document' | 'paragraph' | 'aspect' | 'mapping' | 'correction'

export interface AskRequest {
  readonly question: string
  readonly conversationId?: string | undefined
  readonly drop?: readonly DropSlot[] | undefined
  readonly asOf?: string | undefined
  readonly role?: Role | undefined
  readonly preview?: boolean | undefined
}

export interface Suggestion {
  readonly text: string
  readonly kind: 'question' | 'topic' | 'document' | 'paragraph'
  /** Where a document or a paragraph is to be read. */
  readonly place?: { readonly documentId: string; readonly address: string | null } | undefined
}
export interface Suggestions {
  readonly suggestions: readonly Suggestion[]
}

export interface DocumentSummary {
  readonly id: string
  readonly title: string
  readonly aliases: readonly string[]
  readonly number: string | null
  readonly issuers: readonly string[]
  readonly level: Level
  readonly kind: string
  readonly issuedOn: string | null
  readonly effectiveOn: string | null
  readonly status: Status
  readonly statusNote: string | null
  readonly supersededBy: string | null
  readonly repealedOn: string | null
  readonly amendedOn: string | null
  readonly period: { readonly from: string; readonly to: string } | null
  readonly form: Form
  readonly relation: string | null
  readonly topics: readonly string[]
  readonly checkedOn: string | null
  readonly retrievedOn: string | null
  readonly url: string | null
  readonly paragraphs: number
}

export interface DocumentList {
  readonly release: string
  readonly asOf: string
  readonly documents: readonly DocumentSummary[]
}

export interface OutlineEntry {
  readonly kind: 'division' | 'paragraph'
  readonly address: string
  readonly title: string | null
  readonly depth: number
}

export interface DocumentDetail {
  readonly document: DocumentSummary
  readonly outline: readonly OutlineEntry[]
  readonly references: readonly {
    readonly paragraphAddress: string
    readonly mention: string
    readonly documentId: string | null
  }[]
  readonly referencedBy: readonly {
    readonly documentId: string
    readonly title: string
    readonly paragraphAddress: string
    readonly mention: string
  }[]
  readonly gaps: readonly string[]
}

export interface Neighbour {
  readonly address: string
  readonly heading: string | null
}

export interface ParagraphDetail {
  readonly document: DocumentSummary
  readonly paragraph: {
    readonly id: string
    readonly address: string
    readonly originalAddress: string | null
    readonly heading: string | null
    readonly path: readonly string[]
    readonly text: string
    readonly attestation: Attestation
    readonly sentences: readonly { readonly start: number; readonly end: number }[]
  }
  readonly movedFrom: string | null
  readonly focus: { readonly start: number; readonly end: number } | null
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
}

export interface Topic {
  readonly id: string
  readonly name: string
  readonly audience: readonly Role[]
  readonly questions: readonly string[]
}
export interface Topics {
  readonly topics: readonly Topic[]
}

export type ErrorCode =
  | 'invalid_json'
  | 'invalid_request'
  | 'question_too_long'
  | 'question_empty'
  | 'unsupported_characters'
  | 'body_too_large'
  | 'unsupported_media_type'
  | 'not_found'
  | 'no_such_article'
  | 'method_not_allowed'
  | 'rate_limited'
  | 'not_ready'
  | 'answering_off'
  | 'content_refused'
  | 'not_signed_in'
  | 'sign_in_failed'
  | 'sign_in_locked'
  | 'not_allowed'
  | 'store_down'
  | 'internal'

export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly requestId: string }
}

export type Verdict = 'helpful' | 'wrong' | 'wrong_place' | 'outdated' | 'unclear'

export interface FeedbackRequest {
  readonly release: string
  readonly question: string
  readonly paragraphIds: readonly string[]
  readonly verdict: Verdict
  readonly comment?: string | undefined
}
export interface FeedbackReceipt {
  readonly recorded: boolean
}

import { z } from '@hono/zod-openapi'
import { AnswerSchema, RoleSchema, StatusSchema } from './contract.ts'
import { STAFF_ROLES } from './domain/knowledge.ts'

/** Schemas and types of what the staff desk sends and gets. All routes stand under /v1/session and /v1/desk. */

/** What a database cannot keep, and nobody types: control characters and halves of characters. */
const plain = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u, '含有无法处理的字符')
const words = z.string().regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n])*$/u, '含有无法处理的字符')

const moment = z.iso.datetime()
export const IdSchema = plain.min(1).max(64)
const paragraphId = plain.min(3).max(200)
const note = words.trim().max(1000)

export const StaffRoleSchema = z.enum(STAFF_ROLES)
export const VerdictSchema = z.enum(['answers', 'helpful', 'wrong', 'wrong_place', 'outdated', 'unclear'])

/** POST /v1/feedback, open to everybody. */
export const FeedbackRequestSchema = z
  .strictObject({
    release: plain.max(64),
    question: words.min(1).max(2000),
    paragraphIds: z.array(paragraphId).max(20),
    verdict: VerdictSchema,
    comment: note.optional(),
  })
  .openapi('FeedbackRequest')
export const FeedbackResponseSchema = z
  .strictObject({
    recorded: z.boolean().openapi({ description: 'false when the store is down: nothing was kept' }),
  })
  .openapi('FeedbackResponse')

/** POST /v1/session */
export const SignInRequestSchema = z
  .strictObject({ name: plain.min(1).max(64), password: z.string().min(1).max(200) })
  .openapi('SignInRequest')
/** GET and POST /v1/session. Requests that change something repeat `csrf` in the header X-CSRF-Token. */
export const SessionSchema = z
  .strictObject({
    user: z.strictObject({ name: z.string(), displayName: z.string(), role: StaffRoleSchema }).nullable(),
    csrf: z.string().nullable(),
    noUsersYet: z
      .boolean()
      .openapi({ description: 'no account exists: show how `wence user add` makes one' }),
    openIdConnect: z
      .strictObject({ label: z.string(), url: z.string() })
      .nullable()
      .openapi({ description: 'sign-in with the organisation' }),
  })
  .openapi('Session')
export type Session = z.infer<typeof SessionSchema>

/** GET /v1/desk/calls: the signed-in operator's questions of the last twelve hours, newest first. */
export const CallSchema = z.strictObject({
  id: IdSchema,
  askedAt: moment,
  question: z.string(),
  callerRole: RoleSchema.nullable(),
  status: z.string(),
  reason: z.string().nullable(),
  release: z.string(),
  paragraphIds: z.array(z.string()),
})
export const CallListSchema = z.strictObject({ calls: z.array(CallSchema) }).openapi('CallList')

/** GET and PUT /v1/desk/pins: clauses and scripts an operator keeps at hand. */
export const PinsSchema = z
  .strictObject({
    clauses: z.array(z.strictObject({ paragraphId, label: plain.min(1).max(200) })).max(50),
    scripts: z.array(z.strictObject({ title: plain.min(1).max(60), text: words.min(1).max(2000) })).max(50),
  })
  .openapi('Pins')

/** What became of a change. */
const CHANGE_STANDING = {
  id: IdSchema,
  state: z.enum(['proposed', 'approved', 'rejected', 'released']),
  gapId: z.string().nullable(),
  proposedBy: z.string(),
  proposedAt: moment,
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
  decisionReason: z.string().nullable(),
  release: z.string().nullable().openapi({ description: 'the release that carries it' }),
}
/** A change in one line: without the text of a document, which may be long. */
export const ChangeSummarySchema = z
  .strictObject({
    ...CHANGE_STANDING,
    kind: z.enum(['resolved_question', 'lexicon_line', 'document', 'document_check', 'referral']),
    title: z.string(),
  })
  .openapi('ChangeSummary')
export type ChangeSummary = z.infer<typeof ChangeSummarySchema>

/** GET /v1/desk/gaps?state=&assignee= (`unfinished` is open or in work)  and  GET /v1/desk/gaps/{id} */
export const GapSchema = z
  .strictObject({
    id: IdSchema,
    question: z.string().openapi({ description: 'the question that stands for the group' }),
    state: z.enum(['open', 'in_work', 'resolved', 'dismissed']),
    questions: z.int().openapi({ description: 'how many questions are in the group' }),
    reasons: z.record(z.string(), z.int()),
    assignee: z.string().nullable(),
    openedAt: moment,
    lastAskedAt: moment,
    nearest: z.array(z.string()).openapi({ description: 'paragraph ids that came closest' }),
  })
  .openapi('Gap')
export type Gap = z.infer<typeof GapSchema>
export const GapListSchema = z.strictObject({ gaps: z.array(GapSchema), total: z.int() }).openapi('GapList')
export const GapDetailSchema = z
  .strictObject({
    gap: GapSchema,
    asked: z.array(
      z.strictObject({
        id: IdSchema,
        question: z.string(),
        askedAt: moment,
        status: z.string().nullable().openapi({ description: 'null where somebody only judged an answer' }),
        reason: z.string().nullable(),
        verdict: VerdictSchema.nullable(),
        comment: z.string().nullable(),
      }),
    ),
    changes: z.array(ChangeSummarySchema).openapi({ description: 'changes that are to resolve it' }),
  })
  .openapi('GapDetail')
/** GET /v1/desk/assignees: whom a gap can be given to. */
export const AssigneesSchema = z
  .strictObject({ assignees: z.array(z.strictObject({ name: z.string(), displayName: z.string() })) })
  .openapi('Assignees')
/** PATCH /v1/desk/gaps/{id}: `assignee: null` gives it back; dismissing needs a reason. */
export const GapPatchSchema = z
  .strictObject({
    assignee: plain.max(64).nullable().optional(),
    state: z.enum(['open', 'in_work', 'dismissed']).optional(),
    reason: note.optional(),
  })
  .openapi('GapPatch')

/** A change as proposed. POST /v1/desk/changes {change, gapId?}  →  201 ChangeRecord */
export const ChangeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('resolved_question'),
      question: words.min(1).max(2000),
      gold: z.array(paragraphId).max(10),
      not: z.array(paragraphId).max(10),
    }),
    z.strictObject({
      kind: z.literal('lexicon_line'),
      lay: plain.min(1).max(60),
      official: z.array(plain.min(1).max(60)).min(1).max(8),
      reason: words.min(1).max(200),
    }),
    z.strictObject({ kind: z.literal('document'), documentId: IdSchema, text: words.min(1).max(2_000_000) }),
    z.strictObject({
      kind: z.literal('document_check'),
      documentId: IdSchema,
      title: plain.min(1).max(300),
      status: StatusSchema.exclude(['expired']).openapi({ description: 'what the check found' }),
      note: words
        .trim()
        .min(1)
        .max(300)
        .nullable()
        .openapi({ description: 'said of its standing from now on; null leaves what is said' }),
      checkedBy: plain.min(1).max(64).openapi({ description: 'who proposes it' }),
      checkedOn: z.iso.date(),
    }),
    z.strictObject({
      kind: z.literal('referral'),
      question: words.min(1).max(2000),
      office: IdSchema,
      reason: words.min(1).max(200),
    }),
  ])
  .openapi('Change')
export const ProposeChangeSchema = z
  .strictObject({ change: ChangeSchema, gapId: IdSchema.optional() })
  .openapi('ProposeChange')
export const ChangeRecordSchema = z
  .strictObject({ ...CHANGE_STANDING, change: ChangeSchema })
  .openapi('ChangeRecord')
export type ChangeRecord = z.infer<typeof ChangeRecordSchema>
/** GET /v1/desk/changes?state=: what there is to choose from; GET /v1/desk/changes/{id} gives one whole. */
export const ChangeListSchema = z
  .strictObject({ changes: z.array(ChangeSummarySchema) })
  .openapi('ChangeList')
/** DELETE /v1/desk/changes/{id}: by the one who proposed it. POST /v1/desk/changes/{id}/decision: by another person than the one who proposed. */
export const DecisionSchema = z
  .strictObject({ approve: z.boolean(), reason: note.optional() })
  .openapi('Decision')

/** GET /v1/desk/lexicon-proposals: what learning would propose, with evidence. */
export const LexiconProposalsSchema = z
  .strictObject({
    proposals: z.array(
      z.strictObject({ lay: z.string(), official: z.string(), probability: z.number(), evidence: z.int() }),
    ),
  })
  .openapi('LexiconProposals')

/** What happens to one paragraph when a document takes the place of the live one; `same` moved to another address. */
const DocumentLineSchema = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'same']),
  address: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type DocumentLine = z.infer<typeof DocumentLineSchema>

/** GET /v1/desk/changes/{id}/differences: of a change of kind document, against the live release. */
export const ChangeDifferencesSchema = z
  .strictObject({ lines: z.array(DocumentLineSchema) })
  .openapi('ChangeDifferences')

/** POST /v1/desk/imports (multipart: file, documentId?)  →  a preview; nothing is written. */
export const ImportPreviewSchema = z
  .strictObject({
    documentId: z.string(),
    title: z.string().nullable(),
    number: z.string().nullable(),
    issuers: z.array(z.string()),
    issuedOn: z.string().nullable(),
    effectiveOn: z.string().nullable(),
    faults: z.array(z.string()),
    outline: z.array(
      z.strictObject({ address: z.string(), heading: z.string().nullable(), characters: z.int() }),
    ),
    diff: z.array(DocumentLineSchema),
    text: z.string().openapi({ description: 'the corpus file to propose as a change of kind document' }),
  })
  .openapi('ImportPreview')

const MeasureSchema = z.strictObject({
  set: z.string(),
  name: z.string(),
  before: z.number(),
  after: z.number(),
})

/** What the evaluation of a release found. */
export const ReleaseEvaluationSchema = z
  .strictObject({
    measures: z.array(MeasureSchema),
    drops: z
      .array(z.string())
      .openapi({ description: 'what got worse; publishing then needs a signed reason' }),
    changed: z.array(
      z.strictObject({
        question: z.string(),
        source: z.string().openapi({ description: 'an evaluation set or `resolved`' }),
        before: z.strictObject({ status: z.string(), text: z.string(), paragraphIds: z.array(z.string()) }),
        after: z.strictObject({ status: z.string(), text: z.string(), paragraphIds: z.array(z.string()) }),
        better: z.boolean().nullable().openapi({ description: 'null where nobody said what is right' }),
      }),
    ),
  })
  .openapi('ReleaseEvaluation')
export type ReleaseEvaluation = z.infer<typeof ReleaseEvaluationSchema>

const days = z.int().positive()

/** GET /v1/desk/retention: for how many days each kind of record is kept. */
export const RetentionSchema = z
  .strictObject({ questions: days, feedback: days, audit: days })
  .openapi('Retention')
export type Retention = z.infer<typeof RetentionSchema>

/** GET /v1/desk/offices: where a question that is not ours can be sent. */
export const OfficesSchema = z
  .strictObject({ offices: z.array(z.strictObject({ id: IdSchema, office: z.string(), phone: z.string() })) })
  .openapi('Offices')

/** GET /v1/desk/releases, POST /v1/desk/releases {changes:[ids]} → 202, GET /v1/desk/releases/{id} */
export const ReleaseSummarySchema = z
  .strictObject({
    id: IdSchema,
    state: z.enum(['building', 'failed', 'ready', 'published', 'replaced']),
    live: z.boolean(),
    parent: z.string().nullable(),
    createdBy: z.string(),
    createdAt: moment,
    publishedBy: z.string().nullable(),
    publishedAt: moment.nullable(),
    signedReason: z.string().nullable(),
    fault: z.string().nullable(),
    changes: z.array(z.string()),
  })
  .openapi('ReleaseSummary')
export type ReleaseSummary = z.infer<typeof ReleaseSummarySchema>
export const ReleaseListSchema = z
  .strictObject({ releases: z.array(ReleaseSummarySchema) })
  .openapi('ReleaseList')
export const BuildReleaseSchema = z
  .strictObject({ changes: z.array(IdSchema).min(1).max(500) })
  .openapi('BuildRelease')
export const ReleaseDetailSchema = z
  .strictObject({
    release: ReleaseSummarySchema,
    changes: z.array(ChangeSummarySchema),
    evaluation: ReleaseEvaluationSchema.nullable(),
  })
  .openapi('ReleaseDetail')
/** POST /v1/desk/releases/{id}/publication: also the rollback, when the release was live before. */
export const PublicationSchema = z
  .strictObject({
    signedReason: note.optional().openapi({ description: 'needed when the evaluation found drops' }),
  })
  .openapi('Publication')

/** GET /v1/desk/receipts/{questionId}: the request as recorded, and the answer made again from its release. */
export const ReceiptSchema = z
  .strictObject({
    id: IdSchema,
    askedAt: moment,
    release: z.string(),
    request: z.strictObject({
      question: z.string(),
      asOf: z.string(),
      role: RoleSchema.nullable(),
      carried: z.array(z.unknown()),
      drop: z.array(z.string()),
    }),
    answerSha256: z.string(),
    reproduced: z
      .strictObject({ same: z.boolean(), answer: AnswerSchema })
      .nullable()
      .openapi({ description: 'null when the release is no longer kept' }),
  })
  .openapi('Receipt')

/** GET /v1/desk/dashboard?days=30 */
export const DashboardSchema = z
  .strictObject({
    days: z.array(
      z.strictObject({
        day: z.iso.date(),
        answered: z.int(),
        partial: z.int(),
        unanswered: z.int(),
        other: z.int(),
      }),
    ),
    reasons: z.array(z.strictObject({ reason: z.string(), questions: z.int() })),
    topics: z.array(z.strictObject({ topic: z.string(), questions: z.int() })),
    gaps: z.array(z.strictObject({ id: IdSchema, question: z.string(), questions: z.int() })),
    answerMs: z.strictObject({ median: z.number().nullable(), slowest: z.number().nullable() }),
    documents: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        status: z.string(),
        checkedOn: z.string().nullable(),
        daysSinceCheck: z.int().nullable(),
        checkDue: z.boolean(),
        hits: z.int(),
      }),
    ),
    paragraphs: z.array(z.strictObject({ paragraphId: z.string(), hits: z.int() })),
  })
  .openapi('Dashboard')
export type Dashboard = z.infer<typeof DashboardSchema>
/** GET /v1/desk/exports/{table}.{csv|xlsx}: one of these tables. */
export const EXPORT_TABLES = ['questions', 'gaps', 'feedback', 'documents', 'audit', 'dashboard'] as const

/** GET and PUT /v1/desk/answering: the switch that turns answering off, with the reason users see. */
export const AnsweringSwitchSchema = z
  .strictObject({ off: z.boolean(), reason: words.trim().max(300).nullable() })
  .openapi('AnsweringSwitch')

/** GET /v1/desk/audit?before=&limit= */
export const AuditListSchema = z
  .strictObject({
    entries: z.array(
      z.strictObject({
        id: z.int(),
        at: moment,
        who: z.string(),
        action: z.string(),
        subject: z.string().nullable(),
        detail: z.string().nullable(),
      }),
    ),
  })
  .openapi('AuditList')

/** GET /v1/desk/users, PATCH /v1/desk/users/{name} (admin) */
export const StaffUserSchema = z
  .strictObject({
    name: z.string(),
    displayName: z.string(),
    role: StaffRoleSchema,
    disabled: z.boolean(),
    createdAt: moment,
    lastSignInAt: moment.nullable(),
  })
  .openapi('StaffUser')
export const StaffUserListSchema = z
  .strictObject({ users: z.array(StaffUserSchema) })
  .openapi('StaffUserList')
export const StaffUserPatchSchema = z
  .strictObject({ role: StaffRoleSchema.optional(), disabled: z.boolean().optional() })
  .openapi('StaffUserPatch')

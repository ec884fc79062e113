import { z } from '@hono/zod-openapi'

/** Schemas and types of everything that crosses the wire; also the shape the answer flow, the command line and the log use. */

const isoDay = z.iso.date()

export const StatusSchema = z.enum([
  'in_force',
  'amended',
  'repealed',
  'lapsed',
  'not_yet_in_force',
  'unverified',
  'expired',
])
export const LevelSchema = z.enum(['national', 'provincial', 'municipal', 'county'])
export const FormSchema = z.enum(['verbatim', 'digest'])
export const AttestationSchema = z.enum(['verified', 'reported', 'recalled'])

/** Quoted words and where they stand. `quote` is exactly `text.slice(start, end)` of the paragraph. */
export const CitationSchema = z
  .strictObject({
    documentId: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    issuers: z.array(z.string()),
    kind: z.string(),
    level: LevelSchema,
    status: StatusSchema.openapi({ description: 'standing in law on the day asked about' }),
    statusNote: z.string().nullable(),
    form: FormSchema,
    attestation: AttestationSchema,
    issuedOn: z.string().nullable(),
    effectiveOn: z.string().nullable(),
    paragraphId: z.string(),
    address: z.string(),
    originalAddress: z.string().nullable(),
    path: z.array(z.string()),
    quote: z.string().min(1),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    sha256: z.string().length(64).openapi({ description: 'SHA-256 of the quote in UTF-8' }),
    url: z.string().nullable(),
  })
  .openapi('Citation')
export type Citation = z.infer<typeof CitationSchema>

export const QuestionKindSchema = z.enum([
  'fact',
  'number',
  'date',
  'who',
  'yes_no',
  'definition',
  'list',
  'procedure',
  'address',
  'outline',
  'conversation',
  'crisis',
  'about_service',
])
export type QuestionKind = z.infer<typeof QuestionKindSchema>

/** Why an answer is not a full one. The first word groups them in reports. */
export const ReasonSchema = z.enum([
  'no_evidence',
  'no_such_article',
  'no_figure_in_text',
  'no_rule_in_text',
  'out_of_scope_place',
  'out_of_scope_time',
  'out_of_scope_topic',
  'out_of_scope_level',
  'not_in_library',
  'not_yet_in_force',
  'superseded_only',
  'needs_personal_data',
  'too_vague',
  'two_readings',
  'low_confidence',
  'switched_off',
])
export type Reason = z.infer<typeof ReasonSchema>

export const AspectSchema = z.enum(['condition', 'exception', 'procedure', 'deadline', 'fee', 'contact'])
export type Aspect = z.infer<typeof AspectSchema>

/** Context carried from the previous turn; the asker can remove it by sending its slot in `drop`. */
export const CarriedSchema = z
  .strictObject({
    slot: z.enum(['topic', 'document', 'paragraph', 'aspect']),
    value: z.string().openapi({ description: 'machine value: a topic, a document id, a paragraph id' }),
    label: z.string().openapi({ description: 'what the asker sees' }),
  })
  .openapi('Carried')
export type Carried = z.infer<typeof CarriedSchema>

const MappingSchema = z.strictObject({ from: z.string(), to: z.string() })

/** A piece of the answer text: a quote (index into citations) or a fixed message. */
export const AnswerPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quote'), citation: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('message'), text: z.string() }),
])
export type AnswerPart = z.infer<typeof AnswerPartSchema>

export const HandoffSchema = z
  .strictObject({
    office: z.string(),
    phone: z.string(),
    hours: z.string().nullable(),
    source: z.string().openapi({ description: 'where the number is given' }),
    preparedQuestion: z
      .string()
      .openapi({ description: 'the question as a caller can read it out, personal data masked' }),
  })
  .openapi('Handoff')
export type Handoff = z.infer<typeof HandoffSchema>

/** A document of a higher level that a quoted one rests on. */
export const BasisSchema = z
  .strictObject({
    citation: z.int().nonnegative().openapi({ description: 'index of the citation that rests on it' }),
    documentId: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    level: LevelSchema,
    status: StatusSchema,
    form: FormSchema,
    paragraphAddress: z
      .string()
      .nullable()
      .openapi({ description: 'the paragraph nearest to the question, where one was found' }),
  })
  .openapi('Basis')
export type Basis = z.infer<typeof BasisSchema>

const answerCommon = {
  question: z.string().openapi({ description: 'the question as understood, personal data masked' }),
  text: z.string().openapi({ description: 'quotes and fixed messages, nothing else' }),
  parts: z.array(AnswerPartSchema),
  understood: z.strictObject({
    kind: QuestionKindSchema,
    mapped: z
      .array(MappingSchema)
      .openapi({ description: 'lay words and the official words searched for them' }),
    corrected: z.array(MappingSchema).openapi({ description: 'typing errors and what was searched instead' }),
    carried: z.array(CarriedSchema),
    masked: z.array(z.string()).openapi({ description: 'kinds of personal data that were masked' }),
  }),
  completeness: z.strictObject({ asked: z.array(AspectSchema), covered: z.array(AspectSchema) }),
  confidence: z.number().min(0).max(1),
  basis: z.array(BasisSchema).openapi({
    description: 'the national and provincial documents that the quoted ones rest on, highest first',
  }),
  nearest: z.array(CitationSchema).openapi({ description: 'closest paragraphs, not an answer' }),
  choices: z
    .array(z.strictObject({ label: z.string(), question: z.string() }))
    .max(4)
    .openapi({ description: 'on clarify: the readings to choose from' }),
  next: z.array(z.string()).openapi({ description: 'follow-up questions that the corpus can answer' }),
  notices: z.array(z.string()).openapi({ description: 'fixed remarks: year of the plan, status, digest' }),
  handoff: z.array(HandoffSchema),
  asOf: isoDay,
  release: z.string(),
}

const cited = z.array(CitationSchema).nonempty()

export const AnswerSchema = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('answered'), reason: z.null(), citations: cited, ...answerCommon }),
    z.strictObject({ status: z.literal('partial'), reason: ReasonSchema, citations: cited, ...answerCommon }),
    z.strictObject({
      status: z.enum(['clarify', 'unanswered']),
      reason: ReasonSchema,
      citations: z.array(CitationSchema),
      ...answerCommon,
    }),
    z.strictObject({
      status: z.enum(['conversation', 'crisis']),
      reason: z.null(),
      citations: z.array(CitationSchema),
      ...answerCommon,
    }),
  ])
  .openapi('Answer')
export type Answer = z.infer<typeof AnswerSchema>

/** Longest question, in characters as people count them (grapheme clusters). */
export const MAX_QUESTION_CHARACTERS = 300

export const RoleSchema = z.enum(['parent', 'teacher', 'operator'])
export type Role = z.infer<typeof RoleSchema>

export const AskRequestSchema = z
  .strictObject({
    // No limits here: the route counts characters as people do, and names each fault of a question on its own.
    question: z.string().openapi({
      description: `1 to ${MAX_QUESTION_CHARACTERS} characters`,
      example: '课后延时服务怎么收费？',
    }),
    conversationId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,64}$/)
      .optional()
      .openapi({
        description: 'chosen at random by the client; carries topic, document and slot between turns',
      }),
    drop: z
      .array(z.enum(['topic', 'document', 'paragraph', 'aspect', 'mapping', 'correction']))
      .max(6)
      .optional()
      .openapi({ description: 'carried context, mapped terms or corrections that the asker removed' }),
    asOf: isoDay.optional(),
    role: RoleSchema.optional(),
    preview: z.boolean().optional().openapi({
      description:
        'asked while somebody is still typing: reads the context of the conversation, changes nothing in it, and is not recorded',
    }),
  })
  .openapi('AskRequest')
export type AskRequest = z.infer<typeof AskRequestSchema>

export const SuggestionSchema = z
  .strictObject({
    text: z.string(),
    kind: z.enum(['question', 'topic', 'document', 'paragraph']),
    place: z
      .strictObject({ documentId: z.string(), address: z.string().nullable() })
      .optional()
      .openapi({ description: 'where a document or a paragraph is to be read' }),
  })
  .openapi('Suggestion')
export const SuggestionsSchema = z
  .strictObject({ suggestions: z.array(SuggestionSchema) })
  .openapi('Suggestions')
export type Suggestion = z.infer<typeof SuggestionSchema>

export const DocumentSummarySchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    aliases: z.array(z.string()),
    number: z.string().nullable(),
    issuers: z.array(z.string()),
    level: LevelSchema,
    kind: z.string(),
    issuedOn: z.string().nullable(),
    effectiveOn: z.string().nullable(),
    status: StatusSchema,
    statusNote: z.string().nullable(),
    supersededBy: z.string().nullable(),
    repealedOn: z.string().nullable(),
    amendedOn: z
      .string()
      .nullable()
      .openapi({ description: 'the latest amendment: contained in the text, or by which it is out of date' }),
    period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
    form: FormSchema,
    relation: z.string().nullable().openapi({
      description: 'to the plan of 2020: 计划点名, 计划依托 or 后续更新; null for the plan itself',
    }),
    topics: z.array(z.string()),
    checkedOn: z.string().nullable().openapi({ description: 'when a person last checked it' }),
    retrievedOn: z.string().nullable().openapi({ description: 'when the text was fetched from its source' }),
    url: z.string().nullable(),
    paragraphs: z.int().nonnegative(),
  })
  .openapi('DocumentSummary')
export type DocumentSummary = z.infer<typeof DocumentSummarySchema>
export const DocumentListSchema = z
  .strictObject({ release: z.string(), asOf: isoDay, documents: z.array(DocumentSummarySchema) })
  .openapi('DocumentList')

export const OutlineEntrySchema = z
  .strictObject({
    kind: z.enum(['division', 'paragraph']),
    address: z.string(),
    title: z.string().nullable(),
    depth: z.int().nonnegative(),
  })
  .openapi('OutlineEntry')

/** A mention of another document: resolved to one in the library, or named as not in it. */
export const ReferenceSchema = z
  .strictObject({ paragraphAddress: z.string(), mention: z.string(), documentId: z.string().nullable() })
  .openapi('Reference')

export const DocumentDetailSchema = z
  .strictObject({
    document: DocumentSummarySchema,
    outline: z.array(OutlineEntrySchema),
    references: z.array(ReferenceSchema),
    referencedBy: z.array(
      z.strictObject({
        documentId: z.string(),
        title: z.string(),
        paragraphAddress: z.string(),
        mention: z.string(),
      }),
    ),
    gaps: z.array(z.string()),
  })
  .openapi('DocumentDetail')
export type DocumentDetail = z.infer<typeof DocumentDetailSchema>

const NeighbourSchema = z.strictObject({ address: z.string(), heading: z.string().nullable() }).nullable()

export const ParagraphDetailSchema = z
  .strictObject({
    document: DocumentSummarySchema,
    paragraph: z.strictObject({
      id: z.string(),
      address: z.string(),
      originalAddress: z.string().nullable(),
      heading: z.string().nullable(),
      path: z.array(z.string()),
      text: z.string(),
      attestation: AttestationSchema,
      sentences: z.array(z.strictObject({ start: z.int(), end: z.int() })),
    }),
    /** The address in the link, where the text has moved since: a digest was replaced by the full text. Else null. */
    movedFrom: z.string().nullable(),
    /** The part of the paragraph that the asked address names (a 款 or 项), else null. */
    focus: z.strictObject({ start: z.int(), end: z.int() }).nullable(),
    previous: NeighbourSchema,
    next: NeighbourSchema,
  })
  .openapi('ParagraphDetail')
export type ParagraphDetail = z.infer<typeof ParagraphDetailSchema>

export const TopicSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    audience: z.array(RoleSchema),
    questions: z.array(z.string()),
  })
  .openapi('Topic')
export const TopicsSchema = z.strictObject({ topics: z.array(TopicSchema) }).openapi('Topics')
export type Topic = z.infer<typeof TopicSchema>

export const HealthSchema = z.strictObject({ status: z.literal('ok') }).openapi('Health')
export const ReadySchema = z
  .strictObject({ status: z.literal('ready'), release: z.string(), documents: z.int(), paragraphs: z.int() })
  .openapi('Ready')

/** Every failure leaves in this one shape. */
export const ErrorSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.enum([
        'invalid_json',
        'invalid_request',
        'question_too_long',
        'question_empty',
        'unsupported_characters',
        'body_too_large',
        'unsupported_media_type',
        'not_found',
        'no_such_article',
        'method_not_allowed',
        'rate_limited',
        'not_ready',
        'answering_off',
        'content_refused',
        'not_signed_in',
        'sign_in_failed',
        'sign_in_locked',
        'not_allowed',
        'store_down',
        'internal',
      ]),
      message: z.string().openapi({ description: 'what to tell the user, in Chinese' }),
      requestId: z.string(),
    }),
  })
  .openapi('Error')
export type ErrorBody = z.infer<typeof ErrorSchema>

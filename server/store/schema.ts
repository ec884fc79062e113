import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Role } from '../contract.ts'
import type { ReleaseEvaluation } from '../desk-contract.ts'
import type {
  Change,
  ChangeState,
  Channel,
  GapState,
  ReleaseState,
  StaffRole,
  Verdict,
} from '../domain/knowledge.ts'
import type { Pins } from '../people/pins.ts'
import type { RecordedRequest } from '../knowledge/record-ports.ts'

/** Every table. After a change: `npx drizzle-kit generate --config server/store/drizzle.config.ts`. */

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export const questions = pgTable(
  'questions',
  {
    id: text('id').primaryKey(),
    askedAt: moment('asked_at').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    callerHmac: text('caller_hmac').notNull(),
    staffName: text('staff_name'),
    callerRole: text('caller_role').$type<Role>(),
    release: text('release').notNull(),
    request: jsonb('request').$type<RecordedRequest>().notNull(),
    question: text('question').notNull(),
    status: text('status').notNull(),
    reason: text('reason'),
    confidence: doublePrecision('confidence').notNull(),
    /** Paragraphs that were quoted. */
    paragraphIds: jsonb('paragraph_ids').$type<readonly string[]>().notNull(),
    /** Paragraphs that came closest, where nothing was quoted. */
    nearest: jsonb('nearest').$type<readonly string[]>().notNull().default([]),
    topic: text('topic'),
    answerMs: doublePrecision('answer_ms').notNull(),
    answerSha256: text('answer_sha256').notNull(),
  },
  (table) => [
    index('questions_by_time').on(table.askedAt),
    index('questions_by_caller').on(table.callerHmac),
    index('questions_by_staff').on(table.staffName, table.askedAt),
    index('questions_by_status').on(table.status, table.askedAt),
  ],
)

export const feedback = pgTable(
  'feedback',
  {
    id: text('id').primaryKey(),
    at: moment('at').notNull(),
    questionId: text('question_id').references(() => questions.id, { onDelete: 'set null' }),
    release: text('release').notNull(),
    question: text('question').notNull(),
    paragraphIds: jsonb('paragraph_ids').$type<readonly string[]>().notNull(),
    verdict: text('verdict').$type<Verdict>().notNull(),
    comment: text('comment'),
    callerHmac: text('caller_hmac').notNull(),
    staffName: text('staff_name'),
  },
  (table) => [
    index('feedback_by_time').on(table.at),
    index('feedback_by_caller').on(table.callerHmac),
    index('feedback_by_question').on(table.questionId),
  ],
)

export const gaps = pgTable(
  'gaps',
  {
    id: text('id').primaryKey(),
    question: text('question').notNull(),
    /** Words by which other questions are found alike. */
    terms: jsonb('terms').$type<readonly string[]>().notNull(),
    state: text('state').$type<GapState>().notNull(),
    assignee: text('assignee'),
    openedAt: moment('opened_at').notNull(),
    lastAskedAt: moment('last_asked_at').notNull(),
    reason: text('reason'),
    nearest: jsonb('nearest').$type<readonly string[]>().notNull(),
    decidedBy: text('decided_by'),
  },
  (table) => [index('gaps_by_state').on(table.state, table.lastAskedAt)],
)

/** What a gap is made of: asked questions, or what somebody said of an answer. */
export const gapQuestions = pgTable(
  'gap_questions',
  {
    id: serial('id').primaryKey(),
    gapId: text('gap_id')
      .notNull()
      .references(() => gaps.id, { onDelete: 'cascade' }),
    questionId: text('question_id').references(() => questions.id, { onDelete: 'cascade' }),
    feedbackId: text('feedback_id').references(() => feedback.id, { onDelete: 'cascade' }),
  },
  (table) => [
    uniqueIndex('gap_questions_question').on(table.questionId),
    uniqueIndex('gap_questions_feedback').on(table.feedbackId),
    index('gap_questions_by_gap').on(table.gapId),
    check('gap_questions_one_source', sql`num_nonnulls(${table.questionId}, ${table.feedbackId}) = 1`),
  ],
)

export const changes = pgTable(
  'changes',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<Change['kind']>().notNull(),
    payload: jsonb('payload').$type<Change>().notNull(),
    state: text('state').$type<ChangeState>().notNull(),
    gapId: text('gap_id').references(() => gaps.id, { onDelete: 'set null' }),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: moment('proposed_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    decisionReason: text('decision_reason'),
    release: text('release').references((): AnyPgColumn => releases.id),
  },
  (table) => [
    index('changes_by_state').on(table.state, table.proposedAt),
    index('changes_by_gap').on(table.gapId),
  ],
)

export const releases = pgTable('releases', {
  /** Hash of everything in it. */
  id: text('id').primaryKey(),
  state: text('state').$type<ReleaseState>().notNull(),
  parent: text('parent'),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
  publishedBy: text('published_by'),
  publishedAt: moment('published_at'),
  signedReason: text('signed_reason'),
  fault: text('fault'),
  evaluation: jsonb('evaluation').$type<ReleaseEvaluation>(),
  /** Ids of the changes it carries. */
  changes: jsonb('changes').$type<readonly string[]>().notNull(),
})

/** Texts by their hash, so that releases share the files they have in common. */
export const blobs = pgTable('blobs', {
  sha256: text('sha256').primaryKey(),
  text: text('text').notNull(),
})

export const releaseFiles = pgTable(
  'release_files',
  {
    release: text('release')
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    path: text('path').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.path] }),
    index('release_files_by_blob').on(table.sha256),
  ],
)

/** One row: the release that answers. */
export const live = pgTable(
  'live',
  {
    id: smallint('id').primaryKey().default(1),
    release: text('release')
      .notNull()
      .references(() => releases.id),
  },
  (table) => [check('live_one_row', sql`${table.id} = 1`)],
)

export const users = pgTable(
  'users',
  {
    name: text('name').primaryKey(),
    displayName: text('display_name').notNull(),
    role: text('role').$type<StaffRole>().notNull(),
    passwordHash: text('password_hash'),
    openIdSubject: text('open_id_subject'),
    disabled: boolean('disabled').notNull().default(false),
    createdAt: moment('created_at').notNull(),
    lastSignInAt: moment('last_sign_in_at'),
  },
  (table) => [uniqueIndex('users_open_id_subject').on(table.openIdSubject)],
)

/** Failed sign-ins by name and by client. Names without an account have rows too: being locked tells nothing. */
export const signInFailures = pgTable('sign_in_failures', {
  /** HMAC of what failed. */
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastAt: moment('last_at').notNull(),
  lockedUntil: moment('locked_until'),
})

export const sessions = pgTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    name: text('name')
      .notNull()
      .references(() => users.name, { onDelete: 'cascade' }),
    csrf: text('csrf').notNull(),
    createdAt: moment('created_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sessions_by_name').on(table.name), index('sessions_by_expiry').on(table.expiresAt)],
)

export const pins = pgTable('pins', {
  name: text('name')
    .primaryKey()
    .references(() => users.name, { onDelete: 'cascade' }),
  payload: jsonb('payload').$type<Pins>().notNull(),
})

export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').$type<unknown>().notNull(),
  changedBy: text('changed_by'),
  changedAt: moment('changed_at').notNull(),
})

/** Append-only: a trigger refuses changes, and deletions of rows younger than the retention limit. */
export const audit = pgTable(
  'audit',
  {
    id: serial('id').primaryKey(),
    at: moment('at').notNull(),
    who: text('who').notNull(),
    action: text('action').notNull(),
    subject: text('subject'),
    detail: text('detail'),
  },
  (table) => [index('audit_by_time').on(table.at)],
)

/** Requests in the present minute of each client, where several processes share a limit. Unlogged: nothing to keep. */
export const rateCounts = pgTable('rate_counts', {
  /** HMAC of the client, or `overall`. */
  key: text('key').primaryKey(),
  used: integer('used').notNull(),
  endsAt: moment('ends_at').notNull(),
})

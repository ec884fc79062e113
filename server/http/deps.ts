import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Assistant } from '../answer/assistant.ts'
import type { Library } from '../domain/library.ts'
import type { Clock } from '../domain/ports.ts'
import type { CountRequest, RateLimits } from '../domain/rates.ts'
import type { Reports } from '../knowledge/reports.ts'
import type { KnowledgeLoop } from '../knowledge/knowledge-loop.ts'
import type { CheckContent } from '../moderation/content-check.ts'
import type { Recorder } from '../knowledge/record-door.ts'
import type { RetentionDays } from '../knowledge/retain-limits.ts'
import type { AnsweringSwitch } from '../people/answering-switch.ts'
import type { OpenId } from '../people/openid.ts'
import type { People } from '../people/people.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Metrics } from './metrics.ts'
import type { DeskFiles, PageFile } from './page-file.ts'

/** What is answered from. It is swapped whole, never changed in place. */
export interface Service {
  readonly assistant: Assistant
  readonly library: Library
}

export interface AppDeps {
  /** Undefined while starting: every route that needs it then answers 503. */
  readonly service: () => Service | undefined
  readonly clock: Clock
  readonly logger: Logger
  /** Null for no limit. */
  readonly rateLimit: RateLimits | null
  /** Counts requests together with other processes; undefined where there is one process. */
  readonly countShared?: CountRequest
  /** How many proxies in front of us may be believed about the client's address. */
  readonly trustedProxies: number
  readonly corsOrigins: readonly string[]
  /** The address at the other end of the connection; undefined where there is no connection, as in tests. */
  readonly remoteAddress?: (c: Context) => string | undefined
  /** The platform's check of what users write; undefined where none is set up. */
  readonly checkContent?: CheckContent
  /** What is counted for whoever watches the service; undefined where nobody does, as in most tests. */
  readonly metrics?: Metrics
  /** Opens `/metrics` to whoever sends it; without one, only this machine may look. */
  readonly metricsToken?: string
  /** Staff and their sessions; undefined, or giving undefined, where there is no store or while it is down. */
  readonly people?: () => People | undefined
  /** Keeps questions and feedback; undefined where there is no store. */
  readonly recorder?: Recorder
  /** Whether staff turned answering off; undefined, or giving undefined, where there is no store. */
  readonly answering?: () => AnsweringSwitch | undefined
  /** What the store says for people to look at; undefined, or giving undefined, where there is none. */
  readonly reports?: () => Reports | undefined
  /** From gaps to releases; undefined, or giving undefined, where there is no store or while it is down. */
  readonly loop?: () => KnowledgeLoop | undefined
  /** Sign-in with the organisation's accounts; undefined where none is set up. */
  readonly openId?: OpenId
  /** Where browsers find this service, when that cannot be told from a request. */
  readonly publicUrl?: string
  /** For how many days records are kept. */
  readonly retention: RetentionDays
  /** The public page's files, by path. */
  readonly pageFiles?: ReadonlyMap<string, PageFile>
  /** Files for `/desk`, as far as they are built; undefined where there is no desk. */
  readonly deskFiles?: () => DeskFiles
}

export interface AppEnv {
  Variables: { requestId: string; staff?: StaffMember }
}

export type App = OpenAPIHono<AppEnv>

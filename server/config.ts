import { z } from 'zod'

/** Addresses that share one line to the outside, such as a school, count as one client. */
const DEFAULT_REQUESTS_PER_MINUTE = '300'
/** Of everybody together: far above a busy day, and well below what one process can answer. */
const DEFAULT_REQUESTS_OVERALL = 12_000

const wholeNumber = (what: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${what}必须是整数`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `${what}必须在 ${min} 到 ${max} 之间`)

const isHttpAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

const EnvironmentSchema = z
  .object({
    PORT: wholeNumber('端口', 0, 65_535).default(8787),
    HOST: z.string().default('127.0.0.1'),
    DATA_DIR: z.string().default('data/'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, '必须以 postgres:// 或 postgresql:// 开头')
      .optional(),
    RATE_LIMIT: z
      .string()
      .regex(/^(off|[1-9]\d{0,6})$/, '必须是每分钟请求数（正整数）或 off')
      .default(DEFAULT_REQUESTS_PER_MINUTE)
      .transform((text) => (text === 'off' ? null : Number(text))),
    RATE_LIMIT_OVERALL: wholeNumber('每分钟总请求数', 1, 9_999_999).default(DEFAULT_REQUESTS_OVERALL),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\w.~-]{16,200}$/, '必须是 16 到 200 个字母、数字或 -._~')
      .optional(),
    TRUST_PROXY: wholeNumber('可信代理层数', 0, 5).default(0),
    CORS_ORIGINS: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((origin) => origin.trim())
          .filter((origin) => origin !== ''),
      )
      .refine(
        (origins) => origins.every(isOrigin),
        '必须是逗号分隔的来源，如 https://example.org，末尾没有斜杠',
      ),
    PUBLIC_URL: z.string().refine(isOrigin, '必须是来源，如 https://example.org，末尾没有斜杠').optional(),
    QUESTION_DAYS: wholeNumber('问题保留天数', 1, 3_650).default(180),
    FEEDBACK_DAYS: wholeNumber('评价保留天数', 1, 3_650).default(180),
    // Six months is the least for which the law has network logs kept.
    AUDIT_DAYS: wholeNumber('审计日志保留天数', 183, 36_500).default(400),
    OIDC_ISSUER: z.string().refine(isHttpAddress, '必须是 http 或 https 地址').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_LABEL: z.string().max(40).default('用单位账号登录'),
    OIDC_ROLE_CLAIM: z.string().max(100).default('wence_role'),
    CHROMIUM: z.string().optional(),
    WECHAT_APPID: z.string().optional(),
    WECHAT_SECRET: z.string().optional(),
    WECHAT_API_BASE: z
      .string()
      .refine(isHttpAddress, '必须是 http 或 https 地址')
      .default('https://api.weixin.qq.com'),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: '必须是 trace、debug、info、warn、error、fatal、silent 之一',
      })
      .default('info'),
  })
  .refine(
    ({ WECHAT_APPID, WECHAT_SECRET }) => (WECHAT_APPID === undefined) === (WECHAT_SECRET === undefined),
    {
      path: ['WECHAT_SECRET'],
      message: 'WECHAT_APPID 和 WECHAT_SECRET 要么都设，要么都不设',
    },
  )
  .refine(
    (data) => {
      const given = [data.OIDC_ISSUER, data.OIDC_CLIENT_ID, data.OIDC_CLIENT_SECRET]
      const count = given.filter((value) => value !== undefined).length
      return count === 0 || (count === given.length && data.PUBLIC_URL !== undefined)
    },
    {
      path: ['OIDC_ISSUER'],
      message: 'OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET 和 PUBLIC_URL 要么都设，要么都不设',
    },
  )

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** PostgreSQL; without it the data directory holds everything. */
  readonly databaseUrl: string | undefined
  /** Requests per minute and client, or null for no limit. */
  readonly rateLimit: number | null
  /** Requests per minute of everybody together; only where there is a limit per client. */
  readonly rateLimitOverall: number
  /** Opens `/metrics` from elsewhere; without it only this machine may look. */
  readonly metricsToken: string | undefined
  /** How many proxies of ours stand in front and may be believed about the client's address. */
  readonly trustedProxies: number
  readonly corsOrigins: readonly string[]
  /** The origin under which browsers find the service, where that cannot be told from requests. */
  readonly publicUrl: string | undefined
  readonly retention: RetentionSettings
  /** Sign-in with the organisation's accounts; without it there are only our own. */
  readonly openId: OpenIdConfig | undefined
  /** A Chromium for browser tests, or undefined to look for one. */
  readonly chromium: string | undefined
  /** The mini-program's own account, for WeChat's content check; without it there is no check. */
  readonly wechat: WechatSettings | undefined
  readonly logLevel: string
}

/** In days. */
export interface RetentionSettings {
  readonly questions: number
  readonly feedback: number
  readonly audit: number
}

export interface OpenIdConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly label: string
  readonly roleClaim: string
  readonly redirectUrl: string
}

export interface WechatSettings {
  readonly appId: string
  readonly secret: string
  readonly apiBase: string
}

export type ConfigReading =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] }

function wechatOf(data: z.infer<typeof EnvironmentSchema>): WechatSettings | undefined {
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret, WECHAT_API_BASE: apiBase } = data
  return appId === undefined || secret === undefined ? undefined : { appId, secret, apiBase }
}

function openIdOf(data: z.infer<typeof EnvironmentSchema>): OpenIdConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data
  const { OIDC_LABEL: label, OIDC_ROLE_CLAIM: roleClaim, PUBLIC_URL: origin } = data
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  const redirectUrl = `${origin}/v1/session/openid/callback`
  return { issuer, clientId, clientSecret, label, roleClaim, redirectUrl }
}

/** The settings, or every fault in them at once. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigReading {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''))
  const result = EnvironmentSchema.safeParse(given)
  if (!result.success) {
    return {
      ok: false,
      faults: result.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`),
    }
  }
  const { data } = result
  return {
    ok: true,
    config: {
      port: data.PORT,
      host: data.HOST,
      dataDir: data.DATA_DIR,
      databaseUrl: data.DATABASE_URL,
      rateLimit: data.RATE_LIMIT,
      rateLimitOverall: data.RATE_LIMIT_OVERALL,
      metricsToken: data.METRICS_TOKEN,
      trustedProxies: data.TRUST_PROXY,
      corsOrigins: data.CORS_ORIGINS,
      publicUrl: data.PUBLIC_URL,
      retention: { questions: data.QUESTION_DAYS, feedback: data.FEEDBACK_DAYS, audit: data.AUDIT_DAYS },
      openId: openIdOf(data),
      chromium: data.CHROMIUM,
      wechat: wechatOf(data),
      logLevel: data.LOG_LEVEL,
    },
  }
}

/** The settings of this process; when they are wrong, says how and ends with 2. */
export function loadConfig(): Config {
  const reading = readConfig(process.env)
  if (reading.ok) return reading.config
  process.stderr.write(`环境变量有误：\n${reading.faults.map((fault) => `  ${fault}\n`).join('')}`)
  process.exit(2)
}

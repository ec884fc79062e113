import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('config', () => {
  it('works with nothing set', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        port: 8787,
        host: '127.0.0.1',
        dataDir: 'data/',
        databaseUrl: undefined,
        rateLimit: 300,
        rateLimitOverall: 12_000,
        metricsToken: undefined,
        trustedProxies: 0,
        corsOrigins: [],
        publicUrl: undefined,
        retention: { questions: 180, feedback: 180, audit: 400 },
        openId: undefined,
        chromium: undefined,
        wechat: undefined,
        logLevel: 'info',
      },
    })
  })

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', RATE_LIMIT: ' ' })).toEqual(readConfig({}))
  })

  it('reads every variable', () => {
    const reading = readConfig({
      PORT: '80',
      HOST: '::1',
      DATA_DIR: '/srv/wence',
      DATABASE_URL: 'postgresql://localhost/wence',
      RATE_LIMIT: 'off',
      RATE_LIMIT_OVERALL: '50000',
      METRICS_TOKEN: '0123456789abcdef',
      TRUST_PROXY: '1',
      CORS_ORIGINS: 'https://a.example, https://b.example',
      PUBLIC_URL: 'https://wence.example',
      QUESTION_DAYS: '30',
      FEEDBACK_DAYS: '60',
      AUDIT_DAYS: '200',
      CHROMIUM: '/usr/bin/chromium',
      WECHAT_APPID: 'wx0',
      WECHAT_SECRET: 's',
      WECHAT_API_BASE: 'http://127.0.0.1:9000',
      LOG_LEVEL: 'silent',
    })
    expect(reading).toEqual({
      ok: true,
      config: {
        port: 80,
        host: '::1',
        dataDir: '/srv/wence',
        databaseUrl: 'postgresql://localhost/wence',
        rateLimit: null,
        rateLimitOverall: 50_000,
        metricsToken: '0123456789abcdef',
        trustedProxies: 1,
        corsOrigins: ['https://a.example', 'https://b.example'],
        publicUrl: 'https://wence.example',
        retention: { questions: 30, feedback: 60, audit: 200 },
        openId: undefined,
        chromium: '/usr/bin/chromium',
        wechat: { appId: 'wx0', secret: 's', apiBase: 'http://127.0.0.1:9000' },
        logLevel: 'silent',
      },
    })
  })

  it('names every fault at once', () => {
    const reading = readConfig({
      PORT: '99999',
      RATE_LIMIT: 'sometimes',
      CORS_ORIGINS: 'example.org',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://localhost',
    })
    const named = reading.ok ? [] : reading.faults.map((fault) => fault.split('：')[0])
    expect(named.sort()).toEqual(['CORS_ORIGINS', 'DATABASE_URL', 'LOG_LEVEL', 'PORT', 'RATE_LIMIT'])
  })

  it.each(['8.5', '-1', '0x50', '1e3', '65536'])('refuses %s as a port', (PORT) => {
    expect(readConfig({ PORT }).ok).toBe(false)
  })

  it('takes an account of WeChat whole or not at all, and asks WeChat itself where nothing else is said', () => {
    const whole = readConfig({ WECHAT_APPID: 'wx0', WECHAT_SECRET: 's' })
    expect(whole.ok && whole.config.wechat?.apiBase).toBe('https://api.weixin.qq.com')
    for (const half of [{ WECHAT_APPID: 'wx0' }, { WECHAT_SECRET: 's' }]) {
      expect(readConfig(half)).toMatchObject({
        ok: false,
        faults: [expect.stringContaining('WECHAT_SECRET')],
      })
    }
    expect(readConfig({ WECHAT_API_BASE: 'api.weixin.qq.com' }).ok).toBe(false)
  })

  it.each(['0', '-5', '1.5'])('refuses %s as a rate limit', (RATE_LIMIT) => {
    expect(readConfig({ RATE_LIMIT }).ok).toBe(false)
  })
})

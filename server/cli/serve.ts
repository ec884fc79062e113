import { pino } from 'pino'
import { type Config, loadConfig } from '../config.ts'
import { startDeskPage, type DeskPage } from '../desk/files.ts'
import { createApp } from '../http/app.ts'
import { h5Files } from '../h5/files.ts'
import { type Listening, listen } from '../http/listen.ts'
import { buildMetrics } from '../http/metrics.ts'
import { dayInChina } from '../domain/day-in-china.ts'
import { findDueChecks } from '../knowledge/due-checks.ts'
import { readRemoteAddress } from '../http/remote-address.ts'
import { buildCheckByWechat } from '../moderation/check-by-wechat.ts'
import { evaluateReleases } from '../live/evaluate-releases.ts'
import { buildLiveService } from '../live/live-service.ts'
import { openAnswering } from '../live/open-answering.ts'
import { serveLoop } from './serve-loop.ts'
import { serveStore } from './serve-store.ts'
import type { CheckContent } from '../moderation/content-check.ts'

/** The corpus as it came with this version. */
const CORPUS = 'corpus'

/** `serve`: listens at once, is ready when the corpus is loaded, and ends with 0 on SIGTERM or SIGINT. */
export async function runServe(args: string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write('用法：npm run -s wence -- serve（没有参数；端口等由环境变量设定）\n')
    return 2
  }
  const config = loadConfig()
  const logs = pino.destination({ dest: 1, sync: false })
  try {
    await serveUntilStopped(config, pino({ level: config.logLevel, base: null }, logs))
    return 0
  } catch (error) {
    process.stderr.write(`服务无法启动：${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  } finally {
    logs.flushSync()
  }
}

async function serveUntilStopped(config: Config, logger: pino.Logger): Promise<void> {
  const stop = waitForStop()
  const live = buildLiveService((error) => logger.error(error, 'release not closed'))
  const pageFiles = await h5Files()
  const served = serveStore(config, logger)
  const loop = serveLoop({
    live,
    store: served.current,
    dataDir: config.dataDir,
    corpusDir: CORPUS,
    evaluate: evaluateReleases,
    logger,
  })
  let desk: DeskPage | undefined
  const checkContent = contentCheckOf(config, logger)
  const countDue = (): number =>
    findDueChecks(live.current()?.library.documents ?? [], dayInChina(Date.now())).length
  const app = createApp({
    service: live.current,
    clock: Date.now,
    logger,
    rateLimit:
      config.rateLimit === null ? null : { client: config.rateLimit, overall: config.rateLimitOverall },
    trustedProxies: config.trustedProxies,
    corsOrigins: config.corsOrigins,
    retention: config.retention,
    remoteAddress: readRemoteAddress,
    ...served.deps,
    loop: loop.current,
    metrics: buildMetrics({
      release: () => live.current()?.assistant.release,
      checksDue: countDue,
      store: served.deps.recorder.health,
    }),
    ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
    pageFiles,
    deskFiles: () => desk?.files() ?? 'building',
    ...(checkContent === undefined ? {} : { checkContent }),
  })
  let listening: Listening | undefined
  try {
    listening = await listen(app.fetch, config.host, config.port)
    live.swap(
      await openAnswering(CORPUS, { onLost: (error) => logger.error(error, 'answering thread lost') }),
    )
    process.stdout.write(`问策已就绪：${listening.url}\n`)
    logger.info({ documents: countDue() }, 'document checks due')
    // Only now: building the page takes a processor that loading the corpus needs.
    desk = startDeskPage((event, message) => logger.error(event, message))
    await Promise.race([served.tried, stop])
    loop.start()
    await stop
  } finally {
    desk?.stop()
    await listening?.close()
    await loop.close()
    await live.close()
    await served.close()
  }
}

function contentCheckOf({ wechat }: Config, logger: pino.Logger): CheckContent | undefined {
  if (wechat === undefined) return undefined
  const { apiBase, ...account } = wechat
  const report = (event: object): void => logger.warn(event, 'content unchecked')
  return buildCheckByWechat({ account, apiBase, clock: Date.now, report })
}

/** Resolves on the first signal. A second one is not caught, so that it ends the process at once. */
function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })
}

import { readReleaseFolder, updateReleaseFolder } from '../ingest/release-folder.ts'
import { adoptCorpus } from '../knowledge/adopt-corpus.ts'
import { exportRelease, readKeptFiles } from '../knowledge/export-release.ts'
import { LoopFault } from '../knowledge/loop-fault.ts'
import { type PreparedRelease, publishRelease } from '../knowledge/publish-release.ts'
import type { KeptRelease, ReleaseStore } from '../knowledge/releases-store.ts'
import { checkFiles } from '../live/check-files.ts'
import { evaluateReleases } from '../live/evaluate-releases.ts'
import { RELEASE_CHANNEL } from '../live/follow-release.ts'
import { lendReleaseFolder } from '../live/lend-release-folder.ts'
import { openAnswering } from '../live/open-answering.ts'
import { buildChangeTables } from '../store/change-tables.ts'
import { buildReleaseTables } from '../store/release-tables.ts'
import type { CommandResult, Store, StoreCommand } from '../store/store.ts'
import type { StoreSide } from '../store/store-side.ts'
import { readReleaseArguments, RELEASE_USAGE } from './read-release-arguments.ts'

/** Carries out a `release` command. */
export async function carryOutRelease({ store }: StoreSide, command: StoreCommand): Promise<CommandResult> {
  const asked = readReleaseArguments(command.args)
  if (asked === null) return { code: 2, out: RELEASE_USAGE }
  const releases = buildReleaseTables(store.db)
  try {
    switch (asked.deed) {
      case 'list':
        return { code: 0, out: describeReleases(await releases.listReleases(), await releases.findLive()) }
      case 'export':
        return { code: 0, out: await writeOut(releases, asked) }
      case 'publish':
        return { code: 0, out: await publish(store, releases, asked.id, asked.reason) }
      case 'adopt':
        return await adopt(releases, asked)
      case 'rollback':
        return { code: 0, out: await publish(store, releases, await findPrevious(releases), undefined) }
    }
  } catch (error) {
    if (error instanceof LoopFault) return { code: 1, out: `${error.message}\n` }
    throw error
  }
}

const STATES: Readonly<Record<KeptRelease['state'], string>> = {
  building: '正在构建和评测',
  ready: '可以发布',
  published: '正在使用',
  replaced: '已被替换',
  failed: '构建失败',
}

function describeReleases(all: readonly KeptRelease[], live: string | null): string {
  if (all.length === 0) return '还没有版本：服务第一次启动时登记\n'
  const lines = all.map(({ id, state, createdBy, createdAt, publishedAt, fault }) =>
    [
      id === live ? '*' : ' ',
      id,
      STATES[state],
      `${createdBy} ${createdAt.toISOString()}`,
      publishedAt === null ? (fault ?? '从未发布') : `发布于 ${publishedAt.toISOString()}`,
    ].join('\t'),
  )
  return `${lines.join('\n')}\n`
}

async function writeOut(
  releases: ReleaseStore,
  { id, out }: { readonly id: string; readonly out: string },
): Promise<string> {
  const files = await exportRelease(id, { by: 'command', at: new Date() }, releases)
  const { written, removed, same } = updateReleaseFolder(files, out)
  return `版本 ${id} 已写到 ${out}：写 ${written.length}，删 ${removed.length}，不变 ${same}\n${[
    ...written.map((path) => `  写 ${path}\n`),
    ...removed.map((path) => `  删 ${path}\n`),
  ].join('')}`
}

async function publish(
  store: Store,
  releases: ReleaseStore,
  id: string,
  reason: string | undefined,
): Promise<string> {
  const prepare = () => prepareElsewhere(store, releases, id)
  const deps = { releases, changes: buildChangeTables(store.db), prepare, clock: Date.now }
  const published = await publishRelease(id, { by: 'command', signedReason: reason }, deps)
  return `在用的版本是 ${published.id}；正在运行的服务会换上它\n`
}

/** Proves in a thread that the release answers; the services that run take it up when they are told. */
async function prepareElsewhere(store: Store, releases: ReleaseStore, id: string): Promise<PreparedRelease> {
  const files = await readKeptFiles(id, releases)
  await lendReleaseFolder(files, async (corpusDir) => (await openAnswering(corpusDir)).close())
  return { goLive: () => store.notify(RELEASE_CHANNEL, id), discard: () => Promise.resolve() }
}

async function adopt(
  releases: ReleaseStore,
  { corpus, whole }: { readonly corpus: string; readonly whole: boolean },
): Promise<CommandResult> {
  const files = readReleaseFolder(corpus)
  if (files.size === 0) throw new LoopFault('invalid', `${corpus} 里没有资料`)
  const faults: unknown[] = []
  const { release, done } = await adoptCorpus(
    { files, whole },
    {
      releases,
      check: checkFiles,
      evaluate: evaluateReleases,
      clock: Date.now,
      onFault: (error) => faults.push(error),
    },
  )
  await done
  const built = await releases.findRelease(release.id)
  if (built?.state !== 'ready') {
    const fault = built?.fault ?? faults.map(String).join('；')
    return { code: 1, out: `构建失败：${fault}\n` }
  }
  const { drops = [], changed = [] } = (await releases.findEvaluation(release.id)) ?? {}
  return {
    code: 0,
    out: `版本 ${release.id} 已评测：${changed.length} 个回答变了，${drops.length} 项变差。发布：release publish ${release.id}\n${drops
      .map((drop) => `  ${drop}\n`)
      .join('')}`,
  }
}

async function findPrevious(releases: ReleaseStore): Promise<string> {
  const used = (await releases.listReleases()).filter(({ state }) => state === 'replaced')
  const [last] = used.sort((a, b) => Number(b.publishedAt) - Number(a.publishedAt))
  if (last === undefined) throw new LoopFault('invalid', '没有可以回到的版本')
  return last.id
}

import { and, desc, eq, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import { hashText } from '../knowledge/release-files.ts'
import { lineageOf } from '../knowledge/release-lineage.ts'
import type { KeptRelease, NewRelease, Publication, ReleaseStore } from '../knowledge/releases-store.ts'
import { appendAudit } from './append-audit.ts'
import { blobs, changes, gaps, live, releaseFiles, releases, settings } from './schema.ts'
import type { Database } from './store.ts'

const SUMMARY = {
  id: releases.id,
  state: releases.state,
  parent: releases.parent,
  createdBy: releases.createdBy,
  createdAt: releases.createdAt,
  publishedBy: releases.publishedBy,
  publishedAt: releases.publishedAt,
  signedReason: releases.signedReason,
  fault: releases.fault,
  changes: releases.changes,
}
/** Texts are sent in parcels: a statement takes a limited number of values. */
const PARCEL = 100

const heartbeatOf = (id: string): string => `building:${id}`

/** Releases and their files as tables. */
export function buildReleaseTables(db: Database): ReleaseStore {
  return {
    ...readersOf(db),
    ...buildersOf(db),
    noteExport: (subject, who, at) =>
      appendAudit(db, { at, who, action: 'export_release', subject, detail: null }),
    publishRelease: (publication) => db.transaction((tx) => publish(tx, publication)),
    forgetFiles: (keep) => db.transaction((tx) => forgetFiles(tx, keep)),
  }
}

type Readers = Pick<
  ReleaseStore,
  'listReleases' | 'findRelease' | 'findEvaluation' | 'readFiles' | 'findLive'
>

function readersOf(db: Database): Readers {
  return {
    listReleases: () => db.select(SUMMARY).from(releases).orderBy(desc(releases.createdAt)),
    findRelease: async (id) =>
      (await db.select(SUMMARY).from(releases).where(eq(releases.id, id)))[0] ?? null,
    async findEvaluation(id) {
      const [row] = await db
        .select({ evaluation: releases.evaluation })
        .from(releases)
        .where(eq(releases.id, id))
      return row?.evaluation ?? null
    },
    async readFiles(id) {
      const rows = await db
        .select({ path: releaseFiles.path, text: blobs.text })
        .from(releaseFiles)
        .innerJoin(blobs, eq(blobs.sha256, releaseFiles.sha256))
        .where(eq(releaseFiles.release, id))
      return rows.length === 0 ? null : new Map(rows.map(({ path, text }) => [path, text]))
    },
    findLive: async () => (await db.select({ release: live.release }).from(live))[0]?.release ?? null,
  }
}

type Builders = Pick<
  ReleaseStore,
  'addSeed' | 'addRelease' | 'touchBuilding' | 'finishBuilding' | 'failBuilding' | 'failAbandoned'
>

function buildersOf(db: Database): Builders {
  return {
    addSeed: (release) =>
      db.transaction(async (tx) => {
        const { id, createdAt: at, createdBy: who } = release
        if ((await tx.select().from(live)).length > 0) return
        await insertRelease(tx, release, 'published')
        const taken = await tx.insert(live).values({ release: id }).onConflictDoNothing().returning()
        if (taken.length === 0) return
        await appendAudit(tx, { at, who, action: 'seed_release', subject: id, detail: null })
      }),
    addRelease: (release) =>
      db.transaction(async (tx) => {
        const { id, createdAt: at, createdBy: who } = release
        // A failed one of the same files makes room: its fault may be gone.
        await tx.delete(releases).where(and(eq(releases.id, id), eq(releases.state, 'failed')))
        if (!(await insertRelease(tx, release, 'building'))) return false
        await touch(tx, id, at)
        const detail = release.changes.length > 0 ? release.changes.join(' ') : null
        await appendAudit(tx, { at, who, action: 'build_release', subject: id, detail })
        return true
      }),
    touchBuilding: (id, at) => touch(db, id, at),
    finishBuilding: (id, evaluation) =>
      db.transaction(async (tx) => {
        await tx
          .update(releases)
          .set({ state: 'ready', evaluation })
          .where(and(eq(releases.id, id), eq(releases.state, 'building')))
        await tx.delete(settings).where(eq(settings.key, heartbeatOf(id)))
      }),
    failBuilding: (id, fault, at) =>
      db.transaction(async (tx) => {
        await fail(tx, [id], fault)
        await appendAudit(tx, { at, who: 'system', action: 'fail_release', subject: id, detail: null })
      }),
    failAbandoned: (untouchedSince, fault) =>
      db.transaction(async (tx) => {
        const lost = await tx
          .select({ id: releases.id })
          .from(releases)
          .leftJoin(settings, eq(settings.key, sql`'building:' || ${releases.id}`))
          .where(
            and(
              eq(releases.state, 'building'),
              or(isNull(settings.key), lt(settings.changedAt, untouchedSince)),
            ),
          )
        const ids = lost.map(({ id }) => id)
        if (ids.length > 0) await fail(tx, ids, fault)
        return ids.length
      }),
  }
}

async function insertRelease(
  tx: Database,
  { files, changes: carried, ...row }: NewRelease,
  state: 'building' | 'published',
): Promise<boolean> {
  const publishedAt = state === 'published' ? row.createdAt : null
  const inserted = await tx
    .insert(releases)
    .values({ ...row, changes: carried, state, publishedAt })
    .onConflictDoNothing()
    .returning({ id: releases.id })
  if (inserted.length === 0) return false
  const hashed = [...files].map(([path, text]) => ({ path, text, sha256: hashText(text) }))
  for (let at = 0; at < hashed.length; at += PARCEL) {
    const parcel = hashed.slice(at, at + PARCEL)
    const texts = new Map(parcel.map(({ sha256, text }) => [sha256, { sha256, text }]))
    await tx
      .insert(blobs)
      .values([...texts.values()])
      .onConflictDoNothing()
    await tx
      .insert(releaseFiles)
      .values(parcel.map(({ path, sha256 }) => ({ release: row.id, path, sha256 })))
  }
  return true
}

async function touch(db: Database, id: string, at: Date): Promise<void> {
  const row = { key: heartbeatOf(id), value: null as unknown, changedAt: at }
  await db
    .insert(settings)
    .values({ ...row, value: 'building' })
    .onConflictDoUpdate({ target: settings.key, set: { changedAt: at } })
}

async function fail(tx: Database, ids: readonly string[], fault: string): Promise<void> {
  await tx
    .update(releases)
    .set({ state: 'failed', fault })
    .where(and(inArray(releases.id, [...ids]), eq(releases.state, 'building')))
  await tx.delete(settings).where(inArray(settings.key, ids.map(heartbeatOf)))
}

/** Makes a release the live one, and changes and gaps what they then are: also back, where it is an earlier one. */
async function publish(tx: Database, { id, by, at, signedReason, replaces }: Publication): Promise<boolean> {
  const [present] = await tx.select().from(live).for('update')
  if ((present?.release ?? null) !== replaces) return false
  if (replaces !== null) await tx.update(releases).set({ state: 'replaced' }).where(eq(releases.id, replaces))
  const published = { state: 'published' as const, publishedBy: by, publishedAt: at, signedReason }
  await tx.update(releases).set(published).where(eq(releases.id, id))
  await tx
    .insert(live)
    .values({ release: id })
    .onConflictDoUpdate({ target: live.id, set: { release: id } })
  await settleChanges(tx, id)
  const detail = JSON.stringify({ replaces, signedReason })
  await appendAudit(tx, { at, who: by, action: 'publish_release', subject: id, detail })
  return true
}

async function settleChanges(tx: Database, liveId: string): Promise<void> {
  const carriers = carriersOf(liveId, await tx.select(SUMMARY).from(releases))
  const carried = [...carriers.keys()]
  const gone = and(
    eq(changes.state, 'released'),
    carried.length > 0 ? notInArray(changes.id, carried) : undefined,
  )
  const back = await tx
    .update(changes)
    .set({ state: 'approved', release: null })
    .where(gone)
    .returning({ gapId: changes.gapId })
  const reopened = back.flatMap(({ gapId }) => gapId ?? [])
  if (reopened.length > 0)
    await tx
      .update(gaps)
      .set({ state: 'in_work' })
      .where(and(inArray(gaps.id, reopened), eq(gaps.state, 'resolved')))
  for (const [change, release] of carriers) {
    const [row] = await tx
      .update(changes)
      .set({ state: 'released', release })
      .where(eq(changes.id, change))
      .returning({ gapId: changes.gapId })
    if (row?.gapId != null) await tx.update(gaps).set({ state: 'resolved' }).where(eq(gaps.id, row.gapId))
  }
}

/** Each change that a release carries, itself or through those before it, with the release that brought it. */
function carriersOf(id: string, all: readonly KeptRelease[]): Map<string, string> {
  const carriers = new Map<string, string>()
  for (const release of lineageOf(id, all))
    for (const change of release.changes) if (!carriers.has(change)) carriers.set(change, release.id)
  return carriers
}

async function forgetFiles(tx: Database, keep: number): Promise<void> {
  const [present] = await tx.select().from(live)
  const newest = await tx
    .select({ id: releases.id })
    .from(releases)
    .orderBy(desc(sql`coalesce(${releases.publishedAt}, ${releases.createdAt})`))
    .limit(keep)
  const waiting = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(inArray(releases.state, ['building', 'ready']))
  const kept = [...newest, ...waiting].map(({ id }) => id)
  if (present !== undefined) kept.push(present.release)
  if (kept.length > 0) await tx.delete(releaseFiles).where(notInArray(releaseFiles.release, kept))
  await tx.execute(
    sql`DELETE FROM blobs WHERE NOT EXISTS (SELECT 1 FROM release_files f WHERE f.sha256 = blobs.sha256)`,
  )
}

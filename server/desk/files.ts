import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fingerprintSources } from './compile/fingerprint-sources.ts'
import { runBuild } from './compile/run-build.ts'

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/wence-desk')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface DeskFile {
  readonly body: string
  readonly type: string
}

/** The page's files by path; words instead of them while they are being built, or when that failed. */
export type DeskFiles = ReadonlyMap<string, DeskFile> | 'building' | 'failed'

export interface DeskPage {
  readonly files: () => DeskFiles
  /** Settles when there is nothing more to wait for; never rejects. */
  readonly built: Promise<void>
  stop(): void
}

type Report = (event: object, message: string) => void

/** Begins to build the desk's page, or takes the one that the same sources gave before. */
export function startDeskPage(report: Report): DeskPage {
  const abort = new AbortController()
  let files: DeskFiles = 'building'
  const built = loadFiles(abort.signal, report).then(
    (loaded) => {
      files = loaded
    },
    (error: unknown) => {
      files = 'failed'
      if (!abort.signal.aborted) report({ err: error }, 'desk page not built')
    },
  )
  return { files: () => files, built, stop: () => abort.abort() }
}

async function loadFiles(signal: AbortSignal, report: Report): Promise<ReadonlyMap<string, DeskFile>> {
  const kept = join(CACHE, `${fingerprintSources()}.json`)
  const stored = readStored(kept)
  if (stored !== null) return toFiles(stored)
  const built = await runBuild(signal)
  store(kept, built, report)
  return toFiles(built)
}

function readStored(path: string): Readonly<Record<string, string>> | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  } catch {
    // Not built before, or the machine went down while it was written: build it.
    return null
  }
}

function store(path: string, files: Readonly<Record<string, string>>, report: Report): void {
  try {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(files))
    renameSync(`${path}.${process.pid}`, path)
  } catch (error) {
    // A read-only installation serves from memory and builds again at the next start.
    report({ err: error }, 'desk page not kept for the next start')
  }
}

function toFiles(files: Readonly<Record<string, string>>): ReadonlyMap<string, DeskFile> {
  return new Map(
    Object.entries(files).map(([name, body]) => [
      name === 'index.html' ? '/desk' : `/desk/${name}`,
      { body, type: TYPES[extname(name)] ?? 'application/octet-stream' },
    ]),
  )
}

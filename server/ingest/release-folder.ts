import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EXAMPLES_FOLDER, UNANSWERABLE_FILE } from '../domain/example-question.ts'
import { RESOLVED_FILE } from '../domain/learned-files.ts'

/** What belongs to a release; a README tells people about it and is no part of it. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  plan: /^(?!README\.md$)[^.].*\.md$/,
  policies: /^(?!README\.md$)[^.].*\.md$/,
  lexicon: /^[^.].*\.(?:tsv|txt|yaml)$/,
  [EXAMPLES_FOLDER]: /^[^.].*\.tsv$/,
}
const SINGLE_FILES = ['sources.yaml', RESOLVED_FILE, UNANSWERABLE_FILE]

/** The files of a corpus folder that make a release, text by path. A file that is not UTF-8 stops it. */
export function readReleaseFolder(folder: string): ReadonlyMap<string, string> {
  const inFolders = Object.entries(FOLDERS).flatMap(([name, pattern]) => listFiles(folder, name, pattern))
  const single = SINGLE_FILES.filter((name) => existsSync(join(folder, name)))
  return new Map([...inFolders, ...single].sort().map((path) => [path, readText(join(folder, path))]))
}

/** Writes a release into a folder that is not there yet: whole, or not at all. */
export function writeReleaseFolder(files: ReadonlyMap<string, string>, folder: string): void {
  const unfinished = `${folder}.${process.pid}.tmp`
  rmSync(unfinished, { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(unfinished, path)), { recursive: true })
    writeFileSync(join(unfinished, path), text)
  }
  mkdirSync(dirname(folder), { recursive: true })
  renameSync(unfinished, folder)
}

/** What writing a release over a corpus folder did: paths below it, and how many files stood there already. */
export interface FolderUpdate {
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly same: number
}

/** Makes the files of a corpus folder those of a release; what belongs to no release, such as a README, stays. */
export function updateReleaseFolder(files: ReadonlyMap<string, string>, folder: string): FolderUpdate {
  const present = readReleaseFolder(folder)
  const written = [...files.keys()].filter((path) => present.get(path) !== files.get(path)).sort()
  const removed = [...present.keys()].filter((path) => !files.has(path))
  for (const path of written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    const unfinished = join(folder, `${path}.${process.pid}.tmp`)
    writeFileSync(unfinished, files.get(path) ?? '')
    renameSync(unfinished, join(folder, path))
  }
  for (const path of removed) rmSync(join(folder, path))
  return { written, removed, same: files.size - written.length }
}

function listFiles(folder: string, name: string, pattern: RegExp): string[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => `${name}/${entry.name}`)
}

function readText(file: string): string {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  if (!Buffer.from(text, 'utf8').equals(bytes)) throw new Error(`${file} 不是 UTF-8`)
  return text
}

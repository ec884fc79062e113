import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')
/** All that the page is made of; of the server it takes types, and a few constants that stand in `domain`. */
const SOURCES = ['server/desk', 'server/domain', 'miniprogram/model', 'package-lock.json']

/** A name for exactly these sources and versions of the tools: the beginning of a hash. */
export function fingerprintSources(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder).sort())
    hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(path: string): string[] {
  if (path.endsWith('.json')) return [path]
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PEERS = join(import.meta.dirname, 'peers')

/** Installs what is measured against on first use; it is no dependency of the product. */
export function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules'))) return
  const done = spawnSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (done.status !== 0) throw new Error('npm ci of the peers failed')
}

/** A module of a peer, by its path below node_modules. */
export async function importPeer<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(PEERS, 'node_modules', path)).href)) as T
}

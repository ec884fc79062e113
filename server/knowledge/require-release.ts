import { LoopFault } from './loop-fault.ts'
import type { KeptRelease, ReleaseStore } from './releases-store.ts'

/** The release of this name, or the fault that says there is none. */
export async function requireRelease(id: string, releases: ReleaseStore): Promise<KeptRelease> {
  const release = await releases.findRelease(id)
  if (release === null) throw new LoopFault('not_found', '没有这个版本')
  return release
}

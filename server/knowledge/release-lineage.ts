import type { KeptRelease } from './releases-store.ts'

/** A release and those it was made from, nearest first; ends where one is no longer known. */
export function* lineageOf(id: string, all: Iterable<KeptRelease>): Generator<KeptRelease> {
  const byId = new Map([...all].map((release) => [release.id, release]))
  for (let at = byId.get(id); at !== undefined && byId.delete(at.id); at = byId.get(at.parent ?? '')) yield at
}

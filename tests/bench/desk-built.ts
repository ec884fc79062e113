import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves when a server has built its desk page, which takes a processor beside the first answers. */
export async function deskBuilt(url: string): Promise<void> {
  while ((await fetch(`${url}desk`)).status !== 200) await sleep(200)
}

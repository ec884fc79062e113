import type { Store, StoreSettings } from './store.ts'

/** Opens the database that the settings name, with every migration applied. Rejects when it cannot be had. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  // Loaded on demand: either driver costs a process that does not use it memory and time.
  if (settings.databaseUrl !== undefined) {
    const { openPostgres } = await import('./open-postgres.ts')
    return openPostgres(settings.databaseUrl, settings.onConnectionFault)
  }
  const { openPglite } = await import('./open-pglite.ts')
  return openPglite(settings.dataDir)
}

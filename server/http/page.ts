import type { App } from './deps.ts'
import type { PageFile } from './page-file.ts'
import { serveFile } from './static-file.ts'

/** The public page at `/` and the files it loads, by path. */
export function addPageRoutes(app: App, files: ReadonlyMap<string, PageFile>): void {
  for (const [path, file] of files) app.get(path, serveFile(path, file))
}

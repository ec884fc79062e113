import type { App, AppDeps } from './deps.ts'
import { addChangeRoutes } from './desk-changes.ts'
import { addGapRoutes } from './desk-gaps.ts'
import { addImportRoutes } from './desk-imports.ts'
import { addLexiconProposalRoutes } from './desk-lexicon-proposals.ts'
import { addOfficeRoute } from './desk-offices.ts'
import { addReceiptRoutes } from './desk-receipts.ts'
import { addReleaseFilesRoute } from './desk-release-files.ts'
import { addReleaseRoutes } from './desk-releases.ts'

/** Everything from a gap to a release. After the guard of the desk. */
export function addLoopRoutes(app: App, deps: AppDeps): void {
  addGapRoutes(app, deps)
  addChangeRoutes(app, deps)
  addLexiconProposalRoutes(app, deps)
  addImportRoutes(app, deps)
  addOfficeRoute(app, deps)
  addReleaseRoutes(app, deps)
  addReleaseFilesRoute(app, deps)
  addReceiptRoutes(app, deps)
}

import type { App, AppDeps } from './deps.ts'
import { addAnsweringRoutes } from './desk-answering.ts'
import { addAuditRoutes } from './desk-audit.ts'
import { addCallRoutes } from './desk-calls.ts'
import { addPinRoutes } from './desk-pins.ts'
import { addRetentionRoute } from './desk-retention.ts'
import { addUserRoutes } from './desk-users.ts'
import { limitDeskBody } from './limit-body.ts'
import { guardDesk } from './require-staff.ts'
import { addOpenIdRoutes } from './session-openid.ts'
import { addSessionRoutes } from './session.ts'

/** Sign-in, the guard of everything under /v1/desk, and what every member of staff has. Before all other desk routes. */
export function addStaffRoutes(app: App, deps: AppDeps): void {
  app.use('/v1/desk/*', guardDesk(deps), limitDeskBody)
  addSessionRoutes(app, deps)
  addOpenIdRoutes(app, deps)
  addCallRoutes(app, deps)
  addPinRoutes(app, deps)
  addUserRoutes(app, deps)
  addAuditRoutes(app, deps)
  addAnsweringRoutes(app, deps)
  addRetentionRoute(app, deps)
}

import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { cors } from 'hono/cors'
import { requestId } from 'hono/request-id'
import { METHOD_NAME_ALL } from 'hono/router'
import { addAnswerRoutes } from './answers.ts'
import type { App, AppDeps, AppEnv } from './deps.ts'
import { describeIssues } from './describe-issues.ts'
import { addDeskPage } from './desk-page.ts'
import { addDashboardRoute } from './desk-dashboard.ts'
import { addExportRoute } from './desk-exports.ts'
import { addLoopRoutes } from './desk-loop-routes.ts'
import { addDocumentRoutes } from './documents.ts'
import { sendFault } from './faults.ts'
import { addFeedbackRoutes } from './feedback.ts'
import { addHealthRoutes } from './health.ts'
import { limitBody } from './limit-body.ts'
import { limitRate } from './limit-rate.ts'
import { logRequests } from './log-requests.ts'
import { addMcpRoute } from './mcp/mcp-route.ts'
import { addMetricsRoute } from './metrics-route.ts'
import { buildNotFound } from './not-found.ts'
import { buildOnError } from './on-error.ts'
import { addOpenApiRoutes } from './openapi.ts'
import { addPageRoutes } from './page.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { addStaffRoutes } from './staff-routes.ts'
import { addSuggestionRoutes } from './suggestions.ts'
import { addTopicRoutes } from './topics.ts'

/** The whole HTTP side without a server: hand its `fetch` to one, or call `request` in a test. */
export function createApp(deps: AppDeps): App {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (!result.success) return sendFault(c, 'invalid_request', describeIssues(result.error.issues))
    },
  })
  app.use(requestId({ limitLength: 64 }), logRequests(deps), setSecurityHeaders)
  if (deps.corsOrigins.length > 0)
    app.on(METHOD_NAME_ALL, ['/v1/*', '/mcp'], cors({ origin: [...deps.corsOrigins] }))
  if (deps.rateLimit !== null) {
    app.on(METHOD_NAME_ALL, ['/v1/*', '/mcp'], limitRate(deps.rateLimit, deps))
  }
  app.use('/v1/*', limitBody)
  // The list of documents shrinks to an eighth, which a weak line feels.
  app.use('/v1/documents/*', compress())

  addAnswerRoutes(app, deps)
  addFeedbackRoutes(app, deps)
  addSuggestionRoutes(app, deps)
  addDocumentRoutes(app, deps)
  addTopicRoutes(app, deps)
  addStaffRoutes(app, deps)
  addLoopRoutes(app, deps)
  addDashboardRoute(app, deps)
  addExportRoute(app, deps)
  addMcpRoute(app, deps)
  addHealthRoutes(app, deps)
  addMetricsRoute(app, deps)
  addOpenApiRoutes(app)
  if (deps.pageFiles !== undefined) addPageRoutes(app, deps.pageFiles)
  if (deps.deskFiles !== undefined) addDeskPage(app, deps.deskFiles)

  app.onError(buildOnError(deps.logger))
  app.notFound(buildNotFound(app))
  return app
}

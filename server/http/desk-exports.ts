import { createRoute, z } from '@hono/zod-openapi'
import { EXPORT_TABLES } from '../desk-contract.ts'
import { dayInChina } from '../domain/day-in-china.ts'
import { beginningOf, buildDashboard } from '../knowledge/dashboard.ts'
import { openSheet, type ExportTable } from '../knowledge/export-tables.ts'
import { mayActAs } from '../people/staff.ts'
import type { App, AppDeps, Service } from './deps.ts'
import { DaysSchema, requireReports } from './desk-dashboard.ts'
import { writeCsv } from './desk-exports-csv.ts'
import { writeXlsx } from './desk-exports-xlsx.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { requireService } from './require-service.ts'
import { readStaff, requirePeople, requireStaff } from './require-staff.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FILE_NAME = new RegExp(`^(${EXPORT_TABLES.join('|')})\\.(csv|xlsx)$`)

const exportRoute = createRoute({
  method: 'get',
  path: '/v1/desk/exports/{file}',
  tags: ['坐席'],
  summary: '导出一张表',
  description:
    '文件名是 表名.csv 或 表名.xlsx。每次导出都记入审计日志；审计日志自己只有管理员能导出。导出里没有提问人的任何标识。',
  middleware: requireStaff('editor'),
  request: {
    params: z.strictObject({ file: z.string().regex(FILE_NAME).openapi({ example: 'questions.csv' }) }),
    query: z.strictObject({ days: DaysSchema.openapi({ description: '只用于看板' }) }),
  },
  responses: {
    200: {
      description: '文件',
      content: { 'text/csv': { schema: z.string() }, [XLSX_TYPE]: { schema: z.string() } },
    },
    ...faultResponses(400, ...DESK_FAULTS),
  },
})

/** `GET /v1/desk/exports/{table}.{csv|xlsx}`. */
export function addExportRoute(app: App, deps: AppDeps): void {
  app.openapi(exportRoute, async (c) => {
    const { file } = c.req.valid('param')
    const [table, format] = file.split('.') as [ExportTable, 'csv' | 'xlsx']
    const staff = readStaff(c)
    if (table === 'audit' && !mayActAs(staff.role, 'admin')) throw new RequestFault('not_allowed')
    const sheet = openSheet(table, sourceOf(deps, requireService(deps), c.req.valid('query').days))
    await requirePeople(deps).store.appendAudit({
      at: new Date(deps.clock()),
      who: staff.name,
      action: 'export',
      subject: file,
      detail: null,
    })
    const name = `wence-${table}-${dayInChina(deps.clock())}.${format}`
    c.header('Content-Disposition', `attachment; filename="${name}"`)
    c.header('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : XLSX_TYPE)
    if (format === 'csv') return c.body(writeCsv(sheet), 200)
    return c.body((await writeXlsx(sheet)) as Uint8Array<ArrayBuffer>, 200)
  })
}

function sourceOf(deps: AppDeps, { library }: Service, days: number) {
  const reports = requireReports(deps)
  const period = { days, now: deps.clock() }
  return {
    reports,
    documents: library.documents,
    dashboard: async () =>
      buildDashboard(await reports.readFigures(beginningOf(days, period.now)), library.documents, period),
    today: dayInChina(period.now),
  }
}

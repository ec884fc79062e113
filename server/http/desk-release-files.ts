import { createRoute, z } from '@hono/zod-openapi'
import { strToU8, zip, type AsyncZippable } from 'fflate'
import type { ReleaseFiles } from '../knowledge/release-files.ts'
import { IdSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { readStaff, requireStaff } from './require-staff.ts'

const filesRoute = createRoute({
  method: 'get',
  path: '/v1/desk/releases/{id}/files',
  tags: ['发布'],
  summary: '一个版本的资料文件，zip',
  description: '解开就是 corpus 文件夹里属于版本的那些文件，供提交到 git。每次导出都记入审计日志。',
  middleware: requireStaff('editor'),
  request: { params: z.strictObject({ id: IdSchema }) },
  responses: {
    200: { description: '文件', content: { 'application/zip': { schema: z.string() } } },
    ...faultResponses(400, 404, ...DESK_FAULTS),
  },
})

/** `GET /v1/desk/releases/{id}/files`. */
export function addReleaseFilesRoute(app: App, deps: AppDeps): void {
  app.openapi(filesRoute, async (c) => {
    const { id } = c.req.valid('param')
    const files = await inLoop(deps, (loop) => loop.exportRelease(id, readStaff(c).name))
    c.header('Content-Disposition', `attachment; filename="wence-${id}.zip"`)
    c.header('Content-Type', 'application/zip')
    return c.body(await packFiles(files), 200)
  })
}

/** ZIP knows no day before this one; a fixed one gives the same bytes for the same files. */
const NO_DAY = new Date(1980, 0, 1)

function packFiles(files: ReleaseFiles): Promise<Uint8Array<ArrayBuffer>> {
  const entries: AsyncZippable = Object.fromEntries(
    [...files].map(([path, text]) => [`corpus/${path}`, [strToU8(text), { mtime: NO_DAY }]]),
  )
  return new Promise((resolve, reject) => {
    zip(entries, (error, bytes) => (error ? reject(error) : resolve(bytes)))
  })
}

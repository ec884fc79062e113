import { createRoute, z } from '@hono/zod-openapi'
import { ImportPreviewSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { requireStaff } from './require-staff.ts'

const UploadSchema = z.strictObject({
  file: z.instanceof(File).openapi({ type: 'string', format: 'binary', description: '一个文件' }),
  documentId: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: '要替换的或新文件的编号；不写就从文件名来' }),
})

const route = createRoute({
  method: 'post',
  path: '/v1/desk/imports',
  tags: ['编辑'],
  summary: '看一份文件导入后是什么样、改了什么；什么也不写入',
  middleware: requireStaff('editor'),
  request: { body: { required: true, content: { 'multipart/form-data': { schema: UploadSchema } } } },
  responses: {
    200: { description: '预览', content: { 'application/json': { schema: ImportPreviewSchema } } },
    ...faultResponses(400, 413, 415, ...DESK_FAULTS),
  },
})

/** `POST /v1/desk/imports`. */
export function addImportRoutes(app: App, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? ''))
      throw new RequestFault('unsupported_media_type', '请用 multipart/form-data 提交文件')
    const { file, documentId } = c.req.valid('form')
    const upload = {
      bytes: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      documentId: documentId === '' ? undefined : documentId,
    }
    return c.json(await inLoop(deps, (loop) => loop.previewImport(upload)), 200)
  })
}

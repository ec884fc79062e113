import { createRoute, z } from '@hono/zod-openapi'
import { IdSchema, StaffUserListSchema, StaffUserPatchSchema, StaffUserSchema } from '../desk-contract.ts'
import { setDisabled, setRole, type Acting } from '../people/manage-users.ts'
import type { PeopleStore } from '../people/people-store.ts'
import type { StaffUser } from '../people/staff.ts'
import type { App, AppDeps } from './deps.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { readStaff, requirePeople, requireStaff } from './require-staff.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/v1/desk/users',
  tags: ['坐席'],
  summary: '所有账号',
  middleware: requireStaff('admin'),
  responses: {
    200: { description: '账号', content: { 'application/json': { schema: StaffUserListSchema } } },
    ...faultResponses(...DESK_FAULTS),
  },
})

const patchRoute = createRoute({
  method: 'patch',
  path: '/v1/desk/users/{name}',
  tags: ['坐席'],
  summary: '换角色、停用或恢复一个账号',
  description: '停用时该账号的会话立即结束。不能改自己的账号，免得没有人能管。',
  middleware: requireStaff('admin'),
  request: {
    params: z.strictObject({ name: IdSchema }),
    body: { required: true, content: { 'application/json': { schema: StaffUserPatchSchema } } },
  },
  responses: {
    200: { description: '账号', content: { 'application/json': { schema: StaffUserSchema } } },
    ...faultResponses(400, 404, 413, 415, ...DESK_FAULTS),
  },
})

/** `GET /v1/desk/users` and `PATCH /v1/desk/users/{name}`. */
export function addUserRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    const users = await requirePeople(deps).store.listUsers()
    return c.json({ users: users.map(viewUser) }, 200)
  })
  app.openapi(patchRoute, async (c) => {
    const { name } = c.req.valid('param')
    const who = readStaff(c).name
    if (name === who) throw new RequestFault('not_allowed', '不能改自己的账号，请另一位管理员来改')
    const acting = { who, at: new Date(deps.clock()) }
    const user = await change(requirePeople(deps).store, acting, name, c.req.valid('json'))
    if (user === undefined) throw new RequestFault('not_found', '没有这个账号')
    return c.json(viewUser(user), 200)
  })
}

async function change(
  store: PeopleStore,
  acting: Acting,
  name: string,
  { role, disabled }: z.infer<typeof StaffUserPatchSchema>,
): Promise<StaffUser | undefined> {
  if (role !== undefined) await setRole(store, acting, name, role)
  if (disabled !== undefined) await setDisabled(store, acting, name, disabled)
  return store.findUser(name)
}

const viewUser = ({ name, displayName, role, disabled, createdAt, lastSignInAt }: StaffUser) => ({
  name,
  displayName,
  role,
  disabled,
  createdAt: createdAt.toISOString(),
  lastSignInAt: lastSignInAt?.toISOString() ?? null,
})

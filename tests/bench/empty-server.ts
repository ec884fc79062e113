import { argv } from 'node:process'
import { Hono } from 'hono'
import { serve } from '@hono/node-server'

/** What a route costs that does nothing: the floor under the answer route. */
const app = new Hono()
app.post('/v1/answers', async (context) => context.json(await context.req.json()))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(argv[2]) })

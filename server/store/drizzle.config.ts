import { defineConfig } from 'drizzle-kit'

/** For `npx drizzle-kit generate --config server/store/drizzle.config.ts`, which writes the next migration. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/store/schema.ts',
  out: './server/store/migrations',
})

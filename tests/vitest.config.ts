import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,behaviour,contract,guard,e2e}/**/*.test.ts'],
    // Several tests start whole servers, two at a time: these limits only end what hangs.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})

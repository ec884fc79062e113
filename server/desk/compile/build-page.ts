import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build, type Rolldown } from 'vite'

/** Run as a process of its own: builds the page and writes its files, by path, as one JSON object to standard output. */
const result = (await build({
  root: join(import.meta.dirname, '../browser'),
  base: '/desk/',
  configFile: false,
  publicDir: false,
  envDir: false,
  logLevel: 'error',
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    write: false,
    // The content policy allows no inline script, style or data other than images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
})) as Rolldown.RolldownOutput

const files = Object.fromEntries(
  result.output.map((file) => [
    file.fileName,
    file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8'),
  ]),
)
process.stdout.write(JSON.stringify(files))

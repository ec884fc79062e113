/* Compiles the mini-program with WeChat's own compiler, without a key and without the network, and reports its size. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const ci = require('miniprogram-ci')
const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config.js')

const SOURCE = process.argv[2] ?? join(import.meta.dirname, '../../miniprogram')
const LIMIT = 400 * 1024

const folder = mkdtempSync(join(tmpdir(), 'wence-miniprogram-'))
// The compiler makes its cache folders, named after hashes, wherever it is started.
process.chdir(folder)
try {
  const project = join(folder, 'project')
  cpSync(SOURCE, project, { recursive: true, filter: (file) => !/screenshots|node_modules/.test(file) })
  // Its one request to the outside then ends at once on this machine.
  ci.proxy('http://127.0.0.1:9')
  const subject = new ci.Project({
    appid: 'touristappid',
    type: 'miniProgram',
    projectPath: project,
    privateKey: 'not used: nothing is uploaded',
    ignores: ['node_modules/**/*'],
  })
  subject.attr = async () => DefaultProjectAttr
  const compiled = await ci.getCompiledResult({
    project: subject,
    version: '0.0.0',
    setting: { useProjectConfig: true },
    onProgressUpdate: () => undefined,
  })
  const files = Object.keys(compiled)
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(compiled[file]), 0)
  for (const needed of ['app.json', 'app.js', 'pages/ask/ask.js', 'pages/reader/reader.js']) {
    if (!files.includes(needed)) throw new Error(`the compiled project has no ${needed}`)
  }
  process.stdout.write(
    `WeChat's compiler accepts the project: ${files.length} files, ${Math.ceil(bytes / 1024)} KB\n`,
  )
  if (bytes > LIMIT) throw new Error(`larger than ${LIMIT / 1024} KB`)
  for (const finding of await ci.checkCodeQuality(subject)) {
    process.stdout.write(`${finding.success ? 'ok  ' : 'note'} ${finding.name} ${finding.text ?? ''}\n`)
  }
  leave(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : JSON.stringify(error)}\n`)
  leave(1)
}

/** The compiler leaves workers behind, which would keep the process alive. */
function leave(code) {
  process.chdir(tmpdir())
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

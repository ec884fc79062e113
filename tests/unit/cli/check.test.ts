import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startProcess } from '../../support/run-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'wence-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function runCheck(...args: string[]) {
  const running = startProcess('server/cli/wence.ts', ['check', ...args])
  const code = await running.ended
  return { code, ...running.output() }
}

describe('check', () => {
  it('finds nothing wrong with the corpus of this repository', async () => {
    expect(await runCheck()).toEqual({ code: 0, stdout: '', stderr: '没有发现问题\n' })
  })

  it('names file and line of every fault and ends with 1', async () => {
    mkdirSync(join(folder, 'plan'))
    const file = join(folder, 'plan', 'broken.md')
    writeFileSync(file, '---\nid: broken\ntitle: 坏文件\nlevel: galactic\n---\n一、正文\n1. 内容。\n')
    const { code, stdout } = await runCheck(folder)
    expect(code).toBe(1)
    expect(stdout).toContain(`${file}:4: `)
    for (const line of stdout.trim().split('\n')) expect(line).toMatch(/^\S+:\d+: \S/)
  })

  it('finds a folder that is not there wrong', async () => {
    expect((await runCheck(join(folder, 'nowhere'))).code).toBe(1)
  })

  it('explains itself and ends with 2 on an option it does not know', async () => {
    const { code, stderr } = await runCheck('--fix')
    expect(code).toBe(2)
    expect(stderr).toContain('用法')
  })
})

import { describe, expect, it } from 'vitest'
import { startProcess } from '../../support/run-process.ts'

async function runWence(...args: string[]) {
  const running = startProcess('server/cli/wence.ts', args)
  const code = await running.ended
  return { code, ...running.output() }
}

describe('the command dispatcher', () => {
  it.each([[['conquer']], [['__proto__']], [['toString']], [[]]])(
    'explains itself and ends with 2 on %j',
    async (args) => {
      const { code, stdout, stderr } = await runWence(...args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('用法')
      for (const command of ['serve', 'ask', 'rank', 'check', 'import', 'fetch', 'eval', 'bench']) {
        expect(stderr).toContain(`  ${command} `)
      }
    },
  )

  it('explains itself on request without failing', async () => {
    const { code, stdout, stderr } = await runWence('--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('用法')
  })
})

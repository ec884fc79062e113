import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startProcess } from '../../support/run-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'wence-rank-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Line {
  readonly id: string
  readonly ranked: readonly string[]
  readonly answer: string | null
  readonly abstained: boolean
  readonly confidence: number
  readonly ms: number
}

/** Rows as a file of JSON lines; a string stands as it is. */
function write(name: string, rows: readonly (object | string)[]): string {
  const file = join(folder, name)
  writeFileSync(file, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'))
  return file
}

async function runRank(...args: string[]) {
  const running = startProcess('server/cli/wence.ts', ['rank', ...args])
  const code = await running.ended
  const { stdout, stderr } = running.output()
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { code, stderr, lines: lines.map((line) => JSON.parse(line) as Line) }
}

const PASSAGES = [
  {
    id: 'canteen',
    title: '学校食堂管理办法第三条',
    text: '学校食堂应当每周公示菜价。食堂由校长负责，家长可以陪餐。',
  },
  { id: 'bus', title: '校车安全管理条例第五条', text: '校车驾驶人应当每年接受安全教育。校车不得超员。' },
  { id: 'dormitory', title: '学生宿舍管理办法第二条', text: '宿舍每晚十点熄灯，宿舍管理员每日检查。' },
]
const passages = write('passages.jsonl', PASSAGES)
const questions = write('questions.jsonl', [
  { id: 'q1', q: '学校食堂菜价公示吗' },
  { id: 'q2', q: '宿舍几点熄灯' },
])

describe('rank', () => {
  it('ranks, answers from the passage and says how long each question took', async () => {
    const { code, stderr, lines } = await runRank(
      '--passages',
      passages,
      '--questions',
      questions,
      '--top',
      '2',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(lines.map(({ id, ranked }) => [id, ranked[0]])).toEqual([
      ['q1', 'canteen'],
      ['q2', 'dormitory'],
    ])
    expect(lines[0]!.answer).toContain('公示菜价')
    for (const { ranked, answer, abstained, confidence, ms } of lines) {
      expect(ranked.length).toBeLessThanOrEqual(2)
      expect(abstained).toBe(answer === null)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
      expect(ms).toBeGreaterThan(0)
    }
  })

  it('selects within the one passage that a question names', async () => {
    const named = write('named.jsonl', [{ id: 'q', q: '校车驾驶人要接受什么教育', passage: 'bus' }])
    const { lines } = await runRank('--passages', passages, '--questions', named)
    expect(lines[0]!.ranked).toEqual(['bus'])
    expect(lines[0]!.answer).toContain('安全教育')
    expect(lines[0]!.answer).not.toContain('超员')
  })

  it('finds by resolved questions what no word of a passage says', async () => {
    const lay = write('lay.jsonl', [{ id: 'q', q: '寝室啥时候关灯' }])
    const resolved = write('resolved.jsonl', [
      { q: '寝室几点关灯', gold: ['dormitory'] },
      { q: '饭堂贵不贵', gold: ['canteen', 'withdrawn'], not: ['bus'] },
    ])
    const without = await runRank('--passages', passages, '--questions', lay)
    const { code, lines } = await runRank('--passages', passages, '--questions', lay, '--resolved', resolved)
    expect(code).toBe(0)
    expect(without.lines[0]!.abstained).toBe(true)
    expect(lines[0]!.ranked[0]).toBe('dormitory')
    expect(lines[0]!.confidence).toBeGreaterThan(without.lines[0]!.confidence)
  })

  it('gives no line for no question, and an empty ranking over no passage', async () => {
    const empty = write('empty.jsonl', [])
    expect(await runRank('--passages', passages, '--questions', empty)).toMatchObject({ code: 0, lines: [] })
    const { lines } = await runRank('--passages', empty, '--questions', questions, '--resolved', empty)
    expect(lines.map(({ ranked, answer, abstained }) => ({ ranked, answer, abstained }))).toEqual([
      { ranked: [], answer: null, abstained: true },
      { ranked: [], answer: null, abstained: true },
    ])
  })

  it.each([
    ['a line that is not JSON', [PASSAGES[0]!, '{"id":'], 2],
    ['a missing id', [PASSAGES[0]!, PASSAGES[1]!, { text: '无' }], 3],
    ['a text that is no string', [{ id: 'a', text: 7 }], 1],
    ['an id that came before', [PASSAGES[0]!, '', PASSAGES[0]!], 3],
  ])('names the line of %s and ends with 2', async (_, rows, line) => {
    const file = write('wrong.jsonl', rows)
    const { code, stderr, lines } = await runRank('--passages', file, '--questions', questions)
    expect({ code, lines }).toEqual({ code: 2, lines: [] })
    expect(stderr.startsWith(`${file}:${line}: `)).toBe(true)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('names the question whose passage there is not, and the file that cannot be read', async () => {
    const lost = write('lost.jsonl', [{ id: 'q', q: '校车', passage: 'boat' }])
    const unknown = await runRank('--passages', passages, '--questions', lost)
    expect(unknown).toMatchObject({ code: 2, lines: [] })
    expect(unknown.stderr).toContain(`${lost}:1: `)
    const missing = await runRank('--passages', join(folder, 'nowhere'), '--questions', questions)
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain('nowhere')
  })
})

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildImport } from '../../server/ingest/import/build-import.ts'
import { chooseId } from '../../server/ingest/import/choose-id.ts'
import { readBytes } from '../../server/ingest/import/read-bytes.ts'
import { updateDocument } from '../../server/ingest/import/update-document.ts'
import { createWence, type Wence } from '../../server/wire.ts'
import { PLAN_ONLY, runSet, SETS } from '../eval/run.ts'
import type { Scored } from '../eval/score.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** Real legal texts, which are no part of this project. */
const LAWS = resolve(ROOT, '../shared/real-laws')
const LONGEST = 240_000

const folder = mkdtempSync(join(tmpdir(), 'wence-beside-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The plan with these texts beside it, as `import` writes them. */
async function corpusBeside(
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<string> {
  const corpus = mkdtempSync(join(folder, 'corpus-'))
  for (const part of ['plan', 'lexicon'])
    cpSync(join(ROOT, 'corpus', part), join(corpus, part), { recursive: true })
  mkdirSync(join(corpus, 'policies'))
  for (const { name, bytes } of files) {
    const reading = await readBytes(bytes)
    const imported = buildImport(reading, chooseId(name, reading.sha256), name)
    writeFileSync(join(corpus, 'policies', `${imported.facts.id}.md`), updateDocument(imported, null).content)
  }
  return corpus
}

const ask = ({ assistant }: Wence, question: string) =>
  assistant.answer({ question, asOf: '2026-11-23', carried: [], drop: [] }).answer

const BRIDGES = `青山桥梁养护办法
（2021年3月1日青山市人民政府发布）
第一条 桥梁每六年由养护单位全面检测一次。
第二条 桥墩出现裂缝的，养护单位应当立即封闭桥面并向社会公告。
第三条 教师职称评聘向乡村学校教师倾斜，桥梁检测员另行评聘。`

describe('a document without relation to the plan', () => {
  let wence: Wence
  let alone: Wence
  beforeAll(async () => {
    const corpusDir = await corpusBeside([{ name: 'bridges.txt', bytes: Buffer.from(BRIDGES) }])
    wence = await createWence({ corpusDir })
    alone = await createWence({ corpusDir, documents: PLAN_ONLY })
  })

  it('answers what the plan leaves open', () => {
    const answer = ask(wence, '桥墩出现裂缝，养护单位应当怎么办？')
    expect(ask(alone, '桥墩出现裂缝，养护单位应当怎么办？').status).not.toBe('answered')
    expect(answer.status).toBe('answered')
    expect(answer.citations[0]?.title).toBe('青山桥梁养护办法')
  })

  it('changes nothing in what the plan answers', () => {
    for (const question of ['教师职称评聘向谁倾斜？', '普惠性幼儿园覆盖率达到多少', '大班额怎么解决']) {
      const { status, text, citations } = ask(wence, question)
      expect(status).toBe('answered')
      expect({ text, citations }).toEqual({
        text: ask(alone, question).text,
        citations: ask(alone, question).citations,
      })
    }
  })

  it('is asked first when it is named', () => {
    const { citations } = ask(wence, '《青山桥梁养护办法》里教师职称评聘向谁倾斜')
    expect(citations[0]?.title).toBe('青山桥梁养护办法')
  })
})

describe.skipIf(!existsSync(LAWS))(
  'a hundred laws beside the plan (skipped where the texts are not there)',
  () => {
    it(
      'take less than a point of what the plan answers right by itself',
      async () => {
        const names = ['national', 'judicial', 'regulations', 'shandong'].flatMap((part) =>
          readdirSync(join(LAWS, part)).map((name) => join(LAWS, part, name)),
        )
        const corpusDir = await corpusBeside(names.map((name) => ({ name, bytes: readFileSync(name) })))
        const alone = askPlan(await createWence({ corpusDir, documents: PLAN_ONLY }))
        const beside = askPlan(await createWence({ corpusDir }))
        expect(names).toHaveLength(100)
        const right = alone.flatMap((scored, at) => (isRight(scored) ? [at] : []))
        const lost = right.filter((at) => !isRight(beside[at] as Scored))
        expect(right.length).toBeGreaterThan(250)
        expect(lost.length / right.length).toBeLessThan(0.01)
      },
      LONGEST,
    )
  },
)

/** Answered in full, with the words that answer, from the paragraph that does. */
const isRight = ({ status, statusRight, wordsRight, rank }: Scored): boolean =>
  status === 'answered' && statusRight && wordsRight && rank === 1

function askPlan(wence: Wence): Scored[] {
  const set = SETS.find(({ name }) => name === 'plan-dev')
  if (set === undefined) throw new Error('no development questions on the plan')
  return runSet(set, wence)
}

import { describe, expect, it } from 'vitest'
import { readDangerExamples } from '../../../server/ingest/read-danger-examples.ts'

const RULES = new Set(['fire', 'medical'])

describe('readDangerExamples', () => {
  it('reads what people say, with the rule that fits or none', () => {
    const source = '# 话<TAB>id\n食堂后厨冒黑烟\tfire\n消防演练多久一次\t-\n'
    expect(readDangerExamples(source, RULES)).toEqual({
      entries: [
        { text: '食堂后厨冒黑烟', rule: 'fire' },
        { text: '消防演练多久一次', rule: null },
      ],
      faults: [],
    })
  })

  it('names the line of every fault and keeps the rest', () => {
    const source = '只有一栏\n地震了\tearthquake\n着火了\tfire\n着火了\tfire\n'
    const { entries, faults } = readDangerExamples(source, RULES)
    expect(entries).toEqual([{ text: '着火了', rule: 'fire' }])
    expect(faults).toEqual([
      { line: 1, message: '要有两栏：话<TAB>紧急情况的 id，不是的写 -' },
      { line: 2, message: 'crisis.yaml 里没有 earthquake' },
      { line: 4, message: '“着火了”重复，第 3 行已有' },
    ])
  })
})

import type { DangerExample } from '../domain/lexicon.ts'
import { noteRepeat, readRows, type ReadList } from './read-word-lists.ts'
import type { Remark } from './split/source-line.ts'

/** Where they stand in the lexicon folder. */
export const DANGER_FILE = 'danger-examples.tsv'

const NO_DANGER = '-'

/** Reads `message<TAB>id of a crisis rule, or -`. */
export function readDangerExamples(source: string, rules: ReadonlySet<string>): ReadList<DangerExample> {
  const faults: Remark[] = []
  const seen = new Map<string, number>()
  const entries: DangerExample[] = []
  for (const { line, cells } of readRows(source)) {
    const [text = '', rule = ''] = cells
    if (cells.length !== 2 || text === '' || rule === '') {
      faults.push({ line, message: '要有两栏：话<TAB>紧急情况的 id，不是的写 -' })
    } else if (rule !== NO_DANGER && !rules.has(rule)) {
      faults.push({ line, message: `crisis.yaml 里没有 ${rule}` })
    } else if (noteRepeat(seen, text, line, faults)) {
      entries.push({ text, rule: rule === NO_DANGER ? null : rule })
    }
  }
  return { entries, faults }
}

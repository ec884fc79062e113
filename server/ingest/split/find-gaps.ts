import type { Block } from './block.ts'
import type { Remark } from './source-line.ts'

/** Numbers that are missing between two neighbours: 第三条 after 第一条. Numbers may begin anew at 1. */
export function findGaps(blocks: readonly Block[]): Remark[] {
  const last = new Map<string, number>()
  const faults: Remark[] = []
  for (const block of blocks) {
    if (block.number === null || block.unit === '') continue
    const unit = block.unit
    const previous = last.get(unit)
    if (block.number > (previous ?? 0) + 1) {
      faults.push({ line: block.line, message: gapMessage(previous ?? 0, block.number, unit) })
    }
    if (previous === block.number && block.kind === 'division') {
      faults.push({ line: block.line, message: `编号重复：第${block.numeral}${unit}` })
    }
    if (previous !== undefined && block.number < previous && block.number !== 1) {
      faults.push({
        line: block.line,
        message: `编号倒退：第${previous}${unit}之后是第${block.number}${unit}`,
      })
    }
    last.set(unit, block.number)
  }
  return faults
}

function gapMessage(previous: number, next: number, unit: string): string {
  const missing = next - previous === 2 ? `第${previous + 1}${unit}` : `第${previous + 1}至${next - 1}${unit}`
  return `编号不连续：缺少${missing}`
}

import { describe, expect, it } from 'vitest'
import { readGapId, gapPassages } from '../../../../server/answer/order/gap-passages.ts'
import { aDocument } from '../../../support/a-document.ts'

describe('gapPassages', () => {
  it('makes a passage of each thing that a document is known not to say', () => {
    expect(gapPassages(aDocument({ gaps: ['各校的收费标准', '淄博市的实施细则'] }))).toEqual([
      { id: 'test-plan!1', title: '测试计划', documentTitle: '测试计划', text: '各校的收费标准' },
      { id: 'test-plan!2', title: '测试计划', documentTitle: '测试计划', text: '淄博市的实施细则' },
    ])
  })

  it.each(['文号、发布日期未核实', '发布日期未核实', '官方网址为推断，尚未打开核对', '条文编号未核'])(
    'leaves out the remark %s of an editor',
    (remark) => {
      expect(gapPassages(aDocument({ gaps: [remark] }))).toEqual([])
    },
  )

  it('finds the way back to the document, and tells a gap from a paragraph', () => {
    expect(readGapId('test-plan!2')).toEqual({ documentId: 'test-plan', at: 1 })
    expect(readGapId('test-plan#第2条')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { readTimes } from '../../../../server/ingest/import/metadata/read-times.ts'

describe('what a text says of its time', () => {
  it('the latest amendment in the history under the title', () => {
    const law = [
      '中华人民共和国义务法',
      '（1986年4月12日第六届全国人民代表大会第四次会议通过　2006年6月29日第十届全国人民代表大会常务委员会第二十二次会议修订　根据2015年4月24日《关于修改等五部法律的决定》第一次修正　根据2018年12月29日《关于修改等七部法律的决定》第二次修正）',
      '第一条 依照2020年1月1日修订的别的法。',
    ]
    expect(readTimes(law)).toEqual({ amendedOn: '2018-12-29', notes: [] })
  })

  it('a history of one line each', () => {
    const lines = ['体育法', '1995年8月29日 通过', '2009年8月27日 修正', '2016年11月7日 修正', '第一条 甲。']
    expect(readTimes(lines).amendedOn).toBe('2016-11-07')
  })

  it('nothing where it was only passed', () => {
    const law = ['青山市条例', '（2021年10月23日青山市人民代表大会常务委员会第三十一次会议通过）']
    expect(readTimes(law).amendedOn).toBeNull()
  })

  it('the end of its validity and what it repeals, for the editor to enter', () => {
    const { notes } = readTimes([
      '第九条 本办法自2021年9月1日起施行，有效期至2026年8月31日。《青山市校服规定》（青教字〔2015〕3号）同时废止。',
    ])
    expect(notes).toHaveLength(2)
    expect(notes[0]).toContain('2026-08-31')
    expect(notes[1]).toContain('《青山市校服规定》')
  })

  it('a rule about validity in general is no end of it', () => {
    expect(readTimes(['第三条 资格证书有效期至少三年。', '本办法由教育局负责解释。'])).toEqual({
      amendedOn: null,
      notes: [],
    })
  })
})

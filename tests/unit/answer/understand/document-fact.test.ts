import { describe, expect, it } from 'vitest'
import { readDocumentQuestion } from '../../../../server/answer/understand/document-fact.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { readCorpus } from '../../../../server/ingest/read-corpus.ts'

const library = buildLibrary(readCorpus('corpus').documents)
const PLAN = 'zibo-education-2020'
const read = (question: string, shown: string | null = null) =>
  readDocumentQuestion(question, { library, asOf: '2026-11-23', planId: PLAN, shown })

describe('a question on a document itself', () => {
  it.each([
    ['五严禁是谁发的', 'khfw-2023-five-bans', ['issuers']],
    ['课后服务指导意见哪个部门印发的', 'khfw-2017-guidance', ['issuers']],
    ['信访工作条例是党中央发的还是国务院发的', 'reg-xinfang', ['issuers']],
    ['双减文号多少', 'shuangjian-2021', ['number']],
    ['双减是哪年出的', 'shuangjian-2021', ['issuedOn']],
    ['学前教育法打多咱开始施行', 'law-preschool', ['effectiveOn']],
    ['教育惩戒规则现在还有效吗', 'discipline-rules-2021', ['standing']],
    ['未成年人保护法24年是不是又改过', 'law-minors', ['standing']],
    ['义务教育法最近一次修订是哪年', 'law-compulsory', ['standing']],
    ['这材料谁印的', PLAN, ['issuers']],
    ['这份要点是教育局自己发的吗', PLAN, ['issuers']],
    // Named by a piece of its title that no other title has.
    ['学校安全条例谁定的', 'sd-reg-safety', ['issuers']],
    ['德育工作指南哪年发布', 'deyu-guide-2017', ['issuedOn']],
  ])('%s', (question, documentId, facts) => {
    const asked = read(question)
    expect([asked?.document.id, asked?.facts]).toEqual([documentId, facts])
  })

  it('is of the document shown before where it only points at one', () => {
    expect(read('那个文件什么时候发的', 'shuangjian-2021')?.document.id).toBe('shuangjian-2021')
    expect(read('它什么时候发的', 'shuangjian-2021')?.document.id).toBe('shuangjian-2021')
    expect(read('它什么时候发的')).toBeNull()
  })

  it.each([
    ['国办发〔2017〕72号是什么文件', 'dropout-2017'],
    ['国办发(2015)43号', 'zc-2015-rural-plan'],
  ])('tells what bears a 文号: %s', (question, documentId) => {
    const asked = read(question)
    expect([asked?.document.id, asked?.facts]).toEqual([documentId, ['number', 'issuers', 'standing']])
  })

  it.each([
    ['文号呢', ['number']],
    ['谁发的', ['issuers']],
    ['还有效吗', ['standing']],
    ['哪年的', ['issuedOn']],
    ['是哪个文件', ['number', 'issuers', 'standing']],
    ['有文件依据吗', ['number', 'issuers', 'standing']],
  ])('is of the document that was shown: %s', (question, facts) => {
    const asked = read(question, 'shuangjian-2021')
    expect([asked?.document.id, asked?.facts]).toEqual(['shuangjian-2021', facts])
    expect(read(question)).toBeNull()
  })

  it.each([
    '双减什么时候见到成效',
    '双减是什么时候出的，有什么规定',
    '义务教育法规定谁来管辍学',
    '工作要点里哪个部门牵头校园安全',
    '学校发的通知谁签字',
    '职称评审什么时候开始申报',
    '校车条例规定谁发校车标牌',
    '义务教育法第十二条',
    '职业教育法什么时候开始招生',
    '那个老师还在用手机吗',
    '谁发的',
    '',
  ])('is not %s', (question) => {
    expect(read(question)).toBeNull()
  })
})

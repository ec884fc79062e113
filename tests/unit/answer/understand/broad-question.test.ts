import { describe, expect, it } from 'vitest'
import { readBroadQuestion } from '../../../../server/answer/understand/broad-question.ts'

describe('who asks in general what is laid down', () => {
  it.each([
    ['校车有什么要求', '校车'],
    ['校园安全都有哪些规定？', '校园安全'],
    ['课后服务怎么规定的', '课后服务'],
    ['县管校聘到底咋回事', '县管校聘'],
    ['请问随班就读的政策', '随班就读'],
    ['双减意见讲什么', '双减意见'],
    ['校外培训新规', '校外培训'],
    ['送教上门', '送教上门'],
    ['介绍一下校长职级制', '校长职级制'],
    ['人工智能教育', '人工智能教育'],
  ])('%s is about %s', (question, subject) => {
    expect(readBroadQuestion(question)).toEqual({ subject, ofDocument: false })
  })

  it('is general of a document only where one is named', () => {
    expect(readBroadQuestion('双减是什么')).toEqual({ subject: '双减', ofDocument: true })
    expect(readBroadQuestion('普惠幼儿园是什么意思')).toEqual({ subject: '普惠幼儿园', ofDocument: true })
  })

  it.each([
    '高中学费',
    '副高条件',
    '职称评审程序',
    '举报老师有偿补课',
    '校车司机几岁',
    '小学能不能考试',
    '今年教师招聘',
    '2018年暑假有没有暑期托管的政策',
    '教育执法要落实几项制度',
    '你好',
  ])('%s asks for one thing', (question) => {
    expect(readBroadQuestion(question)).toBeNull()
  })
})

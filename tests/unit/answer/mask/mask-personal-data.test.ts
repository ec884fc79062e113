import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../../../server/answer/mask/mask-personal-data.ts'

describe('personal data is masked', () => {
  const cases: readonly [string, string][] = [
    ['打13800138000联系我', '打〔手机号〕联系我'],
    ['手机 138 0013 8000', '手机 〔手机号〕'],
    ['手机138-0013-8000', '手机〔手机号〕'],
    ['手机1 3 8 0 0 1 3 8 0 0 0', '手机〔手机号〕'],
    ['+86 13800138000', '〔手机号〕'],
    ['１３８００１３８０００是我', '〔手机号〕是我'],
    ['一三八零零一三八零零零打给我', '〔手机号〕打给我'],
    ['我家电话0533-2182345', '我家电话〔电话〕'],
    ['座机：2182345', '座机：〔电话〕'],
    ['身份证11010519491231002X', '身份证〔身份证号〕'],
    ['身份证号是110105 19491231 002x', '身份证号是〔身份证号〕'],
    ['老证370303800101123', '老证〔身份证号〕'],
    ['学籍号G11010519491231002X查一下', '学籍号〔学籍号〕查一下'],
    ['学籍号：2020370301012345', '学籍号：〔学籍号〕'],
    ['准考证号 202037030112', '准考证号 〔准考证号〕'],
    ['卡号6222021234567890128', '卡号〔银行卡号〕'],
    ['打到4111 1111 1111 1111上', '打到〔银行卡号〕上'],
    ['发我邮箱zhang.san@example.com.cn吧', '发我邮箱〔邮箱〕吧'],
    ['加我微信 wang_xm2010', '加我微信 〔微信号〕'],
    ['鲁C12345堵在校门口', '〔车牌号〕堵在校门口'],
    ['住柳泉小区3号楼2单元501', '住柳泉小区〔门牌〕'],
    ['我叫王小明', '我叫〔姓名〕'],
    ['我叫高红，问个事', '我叫〔姓名〕，问个事'],
    ['我儿子叫李浩然想转学', '我儿子叫〔姓名〕想转学'],
    ['孩子姓名：欧阳明月', '孩子姓名：〔姓名〕'],
    ['我儿子张小明，学籍号忘了', '我儿子〔姓名〕，学籍号忘了'],
    ['孩子张三在实验小学三年级2班', '孩子〔姓名〕在〔学校班级〕'],
    ['女儿刘思雨今年上柳泉中学', '女儿〔姓名〕今年上〔学校〕'],
    ['王建国老师让孩子去他家补课', '〔姓名〕老师让孩子去他家补课'],
    ['我是王芳，想问补课的事', '我是〔姓名〕，想问补课的事'],
    ['张小明的家长来问', '〔姓名〕的家长来问'],
    ['实验中学初二(3)班天天补课', '〔学校班级〕天天补课'],
  ]
  it.each(cases)('%s', (text, masked) => {
    expect(maskPersonalData(text).text).toBe(masked)
  })
})

describe('what is not personal stays', () => {
  it.each([
    '鲁教师发〔2019〕1号说了什么',
    '国办发〔2020〕53号',
    '打12345有用吗',
    '12356和12355是什么电话',
    '2020年工作要点第27条',
    '2019-2030年布局规划',
    '2020-01-01到2020-12-31',
    '今年投入13800000000元',
    '新改扩建103处幼儿园、33所中小学',
    '1∶6或者4:6',
    '每生每年710元，2000-3000元',
    '孩子叫什么名字要写吗',
    '孩子高中在张店上',
    '我是张店区的',
    '学生马上开学',
    '学生毕业的时候',
    '孩子焦虑，不想上学',
    '孩子戴眼镜，学校管不管',
    '孩子周末在家',
    '学生任课老师，怎么配',
    '周村区老师职称',
    '张店老师能交流吗',
    '高中老师要求高吗',
    '全体老师都要参加吗',
    '任课老师和班主任',
    '三年级2班没有体育课',
    '一个班最多45人',
    '淄博实验中学招多少人',
    '教育部教师工作司',
    '中小学校长职级制',
  ])('%s', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, masked: [] })
  })
})

describe('on any input', () => {
  const digits = (min: number, max: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((all) => all.join(''))
  const han = fc.stringMatching(/^[一-龥，。？]{0,12}$/)
  const mobile = fc
    .tuple(fc.integer({ min: 3, max: 9 }), digits(9, 9))
    .map(([second, rest]) => `1${second}${rest}`)

  it('no mobile number is left, however it is spaced', () => {
    fc.assert(
      fc.property(han, mobile, fc.constantFrom('', ' ', '-', '—'), han, (before, number, gap, after) => {
        const spaced = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap)
        const { text, masked } = maskPersonalData(`${before},${spaced},${after}`)
        expect(text).not.toContain(spaced)
        expect(text.replace(/\D/g, '')).not.toContain(number)
        expect(masked.length).toBeGreaterThan(0)
      }),
    )
  })

  it('no identity number is left', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        han,
        day,
        digits(3, 3),
        fc.constantFrom('X', 'x', '0', '7'),
        (before, born, order, check) => {
          const number = `370303${born.toISOString().slice(0, 10).replaceAll('-', '')}${order}${check}`
          const { text, masked } = maskPersonalData(`${before}${number}谢谢`)
          expect(text).toBe(`${maskPersonalData(before).text}〔身份证号〕谢谢`)
          expect(masked).toContain('身份证号')
        },
      ),
    )
  })

  it('masking twice is masking once, and text without findings is untouched', () => {
    const piece = fc.oneof(han, mobile, digits(1, 20), fc.string({ unit: 'grapheme', maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const question = pieces.join('')
        const once = maskPersonalData(question)
        if (once.masked.length === 0) expect(once.text).toBe(question)
        expect(maskPersonalData(once.text).text).toBe(once.text)
      }),
      { numRuns: 500 },
    )
  })

  it('document numbers and years are never masked', () => {
    const year = fc.integer({ min: 1949, max: 2035 })
    const number = fc.integer({ min: 1, max: 999 })
    const mark = fc.constantFrom('鲁教师发', '国办发', '教基一', '淄教办字', '鲁政办发')
    fc.assert(
      fc.property(mark, year, number, (issuer, issued, order) => {
        const question = `${issuer}〔${issued}〕${order}号从${issued}年${order}月起怎么规定`
        expect(maskPersonalData(question)).toEqual({ text: question, masked: [] })
      }),
    )
  })
})

import type { Comparison, Found } from './conflict.ts'

/** Kinds of which one excludes the others: who asks about one is not answered with another. */
const EXCLUSIVE: readonly (readonly RegExp[])[] = [
  [/公办/, /民办/],
  [/语文/, /数学/, /英语/, /物理/, /化学/, /生物/, /历史/, /地理/, /体育/, /音乐/, /美术/, /书法/],
  [/养老保险/, /医疗保险/, /失业保险/, /工伤保险/, /生育保险/],
  [/博士/, /硕士/, /本科/, /专科/],
  [/正高/, /副高/, /中级/, /初级/],
  [/春季/, /秋季/],
  [/寒暑?假/, /寒?暑假/],
  [/国有企业/, /民营企业/],
  [/大型企业/, /中小企业/, /小微企业/, /中小微企业/],
  [
    /教师|老师|园长|校长|班主任/,
    /医务人员|医生|医师|村医|大夫/,
    /护士|护师/,
    /教练/,
    /公务员/,
    /民警|警察|辅警/,
    /司机|驾驶/,
    /环卫工/,
    /志愿者/,
    /社区工作者|网格员/,
    /快递|外卖|骑手/,
    /保安/,
    /会计师/,
  ],
  [/公务员/, /事业单位/, /私企|民企|私营企业/],
  [/体罚|罚站|罚抄|罚写|罚跪|抄.{0,3}遍/, /有偿补课|补课收费/, /收礼|礼金|礼品|红包/],
  [/超速/, /超员|超载/, /酒后|酒驾|醉驾/, /闯红灯/],
  [/新建|新改扩建/, /改建|改扩建/, /扩建/],
  [/入园/, /入学/, /毕业/],
  [
    /学费|学杂费|保教费|保育费/,
    /住宿费|住校费/,
    /伙食费|餐费|饭钱/,
    /校服/,
    /教材费|书本费|课本费/,
    /物业(?:管理)?费/,
    /取暖费|暖气费/,
    /水电费|水费|电费/,
    /停车费/,
    /(?<!加)班费/,
    /课后服务|延时(?:服务|班|费)/,
    /择校费|赞助费/,
    /场地费/,
    /补课费|培训费/,
  ],
  [/运动会/, /科技节/, /艺术节|艺术展演/, /读书节/, /辩论/, /演讲/, /夏令营/, /技能大赛/, /基本功/],
  [
    /中考/,
    /高考/,
    /自考|自学考试/,
    /考研/,
    /考公|国考|公务员考试/,
    /驾照|驾驶证|科目[一二三四]/,
    /四六级/,
    /体测|体质健康测试/,
  ],
  [/助学金/, /奖学金/, /贷款/, /公积金/, /养老金|退休金/, /低保/, /失业金/, /安家费/, /生育津贴/],
  [
    /教师资格/,
    /驾驶证|驾照/,
    /房产证|不动产/,
    /身份证/,
    /残疾(?:人)?证/,
    /毕业证|学位证/,
    /签证|护照/,
    /办学许可/,
    /健康证/,
    /准考证/,
  ],
]

/** One kind asked and another found; who names both compares them, and either may answer. */
export function compareKinds(question: string, { near }: Found, everywhere: string): Comparison | null {
  for (const kinds of EXCLUSIVE) {
    const asked = kinds.filter((kind) => kind.test(question))
    const [first] = asked
    if (first === undefined || asked.some((kind) => kind.test(everywhere))) continue
    const other = kinds.map((kind) => kind.exec(near)?.[0]).find((word) => word !== undefined)
    if (other === undefined) continue
    const conflict = { kind: 'subject', asked: first.exec(question)?.[0] ?? '', found: other } as const
    return { conflict, strength: 1, agreement: 0 }
  }
  return null
}

/** A kind of thing that a question can want, and how it looks in a text. */
export interface Want {
  readonly name: WantName
  /** The text that gives it. */
  readonly given: RegExp
  /** What headings and leads call it: 体检地点：… */
  readonly label: RegExp | null
}

export type WantName =
  | 'money'
  | 'share'
  | 'count'
  | 'date'
  | 'duration'
  | 'phone'
  | 'web'
  | 'where'
  | 'who'
  | 'materials'
  | 'conditions'
  | 'definition'
  | 'procedure'
  | 'list'

const N = '[\\d零〇一二三四五六七八九十百千万亿两][\\d.,，]*[零〇一二三四五六七八九十百千万亿两]*'
const BODY =
  '(?:部|委|局|厅|办|处|科|署|院|校|园|所|站|中心|公司|银行|协会|工会|政府|机关|机构|部门|单位|组织|人员|监护人|小组|指挥部|街道|社区|负责人|企业|法院|公安|学会|大队|家长|教师|校长)'

const WANTS: readonly (readonly [WantName, RegExp, RegExp])[] = [
  [
    'phone',
    /电话|联系方式|怎么联系|热线|打哪个号|咨询号码|手机号/,
    /(?<!\d)(?:0\d{2,3}[-—－]?\d{7,8}|1[3-9]\d{9}|\d{7,8}|1\d{4}|400[-\d]{7,10})(?!\d)|热线|电话/,
  ],
  [
    'web',
    /网址|网站|邮箱|公众号|小程序|哪个平台|什么平台|在哪个网|哪个app/i,
    /https?:|www\.|@|网站|平台|公众号|小程序|APP|网址|邮箱/i,
  ],
  [
    'share',
    /百分之几|几成|占比|占[^，。？]{0,6}(?:多少|几)|比例|百分比|百分点|多少折|利率|覆盖率|(?:率|比)[^，。？]{0,6}(?:多少|达到)|多少%/,
    /\d[\d.]*\s*[%‰％]|百分之|\d\s*[:：∶]\s*\d|减半|[一二两三四五六七八九]成|百分点|倍/,
  ],
  [
    'money',
    /多少钱|几块钱|收费|多少元|花多少|交多少|给多少|金额|(?:补助|补贴|奖励|资助|罚|标准|额度|贷款|工资|费用?|租金|奖)[^，。？]{0,8}(?:多少|标准|几(?:块|毛|元|万|千|百)|多大)|多少(?:的)?(?:补助|补贴|奖励|资助|罚款|资金|万|费)|罚多少|最高多少|什么价/,
    new RegExp(`${N}(?:余|多)?(?:万|亿|千|百)?元|免费|免收|不收取?|全额|减半`),
  ],
  [
    'duration',
    /多久|多长时间|几天|多少天|几个月|多少个?月|多少个?(?:工作)?日|几年内?|多少年|期限|有效期|(?:多少|几个?)(?:小时|钟头)|几个?工作日|时长|多少分钟|延长到/,
    new RegExp(`${N}(?:个)?(?:余|多)?(?:半)?(?:工作日|小时|分钟|学期|周|日|天|个月|月|年)|年内|长期`),
  ],
  [
    'date',
    /什么时候|啥时候|何时|哪天|几号|哪一天|时间(?:是|安排|节点|段|范围|和|及|与|、|，|$|？)|日期|几月|截止|几点|哪一年|哪年|什么时间|开始时间|多会儿|起止|从哪|到哪天/,
    new RegExp(
      `${N}(?:月|日|时|点|号)|${N}年(?:前|底|起|末|内)|\\d{1,2}[:：]\\d\\d|年内|年底|月底|学期|(?:公布|发布|印发)之日|即日|工作日|一周内|当天|春节|暑假|寒假`,
    ),
  ],
  [
    'count',
    /多少|几(?:个|所|处|名|人|次|条|项|届|级|岁|节|篇|公里|家|门|间|期|种|类|批|位|块|米|层|本|份|支|辆)|人数|数量|名额/,
    new RegExp(
      `${N}(?:余|多)?(?:个|所|处|名|人|次|条|项|岁|周岁|节|篇|公里|家|门|间|期|种|类|批|位|块|米|层|套|亩|张|份|支|辆|户|平方|吨|台|倍|%|件|座|学时|分|分钟|度|℃)`,
    ),
  ],
  [
    'materials',
    /材料|证件|带什么|带哪些|提交(?:什么|哪些)|提供(?:什么|哪些)|需要(?:带|交|准备)/,
    /材料|证明|身份证|户口|复印件|申请表|登记表|营业执照|证书|承诺书|提供|提交|携带|凭|出示/,
  ],
  [
    'conditions',
    /条件|资格|哪些人|什么人|谁可以|谁能|对象|范围|什么情况|哪些情形|哪些情况|何种情形|符合什么|满足什么|哪类人|哪些(?:企业|单位|学生|孩子|人员|家庭|行业)|适用于/,
    /条件|符合|以下|下列|之一|具有|具备|须|必须|满\s*\d|未|对象|属于|适用|凡|对[^，。]{2,}的[，,]/,
  ],
  [
    'definition',
    /是什么意思|什么是|啥是|是指|指的是|指什么|含义|定义|叫什么|什么叫|怎么理解/,
    /是指|指的是|系指|包括|即|，是|所称|是由/,
  ],
  [
    'who',
    /谁|哪个部门|哪些部门|什么部门|哪个单位|哪些单位|哪家|负责|由哪|向哪|找哪|哪个机构|什么机构|主管|牵头|责任单位|哪级|哪里管|归哪/,
    new RegExp(
      `由[^，。；]{2,40}|负责|牵头|主管|会同|承担|责任制|责任人|(?:向|到|报)[^，。；]{2,30}(?:申请|提出|备案|报告)|报[^，。；]{1,20}${BODY}`,
    ),
  ],
  [
    'where',
    /哪里|哪儿|在哪|地址|地点|什么地方|何处|哪些地方|到哪|去哪/,
    /路|街(?!道)|号|楼|室|大厅|窗口|中心|地点|地址|卫生院|医院|现场|网|平台|APP|所在地|(?:到|在|向)[^，。；]{2,20}(?:办理|领取|申请|咨询|报名|登记|申领|进行|提出)/,
  ],
  [
    'procedure',
    /怎么(?:申请|办|报名|领|申报|操作|交|登记|查|预约|弄|走)|如何(?:申请|办理|报名|领取|申报|操作|登记|查询|预约)|流程|手续|步骤|程序|方式|途径|渠道|怎么评/,
    /申请|申报|登录|审核|报名|预约|流程|程序|提出|登记|提交|填写|通过|公示|受理|网上|方式/,
  ],
  [
    'list',
    /哪些|哪几|什么(?:措施|内容|要求|服务|活动|任务|课程|项目|行为)|有啥|分别|列举|方面|几个方面|哪[一二三四五六七八九十两\d]+/,
    /、|；|包括|以下|下列|如下|等|分别/,
  ],
]

const LABELS: Readonly<Partial<Record<WantName, RegExp>>> = {
  phone: /电话|热线|联系/,
  web: /网址|网站|平台|方式/,
  where: /地点|地址|场所/,
  date: /时间|日期/,
  duration: /期限|时限|时间|时长|有效期/,
  money: /标准|金额|额度|费用|价格|收费/,
  share: /比例|标准/,
  who: /部门|单位|负责|职责/,
  materials: /材料|证件/,
  conditions: /条件|对象|范围|资格/,
  procedure: /程序|流程|方式|办法|步骤|渠道/,
  definition: /所称|是指/,
}

/** What a question wants, the most telling first; empty when it shows nothing particular. */
export function readWants(question: string): Want[] {
  const wants = WANTS.filter(([, asked]) => asked.test(question)).map(([name, , given]) => ({
    name,
    given,
    label: LABELS[name] ?? null,
  }))
  // 多少 belongs to the money, share or time that it stands with.
  const names = new Set(wants.map(({ name }) => name))
  const numeric = names.has('money') || names.has('share') || names.has('duration') || names.has('date')
  return numeric ? wants.filter(({ name }) => name !== 'count') : wants
}

/** The kinds of things that a text gives. */
export const givenWants = (text: string): ReadonlySet<WantName> =>
  new Set(WANTS.filter(([, , given]) => given.test(text)).map(([name]) => name))

/** True for what is given by a figure, a name or an address, so that a text without one cannot answer. */
export const isSpecific = (name: WantName): boolean =>
  ['money', 'share', 'count', 'date', 'duration', 'phone', 'web'].includes(name)

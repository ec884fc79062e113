const OWN = '(?:我|俺|咱|孩子|孩儿|娃|儿子|女儿|闺女|孙子|孙女|外甥|外甥女|侄子|侄女|妹妹|弟弟|他|她)'
const RECORD =
  '(?:成绩|分数|多少分|录取|学籍|档案|名次|排名|审核|审批|进度|评审结果|结果|过了没|过没过|通过|分到|哪个班|哪班|积分|志愿|名单里|符不符合|够不够|能不能(?:上|进|报|转)|到账)'
const LOOK =
  '(?<![不没])(?:帮(?:我|俺|咱|忙)?|(?:给|替)(?:我|俺|咱)|麻烦(?:您|你)?)[^，。？]{0,4}(?:查|看|瞧)'
const ADMITTED =
  '(?:考上|考进|录取|录上|评上|选上|晋上|通过|上岸|上几中|上哪个?(?:学校|高中|中学|小学|大学|班)|进哪个?(?:学校|班))'

/** Questions that only the asker's own file could answer: their marks, their place, their pay, their case. */
const PERSONAL: readonly RegExp[] = [
  new RegExp(`${LOOK}.*${OWN}.*${RECORD}|${OWN}.*${LOOK}.*${RECORD}|${LOOK}[^，。？]{0,6}${RECORD}`),
  new RegExp(`${OWN}.*${RECORD}.*${LOOK}|${RECORD}[^，。？]{0,10}${LOOK}`),
  new RegExp(
    `查(?:询|一下|下|看)?[^，。？不]{0,6}(?:中考|高考|会考|学考|考试|考编|面试|笔试)?(?:成绩|分数|录取结果|审核结果|评审结果)(?:$|[，。！!？?])`,
  ),
  new RegExp(
    `${OWN}(?:家)?(?:的)?[^，。？]{0,14}(?:该|应该|要|得|能)?(?:上|去|划到|划片到|分到|属于|对口)(?:的是)?哪(?:个|所|一所)?(?:学校|小学|初中|中学|幼儿园|片区|学区|班)`,
  ),
  new RegExp(
    `${OWN}[^，。？]{0,14}(?:能|会|可以|有希望)(?:不能|不会)?(?:被)?${ADMITTED}(?:了)?(?:吗|不|么|没|$|[？?])`,
  ),
  new RegExp(`(?:我|俺)[^，。？]{0,8}(?:什么时候|啥时候|何时|几年)[^，。？]{0,4}能${ADMITTED}`),
  new RegExp(`(?:考|得)了?\\d{2,3}(?!\\d)分?[^？]{0,8}(?:能|可以|够)`),
  new RegExp(
    `${OWN}[^。？]{0,16}(?:录取|录上|批下来|审下来|到账|审核过|审批过|分到哪|分在哪|过线)了?(?:没有?|没|吗|了)`,
  ),
  new RegExp(
    `(?:我|俺)的?(?:这个月|上个月|今年)?(?:绩效|工资|补贴|津贴|奖金|公积金|补助|课时费|职称)[^，。？]{0,6}(?:为什么|为啥|怎么|咋)[^，。？]{0,8}(?:少|没|低|扣|不发|不给|还没)`,
  ),
  /(?:我|俺)的?[^，。？]{0,8}(?:结果|成绩|通知书|证书?)(?:出来|下来|批|到|发)了?(?:没有?|吗|么)/,
  new RegExp(`(?:我|俺)[^。？]{0,6}(?:户口|房子|房产证?|住)[^？]{0,40}${OWN}[^？]{0,6}能不能(?:上|进|去|读)`),
]

/** 分到哪个班是怎么定的: asks how it is decided, and for no one's place. */
const ASKS_FOR_RULE = /(?:怎么|如何|咋|按什么|根据什么|谁)(?:来)?(?:定|划|分|安排|规定|决定|确定)/

/** True when no document but a file about the asker could answer. */
export function isPersonalCase(question: string): boolean {
  return !ASKS_FOR_RULE.test(question) && PERSONAL.some((pattern) => pattern.test(question))
}

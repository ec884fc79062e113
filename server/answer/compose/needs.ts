import type { Reason } from '../../contract.ts'

/** A kind of thing a question can demand, and how it looks where it is given. */
export interface Need {
  readonly asked: RegExp
  readonly given: RegExp
  readonly reason: Reason
}

/** A number in digits or characters, as the source of a pattern. */
export const NUMBER = '[\\d零一二三四五六七八九十百千万亿两][\\d.零一二三四五六七八九十百千万亿两]*'

/** In order: the first need that the question shows decides. Specific things come before plain numbers. */
export const NEEDS: readonly Need[] = [
  {
    asked:
      /多少钱|几块钱|怎么收费|收费多少|收多少|多少元|花多少|交多少|给多少|补助多少|补贴多少|工资多少|什么价|几毛/,
    given: new RegExp(`${NUMBER}(?:万|亿)?元|免费|不收|不得收|不再收`),
    reason: 'no_figure_in_text',
  },
  {
    asked: /高多少|低多少|多多少|少多少|涨多少|差多少|多几倍|几倍/,
    given: /\d[\d.]*%|百分之|倍|元|不(?:得|能)?(?:低|高)于|个百分点/,
    reason: 'no_figure_in_text',
  },
  {
    asked:
      /几块(?!地)|一小时(?:多少|几)|一个月(?:多少|几)|一年(?:多少|几)(?!所|个|次|处|名|人)|一学期(?:多少|几)(?!次|个)/,
    given: new RegExp(`${NUMBER}(?:万|亿)?元|免费|免除|免收`),
    reason: 'no_figure_in_text',
  },
  {
    asked: /分数线|多少分|几分(?!之)|满分/,
    given: /\d[\d.]*分(?!之|钟)|满分/,
    reason: 'no_figure_in_text',
  },
  {
    asked: /多大岁数|几岁|多大年纪|多大(?:才|能|可以|开始|上)|年龄(?:上限|下限|要求|限制|是)|年龄多/,
    given: new RegExp(`${NUMBER}(?:至${NUMBER})?(?:周)?岁|年龄`),
    reason: 'no_figure_in_text',
  },
  {
    asked:
      /谁(?:得|获|拿|当选|当了|入选)|(?:局长|校长|园长|书记|领导|负责人|联系人|主任)(?:是谁|叫(?:什么|啥)|姓什么|的名字)/,
    given: /联系人：/,
    reason: 'no_rule_in_text',
  },
  {
    asked:
      /(?:建|开|设|办|放|位)在(?:哪|什么地方)|在哪(?:条|个)?(?:路|街|里|儿|个位置|个地方)|哪个路|哪条路|地址|怎么走/,
    given:
      /[^道]路|街(?!道)|号院|地址|(?:到|在|向)[^，。；]{2,20}(?:办理|领取|申请|咨询|报名|登记|备案)|(?:建|设)(?:在|于)/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /(?:几|多少)年一(?:次|回|轮)|多久(?:一|要|查|核|评|检)/,
    given: new RegExp(`每${NUMBER}|每(?:学?年|学期|月|周|半年)|${NUMBER}年(?:一|核|评)|一次`),
    reason: 'no_figure_in_text',
  },
  {
    asked: /百分之几|几成|占比|比例|百分比/,
    given: /\d[\d.]*%|百分之|\d:\d|\d∶\d/,
    reason: 'no_figure_in_text',
  },
  {
    asked: /几点|几号|哪天|几月|哪一天/,
    given: new RegExp(`${NUMBER}(?:月|日|时|点)|\\d+[.:：]\\d+|下班时间|钟点|时间由`),
    reason: 'no_rule_in_text',
  },
  {
    asked: /什么时候|啥时候|何时|截止|多会儿/,
    given: new RegExp(`${NUMBER}(?:年|月|日|时|点|天|个月|学期)|年内|年底|学期|期间|之前|以前|每年`),
    reason: 'no_rule_in_text',
  },
  {
    asked: /电话|联系方式|哪个号|什么号码|网址|地址在哪/,
    given: /\d{5,}|电话|网址|地址/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /名单|哪些(?:学校|幼儿园|区县|区|单位)|哪几所|(?:学校|幼儿园|区县)(?:都)?有哪些/,
    given:
      /名单|[一-龥]{2}(?<![各个全区])(?:区|县)|(?:一|二|三|四|实验|附属)[中小](?:学)?、|(?:大学|学院)(?:、|和)/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /哪一?年/,
    given: new RegExp(`\\d{4}(?:年|[—-]\\d{4})|${NUMBER}年内|年内|年底`),
    reason: 'no_rule_in_text',
  },
  {
    asked: /流程|手续|怎么申请|如何申请|怎么报名|怎么办理|什么材料|哪些材料|怎么评上/,
    given: /申请|申报|审核|报名|办理|程序|流程|提出|登记|材料|推荐|考核|评审/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /年龄(?:上限|要求|限制)|条件|资格|够不够格|几篇/,
    given: /条件|符合|资格|须|应当|年以上|不得|具备|要求|取得|满/,
    reason: 'no_rule_in_text',
  },
  {
    asked:
      /(?:收费|学费|费用|价格|工资|补助|补贴|津贴|奖金|奖励|罚款|经费|投资|预算|拨款)[^，。？]{0,6}(?:多少(?!个|所|名|人|次)|标准是|什么标准|啥标准)|(?:多少|几)[^，。？]{0,4}(?:补助|补贴|奖励|奖金|罚款|经费|投资|资金)|(?:投|拨|投入)(?:了)?多少/,
    given: new RegExp(`${NUMBER}(?:万|亿)?元|%|倍|免费|免除`),
    reason: 'no_figure_in_text',
  },
  {
    asked:
      /(?<![跟和与向找给])谁|(?:哪|什么|啥)(?:一)?个?(?:部门|单位|科室|机关|机构|领导)|哪(?:一)?级|归哪|由哪|找哪|哪(?:里|儿)管/,
    given:
      /由[^，。；]{2,30}|负责|牵头|会同|主管|部门|机关|政府|委员会|教育局|厅|监护人|家长|教师|队伍|人员|专家|对象|儿童|学生/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /多久|多长时间|几天|几个月|期限|什么时间|几月份/,
    given: new RegExp(
      `${NUMBER}(?:个)?(?:余|多)?(?:工作日|小时|分钟|学期|课时|周|日|天|月|年)|年内|长期|届|期限`,
    ),
    reason: 'no_figure_in_text',
  },
  {
    asked:
      /结果(?:是|怎么样|如何|出来|公布)|完成(?:了)?(?:没有|了吗|情况)|落实(?:了)?(?:没有|了吗|得怎么样)|进展|效果(?:怎么样|如何|好)|评上了|获奖|第几名|排第几/,
    given: /已(?:经)?(?:完成|建成|实现)|结果|获得/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /为什么|为啥|原因(?:是|有)/,
    given: /因为|由于|为了|以便|避免|防止|原因|目的/,
    reason: 'no_rule_in_text',
  },
  {
    asked:
      /怎么(?:申请|办理|报名|参加|选拔|入选|转学|查询|预约|投诉|举报|领取?|退费|缴费)|如何(?:参加|评选|选拔|入选|转学|查询|投诉|举报|领取)|(?:去|到|在|上)哪(?:里|儿|个)?(?:报名|办|申请|交|领|查|投诉|举报|登记)/,
    given: /申请|申报|报名|审核|登记|受理|提出|流程|程序|步骤|填写|提交|选拔|公示|热线|电话|举报|投诉/,
    reason: 'no_rule_in_text',
  },
  {
    asked:
      /什么样的[^，。？]{1,8}(?:才|能|可以|算)|哪些(?:人|老师|教师|学生|孩子)(?:能|可以|才)|(?:什么|啥|哪些)(?:要求|标准)|标准是(?:什么|啥|多少)|(?:怎么|怎样|才)算(?!数)/,
    given: new RegExp(
      `条件|符合|资格|须|应当|年以上|不得|具备|要求|取得|满|标准(?:是|为|：)|不(?:低|高|少|多|超)[于过]|以上|以下|${NUMBER}`,
    ),
    reason: 'no_rule_in_text',
  },
  {
    asked: /文号|(?:依据|根据)的?(?:是)?(?:什么|啥|哪)|哪(?:个|份|部)(?:文件|法律|规定|纲要|办法)|什么文件/,
    given: /《|〔|文件/,
    reason: 'no_rule_in_text',
  },
]

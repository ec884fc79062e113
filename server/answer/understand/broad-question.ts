/** What stands around a question and is no part of it. */
const AROUND =
  /^(?:请问|我?想?(?:问|了解|咨询|打听)(?:一下|下)?|介绍一?下?|(?:说|讲|查)一下|关于|国家|上面|上头)+|[？?。！!，,\s]+$/g
const RULES = '(?:规定|政策|要求|制度|文件|内容|新规|措施|规矩|说法|精神)'
const KINDS = '(?:最新|相关|有关|具体|主要|明确|现行)'
const WHAT = '(?:什么样|怎么样|什么|啥|哪些|哪几[条项]|怎么|咋|如何|怎样)'
/** Ways of asking in general what is laid down; what stands before them is the subject. */
const BROAD = [
  // 校车有什么要求, 校园安全都有哪些规定, 双减主要讲了什么内容
  `(?:到底|究竟|现在|目前|都|具体|主要|又)*(?:有|是|讲|说|写)(?:了|的是|的)?${WHAT}的?${KINDS}*的?${RULES}`,
  // 课后服务怎么规定的, 县管校聘到底咋回事, 双减意见讲什么
  '(?:到底|究竟|现在|目前|都|具体|主要|又)*是?(?:怎么|咋|如何|怎样)(?:规定|要求|说|讲|写|回事)的?',
  '(?:到底|究竟|都|具体|主要|又)*(?:讲|说|写|规定|要求)(?:了|的是|的)?(?:什么|啥|哪些)',
  // 随班就读的政策, 校外培训新规
  `的?${KINDS}*的?(?:规定|政策|要求|新规|文件|制度)(?:是什么|有哪些)?`,
].map((asking) => new RegExp(`^(.{2,14}?)${asking}[呢吗呀啊的]*$`))
/** 双减是什么: general only where a document is named; of anything else it asks what it means. */
const NAMED = /^(.{2,20}?)(?:到底|究竟)?是(?:个|一个)?(?:什么|啥)(?:政策|文件|制度|东西|意思)?$/

/** A question that asks more than what is laid down on its subject. */
const ASKS = /[吗呢么谁哪几咋啥怎何不]|多[少久大]|能否|可以|应该|有没有|[今去明]年|[0-9０-９]/
/** Things of which one wants to know how much, when or by what way; alone they ask just that. */
const ASPECT =
  /(?:费|钱|款|金|时间|条件|标准|程序|流程|手续|材料|电话|地址|名单|比例|人数|数量|日期|年限|学历|工资|补贴|补助|待遇|资格|方式|办法|步骤)$|举报|投诉|申请|报名|退费/
const MOST_BARE = 10

/** What a question is about that asks in general what is laid down on it; null for a question that asks for one thing. */
export interface BroadQuestion {
  readonly subject: string
  /** True where it is general only if the subject is a document. */
  readonly ofDocument: boolean
}

/** Reads a broad question: 校车有什么要求, 双减是什么, or no more than a subject, 送教上门. */
export function readBroadQuestion(question: string): BroadQuestion | null {
  const bare = question.trim().replace(AROUND, '')
  for (const pattern of BROAD) {
    const subject = pattern.exec(bare)?.[1]
    if (subject !== undefined && !ASKS.test(subject)) return { subject, ofDocument: false }
  }
  const named = NAMED.exec(bare)?.[1]
  if (named !== undefined) return { subject: named, ofDocument: true }
  const isSubject = bare.length > 2 && bare.length <= MOST_BARE && !ASKS.test(bare) && !ASPECT.test(bare)
  return isSubject ? { subject: bare, ofDocument: false } : null
}

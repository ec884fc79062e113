import type { Reason } from '../../contract.ts'
import type { Level } from '../../domain/document.ts'
import type { Standing } from '../../domain/standing.ts'

/** Every fixed sentence an answer can hold. Quotes come from the corpus; all other words come from here. */
export const REFUSALS: Readonly<Record<Reason, string>> = {
  no_evidence: '库里的文件没有写到这件事，不能替它回答。',
  no_such_article: '没有这一条。',
  no_figure_in_text: '文件提到了这件事，但没有写明您问的数字、金额或时间。',
  no_rule_in_text: '文件提到了这件事，但没有写明您问的具体规定。',
  out_of_scope_place: '库里只有淄博市及其上级（山东省、国家）的文件，没有您问的这个地方的规定。',
  out_of_scope_time: '库里的文件写的不是您问的这一年或这一期。',
  out_of_scope_topic: '您问的不是教育政策的内容，库里没有可以引用的文件。',
  out_of_scope_level: '文件没有写到您问的这个学段或层级。',
  not_in_library: '您提到的文件没有收录，不能引用。',
  not_yet_in_force: '相关规定在您问的日期还没有施行。',
  superseded_only: '库里只有已经被修订或废止的规定，不能当作现行规定回答。',
  needs_personal_data: '这要看您个人的具体情况，文件里查不到，请向经办单位核实。',
  too_vague: '问题太短或太笼统，请说得再具体一些。',
  two_readings: '这个问题有几种理解，请选一种：',
  low_confidence: '没有找到把握足够大的依据，不作回答。',
  switched_off: '答复服务已暂停。',
}

/** What a partial answer begins with. */
export const PARTIAL_LEADS: Readonly<Partial<Record<Reason, string>>> = {
  no_figure_in_text: '文件提到了这件事，但没有写明您问的数字、金额或时间。写明的是：',
  no_rule_in_text: '文件提到了这件事，但没有写明您问的具体规定。写明的是：',
  superseded_only: '库里只有已经被修订、废止或失效的规定，不能当作现行规定。它写的是：',
  not_yet_in_force: '相关规定在您问的日期还没有施行。它写的是：',
  low_confidence: '没有找到完全对应的内容，最接近的规定是：',
}

/** What is said right behind the title of a document that is no rule on the day asked about. */
export const STANDING_MARKS: Readonly<Partial<Record<Standing, string>>> = {
  amended: '（部分内容已被修改）',
  repealed: '（已废止）',
  lapsed: '（已失效）',
  not_yet_in_force: '（尚未施行）',
}

/** How standing in law is called. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  in_force: '现行',
  amended: '已修订',
  repealed: '已废止',
  lapsed: '已失效',
  expired: '所订期限已过',
  not_yet_in_force: '尚未施行',
  unverified: '是否现行未核实',
}

/** What is registered of a document itself, not of what it says. */
export const DOCUMENT_FACTS = {
  of: (title: string, facts: string): string => `《${title}》：${facts}`,
  issuers: (names: string): string => `由${names}发布。`,
  number: (number: string): string => `文号是${number}。`,
  issuedOn: (day: string): string => `${day}发布。`,
  effectiveOn: (day: string): string => `收录的文本自${day}起施行。`,
  standing: (name: string | null, note: string | null, next: string | null): string =>
    [
      '效力：',
      name === null ? null : `${name}。`,
      note,
      next === null ? null : `后来的文件是《${next}》。`,
    ].join(''),
  told: '文件里这样写：',
  again: '刚才引的是：',
  beginning: '以上是库里登记的文件信息，收录的第一段是：',
  unknown: {
    issuers: '发布机关没有登记。',
    number: '文号没有登记，来源没有给出。',
    issuedOn: '发布日期没有登记，来源没有给出。',
    effectiveOn: '施行日期没有登记，来源没有给出。',
  },
} as const

/** Said before two documents that say different things on what was asked. */
export const DIFFERING = {
  differ: '几份文件对这件事的规定不同，现行的、级别高的排在前面：',
  superseded: '先后两份文件都有规定，后一份已取代或修改前一份，现行的排在前面：',
} as const

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  national: '国家',
  provincial: '省级',
  municipal: '市级',
  county: '区县',
}

export const MESSAGES = {
  rankOf: (level: string, date: string | null): string => `（${level}，${date ?? '日期未核实'}）`,
  whereItStands: (title: string, mark: string, address: string): string => `《${title}》${mark}${address}：`,
  digestOf: (title: string, mark: string, address: string): string => `《${title}》${mark}${address}的要点：`,
  reportedDigestOf: (title: string, mark: string, address: string): string =>
    `据公开报道，《${title}》${mark}${address}的要点（以原文为准）：`,
  /** Where the quote itself begins with 据公开报道. */
  reportDigestOf: (title: string, mark: string, address: string): string =>
    `《${title}》${mark}${address}的要点（以原文为准）：`,
  overviewOf: (subject: string): string => `关于“${subject}”，文件里主要写了：`,
  leftOut: (questions: readonly string[]): string =>
    `${questions.map((question) => `“${question}”`).join('、')}可能没有答到，可以单独再问。`,
  unchecked: '这一条的资料待核，不能引用。',
  ruleForYesNo: '文件里的规定是：',
  likely: '最可能对应的规定是这一条，请对照原文确认：',
  lastArticle: (title: string, last: string): string => `《${title}》到${last}为止。`,
  noSuchClause: (title: string, address: string): string => `《${title}》${address}没有您问的这一款（项）。`,
  onlyDigestOf: (title: string): string =>
    `库里只有《${title}》的部分要点，没有您问的内容，请查看该文件的正式文本。`,
  unknownDocument: (title: string): string => `库里没有收录《${title}》，不能引用。`,
  whichArticle: '请说明是哪份文件的第几条。',
  countOf: (title: string, count: number, unit: string): string => `《${title}》共${count}${unit}。`,
  ifInDanger: '如果眼下有人可能有危险：',
  rulesOnDanger: '文件里对学校和有关部门的要求：',
  knownGap: (title: string, gap: string): string => `《${title}》“还没有收录的内容”里写着：${gap}。`,
  basis: '上级依据：',
  nearest: '最接近的内容（不是答案）：',
  handover: '可以拨打下面的电话，由工作人员答复。',
  greeting:
    '您好，这里是问策。请直接问教育政策方面的问题，例如“课后延时服务有什么安排”。每句回答都出自文件，并注明出处。',
  thanks: '不客气。还有问题可以接着问。',
  goodbye: '再见。',
  abuse: '问策只回答教育政策问题。如果对工作有意见，可以拨打12345反映。',
  nonsense: '没有看懂这句话，请换个说法问教育政策方面的问题。',
  aboutService:
    '问策是查政策的工具，不是人，也不编写答案：每句话都摘自收录的文件，并写明出处；文件里没有的，会直说没有。有哪些文件，看“收录的文件”一页。提问不用登录，手机号、身份证号等会先遮住再处理。要找人工，请拨打12345。',
} as const

export const NOTICES = {
  planYear: (from: string, to: string, what = '计划'): string =>
    from === to
      ? `这是${from}年的${what}，只说明${from}年的安排。`
      : `这是${from}至${to}年的${what}，只说明这几年的安排。`,
  planOver: (from: string, to: string, what = '计划'): string =>
    from === to
      ? `这是${from}年的${what}，期限已过，只说明${from}年的安排，不代表现在的规定。`
      : `这是${from}至${to}年的${what}，期限已过，只说明这几年的安排，不代表现在的规定。`,
  notYetInForce: (title: string, from: string | null): string =>
    from === null
      ? `《${title}》在您问的日期还没有施行。`
      : `《${title}》自${from}起施行，在您问的日期还没有施行。`,
  earlierTextThen: (title: string, from: string): string =>
    `库里收录的《${title}》文本自${from}起施行；您问的日期适用的是此前的文本，库里没有收录。`,
  laterText: (title: string, amendedOn: string): string =>
    `库里收录的是《${title}》${amendedOn}修改后的文本，您问的日期适用修改前的文本，内容可能不同。`,
  digest: '标“要点”的内容是按公开资料整理的摘要，不是文件原文，请以原文为准。',
  reported: '标“要点”的内容是按公开资料整理的摘要，其中“据公开报道”的未见原文；请以原文为准。',
  laterThanPlan: '所引文件晚于2020年工作要点，说的是后来的规定，请以最新文件为准。',
  statusNote: (title: string, note: string): string => `《${title}》：${note}`,
  masked: (kinds: string): string => `已遮住您问题里的${kinds}。`,
  corrected: (to: string): string => `按“${to}”为您查找。`,
  mapped: (to: string): string => `按“${to}”为您查找。`,
} as const

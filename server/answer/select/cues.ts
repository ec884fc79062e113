/** Ways of asking, and how a text puts the same: limits, beginnings and ends, permissions, consequences. */
const CUES: readonly (readonly [RegExp, RegExp])[] = [
  [/到期|有效期|失效|结束|截止|到哪天|到什么时候|到几号/, /有效期|截至|截止|结束|废止|延长至|前/],
  [/施行|实施|生效|执行/, /起(?:正式)?(?:施行|实施|执行|生效)/],
  [/从(?:哪|什么时候|何时|几号)|开始/, /自[^，。；]{2,16}起/],
  [/最多|最高|最长|不能超过|不得超过|上限|最晚/, /最高|最长|不超过|以内|不得超过|不高于|不得晚于|上限/],
  [/最少|至少|最低|不能低于|不能少于/, /不少于|不低于|至少|最低|以上/],
  [/怎么罚|罚|怎么处理|后果|会怎么样|怎么处罚|责任/, /罚款|责令|吊销|追究|处分|黑名单|退回|查处|拒绝|取消/],
  [/免费|不收钱|不要钱|免吗|不用交/, /免收|免费|免除|不收/],
  [/能不能|可不可以|可以.{0,8}吗|允许|准不准|让不让|行不行/, /不得|可以|可|严禁|禁止|允许|应当/],
  [/解释/, /负责解释/],
  [/禁止|严禁|不准|不许|不能做/, /不得|严禁|禁止/],
  [/多大|年龄|几岁/, /岁/],
]

/** The cues that a question gives. */
export function readCues(question: string): RegExp[] {
  return CUES.filter(([asked]) => asked.test(question)).map(([, given]) => given)
}

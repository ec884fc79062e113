import type { ConversationMessage } from '../converse/answer-fixed.ts'

interface Rule {
  readonly message: ConversationMessage
  readonly fits: RegExp
}

const END = '(?:[呀啊哈哦吧了呢嘛啦哟么的]|一下)*$'

/** Talk that is no question on policy, by what the whole sentence is. The first rule that fits decides. */
const RULES: readonly Rule[] = [
  {
    message: 'aboutService',
    fits: /你(?:们)?(?:到底)?(?:是|叫)(?:谁|什么|啥|真人|人工|机器|不是人|ai|人还是)|你叫(?:什么|啥)|你(?:们)?(?:都)?(?:能|会|可以)(?:答|回答|干|做|帮|查|解决)(?:些)?(?:什么|啥|哪些)|(?:你|问策|这个(?:系统|助手|机器人|软件|小程序)).{0,8}(?:怎么用|准不准|靠谱|可靠|从哪|数据|来源|谁做的|谁开发)|(?:转|找|接|换)(?:个)?(?:人工|真人|客服)|人工(?:客服|服务)|提示词|(?:问的|说的|提的|聊的).{0,8}(?:会|能)?(?:被)?(?:记录|保存|存下|存起|泄露|看到)|(?:记录|保存|收集).{0,4}(?:我的)?(?:问题|信息|隐私)/,
  },
  {
    message: 'thanks',
    fits: new RegExp(
      `^(?:好的?|行|嗯+|知道了|明白了)?(?:非常|太|真是|真)?(?:谢谢|感谢|多谢|谢了|辛苦|给你点赞|帮大忙)`,
    ),
  },
  {
    message: 'thanks',
    fits: new RegExp(
      `^(?:好的?|好吧|行吧?|嗯+|哦+|收到|知道了|明白了?|没事了|没有了|可以了|那好吧|先这样)${END}`,
    ),
  },
  { message: 'goodbye', fits: new RegExp(`^(?:再见|拜拜|晚安|下次见|回见|回头聊)`) },
  {
    message: 'greeting',
    fits: new RegExp(
      `^(?:你好|您好|hello|hi|嗨|哈喽|早上好|上午好|下午好|晚上好|在吗|在不在|有人吗|喂|忙着[嘞呢]?)+${END}`,
    ),
  },
  {
    message: 'greeting',
    fits: /讲个?(?:笑话|故事)|唱(?:首|个)歌|(?:今天|明天)?天气(?:怎么样|不错|真好)|吃(?:饭)?了吗|拉拉?呱|聊聊天|陪我聊|你喜欢|你(?:多大|几岁|结婚)|测试一下|^测试$/,
  },
  {
    message: 'abuse',
    fits: /傻[瓜逼x叉]|笨蛋|(?:你|真|好)(?:好|真|太)?(?:笨|蠢|傻|垃圾|没用|废物)|吃干饭|滚(?:蛋|开|$)|去死|废物|垃圾(?:系统|机器人|软件|客服)|王八|骗子|他妈|妈的|狗屁|放屁/,
  },
  {
    message: 'nonsense',
    fits: /^(?:哈|嘿|呵|嘻|啊|呃|额|嗯|呜|哇|6|\.|。|，|！|!|\?|？|~|～)+$|^(.)\1{3,}$/,
  },
]

/** Which kind of talk a sentence is, or null for a question. */
export function detectConversation(question: string): ConversationMessage | null {
  const plain = question
    .toLowerCase()
    .replace(/[\s，。！!？?~～、…]+$/u, '')
    .replace(/^[\s，。！!？?]+/u, '')
  if (plain === '') return 'nonsense'
  return RULES.find(({ fits }) => fits.test(plain))?.message ?? null
}

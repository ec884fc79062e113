/** People who may be in danger when a question speaks of them. */
export const SOMEBODY =
  '(?:我|俺|咱|孩子|小孩|孩儿|娃|儿子|女儿|闺女|弟弟|妹妹|哥哥|姐姐|孙子|孙女|外孙|外甥|侄子|侄女|同学|同桌|室友|学生|女生|男生|他|她|有人)'

const HURT = '(?:打|揍|踢|踹|扇|捅|砍|掐|勒|欺负|欺凌|霸凌|侵犯|猥亵|强奸|性侵|乱摸|扒光|敲诈|勒索|绑架|拐)'
/** 被打断, 打低分, 打招呼: not blows. */
const NO_BLOW = '(?![断低高分上印招扰包卡工车电球雷字开通造击压扮听算住进破坏])'
const AFTER_BLOW = '(?:了|过|伤|得|的|成|死|哭|住院|流血|骨折|骂|啊|呀|怎么办|咋办|该|[，。！!？?,]|$)'

/**
 * Danger said in other words than the lexicon lists, by the id of the rule whose message fits. A victim, and something
 * that happens to them: 我孩子在学校被几个人打了. Asking about prevention (校园欺凌怎么防治) names no victim.
 */
export const DANGER_PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
  'self-harm': [
    /死(?:了|掉)?[^，。！？]{0,6}(?:解脱|清净|轻松|干净|没人管|一了百了)/,
    /(?:不想|没(?:有)?勇气|没(?:有)?力气)(?:再)?(?:活|坚持)(?:下去|了|着)/,
    /(?:从|往)[^，。！？]{0,6}(?:楼|窗|阳台|天台|桥)[^，。！？]{0,4}(?:跳|蹦)(?:下去|下来|下)/,
    new RegExp(
      `${SOMEBODY}[^，。！？]{0,8}(?:想|要|准备|打算|说要)(?:跳楼|跳河|割腕|上吊|自杀|自尽|轻生|去死)`,
    ),
    /(?:消失|离开这个世界|不在了)[^，。！？]{0,4}(?:就好|算了|解脱)|(?:想|要)离开这个世界/,
  ],
  'sexual-abuse': [
    new RegExp(
      `(?:老师|校长|教练|同学|叔叔|爷爷|邻居|继父|男的|有人|他|爸|爹)[^，。！？]{0,8}摸(?:了)?${SOMEBODY}`,
    ),
    new RegExp(`摸${SOMEBODY}[^，。！？]{0,3}(?:下面|下身|下体|胸|屁股|大腿|私处|身体|身子)`),
    new RegExp(`${SOMEBODY}[^，。！？]{0,8}被[^，。！？]{0,6}(?:强奸|性侵|猥亵|侵犯|性骚扰|糟蹋)`),
  ],
  violence: [
    new RegExp(`${SOMEBODY}[^，。！？]{0,10}(?:被|让|叫|遭)[^，。！？]{0,8}${HURT}${NO_BLOW}${AFTER_BLOW}`),
    new RegExp(
      `(?:打|揍|踢|踹|欺负|欺凌|霸凌)(?:了)?(?:我|俺)(?:家|们)?(?:的)?(?:孩子|孩儿|娃|儿子|女儿|闺女|孙子|孙女)`,
    ),
    new RegExp(
      `(?:天天|老是|总是|经常|每天|一直|又)[^，。！？]{0,4}(?:打|揍|欺负|欺凌|霸凌)(?:我|俺|他|她)(?!们?(?:电话|招呼))`,
    ),
  ],
}

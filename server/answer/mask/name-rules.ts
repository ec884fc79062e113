import type { MaskRule } from './number-rules.ts'

const SURNAMES =
  '(?:欧阳|司马|上官|诸葛|东方|夏侯|尉迟|皇甫|慕容|司徒|令狐|[王李张刘陈杨赵黄周吴徐孙朱胡郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔康邱秦史顾侯邵孟龙段雷钱汤尹黎贺龚樊殷翟倪严牛洪宗逄綦毕耿焦蔺荆亓])'
/** Surnames that are also everyday characters (高中, 马上): believed only after 叫, or with two given characters. */
const CLOUDY_SURNAMES =
  '[高林何马田任于叶余程江石白万方金武陶常季聂安向温初单费时成关邢路车房柳解巩国庞仇司卜]'
/** Words that begin as a name does. */
const WORDS =
  '(?!周[末围边岁期内一二三四五六日]|毕[业竟]|焦[虑急]|戴[眼口帽手红]|陆续|严[重格厉]|牛奶|钱[包款财]|许[多可]|康[复健]|杜绝|段[落考]|洪水|钟[点头]|史上|顾[虑家]|谢谢|夏[天季令]|黄[金牌]|江[苏西]|胡[闹乱说]|宗教|罗列|范[围文]|雷雨|孔子|张[店嘴贴口]|周村|李沧|王村|贺[卡年]|高[中考三二一年校兴低]|林场|何[时种处况]|马[上虎尚]|任[何课意教务]|于是|成[绩年长功为]|时[候常间刻]|方[便面案式法]|安[全排置心静]|单[独亲位]|关[于心系爱]|路[上边过]|车[上费祸]|房[子产租]|解[决释]|国[家庆外]|万[一般]|白[天血]|金额|初[中一二三]|费用|常[常年见规]|向[往来]|季节|程[度序]|余下)'

const NO_GIVEN =
  '的了吗呢吧啊是在有和与跟不没什么谁啥这那哪就都也还要想问能会该被把让给从到去来说看做得过着，。！？、,.!?:;；：“”‘’（）()《》〔〕\\s\\da-zA-Z'
const PLACE_END = '区县市省镇乡街路校园班级'
/** Characters that seldom end a given name but often follow one. */
const AFTER = '今上读考报电男女初高现住属年因为老同学籍转'
const FIRST = `[^${NO_GIVEN}${PLACE_END}]`
const SECOND = `[^${NO_GIVEN}${PLACE_END}${AFTER}]`
const NAME = `(?:${WORDS}${SURNAMES}${FIRST}${SECOND}?)`
const CLOUDY_NAME = `(?:${WORDS}${CLOUDY_SURNAMES}${FIRST}${SECOND})`
const SAID_NAME = `(?:${NAME}|${WORDS}${CLOUDY_SURNAMES}${FIRST}${SECOND}?)`

const KIN =
  '(?:孩子|小孩|俺孩|娃|宝宝|儿子|女儿|闺女|孙子|孙女|外孙|侄子|侄女|外甥|外甥女|弟弟|妹妹|哥哥|姐姐|老公|老婆|对象|爱人|丈夫|妻子|大宝|二宝|学生|同学)'
const KIN_END =
  '(?=[,，。.!！?？;；、\\s]|$|在|是|今年|现|上|读|就读|的|学籍|被|\\d|[一二三四五六七八九十]+岁)'

/** Names of persons, known by what introduces or follows them; never by the surname alone. */
export const NAME_RULES: readonly MaskRule[] = [
  {
    kind: '姓名',
    pattern: new RegExp(
      `(?:叫做?|名叫|名字(?:是|叫)|姓名)[ :]{0,2}(?:是|为)?[ :]{0,2}(?<it>${SAID_NAME})`,
      'dg',
    ),
  },
  { kind: '姓名', pattern: new RegExp(`(?:本人|我是)(?<it>${NAME})(?=[,，。;；、\\s]|$)`, 'dg') },
  { kind: '姓名', pattern: new RegExp(`${KIN}(?:是|:)?(?<it>${NAME}|${CLOUDY_NAME})${KIN_END}`, 'dg') },
  {
    kind: '姓名',
    pattern: new RegExp(
      `(?<it>${WORDS}${SURNAMES}${FIRST}${SECOND})(?=同学|小朋友|老师|校长|主任|的(?:家长|妈妈|爸爸|父亲|母亲))`,
      'dg',
    ),
  },
]

const SCHOOL =
  '[^在读上是的从到去就给和跟，。！？、,.!?:;；：\\s〔〕]{1,12}?(?:小学|中学|学校|幼儿园|附小|附中|实验|[一二三四五六七八九十]{1,2}[中小]|高中|初中)'
const GRADE = '(?:[一二三四五六七八九]|\\d)年级|[初高][一二三]|[大中小]班'
const CLASS = `(?:${GRADE})?[(（]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]?班|[一二三四五六七八九][(（]\\d{1,2}[)）]班?`

/** Which class of which school: enough to find a child in. */
export const CLASS_RULE: MaskRule = {
  kind: '学校班级',
  pattern: new RegExp(`(?<it>${SCHOOL}的?[ ,，]?(?:${CLASS}))`, 'dg'),
}

/** The school alone, masked only where a name stands in the same question. */
export const SCHOOL_RULE: MaskRule = {
  kind: '学校',
  pattern: new RegExp(`(?<=[在读上是从到去])(?<it>${SCHOOL})(?:的?(?:${CLASS}))?`, 'dg'),
}

export type AboutPart = 'about' | 'privacy' | 'access'

export interface AboutText {
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}

const ABOUT: AboutText = {
  title: '关于问策',
  sections: [
    {
      heading: '它怎样回答',
      lines: [
        '问策在收录的教育政策文件里查找，只用文件里的原话或注明的要点来回答，每句话都标明哪一份文件、哪一条。',
        '它不用大语言模型，不会自己编写政策内容。同样的问题、同样的资料，答案一字不差。',
        '文件里没有的，它会直接说没有，并给出相近的条款和可以询问的单位。',
      ],
    },
    {
      heading: '它不能做什么',
      lines: [
        '不办理业务，不查询个人的学籍、成绩、录取和补助。',
        '回答不是行政决定或法律意见。以发文机关公布的原文和经办单位的答复为准。',
        '标着“要点”的内容是对规定的概括，不是原文。',
      ],
    },
    {
      heading: '发现有错',
      lines: ['请在回答下面点“有问题”，选出原因。急事请拨打政务服务热线 12345。'],
    },
  ],
}

const PRIVACY: AboutText = {
  title: '隐私保护说明',
  sections: [
    {
      heading: '发送到服务器的',
      lines: [
        '您提交的问题，以及在您同意之后、输入时用来联想的文字。',
        '服务器先遮盖手机号、身份证号、学籍号、银行卡号、邮箱等个人信息，再查找和记录。请尽量不要写姓名和学校。',
        '您提交的反馈：对哪个回答、什么原因、您写的补充说明。',
        '一个随机编号，用来把同一次对话里的前后问题连起来；它不代表您本人，开始新对话就会更换。',
      ],
    },
    {
      heading: '只留在这部手机上的',
      lines: ['历史记录、收藏、读过的条款、字号和身份选择。在“我的”里可以逐条删除或全部删除。'],
    },
    {
      heading: '不收集的',
      lines: [
        '不需要登录，不收集姓名、微信号、位置、通讯录和照片。',
        '不放广告，不向他人出售或提供您的问题。',
      ],
    },
    {
      heading: '您的权利',
      lines: [
        '不同意也可以浏览收录的文件，只是不能提问。',
        '问题记录的保存期限和负责人，由运行本服务的单位在小程序资料页公布；您可以向该单位查询或要求删除。',
        '未满十四周岁的孩子，请由监护人代为提问。',
      ],
    },
  ],
}

const ACCESS: AboutText = {
  title: '无障碍说明',
  sections: [
    {
      heading: '已经做到的',
      lines: [
        '字号跟随微信的设置；“关怀大字”下正文不小于 18，按钮不小于 60。',
        '每个按钮都有名称，可以用读屏软件操作；新的回答会自动读出。',
        '文字与底色的对比度不低于 4.5 比 1，深浅两种配色都是如此；状态除了颜色还有文字。',
        '在浏览器里可以只用键盘操作，也可以打印回答。',
      ],
    },
    {
      heading: '已知的不足',
      lines: [
        '底部的导航栏由微信绘制，字号随微信设置，不随“关怀大字”改变。',
        '还没有在各种真机的读屏软件上逐一试过。',
        '还没有语音朗读；语音输入要由运行单位开通。',
      ],
    },
    { heading: '遇到困难', lines: ['请拨打政务服务热线 12345，由人工协助。'] },
  ],
}

const TEXTS: Readonly<Record<AboutPart, AboutText>> = { about: ABOUT, privacy: PRIVACY, access: ACCESS }

const CHECKED_CONTENT: AboutText['sections'][number] = {
  heading: '交给微信检查的',
  lines: [
    '提问和补充说明要经过微信的内容安全检查。交给微信的是遮盖个人信息之后的文字和一次性的登录凭证；服务器用完就丢，不保存您的微信标识。',
  ],
}

/** The text of one of the fixed pages; an unknown name shows what the service is. */
export function aboutText(part: string, checksContent: boolean): AboutText {
  const text = part in TEXTS ? TEXTS[part as AboutPart] : ABOUT
  if (text !== PRIVACY || !checksContent) return text
  const [sent, ...others] = PRIVACY.sections
  return { ...text, sections: [...(sent === undefined ? [] : [sent]), CHECKED_CONTENT, ...others] }
}

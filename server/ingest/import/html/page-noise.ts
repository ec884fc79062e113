const NOISE =
  /^(?:来源|文章来源|信息来源|稿源|作者|编辑|责任编辑|责编|审核|浏览次数|阅读次数|点击数|访问量|发布(?:时间|日期|机构)|更新时间|字号|字体|视力保护色)\s*[:：]|^[【\[]?\s*(?:字号|字体)?\s*(?:大|中|小|打印|关闭|关闭窗口|收藏|纠错|分享|返回顶部|打印本页|关闭本页|我要纠错)[\s|｜【】[\]大中小打印关闭本页窗口分享收藏]*$|^(?:分享到|扫一扫|上一[篇条]|下一[篇条]|相关(?:链接|阅读|新闻|解读|稿件)|您?(?:现在|当前)(?:的|所在)?位置|当前位置|首页\s*[>＞»])|版权所有|ICP备|公网安备|网站标识码|网站地图|主办单位：|承办单位：|建议使用.*浏览器/

/** Words that only the site around a document uses: sharing, printing, place in the site, ownership. */
export const isPageNoise = (line: string): boolean => line.length < 200 && NOISE.test(line)

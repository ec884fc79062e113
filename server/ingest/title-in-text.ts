/** What official documents call themselves. */
const KIND =
  /通知|公告|通告|通报|公示|意见|办法|方案|细则|规则|规程|规定|条例|措施|决定|决议|批复|预案|规划|计划|纲要|要点|制度|章程|标准|指南|指引|须知|简章|政策|函|解释|法(?![律规定院人])/g
/** A title is not longer than this, and shorter ones say too little. */
const LONGEST_TITLE = 100
const SHORTEST_TITLE = 4
/** 办法实施细则 is one title, not two. */
const REACH_TO_NEXT = 4
/** Sentences have these; titles do not. */
const IN_SENTENCES = /[，,。；;：:！!？?\n]/
const ARTICLE = /^第[一二三四五六七八九十百]+条/
/** What follows a title: a space, whom a notice addresses, a number, how a first sentence begins, a document number. */
const BEGINS = /^(?:$|[\s（(【\d]|第[一1]|[一1][、.．]|各|为|根据|依据|按照|现|本|经|[一-龥]{1,6}[〔[])/

/** The title at the very beginning of a text that is all in one line; '' where none stands there. */
export function titleInText(text: string): string {
  const head = text.trimStart().slice(0, LONGEST_TITLE)
  let end = 0
  for (const { 0: kind, index } of head.matchAll(KIND)) {
    const words = head.slice(0, index + kind.length)
    if (IN_SENTENCES.test(words) || (end > 0 && index - end > REACH_TO_NEXT)) break
    if (end > 0 && /\s/.test(head.slice(end, index))) break
    if (isClosed(words)) end = words.length
  }
  const title = head.slice(0, end)
  return title.length < SHORTEST_TITLE || ARTICLE.test(title) || !BEGINS.test(head.slice(end)) ? '' : title
}

/** No 《 or （ is left open. */
const isClosed = (words: string): boolean =>
  [...'《〈（(“'].every((mark, at) => words.split(mark).length <= words.split('》〉）)”'.charAt(at)).length)

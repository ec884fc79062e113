/** What official documents call themselves. */
const KIND =
  /通知|公告|通告|通报|公示|意见|办法|方案|细则|规则|规程|规定|条例|措施|决定|决议|批复|预案|规划|计划|纲要|要点|制度|章程|标准|指南|指引|须知|简章|政策|函|解释|法(?![律规定院人])/g
/** A title is not longer than this, and shorter ones say too little. */
const LONGEST_TITLE = 100
const SHORTEST_TITLE = 4
/** 通知公告 names a shelf, not a document: a title says what it is about. */
const SHORTEST_SUBJECT = 2
/** 办法实施细则 is one title, not two. */
const REACH_TO_NEXT = 4
/** Sentences and the path of a web page have these; titles do not. */
const NOT_IN_TITLES = /[，,。；;：:！!？?>＞»|\n]/
const ARTICLE = /^第[一二三四五六七八九十百]+条/
/** What follows a title: a space, whom a notice addresses, a number, how a first sentence begins, a document number. */
const BEGINS = /^(?:$|[\s（(【\d]|第[一1]|[一1][、.．]|各|为|根据|依据|按照|现|本|经|[一-龥]{1,6}[〔[])/
/** How far the head of a web page reaches that was copied along: where one is, what number, by whom, of what day. */
const LONGEST_HEAD = 300

/** The title at the beginning of a text that is all in one line, behind the head of a web page at most; '' without one. */
export function titleInText(text: string): string {
  const trimmed = text.trimStart()
  const [head = ''] = trimmed.slice(0, LONGEST_HEAD).split('。')
  for (const { index } of head.matchAll(/(?<=^|\s)\S/g)) {
    const title = titleAt(trimmed.slice(index))
    if (title !== '') return title
  }
  return ''
}

/** The title that begins with the text. */
function titleAt(text: string): string {
  const head = text.slice(0, LONGEST_TITLE)
  let end = 0
  let subject = 0
  for (const { 0: kind, index } of head.matchAll(KIND)) {
    const words = head.slice(0, index + kind.length)
    if (NOT_IN_TITLES.test(words) || (end > 0 && index - end > REACH_TO_NEXT)) break
    if (end > 0 && /\s/.test(head.slice(end, index))) break
    subject += index - end
    if (isClosed(words)) end = words.length
  }
  const title = head.slice(0, end)
  if (title.length < SHORTEST_TITLE || subject < SHORTEST_SUBJECT) return ''
  return ARTICLE.test(title) || !BEGINS.test(head.slice(end)) ? '' : title
}

/** No 《 or （ is left open. */
const isClosed = (words: string): boolean =>
  [...'《〈（(“'].every((mark, at) => words.split(mark).length <= words.split('》〉）)”'.charAt(at)).length)

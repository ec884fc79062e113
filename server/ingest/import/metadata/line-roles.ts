import { readDocumentNumber } from './read-document-number.ts'
import { isDayLine, readDay } from './read-day.ts'

const HISTORY_WORD = /通过|公布|发布|批准|修订|修正|修改|施行|印发|公告/
const NUMBERED =
  /^(?:第[一二三四五六七八九十百千零〇\d]+[编章节条部]|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d))/
const SECURITY =
  /^(?:\d{5,6}|(?:绝密|机密|秘密|内部)(?:★.*)?|特急|加急|平急|急件|特提|编号[:：].*|签发人[:：].*|（?此件.{0,12}公开.{0,6}）?|公开方式[:：].*)$/

/** Starts with the number of an article, part or item. */
export const isNumbered = (line: string): boolean => NUMBERED.test(line)

/** A note of passing, publishing, amending or taking effect, with its date. */
export const isHistory = (line: string): boolean =>
  isDayLine(line) ||
  (/^[（(]?\s*(?:根据|自)?\s*(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})\s*年/.test(line) &&
    (HISTORY_WORD.test(line) || readDay(line) !== null) &&
    !line.includes('。')) ||
  /^根据.*(?:修订|修正)[）)]?$/.test(line)

/** Copy number, secrecy, urgency, signer: what a letterhead carries besides the names. */
export const isLetterheadMark = (line: string): boolean => SECURITY.test(line.replace(/\s/g, ''))

/** 山东省教育厅文件, 淄博市教育局（通知）: the red head. */
export const isRedHead = (line: string): boolean => {
  const bare = line.replace(/\s/g, '')
  return bare.length <= 40 && /[厅局部委府院会署室校处办]文件$/.test(bare)
}

/** 各区县教育局，市直各学校： */
export const isAddressee = (line: string): boolean =>
  /[:：]$/.test(line) && line.length < 300 && !line.includes('。')

/** A sentence of the text proper. */
export const isProse = (line: string): boolean =>
  line.includes('。') || line.length > 120 || /[；;：:]$/.test(line)

export const isContentsHead = (line: string): boolean => /^目\s*[录次]$/.test(line)

/** A line that carries the 文号 and nothing else that matters. */
export const isNumberLine = (line: string): boolean =>
  line.length <= 60 && !line.includes('。') && readDocumentNumber(line) !== null && !/关于|通知$/.test(line)

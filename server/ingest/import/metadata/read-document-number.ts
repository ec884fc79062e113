const LETTERED =
  /^[（(]?\s*([\u4e00-\u9fa5]{1,14}?)\s*[〔[［（(【]\s*((?:19|20)\d{2})\s*[〕\]］）)】]\s*第?\s*(\d{1,5})\s*号(?![\u4e00-\u9fa5])/
const ORDER = /([\u4e00-\u9fa5 ]{2,40}?)令\s*[（(]?\s*(第?\s*[一二三四五六七八九十百零〇\d]{1,7}\s*号)/g
const NUMBER_WORD = /^第?\s*[一二三四五六七八九十百零〇\d]{1,7}\s*号$/

/** The 文号 that a line gives, brackets made uniform: 鲁教师发〔2019〕1号, 国务院令第652号; null when it gives none. */
export function readDocumentNumber(line: string): string | null {
  const bare = line.replace(/\s+/g, ' ').trim()
  const lettered = LETTERED.exec(bare.replace(/\s/g, '').replace(/签发人.*$/, ''))
  if (lettered !== null) return `${lettered[1]}〔${lettered[2]}〕${lettered[3]}号`
  const orders = [...bare.matchAll(ORDER)].map(([, issuer, number]) => writeOrder(issuer ?? '', number ?? ''))
  return orders.length > 0 ? orders.join('、') : null
}

/** 中华人民共和国国务院令 on one line, 第652号 on the next. */
export function readOrderNumber(line: string, next: string | undefined): string | null {
  if (!/^[\u4e00-\u9fa5 ]{2,40}令$/.test(line.trim()) || next === undefined || !NUMBER_WORD.test(next.trim()))
    return null
  return writeOrder(line.trim().slice(0, -1), next)
}

function writeOrder(issuer: string, number: string): string {
  const name = issuer
    .replace(/\s/g, '')
    .replace(/^.*(?:日|经|以)/, '')
    .replace(/^中华人民共和国/, '')
  return `${name}令${number.replace(/\s/g, '').replace(/^(?!第)/, '第')}`
}

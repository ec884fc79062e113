/** 国办发〔2017〕72号: the office's sign, the year, the number. */
const DOCUMENT_NUMBER = /\p{Script=Han}{2,8}[〔［[(（【]\s*(?:19|20)\d\d\s*[〕］\])）】]\s*第?\d{1,4}号/u

/** The first 文号 in a text, as it stands there, or null. */
export const numberIn = (text: string): string | null => DOCUMENT_NUMBER.exec(text)?.[0] ?? null

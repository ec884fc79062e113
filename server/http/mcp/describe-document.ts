import type { DocumentSummary } from '../../contract.ts'

const STATUS_WORDS: Readonly<Record<DocumentSummary['status'], string>> = {
  in_force: '现行',
  amended: '已修订',
  repealed: '已废止',
  lapsed: '已失效',
  expired: '所订期限已过',
  not_yet_in_force: '尚未施行',
  unverified: '是否现行未核实',
}

type Described = Pick<DocumentSummary, 'title' | 'number' | 'status' | 'form'>

/** A document as a reader cites it: title, number, standing, and whether these are its own words. */
export function describeDocument({ title, number, status, form }: Described): string {
  const ours = form === 'digest' ? '，本库所写要点，不是原文' : ''
  return `《${title}》${number === null ? '' : `（${number}）`}，${STATUS_WORDS[status]}${ours}`
}

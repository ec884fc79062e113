import { namedLeaf, type LeafBlock } from './block.ts'
import { isAddressee, isHistory, paragraphName } from './line-kinds.ts'
import type { SourceLine } from './source-line.ts'
import { isTitle } from './title-line.ts'

export interface Lead {
  /** Lines of the document's title. */
  readonly title: readonly SourceLine[]
  /** 题注, 主送机关, 引言, 指导思想: what stands before the first numbered line. */
  readonly leaves: readonly LeafBlock[]
  /** The lines that follow. */
  readonly body: readonly SourceLine[]
}

/** Takes off what stands before the first numbered line or heading. */
export function splitLead(lines: readonly SourceLine[]): Lead {
  const first = lines.findIndex((line) => line.marker !== null || line.hashes > 1)
  const lead = lines.slice(0, first === -1 ? lines.length : first)
  const title: SourceLine[] = []
  const notes: SourceLine[] = []
  const addressees: SourceLine[] = []
  let at = 0
  for (; at < lead.length; at += 1) {
    const line = lead[at] as SourceLine
    if (isHistory(line) || opensLongNote(line)) notes.push(line)
    else if (line.hashes === 1 || (addressees.length === 0 && goesOnTitle(line, title))) title.push(line)
    else if (isAddressee(line) && at + 1 < lines.length) addressees.push(line)
    else break
  }
  const leaves = [
    ...(notes.length > 0 ? [namedLeaf('题注', notes)] : []),
    ...(addressees.length > 0 ? [namedLeaf('主送机关', addressees)] : []),
    ...groupPreamble(lead.slice(at)),
  ]
  return { title, leaves, body: lines.slice(lead.length) }
}

/** The first title line may end with a full stop, since some are typed so; after it a full stop ends a sentence. */
function goesOnTitle(line: SourceLine, title: readonly SourceLine[]): boolean {
  if (title.length > 0 && line.text.endsWith('。')) return false
  return isTitle(line.text) && paragraphName(line) === null
}

/** (2006年…通过 2015年…修正), a whole history in brackets. */
function opensLongNote(line: SourceLine): boolean {
  return /^[（(]\s*\d{4}年.*[）)]?$/.test(line.text) && /通过|公布|发布|批准/.test(line.text)
}

/** 引言, and a paragraph of its own for each name such as 指导思想. */
function groupPreamble(lines: readonly SourceLine[]): LeafBlock[] {
  const leaves: LeafBlock[] = []
  let name: string | null = null
  let open: SourceLine[] = []
  const close = (): void => {
    if (open.length === 0) return
    const alone = name !== null && open[0]?.text.replace(/[：:。]\s*$/, '') === name && open.length > 1
    leaves.push(namedLeaf(name ?? '引言', alone ? open.slice(1) : open, name))
    open = []
  }
  for (const line of lines) {
    const named = paragraphName(line)
    if (named !== null) {
      close()
      name = named
    }
    open.push(line)
  }
  close()
  return leaves
}

import type { ImportedDocument } from './build-import.ts'
import { outlineLines, shorten } from './build-preview.ts'
import type { DocumentUpdate } from './update-document.ts'

/** The preview of an import, for a person: metadata, outline, what is to be checked. */
export function describeImport(file: string, imported: ImportedDocument): string {
  const { metadata, facts, paragraphs, faults, notes } = imported
  const given = (value: string | null): string => value ?? '（没有读到）'
  return [
    `文件：${file}`,
    `编号：${facts.id}`,
    `标题：${given(metadata.title)}`,
    `文号：${given(metadata.number)}`,
    `发文机关：${metadata.issuers.length > 0 ? metadata.issuers.join('、') : '（没有读到）'}`,
    `级别：${given(metadata.level)}　种类：${metadata.kind}`,
    `发布日期：${given(metadata.issuedOn)}　施行日期：${given(metadata.effectiveOn)}`,
    `段落：${paragraphs.length} 段`,
    ...describeOutline(imported),
    ...(notes.length > 0 ? ['需要核对：', ...notes.map((note) => `  ${note}`)] : []),
    ...(faults.length > 0
      ? ['问题：', ...faults.map((fault) => `  第 ${fault.line} 行：${fault.message}`)]
      : []),
    '',
  ].join('\n')
}

function describeOutline(imported: ImportedDocument): string[] {
  const lines = outlineLines(imported).map(({ kind, address, words, depth }) => {
    const indent = '  '.repeat(depth + 1)
    return kind === 'division' ? indent + words : `${indent}${address}　${words}`
  })
  return ['大纲：', ...lines]
}

/** What writing the document changes in the corpus. */
export function describeUpdate({ difference, mapped }: DocumentUpdate): string {
  if (mapped !== null)
    return `要点换成原文：${mapped.all} 条要点中 ${mapped.found} 条找到了原文位置，旧编号仍可用。\n`
  if (difference === null) return '新文件。\n'
  const { added, removed, changed, moved, unchanged } = difference
  return [
    `与原有文本相比：新增 ${added.length} 段，删去 ${removed.length} 段，改动 ${changed.length} 段，移动 ${moved.length} 段，不变 ${unchanged} 段。`,
    ...added.map(({ address, text }) => `  + ${address}　${shorten(text)}`),
    ...removed.map(({ address, text }) => `  - ${address}　${shorten(text)}`),
    ...changed.flatMap(({ address, before, after }) => [
      `  ~ ${address}`,
      `    原：${shorten(before)}`,
      `    新：${shorten(after)}`,
    ]),
    ...moved.map(({ from, to }) => `  > ${from} → ${to}`),
    '',
  ].join('\n')
}

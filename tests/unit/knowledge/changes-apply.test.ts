import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../server/knowledge/changes-apply.ts'
import { releaseIdOf } from '../../../server/knowledge/release-files.ts'

const LAY = 'lexicon/lay-terms.tsv'
const FILES = new Map([
  [LAY, '# 第1条\n延时班\t课后服务\t口语\n# 第2条\n眼镜\t近视防控\t口语'],
  ['plan/p.md', 'plan'],
  ['resolved-questions.jsonl', '{"q":"甲","gold":["p#1"],"not":[]}\n'],
])

describe('applying changes', () => {
  it('adds official words to a lay term in its place and keeps comments, order and reason', () => {
    const change = { kind: 'lexicon_line', lay: '延时班', official: ['课后延时服务'], reason: '新' } as const
    expect(applyChanges(FILES, [change]).get(LAY)).toBe(
      '# 第1条\n延时班\t课后服务、课后延时服务\t口语\n# 第2条\n眼镜\t近视防控\t口语',
    )
  })

  it('puts a new lay term behind the last line, though that has no line feed', () => {
    const change = { kind: 'lexicon_line', lay: '托管', official: ['课后服务'], reason: '俗\n称' } as const
    expect(applyChanges(FILES, [change]).get(LAY)).toBe(`${FILES.get(LAY)}\n托管\t课后服务\t俗 称\n`)
  })

  it('keeps a question that is decided again on its line', () => {
    const change = { kind: 'resolved_question', question: '甲', gold: [], not: ['p#1'] } as const
    expect(applyChanges(FILES, [change]).get('resolved-questions.jsonl')).toBe(
      '{"q":"甲","gold":[],"not":["p#1"]}\n',
    )
  })

  it('replaces a document where it stands and leaves every other file alone', () => {
    const changed = applyChanges(FILES, [
      { kind: 'document', documentId: 'p', text: 'new' },
      { kind: 'document', documentId: 'q', text: 'other\n' },
    ])
    expect(changed.get('plan/p.md')).toBe('new\n')
    expect(changed.get('policies/q.md')).toBe('other\n')
    expect(changed.get(LAY)).toBe(FILES.get(LAY))
  })

  it('writes a check into the front matter, whatever stands there, and leaves the text alone', () => {
    const text = '【要点1】status: 不是这里\n'
    const front = 'id: q\nstatus: unverified\nstatusNote: 先前\n  说的\ncheckedBy: null\ntitle: 办法'
    const files = new Map([['policies/q.md', `---\n${front}\n---\n${text}`]])
    const check = {
      kind: 'document_check',
      title: '办法',
      documentId: 'q',
      checkedBy: '王:芳',
      checkedOn: '2026-11-28',
    } as const
    const is = (note: string | null) =>
      applyChanges(files, [{ ...check, status: 'in_force', note }]).get('policies/q.md')
    expect(is('仍然有效：$&')).toBe(
      `---\nid: q\nstatus: in_force\nstatusNote: "仍然有效：$&"\ncheckedBy: "王:芳"\ntitle: 办法\ncheckedOn: 2026-11-28\n---\n${text}`,
    )
    expect(is(null)).toContain('statusNote: 先前\n  说的\n')
  })

  it('names the same files alike in any order, and others otherwise', () => {
    const reversed = new Map([...FILES].reverse())
    expect(releaseIdOf(reversed)).toBe(releaseIdOf(FILES))
    expect(releaseIdOf(new Map([...FILES, ['plan/p.md', 'plan ']]))).not.toBe(releaseIdOf(FILES))
  })
})

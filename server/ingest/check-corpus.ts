import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, PolicyDocument } from '../domain/document.ts'
import { checkLexicon } from './check-lexicon.ts'
import { checkSources } from './check-sources.ts'
import { readYaml, splitFrontMatter } from './front-matter.ts'
import { readCorpus } from './read-corpus.ts'
import { readExampleQuestions } from './read-example-questions.ts'
import { knownIdsOf, readLearnedFiles } from './read-learned-files.ts'
import { readLexicon } from './read-lexicon.ts'
import { readUnanswerableQuestions } from './read-unanswerable-questions.ts'

/** Every fault of a corpus folder and its lexicon, by file and line. */
export function checkCorpus(folder: string): Fault[] {
  if (!existsSync(folder)) return [{ file: folder, line: 1, message: '没有这个文件夹' }]
  const { documents, faults, files } = readCorpus(folder)
  const lexicon = readLexicon(join(folder, 'lexicon'))
  const across = documents.flatMap((document) =>
    checkLinks(document, documents, files.get(document.id) ?? ''),
  )
  const known = knownIdsOf(documents, lexicon.lexicon)
  return [
    ...faults,
    ...across,
    ...checkSuccessors(documents, files),
    ...lexicon.faults,
    ...readLearnedFiles(folder, known).faults,
    ...readExampleQuestions(folder, known).faults,
    ...readUnanswerableQuestions(folder, known).faults,
    ...checkLexicon(join(folder, 'lexicon'), documents),
    ...checkSources(join(folder, 'sources.yaml'), documents),
  ].sort(compareFaults)
}

/** What one document says of others: its successor, what it leans on, and from where. */
function checkLinks(document: PolicyDocument, documents: readonly PolicyDocument[], file: string): Fault[] {
  const lineOf = rememberLines(file)
  const ids = new Set(documents.map(({ id }) => id))
  const addresses = new Set(document.paragraphs.map(({ address }) => address))
  const faults: Fault[] = []
  const { supersededBy, leansOn, formerAddresses } = document
  if (supersededBy !== null && !ids.has(supersededBy)) {
    faults.push({ file, line: lineOf(['supersededBy']), message: `supersededBy：库里没有 ${supersededBy}` })
  }
  for (const [former, present] of Object.entries(formerAddresses ?? {})) {
    const line = lineOf(['formerAddresses', former])
    if (addresses.has(former))
      faults.push({ file, line, message: `formerAddresses：${former}仍是现在的地址` })
    for (const address of present.filter((each) => !addresses.has(each)))
      faults.push({ file, line, message: `formerAddresses.${former}：没有${address}` })
  }
  for (const [address, targets] of Object.entries(leansOn)) {
    const line = lineOf(['leansOn', address])
    if (!addresses.has(address)) faults.push({ file, line, message: `leansOn：没有${address}` })
    for (const target of targets) {
      if (!ids.has(target)) faults.push({ file, line, message: `leansOn.${address}：库里没有 ${target}` })
      if (target === document.id) faults.push({ file, line, message: `leansOn.${address}：指向了自己` })
    }
  }
  return [...faults, ...checkPlanItems(document, documents, file)]
}

/** Successors that lead back to where they began, and successors that are older than what they took the place of. */
function checkSuccessors(documents: readonly PolicyDocument[], files: ReadonlyMap<string, string>): Fault[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return documents.flatMap((document) => {
    const file = files.get(document.id) ?? ''
    const next = byId.get(document.supersededBy ?? '')
    const say = (message: string): Fault => ({ file, line: rememberLines(file)(['supersededBy']), message })
    const [own, later] = [document.issuedOn, next?.issuedOn ?? null]
    return [
      ...(leadsBack(document, byId) ? [say('supersededBy：绕回了自己')] : []),
      ...(own !== null && later !== null && later < own ? [say(`supersededBy：${next?.id} 发布得更早`)] : []),
    ]
  })
}

/** A document that names itself is a fault of its own file. */
function leadsBack(start: PolicyDocument, byId: ReadonlyMap<string, PolicyDocument>): boolean {
  const seen = new Set<string>()
  let at = byId.get(start.supersededBy ?? '')
  while (at !== undefined && at !== start && !seen.has(at.id)) {
    seen.add(at.id)
    at = byId.get(at.supersededBy ?? '')
  }
  return at === start && seen.size > 0
}

/** planItems name items of the plan. */
function checkPlanItems(
  document: PolicyDocument,
  documents: readonly PolicyDocument[],
  file: string,
): Fault[] {
  const plans = documents.filter(({ period, form }) => period !== null && form === 'verbatim')
  if (plans.length === 0) return []
  const known = new Set(plans.flatMap((plan) => plan.paragraphs.map(({ address }) => address)))
  return document.planItems
    .filter((item) => !known.has(`第${item}条`))
    .map((item) => ({
      file,
      line: rememberLines(file)(['planItems']),
      message: `planItems：要点没有第${item}条`,
    }))
}

/** Lines of the front matter's keys; the file is read again only when there is a fault to place. */
function rememberLines(file: string): (path: readonly PropertyKey[]) => number {
  let lineOf: ((path: readonly PropertyKey[]) => number) | undefined
  return (path) => {
    lineOf ??= readYaml(splitFrontMatter(readFileSync(file, 'utf8')).yaml ?? '', 2).lineOf
    return lineOf(path)
  }
}

/** By code units: the order must not depend on the machine's language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function compareFaults(a: Fault, b: Fault): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.message, b.message)
}

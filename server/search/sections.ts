import type { PassageGroups } from './group-passages.ts'
import type { PassageWindows } from './passage-windows.ts'
import type { TermSequences } from './term-sequence.ts'
import { SECTION_STEP } from './tuning.ts'

/** Stretches of neighbouring passages within a document, each reaching over its own step and the ones beside it. */
export interface Sections {
  readonly count: number
  /** The section in whose middle a passage stands. */
  readonly of: Int32Array
  readonly ofWindow: Int32Array
  /** Sections that reach over a section's own step: itself and its neighbours. */
  reachingOver(section: number): readonly number[]
  /** Words in each section. */
  readonly lengths: Int32Array
  /** The sections that hold a term, rising, and how often: [starts[term], starts[term + 1]) of these two. */
  readonly holding: Int32Array
  readonly counts: Int32Array
  readonly starts: Int32Array
  /** Where in them a section stands that holds the term. */
  find(term: number, section: number): number | undefined
}

/** Cuts documents into sections and counts their words. */
export function buildSections(
  groups: PassageGroups,
  windows: PassageWindows,
  sequences: TermSequences,
): Sections {
  const { of, members, neighbours } = cutSteps(groups)
  const counted = countWords(members, neighbours, sequences)
  const starts = new Int32Array(sequences.termCount + 1)
  for (const term of counted.terms) starts[term + 1] = (starts[term + 1] as number) + 1
  for (let term = 0; term < sequences.termCount; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number)
  const holding = new Int32Array(counted.terms.length)
  const counts = new Int32Array(counted.terms.length)
  const next = starts.slice()
  counted.terms.forEach((term, at) => {
    const to = next[term] as number
    next[term] = to + 1
    holding[to] = counted.sections[at] as number
    counts[to] = counted.counts[at] as number
  })
  return {
    count: members.length,
    of,
    ofWindow: windows.passageOf.map((passage) => of[passage] as number),
    reachingOver: (section) => neighbours[section] as readonly number[],
    lengths: counted.lengths,
    holding,
    counts,
    starts,
    find: (term, section) => {
      const start = starts[term] as number
      const at = holding.subarray(start, starts[term + 1]).indexOf(section)
      return at === -1 ? undefined : start + at
    },
  }
}

interface Steps {
  readonly of: Int32Array
  /** Passages of each step. */
  readonly members: readonly (readonly number[])[]
  readonly neighbours: readonly (readonly number[])[]
}

function cutSteps(groups: PassageGroups): Steps {
  const members: number[][] = []
  const neighbours: number[][] = []
  const latest = new Map<number, number>()
  const of = Int32Array.from(groups.of, (group, passage) => {
    const before = latest.get(group)
    if (before !== undefined && (members[before] as number[]).length < SECTION_STEP) {
      members[before]?.push(passage)
      return before
    }
    const step = members.push([passage]) - 1
    neighbours.push(before === undefined ? [step] : [before, step])
    if (before !== undefined) neighbours[before]?.push(step)
    latest.set(group, step)
    return step
  })
  return { of, members, neighbours }
}

interface CountedWords {
  readonly terms: readonly number[]
  readonly sections: readonly number[]
  readonly counts: readonly number[]
  readonly lengths: Int32Array
}

function countWords(
  members: Steps['members'],
  neighbours: Steps['neighbours'],
  sequences: TermSequences,
): CountedWords {
  const [terms, sections, counts]: [number[], number[], number[]] = [[], [], []]
  const lengths = new Int32Array(members.length)
  const seen = new Int32Array(sequences.termCount)
  for (let section = 0; section < members.length; section++) {
    const distinct: number[] = []
    for (const step of neighbours[section] as readonly number[]) {
      for (const passage of members[step] as readonly number[]) {
        const sequence = sequences.of(passage)
        lengths[section] = (lengths[section] as number) + sequence.length
        for (const term of sequence) {
          if (seen[term] === 0) distinct.push(term)
          seen[term] = (seen[term] as number) + 1
        }
      }
    }
    for (const term of distinct) {
      terms.push(term)
      sections.push(section)
      counts.push(seen[term] as number)
      seen[term] = 0
    }
  }
  return { terms, sections, counts, lengths }
}

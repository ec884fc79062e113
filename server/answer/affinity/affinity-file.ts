import type { Affinity, GramVectors } from './affinity.ts'

/** Values are kept in so many steps on each side of 0: one hexadecimal digit. */
const STEPS = 7
const ZERO = 8
const LINE = /^(asked|said)\t([^\t]+)\t([\d.e-]+)\t([1-9a-f]+)$/

/** A line a run: side, run, greatest value, and a digit for each value from 1 (its negative) over 8 (nothing) to f. */
export function formatAffinity({ asked, said }: Affinity): string {
  const lines = [...sideLines('asked', asked), ...sideLines('said', said)]
  return `${lines.join('\n')}\n`
}

function sideLines(side: string, vectors: GramVectors): string[] {
  return [...vectors].map(([gram, vector]) => {
    const most = vector.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0)
    const digits = [...vector].map((value) =>
      (ZERO + (most === 0 ? 0 : Math.round((value / most) * STEPS))).toString(16),
    )
    return [side, gram, most.toPrecision(4), digits.join('')].join('\t')
  })
}

/** Reads what formatAffinity wrote. @throws Error with the line that is none. */
export function parseAffinity(source: string): Affinity {
  const sides = { asked: new Map<string, Float32Array>(), said: new Map<string, Float32Array>() }
  let dimensions = 0
  source.split('\n').forEach((line, at) => {
    if (line === '') return
    const [, side, gram = '', most = '', digits = ''] = LINE.exec(line) ?? []
    if (side === undefined || (dimensions !== 0 && digits.length !== dimensions))
      throw new Error(`affinity, line ${at + 1}: ${line.slice(0, 40)}`)
    dimensions = digits.length
    const scale = Number(most) / STEPS
    const values = Float32Array.from(digits, (digit) => (parseInt(digit, 16) - ZERO) * scale)
    sides[side as keyof typeof sides].set(gram, values)
  })
  return { dimensions, ...sides }
}

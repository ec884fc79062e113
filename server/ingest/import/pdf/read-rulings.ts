import { OPS, type PDFOperatorList, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Ruling } from '../layout/page.ts'

/** Operators of a path as pdf.js encodes it. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const LENGTHS: Readonly<Record<number, number>> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, [QUADRATIC]: 4 }
const THIN = 2.5

/** The straight horizontal and vertical strokes that a page draws: lines, thin boxes, the sides of boxes. */
export function readRulings(operators: PDFOperatorList, view: number[]): Ruling[] {
  const rulings: Ruling[] = []
  const saved: number[][] = []
  let matrix = view
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as unknown[] | null
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as number[]) as number[]
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(args?.[0])) matrix = Util.transform(matrix, args[0] as number[]) as number[]
    } else if (operator === OPS.constructPath && isPainted(args?.[0])) {
      for (const path of (args?.[1] ?? []) as ArrayLike<number>[]) if (path !== null) rulings.push(...readPath(path, matrix))
    }
  })
  return rulings
}

const isPainted = (operator: unknown): boolean => operator !== OPS.endPath

function readPath(path: ArrayLike<number>, matrix: number[]): Ruling[] {
  const points = readPoints(path, matrix)
  if (points.length < 2) return []
  const whole = boundsOf(points)
  if (whole.right - whole.left < THIN || whole.bottom - whole.top < THIN) return [whole]
  return points.slice(1).flatMap((point, index) => {
    const side = boundsOf([points[index] ?? point, point])
    return side.right - side.left < 0.5 || side.bottom - side.top < 0.5 ? [side] : []
  })
}

/** The corners of a path; a path with curves is no ruling. */
function readPoints(path: ArrayLike<number>, matrix: number[]): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? 0
    at += 1
    const length = LENGTHS[operator] ?? 0
    if (operator === CURVE || operator === QUADRATIC) return []
    if (length === 2) {
      const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0]
      points.push([a * x + c * y + e, b * x + d * y + f])
    } else if (points[0] !== undefined) points.push(points[0])
    at += length
  }
  return points
}

function boundsOf(points: readonly (readonly [number, number])[]): Ruling {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Ruling } from '../layout/page.ts'

/** Operators of a path as pdf.js encodes it. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const LENGTHS: Readonly<Record<number, number>> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, [QUADRATIC]: 4 }
const THIN = 2.5

/** A page's drawing operators with their arguments. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The straight horizontal and vertical strokes that a page draws: lines, thin boxes, the sides of boxes. */
export function readRulings({ fnArray, argsArray }: Operators, view: number[]): Ruling[] {
  const matrices = [view]
  return fnArray.flatMap((operator, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    moveOn(matrices, operator, args)
    if (operator !== OPS.constructPath || args[0] === OPS.endPath) return []
    const paths = (args[1] ?? []) as readonly (ArrayLike<number> | null)[]
    return [...paths].flatMap((path) => (path === null ? [] : readPath(path, matrices.at(-1) ?? view)))
  })
}

/** Keeps the stack of coordinate systems; the last one is in force. */
function moveOn(matrices: number[][], operator: number, args: readonly unknown[]): void {
  const current = matrices.at(-1) ?? []
  const moved = (by: unknown): number[] =>
    Array.isArray(by) ? (Util.transform(current, by as number[]) as number[]) : current
  if (operator === OPS.save) matrices.push(current)
  else if (operator === OPS.paintFormXObjectBegin) matrices.push(moved(args[0]))
  else if (operator === OPS.transform) matrices[matrices.length - 1] = moved(args)
  else if ((operator === OPS.restore || operator === OPS.paintFormXObjectEnd) && matrices.length > 1)
    matrices.pop()
}

function readPath(path: ArrayLike<number>, matrix: number[]): Ruling[] {
  const points = readCorners(path).map((corner) => place(corner, matrix))
  if (points.length < 2) return []
  const whole = boundsOf(points)
  if (whole.right - whole.left < THIN || whole.bottom - whole.top < THIN) return [whole]
  return points.slice(1).flatMap((point, index) => {
    const side = boundsOf([points[index] ?? point, point])
    return side.right - side.left < 0.5 || side.bottom - side.top < 0.5 ? [side] : []
  })
}

type Point = readonly [number, number]

function place([x, y]: Point, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The corners of a path, closed ones with the first corner again; a path with curves is no ruling. */
function readCorners(path: ArrayLike<number>): Point[] {
  const corners: Point[] = []
  for (let at = 0; at < path.length;) {
    const operator = path[at] ?? 0
    const length = LENGTHS[operator] ?? 0
    if (length > 2) return []
    const closing = corners[0]
    if (length === 2) corners.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
    else if (closing !== undefined) corners.push(closing)
    at += 1 + length
  }
  return corners
}

function boundsOf(points: readonly Point[]): Ruling {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

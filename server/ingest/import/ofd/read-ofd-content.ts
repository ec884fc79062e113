import type { Piece, Ruling } from '../layout/page.ts'
import { childElements, descendants, firstChild, textOf, type XmlElement } from '../parse-xml.ts'

type Box = readonly [x: number, y: number, width: number, height: number]
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** A jump of more characters than this inside one text object parts it, as in the cells of a table. */
const MAX_JUMP = 2

/** OFD counts in millimetres. */
export const toPoints = (millimetres: number): number => (millimetres * 72) / 25.4

/** Four numbers: the left and upper edge, width and height. */
export function readBox(text: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = readNumbers(text)
  return [x, y, width, height]
}

/** The text and the straight strokes of one layer. */
export function readOfdContent(layer: XmlElement): { pieces: Piece[]; rulings: Ruling[] } {
  return {
    pieces: descendants(layer, 'TextObject').flatMap(readTextObject),
    rulings: descendants(layer, 'PathObject').flatMap(readPathObject),
  }
}

const readNumbers = (text: string): number[] =>
  text
    .trim()
    .split(/\s+/)
    .map(Number)
    .filter((value) => Number.isFinite(value))

function matrixOf(object: XmlElement): Matrix {
  const values = readNumbers(object.attributes.CTM ?? '')
  return values.length === 6 ? (values as unknown as Matrix) : IDENTITY
}

function readTextObject(object: XmlElement): Piece[] {
  if (object.attributes.Visible === 'false') return []
  const [boxX, boxY] = readBox(object.attributes.Boundary ?? '')
  const [a, b, c, d, e, f] = matrixOf(object)
  const size = Number(object.attributes.Size ?? 4)
  // Slanted text is a watermark or a seal.
  if (Math.abs(b) > Math.abs(a) * 0.1) return []
  let last = { x: 0, y: 0 }
  return childElements(object, 'TextCode').flatMap((code) => {
    const x = Number(code.attributes.X ?? last.x)
    const y = Number(code.attributes.Y ?? last.y)
    last = { x, y }
    const place = (at: number): number => toPoints(boxX + a * at + c * y + e)
    const top = toPoints(boxY + b * x + d * y + f)
    const steps = readSteps(code.attributes.DeltaX ?? '')
    return cutAtJumps(textOf(code), { x, size, steps }).map(({ text, from, to }) => ({
      text,
      left: place(from),
      right: place(to),
      top,
      size: toPoints(size * Math.abs(d)),
    }))
  })
}

/** Steps between characters: numbers, or `g n v` for n times v. */
function readSteps(text: string): number[] {
  const words = text.trim().split(/\s+/)
  const steps: number[] = []
  for (let at = 0; at < words.length && steps.length < 10_000; at += 1) {
    if (words[at] === 'g') {
      const count = Math.min(10_000, Number(words[at + 1]) || 0)
      steps.push(...Array.from({ length: count }, () => Number(words[at + 2]) || 0))
      at += 2
    } else if (words[at] !== '') steps.push(Number(words[at]) || 0)
  }
  return steps
}

function cutAtJumps(
  text: string,
  { x, size, steps }: { x: number; size: number; steps: readonly number[] },
): { text: string; from: number; to: number }[] {
  const runs: { text: string; from: number; to: number }[] = []
  let at = x
  let jump = true
  for (const [index, character] of [...text].entries()) {
    const last = runs.at(-1)
    const step = steps[index] ?? widthOf(character, size)
    const to = at + Math.min(step, widthOf(character, size))
    if (jump || last === undefined) runs.push({ text: character, from: at, to })
    else runs[runs.length - 1] = { text: last.text + character, from: last.from, to }
    jump = step > widthOf(character, size) + size * MAX_JUMP
    at += step
  }
  return runs
}

const widthOf = (character: string, size: number): number => (/[\x20-\x7e]/.test(character) ? size / 2 : size)

/** `M x y L x y … C` inside the object's box. */
function readPathObject(object: XmlElement): Ruling[] {
  const [boxX, boxY] = readBox(object.attributes.Boundary ?? '')
  const [a, b, c, d, e, f] = matrixOf(object)
  const words = textOf(firstChild(object, 'AbbreviatedData')).trim().split(/\s+/)
  const rulings: Ruling[] = []
  let start: readonly [number, number] | null = null
  let last: readonly [number, number] | null = null
  for (let at = 0; at < words.length; at += 1) {
    const operator = words[at]
    if (operator === 'C' && last !== null && start !== null) rulings.push(...strokeOf(last, start))
    if (operator !== 'M' && operator !== 'S' && operator !== 'L') continue
    const [x, y] = [Number(words[at + 1]) || 0, Number(words[at + 2]) || 0]
    const point: readonly [number, number] = [
      toPoints(boxX + a * x + c * y + e),
      toPoints(boxY + b * x + d * y + f),
    ]
    if (operator === 'L' && last !== null) rulings.push(...strokeOf(last, point))
    else start = point
    last = point
  }
  return rulings
}

function strokeOf([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Ruling[] {
  if (Math.abs(x1 - x2) > 1 && Math.abs(y1 - y2) > 1) return []
  return [
    { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) },
  ]
}

import { dropFurniture } from './drop-furniture.ts'
import { joinLines } from './join-lines.ts'
import { orderPage } from './order-page.ts'
import type { LaidPage } from './page.ts'

/** Pages with text at places → paragraphs in reading order. */
export function readPages(pages: readonly LaidPage[]): string[] {
  return joinLines(dropFurniture(pages).map(orderPage))
}

/** What the user chose: follow WeChat, or always one of the two. */
export type TypeChoice = 'auto' | 'standard' | 'large'

export interface TypeSize {
  readonly isLarge: boolean
  readonly scale: number
}

/** WeChat's own care mode is about 1.4 times the standard size. */
const LARGE_SCALE = 1.4
const LARGE_FROM = 1.25

/** Steps of the reader's own text size. */
export const READER_STEPS = [0.9, 1, 1.15, 1.3, 1.5, 1.75] as const

/** The size to use, from the user's choice and the scale WeChat reports. */
export function typeSize(choice: TypeChoice, wechatScale: number): TypeSize {
  const reported = Number.isFinite(wechatScale) && wechatScale > 0 ? Math.min(wechatScale, 1.8) : 1
  if (choice === 'large') return { isLarge: true, scale: Math.max(LARGE_SCALE, reported) }
  if (choice === 'standard') return { isLarge: false, scale: 1 }
  return { isLarge: reported >= LARGE_FROM, scale: Math.max(1, reported) }
}

/** The next reader step up or down; stays at the ends. */
export function stepReaderScale(scale: number, direction: 1 | -1): number {
  const nearest = READER_STEPS.reduce((best, step) =>
    Math.abs(step - scale) < Math.abs(best - scale) ? step : best,
  )
  const at = READER_STEPS.indexOf(nearest) + direction
  return READER_STEPS[Math.max(0, Math.min(READER_STEPS.length - 1, at))] ?? 1
}

const DAY_MS = 86_400_000

/** How long ago, in the largest unit that says enough. */
export function ageOf(moment: string, now: number): string {
  const ms = Math.max(0, now - Date.parse(moment))
  if (ms < 3_600_000) return `${Math.max(1, Math.floor(ms / 60_000))} 分钟`
  if (ms < DAY_MS) return `${Math.floor(ms / 3_600_000)} 小时`
  return `${Math.floor(ms / DAY_MS)} 天`
}

const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const CLOCK = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })

export function formatMoment(moment: string): string {
  return MOMENT.format(Date.parse(moment)).replaceAll('/', '-')
}

export function formatClock(moment: string): string {
  return CLOCK.format(Date.parse(moment))
}

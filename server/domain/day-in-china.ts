/** Where the plan and the people it serves are: "today" is decided by the clock there. */
const CHINA_UTC_OFFSET_MS = 8 * 3_600_000

/** The ISO day in China at a moment given in milliseconds since 1970. */
export function dayInChina(moment: number): string {
  return new Date(moment + CHINA_UTC_OFFSET_MS).toISOString().slice(0, 10)
}

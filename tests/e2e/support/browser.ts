import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Why browser tests cannot run here, or null when they can. With REQUIRE_BROWSER=1 a missing browser is a failure. */
export function missingBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(`there is no browser at ${CHROMIUM}`)
  return `no browser at ${CHROMIUM}; set CHROMIUM or install the package chromium`
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') })
}

/** The system's Chromium, driven without anything fetched from elsewhere. */
import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import type { Peramban } from './peramban.js'

export const letakChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) =>
  existsSync(p),
)
export const TANPA_CHROMIUM = 'Chromium tidak ada (apt-get install chromium)'

export async function bukaChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath: letakChromium!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
}

/** Comes in through the link as it was shown. What the page complains about in the console is gathered. */
export async function masukLewatTautan(
  browser: Browser,
  { server, asal }: Peramban,
  opsi = {},
): Promise<{ hal: Page; keluhan: string[] }> {
  const hal = await (await browser.newContext({ ...opsi })).newPage()
  const keluhan: string[] = []
  hal.on('pageerror', (galat) => keluhan.push(galat.message))
  hal.on('console', (pesan) => {
    // A refusal answers with its status, which the browser notes.
    if (pesan.type() === 'error' && !/status of 4\d\d/.test(pesan.text())) keluhan.push(pesan.text())
  })
  await hal.goto(server.link)
  await hal.waitForURL(`${asal}/`)
  return { hal, keluhan }
}

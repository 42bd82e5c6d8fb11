/** Addresses that only a network of the office's own can have. */
import { networkInterfaces } from 'node:os'

/** Whether an IPv4 address, or one mapped into IPv6, is private, link-local or the machine's own. */
export function privateAddress(address: string): boolean {
  const parts = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number)
  if (parts === undefined) return address === '::1'
  const [a, b] = parts as [number, number]
  return (
    a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254)
  )
}

/** The machine's address on the office network; null where it is on none. */
export const officeAddress = (): string | null =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find((one) => one.family === 'IPv4' && !one.internal && privateAddress(one.address))?.address ?? null

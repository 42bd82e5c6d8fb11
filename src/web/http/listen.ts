/** A page served on one address of this machine. */
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

/** Listens; `port` 0 is any that is free, and the one it came to be is told. Rejects where it cannot be listened on. */
export async function listen(fetch: Fetch, host: string, port: number): Promise<{ server: ServerType; port: number }> {
  const server = createAdaptorServer({ fetch })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, listening)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

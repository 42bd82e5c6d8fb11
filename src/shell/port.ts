/** The port a page is asked to listen on. */
import { KontenError } from '../errors.js'

const MAX = 65_535

/** Throws `pemakaian` for a number that no port has. */
export function requirePort(port: number): void {
  if (port > MAX)
    throw new KontenError('pemakaian', 'port-tidak-dapat', `--port: paling besar ${MAX}.`, ['konten layar'])
}

/** What becomes of a port that cannot be had. */
export const portTaken =
  (port: number) =>
  (error: NodeJS.ErrnoException): never => {
    throw new KontenError('pemakaian', 'port-tidak-dapat', `Port ${port} tidak dapat dipakai (${error.code}).`, [
      'konten layar',
    ])
  }

/** The port a page is asked to listen on. */
import { KontenError } from '../errors.js'

export const HIGHEST_PORT = 65_535

/** What becomes of a port that cannot be had. */
export const portTaken =
  (port: number) =>
  (error: NodeJS.ErrnoException): never => {
    throw new KontenError('pemakaian', 'port-tidak-dapat', `Port ${port} tidak dapat dipakai (${error.code}).`, [
      'konten layar',
    ])
  }

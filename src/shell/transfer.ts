/** What is shown while pusat is spoken to. */
import type { Env } from '../env.js'
import type { GeneralOptions } from '../app/session.js'
import type { OnProgress } from '../storage/remote/remote-git.js'
import { progressLine } from './progress.js'

/** Runs something with a line of progress on the terminal, which is gone when it ends. */
export async function whileTransferring<T>(
  env: Env,
  options: GeneralOptions,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  const line = progressLine(env, options, true)
  line.tampilkan('menghubungi pusat …')
  try {
    return await work((stage, percent) => line.tampilkan(`${stage} ${percent}%`))
  } finally {
    line.hapus()
  }
}

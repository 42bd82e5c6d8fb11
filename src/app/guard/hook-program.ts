/** This program as a hook starts it. */
import { join } from 'node:path'
import type { Env } from '../../env.js'
import type { HookProgram } from '../../storage/remote/hooks.js'

export const hookProgram = ({ node, paket }: Env): HookProgram => ({ node, script: join(paket, 'bin', 'konten.js') })

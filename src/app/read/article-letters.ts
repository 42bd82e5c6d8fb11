/** The letters of UU 14/2008 Pasal 17 that a rejection may name. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseYaml } from '../../storage/settings/yaml.js'

/** `paket` is the root of the installed program. */
export async function articleLetters(paket: string): Promise<string[]> {
  const isi = await readFile(join(paket, 'templates', 'pasal17.yaml'), 'utf8')
  return Object.keys(parseYaml(isi, 'pasal17.yaml', v.record(v.string(), v.string())))
}

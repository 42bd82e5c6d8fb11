/** The typesetter: a native module that npm brings for the platforms it is built for, and for no other. */
import { pdfTemplate } from './pdf-template.js'

type Compiler = typeof import('@myriaddreamin/typst-ts-node-compiler')

let loaded: Promise<Compiler | null> | undefined
const load = (): Promise<Compiler | null> =>
  (loaded ??= import('@myriaddreamin/typst-ts-node-compiler').catch(() => null))

/** Whether this machine can make a PDF. */
export const pdfAvailable = async (): Promise<boolean> => (await load()) !== null

/** Archives keep it for decades, and screen readers find their way through it (ISO 19005-2, level A). */
const STANDARD = 'a-2a'

/**
 * Sets the data with the template. `files` are pictures, by the paths the data name; `fonts` is the only folder that is
 * read; `at` is the instant the file says it was made.
 */
export async function compilePdf(
  data: string,
  files: readonly { jalur: string; isi: Uint8Array }[],
  fonts: string,
  at: number,
): Promise<Uint8Array> {
  const module = await load()
  if (module === null) throw new Error('typst-ts-node-compiler is not built for this platform')
  const compiler = module.NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] })
  for (const f of files) compiler.mapShadow(`${fonts}${f.jalur}`, Buffer.from(f.isi))
  const made = compiler.compile({ mainFileContent: pdfTemplate, inputs: { data } })
  if (made.result === null) {
    const error = made.takeError() ?? made.takeDiagnostics()
    throw new Error(`typst: ${JSON.stringify(error === null ? null : compiler.fetchDiagnostics(error))}`)
  }
  return compiler.pdf(made.result, { pdfStandard: STANDARD, creationTimestamp: Math.floor(at / 1000) })
}

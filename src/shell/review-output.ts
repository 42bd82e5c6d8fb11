/** Writing the draft as a file to be sent, for the commands that offer it. */
import type { Session } from '../app/session.js'
import { optionalValue } from './options/text.js'
import { outputFile } from './output.js'

/** How every such file begins, by which an earlier one is known again. */
const MARK = '<title>Tinjau: '

export const htmlOption = optionalValue('berkas', {
  help:
    'berkas HTML dengan fotonya, paling besar 2 MB, untuk dikirim lewat WhatsApp (bawaan: tinjau-<empat ' +
    'huruf>.html)',
  unasked: 'hanya menyangkut apa yang ditampilkan atau dicetak',
})

/**
 * Writes the page that `make` gives to the file named, or to one named after the kegiatan; its path, and what is told.
 */
export async function writeReview(
  session: Session,
  named: string | true,
  id: string,
  make: () => Promise<{ page: string; notes: readonly string[] }>,
): Promise<{ berkas: string; notes: string[] }> {
  const name = named === true ? `tinjau-${id.slice(-4)}.html` : named
  const write = await outputFile(session, '--html', name, { mine: (head) => head.includes(MARK) })
  const { page, notes } = await make()
  const berkas = await write(page)
  return { berkas, notes: [...notes, `Ditulis: ${berkas}. Lampirkan pada pesannya; berkas itu hanya untuk dibaca.`] }
}

/** The options of what can be printed in several formats. */
import { formatNames } from '../../render/formats/format-names.js'
import { choice, flag, orList } from './choice.js'
import { path } from './file.js'
import { line } from './text.js'

const unasked = 'hanya menyangkut apa yang ditampilkan atau dicetak'

/** For every command that writes a file a person names. */
export const overwrite = flag({
  help: 'ganti berkas yang sudah ada tanpa bertanya',
  unasked: 'ditanyakan bila berkasnya ternyata sudah ada',
})

export const output = {
  format: choice(formatNames, { name: 'format', help: `${orList(formatNames)} (bawaan: tabel)`, unasked }),
  keluaran: path({ help: 'tulis ke berkas', unasked }),
  timpa: overwrite,
  kertas: choice(['a4', 'f4'], { name: 'ukuran', help: 'A4 atau F4 (bawaan: A4), untuk html, pdf, docx', unasked }),
  rinci: flag({ help: 'juga rincian setiap langkah dan tabel yang selain itu hanya ada pada xlsx dan csv', unasked }),
  pemisah: choice(['titik-koma', 'koma', 'tab'], {
    name: 'tanda',
    help: 'pemisah kolom csv: titik-koma, koma, atau tab (bawaan: titik-koma)',
    unasked,
  }),
  bagian: line({ name: 'nama', help: 'tabel mana yang ditulis sebagai csv', unasked }),
}

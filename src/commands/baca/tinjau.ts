import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { draftReading } from '../../app/read/draft-reading.js'
import { readingHead } from '../../app/read/ppid-reading.js'
import { shownState } from '../../app/record/shown.js'
import { noteSeen } from '../../storage/local/seen-drafts.js'
import { readKegiatan } from '../../app/read/find.js'
import { defineCommand } from '../../shell/define.js'
import { htmlOption, writeReview } from '../../shell/review-output.js'
import { kegiatan } from '../../shell/target.js'

export const command = defineCommand({
  target: kegiatan(),
  options: { kanal: option.kanal({ help: 'bawaan: yang menunggu keputusan' }), html: htmlOption },
  form: { tracks: (j) => j.tahap === 'diajukan' },
  examples: ['konten tinjau 7q2f', 'konten tinjau 7q2f --kanal website', 'konten tinjau 7q2f --html'],
  run: async ({ session, values, target }) => {
    const potret = await session.store.snapshot()
    const terbaca = await readKegiatan(session, potret, target)
    const { kegiatan: k } = terbaca
    const jalur = [...k.jalur.values()].filter((j) =>
      values.kanal === undefined ? j.tahap === 'diajukan' : values.kanal.includes(j.kanal),
    )
    if (jalur.length === 0)
      throw new KontenError('ditolak', 'tidak-menunggu', `Tidak ada draf "${k.judul}" yang menunggu keputusan PPID.`, [
        `konten lihat ${k.id}`,
        `Draf yang sudah diputus: konten tinjau ${k.id} --kanal ${[...k.jalur.keys()][0]}`,
      ])
    if (values.html !== undefined) {
      const { reviewFile } = await import('../../web/review-file.js')
      const make = async () => reviewFile(session, potret, terbaca, jalur)
      const { berkas, notes } = await writeReview(session, values.html, k.id, make)
      return { data: { id: k.id, judul: k.judul, berkas }, text: '', notes }
    }
    const tinjauan = []
    for (const j of jalur) {
      tinjauan.push(await draftReading(session, potret, terbaca, j))
      await noteSeen(session.store.folder, k.id, j.kanal, shownState(k, j.kanal))
    }
    const { narasi } = terbaca.berkas.isi
    return {
      data: { id: k.id, judul: k.judul, narasi, kanal: tinjauan.map((t) => t.data) },
      text: [...readingHead(k, terbaca.berkas, session.zona), ...tinjauan.flatMap((t) => t.baris)],
      // Both tracks often show the same media.
      notes: [...new Set(tinjauan.flatMap((t) => t.peringatan))],
    }
  },
})

import { KontenError } from '../errors.js'
import type { Dibatalkan } from '../domain/peristiwa.js'
import { daftarPeran } from '../domain/sop.js'
import { bakukanNama } from '../domain/pelaku.js'
import type { Kanal } from '../domain/sop.js'
import { denganFormulir, formulirKegiatan } from './formulir.js'
import { paragraf } from './pertanyaan.js'
import type { OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import { bacaKanal, bukaSesi } from './sesi.js'
import { bacaTeks } from './isian.js'
import { alasanTetap, dasarPeristiwa, pilihKanal, transisi, versiJalur } from './transisi.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  catatan?: string
}

const formulir = formulirKegiatan('batalkan', null, {
  jalur: (j) => j.berlaku.length > 0 && j.berlaku.at(-1)!.peristiwa !== 'diserahkan',
  peran: daftarPeran,
  isian: () => [paragraf('--catatan', 'Mengapa dibatalkan?')],
  tegaskan: 'Batalkan peristiwa terakhir?',
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website').option('--catatan <teks>', 'mengapa dibatalkan: teks, @berkas, atau -')
  contoh(p, 'konten batalkan 7q2f --kanal medsos --catatan "Salah kanal."')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const sesi = await bukaSesi(env, opsi)
        const kanalDisebut = bacaKanal(sesi, opsi.kanal)
        const catatan = opsi.catatan === undefined ? '' : await bacaTeks(env, '--catatan', opsi.catatan)
        return transisi(sesi, id, async ({ kegiatan }) => {
          const [kanal] = pilihKanal(kegiatan, kanalDisebut, opsi.kanal !== undefined) as [Kanal]
          const akhir = kegiatan.jalur.get(kanal)?.berlaku.at(-1)
          if (!akhir || akhir.peristiwa === 'diserahkan')
            throw new KontenError(
              'ditolak',
              'tidak-dapat-dibatalkan',
              `Tidak ada peristiwa ${kanal} yang dapat dibatalkan; penyerahan tidak dibatalkan, melainkan ditolak PPID.`,
              [`konten riwayat ${kegiatan.id}`],
            )
          const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
            jenis: akhir.peristiwa,
            kegiatan: kegiatan.id,
            kanal: akhir.kanal,
            versi: versiJalur(kegiatan, akhir.kanal),
            tindakan: `membatalkan ${akhir.peristiwa}`,
          })
          if (bakukanNama(dasar.oleh) !== bakukanNama(akhir.oleh))
            throw new KontenError(
              'ditolak',
              'bukan-pelakunya',
              `Peristiwa terakhir (${akhir.peristiwa}) dicatat oleh ${akhir.oleh}; hanya ia yang dapat membatalkannya.`,
              [`konten batalkan ${kegiatan.id} --kanal ${kanal} --sebagai "${akhir.oleh}"`],
            )
          const peristiwa: Dibatalkan = {
            ...dasar,
            peristiwa: 'dibatalkan',
            batal: akhir.jejak.commit,
            catatan,
            tetap: alasanTetap(sesi, { '--catatan': catatan }),
          }
          return { rancangan: { peristiwa }, pelaku }
        })
      }),
    ),
  )
}

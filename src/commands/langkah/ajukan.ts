import { KontenError } from '../../errors.js'
import type { Diajukan } from '../../domain/peristiwa/peristiwa.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { sidikTeks } from '../../storage/record/item-file.js'
import { periksaMedia } from '../../storage/media/media.js'
import { daftarTeks, paragraf, isianWaktu } from '../../shell/questions.js'
import { bacaTeks, cariBerkas } from '../../shell/values.js'
import { sesudah } from '../../app/after.js'
import type { Isian } from '../../shell/form-spec.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import { alasanTetap, dasarPeristiwa, namaBerkas, pilihSatuKanal, transisi, versiJalur } from '../../app/transition.js'
import type { OpsiUmum } from '../../app/session.js'
import { opsiSesudah } from '../../shell/options/after.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  caption?: string
  berita?: string
  lampiran?: string[]
}

/** The text is always asked for, the recorded one first: a corrected draft is not submitted as it stands by mistake. */
const teksDraf = (bagian: 'caption' | 'berita', kanal: Kanal, pesan: string): Isian =>
  paragraf(`--${bagian}`, pesan, { wajib: true, bila: (k) => k.kanal === kanal, bawaan: (k) => k.isi?.[bagian] ?? '' })

const formulir = formulirKegiatan('ajukan', 'diajukan', {
  isian: [
    teksDraf('caption', 'medsos', 'Caption untuk media sosial'),
    teksDraf('berita', 'website', 'Berita untuk website'),
    daftarTeks('--lampiran', 'Berkas desain atau video draf (kosong: tidak ada)', 'satu'),
    isianWaktu('Kapan draf diajukan'),
  ],
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website')
    .option('--caption <teks>', 'teks untuk medsos: teks, @berkas, atau -')
    .option('--berita <teks>', 'teks untuk website: teks, @berkas, atau -')
    .option('--lampiran <berkas...>', 'hasil desain atau video draf')
  opsiSesudah(p)
  contoh(
    p,
    'konten ajukan 7q2f --kanal medsos --caption @caption.txt --lampiran desain.png',
    'konten ajukan 7q2f --kanal website --berita "Warga Nomporejo …"',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const sesi = await bukaSesi(env, opsi)
        const kanalDisebut = bacaKanal(sesi, opsi.kanal)
        const ketikan = {
          caption: opsi.caption === undefined ? null : await bacaTeks(env, '--caption', opsi.caption),
          berita: opsi.berita === undefined ? null : await bacaTeks(env, '--berita', opsi.berita),
        }
        const lampiran = await periksaMedia(await cariBerkas(env, '--lampiran', opsi.lampiran ?? []), 'lampiran')
        const hasil = await transisi(sesi, id, async ({ kegiatan, berkas }) => {
          const kanal = pilihSatuKanal(kegiatan, kanalDisebut, opsi.kanal !== undefined)
          const bagian = bagianKanal[kanal]
          const teks = ketikan[bagian] ?? berkas.isi[bagian]
          if (teks === '')
            throw new KontenError('pemakaian', 'flag-kurang', `Draf ${kanal} belum mempunyai teks.`, [
              `Tambahkan --${bagian} "…" atau --${bagian} @berkas`,
            ])
          const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
            jenis: 'diajukan',
            kegiatan: kegiatan.id,
            kanal: [kanal],
            versi: versiJalur(kegiatan, [kanal]),
            tindakan: 'mengajukan draf',
          })
          const tetap = alasanTetap(sesi, { [`--${bagian}`]: teks, ...namaBerkas(lampiran) })
          const peristiwa: Diajukan = {
            ...dasar,
            peristiwa: 'diajukan',
            teks: sidikTeks(teks),
            lampiran: lampiran.map((m) => m.sha256),
            tetap,
          }
          return { rancangan: { peristiwa, isi: { [bagian]: teks }, media: lampiran }, pelaku }
        })
        return sesudah(sesi, hasil)
      }),
    ),
  )
}

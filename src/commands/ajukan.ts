import { resolve } from 'node:path'
import { KontenError } from '../errors.js'
import type { Diajukan } from '../domain/peristiwa.js'
import { bagianKanal, sidikTeks } from '../storage/berkas-kegiatan.js'
import { periksaMedia } from '../storage/media.js'
import { bacaTeks } from './isian.js'
import { denganSebab, opsiSebab } from './catat-sebab.js'
import type { OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import { bacaKanal, bukaSesi } from './sesi.js'
import { alasanTetap, dasarPeristiwa, pilihKanal, transisi, versiJalur } from './transisi.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  caption?: string
  berita?: string
  lampiran?: string[]
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website')
    .option('--caption <teks>', 'teks untuk medsos: teks, @berkas, atau -')
    .option('--berita <teks>', 'teks untuk website: teks, @berkas, atau -')
    .option('--lampiran <berkas...>', 'hasil desain atau video draf')
  opsiSebab(p)
  contoh(p, 'konten ajukan 7q2f --kanal medsos --caption @caption.txt --lampiran desain.png', 'konten ajukan 7q2f --kanal website --berita "Warga Nomporejo …"')
  p.action(
    jalankan<Opsi>(async (opsi, id) => {
      const sesi = await bukaSesi(env, opsi)
      const kanalDisebut = bacaKanal(sesi, opsi.kanal)
      const ketikan = {
        caption: opsi.caption === undefined ? null : await bacaTeks(env, '--caption', opsi.caption),
        berita: opsi.berita === undefined ? null : await bacaTeks(env, '--berita', opsi.berita),
      }
      const lampiran = await periksaMedia(
        (opsi.lampiran ?? []).map((f) => resolve(env.cwd, f)),
        'lampiran',
      )
      const hasil = await transisi(sesi, id, async ({ kegiatan, berkas }) => {
        const [kanal, ...lain] = pilihKanal(kegiatan, kanalDisebut, opsi.kanal !== undefined)
        if (!kanal || lain.length > 0)
          throw new KontenError('pemakaian', 'satu-kanal', 'Draf diajukan per kanal.', ['Tambahkan --kanal medsos atau --kanal website'])
        const bagian = bagianKanal[kanal]
        const teks = ketikan[bagian] ?? berkas.isi[bagian]
        if (teks === '')
          throw new KontenError('pemakaian', 'flag-kurang', `Draf ${kanal} belum mempunyai teks.`, [`Tambahkan --${bagian} "…" atau --${bagian} @berkas`])
        const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
          jenis: 'diajukan',
          kegiatan: kegiatan.id,
          kanal: [kanal],
          versi: versiJalur(kegiatan, [kanal]),
          tindakan: 'mengajukan draf',
        })
        const tetap = alasanTetap(sesi, { [`--${bagian}`]: teks })
        const peristiwa: Diajukan = { ...dasar, peristiwa: 'diajukan', teks: sidikTeks(teks), lampiran: lampiran.map((m) => m.sha256), tetap }
        return { rancangan: { peristiwa, isi: { [bagian]: teks }, media: lampiran }, pelaku }
      })
      return denganSebab(sesi, hasil)
    }),
  )
}

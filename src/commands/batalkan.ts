import { KontenError } from '../errors.js'
import { bentukNomor, jalurKegiatan } from '../domain/id.js'
import type { Kegiatan } from '../domain/keadaan.js'
import { terakhirBerlaku } from '../domain/keadaan.js'
import type { Dibatalkan, Tercatat } from '../domain/peristiwa.js'
import { periksaMasaDepan, putuskanBatal } from '../domain/putusan.js'
import type { Kanal } from '../domain/sop.js'
import { daftarPeran, versiBerlaku } from '../domain/sop.js'
import type { IsiKegiatan } from '../storage/berkas-kegiatan.js'
import { parseBerkas } from '../storage/berkas-kegiatan.js'
import { denganFormulir, formulirKegiatan } from './formulir.js'
import { bacaTeks } from './isian.js'
import type { Hasil, OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import { paragraf } from './pertanyaan.js'
import { bacaInteraksi, tanpaInteraksi, tulisanInteraksi } from './satu-interaksi.js'
import type { Sesi } from './sesi.js'
import { bacaKanal, bukaSesi } from './sesi.js'
import { alasanTetap, dasarPeristiwa, hasilTulis, pilihKanal, transisi, versiJalur } from './transisi.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  catatan?: string
}

const formulir = formulirKegiatan('batalkan', null, {
  jalur: (j) => j.berlaku.length > 0 && j.berlaku.at(-1)!.peristiwa !== 'diserahkan',
  peran: daftarPeran,
  isian: [paragraf('--catatan', 'Mengapa dibatalkan?')],
  tegaskan: 'Batalkan peristiwa terakhir?',
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website').option('--catatan <teks>', 'mengapa dibatalkan: teks, @berkas, atau -')
  contoh(p, 'konten batalkan 7q2f --kanal medsos --catatan "Salah kanal."', 'konten batalkan 2026-10-001   # jawaban sebuah komentar')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, dicari) => {
        const sesi = await bukaSesi(env, opsi)
        const catatan = opsi.catatan === undefined ? '' : await bacaTeks(env, '--catatan', opsi.catatan)
        return bentukNomor(dicari) ? batalkanInteraksi(sesi, dicari, catatan) : batalkanKegiatan(sesi, opsi, dicari, catatan)
      }),
    ),
  )
}

/** Takes back the last peristiwa of a channel; with a revision of the text, the text as it was before. */
async function batalkanKegiatan(sesi: Sesi, opsi: Opsi, dicari: string, catatan: string): Promise<Hasil> {
  const disebut = bacaKanal(sesi, opsi.kanal)
  return transisi(sesi, dicari, async ({ kegiatan }) => {
    const [kanal] = pilihKanal(kegiatan, disebut, opsi.kanal !== undefined) as [Kanal]
    const akhir = terakhirBerlaku(kegiatan, kanal)
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
    const tetap = alasanTetap(sesi, { '--catatan': catatan })
    const peristiwa: Dibatalkan = { ...dasar, peristiwa: 'dibatalkan', batal: akhir.jejak.commit, nomor: null, catatan, tetap }
    putuskanBatal(peristiwa, akhir, `konten batalkan ${kegiatan.id} --kanal ${kanal}`)
    return { rancangan: { peristiwa, isi: await isiSebelum(sesi, kegiatan, akhir) }, pelaku }
  })
}

/** The texts that a revision replaced, as they were; nothing for any other peristiwa, whose text stays for the next draft. */
async function isiSebelum(sesi: Sesi, kegiatan: Kegiatan, akhir: Tercatat): Promise<Partial<IsiKegiatan>> {
  if (akhir.peristiwa !== 'disunting') return {}
  const sebelum = kegiatan.riwayat[kegiatan.riwayat.indexOf(akhir) - 1]!
  const teks = await (await sesi.store.potret()).baca(jalurKegiatan(kegiatan.id), sebelum.jejak.commit)
  const { isi } = parseBerkas(teks!)
  return Object.fromEntries((['narasi', 'caption', 'berita'] as const).flatMap((bagian) => (akhir[bagian] === null ? [] : [[bagian, isi[bagian]]])))
}

/** Takes back the answer of a comment or direct message, or the whole of it while it has none. */
async function batalkanInteraksi(sesi: Sesi, nomor: string, catatan: string): Promise<Hasil> {
  let peristiwa!: Dibatalkan & { nomor: string }
  const commit = await sesi.store.tulis(async (potret) => {
    const interaksi = await bacaInteraksi(sesi, potret, nomor)
    if (!interaksi) throw tanpaInteraksi(nomor)
    const akhir: Tercatat = interaksi.dijawab ?? interaksi.diterima
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: akhir.peristiwa,
      kegiatan: null,
      kanal: akhir.kanal,
      versi: akhir.kanal.map((k) => versiBerlaku(sesi.sop[k], `${nomor.slice(0, 7)}-01`)),
      tindakan: `membatalkan ${akhir.peristiwa}`,
    })
    periksaMasaDepan(dasar.waktu, sesi.sekarang, sesi.zona)
    peristiwa = { ...dasar, peristiwa: 'dibatalkan', batal: akhir.jejak.commit, nomor, catatan, tetap: alasanTetap(sesi, { '--catatan': catatan }) }
    putuskanBatal(peristiwa, akhir, `konten batalkan ${nomor}`)
    return tulisanInteraksi(sesi, potret, `dibatalkan: ${akhir.peristiwa} interaksi ${nomor}`, peristiwa, pelaku)
  })
  return hasilTulis(sesi, peristiwa, `Interaksi ${nomor}`, 'dibatalkan', commit, { nomor })
}

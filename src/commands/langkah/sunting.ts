import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import type { Disunting } from '../../domain/peristiwa/peristiwa.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { daftarBagian, daftarPeran } from '../../domain/sop/sop.js'
import type { BerkasKegiatan, IsiKegiatan } from '../../storage/record/item-file.js'
import { bacaVersi, sidikTeks } from '../../storage/record/item-file.js'
import { bacaIsi } from '../../storage/record/item-text.js'
import { FrontMatterRusak } from '../../storage/record/front-matter.js'
import { bacaBerkasBiasa } from '../../storage/git/projection.js'
import type { Formulir, Isian } from '../../shell/form-spec.js'
import { paragraf } from '../../shell/questions.js'
import { bacaTeks, sebagaiPilihan } from '../../shell/values.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { alasanTetap, dasarPeristiwa, transisi, versiJalur } from '../../app/transition.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { kanalTeks } from '../../domain/keadaan/baca.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  narasi?: string
  caption?: string
  berita?: string
}

const isianTeks: Isian = {
  flag: '--caption',
  juga: ['--narasi', '--berita'],
  wajib: true,
  // What was edited in the working file is taken up as it is.
  bila: ({ sesi, kegiatan, isi, opsi }) =>
    kegiatan !== null &&
    daftarBagian.every((b) => opsi[b] === undefined) &&
    JSON.stringify(bacaIsi(sesi.akar, kegiatan.id)) === JSON.stringify(isi),
  tanya: async (k, lama, sementara) => {
    const bagian = await k.tanya.pilih('Teks mana yang diperbaiki?', sebagaiPilihan(daftarBagian))
    const { tanya } = paragraf(`--${bagian}`, `${bagian} yang baru`, {
      bawaan: () => k.isi?.[bagian as keyof IsiKegiatan] ?? '',
    })
    k.jawab(`--${bagian}`, await tanya(k, lama, sementara))
    return ''
  },
}

/** No channel is asked for: it follows from the text. */
const formulir: Formulir = {
  ...formulirKegiatan('sunting', 'disunting'),
  tindakan: null,
  peran: daftarPeran,
  isian: [isianTeks],
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option(
    '--kanal <kanal>',
    'kanal yang drafnya disunting; harus memuat kanal pemilik teksnya (bawaan: menurut teksnya; narasi: semua kanal)',
  )
  for (const bagian of daftarBagian)
    p.option(`--${bagian} <teks>`, `${bagian} yang baru: teks, @berkas, atau - untuk masukan standar`)
  contoh(
    p,
    'konten sunting 7q2f --caption @caption.txt',
    'konten sunting 7q2f   # mencatat suntingan tangan pada berkasnya',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const sesi = await bukaSesi(env, opsi)
        const disebut = opsi.kanal === undefined ? null : bacaKanal(sesi, opsi.kanal)
        const ketikan: Partial<IsiKegiatan> = {}
        for (const bagian of daftarBagian)
          if (opsi[bagian] !== undefined) ketikan[bagian] = await bacaTeks(env, `--${bagian}`, opsi[bagian])
        return transisi(sesi, id, async ({ kegiatan, berkas, teks }) => {
          const suntingan =
            Object.keys(ketikan).length === 0 ? await suntinganTangan(sesi, kegiatan.id, teks, berkas) : null
          const isi = berubah(berkas, suntingan?.isi ?? ketikan)
          const milik = kanalSuntingan(kegiatan, isi)
          const kanal = disebut ?? milik
          const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
            jenis: 'disunting',
            kegiatan: kegiatan.id,
            kanal,
            versi: versiJalur(kegiatan, kanal),
            tindakan: 'menyunting teks sebelum diajukan',
          })
          const sidik = (bagian: keyof IsiKegiatan): string | null =>
            isi[bagian] === undefined ? null : sidikTeks(isi[bagian])
          const tetap = alasanTetap(
            sesi,
            Object.fromEntries(Object.entries(isi).map(([bagian, satu]) => [`--${bagian}`, satu])),
          )
          const peristiwa: Disunting = {
            ...dasar,
            peristiwa: 'disunting',
            narasi: sidik('narasi'),
            caption: sidik('caption'),
            berita: sidik('berita'),
            tetap,
          }
          return { rancangan: { peristiwa, isi, ...(suntingan ? { suntingan: suntingan.teks } : {}) }, pelaku }
        })
      }),
    ),
  )
}

/** The texts that are not those recorded. Throws `pemakaian` where there is none, or the narration would be gone. */
function berubah(berkas: BerkasKegiatan, kini: Partial<IsiKegiatan>): Partial<IsiKegiatan> {
  const isi = Object.fromEntries(
    daftarBagian.flatMap((b) =>
      kini[b] === undefined || sidikTeks(kini[b]) === sidikTeks(berkas.isi[b]) ? [] : [[b, kini[b]]],
    ),
  )
  if (Object.keys(isi).length === 0)
    throw new KontenError(
      'pemakaian',
      'tidak-ada-perubahan',
      'Teksnya sama dengan yang tercatat; tidak ada yang dicatat.',
      ['Sebutkan --narasi, --caption, atau --berita, atau sunting dahulu berkasnya.'],
    )
  if (isi['narasi'] === '')
    throw new KontenError('pemakaian', 'narasi-kosong', 'Narasi yang sudah diserahkan tidak dapat dikosongkan.', [
      'Tambahkan --narasi "…"',
    ])
  return isi
}

/** The tracks the texts belong to. Throws `pemakaian` where the kegiatan uses none of them. */
function kanalSuntingan(kegiatan: Kegiatan, isi: Partial<IsiKegiatan>): Kanal[] {
  const kanal = kanalTeks(kegiatan, isi)
  if (kanal.length > 0) return kanal
  throw new KontenError('pemakaian', 'kanal-tidak-dipakai', `"${kegiatan.judul}" tidak memakai kanal teks itu.`, [
    `Kanal kegiatan ini: ${[...kegiatan.jalur.keys()].join(', ')}`,
  ])
}

/** The working file as a person edited it; only its texts may differ. Null where it is as recorded. */
async function suntinganTangan(
  sesi: Sesi,
  id: string,
  tercatat: string,
  berkas: BerkasKegiatan,
): Promise<{ teks: string; isi: IsiKegiatan } | null> {
  const jalur = jalurKegiatan(id)
  const teks = (await bacaBerkasBiasa(join(sesi.akar, jalur)))?.toString('utf8')
  if (teks === undefined || teks === tercatat) return null
  const saran = [`Lihat bedanya: git diff -- ${jalur}`, `Kembalikan: git checkout -- ${jalur}`]
  try {
    const kini = bacaVersi(teks)
    const kepala = (b: BerkasKegiatan): string => JSON.stringify([b.kepala, b.media])
    if (kini.teksLiar)
      throw new KontenError(
        'ditolak',
        'teks-di-luar-bagian',
        `${jalur} memuat teks di luar ## Narasi, ## Caption, dan ## Berita.`,
        saran,
      )
    if (kepala(kini) !== kepala(berkas))
      throw new KontenError(
        'ditolak',
        'kepala-disunting',
        `Kepala ${jalur} disunting; hanya teksnya yang dapat disunting, selebihnya menurut riwayat.`,
        saran,
      )
    return { teks, isi: kini.isi }
  } catch (galat) {
    if (galat instanceof FrontMatterRusak)
      throw new KontenError('pemakaian', 'berkas-rusak', `${jalur}: ${galat.message}.`, saran)
    throw galat
  }
}

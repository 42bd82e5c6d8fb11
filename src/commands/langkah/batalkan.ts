import { KontenError } from '../../errors.js'
import { bentukNomor, jalurKegiatan } from '../../domain/bahasa/id.js'
import type { Dibatalkan, Tercatat } from '../../domain/peristiwa/peristiwa.js'
import { periksaMasaDepan, putuskanBatal, yangDibatalkan } from '../../domain/putusan/putusan.js'
import { daftarBagian, daftarPeran, versiBerlaku } from '../../domain/sop/sop.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import type { IsiKegiatan } from '../../storage/record/item-file.js'
import { parseBerkas } from '../../storage/record/item-file.js'
import { batalkanLaporan } from '../../app/take-back-report.js'
import type { Formulir } from '../../shell/form-spec.js'
import { pilihanLaporan } from '../../shell/form-spec.js'
import { bacaTeks } from '../../shell/values.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { paragraf } from '../../shell/questions.js'
import { bacaInteraksi, tanpaInteraksi, tulisanInteraksi } from '../../app/interaction.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import type { KegiatanTerbaca } from '../../app/transition.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import {
  alasanTetap,
  dasarPeristiwa,
  hasilTulis,
  pilihSatuKanal,
  setelah,
  transisi,
  versiJalur,
} from '../../app/transition.js'
import { sumberTeks } from '../../domain/keadaan/baca.js'
import type { Hasil } from '../../app/answer.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  catatan?: string
  bulan?: string
}

const formulirDasar = formulirKegiatan('batalkan', null, {
  jalur: (j) => j.berlaku.length > 0 && j.berlaku.at(-1)!.peristiwa !== 'diserahkan',
  peran: daftarPeran,
  isian: [paragraf('--catatan', 'Mengapa dibatalkan?')],
  tegaskan: 'Batalkan peristiwa terakhir?',
})

const formulir: Formulir = {
  ...formulirDasar,
  argumen: {
    nama: 'id',
    bolehTanpa: ({ bulan }) => bulan !== undefined,
    pilihan: async (konteks) => {
      const { interaksi, laporan } = await konteks.keadaan()
      const lewatNomor = [...interaksi.values()].toReversed().map(({ nomor, dijawab, diterima }) => ({
        nilai: nomor,
        judul: `${nomor}  ${dijawab ? 'jawaban atas ' : ''}${diterima.jenis} ${diterima.platform}`,
      }))
      const diserahkan = laporan.toReversed().map((l) => pilihanLaporan(l.bulan, l.kanal, konteks.sesi.zona))
      return [
        ...(await formulirDasar.argumen!.pilihan!(konteks)),
        ...lewatNomor,
        ...new Map(diserahkan.map((d) => [d.nilai, d])).values(),
      ]
    },
  },
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website')
    .option('--bulan <bulan>', 'bulan yang penyerahan laporannya dibatalkan, sebagai ganti ID')
    .option('--catatan <teks>', 'mengapa dibatalkan: teks, @berkas, atau -')
  contoh(
    p,
    'konten batalkan 7q2f --kanal medsos --catatan "Salah kanal."',
    'konten batalkan 2026-10-001   # jawaban sebuah komentar',
    'konten batalkan --bulan 2026-10 --kanal medsos',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, dicari) => {
        const sesi = await bukaSesi(env, opsi)
        const catatan = opsi.catatan === undefined ? '' : await bacaTeks(env, '--catatan', opsi.catatan)
        if (opsi.bulan !== undefined && dicari === undefined)
          return batalkanLaporan(
            sesi,
            bacaBulan(opsi.bulan, sesi.zona, sesi.sekarang),
            bacaKanal(sesi, opsi.kanal),
            catatan,
          )
        periksaSasaran(opsi, dicari)
        return bentukNomor(dicari)
          ? batalkanInteraksi(sesi, dicari, catatan)
          : batalkanKegiatan(sesi, opsi, dicari, catatan)
      }),
    ),
  )
}

function periksaSasaran({ bulan }: Opsi, dicari: string | undefined): void {
  if (dicari !== undefined && bulan === undefined) return
  throw new KontenError(
    'pemakaian',
    'sasaran-tidak-jelas',
    'Sebutkan ID kegiatan, nomor interaksi, atau --bulan untuk penyerahan laporan; salah satu saja.',
    ['konten batalkan ID', 'konten batalkan NOMOR', 'konten batalkan --bulan 2026-10 --kanal medsos'],
  )
}

/** Takes back the last peristiwa of a channel; with a revision of the text, the text as it was before. */
async function batalkanKegiatan(sesi: Sesi, opsi: Opsi, dicari: string, catatan: string): Promise<Hasil> {
  const disebut = bacaKanal(sesi, opsi.kanal)
  return transisi(sesi, dicari, async (terbaca) => {
    const { kegiatan } = terbaca
    const kanal = pilihSatuKanal(kegiatan, disebut, opsi.kanal !== undefined)
    const akhir = yangDibatalkan(kegiatan, kanal)
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: akhir.peristiwa,
      kegiatan: kegiatan.id,
      kanal: akhir.kanal,
      versi: versiJalur(kegiatan, akhir.kanal),
      tindakan: `membatalkan ${akhir.peristiwa}`,
    })
    const tetap = alasanTetap(sesi, { '--catatan': catatan })
    const peristiwa: Dibatalkan = {
      ...dasar,
      peristiwa: 'dibatalkan',
      batal: akhir.jejak.commit,
      nomor: null,
      bulan: null,
      berkas: [],
      catatan,
      tetap,
    }
    putuskanBatal(peristiwa, akhir, `konten batalkan ${kegiatan.id} --kanal ${kanal}`)
    return { rancangan: { peristiwa, isi: await isiTanpa(sesi, terbaca, akhir, peristiwa) }, pelaku }
  })
}

/**
 * The texts that a revision replaced, as they stood before it; nothing for any other peristiwa, whose text stays for the next
 * draft. Throws `ditolak` where the file holds them already: a peristiwa that changes no file is what a forged one looks like.
 */
async function isiTanpa(
  sesi: Sesi,
  { kegiatan: { id, riwayat }, berkas }: KegiatanTerbaca,
  akhir: Tercatat,
  batal: Dibatalkan,
): Promise<Partial<IsiKegiatan>> {
  if (akhir.peristiwa !== 'disunting') return {}
  const [sesudah, potret] = [setelah(sesi, riwayat, batal), await sesi.store.potret()]
  const isi: Partial<IsiKegiatan> = {}
  for (const bagian of daftarBagian.filter((b) => akhir[b] !== null)) {
    const sumber = sumberTeks(sesudah, bagian)
    isi[bagian] = sumber === null ? '' : parseBerkas((await potret.baca(jalurKegiatan(id), sumber.commit))!).isi[bagian]
  }
  if (daftarBagian.some((b) => isi[b] !== undefined && isi[b] !== berkas.isi[b])) return isi
  throw new KontenError(
    'ditolak',
    'tidak-ada-perubahan',
    'Teksnya sudah sama dengan sebelum suntingan itu; tidak ada yang dibatalkan.',
    [`konten sunting ${id}`],
  )
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
    const tetap = alasanTetap(sesi, { '--catatan': catatan })
    peristiwa = {
      ...dasar,
      peristiwa: 'dibatalkan',
      batal: akhir.jejak.commit,
      nomor,
      bulan: null,
      berkas: [],
      catatan,
      tetap,
    }
    putuskanBatal(peristiwa, akhir, `konten batalkan ${nomor}`)
    return tulisanInteraksi(sesi, potret, `dibatalkan: ${akhir.peristiwa} interaksi ${nomor}`, peristiwa, pelaku)
  })
  return hasilTulis(sesi, peristiwa, `Interaksi ${nomor}`, 'dibatalkan', commit, { nomor })
}

import { KontenError } from '../../errors.js'
import { jalurLaporan } from '../../domain/bahasa/id.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import type { Dilaporkan } from '../../domain/peristiwa/peristiwa.js'
import { bandingkan, susunTahun, trenKepatuhan } from '../../domain/laporan/perbandingan.js'
import { periksaDataPribadi, putuskanLaporan } from '../../domain/putusan/putusan.js'
import { susunPelaporan } from '../../domain/register/register-laporan.js'
import type { Keterlambatan } from '../../domain/register/sebab.js'
import { laporanTerlambat } from '../../domain/register/sebab.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import { dokumenLaporan, dokumenTahun } from '../../render/documents/laporan.js'
import { jsonLaporan } from '../../render/documents/laporan-json.js'
import { renderMarkdown } from '../../render/formats/markdown.js'
import { berkasTertulis } from '../../storage/record/written-files.js'
import { cariBerkasRusak } from '../../storage/record/damaged-items.js'
import type { Formulir } from '../../shell/form-spec.js'
import { isianBulan } from '../../shell/questions.js'
import { wajib } from '../../shell/values.js'
import { denganSebab } from '../../app/record-cause.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { Sesi } from '../../app/session.js'
import { bacaKanal, bacaKeadaan, bacaPer, bukaSesi, dasarRegister } from '../../app/session.js'
import { akanTercatat, alasanTetap, dasarPeristiwa, hasilTulis, tulisanPeristiwa } from '../../app/transition.js'
import { angkaBulan } from '../../domain/keadaan/baca.js'
import type { Hasil } from '../../app/answer.js'
import { opsiSebab } from '../../shell/options/after.js'
import { denganFormulir } from '../../shell/form-command.js'

interface Opsi extends OpsiKeluaran {
  bulan?: string
  kanal?: string
  per?: string
  tahun?: string
  nomor?: string
  tindakLanjut?: string
  serahkan?: boolean
}

const formulir = ({ serahkan: diserahkan, tahun }: Opsi): Formulir => ({
  nama: 'laporan',
  argumen: null,
  tindakan: diserahkan ? 'dilaporkan' : null,
  isian: tahun === undefined ? [isianBulan('Bulan yang dilaporkan')] : [],
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--bulan <bulan>', 'bulan yang dilaporkan, misalnya 2026-10')
    .option('--kanal <kanal>', 'medsos atau website (bawaan: keduanya)')
    .option('--tahun <tahun>', 'setahun dari bulan-bulannya, misalnya 2026')
    .option('--nomor <nomor>', 'nomor surat laporan')
    .option('--tindak-lanjut <teks>', 'tindak lanjut atas keterlambatan, dicetak pada laporan')
    .option('--per <waktu>', 'susun seperti pada saat itu')
    .option('--serahkan', 'menyerahkan laporan (SOP medsos langkah 6, website langkah 5)')
  opsiSebab(opsiKeluaran(p))
  contoh(
    p,
    'konten laporan --bulan 2026-10',
    'konten laporan --bulan 2026-10 --kanal medsos --serahkan',
    'konten laporan --bulan 2026-10 --format md --keluaran laporan.md',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi) => {
        const sesi = await bukaSesi(env, opsi)
        if (opsi.tahun !== undefined) return tahunan(sesi, opsi, opsi.tahun)
        const bulan = bacaBulan(wajib('--bulan', 'bulan yang dilaporkan', opsi.bulan), sesi.zona, sesi.sekarang)
        const kanal = bacaKanal(sesi, opsi.kanal)
        if (opsi.serahkan) return serahkan(sesi, opsi, bulan, kanal)
        const per = bacaPer(sesi, opsi.per)
        const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret(), per)
        const dasar = dasarRegister(sesi, per)
        const laporan = susunLaporan(keadaan, bulan, kanal, dasar)
        const rusak = await cariBerkasRusak(sesi.akar, bulan)
        const banding = bandingkan(keadaan, laporan, dasar)
        periksaDataPribadi({ '--tindak-lanjut': opsi.tindakLanjut })
        const susun = () =>
          dokumenLaporan(laporan, dasar, {
            banding,
            tren: trenKepatuhan(keadaan, bulan, kanal, dasar),
            tindakLanjut: opsi.tindakLanjut,
            nomor: opsi.nomor,
            tempat: sesi.pengaturan.kantor.nama,
          })
        return keluarkan(sesi, opsi, susun, jsonLaporan(laporan, sesi.zona, banding, rusak), rusak)
      }),
    ),
  )
}

async function tahunan(sesi: Sesi, opsi: Opsi, tahun: string): Promise<Hasil> {
  if (!/^\d{4}$/.test(tahun))
    throw new KontenError('pemakaian', 'tahun-tidak-terbaca', '--tahun: bukan tahun seperti 2026.', [
      'konten laporan --tahun 2026',
    ])
  const per = bacaPer(sesi, opsi.per)
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret(), per)
  const dasar = dasarRegister(sesi, per)
  const laporan = susunTahun(keadaan, tahun, bacaKanal(sesi, opsi.kanal), dasar)
  return keluarkan(
    sesi,
    opsi,
    () => dokumenTahun(laporan, dasar, sesi.pengaturan.kantor.nama),
    { versi: 1, ...laporan },
    [],
  )
}

async function serahkan(
  sesi: Sesi,
  { nomor, tindakLanjut }: Opsi,
  bulan: string,
  kanal: readonly Kanal[],
): Promise<Hasil> {
  let peristiwa!: Dilaporkan
  let terlambat: Keterlambatan[] = []
  const commit = await sesi.store.tulis(async (potret) => {
    const { keadaan: semua } = await bacaKeadaan(sesi, potret)
    // The report does not judge its own handing-in, so the same report a second time is the same bytes.
    const keadaan = { ...semua, laporan: semua.laporan.filter((l) => l.bulan !== bulan) }
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: 'dilaporkan',
      kegiatan: null,
      kanal,
      versi: kanal.map((k) => versiBerlaku(sesi.sop[k], `${bulan}-01`)),
      tindakan: 'menyerahkan laporan bulanan',
    })
    const adaAngka = angkaBulan(keadaan, bulan).some((a) => kanal.includes(a.kanal) && Object.keys(a.nilai).length > 0)
    const alasan = sesi.opsi.tetap?.trim() || null
    peristiwa = putuskanLaporan(
      { ...dasar, peristiwa: 'dilaporkan', bulan, berkas: [] },
      adaAngka,
      sesi.zona,
      sesi.sekarang,
      alasan,
    )
    const tetap = alasanTetap(sesi, { '--nomor': nomor, '--tindak-lanjut': tindakLanjut })
    peristiwa.tetap ??= tetap
    const menurut = dasarRegister(sesi, peristiwa.waktu)
    const naskah = (k: Kanal): string =>
      renderMarkdown(
        dokumenLaporan(susunLaporan(keadaan, bulan, [k], menurut), menurut, { banding: [], nomor, tindakLanjut }),
        sesi.zona,
      )
    const berkas = new Map(kanal.map((k): [string, string] => [jalurLaporan(bulan, k), naskah(k)]))
    if ((await Promise.all([...berkas].map(async ([j, isi]) => (await potret.baca(j)) === isi))).every(Boolean))
      throw new KontenError(
        'ditolak',
        'sudah-diserahkan',
        `Laporan ${namaBulan(bulan, sesi.zona)} yang sama persis sudah diserahkan.`,
        [`konten register --bulan ${bulan}`],
      )
    peristiwa.berkas = berkasTertulis(berkas)
    const nanti = { ...semua, laporan: [...semua.laporan, akanTercatat(sesi, peristiwa)] }
    terlambat = laporanTerlambat(susunPelaporan(nanti, { bulan, kanal }, menurut), '')
    return tulisanPeristiwa(
      sesi,
      `dilaporkan: ${namaBulan(bulan, sesi.zona)} (${kanal.join(', ')})`,
      peristiwa,
      pelaku,
      berkas,
    )
  })
  const hasil = hasilTulis(sesi, peristiwa, `Laporan ${namaBulan(bulan, sesi.zona)}`, 'dilaporkan', commit, { bulan })
  return denganSebab(sesi, { ...hasil, terlambat: terlambat.map((t) => ({ ...t, commit })), peran: peristiwa.peran })
}

/** `batalkan --bulan B`: takes back the handing-in of a monthly report; what was handed in before counts again. */
import { KontenError } from '../errors.js'
import { jalurLaporan } from '../domain/bahasa/id.js'
import { namaBulan, waktuPanjang } from '../domain/bahasa/kalimat.js'
import { disegel } from '../domain/keadaan/pembatalan.js'
import type { Dibatalkan, Dilaporkan, Tercatat } from '../domain/peristiwa/peristiwa.js'
import { periksaMasaDepan, putuskanBatal } from '../domain/putusan/putusan.js'
import type { Kanal } from '../domain/sop/sop.js'
import { versiBerlaku } from '../domain/sop/sop.js'
import { berkasTertulis } from '../storage/record/written-files.js'
import type { Potret } from '../storage/port.js'
import type { Sesi } from './session.js'
import { bacaKeadaan } from './session.js'
import { alasanTetap, dasarPeristiwa, hasilTulis, tulisanPeristiwa } from './transition.js'
import type { Keadaan } from '../domain/keadaan/tipe.js'
import type { Hasil } from './answer.js'

export async function batalkanLaporan(
  sesi: Sesi,
  bulan: string,
  kanal: readonly Kanal[],
  catatan: string,
): Promise<Hasil> {
  const judul = `Laporan ${namaBulan(bulan, sesi.zona)}`
  let peristiwa!: Dibatalkan
  const commit = await sesi.store.tulis(async (potret) => {
    const { keadaan } = await bacaKeadaan(sesi, potret)
    const akhir = laporanTerakhir(keadaan, bulan, kanal, judul)
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: 'dilaporkan',
      kegiatan: null,
      kanal: akhir.kanal,
      versi: akhir.kanal.map((k) => versiBerlaku(sesi.sop[k], `${bulan}-01`)),
      tindakan: 'membatalkan dilaporkan',
    })
    periksaMasaDepan(dasar.waktu, sesi.sekarang, sesi.zona)
    const tetap = alasanTetap(sesi, { '--catatan': catatan })
    peristiwa = {
      ...dasar,
      peristiwa: 'dibatalkan',
      batal: akhir.jejak.commit,
      nomor: null,
      bulan,
      berkas: [],
      catatan,
      tetap,
    }
    putuskanBatal(peristiwa, akhir, `konten batalkan --bulan ${bulan} --kanal ${akhir.kanal[0]}`)
    const berkas = new Map<string, string>()
    for (const k of akhir.kanal)
      berkas.set(jalurLaporan(bulan, k), await isiSesudah(sesi, potret, keadaan, akhir, k, peristiwa))
    peristiwa.berkas = berkasTertulis(berkas)
    return tulisanPeristiwa(
      sesi,
      `dibatalkan: dilaporkan ${namaBulan(bulan, sesi.zona)} (${akhir.kanal.join(', ')})`,
      peristiwa,
      pelaku,
      berkas,
    )
  })
  return hasilTulis(sesi, peristiwa, judul, 'dibatalkan', commit, { bulan })
}

/** The report that would be taken back. Throws `ditolak` where there is none, or a seal covers it; `pemakaian` where two could be meant. */
function laporanTerakhir(
  keadaan: Keadaan,
  bulan: string,
  kanal: readonly Kanal[],
  judul: string,
): Tercatat<Dilaporkan> {
  const terakhir = kanal.flatMap((k) => keadaan.laporan.findLast((l) => l.bulan === bulan && l.kanal.includes(k)) ?? [])
  const [akhir, lain] = new Set(terakhir)
  if (!akhir)
    throw new KontenError(
      'ditolak',
      'tidak-dapat-dibatalkan',
      `${judul} (${kanal.join(', ')}) belum diserahkan, sehingga tidak ada yang dibatalkan.`,
      [`konten register --bulan ${bulan}`],
    )
  if (lain)
    throw new KontenError(
      'pemakaian',
      'kanal-belum-disebut',
      `${judul} diserahkan sendiri-sendiri per kanal; sebutkan salah satu.`,
      kanal.map((k) => `Tambahkan --kanal ${k}`),
    )
  if (disegel(keadaan, akhir))
    throw new KontenError(
      'ditolak',
      'sudah-ditutup',
      `${judul} sudah disegel tutup buku, sehingga penyerahannya tidak dapat dibatalkan.`,
      [
        `Serahkan yang dibetulkan; keduanya tetap tercatat: konten laporan --bulan ${bulan} --kanal ${akhir.kanal[0]} --serahkan`,
      ],
    )
  return akhir
}

/** What the file of a channel says afterwards: the report that counts again, or where there is none the one taken back, marked. */
async function isiSesudah(
  sesi: Sesi,
  potret: Potret,
  keadaan: Keadaan,
  akhir: Tercatat<Dilaporkan>,
  kanal: Kanal,
  p: Dibatalkan,
): Promise<string> {
  const jalur = jalurLaporan(akhir.bulan, kanal)
  const sebelum = keadaan.laporan
    .slice(0, keadaan.laporan.indexOf(akhir))
    .findLast((l) => l.bulan === akhir.bulan && l.kanal.includes(kanal))
  if (sebelum) return (await potret.baca(jalur, sebelum.jejak.commit)) ?? ''
  const lama = (await potret.baca(jalur, akhir.jejak.commit)) ?? ''
  return `> Penyerahan laporan ini dibatalkan oleh ${p.oleh} pada ${waktuPanjang(p.waktu, sesi.zona)}.\n\n${lama}`
}

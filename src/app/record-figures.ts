/** Recording figures: one source, one peristiwa; the same source again changes nothing. */
import { KontenError } from '../errors.js'
import type { Angka, Diukur, NamaAngka } from '../domain/peristiwa/peristiwa.js'
import { buatAngka, daftarAngka } from '../domain/peristiwa/peristiwa.js'
import { periksaMasaDepan } from '../domain/putusan/putusan.js'
import { versiBerlaku } from '../domain/sop/sop.js'
import { bulanDari, tanggalLokal } from '../domain/bahasa/waktu.js'
import { bacaBulan } from '../domain/bahasa/waktu-ketik.js'
import { bacaBilangan } from '../analytics/csv.js'
import { printAngka } from '../analytics/template.js'
import { berkasTertulis, sidikIsi } from '../storage/record/written-files.js'
import { salahSatu, wajib } from '../shell/values.js'
import type { Sesi, OpsiUmum } from './session.js'
import { bacaKanal, bacaKeadaan, waktuPeristiwa } from './session.js'
import { alasanTetap, cariId, dasarPeristiwa, hasilTulis, tulisanPeristiwa } from './transition.js'
import type { Hasil } from './answer.js'

export interface OpsiCatat extends OpsiUmum {
  bulan?: string
  kanal?: string
  platform?: string
  kegiatan?: string
  [angka: string]: unknown
}

/** Figures that are about to be recorded: where they come from and what is kept of the source. */
export interface Sumber {
  nama: string
  sidik: string
  isi: string
  angka: Angka[]
  /** Day the platform made the file, where it says so. */
  diambil: string | null
}

/** The month figures are for, asked for where it is left out. */
export async function bulanWajib(sesi: Sesi, opsi: { bulan?: string } & OpsiUmum): Promise<string> {
  return bacaBulan(wajib('--bulan', 'bulan angka', opsi.bulan), sesi.zona, sesi.sekarang)
}

/** Records a source of figures, unless it is recorded already. */
export async function catatUkuran(sesi: Sesi, sumber: Sumber): Promise<Hasil> {
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const ada = keadaan.ukuran.find((u) => u.sidik === sumber.sidik && printAngka(u.angka) === sumber.isi)
  if (ada)
    return {
      ...hasilTulis(sesi, ada, sumber.nama, 'sudah-ada', ada.jejak.commit),
      teks: `${sumber.nama} sudah dicatat sebelumnya (commit ${ada.jejak.commit.slice(0, 12)}); tidak ada yang berubah.\n`,
    }
  const kanal = [...new Set(sumber.angka.map((a) => a.kanal))].toSorted()
  const bulan =
    sumber.angka
      .map((a) => a.bulan ?? '')
      .toSorted()
      .find(Boolean) ?? bulanDari(tanggalLokal(waktuPeristiwa(sesi), sesi.zona))
  let peristiwa!: Diukur
  const commit = await sesi.store.tulis(async () => {
    const versi = kanal.map((k) => versiBerlaku(sesi.sop[k], `${bulan}-01`))
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: 'diukur',
      kegiatan: null,
      kanal,
      versi,
      tindakan: 'mencatat data analitik',
    })
    periksaMasaDepan(dasar.waktu, sesi.sekarang, sesi.zona)
    const berkas = new Map([
      [`analitik/${bulan}/${tanggalLokal(dasar.waktu, sesi.zona)}-${sumber.sidik.slice(0, 12)}.csv`, sumber.isi],
    ])
    peristiwa = {
      ...dasar,
      peristiwa: 'diukur',
      sumber: sumber.nama,
      sidik: sumber.sidik,
      diambil: sumber.diambil,
      angka: sumber.angka,
      berkas: berkasTertulis(berkas),
      tetap: alasanTetap(sesi, {}),
    }
    return tulisanPeristiwa(
      sesi,
      `diukur: ${sumber.nama}, ${sumber.angka.length} baris (${kanal.join(', ')})`,
      peristiwa,
      pelaku,
      berkas,
    )
  })
  return hasilTulis(sesi, peristiwa, `${sumber.nama}, ${sumber.angka.length} baris`, 'diukur', commit, {
    bulan,
    baris: sumber.angka.length,
  })
}

/** Records figures typed on the command line. */
export async function catatKetikan(sesi: Sesi, opsi: OpsiCatat): Promise<Hasil> {
  const bulan = await bulanWajib(sesi, opsi)
  const [kanal, ...lain] = bacaKanal(sesi, wajib('--kanal', 'medsos atau website', opsi.kanal))
  if (!kanal || lain.length > 0)
    throw new KontenError('pemakaian', 'satu-kanal', 'Angka dicatat per kanal.', [
      'Tambahkan --kanal medsos atau --kanal website',
    ])
  const platform =
    opsi.platform === undefined && kanal === 'website'
      ? null
      : salahSatu('--platform', wajib('--platform', 'platform', opsi.platform), sesi.pengaturan.platform)
  const nilai: Angka['nilai'] = {}
  for (const nama of daftarAngka) {
    const teks = opsi[namaOpsi(nama)]
    const terbaca = typeof teks === 'string' ? bacaBilangan(teks, 'ketikan', 1, `--${nama.replace('_', '-')}`) : null
    if (terbaca !== null) nilai[nama] = terbaca
  }
  if (Object.keys(nilai).length === 0)
    throw new KontenError('pemakaian', 'tanpa-angka', 'Belum ada angka yang disebut.', [
      `Sebutkan, misalnya: --${daftarAngka[0]} 812`,
    ])
  const id = opsi.kegiatan === undefined ? null : await cariId(await sesi.store.potret(), opsi.kegiatan)
  const angka: Angka[] = [buatAngka({ bulan, kanal, platform, id, nilai })]
  const isi = printAngka(angka)
  return catatUkuran(sesi, {
    nama: 'ketikan',
    sidik: sidikIsi(Buffer.from(`${isi}${sesi.sekarang}`)),
    isi,
    angka,
    diambil: null,
  })
}

const namaOpsi = (nama: NamaAngka): string => nama.replace(/_(\w)/, (_, huruf: string) => huruf.toUpperCase())

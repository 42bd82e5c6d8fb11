/** `analitik cocok`: rows of figures that no link explains, proposed for an upload and recorded once a person accepts. */
import { KontenError } from '../../errors.js'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import type { UnggahanKegiatan, Usulan } from '../../domain/laporan/pencocokan.js'
import { angkaTakBertuan, kunciAngka, semuaUnggahan, usulkanCocok } from '../../domain/laporan/pencocokan.js'
import type { Angka, Dicocokkan } from '../../domain/peristiwa/peristiwa.js'
import { periksaMasaDepan } from '../../domain/putusan/putusan.js'
import { bagianKanal, versiBerlaku } from '../../domain/sop/sop.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { parseBerkas } from '../../storage/record/item-file.js'
import type { Potret } from '../../storage/port.js'
import { penanya, setuju } from '../../shell/values.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan } from '../../shell/output.js'
import type { Sesi } from '../../app/session.js'
import { bacaKeadaan } from '../../app/session.js'
import { cariId, dasarPeristiwa, hasilTulis, tulisanPeristiwa } from '../../app/transition.js'
import type { Hasil } from '../../app/answer.js'
import { sambungTeks } from '../../app/answer.js'

export interface OpsiCocok extends OpsiKeluaran {
  dengan?: string
  terima?: boolean
  lepas?: boolean
}

/** Lists the proposals, or records what was accepted. Throws `pemakaian` for a key or a kegiatan that does not fit. */
export async function cocokkanUkuran(sesi: Sesi, opsi: OpsiCocok, kunci: string | undefined): Promise<Hasil> {
  const potret = await sesi.store.potret()
  const { keadaan } = await bacaKeadaan(sesi, potret)
  const unggahan = semuaUnggahan(keadaan)
  const takBertuan = angkaTakBertuan(keadaan, unggahan)
  if (kunci !== undefined && opsi.lepas) {
    const lama = keadaan.cocok.get(kunci)
    if (!lama)
      throw new KontenError('pemakaian', 'tidak-dicocokkan', `"${satuBaris(kunci)}" tidak pernah dicocokkan.`, [
        'konten analitik cocok',
      ])
    return catat(sesi, kunci, { ...lama, tautan: '' })
  }
  if (kunci !== undefined) {
    const angka = takBertuan.find((a) => kunciAngka(a)[0] === kunci)
    if (!angka || opsi.dengan === undefined)
      throw new KontenError(
        'pemakaian',
        angka ? 'flag-kurang' : 'kunci-tidak-ada',
        angka ? 'Belum disebut: --dengan (kegiatan).' : `Tidak ada angka tak bertuan berkunci "${satuBaris(kunci)}".`,
        ['konten analitik cocok'],
      )
    return catat(sesi, kunci, tujuan(unggahan, angka, await cariId(potret, opsi.dengan)))
  }
  const teks = await teksUnggahan(potret, unggahan)
  const usulan = usulkanCocok(takBertuan, unggahan, (u) => teks.get(u.kegiatan.id + u.kanal) ?? '', sesi.zona)
  const diterima = opsi.terima ? usulan : await tanyakan(sesi, usulan)
  if (diterima.length > 0) {
    const hasil: Hasil[] = []
    for (const u of diterima)
      hasil.push(
        await catat(sesi, u.kunci, {
          kegiatan: u.unggahan.kegiatan.id,
          kanal: u.unggahan.kanal,
          tautan: u.unggahan.tautan,
        }),
      )
    return { data: hasil.map((h) => h.data), teks: sambungTeks(...hasil.map((h) => h.teks)) }
  }
  return tampilkan(sesi, opsi, usulan, takBertuan)
}

function tujuan(
  unggahan: readonly UnggahanKegiatan[],
  angka: Angka,
  id: string,
): { kegiatan: string; kanal: UnggahanKegiatan['kanal']; tautan: string } {
  const u = unggahan.find(
    (calon) =>
      calon.kegiatan.id === id &&
      calon.kanal === angka.kanal &&
      (angka.platform === null || calon.platform === angka.platform),
  )
  if (!u)
    throw new KontenError(
      'pemakaian',
      'tanpa-unggahan',
      `${id} tidak mempunyai unggahan pada ${angka.platform ?? angka.kanal}.`,
      [`konten lihat ${id}`],
    )
  return { kegiatan: id, kanal: u.kanal, tautan: u.tautan }
}

/** Texts as they were uploaded, by kegiatan and channel. */
async function teksUnggahan(potret: Potret, unggahan: readonly UnggahanKegiatan[]): Promise<Map<string, string>> {
  const hasil = new Map<string, string>()
  for (const u of unggahan) {
    if (hasil.has(u.kegiatan.id + u.kanal)) continue
    const isi = await potret.baca(jalurKegiatan(u.kegiatan.id))
    hasil.set(u.kegiatan.id + u.kanal, isi === null ? '' : parseBerkas(isi).isi[bagianKanal[u.kanal]])
  }
  return hasil
}

async function tanyakan(sesi: Sesi, usulan: readonly Usulan[]): Promise<Usulan[]> {
  const tanya = penanya(sesi.env, sesi.opsi)
  if (tanya === null) return []
  const diterima: Usulan[] = []
  for (const u of usulan)
    if (
      await setuju(
        tanya,
        `${u.kunci} "${satuBaris(u.angka.judul ?? '')}" = ${u.unggahan.kegiatan.judul} (${u.unggahan.platform})?`,
      )
    )
      diterima.push(u)
  return diterima
}

async function catat(
  sesi: Sesi,
  kunci: string,
  ke: { kegiatan: string; kanal: UnggahanKegiatan['kanal']; tautan: string },
): Promise<Hasil> {
  let peristiwa!: Dicocokkan
  const commit = await sesi.store.tulis(async () => {
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: 'dicocokkan',
      kegiatan: ke.kegiatan,
      kanal: [ke.kanal],
      versi: [versiBerlaku(sesi.sop[ke.kanal], tanggalLokal(sesi.sekarang, sesi.zona))],
      tindakan: 'mencocokkan angka',
    })
    periksaMasaDepan(dasar.waktu, sesi.sekarang, sesi.zona)
    peristiwa = { ...dasar, peristiwa: 'dicocokkan', kunci, tautan: ke.tautan }
    return tulisanPeristiwa(sesi, `dicocokkan: ${kunci}`, peristiwa, pelaku, new Map())
  })
  return hasilTulis(sesi, peristiwa, kunci, ke.tautan === '' ? 'dilepas' : 'dicocokkan', commit, {
    kunci,
    tautan: ke.tautan,
  })
}

async function tampilkan(
  sesi: Sesi,
  opsi: OpsiCocok,
  usulan: readonly Usulan[],
  takBertuan: readonly Angka[],
): Promise<Hasil> {
  const usul = new Map(usulan.map((u) => [u.angka, u]))
  const baris = takBertuan.map((a) => ({ a, kunci: kunciAngka(a)[0]!, u: usul.get(a) }))
  const data = baris.map(({ a, kunci, u }) => ({
    kunci,
    platform: a.platform,
    tautan: a.tautan,
    judul: a.judul,
    terbit: a.terbit,
    usulan: u
      ? { id: u.unggahan.kegiatan.id, judul: u.unggahan.kegiatan.judul, tautan: u.unggahan.tautan, sebab: u.sebab }
      : null,
  }))
  const susun = () => ({
    judul: `Angka tanpa unggahan: ${takBertuan.length}, dengan usulan: ${usulan.length}`,
    keterangan: [],
    bagian: [
      {
        kunci: 'usulan',
        judul: 'Angka yang tautannya tidak dikenal',
        kolom: [{ judul: 'Kunci' }, { judul: 'Terbit' }, { judul: 'Judul' }, { judul: 'Usulan' }],
        baris: baris.map(({ a, kunci, u }) => [
          kunci,
          a.terbit,
          a.judul,
          u ? `${u.unggahan.kegiatan.judul} (${u.sebab})` : null,
        ]),
        kosong: 'Semua angka sudah ada unggahannya.',
      },
    ],
    utama: 'usulan',
    penutup:
      takBertuan.length > 0
        ? [
            'Terima semua usulan: konten analitik cocok --terima. Satu per satu: konten analitik cocok KUNCI --dengan ID.',
          ]
        : [],
  })
  return keluarkan(sesi, opsi, susun, data, [])
}

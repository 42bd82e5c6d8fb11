/** Recording the cause of a lateness: by its own command, or right after the late act. */
import { KontenError } from '../errors.js'
import { lamaLewat, namaBulan } from '../domain/bahasa/kalimat.js'
import type { Disebabkan } from '../domain/peristiwa/peristiwa.js'
import { periksaMasaDepan } from '../domain/putusan/putusan.js'
import type { Keterlambatan } from '../domain/register/sebab.js'
import type { Peran } from '../domain/sop/sop.js'
import { daftarPeran } from '../domain/sop/sop.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import type { Sesi } from './session.js'
import type { HasilBerbatas } from './transition.js'
import { alasanTetap, dasarTindakan, hasilTulis, tulisanPeristiwa } from './transition.js'
import type { Hasil } from './answer.js'

/** The cause as typed, on one line; '' where none was. */
export const sebabKetikan = (sesi: Sesi): string => satuBaris(sesi.opsi.sebab ?? '')

/** Records a cause as a commit of its own; anyone may, `peran` first. */
export async function catatSebab(sesi: Sesi, apa: Keterlambatan, judul: string, peran: Peran): Promise<Hasil> {
  const sebab = sebabKetikan(sesi)
  const boleh = [peran, ...daftarPeran.filter((lain) => lain !== peran)]
  const { pelaku, ...dasar } = await dasarTindakan(sesi, {
    kegiatan: apa.id,
    kanal: [apa.kanal],
    langkah: String(apa.langkah),
    boleh,
    tindakan: 'mencatat sebab keterlambatan',
  })
  periksaMasaDepan(dasar.waktu, sesi.sekarang, sesi.zona)
  const tetap = alasanTetap(sesi, {})
  const peristiwa: Disebabkan = {
    ...dasar,
    peristiwa: 'disebabkan',
    bulan: apa.bulan,
    nomor: apa.nomor,
    putaran: apa.ke,
    commit: apa.commit,
    sebab,
    tetap,
  }
  const perihal = `disebabkan: ${judul} (${apa.kanal}, langkah ${apa.langkah})`
  const commit = await sesi.store.tulis(async () => tulisanPeristiwa(sesi, perihal, peristiwa, pelaku, new Map()))
  return hasilTulis(sesi, peristiwa, judul, 'disebabkan', commit, { langkah: apa.langkah, ke: apa.ke, sebab })
}

const perintahSebab = (t: Keterlambatan): string =>
  t.nomor !== null
    ? `konten sebab ${t.nomor} --sebab "…"`
    : t.bulan === null
      ? `konten sebab ${t.id} --langkah ${t.langkah} --kanal ${t.kanal}${t.ke === 1 ? '' : ` --ke ${t.ke}`} --sebab "…"`
      : `konten sebab --bulan ${t.bulan} --kanal ${t.kanal} --sebab "…"`

/** Completes the result of an act: its cause is recorded where one was typed, else the command for it is told. */
export async function denganSebab(sesi: Sesi, hasil: HasilBerbatas): Promise<Hasil> {
  const { terlambat, peran, ...lain } = hasil
  const ada = sebabKetikan(sesi) !== ''
  const pesan: string[] = ada && terlambat.length === 0 ? ['Langkah ini tidak terlambat; sebab tidak dicatat.'] : []
  for (const t of terlambat) {
    const lewat = `Langkah ${t.langkah} (${t.kanal}) terlambat ${lamaLewat(t)}.`
    const sebab = ada ? sesi.opsi.sebab! : await tanyakanSebab(sesi, lewat)
    if (sebab === '') pesan.push(`${lewat} Catat sebabnya: ${perintahSebab(t)}`)
    else pesan.push(`${lewat} ${await susulkan({ ...sesi, opsi: { ...sesi.opsi, sebab } }, t, peran)}`)
  }
  const data = terlambat.length === 0 ? lain.data : { ...(lain.data as object), terlambat }
  return { ...lain, data, pesan: [...(lain.pesan ?? []), ...pesan] }
}

/** The act is recorded already, so that leaving the question unanswered, by whatever key, only leaves the cause for later. */
const tanyakanSebab = async (sesi: Sesi, lewat: string): Promise<string> =>
  (await sesi.tanyakan?.(`${lewat} Sebabnya? (kosong: dicatat nanti)`).catch(() => ''))?.trim() ?? ''

/** The act is recorded already: what keeps its cause from being recorded is told, not thrown. */
async function susulkan(sesi: Sesi, t: Keterlambatan, peran: Peran): Promise<string> {
  const judul =
    t.nomor !== null ? `Interaksi ${t.nomor}` : t.bulan === null ? t.id! : `Laporan ${namaBulan(t.bulan, sesi.zona)}`
  try {
    await catatSebab(sesi, t, judul, peran)
    return 'Sebabnya tercatat.'
  } catch (galat) {
    if (!(galat instanceof KontenError)) throw galat
    return `Sebabnya belum tercatat (${galat.message}) Ulangi: ${perintahSebab(t)}`
  }
}

/** What `jelaskan` explains: the verdicts of a kegiatan, of an answer, or of a monthly report. */
import type { Session } from '../session.js'
import type { Penjelasan } from '../../domain/penjelasan.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { KontenError } from '../../errors.js'
import { bentukNomor } from '../../domain/bahasa/id.js'
import { readKegiatan, noSuchInteraction, requireOneTarget } from './find.js'
import { ofMonths, readPart } from './reading.js'
import { langkahBasis, registerBasis } from '../session.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import { jelaskanLangkah, jelaskanInteraksi, jelaskanLaporan } from '../../domain/penjelasan.js'
import { susunInteraksi } from '../../domain/register/register-interaksi.js'
import { daftarKanal } from '../../domain/sop/sop.js'
import { susunPelaporan } from '../../domain/register/register-laporan.js'
import { namaBulan, tanggalPendek } from '../../domain/bahasa/kalimat.js'

/** What is explained: its name, what identifies it in JSON, and its verdicts. */
export interface Perkara {
  judul: string
  data: Record<string, unknown>
  penjelasan: Penjelasan[]
}

/** Which of them is asked for. */
interface Asked {
  kanal?: readonly Kanal[] | undefined
  bulan?: string | undefined
  per?: Instan | undefined
}

/**
 * Finds what is meant: a kegiatan by its id, a comment or direct message by its number, a monthly report by its month.
 */
export async function perkara(
  sesi: Session,
  minta: Asked,
  dicari: string | undefined,
  no: string | undefined,
): Promise<Perkara> {
  requireOneTarget(dicari, minta.bulan, 'jelaskan')
  if (dicari === undefined) return laporan(sesi, minta, minta.bulan!)
  return bentukNomor(dicari) ? interaksi(sesi, minta, dicari) : kegiatan(sesi, minta, dicari, no)
}

async function kegiatan(sesi: Session, minta: Asked, dicari: string, no: string | undefined): Promise<Perkara> {
  if (no !== undefined && !/^[1-9]\d?$/.test(no))
    throw new KontenError('pemakaian', 'langkah-tidak-dikenal', `"${no}" bukan nomor langkah SOP.`, ['konten sop'])
  const { kegiatan: k } = await readKegiatan(sesi, await sesi.store.snapshot(), dicari)
  const dasar = langkahBasis(sesi, minta.per ?? sesi.now)
  const kanal = minta.kanal ?? sesi.settings.kanal
  const penjelasan = [...k.jalur.values()]
    .filter((j) => kanal.includes(j.kanal))
    .flatMap((j) =>
      langkahJalur(k, j, dasar)
        .filter((l) => no === undefined || l.baris.no === Number(no))
        .map((l) => jelaskanLangkah(k, j, l, dasar)),
    )
  if (penjelasan.length === 0)
    throw new KontenError(
      'pemakaian',
      'langkah-belum-ada',
      `Belum ada putaran ${no === undefined ? 'langkah yang dinilai' : `langkah ${no}`} pada kegiatan ini.`,
      [`konten riwayat ${k.id}`],
    )
  return {
    judul: `${k.judul} (${k.id}), Hari H ${tanggalPendek(k.hariH, sesi.zona)}`,
    data: { id: k.id, judul: k.judul, hariH: k.hariH },
    penjelasan,
  }
}

async function interaksi(sesi: Session, minta: Asked, nomor: string): Promise<Perkara> {
  const { keadaan } = await readPart(sesi, ofMonths([nomor.slice(0, 7)], false))
  const dasar = registerBasis(sesi, minta.per ?? null)
  const baris = susunInteraksi(keadaan, { bulan: null, kanal: daftarKanal }, dasar).find(
    (b) => b.interaksi.nomor === nomor,
  )
  if (!baris) throw noSuchInteraction(nomor)
  const { diterima } = baris.interaksi
  const penjelasan = jelaskanInteraksi(baris, dasar)
  const judul = `Interaksi ${nomor}: ${diterima.jenis} ${diterima.platform}`
  return {
    judul:
      penjelasan === null
        ? `${judul}. Tidak dinilai: SOP ${baris.kanal} tidak mempunyai langkah untuk menjawab interaksi.`
        : judul,
    data: { nomor },
    penjelasan: penjelasan === null ? [] : [penjelasan],
  }
}

async function laporan(sesi: Session, minta: Asked, bulan: string): Promise<Perkara> {
  const { keadaan } = await readPart(sesi, ofMonths([bulan], false))
  const dasar = registerBasis(sesi, minta.per ?? null)
  const daftar = susunPelaporan(keadaan, { bulan, kanal: minta.kanal ?? sesi.settings.kanal }, dasar)
  const nama = namaBulan(bulan, sesi.zona)
  if (daftar.length === 0)
    throw new KontenError(
      'pemakaian',
      'laporan-belum-ada',
      `Belum ada laporan ${nama} yang dinilai: bulannya belum berakhir, atau tidak ada yang tercatat.`,
      [`konten laporan --bulan ${bulan}`],
    )
  return {
    judul: `Laporan bulanan ${nama}`,
    data: { bulan },
    penjelasan: daftar.map((l) => jelaskanLaporan(l, keadaan.laporan, dasar)),
  }
}

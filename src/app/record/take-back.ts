/**
 * Taking back the last act on a channel, an answer or a comment, or a monthly report; what stood before it counts
 * again.
 */
import { jalurKegiatan, jalurLaporan } from '../../domain/bahasa/id.js'
import { namaBulan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { sumberTeks } from '../../domain/keadaan/baca.js'
import { disegel } from '../../domain/keadaan/pembatalan.js'
import type { Keadaan, Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Dibatalkan } from '../../domain/peristiwa/dibatalkan.js'
import type { Dilaporkan } from '../../domain/peristiwa/dilaporkan.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { yangDibatalkan } from '../../domain/putusan/batal.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { daftarBagian } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Snapshot } from '../../storage/port.js'
import type { ItemTexts } from '../../storage/record/item-file.js'
import { parseBerkas } from '../../storage/record/item-file.js'
import { readKegiatan, chooseOneKanal, noSuchInteraction } from '../read/find.js'
import type { Request } from './record.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnExisting, OnInteraction, OnMonth, TakesBack } from './subject.js'
import { onInteraction, onKegiatan, onMonth, monthVersions } from './subject.js'

const common = (akhir: Tercatat, catatan: string) => ({
  own: { batal: akhir.jejak.commit, nomor: null, bulan: null },
  catatan,
  typed: { [optionLabel('catatan')]: catatan },
})

/** The last act of a channel; with a revision of the text, the text as it was before. */
export const takeBackAct = (
  search: string,
  named: readonly Kanal[] | undefined,
  catatan: string,
): Request<'dibatalkan', OnExisting & TakesBack> => ({
  kind: 'dibatalkan',
  target: async (session, potret) => {
    const read = await readKegiatan(session, potret, search)
    const kanal = chooseOneKanal(read.kegiatan, named)
    const akhir = yangDibatalkan(read.kegiatan, kanal)
    return {
      ...onKegiatan(read, akhir.kanal),
      akhir,
      command: `konten batalkan ${read.kegiatan.id} --kanal ${kanal}`,
    }
  },
  compose: ({ akhir, berkas, potret }) => ({
    ...common(akhir, catatan),
    texts: async (after) => textsBefore(potret, after, akhir, berkas.isi),
  }),
})

/**
 * The texts that a revision replaced, as they stood before it; nothing for any other peristiwa, whose text stays for
 * the next draft. Throws `ditolak` where the file holds them already: a peristiwa that changes no file is what a forged
 * one looks like.
 */
async function textsBefore(
  potret: Snapshot,
  after: Kegiatan,
  akhir: Tercatat,
  now: ItemTexts,
): Promise<Partial<ItemTexts>> {
  if (akhir.peristiwa !== 'disunting') return {}
  const isi: Partial<ItemTexts> = {}
  for (const bagian of daftarBagian.filter((b) => akhir[b] !== null)) {
    const source = sumberTeks(after, bagian)
    isi[bagian] =
      source === null ? '' : parseBerkas((await potret.read(jalurKegiatan(after.id), source.commit))!).isi[bagian]
  }
  if (daftarBagian.some((b) => isi[b] !== undefined && isi[b] !== now[b])) return isi
  throw new KontenError(
    'ditolak',
    'tidak-ada-perubahan',
    'Teksnya sudah sama dengan sebelum suntingan itu; tidak ada yang dibatalkan.',
    [`konten sunting ${after.id}`],
  )
}

/** The answer of a comment or direct message, or the whole of it while it has none. */
export const takeBackInteraction = (
  nomor: string,
  catatan: string,
): Request<'dibatalkan', OnInteraction & TakesBack> => ({
  kind: 'dibatalkan',
  target: async (session, potret) => {
    const found = await onInteraction(nomor)(session, potret)
    if (!found.interaksi) throw noSuchInteraction(nomor)
    const akhir: Tercatat = found.interaksi.dijawab ?? found.interaksi.diterima
    const versi = monthVersions(session, akhir.kanal, nomor.slice(0, 7))
    return { ...found, id: null, kanal: akhir.kanal, versi, akhir, command: `konten batalkan ${nomor}` }
  },
  compose: ({ akhir }) => {
    const plan = common(akhir, catatan)
    return {
      ...plan,
      own: { ...plan.own, nomor },
      more: { nomor },
    }
  },
})

/** The handing-in of a monthly report. */
export const takeBackReport = (
  bulan: string,
  kanal: readonly Kanal[],
  catatan: string,
): Request<'dibatalkan', OnMonth & { akhir: Tercatat<Dilaporkan>; command: string }> => ({
  kind: 'dibatalkan',
  target: async (session, potret) => {
    const month = await onMonth(bulan, kanal)(session, potret)
    const akhir = lastReport(session, month, kanal)
    const versi = monthVersions(session, akhir.kanal, bulan)
    const command = `konten batalkan --bulan ${bulan} --kanal ${akhir.kanal[0]}`
    return { ...month, kanal: akhir.kanal, versi, akhir, command }
  },
  compose: ({ akhir, keadaan, potret, zona }) => {
    const plan = common(akhir, catatan)
    const name = namaBulan(bulan, zona)
    return {
      ...plan,
      own: { ...plan.own, bulan },
      files: async (event) => reportsAfter(potret, keadaan, akhir, event, zona),
      title: `Laporan ${name}`,
      more: { bulan },
    }
  },
})

/**
 * The report that would be taken back. Throws `ditolak` where there is none, or a seal covers it; `pemakaian` where two
 * could be meant.
 */
function lastReport({ zona }: Session, { keadaan, bulan }: OnMonth, kanal: readonly Kanal[]): Tercatat<Dilaporkan> {
  const title = `Laporan ${namaBulan(bulan, zona)}`
  const last = kanal.flatMap((k) => keadaan.laporan.findLast((l) => l.bulan === bulan && l.kanal.includes(k)) ?? [])
  const [akhir, another] = new Set(last)
  if (!akhir)
    throw new KontenError(
      'ditolak',
      'tidak-dapat-dibatalkan',
      `${title} (${kanal.join(', ')}) belum diserahkan, sehingga tidak ada yang dibatalkan.`,
      [`konten register --bulan ${bulan}`],
    )
  if (another)
    throw new KontenError(
      'pemakaian',
      'kanal-belum-disebut',
      `${title} diserahkan sendiri-sendiri per kanal; sebutkan salah satu.`,
      kanal.map((k) => `Tambahkan --kanal ${k}`),
    )
  if (disegel(keadaan, akhir))
    throw new KontenError(
      'ditolak',
      'sudah-ditutup',
      `${title} sudah disegel tutup buku, sehingga penyerahannya tidak dapat dibatalkan.`,
      [
        `Serahkan yang dibetulkan; keduanya tetap tercatat: konten laporan --bulan ${bulan} --kanal ` +
          `${akhir.kanal[0]} --serahkan`,
      ],
    )
  return akhir
}

/** What the files say afterwards: the report that counts again, or where there is none the one taken back, marked. */
async function reportsAfter(
  potret: Snapshot,
  { laporan }: Keadaan,
  akhir: Tercatat<Dilaporkan>,
  { oleh, waktu }: Dibatalkan,
  zona: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const k of akhir.kanal) {
    const path = jalurLaporan(akhir.bulan, k)
    const before = laporan
      .slice(0, laporan.indexOf(akhir))
      .findLast((l) => l.bulan === akhir.bulan && l.kanal.includes(k))
    const mark = `> Penyerahan laporan ini dibatalkan oleh ${oleh} pada ${waktuPanjang(waktu, zona)}.\n\n`
    const text = (await potret.read(path, (before ?? akhir).jejak.commit)) ?? ''
    files.set(path, before ? text : `${mark}${text}`)
  }
  return files
}

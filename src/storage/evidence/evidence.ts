/** Gathering what the verifier looks at, from the history port; with a clone also what only that can tell. */
import { join } from 'node:path'
import type { Bukti, MediaDiperiksa, PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import { folderCatatan } from '../../domain/pemeriksaan/bukti.js'
import type { PilihanBanding } from '../../domain/pemeriksaan/versi.js'
import { Pembanding } from '../../domain/pemeriksaan/versi.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import { mediaRiwayat } from '../../domain/keadaan/baca.js'
import type { Witness } from '../local/witness.js'
import { changedMedia, differentSizes } from '../media/media.js'
import type { HistoryStore, Snapshot } from '../port.js'
import { HistoryReader, ancestors } from '../record/history.js'
import { recordForm } from '../record/record-form.js'
import type { CloneEvidence } from './clone-evidence.js'
import type { ChangedCommit } from './history-evidence.js'
import { readEvidenced } from './history-evidence.js'
import type { HistoryEvidence } from './partial-evidence.js'
import { disguisedMedia } from './disguised-media.js'
import { judgingSeries } from './judging-series.js'
import { recomputeLosses } from './recomputed-losses.js'
import { recomputeBases } from './recomputed-bases.js'
import type { DrawReport } from './report-pages.js'
import { readReportPages } from './report-pages.js'
import { recomputeMonths } from './recomputed-months.js'
import { readPartial } from './partial-evidence.js'
import { readSettingsPeriods } from './settings-history.js'
import { jalurPengaturan } from '../../domain/bahasa/id.js'

/** How far the verifier is to look. */
export interface Scope {
  /** Findings are told of what was written after this commit of the history; null for all. */
  sejak: string | null
  media: boolean
  penuh: boolean
}

/** Where it looks: the record, its root with `media/`, and the clone, null where there is none. */
export interface Tempat {
  store: Pick<HistoryStore, 'memuat'>
  akar: string
  /** The office's store of originals, null where it names none. */
  gudang?: string | null
  clone: CloneEvidence | null
  draw: DrawReport
}

/** The history alone: no working tree to differ, nothing seen before. */
const tanpaKlon = (potret: Snapshot): CloneEvidence => ({
  workingTree: async () => ({
    paths: (await Promise.all(folderCatatan.map((f) => potret.list(f.slice(0, -1))))).flat(),
    different: [],
  }),
  witnesses: async () => ({ daftar: [], rusak: [], ditulis: new Set() }),
  fsck: async () => [],
  previews: async () => new Set(),
})

/** Everything storage knows for the checks; the settings as they stand come from the caller. */
export async function collectEvidence(
  { store, akar, gudang = null, clone, draw }: Tempat,
  potret: Snapshot,
  kini: PengaturanDinilai,
  cakupan: Scope,
): Promise<Omit<Bukti, 'sekarang'> & { lostTips: Witness[]; remembers: boolean }> {
  const klon = clone ?? tanpaKlon(potret)
  const [kerja, saksi, baru] = await Promise.all([
    klon.workingTree(potret.tip),
    klon.witnesses(),
    bacaRiwayatDiperiksa(potret, kini, cakupan),
  ])
  // Who answered that a tip is gone stands further back than what is new.
  const hilang = await saksiHilang(store, saksi.daftar, baru.riwayat, cakupan.sejak)
  const { riwayat, sebagian } =
    baru.sebagian === null || hilang.length === 0 ? baru : await bacaRiwayatDiperiksa(potret, kini, cakupan, true)
  const pengaturanTercatat = !kerja.different.some((k) => jalurPengaturan(k.jalur))
  // What changed no settings was judged with those of the tip, which are the ones at hand unless they were edited.
  const masa =
    sebagian !== null && pengaturanTercatat
      ? [{ ...kini, commit: cakupan.sejak!, letak: 0, sidik: new Map(), rusak: [] }]
      : await readSettingsPeriods(potret, riwayat.commit, sebagian === null ? null : cakupan.sejak)
  const { ukuran, digests, lipat, lama, ...terbaca } = riwayat
  const rangkaian = sebagian === null ? judgingSeries(riwayat.commit, masa) : null
  const keadaan = lipat(rangkaian)
  const pages = await readReportPages(potret, riwayat.commit, draw)
  const mediaTersamar = await disguisedMedia(potret, riwayat.commit)
  return {
    ...terbaca,
    keadaan,
    mediaTersamar,
    ...recomputeBases(lama, riwayat.commit, {
      sop: kini.sop,
      zona: kini.aturan.zona,
      masa: keadaan.masa,
      pengaturan: masa,
      utuh: sebagian === null,
    }),
    hitunganBeda: sebagian === null ? recomputeMonths(riwayat.commit, masa, digests, rangkaian, pages) : new Map(),
    benturanBeda: sebagian === null ? recomputeLosses(riwayat.commit, masa) : new Map(),
    jalurTip: kerja.paths.filter((jalur) => sebagian === null || sebagian.menyentuh(jalur)),
    kerjaBeda: kerja.different,
    keganjilanKlon: [],
    objekHilang: [],
    saksiHilang: hilang.map(({ commit, pada }) => ({
      commit,
      keterangan:
        pada === null ? 'pernah menjadi ujung salinan ini menurut reflog git' : `tercatat di salinan ini pada ${pada}`,
    })),
    lostTips: hilang,
    remembers: saksi.daftar.length > 0,
    saksiRusak: saksi.rusak,
    masa,
    kini,
    media: await periksaFolderMedia(
      { akar, gudang, previews: klon.previews },
      { keadaan, ukuran },
      saksi.ditulis,
      cakupan.media,
    ),
    fsck: cakupan.penuh ? await klon.fsck() : [],
  }
}

/** Of a history that cannot be read whole, only why: anything else said of it could be false. */
export const evidenceOfGaps = (
  kini: PengaturanDinilai,
  why: Pick<Bukti, 'keganjilanKlon' | 'objekHilang'>,
): Omit<Bukti, 'sekarang'> => ({
  ...why,
  commit: [],
  diperiksa: null,
  opLama: new Map(),
  keadaan: foldRiwayat([], { sop: kini.sop, zona: kini.aturan.zona, per: null }),
  versi: [],
  hitunganBeda: new Map(),
  benturanBeda: new Map(),
  landasanBeda: new Map(),
  ditolak: new Map(),
  mediaTersamar: new Map(),
  beralasan: new Set(),
  laporanSiap: new Set(),
  jalurTip: [],
  kerjaBeda: [],
  saksiHilang: [],
  saksiRusak: [],
  masa: [],
  kini,
  media: [],
  fsck: [],
})

/** The evidence of a history, its commits with the blobs they changed. */
type DenganBlob = HistoryEvidence & { commit: readonly ChangedCommit[] }

/** What is new where that can be judged by itself, else the whole history. */
async function bacaRiwayatDiperiksa(
  potret: Snapshot,
  kini: PengaturanDinilai,
  { sejak, media }: Scope,
  semua = false,
): Promise<{ riwayat: DenganBlob; sebagian: { menyentuh: (jalur: string) => boolean } | null }> {
  const pilihan = { sop: kini.sop, zona: kini.aturan.zona, bentuk: recordForm }
  const sebagian = sejak === null || media || semua ? null : await readPartial(potret, sejak, pilihan)
  return sebagian ?? { riwayat: await bacaSemua(potret, sejak, pilihan), sebagian: null }
}

async function bacaSemua(potret: Snapshot, sejak: string | null, pilihan: PilihanBanding): Promise<DenganBlob> {
  const pembanding = new Pembanding(pilihan)
  const { commit, peristiwa, versi, digests } = await readEvidenced(potret, potret.changes(null), {
    pembaca: new HistoryReader(),
    pembanding,
    landasan: [],
    denganLama: false,
    zonaKini: pilihan.zona,
  })
  const lama = sejak === null ? null : ancestors(commit, sejak)
  return {
    commit,
    versi,
    ukuran: pembanding.ukuran,
    beralasan: pembanding.beralasan,
    digests,
    lama: [],
    lipat: (masa) => foldRiwayat(peristiwa, { ...pilihan, masa, per: null }),
    opLama: new Map(),
    diperiksa: lama && new Set(commit.map((c) => c.oid).filter((oid) => !lama.has(oid))),
  }
}

/** The tips this clone saw that the history no longer holds. */
async function saksiHilang(
  store: Pick<HistoryStore, 'memuat'>,
  daftar: readonly Witness[],
  { commit, diperiksa }: HistoryEvidence,
  sejak: string | null,
): Promise<Witness[]> {
  const ada = new Set([...commit.map((c) => c.oid), sejak])
  const hilang: Witness[] = []
  for (const s of daftar)
    if (!ada.has(s.commit) && (diperiksa === null || !(await store.memuat(s.commit)))) hilang.push(s)
  return hilang
}

/**
 * The kept photos, videos and attachments of every kegiatan: whether they are there and of the size the history says,
 * and with `isi` hashed anew. `ditulis` are the commits that konten wrote in this clone; what the store of originals
 * holds, or a preview shows, is not lost where it was recorded.
 */
async function periksaFolderMedia(
  { akar, gudang, previews }: { akar: string; gudang: string | null } & Pick<CloneEvidence, 'previews'>,
  { keadaan, ukuran }: Pick<Bukti, 'keadaan'> & Pick<HistoryEvidence, 'ukuran'>,
  ditulis: ReadonlySet<string>,
  isi: boolean,
): Promise<MediaDiperiksa[]> {
  const hasil: MediaDiperiksa[] = []
  let kecil: ReadonlySet<string> | null = null
  for (const { id, riwayat } of keadaan.kegiatan.values()) {
    const daftar = mediaRiwayat(riwayat)
    const dilihat = differentSizes(join(akar, 'media'), daftar, ukuran)
    const dihitung = isi ? await changedMedia(akar, daftar) : dilihat
    const tiada = [...new Set([...dilihat.hilang, ...dihitung.hilang])]
    const musnah = (sha256: string): boolean => (keadaan.musnah.get(sha256)?.tanda ?? null) !== null
    const hilang = tiada.filter((m) => !musnah(m))
    const berubah = [...new Set([...dilihat.berubah, ...dihitung.berubah])].filter((m) => !tiada.includes(m))
    if (tiada.length + berubah.length === 0) continue
    const dicatatDiSini = mediaRiwayat(riwayat.filter((p) => ditulis.has(p.jejak.commit)))
    kecil ??= await previews()
    const tanpaGudang = gudang === null ? dicatatDiSini : differentSizes(gudang, dicatatDiSini, ukuran).hilang
    const diSini = new Set(tanpaGudang.filter((m) => !kecil!.has(m)))
    hasil.push({
      id,
      jumlah: daftar.length,
      tidakDiSini: hilang.filter((m) => !diSini.has(m)),
      hilang: hilang.filter((m) => diSini.has(m)),
      dimusnahkan: tiada.filter(musnah),
      berubah,
    })
  }
  return hasil
}

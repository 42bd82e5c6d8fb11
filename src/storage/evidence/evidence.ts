/** Gathering what the verifier looks at, with a fixed number of git processes however long the history is. */
import type { Bukti, MediaDiperiksa, PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import { berkasPengaturan } from '../../domain/pemeriksaan/bukti.js'
import { bandingkanKerja, berkasKerja, daftarTip, jalankanFsck, keganjilanKlon } from './working-tree.js'
import { bacaMasa } from './settings-history.js'
import { bacaBerbukti } from './history-evidence.js'
import type { BuktiRiwayat } from './partial-evidence.js'
import { bacaSebagian } from './partial-evidence.js'
import type { PilihanBanding } from './version-comparison.js'
import { Pembanding } from './version-comparison.js'
import type { GitStore } from '../git/git-store.js'
import { alirkanPerubahan } from '../git/log.js'
import { berubahDiMedia } from '../media/media.js'
import type { Potret } from '../port.js'
import { PembacaRiwayat, leluhur } from '../record/history.js'
import type { Saksi } from '../local/witness.js'
import { bacaSaksi } from '../local/witness.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import { mediaRiwayat } from '../../domain/keadaan/baca.js'

/** How far the verifier is to look. */
export interface Cakupan {
  /** Findings are told of what was written after this commit of the history; null for all. */
  sejak: string | null
  media: boolean
  penuh: boolean
  /** As figures are kept; storage does not know their form. */
  printAngka: PilihanBanding['printAngka']
}

/** Everything storage knows for the checks; the settings as they stand come from the caller. */
export async function kumpulkanBukti(
  store: GitStore,
  potret: Potret,
  kini: PengaturanDinilai,
  cakupan: Cakupan,
): Promise<Omit<Bukti, 'sekarang'>> {
  const [kerja, tip, ganjil, saksi, baru] = await Promise.all([
    berkasKerja(store),
    daftarTip(store, potret.tip),
    keganjilanKlon(store),
    bacaSaksi(store.folder),
    bacaRiwayatDiperiksa(store, potret, kini, cakupan),
  ])
  // Who answered that a tip is gone stands further back than what is new.
  const hilang = await saksiHilang(store, saksi, baru.riwayat, cakupan.sejak)
  const { riwayat, sebagian } =
    baru.sebagian === null || hilang.length === 0
      ? baru
      : await bacaRiwayatDiperiksa(store, potret, kini, cakupan, true)
  const kerjaBeda = bandingkanKerja(kerja, tip)
  const pengaturanTercatat = !kerjaBeda.some((k) => berkasPengaturan.some((b) => b === k.jalur))
  return {
    ...riwayat,
    jalurTip: [...tip.keys()].filter((jalur) => sebagian === null || sebagian.menyentuh(jalur)),
    kerjaBeda,
    keganjilanKlon: ganjil,
    saksiHilang: hilang,
    // What changed no settings was judged with those of the tip, which are the ones at hand unless they were edited.
    masa:
      sebagian !== null && pengaturanTercatat
        ? [{ ...kini, commit: cakupan.sejak!, letak: 0, rusak: [] }]
        : await bacaMasa(store.git, riwayat.commit, sebagian === null ? null : cakupan.sejak),
    kini,
    media: cakupan.media ? await periksaFolderMedia(store.git.akar, riwayat.keadaan) : [],
    fsck: cakupan.penuh ? await jalankanFsck(store) : [],
  }
}

/** What is new where that can be judged by itself, else the whole history. */
async function bacaRiwayatDiperiksa(
  store: GitStore,
  potret: Potret,
  kini: PengaturanDinilai,
  { sejak, media, printAngka }: Cakupan,
  semua = false,
) {
  const pilihan = { sop: kini.sop, zona: kini.aturan.zona, printAngka }
  const sebagian = sejak === null || media || semua ? null : await bacaSebagian(store.git, potret, sejak, pilihan)
  return sebagian ?? { riwayat: await bacaSemua(store, potret, sejak, pilihan), sebagian: null }
}

async function bacaSemua(
  { git }: GitStore,
  potret: Potret,
  sejak: string | null,
  pilihan: PilihanBanding,
): Promise<BuktiRiwayat> {
  const { commit, peristiwa, versi } = await bacaBerbukti(
    git,
    alirkanPerubahan(git, [potret.tip]),
    new PembacaRiwayat(),
    new Pembanding(pilihan),
    false,
  )
  const lama = sejak === null ? null : leluhur(commit, sejak)
  return {
    commit,
    versi,
    keadaan: foldRiwayat(peristiwa, { ...pilihan, per: null }),
    opLama: new Map(),
    diperiksa: lama && new Set(commit.map((c) => c.oid).filter((oid) => !lama.has(oid))),
  }
}

/** The tips this clone saw that the history no longer holds. */
async function saksiHilang(
  store: GitStore,
  daftar: readonly Saksi[],
  { commit, diperiksa }: BuktiRiwayat,
  sejak: string | null,
): Promise<Bukti['saksiHilang']> {
  const ada = new Set([...commit.map((c) => c.oid), sejak])
  const hilang: Saksi[] = []
  for (const s of daftar)
    if (!ada.has(s.commit) && (diperiksa === null || !(await store.memuat(s.commit)))) hilang.push(s)
  return hilang.map((s) => ({ commit: s.commit, keterangan: `tercatat di salinan ini pada ${s.pada}` }))
}

/** The kept photos, videos and attachments of every kegiatan, hashed anew. */
async function periksaFolderMedia(akar: string, keadaan: Keadaan): Promise<MediaDiperiksa[]> {
  const hasil: MediaDiperiksa[] = []
  for (const { id, riwayat } of keadaan.kegiatan.values()) {
    const { hilang, berubah } = await berubahDiMedia(akar, mediaRiwayat(riwayat))
    hasil.push(
      ...hilang.map((sha256) => ({ id, sha256, sebab: 'hilang' as const })),
      ...berubah.map((sha256) => ({ id, sha256, sebab: 'berubah' as const })),
    )
  }
  return hasil
}

/** Gathering what the verifier looks at, with a fixed number of git processes however long the history is. */
import type { Keadaan } from '../domain/keadaan.js'
import { mediaRiwayat } from '../domain/keadaan.js'
import type { Bukti, MediaDiperiksa, PengaturanDinilai } from '../domain/pemeriksaan/bukti.js'
import { bandingkanKerja, daftarTip, jalankanFsck, keganjilanKlon } from './bukti-kerja.js'
import { bacaMasa } from './bukti-pengaturan.js'
import type { PerubahanBlob } from './bukti-versi.js'
import { periksaVersi } from './bukti-versi.js'
import type { GitStore } from './git-store.js'
import type { Riwayat } from './riwayat.js'
import { berubahDiMedia } from './media.js'
import { bacaSaksi } from './saksi.js'

/** How far the verifier is to look. */
export interface Cakupan {
  /** Only versions and settings written after this commit of the history are looked at; null for all. */
  sejak: string | null
  media: boolean
  penuh: boolean
}

/** Everything storage knows for the checks; state and rules come from the caller. */
export async function kumpulkanBukti(
  store: GitStore,
  dibaca: { riwayat: Riwayat; keadaan: Keadaan; perubahan: ReadonlyMap<string, readonly PerubahanBlob[]> },
  kini: PengaturanDinilai,
  cakupan: Cakupan,
): Promise<Omit<Bukti, 'sekarang'>> {
  const { riwayat, keadaan, perubahan } = dibaca
  const tip = await daftarTip(store, riwayat.tip)
  return {
    keadaan,
    commit: riwayat.commit.map((c) => ({ ...c, perubahan: perubahan.get(c.oid) ?? [], dilihat: cakupan.sejak === null || perubahan.has(c.oid) })),
    versi: await periksaVersi(store.git, riwayat.commit, perubahan, { sop: kini.sop, zona: kini.aturan.zona }),
    jalurTip: [...tip.keys()],
    kerjaBeda: await bandingkanKerja(store.git.akar, tip),
    keganjilanKlon: await keganjilanKlon(store),
    saksi: (await bacaSaksi(store.folder)).map((s) => ({ commit: s.commit, keterangan: `tercatat di salinan ini pada ${s.pada}` })),
    masa: await bacaMasa(store.git, riwayat.commit, perubahan, cakupan.sejak),
    kini,
    media: cakupan.media ? await periksaFolderMedia(store.git.akar, keadaan) : [],
    fsck: cakupan.penuh ? await jalankanFsck(store) : [],
  }
}

/** The kept photos, videos and attachments of every kegiatan, hashed anew. */
async function periksaFolderMedia(akar: string, keadaan: Keadaan): Promise<MediaDiperiksa[]> {
  const hasil: MediaDiperiksa[] = []
  for (const { id, riwayat } of keadaan.kegiatan.values()) {
    const { hilang, berubah } = await berubahDiMedia(akar, mediaRiwayat(riwayat))
    hasil.push(...hilang.map((sha256) => ({ id, sha256, sebab: 'hilang' as const })), ...berubah.map((sha256) => ({ id, sha256, sebab: 'berubah' as const })))
  }
  return hasil
}

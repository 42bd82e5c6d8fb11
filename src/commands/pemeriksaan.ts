/** Running the verifier over the session's repository; shared by `verifikasi` and `catatan`. */
import type { TemuanTerjawab } from '../domain/pemeriksaan/periksa.js'
import { periksa } from '../domain/pemeriksaan/periksa.js'
import { kumpulkanBukti } from '../storage/bukti.js'
import { bacaPerubahan } from '../storage/bukti-versi.js'
import { catatSaksi } from '../storage/saksi.js'
import type { Sesi } from './sesi.js'
import { bacaKeadaan } from './sesi.js'

export interface Permintaan {
  /** `--sejak`: a commit by its oid or the beginning of it, which must be in the history. */
  sejak?: string
  media?: boolean
  penuh?: boolean
}

export interface HasilPeriksa {
  tip: string
  jumlahCommit: number
  jumlahPeristiwa: number
  temuan: TemuanTerjawab[]
  /** Finds a commit of the history by the beginning of its oid; null where none or several fit. */
  cariCommit: (awal: string) => string | null
}

/** Verifies, and remembers the tip so that a history cut off later is noticed. */
export async function periksaSesi(sesi: Sesi, minta: Permintaan): Promise<HasilPeriksa> {
  const potret = await sesi.store.potret()
  const { git } = sesi.store
  // git looks for what each commit changed while the messages are read here; after a commit named, it need not look far.
  const [{ keadaan, riwayat }, semua] = await Promise.all([bacaKeadaan(sesi, potret), minta.sejak === undefined ? bacaPerubahan(git, potret.tip, null) : null])
  const cariCommit = (awal: string): string | null => {
    const cocok = /^[0-9a-f]{4,}$/.test(awal) ? riwayat.commit.filter((c) => c.oid.startsWith(awal)) : []
    return cocok.length === 1 ? cocok[0]!.oid : null
  }
  const sejak = minta.sejak === undefined ? null : cariCommit(minta.sejak)
  const perubahan = semua ?? (await bacaPerubahan(git, potret.tip, sejak))
  const kini = { sop: sesi.sop, aturan: sesi.pengaturan.aturan, petugas: sesi.pengaturan.petugas }
  const bukti = await kumpulkanBukti(sesi.store, { riwayat, keadaan, perubahan }, kini, { sejak, media: minta.media ?? false, penuh: minta.penuh ?? false })
  const disebut = minta.sejak === undefined || sejak !== null ? [] : [{ commit: minta.sejak, keterangan: 'disebut dengan --sejak' }]
  const temuan = periksa({ ...bukti, saksi: [...bukti.saksi, ...disebut], sekarang: sesi.sekarang })
  const ada = new Set(riwayat.commit.map((c) => c.oid))
  await catatSaksi(sesi.store.folder, { commit: riwayat.tip, pada: new Date(sesi.sekarang).toISOString() }, (commit) => ada.has(commit))
  return { tip: riwayat.tip, jumlahCommit: riwayat.commit.length, jumlahPeristiwa: riwayat.peristiwa.length, temuan, cariCommit }
}

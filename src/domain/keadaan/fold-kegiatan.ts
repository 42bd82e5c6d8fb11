/** The fold of one kegiatan: which of its peristiwa take effect on its tracks, and why the others do not. */
import type { Berbenturan } from '../peristiwa/berbenturan.js'
import { SUDAH_SAMA } from '../peristiwa/berbenturan.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Diserahkan } from '../peristiwa/diserahkan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { barisKerja, tahapSetelah } from '../peristiwa/daftar.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import { versiMasa } from '../sop/masa.js'
import type { Kanal, VersiSop } from '../sop/sop.js'
import { TAHAP_AWAL, versiBerlaku } from '../sop/sop.js'
import { kanalBerlanjut, kanalLuput, persetujuan } from './baca.js'
import { temuan } from './temuan.js'
import type { Jalur, Kegiatan, PilihanFold, Temuan } from './tipe.js'

/** How a kegiatan is folded, whatever the moment it is judged at. */
export type Pilihan = Omit<PilihanFold, 'per'>

type Kepala = NonNullable<Diserahkan['kepala']>

/** Folds one kegiatan's peristiwa; `kegiatan` is null where no hand-over says what it is. */
export function foldKegiatan(
  id: string,
  riwayat: readonly Tercatat[],
  pilihan: Pilihan,
): { kegiatan: Kegiatan | null; temuan: Temuan[] } {
  const daftarTemuan: Temuan[] = []
  const serah = riwayat.find((p): p is Tercatat<Diserahkan> => p.peristiwa === 'diserahkan' && p.kepala !== null)
  if (!serah?.kepala) {
    for (const p of riwayat.filter((satu) => satu.peristiwa !== 'berbenturan'))
      daftarTemuan.push(
        temuan('tanpa-penyerahan', p, `Peristiwa ${p.peristiwa} untuk ${id} tidak didahului penyerahan (langkah 1).`),
      )
    return { kegiatan: null, temuan: daftarTemuan }
  }
  const kegiatan = kegiatanAwal(id, serah.kepala, serah.kanal, pilihan)
  for (const p of riwayat) {
    if (p.peristiwa === 'berbenturan') {
      kalahkan(kegiatan, p)
      continue
    }
    const salah = p.peristiwa === 'dibatalkan' ? batalkan(kegiatan, p) : terapkan(kegiatan, p, p === serah)
    kegiatan.riwayat.push(p)
    if (salah === null) continue
    kegiatan.gugur.set(p.jejak.commit, 'tidak-sah')
    daftarTemuan.push(temuan(p.peristiwa === 'dibatalkan' ? 'pembatalan' : 'urutan', p, salah))
  }
  return { kegiatan, temuan: daftarTemuan }
}

/** The kegiatan that a hand-over makes, with nothing done yet on any of its tracks. */
function kegiatanAwal(id: string, kepala: Kepala, daftarKanal: readonly Kanal[], pilihan: Pilihan): Kegiatan {
  const hariH = tanggalLokal(kepala.selesai, pilihan.zona)
  const jalur = new Map<Kanal, Jalur>()
  for (const kanal of daftarKanal) {
    const versi = versiKini(kanal, { selesai: kepala.selesai, hariH }, pilihan)
    jalur.set(kanal, { kanal, versi, berlaku: [], tahap: TAHAP_AWAL, ditahan: null })
  }
  return { id, ...kepala, hariH, jalur, riwayat: [], gugur: new Map(), masa: pilihan.masa ?? null }
}

/** The table by which a track goes on. */
export const versiKini = (
  kanal: Kanal,
  { selesai, hariH }: Pick<Kegiatan, 'selesai' | 'hariH'>,
  { sop, masa }: Pilihan,
): VersiSop => (masa == null ? versiBerlaku(sop[kanal], hariH) : versiMasa(masa.daftar[masa.akhir]!, kanal, selesai))

/** The table of a track that an act was recorded under. */
const versiPada = ({ masa, selesai }: Kegiatan, { kanal, versi }: Jalur, commit: string): VersiSop =>
  masa === null ? versi : versiMasa(masa.pada(commit), kanal, selesai)

/** Lets one peristiwa take effect on its tracks, or says why it cannot; all its tracks or none. */
function terapkan(kegiatan: Kegiatan, p: Tercatat, penyerahanPertama: boolean): string | null {
  if (p.peristiwa === 'diserahkan' && p.kepala !== null && !penyerahanPertama)
    return `Kegiatan ${kegiatan.id} diserahkan sebagai kegiatan baru untuk kedua kalinya.`
  if (p.kanal.length === 0 || new Set(p.kanal).size < p.kanal.length)
    return `Peristiwa ${p.peristiwa} tidak menyebut kanal, atau menyebutnya dua kali.`
  for (const kanal of p.kanal) {
    const jalur = kegiatan.jalur.get(kanal)
    if (!jalur) return `Kegiatan ini tidak memakai kanal ${kanal}.`
    if (!barisKerja(versiPada(kegiatan, jalur, p.jejak.commit), p.peristiwa)?.sesudah.includes(jalur.tahap))
      return `Pada kanal ${kanal}, ${p.peristiwa} tidak boleh terjadi sesudah ${jalur.tahap}.`
  }
  // A revision stands in the kegiatan's history; no round of the SOP begins or ends with it.
  if (p.peristiwa === 'disunting') {
    const [luput] = kanalLuput(kegiatan, p)
    return luput === undefined ? null : `Suntingan teks kanal ${luput} tidak menyebut kanal itu.`
  }
  for (const kanal of p.kanal) {
    const jalur = kegiatan.jalur.get(kanal)!
    jalur.berlaku.push(p)
    jalur.tahap = tahapSetelah(p)
  }
  return null
}

/**
 * What lost stands in the history without effect; a koreksi or tolak that an approval was published before holds that
 * approval back.
 */
function kalahkan(kegiatan: Kegiatan, p: Tercatat<Berbenturan>): void {
  kegiatan.riwayat.push(p)
  kegiatan.gugur.set(p.jejak.commit, 'berbenturan')
  if (!MENAHAN.has(p.asal) || p.benturan === SUDAH_SAMA) return
  for (const kanal of p.kanal) {
    const jalur = kegiatan.jalur.get(kanal)
    const setuju = jalur && persetujuan(jalur)
    if (setuju) jalur.ditahan = { oleh: p, setuju: setuju.op }
  }
}

/** The decisions that stop what another has let through. */
const MENAHAN: ReadonlySet<string> = new Set(['dikoreksi', 'ditolak'])

/**
 * Lets a `dibatalkan` take back what it names, or says why it cannot. What is last on all its tracks is simply taken
 * off them; the first hand-over leaves a kegiatan on which nothing is waited for and nothing follows.
 */
function batalkan(kegiatan: Kegiatan, p: Tercatat<Dibatalkan>): string | null {
  const satu = kegiatan.riwayat.find((q) => q.jejak.commit === p.batal)
  const sebut = `Pembatalan menunjuk ${p.batal.slice(0, 12)}`
  // Version 1 knew no taking back of a hand-over.
  if (satu?.peristiwa === 'diserahkan' && (p.versi === 1 || satu.kepala === null))
    return `${sebut}, sebuah penyerahan yang tidak dibatalkan, melainkan ditolak PPID.`
  if (!satu || kegiatan.gugur.has(p.batal) || kanalBerlanjut(kegiatan, satu).length > 0)
    return `${sebut}, yang bukan peristiwa terakhir kegiatan ini pada semua kanalnya.`
  if (satu.kanal.toSorted().join() !== p.kanal.toSorted().join()) return `${sebut}, tetapi bukan untuk kanal yang sama.`
  kegiatan.gugur.set(satu.jejak.commit, 'dibatalkan')
  if (satu.peristiwa === 'disunting') return null
  for (const kanal of satu.kanal) {
    const jalur = kegiatan.jalur.get(kanal)!
    jalur.berlaku.pop()
    const kini = satu.peristiwa === 'diserahkan' ? p : jalur.berlaku.at(-1)
    jalur.tahap = kini ? tahapSetelah(kini) : TAHAP_AWAL
  }
  return null
}

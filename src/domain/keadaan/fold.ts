/**
 * State, folded from the peristiwa. The fold is total: whatever the history holds, it returns a state and never throws;
 * what does not fit the SOP is left out of the state and named as a temuan.
 */
import type { Berbenturan } from '../peristiwa/berbenturan.js'
import { SUDAH_SAMA } from '../peristiwa/berbenturan.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Diserahkan } from '../peristiwa/diserahkan.js'
import type { Ditutup } from '../peristiwa/ditutup.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { menyangkutJalur, tahapSetelah, barisKerja } from '../peristiwa/daftar.js'
import { batalkanLepas } from './pembatalan.js'
import { kanalBerlanjut, kanalLuput, persetujuan } from './baca.js'
import { kunciSebab } from './sebab.js'
import { segelBulan } from './segel.js'
import type { Jalur, Keadaan, Kegiatan, PilihanFold, Temuan } from './tipe.js'
import { versiMasa } from '../sop/masa.js'
import type { Kanal, VersiSop } from '../sop/sop.js'
import { TAHAP_AWAL, versiBerlaku } from '../sop/sop.js'
import { keMenit, tanggalLokal } from '../bahasa/waktu.js'

const temuan = (kode: string, p: Tercatat, pesan: string): Temuan => ({
  kode,
  tingkat: 'galat',
  commit: p.jejak.commit,
  id: p.kegiatan,
  pesan,
})

/** Folds the whole history, oldest first in graph order. */
export function foldRiwayat(riwayat: readonly Tercatat[], pilihan: PilihanFold): Keadaan {
  const { per } = pilihan
  const menurutKegiatan = new Map<string, Tercatat[]>()
  const lepas: Tercatat[] = []
  const nanti = new Set<string>()
  const keadaan = keadaanKosong()
  keadaan.masa = pilihan.masa ?? null
  for (const p of riwayat) {
    // What has not happened yet is ignored, and with it whatever takes it back.
    if (per !== null && (keMenit(p.waktu) > per || (p.peristiwa === 'dibatalkan' && nanti.has(p.batal)))) {
      nanti.add(p.jejak.commit)
      continue
    }
    sebar(p, keadaan, menurutKegiatan, (satu) => lepas.push(satu))
  }
  for (const [id, daftar] of menurutKegiatan) {
    const hasil = foldKegiatan(id, daftar, pilihan)
    if (hasil.kegiatan) keadaan.kegiatan.set(id, hasil.kegiatan)
    for (const t of hasil.temuan) keadaan.temuan.push(t)
  }
  foldLepas(keadaan, lepas)
  return keadaan
}

type Pilihan = Omit<PilihanFold, 'per'>

const keadaanKosong = (): Keadaan => ({
  masa: null,
  kegiatan: new Map(),
  interaksi: new Map(),
  interaksiBatal: new Set(),
  dicabut: new Map(),
  laporan: [],
  ukuran: [],
  penjelasan: [],
  benturan: [],
  diatur: [],
  musnah: new Map(),
  cocok: new Map(),
  sebab: new Map(),
  segel: [],
  sesudahSegel: new Map(),
  temuan: [],
})

/**
 * The same fold, gone along with: asked again and again while the history grows, it folds anew only the kegiatan that
 * something was recorded about since. What it returns is good until the next peristiwa, and its `temuan` are not told.
 */
export class FoldBerjalan {
  private readonly keadaan = keadaanKosong()
  private readonly riwayat: Tercatat[] = []
  private readonly menurutKegiatan = new Map<string, Tercatat[]>()
  private readonly kotor = new Set<string>()
  private terakhir = -Infinity
  private pilihan: Pilihan | null = null

  catat(p: Tercatat): void {
    this.riwayat.push(p)
    this.terakhir = Math.max(this.terakhir, keMenit(p.waktu))
    sebar(p, this.keadaan, this.menurutKegiatan, (satu) => foldLepas(this.keadaan, [satu]))
    if (menyangkutJalur(p)) this.kotor.add(p.kegiatan!)
  }

  /**
   * The state as it stands. What happened later than `per`, which few histories hold, has everything folded from the
   * start.
   */
  kini({ per, ...pilihan }: PilihanFold): Keadaan {
    if (per !== null && this.terakhir > per) return foldRiwayat(this.riwayat, { per, ...pilihan })
    const { pilihan: lama } = this
    this.pilihan = pilihan
    this.keadaan.masa = pilihan.masa ?? null
    this.lanjutkan(lama, pilihan)
    for (const id of this.kotor) {
      const { kegiatan } = foldKegiatan(id, this.menurutKegiatan.get(id)!, pilihan)
      if (kegiatan) this.keadaan.kegiatan.set(id, kegiatan)
    }
    this.kotor.clear()
    return this.keadaan
  }

  /**
   * What other settings make of what is folded already: later ones of the same record change what is waited for alone.
   */
  private lanjutkan(lama: Pilihan | null, kini: Pilihan): void {
    const [dahulu, masa] = [lama?.masa ?? null, kini.masa ?? null]
    if (lama?.zona === kini.zona && dahulu !== null && masa !== null) {
      if (dahulu === masa) return
      for (const kegiatan of this.keadaan.kegiatan.values()) {
        kegiatan.masa = masa
        for (const jalur of kegiatan.jalur.values()) jalur.versi = versiKini(jalur.kanal, kegiatan, kini)
      }
    } else if (lama?.sop !== kini.sop || lama.zona !== kini.zona || dahulu !== masa)
      for (const id of this.menurutKegiatan.keys()) this.kotor.add(id)
  }
}

/** Takes in the next peristiwa: a seal counts at once, what moves a kegiatan goes to its own, the rest to `lepas`. */
function sebar(
  p: Tercatat,
  keadaan: Keadaan,
  menurutKegiatan: Map<string, Tercatat[]>,
  lepas: (p: Tercatat) => void,
): void {
  if (keadaan.segel.length > 0) keadaan.sesudahSegel.set(p.jejak.commit, keadaan.segel.length)
  if (p.peristiwa === 'ditutup') return segelkan(keadaan, p)
  if (p.peristiwa === 'berbenturan') keadaan.benturan.push(p)
  if (!menyangkutJalur(p)) return lepas(p)
  const daftar = menurutKegiatan.get(p.kegiatan!)
  if (daftar) daftar.push(p)
  else menurutKegiatan.set(p.kegiatan!, [p])
}

function segelkan(keadaan: Keadaan, p: Tercatat<Ditutup>): void {
  if (segelBulan(keadaan, p.bulan)) keadaan.temuan.push(temuan('segel-ganda', p, `Bulan ${p.bulan} ditutup dua kali.`))
  else keadaan.segel.push(p)
}

/** Folds one kegiatan's peristiwa; `kegiatan` is null where no hand-over says what it is. */
export function foldKegiatan(
  id: string,
  riwayat: readonly Tercatat[],
  pilihan: Omit<PilihanFold, 'per'>,
): { kegiatan: Kegiatan | null; temuan: Temuan[] } {
  const daftarTemuan: Temuan[] = []
  const gugur: Kegiatan['gugur'] = new Map()
  const serah = riwayat.find((p): p is Tercatat<Diserahkan> => p.peristiwa === 'diserahkan' && p.kepala !== null)
  if (!serah?.kepala) {
    for (const p of riwayat.filter((satu) => satu.peristiwa !== 'berbenturan'))
      daftarTemuan.push(
        temuan('tanpa-penyerahan', p, `Peristiwa ${p.peristiwa} untuk ${id} tidak didahului penyerahan (langkah 1).`),
      )
    return { kegiatan: null, temuan: daftarTemuan }
  }
  const hariH = tanggalLokal(serah.kepala.selesai, pilihan.zona)
  const jalur = new Map(
    serah.kanal.map((k): [Kanal, Jalur] => [
      k,
      {
        kanal: k,
        versi: versiKini(k, { ...serah.kepala!, hariH }, pilihan),
        berlaku: [],
        tahap: TAHAP_AWAL,
        ditahan: null,
      },
    ]),
  )
  const kegiatan: Kegiatan = { id, ...serah.kepala, hariH, jalur, riwayat: [], gugur, masa: pilihan.masa ?? null }
  for (const p of riwayat) {
    if (p.peristiwa === 'berbenturan') {
      kalahkan(kegiatan, p)
      continue
    }
    const salah = p.peristiwa === 'dibatalkan' ? batalkan(kegiatan, p) : terapkan(kegiatan, p, p === serah)
    kegiatan.riwayat.push(p)
    if (salah === null) continue
    gugur.set(p.jejak.commit, 'tidak-sah')
    daftarTemuan.push(temuan(p.peristiwa === 'dibatalkan' ? 'pembatalan' : 'urutan', p, salah))
  }
  return { kegiatan, temuan: daftarTemuan }
}

/** The table by which a track goes on. */
const versiKini = (
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
 * off them.
 */
function batalkan(kegiatan: Kegiatan, p: Tercatat<Dibatalkan>): string | null {
  const satu = kegiatan.riwayat.find((q) => q.jejak.commit === p.batal)
  const sebut = `Pembatalan menunjuk ${p.batal.slice(0, 12)}`
  if (satu?.peristiwa === 'diserahkan')
    return `${sebut}, sebuah penyerahan; penyerahan tidak dibatalkan, melainkan ditolak PPID.`
  if (!satu || kegiatan.gugur.has(p.batal) || kanalBerlanjut(kegiatan, satu).length > 0)
    return `${sebut}, yang bukan peristiwa terakhir kegiatan ini pada semua kanalnya.`
  if (satu.kanal.toSorted().join() !== p.kanal.toSorted().join()) return `${sebut}, tetapi bukan untuk kanal yang sama.`
  kegiatan.gugur.set(satu.jejak.commit, 'dibatalkan')
  if (satu.peristiwa === 'disunting') return null
  for (const kanal of satu.kanal) {
    const jalur = kegiatan.jalur.get(kanal)!
    jalur.berlaku.pop()
    const kini = jalur.berlaku.at(-1)
    jalur.tahap = kini ? tahapSetelah(kini) : TAHAP_AWAL
  }
  return null
}

function foldLepas(keadaan: Keadaan, lepas: readonly Tercatat[]): void {
  for (const p of lepas) {
    switch (p.peristiwa) {
      case 'diterima':
        if (keadaan.interaksi.has(p.nomor) || keadaan.interaksiBatal.has(p.nomor))
          keadaan.temuan.push(temuan('nomor-ganda', p, `Interaksi ${p.nomor} dicatat dua kali.`))
        else keadaan.interaksi.set(p.nomor, { nomor: p.nomor, diterima: p, dijawab: null })
        break
      case 'dijawab': {
        const interaksi = keadaan.interaksi.get(p.nomor)
        if (!interaksi)
          keadaan.temuan.push(temuan('urutan', p, `Jawaban untuk interaksi ${p.nomor} yang tidak pernah dicatat.`))
        else if (interaksi.dijawab)
          keadaan.temuan.push(temuan('urutan', p, `Interaksi ${p.nomor} sudah dijawab sebelumnya.`))
        else interaksi.dijawab = p
        break
      }
      case 'diukur':
        keadaan.ukuran.push(p)
        break
      case 'dilaporkan':
        keadaan.laporan.push(p)
        break
      case 'dijelaskan':
        keadaan.penjelasan.push(p)
        break
      case 'diatur':
        keadaan.diatur.push(p)
        break
      case 'dimusnahkan':
        for (const sha256 of p.media) keadaan.musnah.set(sha256, p)
        break
      // It lost, and changes nothing.
      case 'berbenturan':
        break
      case 'dicocokkan':
        keadaan.cocok.delete(p.kunci)
        if (p.kegiatan !== null && p.kanal[0] !== undefined && p.tautan !== '')
          keadaan.cocok.set(p.kunci, { kegiatan: p.kegiatan, kanal: p.kanal[0], tautan: p.tautan })
        break
      case 'disebabkan':
        if (p.bulan === null && p.nomor === null && p.kegiatan === null)
          keadaan.temuan.push(
            temuan('tanpa-kegiatan', p, 'Sebab keterlambatan tidak menyebut kegiatan, interaksi, atau bulan.'),
          )
        else for (const kanal of p.kanal) keadaan.sebab.set(kunciSebab(p, kanal), p)
        break
      case 'dibatalkan': {
        const salah = batalkanLepas(keadaan, p)
        if (salah !== null) keadaan.temuan.push(temuan('pembatalan', p, salah))
        break
      }
      default:
        keadaan.temuan.push(temuan('tanpa-kegiatan', p, `Peristiwa ${p.peristiwa} tidak menyebut kegiatan.`))
    }
  }
}

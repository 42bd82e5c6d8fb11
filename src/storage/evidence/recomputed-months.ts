/**
 * Every seal and report, derived again where it stands: months are judged as they pass, by one fold that goes along.
 */
import type { MasaPengaturan } from '../../domain/pemeriksaan/bukti.js'
import { jalurLaporan } from '../../domain/bahasa/id.js'
import { bedaHalaman, bedaHuruf } from '../../domain/laporan/halaman.js'
import { FoldBerjalan } from '../../domain/keadaan/fold-berjalan.js'
import type { Ditutup } from '../../domain/peristiwa/ditutup.js'
import { PROYEKSI, PROYEKSI_LAMA, menurutMasa, proyeksiDikenal } from '../../domain/peristiwa/ditutup.js'
import type { Dilaporkan } from '../../domain/peristiwa/dilaporkan.js'
import { HALAMAN } from '../../domain/peristiwa/dilaporkan.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { RangkaianMasa } from '../../domain/sop/masa.js'
import type { ReportPages } from './report-pages.js'
import { Lineage } from './lineage.js'
import { basisOf, beforeReport, figuresSha256, monthProjections } from '../record/recomputed.js'
import type { SealPart } from '../record/seal-code.js'
import { sealDifferences } from '../record/seal-code.js'
import type { ChangedCommit } from './history-evidence.js'

/**
 * What seals and reports say that is not what the history says, by their commit, in words. `digests` are the hashes of
 * the history before each seal, `rangkaian` the settings that judge what was recorded, `pages` the pages that reports
 * came with. What stands beside another line of history cannot be derived where it stands: konten never writes it
 * there, and since version 2 that is said.
 */
export function recomputeMonths(
  commit: readonly ChangedCommit[],
  masa: readonly MasaPengaturan[],
  digests: ReadonlyMap<string, string>,
  rangkaian: RangkaianMasa | null,
  pages: ReportPages,
): Map<string, string[]> {
  const hasil = new Map<string, string[]>()
  const fold = new FoldBerjalan()
  const lineage = new Lineage()
  const mulai = new Map(masa.map((m) => [m.letak, m]))
  let berlaku: MasaPengaturan | undefined
  const pada = seriesAt(rangkaian)
  let berhalaman = false
  for (const [letak, c] of commit.entries()) {
    const lurus = lineage.berikut(c)
    const p = c.peristiwa
    if (!lurus && p?.versi === 2 && (p.peristiwa === 'ditutup' || p.peristiwa === 'dilaporkan'))
      hasil.set(c.oid, [`${p.peristiwa} ${p.bulan} dicatat di samping riwayat lain, tidak di ujungnya`])
    // The settings of its parent: a seal and a report change none.
    if (lurus && p !== null && berlaku !== undefined && berlaku.rusak.length === 0) {
      const beda =
        // One that stands on another commit than it seals has a finding of its own, and nothing here to be held
        // against.
        p.peristiwa === 'ditutup' && p.ujung === c.induk[0]
          ? bedaSegel(fold, p, { masa: berlaku, pada }, digests.get(c.oid))
          : p.peristiwa === 'dilaporkan'
            ? bedaLaporan(fold, p, { masa: berlaku, pada }, pages)
            : []
      if (beda.length > 0) hasil.set(c.oid, beda)
    }
    if (p?.peristiwa === 'dilaporkan' && p.versi === 2) {
      // Since the first that says how its page is drawn, every program writes that.
      if (berhalaman && p.halaman === null)
        hasil.set(c.oid, [...(hasil.get(c.oid) ?? []), `laporan ${p.bulan} tidak menyebut halamannya (Konten-Halaman)`])
      berhalaman ||= p.halaman !== null
    }
    if (p !== null) fold.catat(p)
    berlaku = mulai.get(letak) ?? berlaku
  }
  return hasil
}

/** The settings of the commit before, and those that judge what was recorded up to an act. */
interface Judging {
  masa: MasaPengaturan
  pada: (p: Tercatat) => RangkaianMasa | null
}

/** One and the same as long as no others take their place, so that the fold goes on with what it has. */
function seriesAt(rangkaian: RangkaianMasa | null): Judging['pada'] {
  const sudah = new Map<number, RangkaianMasa>()
  return (p) => {
    if (rangkaian === null) return null
    const ke = rangkaian.ke(p.jejak.commit)
    const satu = sudah.get(ke) ?? rangkaian.sampai(ke)
    sudah.set(ke, satu)
    return satu
  }
}

function bedaSegel(
  fold: FoldBerjalan,
  p: Tercatat<Ditutup>,
  { masa, pada }: Judging,
  riwayat: string | undefined,
): string[] {
  const { bulan, waktu, hitungan } = p
  const dasar = basisOf(masa, waktu)
  const proyeksi = hitungan?.proyeksi ?? PROYEKSI_LAMA
  const rangkaian = menurutMasa(proyeksi) ? pada(p) : null
  const keadaan = fold.kini({ sop: masa.sop, zona: masa.aturan.zona, masa: rangkaian, per: waktu })
  const hash = { ...monthProjections(keadaan, bulan, dasar, proyeksi), riwayat: riwayat ?? '' }
  return sealDifferences(p, hash).map((bagian) => bedaBagian[bagian](bulan))
}

const bedaBagian: Readonly<Record<SealPart, (bulan: string) => string>> = {
  register: (bulan) => `register ${bulan} yang dihitung ulang bukan yang disegel`,
  angka: (bulan) => `angka ${bulan} yang dihitung ulang bukan yang disegel`,
  rekap: (bulan) => `rekap ${bulan} yang dihitung ulang bukan yang disegel`,
  riwayat: (bulan) => `riwayat sebelum segel ${bulan} bukan yang disegel`,
  kode: (bulan) => `kode yang tertulis dalam segel ${bulan} bukan kode dari isinya`,
}

function bedaLaporan(
  fold: FoldBerjalan,
  p: Tercatat<Dilaporkan>,
  { masa, pada }: Judging,
  pages: ReportPages,
): string[] {
  if (p.hitungan === null) return []
  const { proyeksi } = p.hitungan
  if (p.halaman !== null && p.halaman.cara > HALAMAN)
    return [`halaman laporan ${p.bulan} dibuat dengan cara yang tidak dikenal; perbarui program konten`]
  if (!proyeksiDikenal(proyeksi)) return [`angka laporan ${p.bulan} dihitung dengan cara yang tidak dikenal`]
  const rangkaian = menurutMasa(proyeksi) ? pada(p) : null
  const semua = fold.kini({ sop: masa.sop, zona: masa.aturan.zona, masa: rangkaian, per: null })
  const keadaan = beforeReport(semua, p.bulan)
  const dasar = basisOf(masa, p.waktu)
  const halaman = p.kanal.flatMap((kanal) => {
    const tertulis = pages.written.get(`${p.jejak.commit} ${jalurLaporan(p.bulan, kanal)}`) ?? null
    if (tertulis === null) return []
    const digambar = pages.draw(keadaan, p.bulan, kanal, dasar, {
      nomor: p.halaman?.nomorSurat ?? undefined,
      tindakLanjut: p.halaman?.tindakLanjut ?? undefined,
    })
    // Drawn by this program's way of figures alike, a page is the same letter by letter.
    const sama = p.halaman?.cara === HALAMAN && proyeksi === PROYEKSI
    const beda = sama ? bedaHuruf(tertulis, digambar.teks) : bedaHalaman(tertulis, digambar)
    return beda === null ? [] : [`halaman laporan ${p.bulan} ${kanal} menyebut ${beda}`]
  })
  return figuresSha256(keadaan, p.bulan, p.kanal, dasar, proyeksi) === p.hitungan.angka
    ? halaman
    : [`angka laporan ${p.bulan} yang dihitung ulang bukan yang dicatat`, ...halaman]
}

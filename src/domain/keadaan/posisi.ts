/**
 * A position in the history, gone along with act by act: the state there, and what of the acts before it an act that is
 * decided there is held against. Who replays and who verifies ask the same.
 */
import type { Berbenturan } from '../peristiwa/berbenturan.js'
import type { Dicocokkan } from '../peristiwa/dicocokkan.js'
import type { Disebabkan } from '../peristiwa/disebabkan.js'
import type { Peristiwa, Tercatat } from '../peristiwa/daftar.js'
import { landasanDari } from '../peristiwa/daftar.js'
import { sandaran } from '../peristiwa/acuan.js'
import { FoldBerjalan } from './fold-berjalan.js'
import { dasarSekarang } from './landasan.js'
import { kunciSebab } from './sebab.js'
import type { Keadaan, PilihanFold } from './tipe.js'

/** An act that lost, with what it would have been; null where its message could not be read. */
export interface Kalah {
  p: Tercatat<Berbenturan>
  asli: Peristiwa | null
}

export class Posisi {
  private readonly fold = new FoldBerjalan()
  private readonly semua = new Map<string, Tercatat>()
  private readonly menurutCommit = new Map<string, Tercatat>()
  private readonly daftarKalah = new Map<string, Kalah>()
  /** The last act about the same, by what it is about. */
  private readonly terakhir = new Map<string, { p: Tercatat; ke: number }>()
  /** Ops of the acts that would have begun a kegiatan or a comment and lost, by what they would have begun. */
  private readonly tidakMulai = new Map<string, string>()

  /** Takes in the next act; `asli` is what one that lost would have been. */
  catat(p: Tercatat, asli: Peristiwa | null = null): void {
    this.fold.catat(p)
    if (!this.semua.has(p.op)) this.semua.set(p.op, p)
    this.menurutCommit.set(p.jejak.commit, p)
    if (p.peristiwa === 'berbenturan') {
      this.daftarKalah.set(p.op, { p, asli })
      const mulai = asli === null ? null : yangDimulai(asli)
      if (mulai !== null) this.tidakMulai.set(mulai, p.op)
      return
    }
    for (const kunci of kunciSejenis(p)) this.terakhir.set(kunci, { p, ke: this.semua.size })
  }

  keadaan(pilihan: Omit<PilihanFold, 'per'>): Keadaan {
    return this.fold.kini({ ...pilihan, per: null })
  }

  /** The act that bears an op, effective or not. */
  menurutOp(op: string): Tercatat | undefined {
    return this.semua.get(op)
  }

  kalah(op: string): Kalah | undefined {
    return this.daftarKalah.get(op)
  }

  /** The last act of its kind about the same, where an act rests on that. */
  sejenis(p: Peristiwa): Tercatat | undefined {
    const calon = kunciSejenis(p).flatMap((kunci) => this.terakhir.get(kunci) ?? [])
    return calon.toSorted((a, b) => a.ke - b.ke).at(-1)?.p
  }

  /** What an act that is decided here rests on; `keadaan` is the state here. */
  dasar(p: Peristiwa, keadaan: Keadaan): (string | null)[] {
    const akhir = p.peristiwa === 'dibatalkan' ? this.menurutCommit.get(p.batal) : undefined
    return dasarSekarang(p, {
      kegiatan: p.kegiatan === null ? null : (keadaan.kegiatan.get(p.kegiatan) ?? null),
      interaksi: 'nomor' in p && p.nomor !== null ? keadaan.interaksi.get(p.nomor) : undefined,
      keadaan,
      ...(akhir && { akhir }),
      sejenis: this.sejenis(p),
    })
  }

  /** The op that lost and that an act, as its message has it, rests on; null where all it rests on stands. */
  sandaranGugur(p: Peristiwa): string | null {
    const mulai = [
      ...(p.kegiatan === null ? [] : [p.kegiatan]),
      ...('nomor' in p && p.nomor !== null ? [kunciNomor(p.nomor, p.klon)] : []),
    ]
    const sendiri = yangDimulai(p)
    return (
      sandaran(p).find((op) => this.daftarKalah.has(op)) ??
      mulai.filter((m) => m !== sendiri).flatMap((m) => this.tidakMulai.get(m) ?? [])[0] ??
      null
    )
  }
}

/** A number is a clone's own; another clone's comment may have got the same. */
const kunciNomor = (nomor: string, klon: number | null): string => `${nomor} ${klon ?? '-'}`

/** What an act begins, if any: a kegiatan, or a comment or direct message. */
function yangDimulai(p: Peristiwa): string | null {
  if (p.peristiwa === 'diserahkan' && p.kepala !== null) return p.kegiatan
  return p.peristiwa === 'diterima' ? kunciNomor(p.nomor, p.klon) : null
}

/** What an act is the last about. */
function kunciSejenis(p: Peristiwa): string[] {
  switch (landasanDari(p)) {
    case 'kunci':
      return [`${p.peristiwa} ${(p as Dicocokkan).kunci}`]
    case 'sebab':
      return p.kanal.map((k) => `${p.peristiwa} ${kunciSebab(p as Disebabkan, k)}`)
    case 'sejenis':
      return [p.peristiwa]
    default:
      return []
  }
}

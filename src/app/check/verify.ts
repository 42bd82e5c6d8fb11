/** Running the verifier over the session's record; shared by `verifikasi` and `catatan`. */
import { resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import type { TemuanTerjawab } from '../../domain/pemeriksaan/periksa.js'
import { bersangkutan } from '../../domain/pemeriksaan/jawaban.js'
import { menungguJawaban, periksa } from '../../domain/pemeriksaan/periksa.js'
import { tentangSalinan } from '../../domain/pemeriksaan/rantai.js'
import { cloneEvidence } from '../../storage/evidence/clone-evidence.js'
import { collectEvidence, evidenceOfGaps } from '../../storage/evidence/evidence.js'
import { readPusat } from '../../storage/local/pusat.js'
import { isOwnMark, markVerified } from '../../storage/local/verified-mark.js'
import { noteVerified, noteWitness, readMark, readVerified } from '../../storage/local/witness.js'
import { reportPage } from '../month/report-page.js'
import type { Session } from '../session.js'
import { judgedBy, optionLabel } from '../session.js'
import { checkIndex } from '../read/warm.js'

export interface VerifyRequest {
  /** `--sejak`: a commit by its oid or the beginning of it; true for the last one this clone found in order. */
  sejak?: string | true
  media?: boolean
  penuh?: boolean
}

export interface VerifyResult {
  /** Null where the history cannot be read whole; the findings then say why and nothing else. */
  tip: string | null
  /** Commit after which findings are told, null for all of them. */
  sejak: string | null
  jumlahCommit: number
  jumlahPeristiwa: number
  temuan: TemuanTerjawab[]
  /** Whether there was a tip this clone had seen before; without one a history that was cut off cannot be noticed. */
  remembers: boolean
  /** Whose act a commit that was looked at is. */
  concerned: (commit: string) => readonly string[]
  /**
   * Finds a commit that was looked at by the op of its act or the beginning of its oid; null where none or several fit.
   */
  cariCommit: (awal: string) => string | null
}

/** Codes of a history that cannot be read whole, as the store tells it. */
const notWhole = new Set(['riwayat-tidak-utuh', 'folder-kerja-lain', 'cabang-kosong', 'cabang-berganti-nama'])

/** The same, where the clone may not hold the whole record: then the only findings are what it lacks. */
export async function verifyAsIs(sesi: Session, minta: VerifyRequest): Promise<VerifyResult> {
  const gaps = sesi.clone?.gaps ?? []
  if (gaps.length > 0) return onlyGaps(sesi, gaps)
  try {
    return await verifySession(sesi, minta)
  } catch (galat) {
    if (galat instanceof KontenError && (galat.kode === 'objek-rusak' || notWhole.has(galat.kode)))
      return onlyGaps(sesi, [galat])
    throw galat
  }
}

function onlyGaps(sesi: Session, gaps: readonly KontenError[]): VerifyResult {
  const told = (some: readonly KontenError[]): string[] =>
    some.map((g) => `${g.message} Caranya: ${g.saran.join('; ')}`)
  const bukti = evidenceOfGaps(judgedBy(sesi), {
    keganjilanKlon: told(gaps.filter((g) => g.kode !== 'objek-rusak')),
    objekHilang: told(gaps.filter((g) => g.kode === 'objek-rusak')),
  })
  const temuan = periksa({ ...bukti, sekarang: sesi.now })
  return {
    tip: null,
    sejak: null,
    jumlahCommit: 0,
    jumlahPeristiwa: 0,
    temuan,
    remembers: false,
    concerned: () => [],
    cariCommit: () => null,
  }
}

/** Verifies, and remembers the tip so that a history cut off later is noticed. */
export async function verifySession(sesi: Session, minta: VerifyRequest): Promise<VerifyResult & { tip: string }> {
  const { store, root: akar, clone } = sesi
  const disebut = minta.sejak === true ? await terakhirDiperiksa(sesi) : (minta.sejak ?? null)
  const [potret, sejak] = await Promise.all([store.snapshot(), disebut === null ? null : store.cariCommit(disebut)])
  const kini = judgedBy(sesi)
  const { gudang } = sesi.settings
  const tempat = {
    store,
    akar,
    gudang: gudang && resolve(akar, gudang),
    clone: clone && cloneEvidence(clone, sesi.now),
    draw: reportPage,
  }
  const { lostTips, remembers, ...bukti } = await collectEvidence(tempat, potret, kini, {
    sejak,
    media: minta.media ?? false,
    penuh: minta.penuh ?? false,
  })
  const hilang = disebut !== null && sejak === null ? [{ commit: disebut, keterangan: 'disebut dengan --sejak' }] : []
  const indeksBeda = disebut === null ? await checkIndex(sesi, potret, bukti.commit) : []
  const temuan = periksa({
    ...bukti,
    indeksBeda,
    saksiHilang: [...bukti.saksiHilang, ...hilang],
    sekarang: sesi.now,
  })
  const pada = new Date(sesi.now).toISOString()
  const tiada = new Set(lostTips.map((s) => s.commit))
  const witness = await witnessOf(store.folder, potret.tip)
  if (witness !== null)
    await noteWitness(store.folder, { commit: witness, pada }, (commit) => !tiada.has(commit), lostTips)
  // A damaged memory has been told of; it says nothing against the history, and is made anew here or not at all.
  const beres = !temuan.some((t) => menungguJawaban(t) && !tentangSalinan.has(t.kode))
  if (beres && witness !== null) {
    const tanda = await markVerified(sesi.env.vars, witness)
    await noteVerified(store.folder, { commit: witness, pada, ...(tanda === null ? {} : { tanda }) })
  } else if (beres || bukti.saksiRusak.length > 0) await noteVerified(store.folder, null)
  const diperiksa = bukti.commit.filter((c) => bukti.diperiksa?.has(c.oid) ?? true)
  return {
    tip: potret.tip,
    sejak,
    jumlahCommit: diperiksa.length,
    jumlahPeristiwa: diperiksa.filter((c) => c.peristiwa !== null).length,
    temuan,
    remembers: remembers || disebut !== null,
    concerned: (commit) => bukti.commit.filter((c) => c.oid === commit).flatMap(bersangkutan),
    cariCommit: (awal) => {
      const bernama = bukti.commit.find((c) => c.peristiwa?.op === awal.toUpperCase())
      if (bernama !== undefined) return bernama.oid
      const cocok = /^[0-9a-f]{4,}$/.test(awal) ? bukti.commit.filter((c) => c.oid.startsWith(awal)) : []
      return cocok.length === 1 ? cocok[0]!.oid : null
    },
  }
}

/**
 * What bears witness of a tip: with a pusat what of it is published, for the rest is recorded anew there; null where
 * nothing is.
 */
async function witnessOf(folder: string, tip: string): Promise<string | null> {
  const pusat = await readPusat(folder)
  return pusat === null ? tip : pusat.tip
}

/**
 * Throws `pemakaian` where this clone never found its record in order, or another than this user says that it did:
 * whoever can write into the clone could say so.
 */
async function terakhirDiperiksa(sesi: Session): Promise<string> {
  const { folder } = sesi.store
  const { daftar, rusak } = await readVerified(folder, sesi.now)
  const tip = rusak === null ? daftar[0]?.commit : undefined
  if (tip === undefined)
    throw belumDiperiksa(
      rusak === null
        ? 'salinan ini belum pernah diperiksa tanpa temuan.'
        : `sampai mana salinan ini diperiksa tidak diketahui lagi: .git/konten/${rusak}.`,
    )
  if (await isOwnMark(sesi.env.vars, tip, await readMark(folder))) return tip
  throw belumDiperiksa('.git/konten/diperiksa.json tidak ditulis oleh pemeriksaan Anda di komputer ini.')
}

const belumDiperiksa = (sebab: string): KontenError =>
  new KontenError('pemakaian', 'belum-pernah-diperiksa', `${optionLabel('sejak')}: ${sebab}`, [
    'konten verifikasi',
    'konten verifikasi --sejak COMMIT',
  ])

/**
 * Seals on their own, as they leave an office: the commits they stand in, byte for byte, and the totals they are bound
 * to. Whoever reads one needs nothing else of the record to compute its oid, its code and the hash of its totals again.
 */
import * as v from 'valibot'
import { jalurRekap } from '../../domain/bahasa/id.js'
import type { RekapBulan } from '../../domain/laporan/rekap-bulan.js'
import { tulisRekapBulan } from '../../domain/laporan/rekap-bulan.js'
import type { Ditutup } from '../../domain/peristiwa/ditutup.js'
import type { SegelKantor } from '../../domain/rekap-kantor.js'
import type { TandaTerbaca } from '../../domain/orang/kunci.js'
import { commitOid } from '../git/objects.js'
import { decodePesan } from './commit-message-decode.js'
import { sealCode } from './seal-code.js'
import { signedText } from './signed-act.js'
import { namedKey, sha512, verifySignature } from './sshsig.js'
import { contentSha256 } from './written-files.js'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const known = v.nullable(v.pipe(v.number(), v.minValue(0)))
const oid = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))

const totals = v.strictObject({
  versi: v.literal(1),
  bulan: v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
  unggahan: count,
  rekap: v.array(
    v.strictObject({
      kanal: v.picklist(['medsos', 'website', 'gabungan']),
      langkah: v.union([count, v.literal('semua')]),
      dinilai: count,
      tepat: count,
      terlambat: count,
      persenTepat: known,
    }),
  ),
  total: v.array(
    v.strictObject({ platform: v.string(), konten: count, tayangan: known, jangkauan: known, engagement: known }),
  ),
  klik: known,
})

const sealed = v.strictObject({ sebelum: v.nullable(oid), commit: v.string(), rekap: totals })

const file = v.strictObject({
  versi: v.literal(1),
  kantor: v.pipe(v.string(), v.maxLength(200)),
  akar: oid,
  ujung: oid,
  segel: v.array(sealed),
})

/** One seal of an office. */
export interface SealedCommit {
  /** Commit of the seal before, null for the first: the act itself names it by its op. */
  sebelum: string | null
  /** The commit as git stores it. */
  commit: string
  rekap: RekapBulan
}

/** What an office gives away of its record: its first commit, a tip, and seals. */
export interface SealFile {
  kantor: string
  akar: string
  ujung: string
  segel: readonly SealedCommit[]
}

export const writeSealFile = ({ kantor, akar, ujung, segel }: SealFile): string =>
  `${JSON.stringify({ versi: 1, kantor, akar, ujung, segel }, null, 2)}\n`

/** The totals of a month as their file has them; null for what is no such file. */
export function readTotals(text: string): RekapBulan | null {
  const parsed = v.safeParse(totals, parseJson(text))
  return parsed.success ? parsed.output : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a file of seals turned out to hold; a text where it is none, saying why. */
export type ReadSeals = (Omit<SealFile, 'segel'> & { segel: SegelKantor[] }) | string

/** Reads a file of seals, each computed again and its signature checked. */
export async function readSealFile(text: string): Promise<ReadSeals> {
  const parsed = v.safeParse(file, parseJson(text))
  if (!parsed.success) return `bukan berkas segel (${v.getDotPath(parsed.issues[0]) ?? 'bukan JSON'})`
  const { kantor, akar, ujung } = parsed.output
  const segel: SegelKantor[] = []
  for (const one of parsed.output.segel as SealedCommit[]) {
    const act = sealAct(one)
    if (typeof act === 'string') return act
    const tanda = await signatureOf(one, act, akar)
    segel.push({
      kantor,
      akar,
      bulan: act.bulan,
      commit: commitOid(Buffer.from(one.commit), akar.length),
      sebelum: one.sebelum,
      kode: act.hitungan.kode,
      waktu: act.waktu,
      rekap: one.rekap,
      penanda: tanda?.cocok === true ? tanda.kunci : null,
      salah: [...faults(one, act), ...(tanda?.cocok === false ? ['tanda tangan segelnya salah'] : [])],
    })
  }
  return { kantor, akar, ujung, segel }
}

type Sealing = Ditutup & { hitungan: NonNullable<Ditutup['hitungan']> }

/** The signature is over the record by its first commit, so that no other office's seal can bear it. */
async function signatureOf({ commit }: SealedCommit, { tanda }: Sealing, akar: string): Promise<TandaTerbaca | null> {
  if (tanda === null) return null
  const [head, message] = [commit.slice(0, commit.indexOf('\n\n')), messageOf(commit)]
  const author = /^author (.+)$/m.exec(head)?.[1] ?? ''
  return { kunci: namedKey(tanda), cocok: await verifySignature(tanda, sha512(signedText(akar, author, message))) }
}

const messageOf = (commit: string): string => commit.slice(commit.indexOf('\n\n') + 2)

function sealAct({ commit }: SealedCommit): Sealing | string {
  const decoded = decodePesan(messageOf(commit))
  if (decoded.jenis !== 'peristiwa' || decoded.peristiwa.peristiwa !== 'ditutup')
    return 'commit di dalamnya bukan segel'
  const { hitungan } = decoded.peristiwa
  return hitungan === null ? 'segel lama, yang belum memuat rekap' : { ...decoded.peristiwa, hitungan }
}

function faults({ commit, sebelum, rekap }: SealedCommit, act: Sealing): string[] {
  const parents = commit.slice(0, commit.indexOf('\n\n')).match(/(?<=^parent )\S+/gm) ?? []
  const said: [boolean, string][] = [
    [sealCode({ ...act, segel: sebelum }) === act.hitungan.kode, 'kodenya bukan kode dari isinya'],
    [
      act.berkas.length === 1 &&
        act.berkas[0]!.jalur === jalurRekap(act.bulan) &&
        act.berkas[0]!.sidik === contentSha256(tulisRekapBulan(rekap)) &&
        rekap.bulan === act.bulan,
      'rekapnya bukan rekap yang disegel',
    ],
    [parents.length === 1 && parents[0] === act.ujung, 'segelnya tidak berdiri di atas commit yang disegelnya'],
    [(sebelum === null) === (act.segel === null), 'segel sebelumnya bukan yang disebutnya'],
  ]
  return said.flatMap(([holds, words]) => (holds ? [] : [words]))
}

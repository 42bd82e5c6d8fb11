/** The answers people gave to findings, and whether they were theirs to give. */
import { salahJawaban } from '../putusan/jelaskan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Dijelaskan } from '../peristiwa/dijelaskan.js'
import type { Instan } from '../bahasa/waktu.js'
import type { Bukti, CommitDiperiksa, Pemeriksaan } from './bukti.js'
import { masaCommit, pendek, tiapPeristiwa } from './bukti.js'

/** Who answered a finding, and what they said; the answer is a commit of its own. */
export interface Jawaban {
  oleh: string
  peran: string
  /** What shows that it is the answer of him in whose name it was recorded; null where that is `oleh`. */
  bukti: string | null
  waktu: Instan
  alasan: string
  commit: string
}

/** Whose act a commit is, by every name it bears. */
export const bersangkutan = ({
  peristiwa,
  penulis,
  pencatat,
}: { peristiwa: { oleh: string } | null } & Pick<CommitDiperiksa, 'penulis' | 'pencatat'>): string[] => [
  ...new Set([peristiwa?.oleh ?? pencatat, penulis]),
]

/** Says of an answer to findings of a weight whether whoever gave it may not; in version 1 all might. */
function dilarang(b: Bukti): (p: Tercatat<Dijelaskan>, galat: boolean) => boolean {
  const masa = masaCommit(b)
  const menurutOid = new Map(b.commit.map((c) => [c.oid, c]))
  return (p, galat) => {
    const sasaran = menurutOid.get(p.commit)
    if (p.versi === 1 || sasaran === undefined) return false
    return salahJawaban(p, { bersangkutan: bersangkutan(sasaran), galat }, masa(p.jejak.commit).petugas) !== null
  }
}

/** The answer that counts for a finding: the last by one who may give it. */
export function jawabanUntuk(b: Bukti): (kode: string, galat: boolean, commit: string | null) => Jawaban | null {
  const tidakSah = dilarang(b)
  return (kode, galat, commit) => {
    const p = b.keadaan.penjelasan.findLast(
      (satu) => satu.commit === commit && satu.temuan.includes(kode) && !tidakSah(satu, galat),
    )
    if (p === undefined) return null
    const { oleh, peran, bukti, waktu, catatan: alasan } = p
    return { oleh, peran, bukti, waktu, alasan, commit: p.jejak.commit }
  }
}

/** The check on answers; `galat` are the codes of all checks that weigh so much. */
export const pemeriksaanJawaban = (galat: ReadonlySet<string>): Pemeriksaan => ({
  kode: 'jawaban-sendiri',
  tingkat: 'galat',
  arti: 'Sebuah galat dijawab oleh yang bersangkutan sendiri. Jawaban itu tidak dihitung.',
  tindakan: 'Petugas lain membaca galatnya dan menjawab keduanya dengan konten catatan COMMIT --alasan.',
  periksa: (b) => {
    const tidakSah = dilarang(b)
    return tiapPeristiwa(b, (p, c) =>
      p.peristiwa === 'dijelaskan' && p.temuan.some((kode) => galat.has(kode)) && tidakSah(p, true)
        ? `Commit ${pendek(c.oid)}: ${p.oleh} menjawab ${p.temuan.join(', ')} pada commitnya sendiri, ` +
          `${pendek(p.commit)}.`
        : null,
    )
  },
})

/** Answers to findings: nobody answers a galat of his own (aturan-sop, "Answers to findings"). */
import { KontenError } from '../../errors.js'
import type { Petugas } from '../sop/aturan.js'
import type { PeranDicatat } from '../sop/sop.js'
import { LURAH } from '../sop/sop.js'
import { samaOrang } from '../orang/pelaku.js'

/** Who answers, and in which role. */
interface Penjawab {
  oleh: string
  peran: PeranDicatat
}

/**
 * The refusal of an answer, null where it may be given. `bersangkutan` are the names in the commit that the findings
 * stand at, `galat` whether one of them is one. Where no other petugas is left, the head of the office answers, and
 * his answer is recorded for him.
 */
export function salahJawaban(
  { oleh, peran }: Penjawab,
  { bersangkutan, galat }: { bersangkutan: readonly string[]; galat: boolean },
  petugas: readonly Petugas[],
): KontenError | null {
  const sendiri = (nama: string): boolean => bersangkutan.some((satu) => samaOrang(satu, nama, petugas))
  if (!galat || !sendiri(oleh)) return null
  const lain = petugas.filter((p) => !p.nonaktif && !sendiri(p.nama)).map((p) => p.nama)
  if (peran === LURAH && lain.length === 0) return null
  return new KontenError(
    'ditolak',
    'temuan-sendiri',
    `${oleh} menjawab galat atas perbuatannya sendiri; yang bersangkutan tidak menjawabnya.`,
    lain.length > 0
      ? [`Dijawab petugas lain: ${lain.join(', ')}, dengan konten catatan … --sebagai "Nama"`]
      : ['Bila tidak ada petugas lain, jawaban lurah dicatat: --atas-nama lurah --bukti "surat atau pesan lurah"'],
  )
}

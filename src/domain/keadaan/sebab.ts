/**
 * Causes of lateness as the state keeps them: the key of what a cause is of, and the cause of a round, a report, an
 * answer.
 */
import type { Dijawab } from '../peristiwa/dijawab.js'
import type { Disebabkan } from '../peristiwa/disebabkan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Kanal } from '../sop/sop.js'

/** The causes that count, by the key of what they are of. */
export type DaftarSebab = ReadonlyMap<string, Tercatat<Disebabkan>>

const kunciLangkah = (id: string, kanal: Kanal, no: string, apa: string): string => `${id} ${kanal} ${no} ${apa}`

const kunciBulan = (bulan: string, kanal: Kanal, commit: string | null): string =>
  `${bulan} ${kanal} ${commit ?? 'ditunggu'}`

const kunciJawaban = (nomor: string, commit: string | null): string => `${nomor} ${commit ?? 'ditunggu'}`

/** Key under which a cause is kept; a cause names a kegiatan, a comment or a month. */
export const kunciSebab = (p: Disebabkan, kanal: Kanal): string =>
  p.nomor !== null
    ? kunciJawaban(p.nomor, p.commit)
    : p.bulan === null
      ? kunciLangkah(p.kegiatan!, kanal, p.langkah, p.commit ?? String(p.putaran))
      : kunciBulan(p.bulan, kanal, p.commit)

/**
 * The cause of a round; one told of the peristiwa itself comes after, and goes before, one told while it was waited
 * for.
 */
export function sebabLangkah(
  daftar: DaftarSebab,
  id: string,
  kanal: Kanal,
  l: { baris: { no: number }; ke: number; commit: string | null },
): string | null {
  const no = String(l.baris.no)
  const sendiri = l.commit === null ? undefined : daftar.get(kunciLangkah(id, kanal, no, l.commit))
  return (sendiri ?? daftar.get(kunciLangkah(id, kanal, no, String(l.ke))))?.sebab ?? null
}

/**
 * The cause of a late report, handed in by `commit` (null: waited for); one told of that handing-in goes before an
 * earlier one.
 */
export const sebabLaporan = (daftar: DaftarSebab, bulan: string, kanal: Kanal, commit: string | null): string | null =>
  (
    (commit === null ? undefined : daftar.get(kunciBulan(bulan, kanal, commit))) ??
    daftar.get(kunciBulan(bulan, kanal, null))
  )?.sebab ?? null

/** The cause of a late answer; one told of the answer itself goes before one told while it was waited for. */
export const sebabInteraksi = (
  daftar: DaftarSebab,
  { nomor, dijawab }: { nomor: string; dijawab: Tercatat<Dijawab> | null },
): string | null =>
  ((dijawab && daftar.get(kunciJawaban(nomor, dijawab.jejak.commit))) ?? daftar.get(kunciJawaban(nomor, null)))
    ?.sebab ?? null

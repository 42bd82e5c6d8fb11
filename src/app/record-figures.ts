/** Recording figures: one source, one peristiwa; the same source again changes nothing. */
import { printAngka } from '../storage/record/figures-file.js'
import { bulanDari, tanggalLokal } from '../domain/bahasa/waktu.js'
import type { Angka } from '../domain/peristiwa/angka.js'
import { sidikIsi } from '../storage/record/written-files.js'
import { answerData } from './act.js'
import type { Recorded } from './answer.js'
import { recordedTogether } from './answer.js'
import { record } from './record.js'
import type { Sesi } from './session.js'
import { bacaKeadaan, waktuPeristiwa } from './session.js'
import { onHistory, versiBulan } from './subject.js'

/** Figures that are about to be recorded: where they come from and what is kept of the source. */
export interface Sumber {
  nama: string
  sidik: string
  isi: string
  angka: Angka[]
  /** Day the platform made the file, where it says so. */
  diambil: string | null
}

/** Figures as a person typed them; typing the same twice is two sources. */
export function typedSource(angka: Angka[], now: number): Sumber {
  const isi = printAngka(angka)
  return { nama: 'ketikan', sidik: sidikIsi(Buffer.from(`${isi}${now}`)), isi, angka, diambil: null }
}

/** Records a source of figures, unless it is recorded already. */
export async function recordFigures(session: Sesi, source: Sumber): Promise<Recorded> {
  const { keadaan } = await bacaKeadaan(session, await session.store.potret())
  const known = keadaan.ukuran.find((u) => u.sidik === source.sidik && printAngka(u.angka) === source.isi)
  const { commit } = known?.jejak ?? { commit: '' }
  if (known)
    return recordedTogether([], {
      data: answerData(session, known, 'sudah-ada', commit),
      teks: `${source.nama} sudah dicatat sebelumnya (commit ${commit.slice(0, 12)}); tidak ada yang berubah.\n`,
    })
  const { nama, sidik, diambil, angka } = source
  const kanal = [...new Set(angka.map((a) => a.kanal))].toSorted()
  const bulan =
    angka
      .map((a) => a.bulan ?? '')
      .toSorted()
      .find(Boolean) ?? bulanDari(tanggalLokal(waktuPeristiwa(session), session.zona))
  return record(session, {
    kind: 'diukur',
    target: onHistory({ kanal, versi: versiBulan(session, kanal, bulan) }),
    compose: () => ({
      own: { sumber: nama, sidik, diambil, angka },
      typed: {},
      files: ({ waktu }) =>
        new Map([[`analitik/${bulan}/${tanggalLokal(waktu, session.zona)}-${sidik.slice(0, 12)}.csv`, source.isi]]),
      title: `${nama}, ${angka.length} baris`,
      more: { bulan, baris: angka.length },
    }),
  })
}

/** Recording figures: one source, one peristiwa; the same source again changes nothing. */
import { printAngka } from '../../storage/record/figures-file.js'
import { bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { KontenError } from '../../errors.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import { KETIKAN, isiKetikan } from '../../domain/peristiwa/diukur.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import { contentSha256 } from '../../storage/record/written-files.js'
import type { Snapshot } from '../../storage/port.js'
import { answerData } from '../record/act.js'
import type { Recorded } from '../record/answer.js'
import { recordedTogether } from '../record/answer.js'
import type { Typed } from '../record/gate.js'
import { passGate } from '../record/gate.js'
import { record } from '../record/record.js'
import type { Session } from '../session.js'
import { readKeadaan, eventTime } from '../session.js'
import { onHistory, monthVersions } from '../record/subject.js'

/** Figures that are about to be recorded: where they come from and what is kept of the source. */
export interface FigureSource {
  nama: string
  sidik: string
  isi: string
  angka: Angka[]
  /** Day the platform made the file, where it says so. */
  diambil: string | null
}

/** Figures as a person typed them; typing the same twice is two sources. `now` is when the act's op is made. */
export function typedSource(angka: Angka[], now: number): FigureSource {
  const isi = printAngka(angka)
  return { nama: KETIKAN, sidik: contentSha256(isiKetikan(isi, now)), isi, angka, diambil: null }
}

/** Titles as a platform's export has them: they stand in what is kept of it. */
const titles = ({ nama, angka }: FigureSource): Typed =>
  Object.fromEntries(angka.map((a, i) => [`judul ke-${i + 1} dalam ${nama}`, a.judul]))

const findRecorded = (keadaan: Keadaan, { sidik, isi }: FigureSource): Keadaan['ukuran'][number] | undefined =>
  keadaan.ukuran.find((u) => u.sidik === sidik && printAngka(u.angka) === isi)

/** The gate, before the first of several sources is recorded; what is recorded already has passed it. */
export async function passFigures(session: Session, sources: readonly FigureSource[]): Promise<void> {
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  refuseFuture(session, sources)
  const fresh = sources.filter((s) => !findRecorded(keadaan, s))
  passGate(session, Object.assign({}, ...fresh.map(titles)) as Typed, [], [])
}

/** Throws `pemakaian` for figures of a month that has not begun: there are none. */
function refuseFuture(session: Session, sources: readonly FigureSource[]): void {
  const now = bulanDari(tanggalLokal(session.now, session.zona))
  const late = sources.flatMap((s) => s.angka).find(({ bulan }) => bulan !== null && bulan > now)?.bulan
  if (!late) return
  const nama = namaBulan(late, session.zona)
  throw new KontenError('pemakaian', 'bulan-belum-mulai', `${nama} belum mulai, sehingga angkanya belum ada.`, [
    'Periksa bulannya, lalu ulangi; tidak ada yang dicatat.',
  ])
}

/** A file of its own for every snapshot: the same export read otherwise on the same day is another. */
async function freePath(potret: Snapshot, path: string, n = 1): Promise<string> {
  const full = `${path}${n === 1 ? '' : `-${n}`}.csv`
  return (await potret.read(full)) === null ? full : freePath(potret, path, n + 1)
}

/** Records a source of figures, unless it is recorded already. */
export async function recordFigures(session: Session, source: FigureSource): Promise<Recorded> {
  refuseFuture(session, [source])
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  const known = findRecorded(keadaan, source)
  const { commit } = known?.jejak ?? { commit: '' }
  if (known)
    return recordedTogether([], {
      data: answerData(session, known, 'sudah-ada', commit),
      text: `${source.nama} sudah dicatat sebelumnya (commit ${commit.slice(0, 12)}); tidak ada yang berubah.\n`,
    })
  const { nama, sidik, diambil, angka } = source
  const kanal = [...new Set(angka.map((a) => a.kanal))].toSorted()
  const bulan =
    angka
      .map((a) => a.bulan ?? '')
      .toSorted()
      .find(Boolean) ?? bulanDari(tanggalLokal(eventTime(session), session.zona))
  return record(session, {
    kind: 'diukur',
    target: onHistory({ kanal, versi: monthVersions(session, kanal, bulan) }),
    compose: ({ potret }) => ({
      own: { sumber: nama, sidik, diambil, angka },
      typed: titles(source),
      files: async ({ waktu }) => {
        const path = `analitik/${bulan}/${tanggalLokal(waktu, session.zona)}-${sidik.slice(0, 12)}`
        return new Map([[await freePath(potret, path), source.isi]])
      },
      title: `${nama}, ${angka.length} baris`,
      more: { bulan, baris: angka.length },
    }),
  })
}

/** What one line of an import of past records comes to: the plan of its kind, from the cells. */
import { resolve } from 'node:path'
import type { PastRecordRow } from '../../analytics/past-records.js'
import { mediaJalur, terakhir } from '../../domain/keadaan/baca.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import { kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { JenisPeristiwa } from '../../domain/peristiwa/daftar.js'
import { daftarJenisPeristiwa, daftarPeristiwa } from '../../domain/peristiwa/daftar.js'
import type { Kepala } from '../../domain/peristiwa/kepala.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { barisUntuk } from '../../domain/sop/sop.js'
import type { MediaCandidate } from '../../storage/media/media.js'
import { checkMedia } from '../../storage/media/media.js'
import { mediaSha256, textSha256 } from '../../storage/record/item-file.js'
import type { Plan, Request } from '../record/record.js'
import type { Session } from '../session.js'
import type { OnKegiatan } from '../record/subject.js'

export const pastKinds: readonly JenisPeristiwa[] = daftarJenisPeristiwa.filter(
  (kind) => daftarPeristiwa[kind].impor !== null,
)

export type PastRequest = Request<JenisPeristiwa, OnKegiatan>

interface Line {
  isi: PastRecordRow['isi']
  /** What the kegiatan is, on the line that first hands it over. */
  kepala: Kepala | null
  /** Where the files it names lie. */
  folder: string
}

/** The plan of a line, and the files it brings, which are read once. */
export async function planPast(
  session: Session,
  kind: JenisPeristiwa,
  line: Line,
): Promise<Pick<PastRequest, 'compose' | 'media'>> {
  const { isi, kepala } = line
  const [foto, video] = kind === 'diserahkan' ? [await filesOf(line, 'foto'), await filesOf(line, 'video')] : [[], []]
  const hashes = { foto: foto.map((m) => m.sha256), video: video.map((m) => m.sha256) }
  const compose = (subject: OnKegiatan): Plan<'diserahkan'> => {
    const {
      sendiri,
      isi: texts = {},
      tanpaCatatan = '',
    } = daftarPeristiwa[kind].impor!({
      kolom: isi,
      kanal: subject.kanal,
      kepala,
      ...hashes,
      draf: lastDraft(subject),
      sidik: textSha256,
    })
    return {
      typed: typedCells(isi),
      // What a line says is of the kind its own cell names; only the object of that kind knows which.
      own: sendiri as Plan<'diserahkan'>['own'],
      catatan: isi.catatan || tanpaCatatan,
      texts,
      material: kind === 'diserahkan' ? materialOf(session, line, subject, hashes) : [],
    }
  }
  return { compose, media: [...foto, ...video] }
}

/** What a hand-over of past records lacks. */
const materialOf = (
  session: Session,
  { isi, kepala }: Line,
  { kegiatan, versi }: OnKegiatan,
  hashes: { foto: string[]; video: string[] },
): Kelengkapan[] =>
  versi.map((v) =>
    kelengkapan(
      kepala ?? kegiatan!,
      { ...hashes, narasi: textSha256(isi.narasi) },
      barisUntuk(v, 'diserahkan'),
      session.settings.aturan,
    ),
  )

const typedCells = ({
  judul,
  lokasi,
  pelaksana,
  narasi,
  teks,
  tautan,
  catatan,
}: Line['isi']): Plan<'diajukan'>['typed'] => ({
  judul,
  lokasi,
  pelaksana,
  narasi,
  teks,
  tautan,
  catatan,
})

const filesOf = async ({ isi, folder }: Line, kolom: 'foto' | 'video'): Promise<MediaCandidate[]> =>
  checkMedia(
    isi[kolom]
      .split('|')
      .map((f) => f.trim())
      .filter(Boolean)
      .map((f) => resolve(folder, f)),
    kolom,
  )

/** Text and media of the draft that was submitted last: what a past decision or upload was about. */
function lastDraft({ kegiatan, kanal }: { kegiatan: Kegiatan | null; kanal: readonly Kanal[] }): {
  teks: string
  media: string
} {
  const jalur = kegiatan?.jalur.get(kanal[0]!)
  return {
    teks: (jalur && terakhir(jalur, 'diajukan')?.teks) ?? '',
    media: mediaSha256(jalur ? mediaJalur(jalur) : []),
  }
}

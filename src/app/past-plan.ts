/** What one line of an import of past records comes to: the plan of its kind, from the cells. */
import { resolve } from 'node:path'
import type { BarisCatatan } from '../analytics/past-records.js'
import { salahSatu } from '../domain/bahasa/pilihan.js'
import { bacaTautan, platformTautan } from '../domain/bahasa/tautan.js'
import { mediaJalur, terakhir } from '../domain/keadaan/baca.js'
import { kelengkapan } from '../domain/keadaan/kelengkapan.js'
import type { Kegiatan } from '../domain/keadaan/tipe.js'
import type { Diserahkan } from '../domain/peristiwa/diserahkan.js'
import type { JenisPeristiwa } from '../domain/peristiwa/daftar.js'
import { daftarAlasan } from '../domain/peristiwa/ditolak.js'
import type { Kanal } from '../domain/sop/sop.js'
import { bagianKanal, barisUntuk } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import type { CalonMedia } from '../storage/media/media.js'
import { periksaMedia } from '../storage/media/media.js'
import { sidikMedia, sidikTeks } from '../storage/record/item-file.js'
import type { Plan, Request } from './record.js'
import type { Sesi } from './session.js'
import type { OnKegiatan } from './subject.js'

export const pastKinds = [
  'diserahkan',
  'diajukan',
  'dikoreksi',
  'disetujui',
  'ditolak',
  'diunggah',
] as const satisfies JenisPeristiwa[]
type PastKind = (typeof pastKinds)[number]

export type PastRequest = Request<PastKind, OnKegiatan>

interface Line {
  isi: BarisCatatan['isi']
  /** What the kegiatan is, on the line that first hands it over. */
  kepala: Diserahkan['kepala']
  /** Where the files it names lie. */
  folder: string
}

/** The plan of a line, its files read once however often it is asked for. */
export function composePast(session: Sesi, kind: PastKind, line: Line): PastRequest['compose'] {
  let media: Promise<[CalonMedia[], CalonMedia[]]> | null = null
  return async (subject) => {
    const typed = typedCells(line.isi)
    switch (kind) {
      case 'diserahkan':
        media ??= Promise.all([filesOf(line, 'foto'), filesOf(line, 'video')])
        return { typed, ...handedOver(session, line, subject, ...(await media)) }
      case 'diajukan':
        return { typed, ...submitted(line, subject) }
      case 'dikoreksi':
        return { typed, catatan: line.isi.catatan, own: {} }
      case 'disetujui':
        return { typed, catatan: line.isi.catatan, own: lastDraft(subject) } satisfies Plan<'disetujui'>
      case 'ditolak':
        return { typed, ...rejected(line) }
      case 'diunggah':
        return { typed, ...uploaded(line, subject) }
    }
  }
}

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

const filesOf = async ({ isi, folder }: Line, kolom: 'foto' | 'video'): Promise<CalonMedia[]> =>
  periksaMedia(
    isi[kolom]
      .split('|')
      .map((f) => f.trim())
      .filter(Boolean)
      .map((f) => resolve(folder, f)),
    kolom,
  )

function handedOver(
  session: Sesi,
  { isi, kepala }: Line,
  { kegiatan, versi }: OnKegiatan,
  foto: CalonMedia[],
  video: CalonMedia[],
): Omit<Plan<'diserahkan'>, 'typed'> {
  const bahan = {
    foto: foto.map((m) => m.sha256),
    video: video.map((m) => m.sha256),
    narasi: sidikTeks(isi.narasi),
  }
  const what = kepala ?? kegiatan!
  return {
    own: { kepala, ...bahan },
    catatan: isi.catatan,
    texts: { narasi: isi.narasi },
    media: [...foto, ...video],
    material: versi.map((v) => kelengkapan(what, bahan, barisUntuk(v, 'diserahkan'), session.pengaturan.aturan)),
  }
}

function submitted({ isi: { teks, catatan } }: Line, { kanal }: OnKegiatan): Omit<Plan<'diajukan'>, 'typed'> {
  if (teks === '')
    throw new KontenError('pemakaian', 'teks-kosong', 'kolom teks (caption atau berita yang diajukan) kosong.')
  return {
    own: { teks: sidikTeks(teks), lampiran: [] },
    catatan,
    texts: Object.fromEntries(kanal.map((k) => [bagianKanal[k], teks])),
  }
}

const rejected = ({ isi }: Line): Omit<Plan<'ditolak'>, 'typed'> => ({
  own: {
    alasan: salahSatu('alasan', isi.alasan, daftarAlasan),
    pasal: isi.pasal || null,
    final: isi.final.toLowerCase() === 'ya',
  },
  catatan: isi.catatan,
})

function uploaded({ isi }: Line, subject: OnKegiatan): Omit<Plan<'diunggah'>, 'typed'> {
  const { tautan, catatan } = isi
  const platform = subject.kanal[0] === 'website' ? 'website' : isi.platform || platformTautan(tautan)
  if (!platform || bacaTautan(tautan) === null)
    throw new KontenError(
      'pemakaian',
      'tautan-kosong',
      'kolom tautan bukan alamat http atau https, atau platformnya tidak dikenal (isi kolom platform).',
    )
  return { own: { unggahan: [{ platform, tautan }], ...lastDraft(subject) }, catatan }
}

/** Text and media of the draft that was submitted last: what a past decision or upload was about. */
function lastDraft({ kegiatan, kanal }: { kegiatan: Kegiatan | null; kanal: readonly Kanal[] }): {
  teks: string
  media: string
} {
  const jalur = kegiatan?.jalur.get(kanal[0]!)
  return { teks: (jalur && terakhir(jalur, 'diajukan')?.teks) ?? '', media: sidikMedia(jalur ? mediaJalur(jalur) : []) }
}

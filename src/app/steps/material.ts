/** Step 1: material is handed over, for a new kegiatan or again after a rejection. */
import type { Kembar } from '../../domain/bahasa/kembar.js'
import { idKegiatan } from '../../domain/bahasa/id.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { bahanJalur } from '../../domain/keadaan/baca.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import { kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Kepala } from '../../domain/peristiwa/kepala.js'
import type { Aturan } from '../../domain/sop/aturan.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { barisUntuk } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { MediaCandidate } from '../../storage/media/media.js'
import { kembarDari } from '../../storage/media/media.js'
import { textSha256 } from '../../storage/record/item-file.js'
import { refuseTwin } from '../read/find-twin.js'
import type { Request } from '../record/record.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnExisting } from '../record/subject.js'
import { newKegiatan, onChannels } from '../record/subject.js'

export interface NewMaterial {
  kepala: Kepala
  kanal: readonly Kanal[]
  narasi: string
  foto: readonly MediaCandidate[]
  video: readonly MediaCandidate[]
  /** Recorded although an equal one was just recorded. */
  kembar: boolean
}

/** A new kegiatan with its material. Throws `pemakaian` at once where what is said of it makes no sense. */
export function handOver(session: Session, material: NewMaterial): Request<'diserahkan'> {
  const { kepala, kanal, narasi, foto, video, kembar } = material
  periksaKegiatan(kepala, session.zona)
  const { judul, jenis, lokasi, pelaksana } = kepala
  const hariH = tanggalLokal(kepala.selesai, session.zona)
  const id = idKegiatan(hariH, judul, session.env.acak(4))
  const bahan = { foto: foto.map((m) => m.sha256), video: video.map((m) => m.sha256), narasi: textSha256(narasi) }
  const { aturan } = session.settings
  return {
    kind: 'diserahkan',
    target: newKegiatan(id, kanal, hariH),
    media: [...foto, ...video],
    compose: async ({ versi, potret }) => {
      if (!kembar) await refuseTwin(session, potret, id, { kepala, ...bahan })
      return {
        own: { kepala, ...bahan },
        typed: {
          [optionLabel('judul')]: judul,
          [optionLabel('lokasi')]: lokasi,
          [optionLabel('pelaksana')]: pelaksana,
          [optionLabel('narasi')]: narasi,
        },
        texts: { narasi },
        material: versi.map((v) =>
          kelengkapan({ jenis }, { ...bahan, kembar: kembarDari(foto) }, barisUntuk(v, 'diserahkan'), aturan),
        ),
      }
    },
  }
}

/** What is said of the kegiatan must make sense before anything is read. Throws `pemakaian`. */
function periksaKegiatan({ judul, pelaksana, mulai, selesai }: Kepala, zona: string): void {
  if (judul === '')
    throw new KontenError('pemakaian', 'judul-kosong', 'Judul kegiatan kosong.', ['Tambahkan --judul "…"'])
  if (pelaksana === '')
    throw new KontenError('pemakaian', 'pelaksana-kosong', 'Nama pelaksana kosong.', ['Tambahkan --pelaksana "…"'])
  if (selesai < mulai)
    throw new KontenError(
      'pemakaian',
      'berakhir-sebelum-mulai',
      `Kegiatan berakhir (${waktuPanjang(selesai, zona)}) sebelum mulai (${waktuPanjang(mulai, zona)}).`,
      ['Periksa --mulai dan --selesai.'],
    )
}

/** New material for a kegiatan that was rejected; null where it stays as it was. */
export interface FurtherMaterial {
  narasi: string | null
  foto: readonly MediaCandidate[] | null
  video: readonly MediaCandidate[] | null
}

export function handOverAgain(
  session: Session,
  search: string,
  named: readonly Kanal[] | undefined,
  { narasi, foto, video }: FurtherMaterial,
): Request<'diserahkan', OnExisting> {
  const baru = {
    foto: foto?.map((m) => m.sha256) ?? null,
    video: video?.map((m) => m.sha256) ?? null,
    narasi: narasi === null ? null : textSha256(narasi),
  }
  return {
    kind: 'diserahkan',
    target: onChannels(search, named),
    media: [...(foto ?? []), ...(video ?? [])],
    compose: ({ kegiatan: k, kanal }) => ({
      own: { kepala: null, ...baru },
      typed: { [optionLabel('narasi')]: narasi },
      texts: narasi === null ? {} : { narasi },
      material: kelengkapanUlang(k, kanal, { ...baru, kembar: kembarDari(foto ?? []) }, session.settings.aturan),
    }),
  }
}

/** Throws `pemakaian` where nothing new is handed over. */
export function requireMaterial({ narasi, foto, video }: { narasi: unknown; foto: unknown; video: unknown }): void {
  if ([narasi, foto, video].some((satu) => satu !== null && satu !== undefined)) return
  throw new KontenError('pemakaian', 'tanpa-bahan', 'Penyerahan ulang memerlukan bahan baru.', [
    'Tambahkan --narasi, --foto, atau --video',
  ])
}

/**
 * What the material comes to where a track waits for it; one that does not is refused for that, not for what is
 * lacking.
 */
function kelengkapanUlang(
  k: Kegiatan,
  kanal: readonly Kanal[],
  baru: { foto: string[] | null; video: string[] | null; narasi: string | null; kembar: readonly Kembar[] },
  aturan: Aturan,
): Kelengkapan[] {
  return kanal
    .map((satu) => k.jalur.get(satu))
    .filter((j) => j !== undefined)
    .filter((j) => barisUntuk(j.versi, 'diserahkan')?.sesudah.includes(j.tahap))
    .map((j) => {
      const lama = bahanJalur(j)
      const bahan = {
        foto: baru.foto ?? lama.foto,
        video: baru.video ?? lama.video,
        narasi: baru.narasi ?? lama.narasi,
        kembar: baru.kembar,
      }
      return kelengkapan(k, bahan, barisUntuk(j.versi, 'diserahkan'), aturan)
    })
}

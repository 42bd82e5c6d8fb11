/** The message of a hand-over, for `pesan` and for `--pesan` after an act. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import { bakukanNama } from '../../domain/orang/pelaku.js'
import type { JenisPesan } from '../../domain/pesan.js'
import {
  calonPenerima,
  isiPesan,
  jenisPesan,
  peranPenerima,
  sebutanPeran,
  susunPesan,
  tautanWa,
} from '../../domain/pesan.js'
import { jalurKanal } from '../../domain/putusan/jalur.js'
import type { Kanal, Peran } from '../../domain/sop/sop.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { tugasJalur } from '../../domain/tugas.js'
import { readPhoneNumbers } from '../../storage/local/phone-numbers.js'
import { readOrdinaryFile } from '../../storage/git/projection.js'
import type { Session } from '../session.js'
import { registerBasis } from '../session.js'
import type { ReadKegiatan } from './find.js'
import type { Line } from '../record/answer.js'

export interface HandoverMessage {
  id: string
  kanal: Kanal
  jenis: JenisPesan
  kepada: { nama: string | null; peran: Peran; nomor: string | null }
  teks: string
  tautan: string
}

/**
 * The message for one track, and who else holds the role it goes to. Throws `pemakaian` for a reminder where nothing
 * waits, and for a damaged template.
 */
export async function composeHandover(
  sesi: Session,
  { kegiatan, berkas }: ReadKegiatan,
  kanal: Kanal,
  minta: { jenis?: JenisPesan; kepada?: string },
): Promise<{ kabar: HandoverMessage; lain: string[] }> {
  const jalur = jalurKanal(kegiatan, kanal)
  const dasar = registerBasis(sesi, null)
  const [tugas] = tugasJalur(kegiatan, jalur, dasar)
  const jenis = minta.jenis ?? jenisPesan(jalur)
  if (jenis === 'pengingat' && !tugas)
    throw new KontenError(
      'pemakaian',
      'tidak-ada-yang-ditunggu',
      `Tidak ada yang ditunggu dari "${kegiatan.judul}" (${kanal}).`,
      ['konten tugas'],
    )
  const peran = peranPenerima(jenis, tugas)
  const [bawaan, ...lain] = calonPenerima(peran, kegiatan, dasar)
  const nama = minta.kepada ?? bawaan ?? null
  const { [bakukanNama(nama ?? '')]: nomor = null } = await readPhoneNumbers(sesi.store.folder)
  const isi = isiPesan(
    {
      kegiatan,
      jalur,
      tugas,
      kepada: nama,
      peran,
      kantor: sesi.settings.kantor.nama,
      draf: berkas.isi[bagianKanal[kanal]],
      narasi: berkas.isi.narasi,
      media: berkas.media.map((m) => m.nama),
    },
    dasar,
  )
  const teks = susunPesan(await bacaTemplat(sesi, jenis), isi, `pesan/${jenis}.txt`)
  const kabar = { id: kegiatan.id, kanal, jenis, kepada: { nama, peran, nomor }, teks, tautan: tautanWa(nomor, teks) }
  return { kabar, lain: minta.kepada === undefined ? lain : [] }
}

/** The office's own template, else the program's. */
async function bacaTemplat(sesi: Session, jenis: JenisPesan): Promise<string> {
  const sendiri = await readOrdinaryFile(join(sesi.root, 'pesan', `${jenis}.txt`))
  return sendiri?.toString('utf8') ?? readFile(join(sesi.env.paket, 'templates', 'pesan', `${jenis}.txt`), 'utf8')
}

/** The message for a person. Its link stays on one line, however wide: broken it could not be opened. */
export const handoverLines = ({ kepada, teks, tautan }: HandoverMessage): Line[] => [
  `Pesan untuk ${kepada.nama === null ? sebutanPeran[kepada.peran] : `${kepada.nama} (${kepada.peran})`}:`,
  '',
  teks,
  '',
  ...(kepada.nama === null
    ? [`Belum ada petugas dengan peran ini: konten petugas tambah "Nama" --peran ${kepada.peran}`]
    : kepada.nomor === null
      ? [`Nomornya belum dicatat: konten petugas nomor "${kepada.nama}" 0812…`]
      : []),
  { utuh: tautan },
]

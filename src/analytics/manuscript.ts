/** Files as people hand them in → the texts and sheets that readers are asked about: zips opened, encodings told apart. */
import { gunzipSync } from 'node:zlib'
import { KontenError } from '../errors.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { halamanHtml } from './readers/opensid-columns.js'
import { lembarJson } from './manuscript-json.js'
import type { Naskah } from './reader.js'

/** More than any export of a village's accounts; a zip that promises more is refused before it is opened. */
const BATAS_BITA = 50_000_000

/** A file as it was named on the command line or found in a folder. */
export interface BerkasMasuk {
  nama: string
  isi: Uint8Array
  /** Folder it lies in, where files were found in several: those of one folder are siblings. */
  folder?: string
}

type TanpaSaudara = Omit<Naskah, 'saudara'>

/**
 * Opens every file; members of one zip and sheets of one workbook are each other's siblings, and so are the loose files of
 * one folder. Throws `pemakaian` for a zip in a zip, one that would grow too large, an old binary XLS, and a file that cannot
 * be unpacked.
 */
export async function bukaNaskah(daftar: readonly BerkasMasuk[]): Promise<Naskah[]> {
  const lepas = new Map<string, TanpaSaudara[]>()
  const kelompok: TanpaSaudara[][] = []
  for (const berkas of daftar) {
    const isi = await bukaBerkas(berkas)
    const folder = berkas.folder ?? ''
    if (berawalan(berkas.isi, 0x50, 0x4b)) kelompok.push(isi)
    else if (lepas.has(folder)) lepas.get(folder)!.push(...isi)
    else lepas.set(folder, isi)
  }
  return [...lepas.values(), ...kelompok].flatMap((satu) =>
    satu.map((n): Naskah => ({
      ...n,
      saudara: satu.filter((lain) => lain !== n).map((lain) => ({ ...lain, saudara: [] })),
    })),
  )
}

async function bukaBerkas(berkas: BerkasMasuk): Promise<TanpaSaudara[]> {
  if (!berawalan(berkas.isi, 0x50, 0x4b)) return [await bukaTeks(berkas)]
  const anggota = await bukaZip(berkas)
  if (anggota === null) return bukaXlsx(berkas)
  return (await Promise.all(anggota.map(bukaAnggota))).flat()
}

/** A member of a zip: a workbook is one file, another zip is refused. */
async function bukaAnggota(anggota: BerkasMasuk): Promise<TanpaSaudara[]> {
  if (!berawalan(anggota.isi, 0x50, 0x4b, 0x03, 0x04)) return [await bukaTeks(anggota)]
  if ((await bukaZip(anggota)) === null) return bukaXlsx(anggota)
  throw new KontenError('pemakaian', 'zip-bersarang', `${anggota.nama}: zip di dalam zip.`, [
    'Keluarkan isinya dahulu, lalu impor berkas-berkas di dalamnya.',
  ])
}

const berawalan = (isi: Uint8Array, ...tanda: readonly number[]): boolean => tanda.every((b, i) => isi[i] === b)

/** Members of a zip, null where the zip is a workbook. */
async function bukaZip({ nama, isi }: BerkasMasuk): Promise<BerkasMasuk[] | null> {
  const { unzipSync } = await import('fflate')
  let jumlah = 0
  let buku = false
  try {
    const anggota = unzipSync(isi, {
      filter: (f) => {
        jumlah += f.originalSize
        if (jumlah > BATAS_BITA) throw terlaluBesar(nama)
        buku ||= f.name === 'xl/workbook.xml'
        return !f.name.endsWith('/') && !f.name.startsWith('__MACOSX/')
      },
    })
    if (buku) return null
    return Object.entries(anggota).map(([n, isiAnggota]) => ({ nama: `${nama}/${satuBaris(n)}`, isi: isiAnggota }))
  } catch (galat) {
    if (galat instanceof KontenError) throw galat
    throw new KontenError('pemakaian', 'zip-rusak', `${nama}: zip ini tidak dapat dibuka.`, ['Unduh ulang berkasnya.'])
  }
}

const terlaluBesar = (nama: string): KontenError =>
  new KontenError('pemakaian', 'terlalu-besar', `${nama}: isinya lebih dari ${BATAS_BITA / 1_000_000} MB.`, [
    'Unduh untuk masa yang lebih pendek.',
  ])

/** The sheets of a workbook; only a workbook with several names them. */
async function bukaXlsx({ nama, isi }: BerkasMasuk): Promise<TanpaSaudara[]> {
  const { default: bacaBuku } = await import('read-excel-file/node')
  try {
    const daftar = await bacaBuku(Buffer.from(isi))
    return daftar.map(({ sheet, data }) => ({
      nama: daftar.length === 1 ? nama : `${nama}/${satuBaris(sheet)}`,
      // What tells two sheets of one workbook apart, as sources.
      isi: daftar.length === 1 ? isi : Buffer.concat([isi, Buffer.from(sheet)]),
      teks: '',
      pengodean: 'utf-8',
      lembar: data.map((b) =>
        b.map((sel) => (sel instanceof Date ? sel.toISOString().slice(0, 10) : String(sel ?? ''))),
      ),
    }))
  } catch {
    throw new KontenError('pemakaian', 'xlsx-rusak', `${nama}: lembar kerja ini tidak dapat dibaca.`, [
      'Unduh ulang, bila ada pilihannya sebagai CSV.',
    ])
  }
}

async function bukaTeks({ nama, isi: mentah }: BerkasMasuk): Promise<TanpaSaudara> {
  if (berawalan(mentah, 0xd0, 0xcf, 0x11, 0xe0))
    throw new KontenError('pemakaian', 'xls-lama', `${nama}: berkas Excel lama (.xls) tidak dapat dibaca.`, [
      'Unduh sebagai CSV atau XLSX dari platformnya.',
    ])
  const isi = berawalan(mentah, 0x1f, 0x8b) ? mekarkan(nama, mentah) : mentah
  if (isi.length > BATAS_BITA) throw terlaluBesar(nama)
  const [pengodean, teks] = dekodekan(isi)
  const lembar = lembarJson(nama, teks)
  if (lembar) return { nama, isi: mentah, teks: '', pengodean, lembar }
  // The text stays: what is no known page may be a feed.
  if (halamanHtml(teks))
    return { nama, isi: mentah, teks, pengodean, lembar: (await import('./manuscript-html.js')).lembarHtml(teks) }
  return {
    nama,
    isi: mentah,
    teks: teks.replace(/^\uFEFF/, '').replace(/^sep=.(?:\r?\n|\r)/i, ''),
    pengodean,
    lembar: null,
  }
}

function mekarkan(nama: string, isi: Uint8Array): Uint8Array {
  try {
    return gunzipSync(isi, { maxOutputLength: BATAS_BITA })
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw terlaluBesar(nama)
    throw new KontenError('pemakaian', 'gzip-rusak', `${nama}: berkas gzip ini tidak dapat dibuka.`, [
      'Unduh ulang berkasnya.',
    ])
  }
}

function dekodekan(isi: Uint8Array): [Naskah['pengodean'], string] {
  if (berawalan(isi, 0xff, 0xfe)) return ['utf-16', new TextDecoder('utf-16le').decode(isi)]
  if (berawalan(isi, 0xfe, 0xff)) return ['utf-16', new TextDecoder('utf-16be').decode(isi)]
  try {
    return ['utf-8', new TextDecoder('utf-8', { fatal: true }).decode(isi)]
  } catch {
    return ['bita-tunggal', new TextDecoder('windows-1252').decode(isi)]
  }
}

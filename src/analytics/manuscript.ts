/**
 * Files as people hand them in → the texts and sheets that readers are asked about: zips opened, encodings told apart.
 */
import { gunzipSync } from 'node:zlib'
import { batasMasukan, ukuranTertulis } from '../domain/batas-masukan.js'
import { KontenError } from '../errors.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { isHtmlPage } from './readers/opensid-columns.js'
import { jsonSheet } from './manuscript-json.js'
import type { Manuscript } from './reader.js'
import { periksaBaris, terlaluBanyak } from './table-size.js'
import { bukuTerlaluBesar } from './workbook-size.js'
import { ZipRusak, anggotaZip } from './zip.js'

/** A file as it was named on the command line or found in a folder. */
export interface IncomingFile {
  nama: string
  isi: Uint8Array
  /** Folder it lies in, where files were found in several: those of one folder are siblings. */
  folder?: string
}

type TanpaSaudara = Omit<Manuscript, 'saudara'>

/**
 * Opens every file; members of one zip and sheets of one workbook are each other's siblings, and so are the loose files
 * of one folder. Throws `pemakaian` for a zip in a zip, one that would grow too large, an old binary XLS, and a file
 * that cannot be unpacked.
 */
export async function openManuscripts(daftar: readonly IncomingFile[]): Promise<Manuscript[]> {
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
    satu.map((n): Manuscript => ({
      ...n,
      saudara: satu.filter((lain) => lain !== n).map((lain) => ({ ...lain, saudara: [] })),
    })),
  )
}

async function bukaBerkas(berkas: IncomingFile): Promise<TanpaSaudara[]> {
  if (!berawalan(berkas.isi, 0x50, 0x4b)) return [await bukaTeks(berkas)]
  const anggota = bukaZip(berkas)
  if (anggota === null) return bukaXlsx(berkas)
  return (await Promise.all(anggota.map(bukaAnggota))).flat()
}

/** A member of a zip: a workbook is one file, another zip is refused. */
async function bukaAnggota(anggota: IncomingFile): Promise<TanpaSaudara[]> {
  if (!berawalan(anggota.isi, 0x50, 0x4b, 0x03, 0x04)) return [await bukaTeks(anggota)]
  if (isiZip(anggota.nama, anggota.isi) === null) return bukaXlsx(anggota)
  throw new KontenError('pemakaian', 'zip-bersarang', `${anggota.nama}: zip di dalam zip.`, [
    'Keluarkan isinya dahulu, lalu impor berkas-berkas di dalamnya.',
  ])
}

const berawalan = (isi: Uint8Array, ...tanda: readonly number[]): boolean => tanda.every((b, i) => isi[i] === b)

/** Members of a zip, null where the zip is a workbook. */
function bukaZip({ nama, isi }: IncomingFile): IncomingFile[] | null {
  const anggota = isiZip(nama, isi)
  return anggota && anggota.map((a) => ({ nama: `${nama}/${satuBaris(a.nama)}`, isi: a.isi() }))
}

type AnggotaZip = ReturnType<typeof anggotaZip>

/** The members that are files, null for a workbook. Throws `pemakaian` for more or larger ones than are allowed. */
function isiZip(nama: string, isi: Uint8Array): AnggotaZip | null {
  try {
    const semua = anggotaZip(isi)
    if (semua.some((a) => a.nama === 'xl/workbook.xml')) return null
    return periksaAnggota(
      nama,
      semua.filter((a) => !a.nama.endsWith('/') && !a.nama.startsWith('__MACOSX/')),
    )
  } catch (galat) {
    throw galat instanceof ZipRusak ? zipRusak(nama) : galat
  }
}

function periksaAnggota(nama: string, anggota: AnggotaZip): AnggotaZip {
  if (anggota.length > batasMasukan.anggotaZip)
    throw terlaluBanyak(nama, `memuat ${anggota.length} berkas; paling banyak ${batasMasukan.anggotaZip}`)
  if (anggota.reduce((n, a) => n + a.ukuran, 0) > batasMasukan.data) throw terlaluBesar(nama)
  return anggota.map((a) => ({
    ...a,
    isi: () => {
      try {
        return a.isi()
      } catch (galat) {
        throw galat instanceof ZipRusak ? zipRusak(nama) : galat
      }
    },
  }))
}

const zipRusak = (nama: string): KontenError =>
  new KontenError('pemakaian', 'zip-rusak', `${nama}: zip ini tidak dapat dibuka.`, ['Unduh ulang berkasnya.'])

const terlaluBesar = (nama: string): KontenError =>
  new KontenError('pemakaian', 'terlalu-besar', `${nama}: isinya lebih dari ${ukuranTertulis(batasMasukan.data)}.`, [
    'Unduh untuk masa yang lebih pendek.',
  ])

/** The sheets of a workbook; only a workbook with several names them. */
async function bukaXlsx({ nama, isi }: IncomingFile): Promise<TanpaSaudara[]> {
  const bagian = bagianBuku(nama, isi)
  const sebab = bukuTerlaluBesar(Object.values(bagian).map((b) => new TextDecoder().decode(b)))
  if (sebab !== null) throw terlaluBanyak(nama, sebab)
  const { default: bacaBuku } = await import('read-excel-file/node')
  const { zipSync } = await import('fflate')
  // What was measured is what is read: another reader of zips might see other members in the same bytes.
  const daftar = await bacaBuku(Buffer.from(zipSync(bagian, { level: 0 }))).catch(() => {
    throw xlsxRusak(nama)
  })
  let panjang = 0
  return daftar.map(({ sheet, data }) => ({
    nama: daftar.length === 1 ? nama : `${nama}/${satuBaris(sheet)}`,
    // What tells two sheets of one workbook apart, as sources.
    isi: daftar.length === 1 ? isi : Buffer.concat([isi, Buffer.from(sheet)]),
    teks: '',
    pengodean: 'utf-8',
    lembar: data.map((b) =>
      b.map((sel) => {
        const teks = sel instanceof Date ? sel.toISOString().slice(0, 10) : String(sel ?? '')
        // One long string may stand in every cell.
        panjang += teks.length
        if (panjang > batasMasukan.data) throw terlaluBesar(nama)
        return teks
      }),
    ),
  }))
}

function bagianBuku(nama: string, isi: Uint8Array): Record<string, Uint8Array> {
  try {
    const xml = periksaAnggota(
      nama,
      anggotaZip(isi).filter((a) => /\.(?:xml|rels)$/.test(a.nama)),
    )
    return Object.fromEntries(xml.map((a) => [a.nama, a.isi()]))
  } catch (galat) {
    throw galat instanceof ZipRusak ? xlsxRusak(nama) : galat
  }
}

const xlsxRusak = (nama: string): KontenError =>
  new KontenError('pemakaian', 'xlsx-rusak', `${nama}: lembar kerja ini tidak dapat dibaca.`, [
    'Unduh ulang, bila ada pilihannya sebagai CSV.',
  ])

async function bukaTeks({ nama, isi: mentah }: IncomingFile): Promise<TanpaSaudara> {
  if (berawalan(mentah, 0xd0, 0xcf, 0x11, 0xe0))
    throw new KontenError('pemakaian', 'xls-lama', `${nama}: berkas Excel lama (.xls) tidak dapat dibaca.`, [
      'Unduh sebagai CSV atau XLSX dari platformnya.',
    ])
  const isi = berawalan(mentah, 0x1f, 0x8b) ? mekarkan(nama, mentah) : mentah
  if (isi.length > batasMasukan.data) throw terlaluBesar(nama)
  const [pengodean, teks] = dekodekan(isi)
  periksaBaris(nama, teks)
  const lembar = jsonSheet(nama, teks)
  if (lembar) return { nama, isi: mentah, teks: '', pengodean, lembar }
  // The text stays: what is no known page may be a feed.
  if (isHtmlPage(teks))
    return { nama, isi: mentah, teks, pengodean, lembar: (await import('./manuscript-html.js')).htmlSheet(teks) }
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
    return gunzipSync(isi, { maxOutputLength: batasMasukan.data })
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw terlaluBesar(nama)
    throw new KontenError('pemakaian', 'gzip-rusak', `${nama}: berkas gzip ini tidak dapat dibuka.`, [
      'Unduh ulang berkasnya.',
    ])
  }
}

function dekodekan(isi: Uint8Array): [Manuscript['pengodean'], string] {
  if (berawalan(isi, 0xff, 0xfe)) return ['utf-16', new TextDecoder('utf-16le').decode(isi)]
  if (berawalan(isi, 0xfe, 0xff)) return ['utf-16', new TextDecoder('utf-16be').decode(isi)]
  try {
    return ['utf-8', new TextDecoder('utf-8', { fatal: true }).decode(isi)]
  } catch {
    return ['bita-tunggal', new TextDecoder('windows-1252').decode(isi)]
  }
}

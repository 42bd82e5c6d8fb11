/**
 * Members of a zip, each held to the size that the zip's own directory gives it: what claims less than it is, is
 * refused.
 */
import { crc32, inflateRawSync } from 'node:zlib'

/** The zip cannot be read: cut off, damaged, or not what it says of itself. */
export class ZipRusak extends Error {}

interface Anggota {
  nama: string
  ukuran: number
  isi: () => Uint8Array
}

const PANJANG_AKHIR = 22
const PANJANG_CATATAN = 65_535
const tanda = { akhir: 0x06054b50, akhir64: 0x06064b50, letak64: 0x07064b50, pusat: 0x02014b50, lokal: 0x04034b50 }

/** The members as the directory at the end lists them; nothing is unpacked before `isi` is asked for. */
export function anggotaZip(isi: Uint8Array): Anggota[] {
  const data = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength)
  try {
    const { jumlah, mulai } = direktori(data)
    const daftar: Anggota[] = []
    for (let ke = 0, letak = mulai; ke < jumlah; ke++) {
      const satu = bacaEntri(data, letak)
      daftar.push(satu.anggota)
      letak = satu.berikut
    }
    return daftar
  } catch (galat) {
    // What lies outside the file is asked for.
    if (galat instanceof RangeError) throw new ZipRusak()
    throw galat
  }
}

function direktori(data: Buffer): { jumlah: number; mulai: number } {
  let akhir = data.length - PANJANG_AKHIR
  const terjauh = Math.max(0, akhir - PANJANG_CATATAN)
  while (akhir >= terjauh && data.readUInt32LE(akhir) !== tanda.akhir) akhir--
  if (akhir < terjauh) throw new ZipRusak()
  if (akhir < 20 || data.readUInt32LE(akhir - 20) !== tanda.letak64)
    return { jumlah: data.readUInt16LE(akhir + 10), mulai: data.readUInt32LE(akhir + 16) }
  const akhir64 = bilangan64(data, akhir - 12)
  if (data.readUInt32LE(akhir64) !== tanda.akhir64) throw new ZipRusak()
  return { jumlah: bilangan64(data, akhir64 + 32), mulai: bilangan64(data, akhir64 + 48) }
}

const bilangan64 = (data: Buffer, letak: number): number => Number(data.readBigUInt64LE(letak))
const TAK_MUAT = 0xffffffff

function bacaEntri(data: Buffer, letak: number): { anggota: Anggota; berikut: number } {
  if (data.readUInt32LE(letak) !== tanda.pusat) throw new ZipRusak()
  const [ciri, cara, crc] = [data.readUInt16LE(letak + 8), data.readUInt16LE(letak + 10), data.readUInt32LE(letak + 16)]
  const [panjangNama, panjangTambahan, panjangCatatan] = [28, 30, 32].map((n) => data.readUInt16LE(letak + n)) as [
    number,
    number,
    number,
  ]
  const nama = data.subarray(letak + 46, letak + 46 + panjangNama)
  let [ukuran, termampat, lokal] = [24, 20, 42].map((n) => data.readUInt32LE(letak + n)) as [number, number, number]
  const awalTambahan = letak + 46 + panjangNama
  const berikut = awalTambahan + panjangTambahan + panjangCatatan
  for (let t = awalTambahan; t + 4 <= awalTambahan + panjangTambahan; t += 4 + data.readUInt16LE(t + 2)) {
    if (data.readUInt16LE(t) !== 1) continue
    let n = t + 4
    const luas = (nilai: number): number => {
      if (nilai !== TAK_MUAT) return nilai
      n += 8
      return bilangan64(data, n - 8)
    }
    ;[ukuran, termampat, lokal] = [luas(ukuran), luas(termampat), luas(lokal)]
  }
  return {
    berikut,
    anggota: {
      nama: nama.toString((ciri & 0x800) !== 0 ? 'utf8' : 'latin1'),
      ukuran,
      isi: () => keluarkan(data, { ciri, cara, crc, ukuran, termampat, lokal }),
    },
  }
}

interface Entri {
  ciri: number
  cara: number
  crc: number
  ukuran: number
  termampat: number
  lokal: number
}

function keluarkan(data: Buffer, { ciri, cara, crc, ukuran, termampat, lokal }: Entri): Uint8Array {
  try {
    if ((ciri & 1) !== 0 || data.readUInt32LE(lokal) !== tanda.lokal) throw new ZipRusak()
    const awal = lokal + 30 + data.readUInt16LE(lokal + 26) + data.readUInt16LE(lokal + 28)
    const mentah = data.subarray(awal, awal + termampat)
    const isi =
      cara === 0 ? mentah : cara === 8 ? inflateRawSync(mentah, { maxOutputLength: Math.max(1, ukuran) }) : null
    if (isi?.length !== ukuran || crc32(isi) !== crc) throw new ZipRusak()
    return isi
  } catch {
    throw new ZipRusak()
  }
}

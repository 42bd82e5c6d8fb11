/**
 * Whether a TIFF block (EXIF is one) holds a position, in any of its directories: a second page or a thumbnail has one
 * too.
 */

const BATAS_DIREKTORI = 256
const BATAS_ENTRI = 20_000
/** Directories hang below these: EXIF's own and the sub-images. Below `GPS` stands the position. */
const TURUNAN = new Set([0x8769, 0x014a])
const GPS = 0x8825
// Latitude and longitude, of the camera and of what it was pointed at.
const POSISI = new Set([2, 4, 20, 22])

const panjangTipe: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  18: 8,
}

interface Entri {
  tanda: number
  tipe: number
  isi: Buffer
}

interface Bentuk {
  u16: (letak: number) => number
  u32: (letak: number) => number
  /** A count or an offset: 4 bytes, 8 in BigTIFF. */
  panjang: (letak: number) => number
  lebar: 4 | 8
}

/** Whether bytes begin as a TIFF block does. */
export const kepalaTiff = (isi: Buffer): boolean =>
  /^(?:II[*+]\0|MM\0[*+])/.test(isi.toString('latin1', 0, 4)) && isi.length >= 16

/**
 * Total: a directory that cannot be followed holds nothing. A camera without a fix writes zeros, or 0/0: no position.
 */
export function posisiTiff(isi: Buffer): boolean {
  if (!kepalaTiff(isi)) return false
  const b = bentuk(isi)
  const antre: [letak: number, gps: boolean][] = [[b.lebar === 8 ? b.panjang(8) : b.u32(4), false]]
  const lewat = new Set<number>()
  let sisa = BATAS_ENTRI
  for (let satu = antre.pop(); satu !== undefined && lewat.size < BATAS_DIREKTORI; satu = antre.pop()) {
    const [letak, gps] = satu
    if (lewat.has(letak)) continue
    lewat.add(letak)
    const { entri, berikut } = direktori(isi, b, letak, sisa)
    sisa -= entri.length
    if (gps && entri.some((e) => POSISI.has(e.tanda) && bukanNol(e, b, isi))) return true
    if (berikut > 0) antre.push([berikut, false])
    for (const e of entri)
      if (TURUNAN.has(e.tanda) || e.tanda === GPS)
        for (const tujuan of antre.length < BATAS_ENTRI ? penunjuk(e, b, isi) : [])
          antre.push([tujuan, e.tanda === GPS])
  }
  return false
}

function bentuk(isi: Buffer): Bentuk {
  const kecil = isi[0] === 0x49
  const u16 = (letak: number): number => (kecil ? isi.readUInt16LE(letak) : isi.readUInt16BE(letak))
  const u32 = (letak: number): number => (kecil ? isi.readUInt32LE(letak) : isi.readUInt32BE(letak))
  if (u16(2) !== 43) return { u16, u32, panjang: u32, lebar: 4 }
  const panjang = (letak: number): number => Number(kecil ? isi.readBigUInt64LE(letak) : isi.readBigUInt64BE(letak))
  return { u16, u32, panjang, lebar: 8 }
}

function direktori(isi: Buffer, b: Bentuk, letak: number, batas: number): { entri: Entri[]; berikut: number } {
  const entri: Entri[] = []
  const lebarJumlah = b.lebar === 8 ? 8 : 2
  const lebarEntri = 4 + 2 * b.lebar
  if (letak < 8 || letak + lebarJumlah > isi.length) return { entri, berikut: 0 }
  const jumlah = b.lebar === 8 ? b.panjang(letak) : b.u16(letak)
  let di = letak + lebarJumlah
  for (let i = 0; i < Math.min(jumlah, batas) && di + lebarEntri <= isi.length; i++, di += lebarEntri) {
    const tipe = b.u16(di + 2)
    const panjang = (panjangTipe[tipe] ?? 0) * b.panjang(di + 4)
    const awal = panjang <= b.lebar ? di + 4 + b.lebar : b.panjang(di + 4 + b.lebar)
    if (awal + panjang <= isi.length) entri.push({ tanda: b.u16(di), tipe, isi: isi.subarray(awal, awal + panjang) })
  }
  return { entri, berikut: di + b.lebar <= isi.length ? b.panjang(di) : 0 }
}

/** The offsets that an entry holds; a hostile one may hold as many as the file has bytes. */
function penunjuk({ tipe, isi }: Entri, b: Bentuk, semua: Buffer): number[] {
  const awal = isi.byteOffset - semua.byteOffset
  const lebar = tipe === 16 || tipe === 18 ? 8 : tipe === 4 || tipe === 13 ? 4 : 0
  if (lebar === 0) return []
  const hasil: number[] = []
  for (let i = 0; i + lebar <= isi.length && hasil.length < BATAS_DIREKTORI; i += lebar)
    hasil.push(lebar === 8 ? b.panjang(awal + i) : b.u32(awal + i))
  return hasil
}

function bukanNol({ tipe, isi }: Entri, b: Bentuk, semua: Buffer): boolean {
  if (tipe !== 5 && tipe !== 10) return isi.some((byte) => byte !== 0 && byte !== 0x30 && byte !== 0x20)
  const awal = isi.byteOffset - semua.byteOffset
  for (let i = 0; i + 8 <= isi.length && i < 24; i += 8)
    if (b.u32(awal + i) !== 0 && b.u32(awal + i + 4) !== 0) return true
  return false
}

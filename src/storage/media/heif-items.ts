/** The items of an HEIC, HEIF or AVIF that are no picture: EXIF and XMP (ISO/IEC 14496-12, `iinf` and `iloc`). */

interface Butir {
  /** `Exif` or `mime`. */
  jenis: string
  /** The bytes are a zlib or deflate stream. */
  padat: boolean
  isi: Buffer
}

const BATAS_BUTIR = 1000

/** Total: an item that cannot be found is left out. */
export function* butirHeif(isi: Buffer): Generator<Butir> {
  for (const meta of kotak(isi, 0, isi.length))
    if (meta.nama === 'meta') {
      const dalam = [...kotak(isi, meta.awal + 4, meta.akhir)]
      const daftar = new Map(dalam.filter((k) => k.nama === 'iinf').flatMap((k) => [...namaButir(isi, k)]))
      const idat = dalam.find((k) => k.nama === 'idat')
      for (const iloc of dalam.filter((k) => k.nama === 'iloc'))
        for (const { id, bagian } of letakButir(isi, iloc, idat)) {
          const butir = daftar.get(id)
          if (butir) yield { ...butir, isi: Buffer.concat(bagian) }
        }
    }
}

interface Kotak {
  nama: string
  awal: number
  akhir: number
}

function* kotak(isi: Buffer, dari: number, sampai: number): Generator<Kotak> {
  for (let letak = dari; letak + 8 <= sampai;) {
    let panjang = isi.readUInt32BE(letak)
    let kepala = 8
    if (panjang === 1 && letak + 16 <= sampai) [panjang, kepala] = [Number(isi.readBigUInt64BE(letak + 8)), 16]
    if (panjang === 0) panjang = sampai - letak
    if (panjang < kepala) return
    const akhir = Math.min(letak + panjang, sampai)
    yield { nama: isi.toString('latin1', letak + 4, letak + 8), awal: letak + kepala, akhir }
    letak += panjang
  }
}

/** The items of kinds that may tell of a place, by their number. */
function* namaButir(isi: Buffer, { awal, akhir }: Kotak): Generator<[number, Omit<Butir, 'isi'>]> {
  for (const infe of kotak(isi, awal + (isi[awal] === 0 ? 6 : 8), akhir)) {
    const lebar = isi[infe.awal] === 3 ? 4 : 2
    const letakJenis = infe.awal + 4 + lebar + 2
    if (infe.nama !== 'infe' || letakJenis + 4 > infe.akhir) continue
    const jenis = isi.toString('latin1', letakJenis, letakJenis + 4)
    if (jenis !== 'Exif' && jenis !== 'mime') continue
    const padat = /deflate/i.test(isi.toString('latin1', letakJenis + 4, infe.akhir))
    yield [isi.readUIntBE(infe.awal + 4, lebar), { jenis, padat }]
  }
}

function* letakButir(
  isi: Buffer,
  { awal, akhir }: Kotak,
  idat: Kotak | undefined,
): Generator<{ id: number; bagian: Buffer[] }> {
  let di = awal
  const baca = (lebar: number): number => {
    if (lebar === 0) return 0
    if (di + lebar > akhir) throw new RangeError('iloc')
    const nilai = lebar === 8 ? Number(isi.readBigUInt64BE(di)) : isi.readUIntBE(di, lebar)
    di += lebar
    return nilai
  }
  try {
    const versi = baca(4) >>> 24
    const ukuran = baca(2)
    const [lebarLetak, lebarPanjang, lebarDasar, lebarIndeks] = [12, 8, 4, 0].map((n) => (ukuran >> n) & 15)
    const banyaknya = Math.min(baca(versi < 2 ? 2 : 4), BATAS_BUTIR)
    for (let i = 0; i < banyaknya; i++) {
      const id = baca(versi < 2 ? 2 : 4)
      const cara = versi === 0 ? 0 : baca(2) & 15
      baca(2)
      const dasar = baca(lebarDasar!) + (cara === 1 ? (idat?.awal ?? isi.length) : 0)
      const bagian: Buffer[] = []
      for (let sisa = Math.min(baca(2), BATAS_BUTIR); sisa > 0; sisa--) {
        if (versi > 0) baca(lebarIndeks!)
        const letak = dasar + baca(lebarLetak!)
        const panjang = baca(lebarPanjang!)
        // Without a length an item reaches to the end; one made of other items is none of ours.
        if (cara < 2) bagian.push(isi.subarray(letak, panjang === 0 ? isi.length : letak + panjang))
      }
      yield { id, bagian }
    }
  } catch (galat) {
    if (!(galat instanceof RangeError)) throw galat
  }
}

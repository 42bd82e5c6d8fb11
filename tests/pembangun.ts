/**
 * Histories for tests, telling only what matters. Default: Hari H is Tuesday 8 September 2026, 08.00–10.00 WIB, kanal
 * medsos, and every peristiwa is recorded at the minute it happened. Times are WIB; `+1 jam` counts from the peristiwa
 * before.
 */
import { readFileSync } from 'node:fs'
import type { Aturan, Petugas } from '../src/domain/sop/aturan.js'
import type { Angka } from '../src/domain/peristiwa/angka.js'
import type { Diatur } from '../src/domain/peristiwa/diatur.js'
import type { Dibatalkan } from '../src/domain/peristiwa/dibatalkan.js'
import type { Dijawab } from '../src/domain/peristiwa/dijawab.js'
import type { Dilaporkan } from '../src/domain/peristiwa/dilaporkan.js'
import type { Disebabkan } from '../src/domain/peristiwa/disebabkan.js'
import type { Diserahkan } from '../src/domain/peristiwa/diserahkan.js'
import type { Ditutup } from '../src/domain/peristiwa/ditutup.js'
import type { Diterima } from '../src/domain/peristiwa/diterima.js'
import type { Diukur } from '../src/domain/peristiwa/diukur.js'
import { tanpaPratinjau } from '../src/domain/peristiwa/bahan.js'
import { tanpaLandasan } from '../src/domain/peristiwa/dasar.js'
import type { Jejak } from '../src/domain/peristiwa/dasar.js'
import type { Peristiwa, Tercatat } from '../src/domain/peristiwa/daftar.js'
import { buatAngka } from '../src/domain/peristiwa/angka.js'
import { susunRegister } from '../src/domain/register/register.js'
import type { Kanal, Sop } from '../src/domain/sop/sop.js'
import type { Instan } from '../src/domain/bahasa/waktu.js'
import { parseSettings } from '../src/storage/settings/settings.js'
import { sopUji } from './sop-uji.js'
import type { Keadaan } from '../src/domain/keadaan/tipe.js'
import { foldRiwayat } from '../src/domain/keadaan/fold.js'
import type { Langkah, BarisRegister, DasarPenilaian, Register } from '../src/domain/register/tipe.js'

export const ZONA = 'Asia/Jakarta'
export const HARI_H = '2026-09-08'

export const templat = (jalur: string): string =>
  readFileSync(new URL(`../templates/${jalur}`, import.meta.url), 'utf8')

export const sop: Sop = sopUji
const bawaan: Aturan = parseSettings(templat('konten.yaml'), templat('libur.yaml')).aturan

/** The office's rules as `init` lays them down, with changes. */
export const aturan = (ubah: Partial<Aturan> = {}): Aturan => ({ ...bawaan, ...ubah })

/**
 * `09:00` on Hari H, `2026-09-09 09:00`, either with seconds, or `+2 jam`, `-5 menit`, `+1 hari` from `sebelum`; WIB.
 */
export function pukul(teks: string, sebelum?: Instan): Instan {
  const geser = /^([+-]\d+) (detik|menit|jam|hari)$/.exec(teks)
  if (geser && sebelum !== undefined)
    return (
      sebelum + Number(geser[1]) * { detik: 1000, menit: 60_000, jam: 3_600_000, hari: 86_400_000 }[geser[2] as 'menit']
    )
  const cocok = /^(?:(\d{4}-\d{2}-\d{2}) )?(\d{2}:\d{2})(:\d{2})?$/.exec(teks)
  if (!cocok) throw new Error(`pukul: ${teks}`)
  return Date.parse(`${cocok[1] ?? HARI_H}T${cocok[2]}${cocok[3] ?? ':00'}+07:00`)
}

let nomorCommit = 0

interface UbahJejak {
  /** When it was recorded, absolute or relative to when it happened. */
  dicatat?: string
  tanggalGanjil?: boolean
}
type TanpaDasar<P> = Partial<Omit<P, 'peristiwa' | 'waktu'>> & UbahJejak
type Ubah<J extends Peristiwa['peristiwa']> = TanpaDasar<Extract<Peristiwa, { peristiwa: J }>>

/** One peristiwa with every field that is left out filled in. */
function catat<P extends Peristiwa>(inti: Pick<P, 'peristiwa' | 'waktu'> & object, ubah: object): Tercatat<P> {
  const { dicatat, tanggalGanjil, ...lain } = ubah as UbahJejak
  nomorCommit += 1
  const jejak: Jejak = {
    commit: nomorCommit.toString(16).padStart(40, '0'),
    dicatat: dicatat === undefined ? inti.waktu : pukul(dicatat, inti.waktu),
    tanggalGanjil: tanggalGanjil ?? false,
  }
  const op = `01J${String(nomorCommit).padStart(23, '0')}`
  const dasar = { kegiatan: null, kanal: ['medsos'], langkah: '1', peran: 'admin-medsos', oleh: 'Siti Rahayu', op }
  return {
    ...dasar,
    tetap: null,
    bukti: null,
    dinyatakanSendiri: false,
    catatan: '',
    ...tanpaLandasan,
    ...inti,
    ...lain,
    jejak,
  } as unknown as Tercatat<P>
}

export interface Pengenal {
  id?: string
  judul?: string
  jenis?: 'berita' | 'pengumuman'
  mulai?: string
  selesai?: string
  kanal?: Kanal[]
}

/** What a register is made for; what is left out is the office's own setting. */
export interface Pandang {
  per?: string
  /** Whether peristiwa after `per` are ignored too, as `--per` does. */
  saring?: boolean
  bulan?: string | null
  kanal?: Kanal[]
  aturan?: Partial<Aturan>
  sop?: Sop
  petugas?: Petugas[]
}

const FOTO = ['f1', 'f2', 'f3', 'f4']

/** The story of one kegiatan; every verb adds a peristiwa. */
export class Kisah {
  readonly daftar: Tercatat[] = []
  readonly id: string

  constructor(private readonly pengenal: Pengenal) {
    this.id = pengenal.id ?? `${HARI_H}-rapat-warga-ab2c`
  }

  private tambah(kapan: string, inti: object, ubah: object): this {
    const kanal = this.pengenal.kanal ?? ['medsos']
    const waktu = pukul(kapan, this.daftar.at(-1)?.waktu)
    this.daftar.push(catat({ ...inti, waktu } as never, { kegiatan: this.id, kanal, ...ubah }))
    return this
  }

  diserahkan(kapan: string, ubah: Ubah<'diserahkan'> = {}): this {
    const { judul = 'Rapat warga', jenis = 'berita', mulai = '08:00', selesai = '10:00' } = this.pengenal
    const pertama = !this.daftar.some((p) => p.peristiwa === 'diserahkan')
    const kepala: Diserahkan['kepala'] = {
      judul,
      jenis,
      mulai: pukul(mulai),
      selesai: pukul(selesai),
      lokasi: 'Balai',
      pelaksana: 'Wahyu',
    }
    const isi = pertama
      ? { kepala, foto: FOTO, video: ['v1'], narasi: 'n1' }
      : { kepala: null, foto: null, video: null, narasi: 'n1' }
    return this.tambah(
      kapan,
      { peristiwa: 'diserahkan', peran: 'pelaksana', oleh: 'Wahyu', ...isi, ...tanpaPratinjau },
      ubah,
    )
  }

  diajukan(kapan: string, ubah: Ubah<'diajukan'> = {}): this {
    return this.tambah(kapan, { peristiwa: 'diajukan', teks: 't1', lampiran: [], ...tanpaPratinjau }, ubah)
  }

  dikoreksi(kapan: string, ubah: Ubah<'dikoreksi'> = {}): this {
    return this.tambah(kapan, { peristiwa: 'dikoreksi', peran: 'ppid', oleh: 'Joko', dilihat: null }, ubah)
  }

  disetujui(kapan: string, ubah: Ubah<'disetujui'> = {}): this {
    return this.tambah(
      kapan,
      { peristiwa: 'disetujui', peran: 'ppid', oleh: 'Joko', teks: 't1', media: 'm1', dilihat: null },
      ubah,
    )
  }

  ditolak(kapan: string, ubah: Ubah<'ditolak'> = {}): this {
    const isi = { alasan: 'tidak-untuk-dipublikasikan', pasal: null, final: false }
    return this.tambah(kapan, { peristiwa: 'ditolak', peran: 'ppid', oleh: 'Joko', dilihat: null, ...isi }, ubah)
  }

  diunggah(kapan: string, ubah: Ubah<'diunggah'> = {}): this {
    const unggahan = [{ platform: 'instagram', tautan: 'https://www.instagram.com/p/AAAAAAAAAAA/' }]
    return this.tambah(kapan, { peristiwa: 'diunggah', teks: 't1', media: 'm1', unggahan }, ubah)
  }

  disunting(kapan: string, ubah: Ubah<'disunting'> = {}): this {
    return this.tambah(kapan, { peristiwa: 'disunting', langkah: '2', narasi: null, caption: 'c1', berita: null }, ubah)
  }

  /** Takes back the last peristiwa, unless `batal` names another commit. */
  dibatalkan(kapan: string, ubah: Ubah<'dibatalkan'> = {}): this {
    const akhir = this.daftar.at(-1)
    return this.tambah(
      kapan,
      {
        peristiwa: 'dibatalkan',
        batal: akhir?.jejak.commit ?? '',
        nomor: null,
        bulan: null,
        berkas: [],
        kanal: akhir?.kanal ?? [],
      },
      ubah,
    )
  }

  /** The register of everything, judged on the last day of the month unless said otherwise. */
  register(pandang: Pandang = {}): Register {
    return register(this.daftar, pandang)
  }

  /** The one track's row. */
  jalur(pandang: Pandang = {}): BarisRegister {
    return this.register(pandang).baris[0]!
  }

  /** The rounds of one SOP row on one kanal. */
  langkah(no: number, pandang: Pandang = {}): Langkah[] {
    return this.jalur(pandang).langkah.filter((l) => l.baris.no === no)
  }
}

export const kegiatan = (pengenal: Pengenal = {}): Kisah => new Kisah(pengenal)

export function diterima(nomor: string, kapan: string, ubah: TanpaDasar<Diterima> = {}): Tercatat<Diterima> {
  const isi = { nomor, platform: 'instagram', jenis: 'komentar', perluJawaban: true }
  return catat<Diterima>({ peristiwa: 'diterima', waktu: pukul(kapan), ...isi }, ubah)
}

export const dijawab = (nomor: string, kapan: string, ubah: TanpaDasar<Dijawab> = {}): Tercatat<Dijawab> =>
  catat<Dijawab>({ peristiwa: 'dijawab', waktu: pukul(kapan), nomor } as never, ubah)

/** Takes back the peristiwa of a commit about an interaction. */
export const batalInteraksi = (
  nomor: string,
  batal: Tercatat,
  kapan: string,
  ubah: TanpaDasar<Dibatalkan> = {},
): Tercatat<Dibatalkan> =>
  catat<Dibatalkan>(
    {
      peristiwa: 'dibatalkan',
      waktu: pukul(kapan),
      nomor,
      bulan: null,
      berkas: [],
      batal: batal.jejak.commit,
    } as never,
    ubah,
  )

/** Takes back the handing-in of a report, for all its channels. */
export const batalLaporan = (
  laporan: Tercatat<Dilaporkan>,
  kapan: string,
  ubah: TanpaDasar<Dibatalkan> = {},
): Tercatat<Dibatalkan> =>
  catat<Dibatalkan>(
    {
      peristiwa: 'dibatalkan',
      waktu: pukul(kapan),
      nomor: null,
      bulan: laporan.bulan,
      berkas: [],
      batal: laporan.jejak.commit,
    } as never,
    {
      kanal: laporan.kanal,
      ...ubah,
    },
  )

export const dilaporkan = (bulan: string, kapan: string, ubah: TanpaDasar<Dilaporkan> = {}): Tercatat<Dilaporkan> =>
  catat<Dilaporkan>(
    { peristiwa: 'dilaporkan', waktu: pukul(kapan), bulan, berkas: [], hitungan: null, halaman: null } as never,
    ubah,
  )

/**
 * The cause of a late step of a kegiatan, or with `bulan` of a late report; on `langkah` 2 of medsos unless it says
 * otherwise.
 */
export const disebabkan = (id: string | null, sebab: string, ubah: TanpaDasar<Disebabkan> = {}): Tercatat<Disebabkan> =>
  catat<Disebabkan>({ peristiwa: 'disebabkan', waktu: pukul('2026-09-29 08:00') } as never, {
    kegiatan: id,
    sebab,
    bulan: null,
    nomor: null,
    putaran: 1,
    commit: null,
    langkah: '2',
    ...ubah,
  })

/** A change of the settings, recorded in version 2. */
export const diatur = (kapan: string, ubah: TanpaDasar<Diatur> = {}): Tercatat<Diatur> =>
  catat<Diatur>({ peristiwa: 'diatur', waktu: pukul(kapan) } as never, {
    pengaturan: [{ jalur: 'sop/medsos.yaml', sebelum: 's1', sesudah: 's2' }],
    petugas: [],
    darurat: null,
    kanal: [],
    peran: 'ppid',
    oleh: 'Joko',
    ...ubah,
    versi: 2,
  })

/** The seal of a month. */
export const ditutup = (bulan: string, kapan: string, ubah: TanpaDasar<Ditutup> = {}): Tercatat<Ditutup> =>
  catat<Ditutup>({ peristiwa: 'ditutup', waktu: pukul(kapan) } as never, {
    bulan,
    ujung: 'u',
    register: 'r',
    segel: null,
    berkas: [],
    hitungan: null,
    peran: 'ppid',
    langkah: '',
    oleh: 'Joko',
    ...ubah,
  })

/** Figures of September 2026 unless they say otherwise. */
export function diukur(daftar: Partial<Angka>[], ubah: TanpaDasar<Diukur> = {}): Tercatat<Diukur> {
  const kosong = buatAngka({ bulan: '2026-09', kanal: 'medsos', platform: 'instagram', nilai: {} })
  const angka = daftar.map((a) => Object.assign({ ...kosong }, a))
  return catat<Diukur>(
    {
      peristiwa: 'diukur',
      waktu: pukul('2026-10-01 08:00'),
      sumber: 'ketikan',
      sidik: 's1',
      diambil: null,
      angka,
      berkas: [],
    } as never,
    ubah,
  )
}

export const keadaanDari = (riwayat: readonly Tercatat[], per: string | null = null, pilihSop: Sop = sop): Keadaan =>
  foldRiwayat(riwayat, { sop: pilihSop, zona: ZONA, per: per === null ? null : pukul(per) })

export const dasarDari = (pandang: Pandang = {}): DasarPenilaian => ({
  sop: pandang.sop ?? sop,
  aturan: aturan(pandang.aturan),
  petugas: pandang.petugas ?? [],
  per: pukul(pandang.per ?? '2026-09-30 12:00'),
  daftarKanal: ['medsos', 'website'],
})

export function register(riwayat: readonly Tercatat[], pandang: Pandang = {}): Register {
  const dasar = dasarDari(pandang)
  const keadaan = keadaanDari(riwayat, pandang.saring === true ? (pandang.per ?? null) : null, dasar.sop)
  return susunRegister(keadaan, { bulan: pandang.bulan ?? null, kanal: pandang.kanal ?? dasar.daftarKanal }, dasar)
}

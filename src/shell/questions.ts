/** The questions forms are made of. */
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { KontenError } from '../errors.js'
import { bilangan, waktuPendek } from '../domain/bahasa/kalimat.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { bacaBulan, bacaWaktu } from '../domain/bahasa/waktu-ketik.js'
import { bulanDari, tambahBulan, tanggalLokal } from '../domain/bahasa/waktu.js'
import { bacaKebiasaan, ingatKebiasaan } from '../storage/local/draft.js'
import { sebagaiPilihan } from './values.js'
import type { Isian, Konteks, Nilai } from './form-spec.js'
import type { Sesi } from '../app/session.js'
import type { Periksa, Pilihan } from '../env.js'

type Sifat = Pick<Isian, 'bila'> & Partial<Pick<Isian, 'wajib'>>

const sifatIsian = (flag: string, { wajib = false, bila }: Sifat): Omit<Isian, 'tanya'> => ({
  flag,
  wajib,
  ...(bila ? { bila } : {}),
})

const kata = (nilai: Nilai | undefined): string | undefined =>
  nilai === undefined || nilai === true ? undefined : [nilai].flat().join(' ')

/** One line of text. */
export const barisTeks = (
  flag: string,
  pesan: string,
  sifat: Sifat & { bawaan?: (k: Konteks) => string | Promise<string>; periksa?: (s: Sesi) => Periksa } = {},
): Isian => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama) => {
    const periksa: Periksa = (nilai) =>
      nilai.trim() === ''
        ? sifat.wajib === true
          ? 'Tidak boleh kosong.'
          : null
        : (sifat.periksa?.(k.sesi)(nilai) ?? null)
    return (await k.tanya.teks(pesan, kata(lama) ?? (await sifat.bawaan?.(k)), periksa)).trim()
  },
})

/** One or more values of a flag that takes several, typed on one line: apart by blanks, or a single one that may hold them. */
export const daftarTeks = (flag: string, pesan: string, pisah: 'spasi' | 'satu', sifat: Sifat = {}): Isian => {
  const baris = barisTeks(flag, pesan, sifat)
  return {
    ...baris,
    tanya: async (...apa) => {
      const teks = String(await baris.tanya(...apa))
      return pisah === 'spasi' ? teks.split(/\s+/).filter(Boolean) : [teks].filter(Boolean)
    },
  }
}

/** A text of several lines. */
export const paragraf = (
  flag: string,
  pesan: string,
  sifat: Sifat & { bawaan?: (k: Konteks) => string } = {},
): Isian => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama, sementara) => {
    const teks = await k.tanya.paragraf(pesan, kata(lama)?.trim() ?? sifat.bawaan?.(k) ?? '', sementara)
    // What begins with @ or is - means a file or standard input behind a flag; typed here it is text.
    return /^@|^-$/.test(teks) ? `\n${teks}` : teks
  },
})

/** One of a few. */
export const salahSatuDari = (
  flag: string,
  pesan: string,
  daftar: (k: Konteks) => readonly Pilihan[],
  sifat: Sifat & { bawaan?: string } = {},
): Isian => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama) => k.tanya.pilih(pesan, daftar(k), kata(lama) ?? sifat.bawaan),
})

/** A flag without a value: given for `ya` (or for `tidak`, where the flag says no), left out for the other, which is the default. */
export const yaTidak = (flag: string, pesan: string, diberi: 'ya' | 'tidak', sifat: Sifat = {}): Isian => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama) => {
    const [bawaan, lain] = diberi === 'ya' ? (['tidak', 'ya'] as const) : (['ya', 'tidak'] as const)
    const jawab = await k.tanya.pilih(pesan, sebagaiPilihan([bawaan, lain]), lama === true ? diberi : bawaan)
    return jawab === diberi ? true : ''
  },
})

const sebagaiPeriksa =
  (baca: (nilai: string) => unknown): Periksa =>
  (nilai) => {
    try {
      baca(nilai)
      return null
    } catch (galat) {
      if (galat instanceof KontenError) return `${galat.message} ${galat.saran.join(' ')}`
      throw galat
    }
  }

/** Whether a line reads as a time; what is wrong is said without a flag, for the question stands above it. */
export const periksaWaktu = (s: Sesi): Periksa => sebagaiPeriksa((nilai) => bacaWaktu(nilai, null, s.zona, s.sekarang))

/** When the act happened; Enter alone means now. */
export const isianWaktu = (pesan: string): Isian =>
  barisTeks('--waktu', `${pesan} (kosong: sekarang)`, { periksa: periksaWaktu })

/** A month; the last one that is over, unless another is named. */
export const isianBulan = (pesan: string): Isian =>
  barisTeks('--bulan', pesan, {
    wajib: true,
    bawaan: ({ sesi }) => tambahBulan(bulanDari(tanggalLokal(sesi.sekarang, sesi.zona)), -1),
    periksa: (s) => sebagaiPeriksa((nilai) => bacaBulan(nilai, s.zona, s.sekarang)),
  })

const akhiran = {
  foto: new Set(['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.gif', '.avif', '.tif', '.tiff']),
  video: new Set(['.mp4', '.mov', '.m4v', '.webm', '.mkv', '.avi', '.3gp']),
}

/** Photos or videos, ticked in a folder; below `minimal` a person is asked whether there are more. */
export const berkasMedia = (
  flag: string,
  jenis: keyof typeof akhiran,
  minimal: (k: Konteks) => number,
  sifat: Sifat = {},
): Isian => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k) => {
    const perlu = minimal(k)
    const terpilih = new Set<string>()
    for (;;) {
      for (const satu of await tandaiDiFolder(k, jenis, perlu, terpilih)) terpilih.add(satu)
      if (terpilih.size >= perlu) return [...terpilih]
      const lanjut = await k.tanya.pilih(`Baru ${terpilih.size} dari minimal ${perlu} ${jenis}.`, [
        { nilai: 'tambah', judul: 'tambah dari folder ini atau folder lain' },
        { nilai: 'cukup', judul: 'teruskan dengan yang ada' },
      ])
      if (lanjut === 'cukup') return [...terpilih]
    }
  },
})

async function tandaiDiFolder(
  k: Konteks,
  jenis: keyof typeof akhiran,
  perlu: number,
  sudah: ReadonlySet<string>,
): Promise<string[]> {
  const { env, store, zona } = k.sesi
  const folder = resolve(
    env.cwd,
    (await k.tanya.teks(`Folder ${jenis}`, (await bacaKebiasaan(store.folder, 'folder')) ?? env.cwd)).trim(),
  )
  const calon = await daftarBerkas(folder, akhiran[jenis])
  if (calon === null || calon.length === 0) {
    env.stderr.write(`${bersihkan(folder)}: ${calon === null ? 'folder tidak dapat dibaca' : `tidak ada ${jenis}`}.\n`)
    return []
  }
  await ingatKebiasaan(store.folder, 'folder', folder)
  const daftar = calon
    .filter((c) => !sudah.has(join(folder, c.nama)))
    .map((c) => ({
      nilai: join(folder, c.nama),
      judul: `${bersihkan(c.nama)}  ${bilangan(Math.ceil(c.ukuran / 1024))} KB  ${waktuPendek(c.waktu, zona)}`,
    }))
  return k.tanya.tandai(
    `Pilih ${jenis}`,
    daftar,
    (n) => `${sudah.size + n}${perlu > 0 ? ` dari minimal ${perlu}` : ' dipilih'}`,
  )
}

/** The files of a folder with one of the endings, newest first; null where it cannot be read. */
async function daftarBerkas(
  folder: string,
  boleh: ReadonlySet<string>,
): Promise<{ nama: string; ukuran: number; waktu: number }[] | null> {
  const isi = await readdir(folder).catch(() => null)
  if (isi === null) return null
  const kenal = isi.filter((nama) => !nama.startsWith('.') && boleh.has(extname(nama).toLowerCase()))
  const berkas = await Promise.all(
    kenal.map(async (nama) => ({ nama, ada: await stat(join(folder, nama)).catch(() => null) })),
  )
  return berkas
    .flatMap(({ nama, ada }) => (ada?.isFile() ? [{ nama, ukuran: ada.size, waktu: Math.floor(ada.mtimeMs) }] : []))
    .toSorted((a, b) => b.waktu - a.waktu || a.nama.localeCompare(b.nama))
}

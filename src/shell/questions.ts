/** The questions forms are made of. */
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { KontenError } from '../errors.js'
import { bilangan, waktuPendek } from '../domain/bahasa/kalimat.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { bacaBulan, bacaWaktu } from '../domain/bahasa/waktu-ketik.js'
import type { Instan } from '../domain/bahasa/waktu.js'
import { bulanDari, tambahBulan, tanggalLokal } from '../domain/bahasa/waktu.js'
import { wrapMessage } from '../render/formats/wrap.js'
import { whyUnreadable } from '../storage/local/unreadable.js'
import { sameFiles } from '../storage/media/same-files.js'
import { pathCompletion, typedPaths } from './typed-path.js'
import { readHabit, keepHabit } from '../storage/local/draft.js'
import { asChoices } from './values.js'
import type { FormQuestion, FormContext, RawValue } from './form-spec.js'
import type { Session } from '../app/session.js'
import type { Check, Choice } from '../env.js'

type Sifat = Pick<FormQuestion, 'bila'> & Partial<Pick<FormQuestion, 'wajib'>>

const sifatIsian = (flag: string, { wajib = false, bila }: Sifat): Omit<FormQuestion, 'tanya'> => ({
  flag,
  wajib,
  ...(bila ? { bila } : {}),
})

const kata = (nilai: RawValue | undefined): string | undefined =>
  nilai === undefined || nilai === true ? undefined : [nilai].flat().join(' ')

/** One line of text. */
export const lineQuestion = (
  flag: string,
  pesan: string,
  sifat: Sifat & {
    bawaan?: (k: FormContext) => string | Promise<string>
    periksa?: (s: Session, k: FormContext) => Check
  } = {},
): FormQuestion => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama) => {
    const periksa: Check = (nilai) =>
      nilai.trim() === ''
        ? sifat.wajib === true
          ? 'Tidak boleh kosong.'
          : null
        : (sifat.periksa?.(k.sesi, k)(nilai) ?? null)
    return (await k.tanya.teks(pesan, kata(lama) ?? (await sifat.bawaan?.(k)), periksa)).trim()
  },
})

/**
 * One or more values of a flag that takes several, typed on one line: apart by blanks, or a single one that may hold
 * them.
 */
export const linesQuestion = (
  flag: string,
  pesan: string,
  pisah: 'spasi' | 'satu',
  { satuSatu, ...sifat }: Sifat & { satuSatu?: Check } = {},
): FormQuestion => {
  const bagian = (teks: string): string[] => (pisah === 'spasi' ? teks.split(/\s+/) : [teks]).filter(Boolean)
  const salah = (teks: string): string | null =>
    bagian(teks)
      .map((satu) => satuSatu?.(satu) ?? null)
      .find((satu) => satu !== null) ?? null
  const baris = lineQuestion(flag, pesan, { ...sifat, periksa: () => salah })
  return { ...baris, tanya: async (...apa) => bagian(String(await baris.tanya(...apa))) }
}

/** Files named on one line, completed with Tab; one that is not there is told at once. A pattern is looked up later. */
export const filesQuestion = (flag: string, pesan: string, sifat: Sifat = {}): FormQuestion => ({
  ...sifatIsian(flag, sifat),
  tanya: async ({ tanya, sesi: { env } }, lama) => {
    const tiada = (ketikan: string): string | null => {
      const satu = typedPaths(env, ketikan).find((letak) => !/[*?]/.test(basename(letak)) && !existsSync(letak))
      return satu === undefined ? null : `${bersihkan(satu)} tidak ditemukan.`
    }
    const bawaan = Array.isArray(lama) && lama.length === 1 ? String(lama[0]) : ''
    return typedPaths(env, await tanya.letak(pesan, bawaan, pathCompletion(env), tiada))
  },
})

/** A text of several lines. */
export const paragraphQuestion = (
  flag: string,
  pesan: string,
  sifat: Sifat & { bawaan?: (k: FormContext) => string } = {},
): FormQuestion => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama, sementara) => {
    const teks = await k.tanya.paragraf(
      pesan,
      kata(lama)?.trim().replace(/^@@/, '@') ?? sifat.bawaan?.(k) ?? '',
      sementara,
    )
    // What begins with @ or is - means a file or standard input behind a flag; typed here it is text.
    return teks.startsWith('@') ? `@${teks}` : teks === '-' ? `\n${teks}` : teks
  },
})

/** One of a few. */
export const choiceQuestion = (
  flag: string,
  pesan: string,
  daftar: (k: FormContext) => readonly Choice[],
  sifat: Sifat & { bawaan?: string } = {},
): FormQuestion => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama) => k.tanya.pilih(pesan, daftar(k), kata(lama) ?? sifat.bawaan),
})

/**
 * A flag without a value: given for `ya` (or for `tidak`, where the flag says no), left out for the other, which is the
 * default.
 */
export const yesNoQuestion = (
  flag: string,
  pesan: string,
  diberi: 'ya' | 'tidak',
  sifat: Sifat = {},
): FormQuestion => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama) => {
    const [bawaan, lain] = diberi === 'ya' ? (['tidak', 'ya'] as const) : (['ya', 'tidak'] as const)
    const jawab = await k.tanya.pilih(pesan, asChoices([bawaan, lain]), lama === true ? diberi : bawaan)
    return jawab === diberi ? true : ''
  },
})

/** Whether a flag that was given is taken back; a no leaves it, and the command stops. */
export const withdrawQuestion = (flag: string, pesan: string): FormQuestion => ({
  ...yesNoQuestion(flag, pesan, 'ya'),
  mencabut: true,
})

const sebagaiPeriksa =
  (baca: (nilai: string) => unknown): Check =>
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
export const checkTime =
  (s: Session, { akhir = false, fits, k }: TimeCheck = {}): Check =>
  (nilai) => {
    const salah = sebagaiPeriksa((satu) => bacaWaktu(satu, null, s.zona, s.now, { akhir }))(nilai)
    if (salah !== null || !fits || !k) return salah
    return fits(bacaWaktu(nilai, null, s.zona, s.now, { akhir }), k)
  }

interface TimeCheck {
  akhir?: boolean
  fits?: ((instan: Instan, k: FormContext) => string | null) | undefined
  k?: FormContext
}

/** When the act happened; Enter alone means now. */
export const timeQuestion = (pesan: string): FormQuestion => {
  const isian = (tanpa: string) => lineQuestion('--waktu', `${pesan} (${tanpa})`, { periksa: (s) => checkTime(s) })
  return {
    ...isian('kosong: sekarang'),
    // Enter alone then means what was answered before.
    tanya: async (k, lama, ...lain) =>
      isian(lama === undefined ? 'kosong: sekarang' : 'atau: sekarang').tanya(k, lama, ...lain),
  }
}

/** A month; the last one that is over, unless another is named. */
export const monthQuestion = (pesan: string): FormQuestion =>
  lineQuestion('--bulan', pesan, {
    wajib: true,
    bawaan: ({ sesi }) => tambahBulan(bulanDari(tanggalLokal(sesi.now, sesi.zona)), -1),
    periksa: (s) => sebagaiPeriksa((nilai) => bacaBulan(nilai, s.zona, s.now)),
  })

const akhiran = {
  foto: new Set(['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.gif', '.avif', '.tif', '.tiff']),
  video: new Set(['.mp4', '.mov', '.m4v', '.webm', '.mkv', '.avi', '.3gp']),
}

/** Photos or videos, ticked in a folder; below `minimal` a person is asked whether there are more. */
export const mediaQuestion = (
  flag: string,
  jenis: keyof typeof akhiran,
  minimal: (k: FormContext) => number,
  sifat: Sifat = {},
): FormQuestion => ({
  ...sifatIsian(flag, sifat),
  tanya: async (k, lama) => {
    const perlu = minimal(k)
    const terpilih = new Set(await pilihanTadi(k, jenis, lama))
    for (let lagi = terpilih.size === 0; ; lagi = true) {
      if (lagi) for (const satu of await tandaiDiFolder(k, jenis, perlu, terpilih)) terpilih.add(satu)
      const kembar = await sameFiles([...terpilih])
      for (const nama of kembar)
        k.sesi.env.stderr.write(`Isinya sama, dihitung satu: ${nama.map(bersihkan).join(', ')}.\n`)
      const berbeda = terpilih.size - kembar.reduce((jumlah, nama) => jumlah + nama.length - 1, 0)
      if (berbeda >= perlu) return [...terpilih]
      const lanjut = await k.tanya.pilih(`Baru ${berbeda} dari minimal ${perlu} ${jenis}.`, [
        { nilai: 'tambah', judul: 'tambah dari folder ini atau folder lain' },
        { nilai: 'cukup', judul: 'teruskan dengan yang ada' },
      ])
      if (lanjut === 'cukup') return [...terpilih]
    }
  },
})

/** What was chosen before the form was broken off, as far as it is still there and still wanted. */
async function pilihanTadi(k: FormContext, jenis: keyof typeof akhiran, lama: RawValue | undefined): Promise<string[]> {
  const semua = Array.isArray(lama) ? (lama as readonly string[]) : []
  const masih = (await Promise.all(semua.map(async (satu) => ((await isFile(satu)) ? [satu] : [])))).flat()
  if (masih.length === 0) return []
  const pakai = await k.tanya.pilih(`${jenis[0]!.toUpperCase()}${jenis.slice(1)}`, [
    { nilai: 'tadi', judul: `pakai yang tadi dipilih: ${masih.map((satu) => bersihkan(basename(satu))).join(', ')}` },
    { nilai: 'lagi', judul: 'pilih lagi' },
  ])
  return pakai === 'tadi' ? masih : []
}

async function tandaiDiFolder(
  k: FormContext,
  jenis: keyof typeof akhiran,
  perlu: number,
  sudah: ReadonlySet<string>,
): Promise<string[]> {
  const { env, store, zona } = k.sesi
  const ketikan = await k.tanya.letak(
    `Folder ${jenis}, atau berkasnya`,
    (await readHabit(store.folder, 'folder')) ?? env.cwd,
    pathCompletion(env),
  )
  const letak = typedPaths(env, ketikan)
  // Files dropped on the terminal, or pasted, are chosen as they are.
  if (letak.length > 0 && (await Promise.all(letak.map(isFile))).every(Boolean)) return letak
  const folder = letak[0] ?? env.cwd
  const calon = await daftarBerkas(folder, akhiran[jenis])
  if (typeof calon === 'string' || calon.length === 0) {
    const sebab =
      typeof calon === 'string' ? `${bersihkan(folder)} ${calon}.` : `${bersihkan(folder)}: tidak ada ${jenis}.`
    env.stderr.write(`${wrapMessage(sebab, env.kolomGalat)}\n`)
    return []
  }
  await keepHabit(store.folder, 'folder', folder)
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

const isFile = async (letak: string): Promise<boolean> => (await stat(letak).catch(() => null))?.isFile() ?? false

/** The files of a folder with one of the endings, newest first; why, where it cannot be read. */
async function daftarBerkas(
  folder: string,
  boleh: ReadonlySet<string>,
): Promise<{ nama: string; ukuran: number; waktu: number }[] | string> {
  const isi = await readdir(folder).catch(whyUnreadable)
  if (typeof isi === 'string') return isi
  const kenal = isi.filter((nama) => !nama.startsWith('.') && boleh.has(extname(nama).toLowerCase()))
  const berkas = await Promise.all(
    kenal.map(async (nama) => ({ nama, ada: await stat(join(folder, nama)).catch(() => null) })),
  )
  return berkas
    .flatMap(({ nama, ada }) => (ada?.isFile() ? [{ nama, ukuran: ada.size, waktu: Math.floor(ada.mtimeMs) }] : []))
    .toSorted((a, b) => b.waktu - a.waktu || a.nama.localeCompare(b.nama))
}

/**
 * Forms: what a command lacks is asked on a terminal, as the values of its flags. The command itself is the same whether
 * they were typed or asked for, and the flag form of what was asked is told afterwards.
 */
import { KontenError } from '../errors.js'
import type { Env } from '../env.js'
import type { Pilihan, Tanya } from '../tanya.js'
import { bentukNomor } from '../domain/id.js'
import { statusKegiatan, waktuPendek } from '../domain/kalimat.js'
import type { Jalur, Kegiatan, Keadaan } from '../domain/keadaan.js'
import { cariPetugas, memegang } from '../domain/pelaku.js'
import type { JenisPeristiwa } from '../domain/peristiwa.js'
import type { Kanal, Peran } from '../domain/sop.js'
import { barisKerja, barisTindakan, versiBerlaku } from '../domain/sop.js'
import { tanggalLokal } from '../domain/waktu.js'
import type { IsiKegiatan } from '../storage/berkas-kegiatan.js'
import type { Jawaban } from '../storage/draf.js'
import { bacaDraf, bacaKebiasaan, hapusDraf, ingatKebiasaan, simpanDraf } from '../storage/draf.js'
import { pemakaiGit } from '../storage/git-biasa.js'
import { penanya, sebagaiPilihan, setuju } from './isian.js'
import type { Hasil, OpsiUmum } from './perintah.js'
import type { Sesi } from './sesi.js'
import { bacaKeadaan, bukaSesi, waktuPeristiwa } from './sesi.js'
import { bacaKegiatan } from './transisi.js'

export type Nilai = string | readonly string[]

/** What a question may look at: the session, the kegiatan and channel meant, and the flags typed or answered so far. */
export interface Konteks {
  sesi: Sesi
  tanya: Tanya
  keadaan: () => Promise<Keadaan>
  kegiatan: Kegiatan | null
  /** The texts of the kegiatan as they are recorded. */
  isi: IsiKegiatan | null
  kanal: Kanal | null
  opsi: Record<string, Nilai | undefined>
  /** Answers a further flag by the same question. */
  jawab: (flag: string, nilai: Nilai) => void
}

/** One question of a form. */
export interface Isian {
  /** The flag it stands for, `--judul`. */
  flag: string
  /** Whether the command cannot go without it; the others are asked only where something is lacking anyway. */
  wajib: boolean
  /** Left out where what is known so far makes it idle. */
  bila?: (konteks: Konteks) => boolean
  /** An empty answer leaves the flag out. `lama` is the answer of a form that was broken off. */
  tanya: (konteks: Konteks, lama: Nilai | undefined, sementara: (teks: string) => void) => Promise<Nilai>
}

export interface Formulir {
  /** The command's words. */
  nama: string
  /** Its first argument: its name, and what it may be (null: anything typed); null where it takes none. */
  argumen: {
    nama: string
    pilihan: ((konteks: Konteks) => Promise<Pilihan[]>) | null
    bolehTanpa?: (opsi: Readonly<Record<string, unknown>>) => boolean
  } | null
  /** What it records, which says who may do it and on which tracks; null for what reads, or is no row of the SOP. */
  tindakan: JenisPeristiwa | null
  /** The tracks it can be about, where `tindakan` does not tell. */
  jalur?: (jalur: Jalur) => boolean
  /** Who may do it, where `tindakan` does not tell. */
  peran?: readonly Peran[]
  /** The questions, besides that for the argument; none where left out. */
  isian?: (konteks: Konteks) => readonly Isian[]
  /** Shown before the questions. */
  pembuka?: (konteks: Konteks) => Promise<string>
  /** The last question, after which it is recorded; it makes every run without its channel a form. */
  tegaskan?: string
}

type Kerja<O> = (opsi: O, ...argumen: string[]) => Promise<Hasil>

/** `kerja`, with what it lacks asked for on a terminal. Throws `terputus` where a person stops; the answers are kept as a draft. */
export const denganFormulir =
  <O extends OpsiUmum>(env: Env, pola: Formulir | ((opsi: O) => Formulir), kerja: Kerja<O>): Kerja<O> =>
  async (opsi, ...argumen) => {
    const formulir = typeof pola === 'function' ? pola(opsi) : pola
    const tanya = penanya(env, opsi)
    if (tanya === null) {
      if (formulir.argumen && !formulir.argumen.bolehTanpa && argumen[0] === undefined)
        throw new KontenError('pemakaian', 'missingArgument', `Argumen ${formulir.argumen.nama} belum disebut.`, [`konten ${formulir.nama} --help`])
      return kerja(opsi, ...argumen)
    }
    if (hanyaArgumen(formulir) && argumen[0] !== undefined) return kerja(opsi, ...argumen)
    const sesi = await bukaSesi(env, opsi)
    const lembar = new Lembar(sesi, tanya, formulir, opsi as Record<string, unknown>, argumen)
    const draf = await lembar.isi()
    const hasil = await kerja({ ...opsi, ...lembar.jawaban() }, ...lembar.argumen)
    if (draf !== null) await hapusDraf(sesi.store.folder, draf)
    return lembar.ditanya === 0 ? hasil : { ...hasil, pesan: [...(hasil.pesan ?? []), `Lain kali: ${lembar.bentukFlag()}`] }
  }

/** Whether a form could ask for nothing but its argument: then a command that has it need not be looked into first. */
const hanyaArgumen = ({ isian, tindakan, jalur, peran }: Formulir): boolean => [isian, tindakan ?? undefined, jalur, peran].every((satu) => satu === undefined)

const kunci = (flag: string): string => flag.slice(2).replace(/-(\w)/g, (_, huruf: string) => huruf.toUpperCase())

/** One form being filled in. */
class Lembar {
  readonly argumen: string[]
  ditanya = 0
  private readonly konteks: Konteks
  private readonly baru: Record<string, Nilai> = {}
  private keadaan: Promise<Keadaan> | null = null

  constructor(
    private readonly sesi: Sesi,
    private readonly tanya: Tanya,
    private readonly formulir: Formulir,
    private readonly opsi: Record<string, unknown>,
    argumen: readonly (string | undefined)[],
  ) {
    this.argumen = argumen.filter((a) => a !== undefined)
    const keadaan = (): Promise<Keadaan> => (this.keadaan ??= sesi.store.potret().then(async (p) => (await bacaKeadaan(sesi, p)).keadaan))
    this.konteks = {
      sesi,
      tanya,
      keadaan,
      kegiatan: null,
      isi: null,
      kanal: null,
      opsi: { ...opsi } as Konteks['opsi'],
      jawab: (flag, nilai) => this.catat(flag, nilai),
    }
  }

  /** Asks for whatever is lacking; the name of the draft it was kept in, null where none was needed. */
  async isi(): Promise<string | null> {
    const { formulir, konteks } = this
    const tanpaArgumen = formulir.argumen !== null && this.argumen[0] === undefined && !formulir.argumen.bolehTanpa?.(this.opsi)
    if (tanpaArgumen) await this.isiArgumen()
    if (formulir.argumen?.nama === 'id' && this.argumen[0] !== undefined && !bentukNomor(this.argumen[0])) {
      const { kegiatan, berkas } = await bacaKegiatan(this.sesi, await this.sesi.store.potret(), this.argumen[0])
      konteks.kegiatan = kegiatan
      konteks.isi = berkas.isi
    }
    const tanpaKanal = this.opsi['kanal'] === undefined
    const kanalDitanya = await this.isiKanal()
    const kurang = (formulir.isian?.(konteks) ?? []).filter((i) => konteks.opsi[kunci(i.flag)] === undefined)
    const formulirPenuh =
      tanpaArgumen || kanalDitanya || (formulir.tegaskan !== undefined && tanpaKanal) || kurang.some((i) => i.wajib && (i.bila?.(konteks) ?? true))
    if (!formulirPenuh) {
      await this.isiPelaku()
      return null
    }
    if (formulir.pembuka) this.sesi.env.stderr.write(`${await formulir.pembuka(konteks)}\n`)
    const draf = [formulir.nama.replaceAll(' ', '-'), konteks.kegiatan?.id, konteks.kanal].filter(Boolean).join('-')
    await this.isiSemua(kurang, draf)
    await this.isiPelaku()
    if (formulir.tegaskan !== undefined && !(await setuju(this.tanya, formulir.tegaskan)))
      throw new KontenError('terputus', 'terputus', 'Dibatalkan. Tidak ada yang dicatat.')
    return draf
  }

  jawaban(): Record<string, Nilai> {
    return Object.fromEntries(Object.entries(this.baru).map(([flag, nilai]) => [kunci(flag), nilai]))
  }

  /** The command line that would have asked nothing; long texts as files. */
  bentukFlag(): string {
    const diketik = Object.entries(this.opsi).flatMap(([nama, nilai]) => {
      const flag = `--${nama.replace(/[A-Z]/g, (h) => `-${h.toLowerCase()}`)}`
      return nilai === undefined || nilai === false || flag in this.baru ? [] : [[flag, nilai === true ? [] : (nilai as Nilai)] as const]
    })
    const bagian = [...diketik, ...Object.entries(this.baru)].map(([flag, nilai]) => [flag, ...[nilai].flat().map((n) => kutip(flag, n))].join(' '))
    return ['konten', this.formulir.nama, ...this.argumen.map((a) => kutip('id', a)), ...bagian].join(' ')
  }

  private catat(flag: string, nilai: Nilai): void {
    this.baru[flag] = nilai
    this.konteks.opsi[kunci(flag)] = nilai
  }

  private async isiArgumen(): Promise<void> {
    const { nama, pilihan: susun } = this.formulir.argumen!
    const sebutan = `${nama[0]!.toUpperCase()}${nama.slice(1)}`
    this.ditanya += 1
    if (susun === null) {
      this.argumen[0] = await this.tanya.teks(sebutan, '', (nilai) => (nilai.trim() === '' ? 'Tidak boleh kosong.' : null))
      return
    }
    const daftar = await susun(this.konteks)
    if (daftar.length === 0)
      throw new KontenError('ditolak', 'tidak-ada-yang-menunggu', `Tidak ada ${nama} untuk konten ${this.formulir.nama}.`, ['konten daftar'])
    this.argumen[0] = await this.tanya.cari(nama === 'id' ? 'Kegiatan mana?' : `${sebutan}?`, daftar)
  }

  /** The channel, where the kegiatan has one that fits; whether it had to be asked for. */
  private async isiKanal(): Promise<boolean> {
    const { kegiatan, opsi } = this.konteks
    if (typeof opsi['kanal'] === 'string') {
      this.konteks.kanal = this.sesi.pengaturan.kanal.find((k) => k === opsi['kanal']) ?? null
      return false
    }
    const cocok = syaratJalur(this.formulir)
    if (kegiatan === null || cocok === null) return false
    const mungkin = [...kegiatan.jalur.values()].filter(cocok).map((j) => j.kanal)
    if (mungkin.length === 0) return false
    this.konteks.kanal = mungkin.length === 1 ? mungkin[0]! : ((await this.tanya.pilih('Kanal mana?', sebagaiPilihan(mungkin))) as Kanal)
    this.catat('--kanal', this.konteks.kanal)
    if (mungkin.length > 1) this.ditanya += 1
    return mungkin.length > 1
  }

  private async isiSemua(kurang: readonly Isian[], draf: string): Promise<void> {
    const { folder } = this.sesi.store
    const lama = (await this.drafLama(draf)) ?? {}
    let antre = Promise.resolve()
    const simpan = (tambah: Jawaban): void => {
      const isi = { ...lama, ...this.baru, ...tambah }
      antre = antre.then(async () => simpanDraf(folder, draf, isi))
    }
    try {
      for (const satu of kurang) {
        if (!(satu.bila?.(this.konteks) ?? true)) continue
        const nilai = await satu.tanya(this.konteks, lama[satu.flag], (teks) => simpan({ [satu.flag]: teks }))
        this.ditanya += 1
        if (nilai.length > 0) this.catat(satu.flag, nilai)
        simpan({})
      }
    } finally {
      await antre
    }
  }

  private async drafLama(draf: string): Promise<Jawaban | null> {
    const ada = await bacaDraf(this.sesi.store.folder, draf)
    if (ada === null) return null
    const lanjut = await this.tanya.pilih('Ada isian yang belum tercatat dari kali terakhir.', [
      { nilai: 'lanjut', judul: 'lanjutkan: jawaban yang lama ditawarkan lagi' },
      { nilai: 'baru', judul: 'mulai dari awal' },
    ])
    return lanjut === 'lanjut' ? ada : null
  }

  /** Who acts, where neither a flag nor git's user says it. */
  private async isiPelaku(): Promise<void> {
    const { sesi, tanya, formulir, opsi } = this
    const boleh = formulir.peran ?? peranTindakan(sesi, formulir.tindakan)
    if (boleh.length === 0 || opsi['sebagai'] !== undefined || opsi['atasNama'] !== undefined) return
    const { petugas } = sesi.pengaturan
    const { nama } = await pemakaiGit(sesi.akar, sesi.env.vars)
    if (nama !== null && (petugas.length === 0 || cariPetugas(petugas, nama))) return
    const hari = tanggalLokal(waktuPeristiwa(sesi), sesi.zona)
    const pemegang = petugas.filter((p) => boleh.some((satu) => memegang(p, satu, hari)))
    if (petugas.length > 0 && pemegang.length === 0) return
    const bawaan = await bacaKebiasaan(sesi.store.folder, 'sebagai')
    const siapa =
      petugas.length === 0
        ? await tanya.teks('Nama Anda', bawaan)
        : await tanya.pilih(
            'Siapa Anda?',
            pemegang.map((p) => ({ nilai: p.nama, judul: `${p.nama} (${p.peran.join(', ')})` })),
            pemegang.some((p) => p.nama === bawaan) ? bawaan : undefined,
          )
    this.ditanya += 1
    if (siapa === '') return
    this.catat('--sebagai', siapa)
    await ingatKebiasaan(sesi.store.folder, 'sebagai', siapa)
  }
}

const syaratJalur = ({ tindakan, jalur }: Formulir): ((j: Jalur) => boolean) | null =>
  jalur ?? (tindakan === null ? null : (j) => barisKerja(j.versi, tindakan)?.sesudah.includes(j.tahap) ?? false)

function peranTindakan(sesi: Sesi, tindakan: JenisPeristiwa | null): Peran[] {
  if (tindakan === null) return []
  const hari = tanggalLokal(sesi.sekarang, sesi.zona)
  return [...new Set(sesi.pengaturan.kanal.flatMap((k) => barisTindakan(versiBerlaku(sesi.sop[k], hari), tindakan)?.peran ?? []))]
}

function kutip(flag: string, nilai: string): string {
  if (/^[\w@%+=:,./\\-]+$/.test(nilai)) return nilai
  return nilai.includes('\n') || nilai.length > 80 || /["$`\\%!]/.test(nilai) ? `@${flag.replace(/^--/, '')}.txt` : `"${nilai}"`
}

/** A kegiatan in a list to choose from: what one may type for it, and its title. */
export const judulPilihan = ({ id, judul }: Pick<Kegiatan, 'id' | 'judul'>): string => `${id.slice(-4)}  ${judul}`

/** The kegiatan a form can be about, the newest first. */
export async function pilihanKegiatan(konteks: Konteks, cocok: ((j: Jalur) => boolean) | null): Promise<Pilihan[]> {
  const { kegiatan } = await konteks.keadaan()
  return [...kegiatan.values()]
    .filter((k) => cocok === null || [...k.jalur.values()].some(cocok))
    .toSorted((a, b) => b.selesai - a.selesai || a.id.localeCompare(b.id))
    .map((k) => ({
      nilai: k.id,
      judul: judulPilihan(k),
      keterangan: `${waktuPendek(k.selesai, konteks.sesi.zona)} · ${statusKegiatan(k)}`,
    }))
}

/** The usual form of an act on a kegiatan. */
export const formulirKegiatan = (nama: string, tindakan: JenisPeristiwa | null, lain: Partial<Formulir> = {}): Formulir => {
  const formulir: Formulir = { nama, tindakan, argumen: null, ...lain }
  return { ...formulir, argumen: { nama: 'id', pilihan: async (konteks) => pilihanKegiatan(konteks, syaratJalur(formulir)) } }
}

/** A command's working session: the content repository it found, its settings, and who acts when. */
import type { KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../env.js'
import { KontenError } from '../errors.js'
import type { Pelaku } from '../domain/orang/pelaku.js'
import {
  bacaPeran,
  bacaPeranDiwakili,
  bakukanNama,
  namaCommit,
  samaOrang,
  surelCommit,
  tentukanPelaku,
} from '../domain/orang/pelaku.js'
import type { Kanal, PeranDicatat, Sop } from '../domain/sop/sop.js'
import { tampakAtauKosong } from '../domain/bahasa/teks.js'
import { daftarKanal } from '../domain/sop/sop.js'
import type { Instan } from '../domain/bahasa/waktu.js'
import { tanggalLokal } from '../domain/bahasa/waktu.js'
import { bacaWaktu } from '../domain/bahasa/waktu-ketik.js'
import { gitUser } from '../storage/git/user.js'
import { GitStore } from '../storage/git/git-store.js'
import type { PengaturanDinilai } from '../domain/pemeriksaan/bukti.js'
import { berkasPengaturan } from '../domain/bahasa/id.js'
import type { AtHand } from '../storage/settings/periods.js'
import type { Settings } from '../storage/settings/settings.js'
import type { HistoryStore, Snapshot } from '../storage/port.js'
import type { History } from '../storage/record/history.js'
import { readRiwayat } from '../storage/record/history.js'
import { readMasa } from '../storage/settings/periods.js'
import { INDEX_FOLDER, indexFolder } from '../storage/index/head.js'
import { keepSettings, keepsSettings, keptSettings } from '../storage/settings/kept-settings.js'
import { findRoot } from './root.js'
import { seatedHere } from './seat.js'
import type { Keadaan } from '../domain/keadaan/tipe.js'
import { foldRiwayat } from '../domain/keadaan/fold.js'
import type { DasarLangkah, DasarPenilaian } from '../domain/register/tipe.js'

/** Options every command takes; a flag left out is undefined. */
export interface GeneralOptions {
  repo?: string
  json?: boolean
  sebagai?: string
  peran?: string
  waktu?: string
  atasNama?: string
  bukti?: string
  tetap?: string
  /** Op of the draft that was shown, on the commands that decide on one. */
  draf?: string
  /** Cause of a lateness, on the commands that may find one. */
  sebab?: string
  /** Show the message to whoever is next, on the commands that hand something over. */
  pesan?: boolean
  tanpaTanya?: boolean
  tanpaWarna?: boolean
}

export interface Session {
  env: Env
  root: string
  settings: Settings
  sop: Sop
  /** What both were parsed from, in the order of `berkasPengaturan`; left out where they come from elsewhere. */
  texts?: readonly (string | null)[]
  zona: string
  /** The record, and the folder of what this computer keeps beside it. */
  store: HistoryStore & { readonly folder: string }
  /** The git repository the record is kept in; null where it is kept in none. */
  clone: GitStore | null
  now: Instan
  options: GeneralOptions
  /** Asks the person at the terminal one line; null where nobody can be asked. */
  ask: ((pesan: string) => Promise<string>) | null
  /** The key kept on paper, typed to sign in place of one that was lost. */
  recovery?: KeyObject
  /**
   * Tells the person at the terminal how many commits a longer reading has come to, null that it is over; null where
   * nobody is told.
   */
  progress: ((commits: number | null) => void) | null
}

/** What a session is opened for. */
interface Opening {
  asIs?: boolean | undefined
  kept?: boolean
}

/**
 * Finds the content repository and reads its settings. Throws `pemakaian` outside one, or where a setting is damaged,
 * and `rusak` where the clone is not whole, unless it is opened `asIs` to be looked at. With `kept` the settings may be
 * taken as they were parsed before from the very texts that stand there.
 */
export async function openSession(
  env: Env,
  opsi: GeneralOptions,
  { asIs = false, kept: mayBeKept = false }: Opening = {},
): Promise<Session> {
  const akar = findRoot(env, opsi.repo)
  const texts = settingsTexts(akar)
  const kept = mayBeKept ? keptSettings(indexFolder(join(akar, '.git', 'konten')), texts) : null
  const awal = kept ?? (await parseTexts(texts))
  const store = await (asIs
    ? GitStore.openAsIs(akar, awal.settings.cabang, env)
    : GitStore.buka(akar, awal.settings.cabang, env))
  const fresh = store.dipulihkan ? settingsTexts(akar) : texts
  const { settings, sop } = store.dipulihkan ? await parseTexts(fresh) : awal
  if (mayBeKept && kept === null && keepsSettings)
    await store.beside(INDEX_FOLDER, (folder) => {
      try {
        keepSettings(folder, env.acak(8).toString('hex'), texts, awal)
      } catch {
        // A full disk is no reason not to answer.
      }
    })
  const bolehTanya = !opsi.tanpaTanya && !opsi.json
  return {
    env,
    root: akar,
    settings,
    sop,
    texts: fresh,
    zona: settings.aturan.zona,
    store,
    clone: store,
    now: env.sekarang(),
    options: opsi,
    ask: bolehTanya && env.tanya ? async (pesan) => env.tanya!.teks(pesan) : null,
    progress: null,
  }
}

/**
 * The session of a command that needs no content repository: the folder it was called in, `settings` as a new office
 * has them. Touching the record is a fault of the program.
 */
export function outsideOffice(env: Env, options: GeneralOptions, settings: Settings): Session {
  const { zona } = settings.aturan
  const known: Partial<Session> = { env, root: env.cwd, settings, zona, now: env.sekarang(), options, ask: null }
  return new Proxy(known as Session, {
    get: (session, key: keyof Session) => {
      if (key in session) return session[key]
      throw new Error(`Perintah di luar repositori memakai sesi (${key}).`)
    },
  })
}

/** The settings a new office has. */
export async function newOfficeSettings(): Promise<Settings> {
  const { parseSettings } = await import('../storage/settings/settings.js')
  return parseSettings('versi: 2\n', null)
}

/** `konten.yaml` and `libur.yaml` of a repository. Throws `pemakaian` where one is damaged. */
export async function readSettings(akar: string): Promise<Settings> {
  const { parseSettings } = await import('../storage/settings/settings.js')
  return parseSettings(readFileSync(join(akar, 'konten.yaml'), 'utf8'), textOrNull(join(akar, 'libur.yaml')))
}

const textOrNull = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)

/** The text of every settings file, null for one that is missing. */
const settingsTexts = (akar: string): (string | null)[] => berkasPengaturan.map((path) => textOrNull(join(akar, path)))

/** Throws `pemakaian` for a settings file that is no text, with the line where it stops being one. */
function refuseUnreadable(path: string, text: string | null): void {
  const at = text?.search(/[\uFFFD\0]/) ?? -1
  if (at < 0) return
  const line = text!.slice(0, at).split('\n').length
  throw new KontenError('pemakaian', 'pengaturan-rusak', `${path}:${line}:1: bukan teks UTF-8`, [
    `Simpan ulang ${path} sebagai teks UTF-8, lalu ulangi.`,
  ])
}

/** Parses them. Throws `pemakaian` where one is damaged or missing. */
async function parseTexts(texts: readonly (string | null)[]) {
  berkasPengaturan.forEach((path, i) => refuseUnreadable(path, texts[i] ?? null))
  const [konten = null, libur = null, ...tables] = texts
  const { parseSettings, unknownSettings } = await import('../storage/settings/settings.js')
  const { parseSop } = await import('../storage/settings/sop-file.js')
  const sop = daftarKanal.map((kanal, i): [Kanal, unknown] => {
    const berkas = `sop/${kanal}.yaml`
    const isi = tables[i] ?? null
    if (isi !== null) return [kanal, parseSop(isi, berkas)]
    throw new KontenError(
      'pemakaian',
      'sop-tidak-ada',
      `${berkas} tidak ditemukan; tanpa tabel SOP tidak ada yang dapat dinilai.`,
      [`git checkout -- ${berkas}`],
    )
  })
  const settings = { ...parseSettings(konten ?? '', libur), kunciAsing: unknownSettings(konten ?? '', libur) }
  return { settings, sop: Object.fromEntries(sop) as unknown as Sop }
}

/** The settings of a session as a record is judged by them. */
export const judgedBy = ({
  sop,
  settings: { versi, aturan, petugas, kanal, cabang, tanda, pemulihan },
}: Pick<Session, 'sop' | 'settings'>): PengaturanDinilai => ({
  versi,
  aturan,
  petugas,
  kanal,
  cabang,
  tanda,
  pemulihan,
  sop,
})

/** The same with the texts they were parsed from; null where those are not known. */
export const atHand = (session: Session): AtHand | null =>
  session.texts === undefined ? null : { texts: session.texts, parsed: judgedBy(session) }

/**
 * The session as an act is decided in it: who holds which role, and whether one may do both, is as recorded; an edit
 * by hand gives nobody a right.
 */
export async function withRecordedPeople(session: Session, potret: Pick<Snapshot, 'read'>): Promise<Session> {
  const text = await potret.read('konten.yaml')
  if (text === null || text === session.texts?.[0]) return session
  const { parseSettings } = await import('../storage/settings/settings.js')
  const { petugas, aturan } = parseSettings(text, null)
  const { settings } = session
  return {
    ...session,
    settings: { ...settings, petugas, aturan: { ...settings.aturan, pisahTugas: aturan.pisahTugas } },
  }
}

/** An option as people type it, for a message about what it was given. */
export const optionLabel = (option: string): string =>
  `--${option.replace(/[A-Z]/g, (huruf) => `-${huruf.toLowerCase()}`)}`

/** When the act happened: `--waktu`, else now. */
export function eventTime(sesi: Session): Instan {
  return sesi.options.waktu === undefined
    ? sesi.now
    : bacaWaktu(sesi.options.waktu, optionLabel('waktu'), sesi.zona, sesi.now)
}

/**
 * Who acts and in which role: `--sebagai`, else who was said to sit here, else git's user; `boleh` are the roles the
 * SOP row allows, its own actor first; with `masaLewat` an ended term is not asked about.
 */
export async function actingPelaku(
  sesi: Session,
  boleh: readonly PeranDicatat[],
  tindakan: string,
  masaLewat = false,
): Promise<Pelaku> {
  const { options: opsi, env, settings: pengaturan } = sesi
  if (opsi.atasNama !== undefined && tampakAtauKosong(opsi.bukti ?? '') === '')
    throw new KontenError('pemakaian', 'tanpa-bukti', 'Mencatat atas nama orang lain memerlukan buktinya.', [
      'Tambahkan --bukti "pesan WhatsApp PPID pukul 14.05", misalnya.',
    ])
  // Who sits here counts for the PPID's acts only where that person can see it and be asked (contract, "Roles").
  const duduk =
    opsi.sebagai === undefined && (sesi.ask !== null || !boleh.includes('ppid')) ? await seatedHere(sesi) : null
  const git = opsi.sebagai === undefined ? await gitUser(sesi.root, env.vars) : { nama: null, surel: null }
  return tentukanPelaku(
    {
      sebagai: opsi.sebagai ?? duduk ?? git.nama,
      surelGit: duduk === null || samaOrang(duduk, git.nama ?? '') ? git.surel : null,
      peran: opsi.peran === undefined ? null : bacaPeran(opsi.peran),
      atasNama: opsi.atasNama === undefined ? null : bacaPeranDiwakili(opsi.atasNama),
      boleh,
      tindakan,
      masaLewat,
      tanggal: tanggalLokal(eventTime(sesi), sesi.zona),
    },
    pengaturan.petugas,
  )
}

/** Author and committer of the commit; an e-mail nobody gave stands under `.invalid`. */
export function commitAuthor(pelaku: Pelaku): { nama: string; surel: string } {
  const surel =
    surelCommit(pelaku.surel ?? '') ||
    `${
      bakukanNama(pelaku.oleh)
        .replace(/[^a-z0-9]+/g, '.')
        .replace(/^\.+|\.+$/g, '') || 'tanpa-nama'
    }@konten.invalid`
  return { nama: namaCommit(pelaku.oleh), surel }
}

/** The channels asked for with `--kanal`, else those the office keeps. Throws `pemakaian` for an unknown one. */
export function readKanal(sesi: Session, teks: string | undefined): Kanal[] {
  if (teks === undefined) return [...sesi.settings.kanal]
  const nama = teks
    .split(',')
    .map((s) => s.trim().toLowerCase())
    .filter(Boolean)
  const asing = nama.find((n) => !sesi.settings.kanal.some((k) => k === n))
  if (asing !== undefined || nama.length === 0)
    throw new KontenError(
      'pemakaian',
      'kanal-tidak-dikenal',
      `${optionLabel('kanal')}: "${asing ?? teks}" bukan kanal kantor ini.`,
      [`Kanal: ${sesi.settings.kanal.join(', ')}`],
    )
  return sesi.settings.kanal.filter((k) => nama.includes(k))
}

/** The whole history and the state folded from it. */
export async function readKeadaan(
  sesi: Session,
  potret: Snapshot,
  per: Instan | null = null,
): Promise<{ keadaan: Keadaan; riwayat: History }> {
  const riwayat = await readRiwayat(potret)
  const masa = await readMasa(potret, riwayat.peristiwa, atHand(sesi))
  return { riwayat, keadaan: foldRiwayat(riwayat.peristiwa, { sop: sesi.sop, zona: sesi.zona, masa, per }) }
}

/** What the rounds of a track are judged with. */
export function langkahBasis(sesi: Session, per: Instan): DasarLangkah {
  const { aturan, petugas } = sesi.settings
  return { aturan, per, samaOrang: (a, b) => samaOrang(a, b, petugas) }
}

/** What registers and reports are computed with. */
export function registerBasis(sesi: Session, per: Instan | null): DasarPenilaian {
  return {
    sop: sesi.sop,
    aturan: sesi.settings.aturan,
    petugas: sesi.settings.petugas,
    per: per ?? sesi.now,
    daftarKanal: sesi.settings.kanal,
  }
}

/**
 * Rolling up many offices: their seals from files or over git, each computed again, beside what was seen of them
 * before.
 */
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import { readCsv } from '../../analytics/csv.js'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { bersihkan, satuBaris } from '../../domain/bahasa/teks.js'
import type { KantorTerdaftar, RekapKantor } from '../../domain/rekap-kantor.js'
import { contohAudit, rekapKantor, terlihatBaru } from '../../domain/rekap-kantor.js'
import type { Env } from '../../env.js'
import type { Fetched } from '../../storage/remote/office-seals.js'
import { fetchOfficeSeals } from '../../storage/remote/office-seals.js'
import { bacaTerbatas } from '../../storage/local/bounded-file.js'
import { whyUnreadable } from '../../storage/local/unreadable.js'
import { profileFolder } from '../../storage/local/seat.js'
import { keepSeen, readSeen, SEEN_FILE } from '../../storage/local/seen-seals.js'
import type { ReadSeals } from '../../storage/record/seal-file.js'
import { readSealFile } from '../../storage/record/seal-file.js'
import { readPublicKey } from '../../storage/record/sshsig.js'
import type { Kunci } from '../../domain/sop/aturan.js'
import { contentSha256 } from '../../storage/record/written-files.js'
import { optionLabel } from '../session.js'

/** A line of the list: an office, and where its seals come from. */
interface Listed {
  nama: string
  sumber: string
  akar: string | null
  kunci: readonly Kunci[]
}

export interface RolledUp {
  rekap: RekapKantor
  /** Offices drawn for a full audit; null where none were asked for. */
  contoh: string[] | null
  notes: string[]
}

/** Rolls up what the offices of `daftar` sealed for a month: a CSV (`kantor,sumber`) or a folder of files of seals. */
export async function rollUp(
  env: Env,
  { bulan, dari, persenContoh }: { bulan: string; dari: string; persenContoh: number | null },
): Promise<RolledUp> {
  const place = resolve(env.cwd, dari)
  const found = await stat(place).catch(() => null)
  if (found === null)
    throw new KontenError('pemakaian', 'berkas-tidak-ada', `${optionLabel('dari')}: "${bersihkan(dari)}" tidak ada.`, [
      'Tulis folder berisi berkas segel, atau daftar CSV dengan kolom kantor,sumber.',
    ])
  const home = found.isDirectory() ? place : dirname(place)
  const offices = found.isDirectory() ? await officesOf(place) : await officesListed(env, place)
  if (offices.length === 0)
    throw new KontenError(
      'pemakaian',
      'tanpa-kantor',
      `${optionLabel('dari')}: "${bersihkan(dari)}" tidak memuat satu kantor pun.`,
      ['Tulis folder berisi berkas segel (.json), atau daftar CSV dengan kolom kantor,sumber.'],
    )
  const seen = await readSeen(home)
  const rekap = rekapKantor(offices, bulan, seen)
  const notes = await keepSeen(home, terlihatBaru(seen, offices))
  return { rekap, contoh: persenContoh === null ? null : contohAudit(rekap, persenContoh, contentSha256), notes }
}

/**
 * The offices of a folder, by the records their files are of; one whose file cannot be read stands by the file's name.
 */
async function officesOf(folder: string): Promise<KantorTerdaftar[]> {
  const byRoot = new Map<string, KantorTerdaftar & { segel: KantorTerdaftar['segel'][number][] }>()
  const unread: KantorTerdaftar[] = []
  for (const path of await sealFiles(folder)) {
    const read = await readSeals(path)
    if (typeof read === 'string') {
      unread.push({ nama: basename(path), akar: null, kunci: [], segel: [], masalah: [read] })
      continue
    }
    const office = byRoot.get(read.akar) ?? {
      nama: satuBaris(read.kantor),
      akar: read.akar,
      kunci: [],
      segel: [],
      masalah: [],
    }
    office.segel.push(...read.segel.filter((s) => !office.segel.some((t) => t.commit === s.commit)))
    byRoot.set(read.akar, office)
  }
  return [...byRoot.values(), ...unread].toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
}

const sealFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true, recursive: true }))
    .filter((e) => e.isFile() && e.name.endsWith('.json') && e.name !== SEEN_FILE)
    .map((e) => join(e.parentPath, e.name))
    .toSorted()

async function readSeals(path: string): Promise<ReadSeals> {
  try {
    return await readSealFile((await bacaTerbatas(path, batasMasukan.data, basename(path))).toString('utf8'))
  } catch (galat) {
    return galat instanceof KontenError ? galat.message : whyUnreadable(galat as NodeJS.ErrnoException)
  }
}

async function officesListed(env: Env, path: string): Promise<KantorTerdaftar[]> {
  const name = basename(path)
  const { baris } = readCsv(await bacaTerbatas(path, batasMasukan.data, name), name, ['kantor', 'sumber'])
  const listed = baris.map(({ sel }): Listed => {
    const sumber = sel.get('sumber') ?? ''
    const local = resolve(dirname(path), sumber)
    return {
      nama: satuBaris(sel.get('kantor') ?? ''),
      // A path is one from where the list is, wherever the command is typed.
      sumber: sumber !== '' && existsSync(local) ? local : sumber,
      akar: sel.get('akar') || null,
      kunci: keysOf(sel.get('kunci') ?? '', satuBaris(sel.get('kantor') ?? '')),
    }
  })
  const folders = new Set<string>()
  for (const { sumber } of listed) if (await holdsSeals(sumber)) folders.add(sumber)
  const addresses = [...new Set(listed.map((l) => l.sumber).filter((s) => s !== '' && !folders.has(s)))]
  const cache = join(profileFolder(env.vars) ?? dirname(path), 'rekap.git')
  const fetched =
    addresses.length === 0 ? new Map<string, Fetched>() : await fetchOfficeSeals(cache, addresses, env.vars)
  return Promise.all(
    listed.map(async ({ nama, sumber, akar, kunci }): Promise<KantorTerdaftar> => {
      const texts = folders.has(sumber) ? await Promise.all((await sealFiles(sumber)).map(readSeals)) : []
      const { seals, problem } = fetched.get(sumber) ?? { seals: [], problem: null }
      const read = [...texts, ...(await Promise.all(seals.map(readSealFile)))]
      return {
        nama,
        akar,
        kunci,
        segel: read.flatMap((r) => (typeof r === 'string' ? [] : r.segel)),
        masalah: [
          ...(sumber === '' ? ['sumbernya belum ditulis dalam daftar'] : []),
          ...(problem === null ? [] : [problem]),
          ...read.filter((r) => typeof r === 'string'),
        ],
      }
    }),
  )
}

/** Public keys as the list has them, one behind the other with `|` between. Throws `pemakaian` for what is none. */
const keysOf = (text: string, office: string): Kunci[] =>
  text
    .split('|')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const kunci = readPublicKey(one)
      if (kunci !== null) return kunci
      throw new KontenError(
        'pemakaian',
        'kunci-tidak-terbaca',
        `Kolom kunci untuk ${bersihkan(office)}: bukan kunci publik ed25519.`,
        [
          'Salin barisnya dari berkas yang ditulis konten petugas kunci buat, seperti ssh-ed25519 AAAA…; pisahkan ' +
            'beberapa dengan |.',
        ],
      )
    })

/** Whether a source is a folder with files of seals, rather than a repository. */
async function holdsSeals(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch((): string[] => [])
  return entries.some((n) => n.endsWith('.json')) && !entries.includes('.git') && !entries.includes('HEAD')
}

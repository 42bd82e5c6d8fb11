/** The Nth system call fails, or its process is killed there (keandalan.md, "Tests that find things"). */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderBaru } from '../repo.js'
import type { Hasil, Nilai } from './hasil.js'
import { Pencatat, bersamaan } from './hasil.js'
import { periksa } from './oracle.js'
import type { Opsi } from './proses.js'
import { ProsesKonten, vars } from './proses.js'
import { terkena, titik } from './strace-log.js'
import type { PerintahUji, Templat } from './templat.js'
import { perintahBernama, salinTemplat } from './templat.js'

const galatTulis = ['ENOSPC', 'EIO', 'EACCES', 'SIGKILL'] as const
/** Calls of one kind and what befalls them. */
const golongan: Readonly<Record<string, { panggilan: string; galat: readonly string[] }>> = {
  buka: { panggilan: 'openat', galat: ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'SIGKILL'] },
  tulis: { panggilan: 'write,pwrite64', galat: ['ENOSPC', 'EIO', 'SIGKILL'] },
  namai: { panggilan: 'rename,renameat,renameat2', galat: galatTulis },
  tautkan: { panggilan: 'link,linkat,unlink,unlinkat', galat: galatTulis },
  tuntaskan: { panggilan: 'fsync,fdatasync', galat: ['ENOSPC', 'EIO', 'SIGKILL'] },
  folder: { panggilan: 'mkdir,mkdirat', galat: galatTulis },
}

/**
 * Whom it befalls. strace counts for each process, so that a fault in all of them would mostly end the program before
 * its git gets that far: `node` disturbs the program and not its gits, `git` one of the gits, and `kelompok` takes the
 * whole process group along when that git is killed.
 */
export type Sasaran = 'node' | 'git' | 'kelompok'

interface Gangguan {
  sasaran: Sasaran
  /** The git command disturbed; of no account for the program itself. */
  anak: string
  /** Null for a run that is only written down. */
  suntikan: { panggilan: string; galat: string; n: number } | null
}

/** What a command is disturbed in, and what is asked of it afterwards. */
export interface Panggung {
  /** A fresh copy in a folder for the command of that name, whose `sasaran` is disturbed; where it is started. */
  salin: (ke: string, nama: string, sasaran: Sasaran) => string
  /** The gits of the command that are disturbed. */
  git: (nama: string) => readonly string[]
  /** `kode` is the command's answer, null after a signal. */
  periksa: (akar: string, nama: string, kode: number | null) => Promise<Nilai>
}

type Perintah = Pick<PerintahUji, 'nama' | 'argv'>

/**
 * A writing command in an office of its own. Where a git is to be disturbed, its repository is of a kind that is left to
 * git: an act in an ordinary one starts none.
 */
export const panggungTulis = (templat: Templat): Panggung => ({
  salin: (ke, _, sasaran) => {
    const akar = salinTemplat(templat, ke)
    if (sasaran !== 'node') appendFileSync(join(akar, '.git/config'), '[diff]\n\trenames = true\n')
    return akar
  },
  git: gitMilik,
  periksa: (akar, nama, kode) => periksa(akar, templat.tip, perintahBernama(templat, [nama])[0]!, kode),
})

export interface OpsiStrace {
  panggung: Panggung
  perintah: readonly Perintah[]
  sasaran: readonly Sasaran[]
  /** Groups of calls; null for all. */
  golongan: readonly string[] | null
  /** Faults; null for all. */
  galat: readonly string[] | null
  /** Every how many files opened one is disturbed: a program opens dozens of them. */
  langkah: number
  /** How many calls of a kind are disturbed. */
  sampai: number
  serentak: number
  lapor?: (baris: string) => void
}

export const straceAda = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

/** One row for each command and target. Which N there are is read from a run of it that nothing disturbs. */
export async function skenarioStrace(opsi: OpsiStrace): Promise<Hasil[]> {
  const hasil: Hasil[] = []
  for (const perintah of opsi.perintah)
    for (const sasaran of opsi.sasaran) hasil.push(await satuPerintah(opsi, perintah, sasaran))
  return hasil
}

async function satuPerintah(opsi: OpsiStrace, perintah: Perintah, sasaran: Sasaran): Promise<Hasil> {
  const pencatat = new Pencatat(`strace ${sasaran} ${perintah.nama}`, opsi.lapor)
  const tempat = Array.from({ length: opsi.serentak }, () => join(folderBaru(), 'putaran'))
  const kerja: ((jalur: number) => Promise<void>)[] = []
  let belum = 0
  for (const anak of sasaran === 'node' ? ['node'] : opsi.panggung.git(perintah.nama)) {
    const { akar, baris } = await satuJalan(opsi.panggung, perintah, tempat[0]!, { sasaran, anak, suntikan: null })
    for (const { nama, panggilan, galat } of gangguanMenurut(opsi, sasaran)) {
      const { jumlah, nomor } = titik(baris, dirname(akar), panggilan)
      const dicuplik = nomor
        .slice(0, jumlah)
        .filter((_, i) => i < opsi.sampai && (nama !== 'buka' || i % opsi.langkah === 0))
      kerja.push(async (jalur) => {
        const kena = new Set<number>()
        for (const n of dicuplik.length < jumlah ? dicuplik : nomor) {
          if (kena.size === jumlah) break
          const jalan = await satuJalan(opsi.panggung, perintah, tempat[jalur]!, {
            sasaran,
            anak,
            suntikan: { panggilan, galat, n },
          })
          const ke = terkena(jalan.baris, dirname(jalan.akar), panggilan, n)
          if (ke === null || kena.has(ke)) continue
          kena.add(ke)
          const nilai = await opsi.panggung.periksa(jalan.akar, perintah.nama, jalan.kode)
          pencatat.catat(`${sasaran === 'node' ? '' : `git ${anak} `}${panggilan} ${galat} ke-${n}`, nilai)
        }
        belum += jumlah - kena.size
      })
    }
  }
  await bersamaan(opsi.serentak, kerja)
  for (const letak of tempat) rmSync(dirname(letak), { recursive: true })
  const { hasil } = pencatat
  if (belum > 0) hasil.keterangan = `${belum} panggilan tidak tercapai atau tidak dicoba`
  opsi.lapor?.(
    `${hasil.nama} selesai: ${hasil.putaran} putaran, ${hasil.pelanggaran.length} pelanggaran; ${belum} belum`,
  )
  return hasil
}

/** The kinds of calls with one fault each, as far as they were asked for. */
function gangguanMenurut(opsi: OpsiStrace, sasaran: Sasaran): { nama: string; panggilan: string; galat: string }[] {
  return Object.entries(golongan)
    .filter(([nama]) => opsi.golongan?.includes(nama) ?? true)
    .flatMap(([nama, { panggilan, galat }]) => galat.map((g) => ({ nama, panggilan, galat: g })))
    .filter(({ galat }) => (opsi.galat?.includes(galat) ?? true) && (sasaran !== 'kelompok' || galat === 'SIGKILL'))
}

/** The gits that only read. */
const gitPembaca = ['rev-parse', 'log', 'cat-file', 'ls-files']

/** The gits of a command: those that write, then those that only read. */
const gitMilik = (nama: string): string[] =>
  nama === 'init' ? ['init', 'add', 'commit', ...gitPembaca] : ['update-ref', 'update-index', ...gitPembaca]

interface Jalan {
  akar: string
  kode: number | null
  /** What strace wrote. */
  baris: string[]
}

async function satuJalan(panggung: Panggung, perintah: Perintah, letak: string, gangguan: Gangguan): Promise<Jalan> {
  const akar = panggung.salin(letak, perintah.nama, gangguan.sasaran)
  const catatan = join(letak, 'strace.log')
  const { kode } = await new ProsesKonten(akar, perintah.argv, terganggu(letak, catatan, gangguan)).keluaran
  return { akar, kode, baris: existsSync(catatan) ? readFileSync(catatan, 'utf8').split('\n') : [] }
}

/** How the program is started so that the fault befalls whom it is meant for. */
function terganggu(letak: string, catatan: string, { sasaran, anak, suntikan }: Gangguan): Opsi {
  const mati = suntikan?.galat === 'SIGKILL'
  // Under seccomp-bpf, which spares the other calls a stop, strace 6.1 does not deliver the signals it injects.
  const cepat = mati ? [] : ['--seccomp-bpf']
  const jejak =
    suntikan?.panggilan ??
    Object.values(golongan)
      .map(({ panggilan }) => panggilan)
      .join(',')
  const suntik = suntikan
    ? ['-e', `inject=${suntikan.panggilan}:${mati ? 'signal' : 'error'}=${suntikan.galat}:when=${suntikan.n}`]
    : []
  const strace = ['strace', '-f', '-y', '-qq', ...cepat, '-A', '-o', catatan, '-e', `trace=${jejak}`, ...suntik]
  // With one worker thread the program's own calls are counted in one order.
  if (sasaran === 'node') return { awalan: [...strace, '--detach-on=execve'], lingkungan: { UV_THREADPOOL_SIZE: '1' } }
  const folder = join(letak, 'bin')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh
PATH='${vars['PATH']!}'
case " $* " in *' ${anak} '*) ;; *) exec git "$@" ;; esac
${strace.map((s) => `'${s}'`).join(' ')} git "$@"
kode=$?
${sasaran === 'kelompok' ? `if grep -q 'killed by SIGKILL' '${catatan}'; then kill -9 0; fi` : ''}
exit $kode
`,
    { mode: 0o755 },
  )
  return { lingkungan: { PATH: `${folder}:${vars['PATH']!}` } }
}

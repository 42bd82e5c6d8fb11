/** The Nth system call fails, or its process is killed there (keandalan.md, "Tests that find things"). */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderBaru } from '../repo.js'
import type { Hasil, Nilai } from './hasil.js'
import { Pencatat, bersamaan } from './hasil.js'
import { periksa } from './oracle.js'
import type { Opsi } from './proses.js'
import { ProsesKonten, vars } from './proses.js'
import type { PerintahUji, Templat } from './templat.js'
import { salinTemplat } from './templat.js'

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
 * Whom it befalls. strace counts for each process, so that a disturbed program mostly fails before its git gets that far:
 * `git` disturbs only the gits that write, `kelompok` takes the whole process group along when one of them is killed.
 */
export type Sasaran = 'semua' | 'git' | 'kelompok'

interface Gangguan {
  sasaran: Sasaran
  /** The git command disturbed; of no account when all are. */
  anak: string
  panggilan: string
  galat: string
  n: number
}

export interface OpsiStrace {
  templat: Templat
  perintah: readonly PerintahUji[]
  sasaran: readonly Sasaran[]
  /** Groups of calls; null for all. */
  golongan: readonly string[] | null
  /** Faults; null for all. */
  galat: readonly string[] | null
  /** Every how many calls one is disturbed, where a program makes dozens of them (openat, write). */
  langkah: number
  /** The last call disturbed. */
  sampai: number
  serentak: number
  lapor?: (baris: string) => void
}

export const straceAda = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

/** One row for each command and target; N goes up until a run is no longer disturbed. */
export async function skenarioStrace(opsi: OpsiStrace): Promise<Hasil[]> {
  const hasil: Hasil[] = []
  for (const perintah of opsi.perintah) for (const sasaran of opsi.sasaran) hasil.push(await satuPerintah(opsi, perintah, sasaran))
  return hasil
}

async function satuPerintah(opsi: OpsiStrace, perintah: PerintahUji, sasaran: Sasaran): Promise<Hasil> {
  const pencatat = new Pencatat(`strace ${sasaran} ${perintah.nama}`, opsi.lapor)
  const tempat = Array.from({ length: opsi.serentak }, folderBaru)
  let terlewati = 0
  const kerja = daftarGangguan(opsi, perintah, sasaran).map(({ langkah, ...gangguan }) => async (jalur: number) => {
    for (let n = 1; n <= opsi.sampai; n += langkah) {
      const nilai = await satuPutaran(opsi.templat, perintah, join(tempat[jalur]!, 'putaran'), { ...gangguan, n })
      if (nilai === null) break
      pencatat.catat(`${sasaran === 'semua' ? '' : `git ${gangguan.anak} `}${gangguan.panggilan} ${gangguan.galat} ke-${n}`, nilai)
      terlewati += langkah - 1
    }
  })
  await bersamaan(opsi.serentak, kerja)
  for (const folder of tempat) rmSync(folder, { recursive: true })
  const { hasil } = pencatat
  if (terlewati > 0) hasil.keterangan = `dicuplik: kira-kira ${terlewati} panggilan lain tidak dicoba`
  if (Number.isFinite(opsi.sampai)) hasil.keterangan = `dicuplik: hanya sampai panggilan ke-${opsi.sampai}`
  opsi.lapor?.(`${hasil.nama} selesai: ${hasil.putaran} putaran, ${hasil.pelanggaran.length} pelanggaran`)
  return hasil
}

function daftarGangguan(opsi: OpsiStrace, perintah: PerintahUji, sasaran: Sasaran): (Omit<Gangguan, 'n'> & { langkah: number })[] {
  const anak = sasaran === 'semua' ? ['semua'] : perintah.nama === 'init' ? ['init', 'add', 'commit'] : ['update-ref', 'update-index']
  return Object.entries(golongan)
    .filter(([nama]) => opsi.golongan?.includes(nama) ?? true)
    .flatMap(([nama, { panggilan, galat }]) =>
      galat
        .filter((g) => (opsi.galat?.includes(g) ?? true) && (sasaran !== 'kelompok' || g === 'SIGKILL'))
        .flatMap((g) => anak.map((a) => ({ sasaran, anak: a, panggilan, galat: g, langkah: ['buka', 'tulis'].includes(nama) ? opsi.langkah : 1 }))),
    )
}

/** One disturbed run and its verdict; null when fewer than N such calls are made. */
async function satuPutaran(templat: Templat, perintah: PerintahUji, letak: string, gangguan: Gangguan): Promise<Nilai | null> {
  const akar = salinTemplat(templat, letak)
  const catatan = join(letak, 'strace.log')
  const { kode } = await new ProsesKonten(akar, perintah.argv, terganggu(letak, catatan, gangguan)).keluaran
  const kena = existsSync(catatan) && /\(INJECTED\)|killed by SIGKILL/.test(readFileSync(catatan, 'utf8'))
  return kena ? periksa(akar, templat.tip, perintah, kode) : null
}

/** How the program is started so that the fault befalls whom it is meant for. */
function terganggu(letak: string, catatan: string, { sasaran, anak, panggilan, galat, n }: Gangguan): Opsi {
  // Under seccomp-bpf, which spares the other calls a stop, strace 6.1 does not deliver the signals it injects.
  const cepat = galat === 'SIGKILL' ? [] : ['--seccomp-bpf']
  const suntik = `inject=${panggilan}:${galat === 'SIGKILL' ? 'signal' : 'error'}=${galat}:when=${n}`
  const strace = ['strace', '-f', '-qq', ...cepat, '-A', '-o', catatan, '-e', `trace=${panggilan}`, '-e', suntik]
  // With one worker thread the program's own calls are counted in one order.
  if (sasaran === 'semua') return { awalan: strace, lingkungan: { UV_THREADPOOL_SIZE: '1' } }
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

/** What several machines cost: a sync with nothing new, a queue that is decided again, and joining a long record. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { catatDm } from '../catat-dm.js'
import { PPID, ajukan, dirikan, tanpa } from '../gangguan/salinan.js'
import type { Salinan } from '../gangguan/salinan.js'
import { bareRepository } from '../remote/servers.js'
import { dirikanDahulu, tulisRiwayatBesar } from './riwayat-besar.js'

export interface Ukuran {
  /** A folder of the bench's own. */
  kerja: string
  env: Record<string, string | undefined>
  /** This program, to be started by node. */
  bin: string
  kali: number
  /** Commits of the record that is joined. */
  commit: number
  row: (name: string, baseName: string, aim: number, measured: [ours: number, base: number]) => void
  inTurns: (times: number, ours: () => number, base: () => number) => [number, number]
}

const ANTREAN = 50

export async function ukurSinkron(ukuran: Ukuran): Promise<void> {
  await antrean(ukuran)
  await gabung(ukuran)
}

/** Milliseconds of a whole process. */
function lama(program: string, argv: readonly string[], env: Record<string, string | undefined>): number {
  const mulai = performance.now()
  execFileSync(program, argv, { env, stdio: 'ignore' })
  return performance.now() - mulai
}

async function antrean({ row, inTurns, kali, env, bin }: Ukuran): Promise<void> {
  const cara = tanpa.ssh === null ? 'ssh' : 'folder'
  const kantor = await dirikan({ cara, salinan: 2, kegiatan: 5 })
  const [a, b] = kantor.salinan as [Salinan, Salinan]
  const mesin = { ...env, ...a.lingkungan }
  const hening = (): number => lama(process.execPath, [bin, 'sinkron', '--repo', a.akar, '--json'], mesin)
  const kunci = join(a.akar, '.git/konten/kunci-host')
  const ssh = `ssh -o BatchMode=yes -o UserKnownHostsFile=${kunci}`
  const fetch = (): number =>
    lama('git', ['-C', a.akar, 'fetch', '--quiet', kantor.url, 'main'], { ...mesin, GIT_SSH_COMMAND: ssh })
  row(`sinkron tanpa yang baru, ${cara}`, 'git fetch', 1.3, inTurns(kali, hening, fetch))
  row(
    `sinkron tanpa yang baru, ${cara}`,
    'git fetch, lalu node -e 0',
    1.3,
    inTurns(kali, hening, () => fetch() + lama(process.execPath, ['-e', '0'], mesin)),
  )
  let tercatat = 0
  await b.luring(async () => {
    for (let n = 0; n < ANTREAN; n++)
      tercatat += lama(process.execPath, [bin, ...tindakan(kantor.kegiatan, n), '--repo', b.akar], mesin)
  })
  await a.ok(...catatDm('2024-03-05 10:00', 'Staf Admin'))
  const terbit = lama(process.execPath, [bin, 'sinkron', '--wajib', '--repo', b.akar], mesin)
  row(`${ANTREAN} antrean diputus lagi dan diterbitkan`, `${ANTREAN} tindakan`, 3, [terbit, tercatat])
  await kantor.selesai()
}

/** A koreksi and a new draft in turns, on one kegiatan after the other. */
function tindakan(kegiatan: readonly string[], n: number): string[] {
  const id = kegiatan[n % kegiatan.length]!
  return Math.floor(n / kegiatan.length) % 2 === 0
    ? ['koreksi', id, '--kanal', 'medsos', '--catatan', `Perbaiki ${n}.`, '--sebagai', PPID[1]!]
    : ajukan(id, `Draf ${n}.`)
}

/** Joining against a plain clone and one verification of it. */
async function gabung({ kerja, env, bin, commit, row, inTurns }: Ukuran): Promise<void> {
  const kantor = join(kerja, 'kantor-lama')
  mkdirSync(kantor)
  dirikanDahulu(kantor, bin, env)
  await tulisRiwayatBesar(kantor, { kegiatan: commit / 4, commitPerKegiatan: 4, env })
  execFileSync('git', ['-C', kantor, 'reset', '--hard', '--quiet'], { env })
  const pusat = bareRepository(kerja)
  execFileSync('git', ['-C', kantor, 'push', '--quiet', pusat, 'HEAD:main'], { env })
  const baru = join(kerja, 'baru')
  const lagi = (): void => rmSync(baru, { recursive: true, force: true })
  const orang = ['--sebagai', 'Admin', '--peran', 'admin-medsos']
  const bergabung = (): number => {
    lagi()
    return lama(process.execPath, [bin, 'sinkron', 'gabung', pusat, baru, ...orang], env)
  }
  const klon = (): number => {
    lagi()
    return (
      2 * lama('git', ['clone', '--quiet', `file://${pusat}`, baru], env) +
      lama(process.execPath, [bin, 'verifikasi', '--repo', baru, '--json'], env)
    )
  }
  row(`bergabung dengan ${commit} commit`, '2 × git clone + verifikasi', 1, inTurns(3, bergabung, klon))
  rmSync(kantor, { recursive: true })
  lagi()
}

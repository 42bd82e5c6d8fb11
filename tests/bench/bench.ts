/**
 * Speed and memory as ratios against a baseline measured in the same run (`git log`, `git add && git commit`, `node -e 0`, csv-parse).
 * Run with `npm run bench`; `KONTEN_BENCH=besar` adds 50,000 items and 100,000 commits.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { recogniseManuscript } from '../../src/analytics/recognise.js'
import { openManuscripts } from '../../src/analytics/manuscript.js'
import { checkDamage } from '../../src/analytics/export-table.js'
import { machineEnv, main } from '../../src/cli.js'
import { ukurPdf } from './dokumen.js'
import { ukurHalaman } from './halaman.js'
import { eksporBesar } from './ekspor.js'
import { tulisRiwayatBesar } from './riwayat-besar.js'

const bin = resolve('bin', 'konten.js')
const kerja = mkdtempSync(join(tmpdir(), 'konten-bench-'))
const env = {
  PATH: process.env['PATH'],
  HOME: kerja,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'B',
  GIT_AUTHOR_EMAIL: 'b@contoh.id',
  GIT_COMMITTER_NAME: 'B',
  GIT_COMMITTER_EMAIL: 'b@contoh.id',
}

const git = (repo: string, ...argumen: string[]): void =>
  void execFileSync('git', ['-C', repo, ...argumen], { env, stdio: 'ignore' })

/** Median of `kali` runs in milliseconds. */
function median(kali: number, kerjakan: () => void): number {
  const waktu = Array.from({ length: kali }, () => {
    const mulai = performance.now()
    kerjakan()
    return performance.now() - mulai
  }).toSorted((a, b) => a - b)
  return waktu[Math.floor(kali / 2)]!
}

function cetak(nama: string, kita: number, dasar: number, namaDasar: string, sasaran: number): void {
  const rasio = kita / dasar
  process.stdout.write(
    `${nama.padEnd(46)} ${kita.toFixed(0).padStart(7)} ms ÷ ${namaDasar} ${dasar.toFixed(0)} ms = ${rasio.toFixed(2)} (sasaran ≤ ${sasaran}) ${rasio <= sasaran ? 'tercapai' : 'BELUM'}\n`,
  )
}

/** Exit code 1 is an answer too: something was found. */
function konten(...argumen: string[]): void {
  const hasil = spawnSync(process.execPath, [bin, ...argumen], { env, maxBuffer: 1 << 30 })
  if (hasil.status !== 0 && hasil.status !== 1)
    throw new Error(`konten ${argumen.join(' ')} → ${String(hasil.status)}: ${hasil.stderr.toString()}`)
}

const jalanNode = (): void => void spawnSync(process.execPath, ['-e', '0'], { env })

const diam = {
  ...machineEnv(process, resolve('.')),
  vars: env,
  stdout: new Writable({ write: (_isi, _sandi, lanjut) => lanjut() }),
  tanya: null,
}

cetak(
  'start-up: konten --version',
  median(21, () => konten('--version')),
  median(21, jalanNode),
  'node -e 0',
  1.4,
)

/** Reads one export as `analitik impor` does; every row must come out. */
async function bacaEkspor(nama: string, isi: Uint8Array, baris: number): Promise<void> {
  const [naskah] = await openManuscripts([{ nama: `${nama}.csv`, isi }])
  checkDamage(naskah!)
  const hasil = recogniseManuscript(naskah!)!.baca(naskah!, {
    zona: 'Asia/Jakarta',
    sekarang: Date.parse('2026-11-24T08:00:00+07:00'),
    bulan: '2026-06',
    platform: null,
  })
  if (hasil.angka.length !== baris) throw new Error(`${nama}: ${hasil.angka.length} dari ${baris} baris`)
}

await ukurHalaman(cetak)

const barisEkspor = 10_000
for (const [nama, teks] of Object.entries(eksporBesar(barisEkspor))) {
  const isi = Buffer.from(teks)
  const [kita, dasar]: [number[], number[]] = [[], []]
  // Taken in turns, so that a busy machine slows both.
  for (let putaran = 0; putaran < 9; putaran++) {
    const mulai = performance.now()
    parse(isi, { relax_column_count: true, skip_empty_lines: true })
    const tengah = performance.now()
    await bacaEkspor(nama, isi, barisEkspor)
    dasar.push(tengah - mulai)
    kita.push(performance.now() - tengah)
  }
  const tengahan = (waktu: number[]): number => waktu.toSorted((a, b) => a - b)[4]!
  cetak(`${barisEkspor} baris ekspor ${nama}`, tengahan(kita), tengahan(dasar), 'csv-parse', 2)
}

const pdf = await ukurPdf(7, resolve('.'))
cetak('laporan 60 konten sebagai PDF', pdf.laporan, pdf.polos, 'tabel polos Typst', 3)

for (const kegiatan of process.env['KONTEN_BENCH'] === 'besar' ? [1_000, 50_000] : [1_000]) {
  const repo = join(kerja, `item-${kegiatan}`)
  konten('init', repo)
  const { id } = await tulisRiwayatBesar(repo, { kegiatan, commitPerKegiatan: 1, env })
  git(repo, 'reset', '--hard', '--quiet')
  let ke = 0
  const dasar = median(7, () => {
    writeFileSync(join(repo, 'catatan.txt'), String(++ke))
    git(repo, 'add', 'catatan.txt')
    git(repo, 'commit', '--quiet', '-m', `catatan ${ke}`)
  })
  const orang = ['--repo', repo, '--tanpa-tanya', '--json']
  let tahap = 0
  const perintahBerikut = (): string[] =>
    tahap++ % 2 === 0
      ? ['ajukan', id, '--kanal', 'medsos', '--caption', `Draf ${tahap}`, '--sebagai', 'Admin', ...orang]
      : ['koreksi', id, '--kanal', 'medsos', '--catatan', 'Perbaiki.', '--sebagai', 'Carik', ...orang]
  const seluruhnya = median(6, () => konten(...perintahBerikut()))
  cetak(`satu transisi pada ${kegiatan} kegiatan, seluruh perintah`, seluruhnya, dasar, 'git add && git commit', 2)
  const waktu: number[] = []
  for (let i = 0; i < 10; i++) {
    const mulai = performance.now()
    if ((await main(perintahBerikut(), diam)) !== 0) throw new Error('transisi gagal')
    waktu.push(performance.now() - mulai)
  }
  cetak(
    `satu transisi pada ${kegiatan} kegiatan, tanpa start-up`,
    waktu.toSorted((a, b) => a - b)[5]!,
    dasar,
    'git add && git commit',
    2,
  )
}

for (const commit of process.env['KONTEN_BENCH'] === 'besar' ? [10_000, 100_000] : [10_000]) {
  const repo = join(kerja, `commit-${commit}`)
  konten('init', repo)
  await tulisRiwayatBesar(repo, { kegiatan: commit / 4, commitPerKegiatan: 4, env })
  git(repo, 'reset', '--hard', '--quiet')
  const dasar = median(
    3,
    () => void spawnSync('git', ['-C', repo, 'log', '--format=%H%n%P%n%at %ct%n%an%n%B'], { env, maxBuffer: 1 << 30 }),
  )
  cetak(
    `register dari ${commit} commit`,
    median(3, () => konten('register', '--repo', repo, '--json')),
    dasar,
    'git log',
    2,
  )
  cetak(
    `laporan dari ${commit} commit`,
    median(3, () => konten('laporan', '--bulan', '2026-03', '--repo', repo, '--json')),
    dasar,
    'git log',
    2,
  )
  const rupa = [
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--root',
    '--topo-order',
    '--format=%H%n%P%n%at %ct%n%an%n%cn%n%B',
  ]
  cetak(
    `verifikasi dari ${commit} commit`,
    median(3, () => konten('verifikasi', '--repo', repo, '--json')),
    median(3, () => void spawnSync('git', ['-C', repo, 'log', ...rupa], { env, maxBuffer: 1 << 30 })),
    'git log --raw',
    3,
  )
  const sebelumnya = execFileSync('git', ['-C', repo, 'rev-parse', 'HEAD~1'], { env, encoding: 'utf8' }).trim()
  cetak(
    `verifikasi --sejak, satu commit baru pada ${commit}`,
    median(9, () => konten('verifikasi', '--sejak', sebelumnya, '--repo', repo, '--json')),
    median(9, jalanNode) + 200,
    'node -e 0 + 200 ms,',
    1,
  )
  const puncak = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, bin, 'register', '--repo', repo, '--json'], {
    env,
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  })
  if (puncak.status === 0)
    process.stdout.write(
      `puncak memori register ${commit} commit: ${(Number(puncak.stderr.trim().split('\n').at(-1)) / 1024).toFixed(0)} MB\n`,
    )
}

/**
 * Speed and memory as ratios against a baseline measured in turns with it (`git log`, `git add && git commit`, `node -e
 * 0`, csv-parse). Run with `npm run bench`; `KONTEN_BENCH=besar` adds 50,000 items and 100,000 commits. Ends with the
 * table of docs/kecepatan.md.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { recogniseManuscript } from '../../src/analytics/recognise.js'
import { openManuscripts } from '../../src/analytics/manuscript.js'
import { checkDamage } from '../../src/analytics/export-table.js'
import { ukurPdf } from './dokumen.js'
import { ukurHalaman } from './halaman.js'
import { ukurSinkron } from './sinkron.js'
import { eksporBesar } from './ekspor.js'
import { dirikanDahulu, tulisRiwayatBesar } from './riwayat-besar.js'
import type { Process } from './ukur.js'
import { Bench } from './ukur.js'

const besar = process.env['KONTEN_BENCH'] === 'besar'
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
const bench = new Bench(env, (line) => void process.stdout.write(line))

const git = (repo: string, ...argumen: string[]): string =>
  execFileSync('git', ['-C', repo, ...argumen], { env, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' })
const konten = (...argv: string[]): Process => ({ program: process.execPath, argv: [bin, ...argv] })
const diGit = (repo: string, ...argv: string[]): Process => ({ program: 'git', argv: ['-C', repo, ...argv] })
const node0: Process = { program: process.execPath, argv: ['-e', '0'] }

const terhadap = (
  nama: string,
  namaDasar: string,
  sasaran: number,
  kali: number,
  kita: Process,
  dasar: Process,
): void =>
  bench.row(
    nama,
    namaDasar,
    sasaran,
    bench.inTurns(
      kali,
      () => bench.run(kita),
      () => bench.run(dasar),
    ),
  )

terhadap('konten --version', 'node -e 0', 1.35, 21, konten('--version'), node0)
terhadap('konten --help', 'node -e 0', 1.35, 21, konten('--help'), node0)

/** What is asked most, of one month or one kegiatan. */
function bacaanHangat(nama: string, repo: string, bulan: string, id: string, sasaran: number, memori: number): void {
  const di = ['--repo', repo, '--json']
  const perintah = [
    ['daftar', '--bulan', bulan],
    ['tugas'],
    ['lihat', id],
    ['register', '--bulan', bulan],
    ['laporan', '--bulan', bulan],
  ]
  for (const kata of perintah) terhadap(`${kata[0]}, ${nama}`, 'node -e 0', sasaran, 9, konten(...kata, ...di), node0)
  bench.peak(`register, ${nama}`, memori, konten('register', '--bulan', bulan, ...di))
}

const contoh = join(kerja, 'bulan-contoh')
execFileSync('git', ['clone', '--quiet', resolve('tests/corpus/v1/bulan-contoh.bundle'), contoh], { env })
const idContoh = git(contoh, 'ls-tree', '-r', '--name-only', 'HEAD', 'content/').split('\n')[0]!.split('/').at(-1)!
bacaanHangat('bulan contoh', contoh, '2026-10', idContoh.slice(0, -3), 2, 100)

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

await ukurHalaman((nama, kita, dasar, namaDasar, sasaran) => bench.row(nama, namaDasar, sasaran, [kita, dasar]))

const barisEkspor = 10_000
for (const [nama, teks] of Object.entries(eksporBesar(barisEkspor))) {
  const isi = Buffer.from(teks)
  const [kita, dasar]: [number[], number[]] = [[], []]
  for (let putaran = 0; putaran < 9; putaran++) {
    const mulai = performance.now()
    parse(isi, { relax_column_count: true, skip_empty_lines: true })
    const tengah = performance.now()
    await bacaEkspor(nama, isi, barisEkspor)
    dasar.push(tengah - mulai)
    kita.push(performance.now() - tengah)
  }
  const tengahan = (waktu: number[]): number => waktu.toSorted((a, b) => a - b)[4]!
  bench.row(`${barisEkspor} baris ekspor ${nama}`, 'csv-parse', 2, [tengahan(kita), tengahan(dasar)])
}

const pdf = await ukurPdf(7, resolve('.'))
bench.row('laporan 60 konten sebagai PDF', 'tabel polos Typst', 2, [pdf.laporan, pdf.polos])

for (const kegiatan of besar ? [200, 1_000, 50_000] : [200, 1_000]) {
  const repo = join(kerja, `item-${kegiatan}`)
  bench.run(konten('init', repo))
  const perHari = kegiatan > 10_000 ? 80 : 40
  const { id } = await tulisRiwayatBesar(repo, { kegiatan, commitPerKegiatan: 1, perHari, env })
  git(repo, 'reset', '--hard', '--quiet')
  let [ke, tahap] = [0, 0]
  const orang = ['--repo', repo, '--tanpa-tanya', '--json']
  const tindakan = (): Process =>
    tahap++ % 2 === 0
      ? konten('ajukan', id, '--kanal', 'medsos', '--caption', `Draf ${tahap}`, '--sebagai', 'Admin', ...orang)
      : konten('koreksi', id, '--kanal', 'medsos', '--catatan', 'Perbaiki.', '--sebagai', 'Carik', ...orang)
  const tambahDanCommit = (): number => {
    writeFileSync(join(repo, 'catatan.txt'), String(++ke))
    return (
      bench.run(diGit(repo, 'add', 'catatan.txt')) + bench.run(diGit(repo, 'commit', '--quiet', '-m', `catatan ${ke}`))
    )
  }
  bench.row(
    `satu tindakan pada ${kegiatan} kegiatan`,
    'git add && git commit',
    kegiatan > 10_000 ? 1 : 4,
    bench.inTurns(9, () => bench.run(tindakan()), tambahDanCommit),
  )
  rmSync(repo, { recursive: true })
}

for (const commit of besar ? [1_000, 10_000, 100_000] : [1_000, 10_000]) {
  const repo = join(kerja, `commit-${commit}`)
  const di = ['--repo', repo, '--json']
  dirikanDahulu(repo, bin, env)
  await tulisRiwayatBesar(repo, { kegiatan: commit / 4, commitPerKegiatan: 4, env })
  git(repo, 'reset', '--hard', '--quiet')
  const kali = commit > 10_000 ? 3 : 5
  const gitLog = (...rupa: string[]): Process =>
    diGit(
      repo,
      'log',
      ...rupa,
      '--topo-order',
      '--reverse',
      '--date=raw',
      '--format=%H%n%P%n%at %ct%n%an%n%an <%ae> %ad%n%cn%n%B',
    )
  const buang = (): void => rmSync(join(repo, '.git/konten/indeks'), { recursive: true, force: true })
  const dingin = { ...konten('register', '--bulan', '2024-01', ...di), before: buang }
  terhadap(`register tanpa indeks dari ${commit} commit`, 'git log', 2.5, kali, dingin, gitLog())
  bench.peak(`register tanpa indeks dari ${commit} commit`, 300, dingin)
  const id = git(repo, 'ls-tree', '--name-only', 'HEAD', 'content/2024/01/')
    .split('\n')[7]!
    .slice('content/2024/01/'.length, -3)
  const jauh = commit > 10_000
  bacaanHangat(`${commit} commit`, repo, '2024-01', id, jauh ? 2.5 : 2.2, jauh ? 120 : 100)
  terhadap(`riwayat, ${commit} commit`, 'node -e 0', jauh ? 2.5 : 2.2, kali, konten('riwayat', id, ...di), node0)
  terhadap(`daftar seluruhnya, ${commit} commit`, 'node -e 0', 2.5, kali, konten('daftar', ...di), node0)
  const mentah = gitLog('--raw', '--no-abbrev', '--no-renames', '--root')
  terhadap(`verifikasi dari ${commit} commit`, 'git log --raw', 2, kali, konten('verifikasi', ...di), mentah)
  const sebelumnya = git(repo, 'rev-parse', 'HEAD~1').trim()
  const sejak = konten('verifikasi', '--sejak', sebelumnya, ...di)
  const [kita, dasar] = bench.inTurns(
    9,
    () => bench.run(sejak),
    () => bench.run(node0),
  )
  bench.row(`verifikasi --sejak, satu commit baru pada ${commit}`, 'node -e 0 + 200 ms', 1, [kita, dasar + 200])
  if (commit < 100_000) rmSync(repo, { recursive: true })
}

await ukurSinkron({
  kerja,
  env,
  bin,
  kali: 7,
  commit: besar ? 100_000 : 10_000,
  row: (...satu) => void bench.row(...satu),
  inTurns: (...satu) => bench.inTurns(...satu),
})

rmSync(kerja, { recursive: true, force: true })
process.stdout.write(`\n${bench.table()}\n`)

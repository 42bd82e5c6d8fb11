/**
 * Prints the documents of three months (the demonstration, a long one, an empty one) in every paged format and lays all
 * their pages side by side, to be looked at: .hasil/lembar/*.png. Pages are drawn by pdftoppm, Chromium and
 * LibreOffice, and laid out by ImageMagick; a program that is not there is named and left out.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Letterhead } from '../../src/render/formats/page.js'
import { render } from '../../src/render/formats/format.js'
import { ZONA } from '../pembangun.js'
import { SAAT, bulanPanjang, dokumenBulan } from './bulan.js'

const FORMAT = ['pdf', 'docx', 'xlsx', 'html'] as const
type Berkas = (typeof FORMAT)[number]
const hasil = resolve('.hasil', 'lembar')
const kerja = mkdtempSync(join(tmpdir(), 'konten-lembar-'))
const surat: Letterhead = {
  kop: {
    jenis: 'teks',
    baris: ['PEMERINTAH KABUPATEN KULON PROGO', 'KAPANEWON GALUR', 'KALURAHAN NOMPOREJO'],
    kecil: ['Jalan Contoh 1, Nomporejo 55661', 'Telepon (0274) 000000 · https://nomporejo.example'],
    lambang: null,
  },
  kertas: 'A4',
  kantor: 'Kalurahan Nomporejo',
}

const ada = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const say = (kalimat: string): void => void process.stdout.write(`${kalimat}\n`)
const jalankan = (program: string, ...argumen: string[]): void => {
  execFileSync(program, argumen, { stdio: 'ignore', timeout: 180_000 })
}

async function tulis(): Promise<string[]> {
  const nama: string[] = []
  for (const [bulan, riwayat] of [
    ['panjang', bulanPanjang()],
    ['kosong', []],
  ] as const)
    for (const [apa, dokumen] of Object.entries(dokumenBulan(riwayat)))
      for (const format of FORMAT) {
        const isi = await render(dokumen, {
          format,
          zona: ZONA,
          layar: { kolom: 100, warna: false },
          rinci: false,
          surat,
          huruf: resolve('dist', 'huruf'),
          saat: SAAT,
          data: null,
          warn: (kalimat) => say(kalimat),
        })
        writeFileSync(join(kerja, `${bulan}-${apa}.${format}`), isi)
        nama.push(`${bulan}-${apa}.${format}`)
      }
  const kantor = join(kerja, 'kantor')
  const konten = (...argumen: string[]): void => jalankan(process.execPath, resolve('bin', 'konten.js'), ...argumen)
  konten('demo', kantor)
  for (const [apa, perintah] of Object.entries({
    laporan: ['laporan', '--bulan', '2026-10', '--per', '2026-11-09 10:00'],
    register: ['register', '--bulan', '2026-10', '--per', '2026-11-09 10:00'],
    tahun: ['laporan', '--tahun', '2026', '--per', '2026-11-09 10:00'],
    sop: ['sop', 'medsos'],
  }))
    for (const format of FORMAT) {
      const berkas = `demo-${apa}.${format}`
      konten(...perintah, '--repo', kantor, '--format', format, '--keluaran', join(kerja, berkas))
      nama.push(berkas)
    }
  return nama
}

/** Draws the pages of one file; the names of the pictures. */
function gambar(berkas: string): string[] {
  const asal = join(kerja, berkas)
  const dasar = join(kerja, berkas.replace('.', '-'))
  const format = berkas.split('.').at(-1) as Berkas
  if (format === 'html')
    return [1280, 390].map((lebar) => {
      const png = `${dasar}-${lebar}.png`
      const ukuran = `--window-size=${lebar},${lebar === 390 ? 6000 : 2600}`
      jalankan(
        'chromium',
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        ukuran,
        `--screenshot=${png}`,
        `file://${asal}`,
      )
      return png
    })
  let pdf = asal
  if (format !== 'pdf') {
    const folder = join(kerja, format)
    jalankan(
      'soffice',
      `-env:UserInstallation=file://${kerja}/lo`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      asal,
    )
    pdf = join(folder, berkas.replace(/\.\w+$/, '.pdf'))
  }
  jalankan('pdftoppm', '-r', '60', '-png', pdf, dasar)
  const awal = `${dasar.split('/').at(-1)}-`
  return readdirSync(kerja)
    .filter((n) => n.startsWith(awal) && n.endsWith('.png'))
    .toSorted()
    .map((n) => join(kerja, n))
}

const perlu: Record<Berkas, string[]> = {
  pdf: ['pdftoppm'],
  html: ['chromium'],
  docx: ['soffice', 'pdftoppm'],
  xlsx: ['soffice', 'pdftoppm'],
}
rmSync(hasil, { recursive: true, force: true })
mkdirSync(hasil, { recursive: true })
for (const berkas of await tulis()) {
  const kurang = [...perlu[berkas.split('.').at(-1) as Berkas], 'montage'].filter((p) => !ada(p))
  if (kurang.length > 0) {
    say(`${berkas}: dilewati, tidak ada ${kurang.join(', ')}`)
    continue
  }
  const halaman = gambar(berkas)
  const lembar = join(hasil, `${berkas.replace('.', '-')}.png`)
  jalankan('montage', ...halaman, '-tile', 'x1', '-geometry', '+6+6', '-background', '#888', lembar)
  say(`${lembar}: ${halaman.length} halaman`)
}
rmSync(kerja, { recursive: true, force: true })

/**
 * Prints the documents of three months (the demonstration, a long one, an empty one) in every paged format and lays all
 * their pages side by side, to be looked at: .hasil/lembar/*.png. Pages are drawn by pdftoppm, Chromium and
 * LibreOffice; a program that is not there is named and left out. `npm run lembar -- docx` prints that format alone.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import type { Letterhead } from '../../src/render/formats/page.js'
import { render } from '../../src/render/formats/format.js'
import { ZONA } from '../pembangun.js'
import { SAAT, bulanPanjang, dokumenBulan } from './bulan.js'

const semuaFormat = ['pdf', 'docx', 'xlsx', 'html'] as const
type Berkas = (typeof semuaFormat)[number]
const diminta = process.argv.slice(2)
const FORMAT = semuaFormat.filter((f) => diminta.length === 0 || diminta.includes(f))
/** Pages to a row, and the pixels between them. */
const SEBARIS = 6
const SELA = 8
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
    pemeriksaan: ['verifikasi'],
  }))
    for (const format of FORMAT) {
      const berkas = `demo-${apa}.${format}`
      konten(...perintah, '--repo', kantor, '--format', format, '--keluaran', join(kerja, berkas))
      nama.push(berkas)
    }
  return nama
}

/** As LibreOffice is set in an Indonesian office: decimal comma, day before month. */
const LOKAL = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item></oor:items>
`

/** LibreOffice opens all files of a kind at once: its start costs more than a document. */
function perkantoran(format: 'docx' | 'xlsx', berkas: readonly string[]): void {
  const asal = berkas.filter((b) => b.endsWith(`.${format}`)).map((b) => join(kerja, b))
  mkdirSync(join(kerja, 'lo', 'user'), { recursive: true })
  writeFileSync(join(kerja, 'lo', 'user', 'registrymodifications.xcu'), LOKAL)
  const profil = `-env:UserInstallation=file://${kerja}/lo`
  jalankan('soffice', profil, '--headless', '--convert-to', 'pdf', '--outdir', join(kerja, format), ...asal)
}

function peramban(asal: string, png: string, lebar: number): string {
  const ukuran = `--window-size=${lebar},${lebar === 390 ? 6000 : 2600}`
  const tetap = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars']
  jalankan('chromium', ...tetap, ukuran, `--screenshot=${png}`, `file://${asal}`)
  return png
}

/** Draws the pages of one file; the names of the pictures. */
function gambar(berkas: string): string[] {
  const [nama, format] = berkas.split('.') as [string, Berkas]
  const awal = `${nama}-${format}`
  if (format === 'html')
    return [1280, 390].map((lebar) => peramban(join(kerja, berkas), join(kerja, `${awal}-${lebar}.png`), lebar))
  const pdf = format === 'pdf' ? join(kerja, berkas) : join(kerja, format, `${nama}.pdf`)
  jalankan('pdftoppm', '-r', '60', '-png', pdf, join(kerja, awal))
  return readdirSync(kerja)
    .filter((n) => n.startsWith(`${awal}-`) && n.endsWith('.png'))
    .toSorted()
    .map((n) => join(kerja, n))
}

/** Pages beside each other, six to a row. */
async function jejerkan(halaman: readonly string[], lembar: string): Promise<void> {
  const isi = halaman.map((n) => readFileSync(n))
  const ukuran = await Promise.all(isi.map((satu) => sharp(satu).metadata()))
  const lebar = Math.max(...ukuran.map((u) => u.width)) + SELA
  const tinggi = Math.max(...ukuran.map((u) => u.height)) + SELA
  const sebaris = Math.min(SEBARIS, halaman.length)
  const kanvas = {
    width: lebar * sebaris + SELA,
    height: tinggi * Math.ceil(halaman.length / sebaris) + SELA,
    channels: 3 as const,
    background: '#888',
  }
  const letak = isi.map((input, i) => ({
    input,
    left: SELA + lebar * (i % sebaris),
    top: SELA + tinggi * Math.floor(i / sebaris),
  }))
  await sharp({ create: kanvas }).composite(letak).png().toFile(lembar)
}

const perlu: Record<Berkas, string[]> = {
  pdf: ['pdftoppm'],
  html: ['chromium'],
  docx: ['soffice', 'pdftoppm'],
  xlsx: ['soffice', 'pdftoppm'],
}
rmSync(hasil, { recursive: true, force: true })
mkdirSync(hasil, { recursive: true })
const semua = await tulis()
for (const format of FORMAT) {
  const berkas = semua.filter((b) => b.endsWith(`.${format}`))
  const kurang = perlu[format].filter((p) => !ada(p))
  if (kurang.length > 0) {
    say(`${format}: dilewati, tidak ada ${kurang.join(', ')}`)
    continue
  }
  if (format === 'docx' || format === 'xlsx') perkantoran(format, berkas)
  for (const satu of berkas) {
    const lembar = join(hasil, `${satu.replace('.', '-')}.png`)
    const halaman = gambar(satu)
    await jejerkan(halaman, lembar)
    say(`${lembar}: ${halaman.length} halaman`)
  }
}
rmSync(kerja, { recursive: true, force: true })

/**
 * `npm run gambar`: the pictures of the page in README and docs, made from an office of their own at an hour of its
 * own.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { bukaChromium, masukLewatTautan } from '../tests/web/chromium.js'
import { nyalakan } from '../tests/web/peramban.js'
import type { Kantor } from '../tests/repo.js'
import { initKantor } from '../tests/repo.js'

// Bundled into .hasil/ beside docs/.
const target = join(import.meta.dirname, '..', 'docs', 'gambar')

/** A drawn village scene: no person of any office is in it. */
async function scene(kantor: Kantor, n: number, hue: number): Promise<string> {
  const people = Array.from(
    { length: 9 },
    (_, i) =>
      `<g transform="translate(${160 + i * 144 + ((i * n * 13) % 40)},984)"><circle r="28" fill="hsl(25,40%,${40 + i * 3}%)"/><rect x="-34" y="26" width="68" height="150" rx="26" fill="hsl(${(hue + i * 47) % 360},40%,45%)"/></g>`,
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="hsl(${hue},40%,82%)"/><circle cx="${300 + ((n * 41) % 900)}" cy="260" r="110" fill="#fff6d8"/><path d="M0 744 L400 504 L800 720 L1152 456 L1600 720 V1200 H0Z" fill="hsl(${hue + 60},28%,48%)"/><rect x="480" y="660" width="640" height="360" fill="#f4efe6"/><path d="M416 672 L800 516 L1184 672Z" fill="#9c4a35"/><rect x="736" y="816" width="128" height="204" fill="#6b4a36"/>${people.join('')}<rect y="1116" width="1600" height="84" fill="hsl(100,25%,38%)"/></svg>`
  return kantor.bahan(`IMG_${n}.jpg`, await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer())
}

async function office(): Promise<Kantor> {
  const kantor = (await initKantor()).pada('2026-10-01 08:00')
  const people = [
    ['Carik Sumarno', 'ppid'],
    ['Rina Wulandari', 'admin-medsos,admin-website'],
    ['Kamituwa Wibowo', 'pelaksana'],
  ] as const
  for (const [nama, peran] of people)
    await kantor.ok('petugas', 'tambah', nama, '--peran', peran, '--sebagai', 'Carik Sumarno')
  const rina = ['--sebagai', 'Rina Wulandari']
  let photo = 0
  const handOver = async (judul: string, hari: string, hue: number): Promise<string> => {
    const foto: string[] = []
    for (let i = 0; i < 4; i++) foto.push(await scene(kantor, ++photo, hue + i * 5))
    const told = [
      '--judul',
      judul,
      '--mulai',
      `${hari} 07:30`,
      '--selesai',
      `${hari} 10:00`,
      '--lokasi',
      'Padukuhan Jambon',
    ]
    const narasi = `${judul} diikuti 64 warga dan perangkat kalurahan.`
    const rest = [
      '--pelaksana',
      'Kamituwa Wibowo',
      '--narasi',
      narasi,
      '--foto',
      ...foto,
      '--sebagai',
      'Kamituwa Wibowo',
    ]
    return String((await kantor.json('baru', ...told, ...rest)).id)
  }
  const apel = await handOver('Apel Hari Kesaktian Pancasila', '2026-10-01', 40)
  await kantor
    .pada('2026-10-01 11:30')
    .ok('ajukan', apel, '--kanal', 'medsos', '--caption', 'Apel pagi di balai kalurahan.', ...rina)
  await kantor.pada('2026-10-01 12:00').ok('setujui', apel, '--kanal', 'medsos', '--sebagai', 'Carik Sumarno')
  await kantor
    .pada('2026-10-01 14:00')
    .ok('unggah', apel, '--kanal', 'medsos', '--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/', ...rina)
  kantor.pada('2026-10-02 10:30')
  const bakti = await handOver('Kerja bakti membersihkan saluran irigasi Padukuhan Jambon', '2026-10-02', 90)
  await kantor.ok(
    'ajukan',
    bakti,
    '--kanal',
    'medsos',
    '--caption',
    'Gotong royong di Jambon! Warga membersihkan saluran irigasi. Terima kasih.\n\n#nomporejo',
    ...rina,
  )
  await kantor
    .pada('2026-10-02 10:50')
    .ok(
      'koreksi',
      bakti,
      '--kanal',
      'medsos',
      '--catatan',
      'Sebutkan panjang saluran dan jumlah peserta.',
      '--sebagai',
      'Carik Sumarno',
    )
  await kantor
    .pada('2026-10-02 11:10')
    .ok(
      'ajukan',
      bakti,
      '--kanal',
      'medsos',
      '--caption',
      'Gotong royong di Jambon! Sebanyak 64 warga membersihkan saluran irigasi sepanjang 600 meter. Terima kasih.\n\n#nomporejo',
      ...rina,
    )
  kantor.pada('2026-10-02 11:20')
  await handOver('Posyandu balita Melati', '2026-10-02', 330)
  await kantor.ok(
    'interaksi',
    'catat',
    '--platform',
    'instagram',
    '--jenis',
    'komentar',
    '--kegiatan',
    apel,
    '--diterima',
    '2026-10-02 09:00',
    ...rina,
  )
  return kantor.pada('2026-10-02 11:30')
}

const kantor = await office()
const { kegiatan } = { kegiatan: kantor.git('ls-tree', '-r', '--name-only', 'HEAD', 'content').split('\n') }
const bakti = kegiatan
  .find((path) => path.includes('kerja-bakti'))!
  .split('/')
  .at(-1)!
  .replace('.md', '')
const page = await nyalakan(kantor)
const browser = await bukaChromium()
const { hal } = await masukLewatTautan(browser, page)
mkdirSync(target, { recursive: true })
const shots = [
  ['beranda', '/', 1280],
  ['tinjau-ponsel', `/tinjau/${bakti}/medsos`, 390],
  ['papan', '/papan', 1280],
  ['draf', `/ajukan/${bakti}/website`, 1280],
  ['laporan', '/laporan?bulan=2026-10', 1280],
] as const
for (const [name, path, width] of shots) {
  await hal.setViewportSize({ width, height: width < 500 ? 1400 : 800 })
  await hal.goto(page.asal + path, { waitUntil: 'networkidle' })
  const shot = await hal.screenshot()
  writeFileSync(join(target, `${name}.png`), await sharp(shot).png({ palette: true, quality: 80 }).toBuffer())
}
await browser.close()
page.server.stop()

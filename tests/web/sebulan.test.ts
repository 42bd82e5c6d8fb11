/**
 * A month through the page in a real browser: commit for commit the month by flags, but for op and ID; and what axe
 * says of every screen.
 */
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'
import { TANPA_CHROMIUM, bukaChromium, letakChromium, masukLewatTautan } from './chromium.js'
import type { Peramban } from './peramban.js'
import { nyalakan } from './peramban.js'

const petugas = [
  ['Carik Sumarno', 'ppid'],
  ['Rina Wulandari', 'admin-medsos,admin-website'],
  ['Kamituwa', 'pelaksana'],
] as const

async function kantorBerpetugas(): Promise<Kantor> {
  const kantor = (await buatKantor()).pada('2026-09-30 17:00')
  for (const [nama, peran] of petugas)
    await kantor.ok('petugas', 'tambah', nama, '--peran', peran, '--sebagai', 'Carik Sumarno')
  return kantor
}

interface Langkah {
  waktu: string
  /** The command line; `ID` stands for the kegiatan. */
  ketik: (kantor: Kantor) => readonly string[]
  halaman: (hal: Page, di: { asal: string; id: string; kantor: Kantor }) => Promise<void>
}

const isi = async (hal: Page, isian: Record<string, string>): Promise<void> => {
  for (const [label, nilai] of Object.entries(isian)) {
    const kotak = hal.getByLabel(label, { exact: true })
    if ((await kotak.evaluate((e) => e.tagName)) === 'SELECT') await kotak.selectOption(nilai)
    else await kotak.fill(nilai)
  }
}
const tekan = async (hal: Page, tombol: string): Promise<void> => {
  await hal.getByRole('button', { name: tombol, exact: true }).click()
  await hal.waitForSelector('.berhasil')
}
const narasi = 'Warga dan perangkat mengikuti apel.\n\nPeserta 42 orang.'
const csv = [
  'bulan,kanal,platform,id,judul,tautan,tayangan,jangkauan,suka,komentar,bagikan,simpan,klik,pengikut_awal,pengikut_akhir,penonton,klik_situs',
  '2026-10,medsos,instagram,,,,,,,,,,,1284,1347,9120,',
  '2026-10,website,,,,,,,,,,,,,,,5910',
  '',
].join('\n')
const rina = ['--sebagai', 'Rina Wulandari']
const carik = ['--sebagai', 'Carik Sumarno']

const bulan: readonly Langkah[] = [
  {
    waktu: '2026-10-01 10:30',
    ketik: (k) => [
      'baru',
      '--judul',
      'Apel Kesaktian',
      '--mulai',
      '2026-10-01 07:30',
      '--selesai',
      '2026-10-01 09:00',
      '--lokasi',
      'Balai',
      '--pelaksana',
      'Kamituwa',
      '--narasi',
      narasi,
      '--foto',
      ...k.foto(4),
      '--sebagai',
      'Kamituwa',
    ],
    halaman: async (hal, { asal, kantor }) => {
      await hal.goto(`${asal}/baru`)
      await isi(hal, {
        'Judul kegiatan': 'Apel Kesaktian',
        Mulai: '2026-10-01 07:30',
        Selesai: '2026-10-01 09:00',
        Tempat: 'Balai',
        'Pelaksana Teknis Kegiatan': 'Kamituwa',
        Narasi: narasi,
        'Dicatat oleh': 'Kamituwa',
      })
      // Chosen or dropped files are sent and kept at once.
      await Promise.all([
        hal.waitForNavigation(),
        hal.getByLabel('Foto', { exact: true }).setInputFiles(kantor.foto(4)),
      ])
      await tekan(hal, 'Catat kegiatan')
    },
  },
  ...(['medsos', 'website'] as const).map((kanal): Langkah => ({
    waktu: '2026-10-01 12:00',
    ketik: () => [
      'ajukan',
      'ID',
      '--kanal',
      kanal,
      kanal === 'medsos' ? '--caption' : '--berita',
      `Naskah ${kanal}. 🌾`,
      ...rina,
    ],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/ajukan/${id}/${kanal}`)
      await isi(hal, {
        [kanal === 'medsos' ? 'Caption untuk media sosial' : 'Berita untuk website']: `Naskah ${kanal}. 🌾`,
        'Dicatat oleh': 'Rina Wulandari',
      })
      await tekan(hal, 'Ajukan kepada PPID')
    },
  })),
  {
    waktu: '2026-10-01 12:40',
    ketik: () => ['koreksi', 'ID', '--kanal', 'medsos', '--catatan', 'Sebutkan jumlah peserta.', ...carik],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/tinjau/${id}/medsos`)
      await isi(hal, { 'Yang memutus': 'Carik Sumarno', Catatan: 'Sebutkan jumlah peserta.' })
      await tekan(hal, 'Kembalikan untuk diperbaiki')
    },
  },
  {
    waktu: '2026-10-01 13:10',
    ketik: () => ['ajukan', 'ID', '--kanal', 'medsos', '--caption', 'Naskah medsos, 42 peserta.', ...rina],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/ajukan/${id}/medsos`)
      await isi(hal, { 'Caption untuk media sosial': 'Naskah medsos, 42 peserta.', 'Dicatat oleh': 'Rina Wulandari' })
      await tekan(hal, 'Ajukan kepada PPID')
    },
  },
  {
    // Late, with its cause: two commits.
    waktu: '2026-10-01 14:40',
    ketik: () => ['setujui', 'ID', '--kanal', 'medsos', '--sebab', 'PPID rapat.', ...carik],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/tinjau/${id}/medsos`)
      await isi(hal, { 'Yang memutus': 'Carik Sumarno', 'Sebab terlambat (boleh dikosongkan)': 'PPID rapat.' })
      await tekan(hal, 'Setujui')
    },
  },
  {
    waktu: '2026-10-01 14:50',
    ketik: () => [
      'tolak',
      'ID',
      '--kanal',
      'website',
      '--alasan',
      'informasi-rahasia',
      '--pasal',
      '17h',
      '--catatan',
      'Memuat nama anak.',
      ...carik,
    ],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/tinjau/${id}/website`)
      await isi(hal, { 'Yang memutus': 'Carik Sumarno', Catatan: 'Memuat nama anak.' })
      await hal.getByText('Tolak', { exact: true }).click()
      await hal.getByLabel('termasuk informasi rahasia').check()
      await isi(hal, { 'Huruf UU 14/2008 Pasal 17 (boleh dikosongkan)': '17h' })
      await tekan(hal, 'Tolak draf ini')
    },
  },
  {
    waktu: '2026-10-01 15:30',
    ketik: () => ['serahkan', 'ID', '--kanal', 'website', '--narasi', 'Narasi tanpa nama.', '--sebagai', 'Kamituwa'],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/serahkan/${id}/website`)
      await isi(hal, { 'Narasi baru': 'Narasi tanpa nama.', 'Dicatat oleh': 'Kamituwa' })
      await tekan(hal, 'Serahkan')
    },
  },
  {
    waktu: '2026-10-01 16:00',
    ketik: () => [
      'unggah',
      'ID',
      '--kanal',
      'medsos',
      '--tautan',
      'https://www.instagram.com/p/CAbCdEfGhIj/',
      '--waktu',
      '2026-10-01 15:45',
      ...rina,
    ],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/unggah/${id}/medsos`)
      await hal.getByText('Kapan tayang?').click()
      await isi(hal, {
        'Alamat konten yang sudah tayang': 'https://www.instagram.com/p/CAbCdEfGhIj/',
        'Waktu terjadinya': '2026-10-01 15:45',
        'Dicatat oleh': 'Rina Wulandari',
      })
      await tekan(hal, 'Catat unggahan')
    },
  },
  {
    waktu: '2026-10-02 08:30',
    ketik: () => [
      'interaksi',
      'catat',
      '--platform',
      'instagram',
      '--jenis',
      'komentar',
      '--diterima',
      '2026-10-02 08:00',
      '--kegiatan',
      'ID',
      ...rina,
    ],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/komentar`)
      await hal.getByText('Catat komentar atau pesan yang diterima').click()
      await isi(hal, {
        Platform: 'instagram',
        Jenis: 'komentar',
        'Kapan diterima': '2026-10-02 08:00',
        'Tentang kegiatan': id,
        'Dicatat oleh': 'Rina Wulandari',
      })
      await tekan(hal, 'Catat')
    },
  },
  {
    waktu: '2026-10-02 09:30',
    ketik: () => ['interaksi', 'jawab', '2026-10-001', ...rina],
    halaman: async (hal, { asal }) => {
      await hal.goto(`${asal}/komentar`)
      await hal.getByText('Sudah dijawab').click()
      await hal.locator('.jawab select').selectOption('Rina Wulandari')
      await tekan(hal, 'Catat jawaban')
    },
  },
  {
    waktu: '2026-10-02 10:00',
    ketik: () => ['batalkan', 'ID', '--kanal', 'medsos', '--catatan', 'Salah tautan.', '--sebagai', 'Rina Wulandari'],
    halaman: async (hal, { asal, id }) => {
      await hal.goto(`${asal}/batalkan/${id}/medsos`)
      await isi(hal, { 'Mengapa dibatalkan?': 'Salah tautan.', 'Dicatat oleh': 'Rina Wulandari' })
      await tekan(hal, 'Batalkan')
    },
  },
  {
    waktu: '2026-11-02 09:00',
    ketik: (k) => ['analitik', 'impor', k.bahan('isian.csv', csv), '--bulan', '2026-10', ...rina],
    halaman: async (hal, { asal, kantor }) => {
      await hal.goto(`${asal}/angka?bulan=2026-10`)
      await Promise.all([
        hal.waitForNavigation(),
        hal.getByLabel('Berkas', { exact: true }).setInputFiles(kantor.bahan('isian.csv', csv)),
      ])
      await hal.getByText('templat yang sudah diisi, 2 baris').waitFor()
      await isi(hal, { 'Dicatat oleh': 'Rina Wulandari' })
      await tekan(hal, 'Catat angka dari berkas ini')
    },
  },
  {
    waktu: '2026-11-03 09:00',
    ketik: () => ['laporan', '--bulan', '2026-10', '--kanal', 'medsos', '--serahkan', '--nomor', '042/X/2026', ...rina],
    halaman: async (hal, { asal }) => {
      await hal.goto(`${asal}/laporan?bulan=2026-10`)
      await hal.getByText('Serahkan laporan').click()
      await hal.getByLabel('Media sosial', { exact: true }).check()
      await isi(hal, { 'Nomor surat (boleh dikosongkan)': '042/X/2026', 'Diserahkan oleh': 'Rina Wulandari' })
      await tekan(hal, 'Serahkan')
    },
  },
  {
    waktu: '2026-11-04 09:00',
    ketik: () => ['tutup-buku', '--bulan', '2026-10', ...carik],
    halaman: async (hal, { asal }) => {
      await hal.goto(`${asal}/laporan?bulan=2026-10`)
      await hal.getByText('Tutup buku bulan ini (PPID)').click()
      await isi(hal, { 'Ditutup oleh': 'Carik Sumarno' })
      await tekan(hal, 'Tutup buku')
    },
  },
]

/** History and files of an office with ids, ops and what is computed over them named by their order. */
function samakan(kantor: Kantor, id: string): { pesan: string; berkas: string } {
  const nama = new Map<string, string>()
  const urut =
    (jenis: string) =>
    (sebutan: string): string => {
      if (!nama.has(sebutan)) nama.set(sebutan, `${jenis}${nama.size}`)
      return nama.get(sebutan)!
    }
  const rapikan = (teks: string): string =>
    teks
      .replaceAll(id, 'ID')
      .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, urut('OP'))
      // A seal is computed over every byte before it.
      .replace(/^(Konten-(?:Ujung|Kode|Riwayat|Register|Hitungan|Angka|Rekap\S*):).*$/gm, '$1 SEGEL')
  const folder = ['content', 'interaksi', 'analitik', 'laporan']
  const daftar = kantor
    .git('ls-tree', '-r', '--name-only', 'HEAD', ...folder)
    .trim()
    .split('\n')
  return {
    pesan: rapikan(kantor.git('log', '--reverse', '--format=%an <%ae> %at %cn %ct%n%B')),
    berkas: daftar.map((jalur) => rapikan(`${jalur}\n${kantor.git('show', `HEAD:${jalur}`)}`)).join('\n'),
  }
}

describe('sebulan lewat peramban', () => {
  let browser: Browser
  let lewatHalaman: Kantor
  let peramban: Peramban
  let hal: Page
  let keluhan: string[]
  let id = ''

  beforeAll(async () => {
    if (letakChromium === undefined) return
    browser = await bukaChromium()
    lewatHalaman = await kantorBerpetugas()
    peramban = await nyalakan(lewatHalaman)
    ;({ hal, keluhan } = await masukLewatTautan(browser, peramban))
  })
  afterAll(async () => {
    peramban?.server.stop()
    await browser?.close()
  })

  it('sama dengan bulan yang diketik, commit demi commit', async ({ skip }) => {
    skip(letakChromium === undefined, TANPA_CHROMIUM)
    const diketik = await kantorBerpetugas()
    let idKetik = ''
    for (const langkah of bulan) {
      const argv = langkah.ketik(diketik.pada(langkah.waktu)).map((a) => (a === 'ID' ? idKetik : a))
      const hasil = await diketik.json(...argv)
      idKetik ||= String(hasil.id)
      await langkah.halaman(hal, { asal: peramban.asal, id, kantor: lewatHalaman.pada(langkah.waktu) })
      id ||= new URL(hal.url()).pathname.split('/').at(-1)!
    }
    const [halaman, ketik] = [samakan(lewatHalaman, id), samakan(diketik, idKetik)]
    expect(halaman.pesan).toBe(ketik.pesan)
    expect(halaman.berkas).toBe(ketik.berkas)
    expect(keluhan).toEqual([])
    expect((await lewatHalaman.json('verifikasi')).ok).toBe((await diketik.json('verifikasi')).ok)
  })

  it.for([
    [390, 'light'],
    [1280, 'dark'],
  ] as const)('axe tidak menemukan pelanggaran pada lebar %i (%s)', async ([lebar, warna], { skip }) => {
    skip(letakChromium === undefined, TANPA_CHROMIUM)
    const layar = [
      '/',
      '/siapa',
      '/papan?bulan=2026-10',
      `/kegiatan/${id}`,
      `/tinjau/${id}/medsos`,
      `/ajukan/${id}/website`,
      `/unggah/${id}/medsos`,
      '/komentar',
      '/angka?bulan=2026-10',
      '/angka/2026-10/ketik',
      '/laporan?bulan=2026-10',
      '/laporan/rincian?bulan=2026-10&apa=konten',
      '/laporan/rincian?bulan=2026-10&apa=medsos-3',
      '/laporan/rincian?bulan=2026-10&apa=medsos-5',
      `/sunting/${id}`,
      '/baru',
    ]
    const sesi = await hal.context().newCDPSession(hal)
    await sesi.send('Page.setBypassCSP', { enabled: true })
    await hal.setViewportSize({ width: lebar, height: 844 })
    await hal.emulateMedia({ colorScheme: warna })
    const temuan: string[] = []
    for (const jalur of layar) {
      const jawab = await hal.goto(peramban.asal + jalur)
      if (jawab?.status() !== 200) temuan.push(`${jalur} menjawab ${jawab?.status()}`)
      await hal.evaluate(axe.source)
      temuan.push(...(await hal.evaluate<string[]>(TANYA_AXE)).map((t) => `${jalur} ${t}`))
    }
    expect(temuan).toEqual([])
  })

  it('judul satu kata panjang dan alamat panjang tidak melebarkan halaman', async ({ skip }) => {
    skip(letakChromium === undefined, TANPA_CHROMIUM)
    const kantor = (await buatKantor()).pada('2026-10-01 11:00')
    const panjang = await kantor.baru('Pelatihan_dengan_judul_satu_kata_yang_tidak_terputus_sampai_akhir', '2026-10-01')
    await kantor.tuntaskan(panjang, '2026-10-01')
    const lain = await nyalakan(kantor.pada('2026-10-20 09:00'))
    const { hal: kedua } = await masukLewatTautan(browser, lain)
    const melebar: string[] = []
    const kegiatan = [`/kegiatan/${panjang}`, `/ajukan/${panjang}/website`]
    for (const jalur of ['/', '/papan', ...kegiatan, '/angka?bulan=2026-10', '/laporan?bulan=2026-10'])
      for (const lebar of [320, 360, 768, 1280]) {
        await kedua.setViewportSize({ width: lebar, height: 844 })
        await kedua.goto(lain.asal + jalur)
        if ((await kedua.evaluate('document.documentElement.scrollWidth')) !== lebar) melebar.push(`${jalur} ${lebar}`)
      }
    lain.server.stop()
    expect(melebar).toEqual([])
  })

  it('dengan papan ketik saja: lompat ke isi, lalu ke tautan di dalamnya, dengan tanda fokus', async ({ skip }) => {
    skip(letakChromium === undefined, TANPA_CHROMIUM)
    await hal.goto(`${peramban.asal}/papan?bulan=2026-10`)
    const fokus = async (apa: string): Promise<unknown> =>
      hal.evaluate(`(() => { const f = document.activeElement; return ${apa} })()`)
    await hal.keyboard.press('Tab')
    expect(await fokus('f.textContent.trim()')).toBe('Langsung ke isi')
    await hal.keyboard.press('Enter')
    await hal.keyboard.press('Tab')
    expect(await fokus("[f.closest('main') !== null, getComputedStyle(f).outlineStyle]")).toEqual([true, 'solid'])
  })
})

/**
 * Run in the page: folded parts are looked into as well, contrast that could not be told is no contrast, nothing
 * scrolls sideways.
 */
const TANYA_AXE = `(async () => {
  for (const d of document.querySelectorAll('details')) d.open = true
  const { violations, incomplete } = await axe.run()
  const samping = document.documentElement.scrollWidth > innerWidth ? ['menggulir ke samping'] : []
  return [
    ...samping,
    ...violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 120)),
    ...incomplete
      .filter((i) => i.id === 'color-contrast')
      .flatMap((i) => i.nodes)
      .map((n) => 'kontras: ' + n.any.map((a) => a.data?.messageKey) + ' ' + n.html.slice(0, 120)),
  ]
})()`

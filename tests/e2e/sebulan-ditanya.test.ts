/** One month told twice, once by flags and once by answering questions: the registers and reports are the same. */
import { expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'
import type { Naskah } from '../shell/played-person.js'
import { orang } from '../shell/played-person.js'

/** An act: when the clock stands where, its command line, and the one that asks for the rest with what is answered. */
type Tindakan = readonly [
  pada: string,
  flag: (k: Ingatan) => readonly string[],
  tanya: readonly string[],
  naskah: (k: Ingatan) => Naskah,
]

interface Ingatan {
  kantor: Kantor
  foto: string[]
  /** Ids by the first word of the title. */
  id: Record<string, string>
}

const admin = ['--sebagai', 'Staf Admin']
const carik = ['--sebagai', 'Carik']
const oleh = (siapa: string): readonly [string, string] => ['Nama Anda', siapa]
const judul = { posyandu: 'Posyandu balita', rapat: 'Rapat warga' }
const medsos = ['--kanal', 'medsos']
const website = ['--kanal', 'website']

const tautanLain = [
  'https://www.facebook.com/contoh/posts/1234567890',
  'https://www.tiktok.com/@contoh/video/7300000000000000000',
]

/** A report changed by plain git, which the verifier finds; its commit. */
function suntingLuar({ kantor }: Ingatan): string {
  kantor.tulis('laporan/2026-09-medsos.md', kantor.baca('laporan/2026-09-medsos.md').replace('Laporan', 'LAPORAN'))
  kantor.git('commit', '--quiet', '-am', 'Salah ketik')
  return kantor.git('rev-parse', 'HEAD').trim()
}

const baris = (teks: string): string[] => teks.split(' ')

const baru = (nama: string, kanal: string, mulai: string, selesai: string, waktu: string): Tindakan => [
  '2026-09-02 11:00',
  (k) =>
    baris(`baru --jenis berita --kanal ${kanal} --lokasi Balai --pelaksana Kamituwa`).concat(
      '--judul',
      nama,
      '--mulai',
      mulai,
      '--selesai',
      selesai,
      '--waktu',
      waktu,
      '--narasi',
      `Narasi ${nama}.`,
      '--foto',
      k.foto,
      admin,
    ),
  ['baru'],
  (k) => [
    ['Judul', nama],
    ['Jenis', 'berita'],
    ['Mulai', mulai],
    ['Selesai', selesai],
    ['Lokasi', 'Balai'],
    ['Pelaksana', 'Kamituwa'],
    ['Kanal', kanal],
    ['Narasi', `Narasi ${nama}.`],
    ['Folder foto', k.kantor.folder],
    ['Pilih foto', '4'],
    ['Folder video', k.kantor.folder],
    ['Kapan bahannya', waktu],
    oleh('Staf Admin'),
  ],
]

const cerita: readonly Tindakan[] = [
  baru(judul.posyandu, 'medsos', '2026-09-02 08:00', '2026-09-02 10:00', '2026-09-02 10:30'),
  baru(judul.rapat, 'medsos,website', '2026-09-01 13:00', '2026-09-01 15:00', '2026-09-02 10:45'),
  [
    '2026-09-02 11:10',
    (k) => ['sunting', k.id['Posyandu']!, '--caption', 'Konsep.', ...admin],
    ['sunting'],
    () => [
      ['Kegiatan mana', judul.posyandu],
      ['Teks mana', 'caption'],
      ['caption yang baru', 'Konsep.'],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-09-02 11:12',
    (k) => ['batalkan', k.id['Posyandu']!, ...medsos, '--catatan', 'Keliru.', ...admin],
    ['batalkan', 'posyandu'],
    () => [
      ['Mengapa dibatalkan', 'Keliru.'],
      oleh('Staf Admin'),
      ['Batalkan "disunting" (medsos) oleh Staf Admin, 2 Sep 2026', 'ya'],
    ],
  ],
  [
    '2026-09-02 11:20',
    (k) => ['ajukan', k.id['Posyandu']!, ...medsos, '--caption', 'Caption satu.', ...admin],
    ['ajukan'],
    () => [
      ['Kegiatan mana', judul.posyandu],
      ['Caption', 'Caption satu.'],
      ['Berkas desain', ''],
      ['Kapan draf', ''],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-09-02 11:30',
    (k) => ['koreksi', k.id['Posyandu']!, ...medsos, '--catatan', 'Sebut tempatnya.', ...carik],
    ['koreksi'],
    () => [
      ['Kegiatan mana', judul.posyandu],
      ['Apa yang perlu', 'Sebut tempatnya.'],
      oleh('Carik'),
      ['Kembalikan draf ini', 'ya'],
    ],
  ],
  [
    '2026-09-02 11:40',
    (k) => ['ajukan', k.id['Posyandu']!, ...medsos, '--caption', 'Caption di balai.', ...admin],
    ['ajukan', 'posyandu'],
    () => [['Caption', 'Caption di balai.'], ['Berkas desain', ''], ['Kapan draf', ''], oleh('Staf Admin')],
  ],
  [
    '2026-09-02 13:00',
    (k) => ['setujui', k.id['Posyandu']!, ...medsos, '--sebab', 'PPID rapat.', ...carik],
    ['setujui'],
    () => [
      ['Kegiatan mana', judul.posyandu],
      oleh('Carik'),
      ['Setujui draf ini', 'ya'],
      ['Langkah 3 (medsos) terlambat', 'PPID rapat.'],
    ],
  ],
  [
    '2026-09-02 14:00',
    (k) => [
      'unggah',
      k.id['Posyandu']!,
      ...medsos,
      '--tautan',
      'https://www.instagram.com/p/CAbCdEfGhIj/',
      '--waktu',
      '2026-09-02 13:30',
      ...admin,
    ],
    ['unggah'],
    () => [
      ['Kegiatan mana', judul.posyandu],
      ['Alamat konten', 'https://www.instagram.com/p/CAbCdEfGhIj/'],
      ['Kapan tayang', '2026-09-02 13:30'],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-09-02 14:10',
    (k) => ['ajukan', k.id['Rapat']!, ...website, '--berita', 'Berita satu.', ...admin],
    ['ajukan', 'rapat'],
    () => [
      ['Kanal mana', 'website'],
      ['Berita', 'Berita satu.'],
      ['Berkas desain', ''],
      ['Kapan draf', ''],
      oleh('Staf Admin'),
      ['Langkah 2 (website) terlambat', ''],
    ],
  ],
  [
    '2026-09-02 14:30',
    (k) => [
      'tolak',
      k.id['Rapat']!,
      ...website,
      '--alasan',
      'informasi-rahasia',
      '--pasal',
      '17h',
      '--catatan',
      'Ada data warga.',
      ...carik,
    ],
    ['tolak', 'rapat'],
    () => [
      ['Alasan penolakan', 'informasi-rahasia'],
      ['Penjelasan', '17h: Ada data warga.'],
      oleh('Carik'),
      ['Tolak draf ini', 'ya'],
    ],
  ],
  [
    '2026-09-02 14:40',
    (k) => ['serahkan', k.id['Rapat']!, ...website, '--narasi', 'Narasi baru.', ...admin],
    ['serahkan', 'rapat'],
    (k) => [
      ['Narasi baru', 'Narasi baru.'],
      ['Folder foto', k.kantor.folder],
      ['Pilih foto', '0'],
      ['Folder video', k.kantor.folder],
      ['Kapan bahannya', ''],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-09-02 15:00',
    (k) => [
      'ajukan',
      k.id['Rapat']!,
      ...medsos,
      '--caption',
      'Hubungi 081234567890.',
      '--tetap',
      'Nomor kantor.',
      ...admin,
    ],
    ['ajukan', 'rapat'],
    () => [
      ['Kanal mana', 'medsos'],
      ['Caption', 'Hubungi 081234567890.'],
      ['Berkas desain', ''],
      ['Kapan draf', ''],
      oleh('Staf Admin'),
      ['Teruskan juga', 'Nomor kantor.'],
      ['Langkah 2 (medsos) terlambat', ''],
    ],
  ],
  [
    '2026-09-02 15:10',
    (k) => ['tolak', k.id['Rapat']!, ...medsos, '--alasan', 'tidak-untuk-dipublikasikan', '--final', ...carik],
    ['tolak', 'rapat'],
    () => [
      ['Alasan penolakan', 'tidak-untuk-dipublikasikan final'],
      ['Penjelasan', ''],
      oleh('Carik'),
      ['Tolak draf ini', 'ya'],
    ],
  ],
  [
    '2026-09-02 15:20',
    (k) => ['ajukan', k.id['Rapat']!, ...website, '--berita', 'Berita dua.', ...admin],
    ['ajukan', 'rapat'],
    () => [['Berita', 'Berita dua.'], ['Berkas desain', ''], ['Kapan draf', ''], oleh('Staf Admin')],
  ],
  [
    '2026-09-02 15:40',
    (k) => ['setujui', k.id['Rapat']!, ...website, ...carik],
    ['setujui'],
    () => [['Kegiatan mana', judul.rapat], oleh('Carik'), ['Setujui draf ini', 'ya']],
  ],
  [
    '2026-09-02 16:00',
    (k) => [
      'unggah',
      k.id['Rapat']!,
      ...website,
      '--tautan',
      'https://contoh.desa.id/artikel/2026/9/2/rapat',
      ...admin,
    ],
    ['unggah', 'rapat'],
    () => [
      ['Alamat konten', 'https://contoh.desa.id/artikel/2026/9/2/rapat'],
      ['Kapan tayang', ''],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-09-03 08:50',
    (k) => ['unggah', k.id['Posyandu']!, ...medsos, '--tautan', ...tautanLain, ...admin],
    ['unggah', 'posyandu'],
    () => [['Alamat konten', tautanLain.join(' ')], ['Kapan tayang', ''], oleh('Staf Admin')],
  ],
  [
    '2026-09-03 09:00',
    () => [
      'interaksi',
      'catat',
      '--platform',
      'instagram',
      '--jenis',
      'komentar',
      '--diterima',
      '2026-09-03 08:00',
      ...admin,
    ],
    ['interaksi', 'catat'],
    () => [
      ['Platform', 'instagram'],
      ['Jenis', 'komentar'],
      ['Kapan diterima', '2026-09-03 08:00'],
      ['Kegiatan yang dikomentari', '(tidak tentang'],
      ['Perlu dijawab', ''],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-09-03 09:05',
    () => [
      'interaksi',
      'catat',
      '--platform',
      'facebook',
      '--jenis',
      'dm',
      '--diterima',
      '2026-09-03 08:30',
      '--tak-perlu-jawaban',
      ...admin,
    ],
    ['interaksi', 'catat'],
    () => [
      ['Platform', 'facebook'],
      ['Jenis', 'dm'],
      ['Kapan diterima', '2026-09-03 08:30'],
      ['Kegiatan yang dikomentari', '(tidak tentang'],
      ['Perlu dijawab', 'tidak'],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-09-05 09:00',
    () => ['interaksi', 'jawab', '2026-09-001', '--waktu', '2026-09-04 10:00', '--sebab', 'Admin cuti.', ...admin],
    ['interaksi', 'jawab'],
    () => [
      ['Nomor', '2026-09-001'],
      ['Kapan dijawab', '2026-09-04 10:00'],
      oleh('Staf Admin'),
      ['Langkah 5 (medsos) terlambat', 'Admin cuti.'],
    ],
  ],
  [
    '2026-09-05 09:10',
    (k) => ['sebab', k.id['Rapat']!, '--langkah', '2', ...medsos, '--sebab', 'Listrik padam.', ...admin],
    ['sebab', 'rapat'],
    () => [['Langkah mana', '1'], ['Mengapa', 'Listrik padam.'], oleh('Staf Admin')],
  ],
  [
    '2026-10-02 09:00',
    () => [
      'analitik',
      'catat',
      '--bulan',
      '2026-09',
      ...medsos,
      '--platform',
      'instagram',
      '--pengikut-awal',
      '100',
      '--pengikut-akhir',
      '110',
      ...admin,
    ],
    ['analitik', 'catat'],
    () => [
      ['Bulan', '2026-09'],
      ['Kanal', 'medsos'],
      ['Platform', 'instagram'],
      ['Angka milik', '(akun'],
      ['pengikut awal', '100'],
      ['pengikut akhir', '110'],
      ['penonton', ''],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-10-08 09:00',
    () => ['laporan', '--bulan', '2026-09', '--serahkan', '--sebab', 'Angka menyusul.', ...admin],
    ['laporan', '--serahkan'],
    () => [
      ['Bulan yang', '2026-09'],
      oleh('Staf Admin'),
      ['Langkah 6 (medsos) terlambat', 'Angka menyusul.'],
      ['Langkah 5 (website) terlambat', 'Angka menyusul.'],
    ],
  ],
  [
    '2026-10-08 09:10',
    () => ['batalkan', '--bulan', '2026-09', '--catatan', 'Penonton belum masuk.', ...admin],
    ['batalkan'],
    () => [
      ['Kegiatan mana', 'laporan September'],
      ['Mengapa dibatalkan', 'Penonton belum masuk.'],
      oleh('Staf Admin'),
      ['Batalkan "dilaporkan" (medsos, website) oleh Staf Admin', 'ya'],
    ],
  ],
  [
    '2026-10-08 09:20',
    () => ['sebab', '--bulan', '2026-09', ...website, '--sebab', 'Penonton belum masuk.', ...admin],
    ['sebab'],
    () => [
      ['Kegiatan mana', 'laporan September 2026 (website)'],
      ['Mengapa terlambat', 'Penonton belum masuk.'],
      oleh('Staf Admin'),
    ],
  ],
  [
    '2026-10-08 09:30',
    () => ['laporan', '--bulan', '2026-09', '--serahkan', ...admin],
    ['laporan', '--serahkan'],
    () => [
      ['Bulan yang', '2026-09'],
      oleh('Staf Admin'),
      ['Langkah 6 (medsos) terlambat', ''],
      ['Langkah 5 (website) terlambat', ''],
    ],
  ],
  [
    '2026-10-09 09:00',
    () => ['tutup-buku', '--bulan', '2026-09', ...carik],
    ['tutup-buku'],
    () => [['Bulan yang ditutup', '2026-09'], oleh('Carik')],
  ],
  [
    '2026-10-10 09:00',
    (k) => ['catatan', suntingLuar(k), '--alasan', 'Salah ketik dibetulkan staf.', ...carik],
    ['catatan'],
    (k) => [
      ['Commit', suntingLuar(k).slice(0, 12)],
      ['Apa yang terjadi', 'Salah ketik dibetulkan staf.'],
      oleh('Carik'),
    ],
  ],
]

async function mainkan(cara: 'flag' | 'tanya'): Promise<Ingatan> {
  const kantor = await buatKantor()
  const k: Ingatan = { kantor, foto: kantor.foto(4), id: {} }
  for (const [pada, flag, argv, naskah] of cerita) {
    kantor.pada(pada)
    const tanya = cara === 'tanya' ? orang(...naskah(k)) : null
    kantor.tanya = tanya
    const hasil = await kantor.konten(...(tanya === null ? flag(k) : argv))
    kantor.tanya = null
    expect(hasil.kode, `${argv.join(' ')}: ${hasil.err}`).toBe(0)
    expect(tanya?.sisa() ?? 0, argv.join(' ')).toBe(0)
    if (argv[0] === 'baru')
      for (const satu of await kantor.json('daftar')) k.id[(satu.judul as string).split(' ')[0]!] = satu.id
  }
  return k
}

/** What is the same whoever told the story: without ids and commits, which are made anew. */
const sari = (data: Json): Json =>
  JSON.parse(
    JSON.stringify(data, (kunci, nilai: unknown) =>
      ['id', 'commit', 'commitMulai', 'kode', 'kegiatan', 'segel', 'tentang'].includes(kunci) ? null : nilai,
    ),
  )

test('sebulan lewat pertanyaan memberi register dan laporan yang sama dengan lewat flag', async () => {
  const [flag, tanya] = [await mainkan('flag'), await mainkan('tanya')]
  for (const perintah of [
    ['register', '--bulan', '2026-09'],
    ['laporan', '--bulan', '2026-09'],
    ['tugas'],
    ['interaksi', 'daftar'],
  ])
    expect(sari(await tanya.kantor.json(...perintah)), perintah.join(' ')).toEqual(
      sari(await flag.kantor.json(...perintah)),
    )
  for (const { kantor } of [flag, tanya]) expect(await kantor.json('verifikasi')).toMatchObject({ ok: true })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KontenError } from '../../../src/errors.js'
import { parseSettings, unknownSettings } from '../../../src/storage/settings/settings.js'
import { parseSop } from '../../../src/storage/settings/sop-file.js'
import { paket } from '../../murni.js'

const templat = (nama: string): string => readFileSync(join(paket, 'templates', nama), 'utf8')
const galat = (kerja: () => unknown): string => {
  try {
    kerja()
  } catch (sebab) {
    expect(sebab).toBeInstanceOf(KontenError)
    expect(sebab).toMatchObject({ jenis: 'pemakaian', kode: 'pengaturan-rusak' })
    return (sebab as KontenError).message
  }
  return ''
}

describe('konten.yaml', () => {
  test('hanya "versi" yang wajib; sisanya bawaan', () => {
    const p = parseSettings('versi: 1\n', null)
    expect(p).toMatchObject({
      cabang: 'main',
      kanal: ['medsos', 'website'],
      petugas: [],
      aturan: { zona: 'Asia/Jakarta', jam: 'dinding', video: 'catatan', pisahTugas: 'ketat', kpiMenurut: 'hari-h' },
    })
    expect(p.platform).toEqual(['instagram', 'facebook', 'tiktok', 'youtube', 'x', 'website'])
    expect(p.aturan.jamKerja[0]).toBeNull()
    expect(p.aturan.jamKerja[1]).toEqual({ buka: 450, tutup: 945 })
    expect(p.aturan.jamKerja[5]).toEqual({ buka: 450, tutup: 930 })
  })

  test('templat yang diletakkan init terbaca, dan sama dengan bawaannya', () => {
    const p = parseSettings(templat('konten.yaml'), templat('libur.yaml'))
    expect(p.aturan.jamKerja).toEqual(parseSettings('versi: 1\n', null).aturan.jamKerja)
    expect(p.kantor.nama).toBe('Kalurahan Nomporejo')
    expect(p.aturan.libur.has('2026-08-17')).toBe(true)
  })

  test('BOM, CRLF, daftar dalam satu kata, dan nama lain untuk surel diterima', () => {
    const p = parseSettings(
      '\uFEFFversi: 1\r\npetugas:\r\n  - nama: " Siti "\r\n    email: siti@contoh.id\r\n    peran: admin-medsos, ppid\r\n',
      null,
    )
    expect(p.petugas).toEqual([{ nama: 'Siti', surel: 'siti@contoh.id', peran: ['admin-medsos', 'ppid'] }])
  })

  test('akun dan platform menambah platform yang dikenal', () => {
    expect(parseSettings('versi: 1\nakun: { threads: x }\nplatform: [mastodon]\n', null).platform).toEqual(
      expect.arrayContaining(['threads', 'mastodon']),
    )
  })

  test('alamat akun yang bukan tautan, atau tautan situs lain, disebut tanpa menghentikan perintah', () => {
    const p = parseSettings(
      'versi: 1\nakun:\n  instagram: https://facebook.com/a\n  x: "@a"\n  tiktok: https://www.tiktok.com/@a\n  youtube:\n',
      null,
    )
    expect(p.akun).toEqual(['instagram', 'x', 'tiktok', 'youtube'])
    expect(p.akunJanggal).toEqual([
      expect.stringContaining('Alamat akun instagram adalah tautan facebook'),
      expect.stringContaining('Alamat akun x bukan tautan'),
    ])
  })

  test('kunci yang tidak dibaca siapa pun disebut dengan letaknya dan yang paling dekat', () => {
    const isi = [
      'versi: 2',
      'kntor: {}',
      'aturan:',
      '  pisah_tugs: longgar',
      'petugas:',
      '  - nama: Siti',
      '    peram: ppid',
      'akun:',
      '  threads: x',
    ].join('\n')
    expect(unknownSettings(isi, '"2026":\n  cuti: []\n')).toEqual([
      'konten.yaml:2:1: kunci "kntor" tidak dikenal; mungkin maksudnya kantor, sehingga tidak dibaca.',
      'konten.yaml:4:3: kunci "pisah_tugs" tidak dikenal; mungkin maksudnya pisah_tugas, sehingga tidak dibaca.',
      'konten.yaml:7:5: kunci "peram" tidak dikenal; mungkin maksudnya peran, sehingga tidak dibaca.',
      expect.stringMatching(/^libur.yaml:2:3: kunci "cuti" tidak dikenal; /),
    ])
    expect(unknownSettings(templat('konten.yaml'), templat('libur.yaml'))).toEqual([])
  })

  test('hari yang tidak dicantumkan adalah hari libur', () => {
    const p = parseSettings('versi: 1\naturan:\n  jam: kerja\n  jam_kerja:\n    sabtu: "08.00-12.00"\n', null)
    expect(p.aturan.jamKerja).toEqual([null, null, null, null, null, null, { buka: 480, tutup: 720 }])
  })

  test('yang ditulis program lebih baru: program inilah yang harus diperbarui', () => {
    expect(() => parseSettings('# kantor\nversi: 3\nbaru: ya\n', null)).toThrow(
      expect.objectContaining({ kode: 'program-lama', message: expect.stringContaining('konten.yaml:2:1: versi') }),
    )
  })

  const salah: [isi: string, letak: string][] = [
    ['', 'konten.yaml:1:1: versi'],
    ['versi: dua\n', 'konten.yaml:1:8: versi'],
    ['versi: 1\nzona: Asia/Tokyo\n', 'konten.yaml:2:7: zona'],
    ['versi: 1\naturan:\n  jam: sidereal\n', 'konten.yaml:3:8: aturan.jam'],
    ['versi: 1\naturan:\n  jam_kerja:\n    senin: "pagi"\n', 'konten.yaml:4:12: bukan jam kerja'],
    ['versi: 1\naturan:\n  jam_kerja:\n    senin: "15.00-07.00"\n', 'konten.yaml:4:12: bukan jam kerja'],
    ['versi: 1\naturan:\n  jam_kerja:\n    monday: "07.00-15.00"\n', 'konten.yaml:4:'],
    ['versi: 1\npetugas:\n  - nama: A\n    peran: [lurah]\n', 'konten.yaml:4:13: petugas.0.peran.0'],
    ['versi: 1\npetugas:\n  - peran: [ppid]\n', 'konten.yaml:3:'],
    ['versi: 1\nkanal: [radio]\n', 'konten.yaml:2:9: kanal.0'],
    ['versi: 1\nkanal: []\n', 'konten.yaml:2:8: kanal'],
    ['versi: 1\nversi: 1\n', 'konten.yaml:2:1:'],
    ['versi: 1\nkantor: [\n', 'konten.yaml:3:1:'],
    ['versi: &a 1\nzona: *a\n', 'konten.yaml:2:7: alias'],
    ['- versi\n', 'konten.yaml:1:1:'],
    ['versi: 1\ncabang: "--upload-pack=x"\n', 'konten.yaml:2:9:'],
  ]
  test.each(salah)('%j ditunjuk sebagai berkas:baris:kolom', (isi, letak) => {
    const pesan = galat(() => parseSettings(isi, null))
    if (!letak.endsWith(':') && / /.test(letak))
      expect(pesan.replace(/: aturan\.jam_kerja\.senin:/, ':')).toContain(letak)
    else expect(pesan).toContain(letak)
    expect(pesan).toMatch(/^konten\.yaml:\d+:\d+: /)
  })

  test.each([
    ['', '1:1: versi: kunci ini tidak ada; berkasnya kosong'],
    ['# hanya komentar\n', '1:1: versi: kunci ini tidak ada; berkasnya kosong'],
    ['zona: Asia/Jakarta\n', '1:1: versi: kunci ini tidak ada'],
    ['- versi\n', '1:1: (akar): seharusnya baris-baris "kunci: nilai", terbaca daftar'],
    ['versi\n', '1:1: (akar): seharusnya baris-baris "kunci: nilai", terbaca "versi"'],
    ['versi: 1\npetugas:\n  - peran: [ppid]\n', '3:5: petugas.0.nama: kunci ini tidak ada'],
    ['versi: 1\npetugas:\n  - nama:\n', '3:10: petugas.0.nama: seharusnya teks, terbaca kosong'],
    ['versi: 1\npetugas:\n  - nama: ""\n', '3:11: petugas.0.nama: kosong'],
    ['versi: 1\nkanal: []\n', '2:8: kanal: sedikitnya satu kanal'],
    ['versi: 1\nkanal: [radio]\n', '2:9: kanal.0: seharusnya "medsos" atau "website", terbaca "radio"'],
    ['versi: 1\nkantor: [a]\n', '2:9: kantor: seharusnya beberapa "kunci: nilai", terbaca daftar'],
    ['versi: 1\nakun: [a]\n', '2:7: akun: seharusnya beberapa "kunci: nilai", terbaca daftar'],
    ['versi: 1\naturan: []\n', '2:9: aturan: seharusnya beberapa "kunci: nilai", terbaca daftar'],
    ['versi: 1\nkantor: a\n', '2:9: kantor: seharusnya beberapa "kunci: nilai", terbaca "a"'],
    [`versi: 1\npetugas:\n  - nama: ${'a'.repeat(201)}\n`, '3:11: petugas.0.nama: nama lebih panjang daripada 200'],
  ])('nilai yang salah %j disebut tanpa kata-kata pustaka', (isi, sebab) => {
    expect(galat(() => parseSettings(isi, null))).toContain(`konten.yaml:${sebab}`)
  })

  test.each([
    ['versi: 1\nversi: 1\n', '2:1: kunci ini sudah disebut'],
    ['versi: 1\nzona: "Asia\nkanal: [medsos]\n', '2:7: tanda kutip ini tidak ditutup'],
    ["versi: 1\nkantor:\n  nama: 'Kal", '3:9: tanda kutip ini tidak ditutup'],
    ['versi: 1\n# a\nb: #c\n  d\ne', '5:1: ada tanda yang kurang'],
    ['versi: 1\naturan:\n\tjam: kerja\n', '3:1: awal baris memakai Tab'],
    ['versi: 1\naturan:\n  jam: kerja\n video: wajib\n', '4:1: spasi di awal baris'],
    [
      'versi: 1\nkanal: [medsos\naturan:\n',
      '3:1: spasi di awal baris tidak sejajar dengan baris sekelompoknya, atau kurung',
    ],
    ['versi: 1\nzona: Asia: Jakarta\n', '2:7: titik dua kedua'],
    ['versi:1\nzona: Asia/Jakarta\n', '1:1: seharusnya berbentuk "kunci: nilai"'],
    ['versi: 1\nzona: @a\n', '2:7: nilai yang diawali tanda khusus'],
    ['versi: 1\nzona: "\\q"\n', '2:8: tanda \\ di dalam kutip ganda'],
    ['versi: 1\nzona: "a" b\n', '2:11: ada tanda atau kata'],
    ['versi: 1\n---\nversi: 1\n', '2:1: baris "---"'],
    ['versi: &a &b 1\n', '1:11: bagian ini tidak terbaca sebagai YAML'],
    ['versi: 1\nzona: *tiada\n', '2:7: alias'],
  ])('YAML rusak %j disebut dengan bahasa Indonesia', (isi, sebab) => {
    expect(galat(() => parseSettings(isi, null))).toContain(`konten.yaml:${sebab}`)
  })

  test('kode kendali di dalam pengaturan yang salah tidak ikut tampil', () => {
    expect(galat(() => parseSettings('versi: 1\nzona: "\\e[31mX\\u202e"\n', null))).toContain('[31mX')
    // oxlint-disable-next-line no-control-regex
    expect(galat(() => parseSettings('versi: 1\nzona: "\\e[31mX\\u202e"\n', null))).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('libur.yaml', () => {
  test('tanggal yang tidak berbentuk disebut letaknya', () => {
    expect(galat(() => parseSettings('versi: 1\n', '"2026":\n  libur: ["17-08", "13-40"]\n'))).toMatch(
      /^libur\.yaml:2:/,
    )
  })

  test('cuti bersama dihitung seperti libur, dan tahunnya dikenal', () => {
    const { aturan } = parseSettings('versi: 1\n', '"2026":\n  libur: ["08-17"]\n  cuti_bersama: ["12-24"]\n')
    expect([...aturan.libur]).toEqual(['2026-08-17', '2026-12-24'])
    expect([...aturan.tahunLibur]).toEqual(['2026'])
  })
})

describe('sop/<kanal>.yaml', () => {
  test('versi diurutkan menurut tanggal berlakunya', () => {
    const teks = templat('sop/website.yaml')
    const badan = /versi:\n([\s\S]*?)(?=\n\S|$)/.exec(teks)?.[1] ?? ''
    const butir = badan.slice(badan.indexOf('  - berlaku_mulai'))
    const baru = butir.replace(/berlaku_mulai:.*/, 'berlaku_mulai: "2027-01-01"')
    // Newest first in the file: the order there does not matter.
    const sop = parseSop(teks.replace(butir, `${baru.trimEnd()}\n${butir}`), 'sop/website.yaml')
    expect(sop.versi.map((v) => v.berlakuMulai)).toEqual([null, '2027-01-01'])
  })

  test.each([
    [/menit: 120/, 'menit: dua jam'],
    [/peran: \[/, 'peran: [lurah, '],
    [/kanal: medsos/, 'kanal: radio'],
    [/no: 3/, 'no: 0'],
    [/uraian:/, 'urain:'],
  ])('kerusakan %s ditunjuk tempatnya', (dari, menjadi) => {
    const asli = templat('sop/medsos.yaml')
    expect(asli).toMatch(dari)
    expect(galat(() => parseSop(asli.replace(dari, menjadi), 'sop/medsos.yaml'))).toMatch(
      /^sop\/medsos\.yaml:\d+:\d+: /,
    )
  })

  const peristiwa1 = 'peristiwa: [diserahkan]'
  const sesudah4 = 'sesudah: [disetujui, diunggah]'
  test.each<[nama: string, dari: string, menjadi: string, harap: string]>([
    [
      'peristiwa yang salah ketik',
      peristiwa1,
      'peristiwa: [‸diserahkn]',
      'versi.0.langkah.0.peristiwa.0: peristiwa "diserahkn" tidak dikenal; mungkin maksudnya diserahkan',
    ],
    [
      'peristiwa yang tidak menyerupai apa pun',
      peristiwa1,
      'peristiwa: [diserahkan, ‸digoreng]',
      'versi.0.langkah.0.peristiwa.1: peristiwa "digoreng" tidak dikenal; yang dikenal: diserahkan, diajukan, dikoreksi, disetujui, ditolak, diunggah',
    ],
    [
      'peristiwa yang tidak menyelesaikan langkah',
      peristiwa1,
      'peristiwa: [diserahkan, ‸disunting]',
      'versi.0.langkah.0.peristiwa.1: disunting tidak menyelesaikan langkah berlingkup kegiatan; yang menyelesaikannya: diserahkan, ',
    ],
    [
      'peristiwa milik lingkup lain',
      'peristiwa: [dijawab]',
      'peristiwa: [‸diajukan]',
      'versi.0.langkah.4.peristiwa.0: diajukan tidak menyelesaikan langkah berlingkup interaksi; yang menyelesaikannya: dijawab',
    ],
    [
      'peristiwa yang sudah menyelesaikan langkah lain',
      'peristiwa: [dikoreksi, ',
      'peristiwa: [‸diajukan, dikoreksi, ',
      'versi.0.langkah.2.peristiwa.0: diajukan sudah menyelesaikan langkah 2, sehingga tidak pernah menyelesaikan langkah 3',
    ],
    [
      'tahap yang salah ketik',
      sesudah4,
      'sesudah: [‸disetuju, diunggah]',
      'versi.0.langkah.3.sesudah.0: tahap "disetuju" tidak dikenal; mungkin maksudnya disetujui',
    ],
    [
      'tahap yang tidak dituju langkah mana pun',
      sesudah4,
      'sesudah: [disetujui, diunggah, ‸disunting]',
      'versi.0.langkah.3.sesudah.2: tidak ada langkah berlingkup kegiatan yang menuju disunting, sehingga langkah 4 tidak dapat terjadi sesudahnya',
    ],
    [
      'langkah yang hanya mengikuti dirinya',
      sesudah4,
      'sesudah: [‸diunggah]',
      'versi.0.langkah.3.sesudah.0: tidak ada langkah berlingkup kegiatan yang menuju diunggah',
    ],
    [
      'tahap lingkup lain',
      'sesudah: [diterima]',
      'sesudah: [‸awal]',
      'versi.0.langkah.4.sesudah.0: tidak ada langkah berlingkup interaksi yang menuju awal',
    ],
    [
      'peran yang salah ketik',
      'peran: [ppid]',
      'peran: [‸pppid]',
      'versi.0.langkah.2.peran.0: peran "pppid" tidak dikenal; mungkin maksudnya ppid',
    ],
    [
      'lingkup yang salah ketik',
      'lingkup: interaksi',
      'lingkup: ‸interaks',
      'versi.0.langkah.4.lingkup: lingkup "interaks" tidak dikenal; mungkin maksudnya interaksi',
    ],
    [
      'kunci langkah yang salah ketik',
      'sesudah: [diajukan]',
      '‸seusdah: [diajukan]',
      'versi.0.langkah.2.seusdah: kunci "seusdah" tidak dikenal; mungkin maksudnya sesudah',
    ],
    [
      'kunci identitas yang salah ketik',
      'nomor_sop:',
      '‸nomor sop:',
      'identitas.nomor sop: kunci "nomor sop" tidak dikenal; mungkin maksudnya nomor_sop',
    ],
    [
      'kunci akar yang salah ketik',
      'kanal: medsos',
      'kanal: medsos\n‸catatan: x',
      'catatan: kunci "catatan" tidak dikenal; yang dikenal: kanal, identitas, versi',
    ],
    [
      'kunci syarat yang salah ketik',
      '{ foto: 4,',
      '{ ‸poto: 4,',
      'versi.0.langkah.0.syarat.poto: kunci "poto" tidak dikenal; mungkin maksudnya foto',
    ],
  ])('%s ditunjuk tempatnya, dengan yang terdekat', (_, dari, menjadi, harap) => {
    const asli = templat('sop/medsos.yaml')
    expect(asli).toContain(dari)
    const [sebelum, sesudah] = asli.replace(dari, menjadi).split('‸') as [string, string]
    const baris = sebelum.split('\n')
    expect(galat(() => parseSop(sebelum + sesudah, 'sop/medsos.yaml'))).toContain(
      `sop/medsos.yaml:${baris.length}:${baris.at(-1)!.length + 1}: ${harap}`,
    )
  })

  test('tahap akhir dikenal sebagai tahap, dan dapat diteruskan sebuah langkah', () => {
    const teks = templat('sop/medsos.yaml').replace(
      'sesudah: [awal, ditolak]',
      'sesudah: [awal, ditolak, ditolak-final]',
    )
    expect(parseSop(teks, 'sop/medsos.yaml').versi[0]?.baris[0]?.sesudah).toEqual(['awal', 'ditolak', 'ditolak-final'])
  })
})

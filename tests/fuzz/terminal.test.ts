import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'
import { kendali, kodePengendali } from './acak.js'

const racun = `R${kodePengendali.join('')}A`
const rute = '\u009b31m\u007f\u202e'
let kantor: Kantor
let id: string

/** A commit as an outsider makes it: the bytes go to git as they are. */
function commitMentah(pesan: string): void {
  const berkas = kantor.bahan('pesan.txt', pesan)
  kantor.git('commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-F', berkas)
}

beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  // Through the front door: titles, narration, names, notes, and names of files.
  const foto = kantor.foto(3)
  foto.push(kantor.bahan(`foto${rute}\u001b[31m\n.png`, await bytePng()))
  const jahat = [
    '--judul',
    `Apel ${racun}`,
    '--lokasi',
    racun,
    '--pelaksana',
    `Kamituwa ${racun}`,
    '--narasi',
    `Narasi ${racun}\n## Narasi\n${racun}`,
  ]
  id = (
    await kantor.json(
      'baru',
      ...jahat,
      '--mulai',
      '2026-09-01 08:00',
      '--kanal',
      'medsos',
      '--foto',
      ...foto,
      '--sebagai',
      `Staf ${racun}`,
    )
  ).id
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--caption', `Caption ${racun}`, '--sebagai', `Staf ${racun}`)
  await kantor
    .pada('2026-09-01 12:10')
    .ok('koreksi', id, '--catatan', `Perbaiki ${racun}\n\nKonten-Oleh: palsu`, '--sebagai', `Carik ${racun}`)
  await kantor
    .pada('2026-09-01 12:20')
    .ok('ajukan', id, '--caption', `Caption dua ${racun}`, '--sebagai', `Staf ${racun}`)
  await kantor.pada('2026-09-01 12:30').ok('setujui', id, '--sebagai', 'Carik', '--catatan', racun)
  await kantor
    .pada('2026-09-01 13:00')
    .ok('unggah', id, '--tautan', `https://www.instagram.com/p/CAbCdEfGhIj/?${racun}`, '--sebagai', `Staf ${racun}`)
  await kantor.ok(
    'interaksi',
    'catat',
    '--platform',
    'instagram',
    '--jenis',
    'dm',
    '--diterima',
    '2026-09-01 12:40',
    '--sebagai',
    racun,
  )
  const angka = kantor.bahan(
    `angka${rute}.csv`,
    `bulan;kanal;platform;id;judul;tautan;suka\n2026-09;medsos;instagram;;${racun.replace(/[\r\n;"]/g, '')};https://x.com/${rute};5\n`,
  )
  await kantor.ok('analitik', 'impor', angka, '--sebagai', racun)
  // Past it: commits made with git alone, whose trailers hold what the encoder would never write.
  const semua = kantor
    .git('log', '--reverse', '--format=%B%x01')
    .split('\u0001')
    .map((p) => p.trimStart())
  let ke = 0
  const palsu = (jenis: string, ubah: (pesan: string) => string): void =>
    commitMentah(
      ubah(semua.find((p) => p.includes(`Konten-Peristiwa: ${jenis}`))!).replace(
        /^Konten-Op: .*$/m,
        `Konten-Op: 01K6F3Z8Q0ABCDEF${String(ke++).padStart(10, '0')}`,
      ),
    )
  const sebaris = racun.replace(/[\r\n\v\f]/g, '')
  palsu('diserahkan', (p) =>
    p
      .replaceAll(id, '2026-09-02-palsu-abcd')
      .replace(/^Konten-(Judul|Oleh|Lokasi|Pelaksana): .*$/gm, `Konten-$1: ${sebaris}`),
  )
  kantor.tulis(
    'content/2026/09/2026-09-02-palsu-abcd.md',
    kantor.baca(`content/2026/09/${id}.md`).replaceAll(id, '2026-09-02-palsu-abcd'),
  )
  palsu('diunggah', (p) =>
    p
      .replace(/^(Konten-Unggahan): .*$/m, `$1: x${rute} https://x.com/${sebaris}`)
      .replace(/^Konten-Langkah: .*$/m, `Konten-Langkah: ${sebaris}`),
  )
  palsu('diterima', (p) => p.replace(/^Konten-(Nomor|Platform): .*$/gm, `Konten-$1: 2026-09-${sebaris}`))
  palsu('diukur', (p) =>
    p
      .replace(/^Konten-Sumber: .*$/m, `Konten-Sumber: ${sebaris}`)
      .replace(/^Konten-Sidik: .*$/m, `Konten-Sidik: ${sebaris}`),
  )
  palsu('disetujui', (p) => p.replace(/^Konten-Peran: .*$/m, `Konten-Peran: ${sebaris}`))
  palsu('disetujui', (p) => p.replace(/^Konten-Waktu: .*$/m, 'Konten-Waktu: 9999-12-31T23:59:59-14:00'))
  palsu('disetujui', (p) => p.replace(/^Konten-Waktu: .*$/m, 'Konten-Waktu: 0100-01-01T00:00:00+14:00'))
  palsu('disetujui', (p) => p.replace(/^Konten-Kegiatan: .*$/m, `Konten-Kegiatan: ../../${sebaris}`))
  palsu('disetujui', (p) => p.replace(/^Konten-Kanal: .*$/m, 'Konten-Kanal: -'))
  for (const bulan of ['2026-99', '9999-12', '20', '0000-00', `2026-09${sebaris}`]) {
    const kepala = semua.find((p) => p.includes('Konten-Peristiwa: disetujui'))!
    commitMentah(
      kepala
        .replace('Konten-Peristiwa: disetujui', 'Konten-Peristiwa: dilaporkan')
        .replace(/^Konten-(Media|Teks): .*\n/gm, '')
        .replace(/^Konten-Op: .*$/m, `Konten-Op: 01K6F3Z8Q0ABCDEF${String(ke++).padStart(10, '0')}`)
        .trimEnd() + `\nKonten-Bulan: ${bulan}\n`,
    )
  }
  // Files with hostile names and contents, committed and not.
  const folder = join(kantor.akar, 'content/2026/09')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `2026-09-03${rute}\u001b]0;x\u0007.md`), `---\nid: ${racun}\n---\n`)
  writeFileSync(join(folder, '2026-09-04-rusak-abcd.md'), `---\na: [${racun}\n---\n`)
  writeFileSync(
    join(folder, '2026-09-05-lain-abcd.md'),
    kantor.baca(`content/2026/09/${id}.md`).replace(id, `x${rute}`),
  )
  kantor.git('add', '--all', 'content')
  kantor.git('commit', '--quiet', '-m', `selundupan ${rute}`)
  writeFileSync(join(folder, `belum-dicatat${rute}.md`), racun)
  kantor.pada('2026-10-20 09:00')
})

async function bytePng(): Promise<Buffer> {
  const { samplePicture } = await import('../../src/app/media/sample-media.js')
  return Buffer.from(samplePicture('racun'))
}

async function bersih(argv: readonly string[]): Promise<void> {
  const { kode, out, err } = await kantor.konten(...argv)
  expect([
    kode === 70 ? err : '',
    kendali.exec(out)?.input.slice(0, 2000) ?? '',
    kendali.exec(err)?.input ?? '',
  ]).toEqual(['', '', ''])
  const hasil = await kantor.konten(...argv, '--json')
  // oxlint-disable-next-line no-control-regex
  expect(hasil.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  expect(kendali.test(hasil.err)).toBe(false)
  JSON.parse(hasil.out)
}

const perintah: readonly (readonly string[])[] = [
  ['daftar'],
  ['daftar', '--format', 'md'],
  ['daftar', '--format', 'csv'],
  ['lihat', 'ID'],
  ['riwayat', 'ID'],
  ['lihat', '2026-09-05'],
  ['register'],
  ['register', '--bulan', '2026-09'],
  ['register', '--format', 'md'],
  ['register', '--format', 'csv'],
  ['register', '--jenis', 'dokumentasi'],
  ['laporan', '--bulan', '2026-09'],
  ['laporan', '--bulan', '2026-09', '--format', 'md'],
  ['verifikasi'],
  ['sop'],
  ['interaksi', 'daftar'],
  ['analitik', 'daftar'],
  ['analitik', 'daftar', '--bulan', '2026-09'],
]

describe('keluaran atas repositori jahat', () => {
  test.each(perintah)('%s %s %s %s bersih', async (...argv) => {
    await bersih(argv.filter((kata) => kata !== undefined).map((kata) => (kata === 'ID' ? id : kata)))
  })

  test.each(
    perintah.filter((p) => (p.length === 2 && p[0] !== 'interaksi' && p[0] !== 'analitik') || p[0] === 'verifikasi'),
  )('%s %s %s %s bersih di layar sempit dan berwarna', async (...argv) => {
    kantor.kolom = 40
    await bersih(argv.filter((kata) => kata !== undefined).map((kata) => (kata === 'ID' ? id : kata))).finally(
      () => (kantor.kolom = null),
    )
  })

  test('--format json dan templat analitik bersih', async () => {
    for (const argv of [
      ['register'],
      ['daftar'],
      ['laporan', '--bulan', '2026-09'],
      ['analitik', 'daftar'],
      ['interaksi', 'daftar'],
      ['sop'],
    ]) {
      const { out, err } = await kantor.konten(...argv, '--format', 'json')
      expect(kendali.test(out + err)).toBe(false)
    }
    const { out, err } = await kantor.konten('analitik', 'templat', '--bulan', '2026-09')
    expect(kendali.test((out + err).replaceAll('\r\n', '\n'))).toBe(false)
  })

  test('perintah tulis bersih, juga atas kegiatan selundupan', async () => {
    for (const argv of [
      ['batalkan', id, '--sebagai', 'Staf'],
      ['setujui', id, '--sebagai', `Carik ${racun}`],
      ['serahkan', id, '--narasi', racun, '--sebagai', racun],
      ['ajukan', '2026-09-04', '--caption', racun],
      ['interaksi', 'jawab', '2026-09-001', '--sebagai', racun],
      ['laporan', '--bulan', '2026-09', '--serahkan', '--tetap', racun, '--sebagai', racun],
      ['tolak', id, '--alasan', racun],
      ['analitik', 'catat', '--bulan', '2026-09', '--kanal', 'medsos', '--platform', 'x', '--suka', racun],
    ])
      await bersih(argv)
  })

  test('peristiwa sah atas kegiatan selundupan tercatat tanpa menggemakan judulnya mentah', async () => {
    const { kode, out, err } = await kantor.konten(
      'ajukan',
      '2026-09-02-palsu-abcd',
      '--caption',
      racun,
      '--sebagai',
      'Staf',
    )
    expect([kode, kendali.test(out + err)]).toEqual([0, false])
  })

  test('argumen jahat tidak digemakan mentah', async () => {
    const csv = kantor.bahan(`x${rute}\u001b.csv`, `kanal;platform;id\n${racun};;\n`)
    for (const argv of [
      [racun],
      ['help', racun],
      ['daftar', racun],
      ['daftar', `--${racun}`],
      ['daftar', '--bulan', racun],
      ['daftar', '--kanal', racun],
      ['daftar', '--format', racun],
      ['daftar', '--format', 'csv', '--bagian', racun],
      ['daftar', '--keluaran', `/tiada/${racun}/x`],
      ['daftar', '--repo', `/tiada/${racun}`],
      ['lihat', racun],
      ['riwayat', racun],
      ['sop', racun],
      ['register', '--per', racun],
      ['register', '--jenis', racun],
      ['laporan', '--bulan', racun],
      ['baru', '--judul', racun, '--mulai', racun],
      [
        'baru',
        '--judul',
        'J',
        '--mulai',
        '2026-09-01',
        '--pelaksana',
        'K',
        '--narasi',
        'N',
        '--foto',
        `/tiada/${racun}.png`,
      ],
      ['baru', '--judul', 'J', '--mulai', '2026-09-01', '--pelaksana', 'K', '--narasi', `@/tiada/${racun}`],
      ['unggah', id, '--tautan', racun],
      ['unggah', id, '--tautan', `https://contoh.id/${racun}`],
      ['interaksi', racun],
      ['interaksi', 'jawab', racun],
      ['interaksi', 'catat', '--platform', racun, '--jenis', 'dm', '--diterima', '09.00'],
      ['analitik', 'impor', csv],
      ['impor', csv],
      ['impor', racun],
      ['setujui', id, '--peran', racun],
      ['setujui', id, '--waktu', racun],
      ['setujui', id, '--atas-nama', 'ppid', '--bukti', racun],
      ['init', kantor.akar],
    ])
      for (const semua of [argv, [...argv, '--json']]) {
        const { kode, out, err } = await kantor.konten(...semua)
        expect([semua[0], kode === 70 ? err : '', kendali.test(err), kendali.test(out)]).toEqual([
          semua[0],
          '',
          false,
          false,
        ])
      }
  })

  test('pengaturan dan tabel SOP yang rusak dilaporkan bersih', async () => {
    const asli = kantor.baca('konten.yaml')
    for (const isi of [
      `versi: "${rute}"\n`,
      `versi: 1\nzona: ${rute}\n`,
      `${racun}: [`,
      `versi: 1\n${rute}: &a [*a]\n`,
      '['.repeat(20_000),
      `versi: 1\ncabang: ${rute}\n`,
    ]) {
      kantor.tulis('konten.yaml', isi)
      const { kode, out, err } = await kantor.konten('daftar', '--json')
      expect([kode === 70 ? err : '', kendali.test(out + err)]).toEqual(['', false])
    }
    kantor.tulis('konten.yaml', asli)
  })
})

test('tanggal commit yang mustahil tidak menjatuhkan perintah', async () => {
  const lain = (await buatKantor()).pada('2026-09-01 11:00')
  const apel = await lain.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await lain.pada('2026-09-01 12:00').ok('ajukan', apel, '--caption', 'C', '--sebagai', 'Staf Admin')
  const mentah = lain.git('cat-file', 'commit', 'HEAD')
  for (const tanggal of [
    '99999999999999999999 +0700',
    '9223372036854775807 +0000',
    '18446744073709551615 +9999',
    '-1 +0700',
    '253402300800 +0700',
    'x +0700',
    '',
  ]) {
    const berkas = lain.bahan('commit.txt', mentah.replace(/^(author|committer) (.*>) .*$/gm, `$1 $2 ${tanggal}`))
    const oid = lain.git('hash-object', '-t', 'commit', '-w', '--literally', berkas).trim()
    lain.git('update-ref', 'refs/heads/main', oid)
    for (const argv of [
      ['daftar'],
      ['register'],
      ['riwayat', apel],
      ['lihat', apel],
      ['laporan', '--bulan', '2026-09'],
      ['verifikasi'],
      ['register', '--json'],
      ['verifikasi', '--json'],
    ]) {
      const { kode, err } = await lain.konten(...argv)
      expect([tanggal, argv[0], kode === 70 ? err : '']).toEqual([tanggal, argv[0], ''])
    }
  }
})

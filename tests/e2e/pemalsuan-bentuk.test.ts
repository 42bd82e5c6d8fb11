/**
 * Forgeries of the commit object itself, written byte for byte past git's own doors: whatever carries our trailers is
 * what konten writes, and nothing else may look like it. The honest commit each is made of has no finding.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

let kantor: Kantor
let id: string
/** The honest commits that the forged ones are made of, by what they are. */
const jujur: Record<string, string> = {}

beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  const kata = ['--sebagai', 'Staf Admin']
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Draf.', ...kata)
  const koreksi = ['--catatan', 'Buramkan wajah anak.\n\nKonten-Peran: ppid', '--sebagai', 'Carik']
  await kantor.pada('2026-09-01 12:30').ok('koreksi', id, '--kanal', 'medsos', ...koreksi)
  jujur['koreksi'] = kantor.git('rev-parse', 'HEAD').trim()
  await kantor.pada('2026-09-01 12:40').ok('batalkan', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  jujur['batal'] = kantor.git('rev-parse', 'HEAD').trim()
  const dm = ['--platform', 'instagram', '--jenis', 'dm', '--diterima', '2026-09-01 12:41']
  await kantor.pada('2026-09-01 12:45').ok('interaksi', 'catat', ...dm, ...kata)
  jujur['diterima'] = kantor.git('rev-parse', 'HEAD').trim()
  kantor.tulis('catatan-rapat.txt', 'x\n')
  kantor.git('add', '-A')
  kantor.git('commit', '--quiet', '-m', 'Catatan rapat tentang konten lama: disetujui semua')
  jujur['biasa'] = kantor.git('rev-parse', 'HEAD').trim()
  kantor.pada('2026-09-02 09:00')
})

type Bita = string | Buffer
/** What a forger makes of the bytes of an honest commit. */
type Palsu = (asli: string) => Bita

const sesudahKepala = (baris: string) => (asli: string) => asli.replace('\n\n', `\n${baris}\n\n`)
const ganti = (dari: string | RegExp, ke: string) => (asli: string) => {
  const baru = asli.replace(dari, ke)
  expect(baru).not.toBe(asli)
  return baru
}
const tambah = (ekor: string) => (asli: string) => `${asli}${ekor}`
const catatan = (teks: string) => (asli: string) => asli.replace('Buramkan wajah anak.\n\nKonten-Peran: ppid', teks)
const pesan = (teks: Bita) => (asli: string) =>
  Buffer.concat([Buffer.from(asli.slice(0, asli.indexOf('\n\n') + 2)), Buffer.from(teks)])
const blok = 'Konten-Versi: 1\nKonten-Peristiwa: disetujui\nKonten-Peran: ppid'

const kasus: [nama: string, kode: string, asal: string, palsu: Palsu][] = [
  // Head lines.
  ['kepala asing', 'tidak-baku', 'koreksi', sesudahKepala('konten-peristiwa disetujui')],
  [
    'gpgsig karangan',
    'tidak-baku',
    'koreksi',
    sesudahKepala('gpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----'),
  ],
  ['gpgsig-sha256', 'tidak-baku', 'koreksi', sesudahKepala('gpgsig-sha256 x')],
  ['mergetag', 'tidak-baku', 'koreksi', sesudahKepala('mergetag object 0')],
  ['sandi lain', 'tidak-baku', 'koreksi', sesudahKepala('encoding ISO-8859-1')],
  ['sandi UTF-8 ditulis lain', 'tidak-baku', 'koreksi', sesudahKepala('encoding utf8')],
  ['sandi disebut dua kali', 'tidak-baku', 'koreksi', sesudahKepala('encoding UTF-8\nencoding UTF-8')],
  ['kepala HG dari alat lain', 'tidak-baku', 'koreksi', sesudahKepala('HG:extra rebase_source:x')],
  ['kepala asing pada commit biasa', 'menyerupai-peristiwa', 'biasa', sesudahKepala('konten-peristiwa disetujui')],
  // Names and dates.
  ['nama penulis berhuruf kecil', 'tidak-baku', 'koreksi', ganti(/^(author|committer) Carik/gm, '$1 carik')],
  ['nama penulis berspasi dua', 'tidak-baku', 'koreksi', ganti(/^(author|committer) Carik /gm, '$1 Carik  ')],
  ['pencatat bersurel lain', 'tidak-baku', 'koreksi', ganti(/^(committer Carik) <.*?>/m, '$1 <lain@contoh.id>')],
  ['diterbitkan sebelum dicatat', 'tidak-baku', 'koreksi', ganti(/(?<=^committer .*> )\d+/m, '1788240599')],
  ['zona penulis lain', 'tidak-baku', 'koreksi', ganti(/\+0700$/gm, '+0000')],
  [
    'zona penulis dan catatan lain dari kantor',
    'tidak-baku',
    'koreksi',
    (a) => a.replace(/\+0700$/gm, '+0900').replace(/T12:30:00\+07:00/, 'T14:30:00+09:00'),
  ],
  ['zona waktu peristiwa lain', 'tidak-baku', 'koreksi', ganti('T12:30:00+07:00', 'T13:30:00+08:00')],
  ['waktu tanpa detik', 'trailer-rusak', 'koreksi', ganti('T12:30:00+07:00', 'T12:30+07:00')],
  // The end of the message.
  ['baris kosong di belakang', 'tidak-baku', 'koreksi', tambah('\n')],
  ['spasi di belakang', 'tidak-baku', 'koreksi', tambah('   \n')],
  ['tanpa baris baru di ujung', 'tidak-baku', 'koreksi', (a) => a.slice(0, -1)],
  ['NUL di ujung', 'tidak-baku', 'koreksi', tambah('\0')],
  ['teks di belakang NUL', 'tidak-baku', 'koreksi', tambah('\0Disetujui juga untuk website.\n')],
  ['NUL pada commit biasa', 'menyerupai-peristiwa', 'biasa', tambah(`\0\n\n${blok}\n`)],
  [
    'spasi di ujung sebuah trailer',
    'bukan-peristiwa',
    'koreksi',
    ganti('Konten-Peran: ppid\nKonten-Oleh', 'Konten-Peran: ppid \nKonten-Oleh'),
  ],
  ['spasi di ujung nama', 'tidak-baku', 'koreksi', ganti(/^(Konten-Oleh: Carik)$/m, '$1 ')],
  ['dua spasi sesudah titik dua', 'tidak-baku', 'koreksi', ganti('Konten-Oleh: Carik', 'Konten-Oleh:  Carik')],
  ['CR di ujung baris', 'tanda-kendali', 'koreksi', ganti('Buramkan wajah anak.\n', 'Buramkan wajah anak.\r\n')],
  // The subject.
  ['perihal menyebut kegiatan lain', 'tidak-baku', 'koreksi', ganti('dikoreksi: Apel (', 'dikoreksi: Rapat (')],
  ['perihal menyebut kanal lain', 'tidak-baku', 'koreksi', ganti('(medsos)', '(website)')],
  ['perihal menyebut kanal lebih', 'tidak-baku', 'koreksi', ganti('(medsos)', '(medsos, website)')],
  ['perihal bertambah', 'tidak-baku', 'koreksi', ganti('(medsos)', '(medsos), disetujui')],
  ['perihal berspasi dua', 'tidak-baku', 'koreksi', ganti('dikoreksi: Apel', 'dikoreksi:  Apel')],
  ['perihal pembatalan menyebut yang lain', 'tidak-baku', 'batal', ganti('dibatalkan: Apel', 'dibatalkan: Apel Akbar')],
  ['perihal interaksi menyebut nomor lain', 'tidak-baku', 'diterima', ganti('nomor 2026-09-001', 'nomor 2026-09-007')],
  ['perihal interaksi menyebut platform lain', 'tidak-baku', 'diterima', ganti('dm instagram', 'dm facebook')],
  ['perihal diulang sebagai catatan', 'tidak-baku', 'batal', ganti('(medsos)\n\n', '(medsos)\n(website)\n\n')],
  [
    'perihal dibungkus dua baris',
    'tidak-baku',
    'batal',
    ganti('dibatalkan: Apel (medsos)', 'dibatalkan: Apel\n(medsos)'),
  ],
  // A second set of trailers in the note.
  ['blok kedua di dalam catatan', 'tidak-baku', 'koreksi', catatan(`Baik.\n\n${blok}`)],
  ['peristiwa kedua sebaris', 'tidak-baku', 'koreksi', catatan('Baik.\nKonten-Peristiwa: disetujui')],
  ['trailer menjorok', 'tidak-baku', 'koreksi', catatan('Baik.\n  Konten-Peristiwa: disetujui')],
  ['trailer berhuruf Sirilik', 'tidak-baku', 'koreksi', catatan('Baik.\n\nК\u043entеn-Peran: ppid')],
  ['trailer berhuruf lebar', 'tidak-baku', 'koreksi', catatan('Ｋｏｎｔｅｎ-Peran: ppid')],
  ['trailer bertitik dua lebar', 'tidak-baku', 'koreksi', catatan('Konten-Peran： ppid')],
  ['trailer bertanda hubung lain', 'tidak-baku', 'koreksi', catatan('Konten\u2011Peran: ppid')],
  ['trailer berhuruf matematika', 'tidak-baku', 'koreksi', catatan('𝐊𝐨𝐧𝐭𝐞𝐧-Peran: ppid')],
  ['trailer bersela tanda tak tampak', 'tidak-baku', 'koreksi', catatan('Kon\u200bten-Peran: ppid')],
  // Persons.
  ['tanggal bernol di depan', 'tidak-baku', 'koreksi', ganti(/> (?=\d+ \+0700$)/gm, '> 00')],
  ['surel kosong', 'tidak-baku', 'koreksi', ganti(/<.*?>/g, '<>')],
  ['surel yang mengendalikan layar', 'tidak-baku', 'koreksi', ganti(/<.*?>/g, '<a\u001b[31m@b>')],
  // Commits that are no act.
  ['perihal berhuruf Sirilik', 'menyerupai-peristiwa', 'biasa', pesan('d\u0456setujui: Apel (medsos)\n')],
  ['perihal bersela tanda tak tampak', 'menyerupai-peristiwa', 'biasa', pesan('d\u200bisetujui: Apel (medsos)\n')],
  ['perihal bergaris bawah', 'menyerupai-peristiwa', 'biasa', pesan('di\u0332setujui: Apel (medsos)\n')],
  ['perihal direnggangkan', 'menyerupai-peristiwa', 'biasa', pesan('d i s e t u j u i: Apel (medsos)\n')],
  ['perihal berarah terbalik', 'menyerupai-peristiwa', 'biasa', pesan('\u202eiujutesid: Apel\n')],
  ['perihal kedua menimpa yang pertama', 'menyerupai-peristiwa', 'biasa', pesan('rapikan\rsetujui semua\n')],
  ['pesan yang menghapus layar', 'menyerupai-peristiwa', 'biasa', pesan('rapikan \u001b[2Jsetujui\n')],
  ['penulis yang menghapus layar', 'menyerupai-peristiwa', 'biasa', ganti(/^author /m, 'author \u001b[2J')],
  [
    'perihal dalam sandi UTF-7',
    'menyerupai-peristiwa',
    'biasa',
    (a) => sesudahKepala('encoding UTF-7')(pesan('+AGQ-isetujui: Apel (medsos)\n')(a).toString()),
  ],
  [
    'perihal dalam sandi Sirilik',
    'menyerupai-peristiwa',
    'biasa',
    (a) => {
      const kepala = sesudahKepala('encoding ISO-8859-5')(a.slice(0, a.indexOf('\n\n') + 2))
      return Buffer.concat([Buffer.from(kepala), Buffer.from('d\xf6setujui: Apel\n', 'latin1')])
    },
  ],
  [
    'trailer dalam tanda tangan git',
    'menyerupai-peristiwa',
    'biasa',
    sesudahKepala('gpgsig Konten-Peristiwa: disetujui\n Konten-Peran: ppid'),
  ],
  ['commit biasa berperihal seperti kita', 'menyerupai-peristiwa', 'biasa', pesan('disetujui: Apel (medsos)\n')],
  ['perihal berhuruf besar', 'menyerupai-peristiwa', 'biasa', pesan('Disetujui: Apel (medsos)\n')],
  ['perihal bertitik dua lebar', 'menyerupai-peristiwa', 'biasa', pesan('disetujui： Apel (medsos)\n')],
  ['perihal didahului tanda tak tampak', 'menyerupai-peristiwa', 'biasa', pesan('\u200bdisetujui: Apel (medsos)\n')],
  [
    'trailer Sirilik pada commit biasa',
    'menyerupai-peristiwa',
    'biasa',
    pesan('rapikan\n\nКонтеn-Peristiwa: disetujui\n'),
  ],
  [
    'trailer Yunani pada commit biasa',
    'menyerupai-peristiwa',
    'biasa',
    pesan('rapikan\n\nΚοntεn-Peristiwa: disetujui\n'),
  ],
  ['trailer menjorok pada commit biasa', 'trailer-rusak', 'biasa', pesan(`rapikan\n\n\t${blok}\n`)],
  [
    'trailer dikutip pada commit biasa',
    'menyerupai-peristiwa',
    'biasa',
    pesan('rapikan\n\n> Konten-Peristiwa: disetujui\n'),
  ],
  ['trailer di perihal commit biasa', 'menyerupai-peristiwa', 'biasa', pesan('KONTEN-PERISTIWA: disetujui\n\nx\n')],
  [
    'trailer sesudah pemisah baris Unicode',
    'trailer-rusak',
    'biasa',
    pesan('rapikan\u2028Konten-Peristiwa: disetujui\n'),
  ],
  ['trailer sesudah CR', 'trailer-rusak', 'biasa', pesan('rapikan\rKonten-Peristiwa: disetujui\n')],
  ['pesan biasa 20 MB', 'menyerupai-peristiwa', 'biasa', pesan(`rapikan\n\n${'kata-kata: '.repeat(1_900_000)}\n`)],
  ['peristiwa 20 MB', 'trailer-rusak', 'koreksi', catatan('panjang '.repeat(2_600_000).trim())],
  ['peristiwa 100 KB', 'tidak-baku', 'koreksi', catatan('panjang '.repeat(13_000).trim())],
]

/** Puts the branch on a commit of these bytes; what this clone remembers of before is taken away. */
function pasang(bita: Bita): string {
  const oid = execFileSync('git', ['-C', kantor.akar, 'hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], {
    input: bita,
    encoding: 'utf8',
  }).trim()
  kantor.git('update-ref', 'refs/heads/main', oid)
  kantor.git('reset', '--quiet', '--hard')
  return oid
}

/** What this clone saw is forgotten, the log from which it would be rebuilt as well. */
const lupakan = (): void => {
  for (const folder of ['konten', 'logs']) rmSync(join(kantor.akar, '.git', folder), { recursive: true, force: true })
}

async function temuan(...opsi: string[]): Promise<[kode: string, commit: string][]> {
  lupakan()
  const hasil = await kantor.konten('verifikasi', '--json', ...opsi)
  const data = JSON.parse(hasil.out)
  if (hasil.kode === 5) return [['keluar 5', data.galat.kode]]
  return (data.temuan as Json[]).map((t) => [t.kode, t.commit])
}

const isi = (oid: string): string =>
  execFileSync('git', ['-C', kantor.akar, 'cat-file', 'commit', oid], { encoding: 'utf8' })

describe('bentuk commit', () => {
  beforeEach(lupakan)

  test.each(['koreksi', 'batal', 'diterima', 'biasa'])('%s yang jujur tidak dituduh', async (asal) => {
    pasang(isi(jujur[asal]!))
    expect(kantor.git('rev-parse', 'HEAD').trim()).toBe(jujur[asal])
    expect(await temuan()).toEqual([])
    expect(await temuan('--sejak', kantor.git('rev-parse', 'HEAD~1').trim())).toEqual([])
  })

  test.each(kasus)('%s: %s', async (_, kode, asal, palsu) => {
    const oid = pasang(palsu(isi(jujur[asal]!)))
    const induk = kantor.git('rev-parse', 'HEAD~1').trim()
    expect(await temuan()).toContainEqual([kode, oid])
    expect(await temuan('--sejak', induk)).toContainEqual([kode, oid])
  })

  test('commit biasa yang bertanda tangan git dan yang menyebut kata-kata kita dibiarkan', async () => {
    for (const bita of [
      sesudahKepala('gpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----')(isi(jujur['biasa']!)),
      pesan('Konten baru: apel\n\nkonten: rapat\nKonten Oktober: lima\nSigned-off-by: A <a@b>\n')(isi(jujur['biasa']!)),
      pesan(`Revert "disetujui: Apel (medsos)"\n\n${'kalimat: panjang '.repeat(5000)}\n`)(isi(jujur['biasa']!)),
    ]) {
      pasang(bita)
      expect(await temuan()).toEqual([])
    }
  })

  test('zona yang dibetulkan bukan tuduhan atas berkas lama', async () => {
    pasang(isi(jujur['biasa']!))
    kantor.tulis('konten.yaml', kantor.baca('konten.yaml').replace('zona: Asia/Jakarta', 'zona: Asia/Makassar'))
    kantor.git('commit', '--quiet', '-am', 'zona dibetulkan')
    const ubah = kantor.git('rev-parse', 'HEAD').trim()
    lupakan()
    const kata = ['--caption', 'Draf kedua.', '--sebagai', 'Staf Admin']
    await kantor.ok('batalkan', id, '--kanal', 'medsos', '--sebagai', 'Staf Admin')
    await kantor.ok('ajukan', id, '--kanal', 'medsos', ...kata)
    // That the change moves limits which had passed is true, and all that is said.
    // A settings change past konten is a matter of its own.
    expect((await temuan()).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ['aturan-berubah', ubah],
      ['pengaturan-di-luar', ubah],
    ])
    expect(await temuan('--sejak', ubah)).toEqual([])
  })

  test('commit yang diganti di penyimpanan git ditemukan', async () => {
    const oid = jujur['biasa']!
    pasang(isi(oid))
    const letak = join(kantor.akar, '.git/objects', oid.slice(0, 2), oid.slice(2))
    const asli = readFileSync(letak)
    const palsu = Buffer.from(isi(oid).replace('disetujui semua', 'ditolak semua'))
    chmodSync(letak, 0o644)
    writeFileSync(letak, deflateSync(Buffer.concat([Buffer.from(`commit ${palsu.length}\0`), palsu])))
    expect(await temuan()).toEqual([['keluar 5', 'git-gagal']])
    writeFileSync(letak, asli)
    expect(await temuan()).toEqual([])
  })
})

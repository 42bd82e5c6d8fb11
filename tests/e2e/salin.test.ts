/** Paste-ready copies of what the PPID approved. */
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { jalurKegiatan } from '../../src/domain/bahasa/id.js'
import { toClipboard } from '../../src/storage/local/clipboard.js'
import type { Kantor } from '../repo.js'
import { buatKantor, folderBaru } from '../repo.js'

const admin = ['--sebagai', 'Staf Admin']
const ppid = ['--sebagai', 'Carik']
let kantor: Kantor
let id: string
let ujung: string
const folder = folderBaru()
const opensid = (...lain: string[]): string[] => [
  'salin',
  id,
  '--untuk',
  'opensid',
  '--keluaran',
  join(folder, 'opensid'),
  ...lain,
]
const isi = (...jalur: string[]): string => readFileSync(join(folder, ...jalur), 'utf8')

beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Kerja Bakti', '2026-09-01')
  ujung = id.slice(-4)
})

test('hanya yang disetujui dan belum berubah', async () => {
  expect(await kantor.galat(...opensid())).toEqual([3, 'belum-disetujui'])
  await kantor
    .pada('2026-09-01 12:00')
    .ok('ajukan', id, '--kanal', 'website', '--berita', 'Warga & perangkat.\n\n- saluran\n- jalan', ...admin)
  const tolak = await kantor.konten(...opensid())
  expect([tolak.kode, tolak.err]).toEqual([3, expect.stringContaining(`→ konten setujui ${id} --kanal website`)])
  await kantor.pada('2026-09-01 12:20').ok('setujui', id, '--kanal', 'website', ...ppid)
  const asli = kantor.baca(jalurKegiatan(id))
  kantor.tulis(jalurKegiatan(id), asli.replace('- jalan', '- jalan raya'))
  expect(await kantor.galat(...opensid())).toEqual([3, 'berubah-sesudah-disetujui'])
  kantor.tulis(jalurKegiatan(id), asli)
  expect(await kantor.galat('salin', id, '--untuk', 'medsos')).toEqual([3, 'belum-disetujui'])
  expect(await kantor.galat('salin', id)).toEqual([2, 'flag-kurang'])
  expect(await kantor.galat('salin', id, '--untuk', 'koran')).toEqual([2, 'pilihan-tidak-dikenal'])
  expect(readdirSync(folder)).toEqual([])
})

test('opensid: isi, empat gambar, dan daftar kerja; dapat diulang, tidak menimpa folder orang', async () => {
  const jejak = kantor.jejak()
  const hasil = await kantor.json(...opensid())
  expect(hasil).toMatchObject({ id, untuk: 'opensid', kanal: 'website', perhatian: [], papanKlip: null })
  const berkas = [
    'DAFTAR.txt',
    'judul.txt',
    'isi.html',
    'kategori.txt',
    'tanggal.txt',
    'alt.txt',
    '1-gambar-utama.jpg',
    '2-gambar1.jpg',
    '3-gambar2.jpg',
    '4-gambar3.jpg',
  ]
  expect(hasil.berkas).toEqual(berkas)
  expect(readdirSync(join(folder, 'opensid')).toSorted()).toEqual(berkas.toSorted())
  expect(isi('opensid', 'isi.html')).toBe(
    '<p>Warga &amp; perangkat.</p>\n<ul>\n<li>saluran</li>\n<li>jalan</li>\n</ul>\n',
  )
  expect(isi('opensid', 'tanggal.txt')).toBe('01-09-2026\nSelasa, 1 September 2026\n')
  expect(isi('opensid', 'alt.txt')).toContain('2-gambar1.jpg: Foto 2 dari 4: Kerja Bakti di Balai Kalurahan.\n')
  expect(isi('opensid', 'DAFTAR.txt')).toMatchInlineSnapshot(`
    "konten salin: 2026-09-01-kerja-bakti-j2ns untuk opensid
    Kerja Bakti
    Selasa, 1 September 2026. Disetujui Carik, Selasa, 1 September 2026 pukul 12.20 WIB.

    Kerjakan berurutan:
    [ ] 1. Admin Web › Artikel › Tambah Artikel; kategori menurut kategori.txt.
    [ ] 2. Judul Artikel: salin dari judul.txt.
    [ ] 3. Isi Artikel: buka Source code (<>) pada editor, tempel seluruh isi.html, lalu OK.
    [ ] 4. Unggah Gambar › Gambar Utama: 1-gambar-utama.jpg
    [ ] 5. Unggah Gambar › Gambar Tambahan ke-1: 2-gambar1.jpg
    [ ] 6. Unggah Gambar › Gambar Tambahan ke-2: 3-gambar2.jpg
    [ ] 7. Unggah Gambar › Gambar Tambahan ke-3: 4-gambar3.jpg
    [ ] 8. Foto yang disisipkan ke dalam isi: teks alternatifnya dari alt.txt.
    [ ] 9. Tanggal Posting: kosongkan agar langsung tayang. Hari H ada di tanggal.txt.
    [ ] 10. Simpan, lalu buka artikelnya dan cocokkan teks dan fotonya.
    [ ] 11. Catat tautannya: konten unggah 2026-09-01-kerja-bakti-j2ns --kanal website --tautan URL

    Foto: 1-gambar-utama.jpg, 2-gambar1.jpg, 3-gambar2.jpg, 4-gambar3.jpg
    "
  `)
  writeFileSync(join(folder, 'opensid', 'foto-9.jpg'), 'sisa')
  writeFileSync(join(folder, 'opensid', 'catatan saya.txt'), 'tetap')
  const ulang = await kantor.ok(...opensid())
  expect(ulang).toContain(`konten unggah ${id} --kanal website --tautan URL`)
  expect(readdirSync(join(folder, 'opensid')).toSorted()).toEqual([...berkas, 'catatan saya.txt'].toSorted())
  mkdirSync(join(folder, 'lain'))
  writeFileSync(join(folder, 'lain', 'surat.txt'), 'isi')
  const ke = (nama: string) => kantor.galat('salin', id, '--untuk', 'opensid', '--keluaran', join(folder, nama))
  expect(await ke('lain')).toEqual([2, 'folder-tidak-kosong'])
  expect(await ke('lain/surat.txt')).toEqual([2, 'bukan-folder'])
  expect(await ke('tidak/ada')).toEqual([2, 'folder-tidak-ada'])
  expect(kantor.jejak()).toBe(jejak)
})

test('medsos: satu caption per akun, kelebihannya disebut dan tidak dipotong, foto yang hilang disebut', async () => {
  const caption = `${'Gotong royong. '.repeat(30)}#kerjabakti`
  await kantor.pada('2026-09-01 12:30').ok('ajukan', id, '--kanal', 'medsos', '--caption', caption, ...admin)
  await kantor.pada('2026-09-01 12:40').ok('setujui', id, '--kanal', 'medsos', ...ppid)
  kantor.tulis(
    'konten.yaml',
    kantor.baca('konten.yaml').replace('akun: {}', 'akun: { instagram: a, x: b, threads: c }'),
  )
  const [satu] = (await kantor.json('lihat', id)).media
  const media = join(kantor.akar, 'media', satu.sha256.slice(0, 2), satu.sha256)
  const bytes = readFileSync(media)
  rmSync(media)
  const hasil = await kantor.konten('salin', ujung, '--untuk', 'medsos')
  expect(hasil.kode).toBe(0)
  expect(hasil.err).toBe(
    [
      'Perhatikan: Caption x: 461 bobot, lebih 181 dari batas 280.',
      'Perhatikan: Batas panjang threads tidak dikenal; periksa saat menempel.',
      'Perhatikan: Foto ke-1 (foto-0.png) tidak disalin: berkasnya tidak ada di folder media/ komputer ini.',
      '',
    ].join('\n'),
  )
  const tujuan = join(kantor.akar, `salin-${ujung}-medsos`)
  const nama = [
    'DAFTAR.txt',
    'alt.txt',
    'caption-instagram.txt',
    'caption-threads.txt',
    'caption-x.txt',
    'foto-2.jpg',
    'foto-3.jpg',
    'foto-4.jpg',
  ]
  expect(readdirSync(tujuan).toSorted()).toEqual(nama)
  expect(readFileSync(join(tujuan, 'caption-x.txt'), 'utf8')).toBe(`${caption}\n`)
  expect(readFileSync(join(tujuan, 'DAFTAR.txt'), 'utf8')).toContain(
    '[!] Caption x: 461 bobot, lebih 181 dari batas 280.',
  )
  // The copy in the repository's own folder is none of git's business.
  expect(kantor.git('status', '--porcelain', '--untracked-files=all')).toBe(' M konten.yaml\n')
  writeFileSync(media, bytes)
  const youtube = await kantor.json('salin', id, '--untuk', 'medsos', '--platform', 'youtube')
  expect(youtube.berkas).toEqual(expect.arrayContaining(['caption-youtube.txt', 'judul-youtube.txt', 'foto-1.jpg']))
  expect(readdirSync(tujuan)).not.toContain('caption-x.txt')
  expect(await kantor.galat('salin', id, '--untuk', 'medsos', '--platform', 'friendster')).toEqual([
    2,
    'pilihan-tidak-dikenal',
  ])
})

test('--papan-klip: tanpa program disebut berkasnya; program pertama yang berhasil menerima teksnya', async () => {
  const bin = folderBaru()
  const program = (nama: string, skrip: string): void => {
    writeFileSync(join(bin, nama), `#!/bin/sh\n${skrip}\n`)
    chmodSync(join(bin, nama), 0o755)
  }
  const vars = { PATH: `${bin}:/usr/bin:/bin`, HASIL: join(bin, 'hasil') }
  expect(await toClipboard('teks', { PATH: bin })).toBeNull()
  program('wl-copy', 'exit 1')
  program('xclip', 'echo "$@" > "$HASIL"; cat >> "$HASIL"')
  expect(await toClipboard('Gotong royong 😀', vars)).toBe('xclip')
  expect(readFileSync(vars.HASIL, 'utf8')).toBe('-selection clipboard\nGotong royong 😀')
  program('clip.exe', 'cat > "$HASIL"')
  expect(await toClipboard('Gotong 😀', vars)).toBe('clip.exe')
  expect(readFileSync(vars.HASIL).toString('utf16le')).toBe('Gotong 😀')
})

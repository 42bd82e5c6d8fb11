/** Pictures made small between two clones: what the PPID sees of photos that never travelled, and when that ends. */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { contentSha256 } from '../../src/storage/record/written-files.js'
import type { Json, Kantor } from '../repo.js'
import { buatKantor, folderBaru } from '../repo.js'

const JALUR = ['--kanal', 'medsos']
const SITI = ['--sebagai', 'Staf Admin']
const CARIK = ['--sebagai', 'Carik']

/** The clone has its number and its pusat already. */
function berpusat(kantor: Kantor, pusat: string, benih: string): Kantor {
  kantor.benih = benih
  const folder = join(kantor.akar, '.git', 'konten')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'pusat.json'), JSON.stringify({ url: pusat, tip: null, pada: null }))
  const klon = { nomor: 0, mesin: 'uji', letak: realpathSync(kantor.akar) }
  writeFileSync(join(folder, 'klon.json'), JSON.stringify(klon))
  return kantor
}

interface Berdua {
  admin: Kantor
  ppid: Kantor
  pusat: string
  id: string
  asli: string[]
}

/** The draft waits at pusat; the PPID's clone has taken nothing in yet. */
async function berdua(siapkan: (kantor: Kantor) => Promise<unknown> = async () => undefined): Promise<Berdua> {
  const pusat = join(folderBaru(), 'pusat.git')
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', pusat])
  const awal = (await buatKantor()).pada('2026-10-01 07:00')
  await siapkan(awal)
  const ppid = berpusat(awal.salin(), pusat, 'ppid')
  const admin = berpusat(awal, pusat, 'admin').pada('2026-10-01 11:00')
  const id = await admin.baru('Apel', '2026-10-01', JALUR)
  await admin.pada('2026-10-01 11:10').ok('ajukan', id, ...JALUR, '--caption', 'Caption.', ...SITI)
  const asli = [...admin.baca(`content/2026/10/${id}.md`).matchAll(/\b([0-9a-f]{64}) image/g)].map(([, satu]) => satu!)
  return { admin, ppid: ppid.pada('2026-10-01 11:20'), pusat, id, asli }
}

const ref = (id: string): string => `refs/konten/pratinjau/${id}`
const refs = (akar: string): string =>
  execFileSync('git', ['-C', akar, 'for-each-ref', '--format=%(refname)', 'refs/konten/pratinjau/'], {
    encoding: 'utf8',
  }).trim()
const bita = (akar: string, id: string, satu: string): Buffer =>
  execFileSync('git', ['-C', akar, 'cat-file', 'blob', `${ref(id)}:${satu}`])
/** Every object of a repository, loose or packed, reachable or not, one after the other. */
const semuaObjek = (akar: string): Buffer =>
  execFileSync('git', ['-C', akar, 'cat-file', '--batch-all-objects', '--batch', '--unordered'], {
    maxBuffer: 64 * 1024 * 1024,
  })
const keadaan = async (kantor: Kantor, id: string): Promise<string[]> =>
  (await kantor.json('tinjau', id, ...JALUR)).kanal[0].media.map((m: Json) => m.keadaan)
const trailer = (kantor: Kantor, nama: string): string[] =>
  kantor.git('log', '-1', `--format=%(trailers:key=${nama},valueonly)`).trim().split('\n')

let awal: Berdua
beforeAll(async () => {
  awal = await berdua()
})

test('dibuat saat foto dicatat, terikat pada peristiwanya, dan terkirim bersama catatan', () => {
  const { admin, pusat, id, asli } = awal
  const tercatat = admin.git('log', '-1', '--format=%(trailers:key=Konten-Pratinjau,valueonly)', 'HEAD~1').trim()
  const pasangan = tercatat.split('\n').map((baris) => baris.split(' ') as [string, string])
  expect(pasangan.map(([satu]) => satu)).toEqual(asli)
  for (const [satu, kecil] of pasangan) expect(contentSha256(bita(pusat, id, satu))).toBe(kecil)
  expect(
    execFileSync('git', ['-C', pusat, 'rev-list', ref(id)], { encoding: 'utf8' })
      .trim()
      .split('\n'),
  ).toHaveLength(1)
})

test('PPID yang tidak mempunyai fotonya melihat pratinjau, dikatakan demikian, dan yang dilihatnya tercatat', async () => {
  const { admin, ppid, id, pusat } = await berdua()
  expect(await ppid.ok('sinkron', ...CARIK)).toContain('peristiwa')
  expect(existsSync(join(ppid.akar, 'media'))).toBe(false)
  expect(await keadaan(ppid, id)).toEqual(['pratinjau', 'pratinjau', 'pratinjau', 'pratinjau'])
  expect(await ppid.ok('tinjau', id)).toContain('(pratinjau, bukan berkas asli)')
  await ppid.ok('tinjau', id, '--html', '../tinjau.html')
  const halaman = readFileSync(join(ppid.folder, 'tinjau.html'), 'utf8')
  expect([halaman.split('data:image/jpeg').length - 1, halaman.includes('pratinjau, bukan berkas asli')]).toEqual([
    4,
    true,
  ])
  const putus = await ppid.konten('setujui', id, ...JALUR, ...CARIK)
  expect([putus.kode, putus.err]).toEqual([0, expect.stringContaining('dilihat sebagai pratinjau, bukan berkas asli')])
  expect(trailer(ppid, 'Konten-Dilihat')).toEqual(['pratinjau'])
  await admin.pada('2026-10-01 11:30').ok('sinkron', ...SITI)
  expect(JSON.parse((await admin.konten('verifikasi', '--json')).out).temuan).toEqual([])
  const [baris] = (await admin.json('register', '--bulan', '2026-10')).baris
  expect(baris.langkah.map((l: Json) => l.dilihat)).toEqual([null, null, 'pratinjau', null])
  const register = await admin.ok('register', '--bulan', '2026-10', '--format', 'md')
  expect(register).toContain('Foto dan video yang diputus: 1 keputusan: pratinjau, bukan berkas asli.')
  expect((await admin.json('lihat', id, '--tanggapan')).tanggapan[0].dilihat).toBe('pratinjau')
  const salin = await ppid.json('salin', id, '--untuk', 'medsos', '--keluaran', '../salin')
  expect(salin.perhatian.join()).toContain('Dibuat dari pratinjau, bukan berkas asli')
  expect(salin.foto.map((f: Json) => f.berkas)).toHaveLength(4)
  expect(refs(pusat)).toBe(ref(id))
})

test('tanpa pratinjau pun: dikatakan, dan yang tercatat "tidak"; dengan aslinya "asli"', async () => {
  const { admin, ppid, id, pusat } = await berdua()
  execFileSync('git', ['-C', pusat, 'update-ref', '-d', ref(id)])
  await ppid.ok('sinkron', ...CARIK)
  expect(await keadaan(ppid, id)).toEqual(['hilang', 'hilang', 'hilang', 'hilang'])
  await ppid.ok('koreksi', id, ...JALUR, '--catatan', 'Fotonya tidak terlihat.', ...CARIK)
  expect(trailer(ppid, 'Konten-Dilihat')).toEqual(['tidak'])
  await admin.pada('2026-10-01 11:30').ok('sinkron', ...SITI)
  await admin.ok('ajukan', id, ...JALUR, '--caption', 'Caption lagi.', ...SITI)
  await admin.pada('2026-10-01 11:40').ok('setujui', id, ...JALUR, ...CARIK)
  expect(trailer(admin, 'Konten-Dilihat')).toEqual(['asli'])
})

test('gambar lain di ref pratinjau tidak diambil, dan ditimpa oleh yang tercatat', async () => {
  const { admin, ppid, id, pusat, asli } = await berdua()
  const palsu = execFileSync('git', ['-C', pusat, 'hash-object', '-w', '--stdin'], { input: 'lain', encoding: 'utf8' })
  const isi = asli.map((satu, i) => {
    const oid =
      i === 0
        ? palsu.trim()
        : execFileSync('git', ['-C', pusat, 'rev-parse', `${ref(id)}:${satu}`], { encoding: 'utf8' }).trim()
    return `100644 blob ${oid}\t${satu}\n`
  })
  const tree = execFileSync('git', ['-C', pusat, 'mktree'], { input: isi.join(''), encoding: 'utf8' }).trim()
  const ident = ['-c', 'user.name=x', '-c', 'user.email=x@x']
  const commit = execFileSync('git', ['-C', pusat, ...ident, 'commit-tree', '-m', 'x', tree], {
    encoding: 'utf8',
  }).trim()
  execFileSync('git', ['-C', pusat, 'update-ref', ref(id), commit])
  await ppid.ok('sinkron', ...CARIK)
  expect((await keadaan(ppid, id)).toSorted()).toEqual(['hilang', 'pratinjau', 'pratinjau', 'pratinjau'])
  expect(ppid.git('ls-tree', '--name-only', ref(id)).trim().split('\n').toSorted()).toEqual(asli.slice(1).toSorted())
  await ppid.ok('sinkron', ...CARIK)
  const [satu] = asli as [string]
  expect(bita(pusat, id, asli[1]!)).toEqual(bita(admin.akar, id, asli[1]!))
  expect(() => bita(pusat, id, satu)).toThrow()
})

test('ditolak sebagai informasi rahasia: hilang dari kedua salinan dan pusat, juga dari paketnya', async () => {
  const { admin, ppid, id, pusat, asli } = await berdua()
  await ppid.ok('sinkron', ...CARIK)
  const kecil = bita(ppid.akar, id, asli[0]!).subarray(100, 400)
  for (const k of [admin, ppid]) {
    k.git('gc', '--quiet')
    expect(semuaObjek(k.akar).includes(kecil)).toBe(true)
  }
  await ppid.ok('tolak', id, ...JALUR, '--alasan', 'informasi-rahasia', '--catatan', 'Memuat data warga.', ...CARIK)
  expect([refs(ppid.akar), refs(pusat), semuaObjek(ppid.akar).includes(kecil)]).toEqual(['', '', false])
  await admin.pada('2026-11-01 11:30').ok('sinkron', ...SITI)
  expect([refs(admin.akar), semuaObjek(admin.akar).includes(kecil)]).toEqual(['', false])
  for (const k of [admin, ppid]) {
    const berkas = readdirSync(join(k.akar, '.git'), { recursive: true, encoding: 'utf8' })
      .map((nama) => join(k.akar, '.git', nama))
      .filter((nama) => statSync(nama).isFile())
    expect(berkas.filter((nama) => readFileSync(nama).includes(kecil))).toEqual([])
  }
  // The originals are the PPID's to destroy.
  expect(JSON.parse((await admin.konten('verifikasi', '--json')).out).temuan).toEqual([])
})

/** The files of a clone that hold some bytes, git's own and those beside it. */
const yangMemuat = (akar: string, bytes: Buffer): string[] =>
  readdirSync(akar, { recursive: true, encoding: 'utf8' }).filter((nama) => {
    const letak = join(akar, nama)
    return statSync(letak).isFile() && readFileSync(letak).includes(bytes)
  })

test('rahasia, ditolak, dan dimusnahkan di tiga salinan, satu di antaranya sebulan kemudian', async () => {
  const profil = folderBaru()
  const { admin, ppid, id, asli } = await berdua(async (kantor) => {
    kantor.profil = profil
    await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', ...CARIK)
    await kantor.ok('petugas', 'tambah', 'Staf Admin', '--peran', 'admin-medsos,admin-website', ...CARIK)
    await kantor.ok('petugas', 'kunci', 'buat', '--keluaran', '../carik.pub')
    await kantor.ok('petugas', 'ubah', 'Carik', '--kunci', '../carik.pub', ...CARIK)
  })
  ppid.profil = profil
  const lambat = admin.salin().pada('2026-10-01 11:15')
  lambat.benih = 'lambat'
  const [satu] = asli as [string]
  const [foto, kecil] = [join(admin.akar, 'media', satu.slice(0, 2), satu), bita(admin.akar, id, satu)]
  const bukti = [readFileSync(foto).subarray(60, 200), kecil.subarray(100, 400)]
  for (const k of [admin, lambat]) expect(bukti.map((b) => semuaObjek(k.akar).includes(b))).toEqual([false, true])
  for (const k of [admin, lambat]) expect(yangMemuat(k.akar, bukti[0]!)).toHaveLength(1)
  await ppid.ok('sinkron', ...CARIK)
  await ppid.ok('tolak', id, ...JALUR, '--alasan', 'informasi-rahasia', ...CARIK)
  await ppid.ok('media', 'musnahkan', id, '--alasan', 'Memuat data warga.', '--sekarang', ...CARIK)
  await admin.pada('2026-10-01 11:30').ok('sinkron', ...SITI)
  // As after 30 days: its ref went, and what it led to lies about.
  lambat.git('update-ref', '-d', ref(id))
  expect(semuaObjek(lambat.akar).includes(bukti[1]!)).toBe(true)
  await lambat.pada('2026-11-02 08:00').ok('sinkron', ...SITI)
  for (const k of [admin, ppid, lambat]) {
    expect(bukti.map((b) => yangMemuat(k.akar, b))).toEqual([[], []])
    expect(bukti.map((b) => semuaObjek(k.akar).includes(b))).toEqual([false, false])
    const { temuan } = JSON.parse((await k.konten('verifikasi', '--json')).out)
    expect(temuan.filter((t: Json) => t.tingkat !== 'catatan')).toEqual([])
  }
})

test('seminggu dengan stik: yang dibawa bergantian sampai, dengan pratinjaunya', async () => {
  const { admin, ppid, pusat } = await berdua()
  const jauh = `${pusat}.jauh`
  renameSync(pusat, jauh)
  const dengan = async (kantor: Kantor, siapa: string[]): Promise<string> => {
    renameSync(jauh, pusat)
    return kantor.ok('sinkron', ...siapa).finally(() => renameSync(pusat, jauh))
  }
  const putus: string[] = []
  for (let hari = 5; hari <= 9; hari++) {
    const tanggal = `2026-10-0${hari}`
    const id = await admin.pada(`${tanggal} 11:00`).baru(`Kegiatan ${hari}`, tanggal, JALUR)
    await admin.pada(`${tanggal} 11:05`).ok('ajukan', id, ...JALUR, '--caption', `Caption ${hari}.`, ...SITI)
    await dengan(admin.pada(`${tanggal} 11:06`), SITI)
    await dengan(ppid.pada(`${tanggal} 11:30`), CARIK)
    expect(await keadaan(ppid, id)).toEqual(Array(4).fill('pratinjau'))
    await ppid.ok('setujui', id, ...JALUR, ...CARIK)
    putus.push(id)
    await dengan(ppid.pada(`${tanggal} 11:35`), CARIK)
    await dengan(admin.pada(`${tanggal} 11:40`), SITI)
  }
  const daftar: Json[] = await admin.json('daftar')
  expect(putus.map((id) => daftar.find((k) => k.id === id).kanal[0].status)).toEqual(Array(5).fill('disetujui'))
  expect(admin.git('rev-parse', 'HEAD')).toBe(ppid.git('rev-parse', 'HEAD'))
  const { temuan } = JSON.parse((await ppid.konten('verifikasi', '--json')).out)
  expect([...new Set(temuan.map((t: Json) => t.kode))]).toEqual(['media-tidak-di-sini'])
})

test('30 hari sesudah tayang pratinjaunya dibuang, di salinan dan di pusat', async () => {
  const { admin, id, pusat } = await berdua()
  await admin.ok('setujui', id, ...JALUR, ...CARIK)
  await admin
    .pada('2026-10-01 12:00')
    .ok('unggah', id, ...JALUR, '--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/', ...SITI)
  await admin.pada('2026-10-31 11:59').ok('sinkron', ...SITI)
  expect([refs(admin.akar), refs(pusat)]).toEqual([ref(id), ref(id)])
  await admin.pada('2026-10-31 12:00').ok('sinkron', ...SITI)
  expect([refs(admin.akar), refs(pusat)]).toEqual(['', ''])
})

test('asli yang hilang dari komputer yang mencatatnya: peringatan hanya bila pratinjaunya pun tidak ada', async () => {
  const { admin, id } = await berdua()
  const temuan = async (): Promise<string[]> =>
    JSON.parse((await admin.konten('verifikasi', '--json')).out).temuan.map((t: Json) => t.kode)
  rmSync(join(admin.akar, 'media'), { recursive: true })
  expect(await temuan()).toEqual(['media-tidak-di-sini'])
  admin.git('update-ref', '-d', ref(id))
  expect(await temuan()).toEqual(['media-hilang'])
})

test('yang hanya hilang di sini tetap ada di pusat, dan diambil lagi dengan media ambil', async () => {
  const { admin, ppid, id, pusat } = await berdua()
  await ppid.ok('sinkron', ...CARIK)
  ppid.git('update-ref', '-d', ref(id))
  // As who has nothing to do with it.
  const lain = ['--sebagai', 'Staf Admin', '--peran', 'admin-medsos']
  await ppid.ok('sinkron', ...lain)
  expect(refs(pusat)).toBe(ref(id))
  if (refs(ppid.akar) !== '') ppid.git('update-ref', '-d', ref(id))
  const gudang = folderBaru()
  await ppid.ok('media', 'ambil', '--gudang', gudang)
  expect([refs(ppid.akar), refs(admin.akar)]).toEqual([ref(id), ref(id)])
  // As it was sent; the same pictures in a commit that says more are written anew.
  const semula = admin.git('rev-parse', ref(id))
  expect(ppid.git('rev-parse', ref(id))).toBe(semula)
  const bernama = ['-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', '-m', 'x', `${ref(id)}^{tree}`]
  // What is no commit, or holds nothing of them, is told, and no damage of this clone.
  for (const apa of ['main:konten.yaml', 'main']) {
    const oid = execFileSync('git', ['-C', pusat, 'rev-parse', apa], { encoding: 'utf8' })
    writeFileSync(join(pusat, ref(id)), oid)
    ppid.git('update-ref', '-d', ref(id))
    const { kode, err } = await ppid.konten('tinjau', id, ...JALUR, ...CARIK)
    expect([kode, err]).toEqual([0, expect.stringContaining('bukan pratinjau yang tercatat')])
    expect(refs(ppid.akar)).toBe('')
  }
  execFileSync('git', ['-C', pusat, 'update-ref', ref(id), semula.trim()])
  const lainnya = execFileSync('git', ['-C', pusat, ...bernama], { encoding: 'utf8' }).trim()
  execFileSync('git', ['-C', pusat, 'update-ref', ref(id), lainnya])
  ppid.git('update-ref', '-d', ref(id))
  await ppid.ok('media', 'ambil', '--gudang', gudang)
  expect(ppid.git('rev-parse', ref(id))).toBe(semula)
})

test('ref pratinjau yang objeknya tidak ada lagi tidak menghalangi apa pun: ia dilepas, dan diambil lagi', async () => {
  const { admin, ppid, id, pusat } = await berdua()
  await ppid.ok('sinkron', ...CARIK)
  const semula = ppid.git('rev-parse', ref(id))
  for (const satu of [id, '2026-10-01-hantu-ab2c'])
    writeFileSync(join(ppid.akar, '.git', ref(satu)), `${'1234567890'.repeat(4)}\n`)
  await admin.pada('2026-10-01 11:30').ok('koreksi', id, ...JALUR, '--catatan', 'Ganti.', ...CARIK)
  const { kode, err } = await ppid.pada('2026-10-01 11:40').konten('sinkron', ...CARIK)
  expect([kode, err]).toEqual([0, expect.not.stringContaining('Pratinjau')])
  expect(ppid.git('rev-parse', 'main')).toBe(admin.git('rev-parse', 'main'))
  await admin.ok('ajukan', id, ...JALUR, '--caption', 'Lagi.', ...SITI)
  await ppid.pada('2026-10-01 11:50').ok('sinkron', ...CARIK)
  await ppid.ok('tinjau', id, ...JALUR, ...CARIK)
  expect([refs(ppid.akar), ppid.git('rev-parse', ref(id)), refs(pusat)]).toEqual([ref(id), semula, ref(id)])
})

test('media periksa membuat kembali pratinjau yang hilang, sama seperti yang tercatat', async () => {
  const { admin, id, asli } = await berdua()
  const semula = bita(admin.akar, id, asli[0]!)
  admin.git('update-ref', '-d', ref(id))
  await admin.ok('media', 'periksa')
  expect(bita(admin.akar, id, asli[0]!)).toEqual(semula)
})

test('tanpa pusat tidak ada pratinjau', async () => {
  const kantor = (await buatKantor()).pada('2026-10-01 11:00')
  await kantor.baru('Apel', '2026-10-01', JALUR)
  expect([refs(kantor.akar), kantor.git('log', '-1', '--format=%B').includes('Konten-Pratinjau')]).toEqual(['', false])
  rmSync(kantor.folder, { recursive: true })
})

test('foto yang diserahkan sebelum kantor berpusat terlihat PPID sejak drafnya diajukan', async () => {
  const pusat = join(folderBaru(), 'pusat.git')
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', pusat])
  const kantor = (await buatKantor()).pada('2026-10-01 11:00')
  const id = await kantor.baru('Apel', '2026-10-01', JALUR)
  expect(kantor.git('log', '-1', '--format=%B')).not.toContain('Konten-Pratinjau')
  const ppid = berpusat(kantor.salin(), pusat, 'ppid').pada('2026-10-01 11:20')
  rmSync(join(ppid.akar, 'media'), { recursive: true })
  const admin = berpusat(kantor, pusat, 'admin').pada('2026-10-01 11:10')
  await admin.ok('ajukan', id, ...JALUR, '--caption', 'Caption.', ...SITI)
  expect(trailer(admin, 'Konten-Pratinjau')).toHaveLength(4)
  await ppid.ok('sinkron')
  expect(await keadaan(ppid, id)).toEqual(Array(4).fill('pratinjau'))
  expect(await ppid.json('verifikasi')).toMatchObject({ ok: true })
  // Listed once, they are not made again.
  await ppid.ok('koreksi', id, ...JALUR, '--catatan', 'Ganti.', ...CARIK)
  const lagi = ['ajukan', id, ...JALUR, '--caption', 'Lain.', ...SITI]
  // On what stands here it is refused; what the PPID published meanwhile is taken in with that.
  const ditolak = await admin.pada('2026-10-01 11:30').konten(...lagi)
  expect([ditolak.kode, ditolak.err]).toEqual([3, expect.stringContaining('baru saja diambil dari pusat')])
  await admin.ok(...lagi)
  expect(trailer(admin, 'Konten-Pratinjau')).toEqual([''])
})

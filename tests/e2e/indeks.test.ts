/**
 * Every reading command answers the same whatever has become of the index; a lie in it is found and never handed in.
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { GitStore } from '../../src/storage/git/git-store.js'
import { openIndex } from '../../src/storage/index/head.js'
import { buildIndex } from '../../src/storage/index/write-index.js'
import { Kantor, folderBaru, gitDi, mesinUji, paket } from '../repo.js'

const daftarKorpus = ['bulan-contoh', 'kantor-kecil', 'tangan-lain']
const pada = '2026-12-10 09:00'
const indeks = (kantor: Kantor): string => join(kantor.akar, '.git/konten/indeks')

function dariKorpus(nama: string): Kantor {
  const kantor = new Kantor(folderBaru()).pada(pada)
  gitDi('.', 'clone', '--quiet', join(paket, `tests/corpus/v1/${nama}.bundle`), kantor.akar)
  kantor.git('remote', 'remove', 'origin')
  return kantor
}

const store = async (kantor: Kantor): Promise<GitStore> => GitStore.buka(kantor.akar, 'main', mesinUji())

let bangunan = 0

/** An index most of which stands in its parts, as that of a long history does. */
async function bangun(kantor: Kantor, limits = { longest: 4, kept: 2 }): Promise<void> {
  const clone = await store(kantor)
  const potret = await clone.snapshot()
  await clone.beside('indeks', (folder) => buildIndex(folder, potret, `00ff${++bangunan}`, () => undefined, limits))
}

/** A file where the folder should be: no index can be had here. */
function tanpaIndeks(kantor: Kantor): Kantor {
  const lain = kantor.salin()
  rmSync(indeks(lain), { recursive: true, force: true })
  mkdirSync(join(lain.akar, '.git/konten'), { recursive: true })
  writeFileSync(indeks(lain), '')
  return lain
}

const perintahSingkat = ['register --bulan 2026-10', 'daftar', 'tugas', 'laporan --bulan 2026-10']

async function perintahSemua(kantor: Kantor): Promise<string[]> {
  const kegiatan = (await tanpaIndeks(kantor).json('daftar')) as { id: string }[]
  const ids = kegiatan.map((k) => k.id)
  const interaksi = (await tanpaIndeks(kantor).json('interaksi', 'daftar')) as { nomor: string }[]
  return [
    ...perintahSingkat,
    'register',
    'register --bulan 2026-09',
    'register --bulan 2026-11 --jenis dokumentasi',
    'register --bulan 2026-10 --per "2026-10-15 12:00"',
    'laporan --bulan 2026-11',
    'laporan --bulan 2026-09 --format md',
    'laporan --tahun 2026',
    'daftar --bulan 2026-10 --kanal website',
    'daftar --bulan 2026-11',
    'daftar --bulan 2020-01',
    'tugas --per "2026-10-12 10:00"',
    'cari warga',
    'interaksi daftar --bulan 2026-10',
    'analitik daftar',
    'analitik templat --bulan 2026-10',
    'jelaskan --bulan 2026-10',
    ...ids.slice(0, 3).flatMap((id) => [`lihat ${id}`, `riwayat ${id}`, `jelaskan ${id}`]),
    ...interaksi.slice(0, 2).flatMap(({ nomor }) => [`riwayat ${nomor}`, `jelaskan ${nomor}`]),
  ]
}

const kata = (perintah: string): string[] =>
  [...perintah.matchAll(/"([^"]*)"|(\S+)/g)].map(([, dikutip, polos]) => dikutip ?? polos!)

/** What the commands answer, one after another. */
async function jawaban(kantor: Kantor, perintah: readonly string[]): Promise<string[]> {
  const hasil: string[] = []
  for (const satu of perintah) {
    const argv = kata(satu)
    const { kode, out, err } = await kantor.pada(pada).konten(...argv, ...(argv.includes('--format') ? [] : ['--json']))
    hasil.push(`${satu} → ${kode}\n${out}${err}`.replaceAll(kantor.akar, 'AKAR'))
  }
  return hasil
}

/** Rewrites the head with a sum that fits. */
function tulisKepala(kantor: Kantor, ubah: (kepala: Record<string, any>) => void): void {
  const letak = join(indeks(kantor), 'kepala.json')
  const kepala = JSON.parse(readFileSync(letak, 'utf8').split('\n')[1]!) as Record<string, any>
  ubah(kepala)
  const teks = JSON.stringify(kepala)
  writeFileSync(letak, `${crc32(teks).toString(16).padStart(8, '0')}\n${teks}`)
}

describe.each(daftarKorpus)('%s', (nama) => {
  let asal: Kantor
  let perintah: string[]
  let seharusnya: string[]
  beforeAll(async () => {
    asal = dariKorpus(nama)
    perintah = await perintahSemua(asal)
    seharusnya = await jawaban(tanpaIndeks(asal), perintah)
  })

  test('belum ada, lalu ada: sama, dan sesudahnya tidak ada commit yang dibaca', async () => {
    const kantor = asal.salin()
    expect(await jawaban(kantor, perintah)).toEqual(seharusnya)
    expect(openIndex(indeks(kantor))?.tail.at(-1)?.oid).toBe(kantor.git('rev-parse', 'HEAD').trim())
    expect(await jawaban(kantor, perintah)).toEqual(seharusnya)
  })

  test('hampir seluruhnya di dalam bagiannya: sama', async () => {
    const kantor = asal.salin()
    await bangun(kantor)
    expect(openIndex(indeks(kantor))!.head.base).toBeGreaterThan(10)
    expect(await jawaban(kantor, perintah)).toEqual(seharusnya)
    expect(await jawaban(kantor, perintah)).toEqual(seharusnya)
    expect((await kantor.json('verifikasi').catch((galat: Error) => galat.message)).toString()).not.toContain(
      'indeks-beda',
    )
  })

  test('tertinggal: yang baru ikut terbaca, juga sesudah ekornya dipindahkan', async () => {
    const kantor = asal.salin()
    const ujung = kantor.git('rev-parse', 'HEAD').trim()
    for (const mundur of [1, 7, 15]) {
      kantor.git('update-ref', 'refs/heads/main', `${ujung}~${mundur}`)
      rmSync(indeks(kantor), { recursive: true, force: true })
      await bangun(kantor)
      kantor.git('update-ref', 'refs/heads/main', ujung)
      expect(await jawaban(kantor, perintah)).toEqual(seharusnya)
    }
  })

  test('mendahului, karena cabangnya kembali: sama dengan yang dibaca dari riwayat', async () => {
    const kantor = asal.salin()
    for (const limits of [undefined, { longest: 60, kept: 30 }]) {
      await bangun(kantor, limits)
      kantor.git('reset', '--quiet', '--hard', 'HEAD~3')
      const kini = await jawaban(tanpaIndeks(kantor), perintah)
      expect(await jawaban(kantor, perintah)).toEqual(kini)
      expect(kini).not.toEqual(seharusnya)
    }
  })
})

describe('yang rusak tidak dipercaya', () => {
  let asal: Kantor
  let seharusnya: string[]
  beforeAll(async () => {
    asal = dariKorpus('kantor-kecil')
    seharusnya = await jawaban(tanpaIndeks(asal), perintahSingkat)
    await bangun(asal)
    // The summaries too.
    expect(await jawaban(asal, perintahSingkat)).toEqual(seharusnya)
  })
  let kantor: Kantor
  afterEach(async () => {
    expect(await jawaban(kantor, perintahSingkat)).toEqual(seharusnya)
  })
  const salin = (): Kantor => (kantor = asal.salin())

  test('terpotong pada byte mana pun', async () => {
    for (const berkas of readdirSync(indeks(salin()))) {
      const isi = readFileSync(join(indeks(asal), berkas))
      for (const panjang of [0, 1, 9, Math.floor(isi.length / 3), isi.length - 2, isi.length - 1]) {
        writeFileSync(join(indeks(kantor), berkas), isi.subarray(0, panjang))
        expect(await jawaban(kantor, perintahSingkat.slice(0, 2)), `${berkas} ${panjang}`).toEqual(
          seharusnya.slice(0, 2),
        )
        rmSync(indeks(kantor), { recursive: true })
        cpSync(indeks(asal), indeks(kantor), { recursive: true })
      }
    }
  })

  test('satu byte lain, sampah, berkas yang hilang', async () => {
    for (const berkas of readdirSync(indeks(salin()))) {
      const isi = readFileSync(join(indeks(asal), berkas))
      const lain = Buffer.from(isi)
      lain[Math.floor(isi.length / 2)]! ^= 1
      for (const rusak of [lain, Buffer.alloc(isi.length, 7), null]) {
        if (rusak === null) rmSync(join(indeks(kantor), berkas))
        else writeFileSync(join(indeks(kantor), berkas), rusak)
        expect(await jawaban(kantor, perintahSingkat.slice(0, 2)), berkas).toEqual(seharusnya.slice(0, 2))
        rmSync(indeks(kantor), { recursive: true })
        cpSync(indeks(asal), indeks(kantor), { recursive: true })
      }
    }
  })

  test('milik repositori lain', async () => {
    const lain = dariKorpus('bulan-contoh')
    await bangun(lain)
    rmSync(indeks(salin()), { recursive: true })
    cpSync(indeks(lain), indeks(kantor), { recursive: true })
  })

  test('dari format mendatang', () => {
    salin()
    tulisKepala(kantor, (kepala) => (kepala['format'] = '99:0123456789abcdef'))
  })

  test('nama berkasnya menunjuk ke luar', () => {
    salin()
    copyFileSync(join(kantor.akar, 'konten.yaml'), join(kantor.akar, '.git/konten/luar.00'))
    tulisKepala(kantor, (kepala) => (kepala['ops'].name = '../luar.00'))
  })
})

test('commit bertanggal jauh di depan: indeksnya terus diikuti, dan tanggal sesudahnya dinilai seperti dari riwayat', async () => {
  const kantor = dariKorpus('bulan-contoh')
  const catat = async (waktu: string): Promise<void> => {
    await kantor
      .pada(waktu)
      .ok(
        'interaksi',
        'catat',
        '--platform',
        'facebook',
        '--jenis',
        'dm',
        '--diterima',
        waktu,
        '--sebagai',
        'Staf Admin',
      )
  }
  await bangun(kantor)
  const { base } = openIndex(indeks(kantor))!.head
  // Nothing is written beside the folder: what is read below is the index that was made above, brought on.
  const dasar = (): number | undefined => openIndex(indeks(kantor))?.head.base
  for (const waktu of ['2027-06-01 09:00', '2026-12-11 09:00', '2026-12-11 09:30', '2026-12-12 09:00']) {
    await catat(waktu)
    const daftar = ['interaksi daftar', 'tugas', 'register --bulan 2026-12', 'laporan --bulan 2026-12']
    expect(await jawaban(kantor, daftar)).toEqual(await jawaban(tanpaIndeks(kantor), daftar))
    expect(dasar()).toBe(base)
  }
  await bangun(kantor)
  const { out } = await kantor.pada('2026-12-13 09:00').konten('verifikasi', '--json')
  expect(out).not.toContain('indeks-beda')
})

test('tabel yang diubah dengan tangan: yang bukan JSON tidak dipakai, judul lain ditemukan oleh verifikasi', async () => {
  const kantor = dariKorpus('bulan-contoh')
  await bangun(kantor)
  const daftar = ['daftar --bulan 2026-10']
  const seharusnya = await jawaban(kantor, daftar)
  const letak = join(indeks(kantor), 'tabel.json')
  const ubah = (ganti: (baris: string) => string): void => {
    const badan = readFileSync(letak, 'utf8').split('\n').slice(1).map(ganti).join('\n')
    writeFileSync(letak, `${crc32(badan)}\n${badan}`)
  }
  ubah((baris) => baris.replace(/^\[\{.*/, '[{'))
  expect(await jawaban(kantor, daftar)).toEqual(seharusnya)
  await bangun(kantor)
  expect(await jawaban(kantor, daftar)).toEqual(seharusnya)
  ubah((baris) => baris.replaceAll('"judul":"', '"judul":"Bukan '))
  expect((await jawaban(kantor, daftar))[0]).toContain('Bukan ')
  const { out } = await kantor.pada(pada).konten('verifikasi', '--json')
  expect(out).toContain('indeks-beda')
  expect(await jawaban(kantor, daftar)).toEqual(seharusnya)
})

describe('yang diubah dengan tangan pada satu angka', () => {
  let kantor: Kantor
  beforeAll(async () => {
    kantor = dariKorpus('bulan-contoh')
    await bangun(kantor)
    const letak = openIndex(indeks(kantor))!.head.parts['a']!
    const berkas = join(indeks(kantor), letak.name)
    const isi = readFileSync(berkas, 'latin1')
    // One reach among the figures, one digit longer in no way: sums and lengths are made to fit.
    const palsu = isi.replace(
      /("jangkauan":)(\d)/,
      (_, awal: string, angka: string) => awal + ((Number(angka) + 1) % 10),
    )
    expect(palsu).not.toBe(isi)
    const [badan, daftar] = [palsu.slice(0, letak.head.at), isi.slice(letak.head.at)]
    const kelompok = JSON.parse(daftar) as [string, number, number, number][]
    for (const satu of kelompok) satu[3] = crc32(Buffer.from(badan.slice(satu[1], satu[1] + satu[2]), 'latin1'))
    const ekor = Buffer.from(`${JSON.stringify(kelompok)}\n`)
    const semua = Buffer.concat([Buffer.from(badan, 'latin1'), ekor])
    writeFileSync(berkas, semua)
    tulisKepala(kantor, ({ parts }) => {
      const head = { at: badan.length, length: ekor.length, sum: crc32(ekor) }
      parts.a = { ...letak, size: semua.length, sum: crc32(semua), head }
    })
  })

  const laporan = async (dari: Kantor): Promise<string> => (await jawaban(dari, ['laporan --bulan 2026-10']))[0]!

  test('tampak pada layar, tidak pada yang diserahkan, dan verifikasi menyebut serta membuangnya', async () => {
    const bersih = await laporan(tanpaIndeks(kantor))
    expect(await laporan(kantor)).not.toBe(bersih)
    const [palsu, jujur] = [kantor.salin(), tanpaIndeks(kantor)]
    const serahkan = [
      'laporan',
      '--bulan',
      '2026-10',
      '--serahkan',
      '--sebagai',
      'Staf Admin',
      '--peran',
      'admin-medsos',
    ]
    for (const dari of [palsu, jujur]) await dari.pada(pada).konten(...serahkan, '--kanal', 'medsos', '--json')
    const berkas = readdirSync(join(jujur.akar, 'laporan'))
    for (const satu of berkas) expect(palsu.baca(`laporan/${satu}`)).toBe(jujur.baca(`laporan/${satu}`))
    expect(palsu.git('log', '-1', '--format=%B')).toContain('dilaporkan')
    const { kode, out } = await kantor.pada(pada).konten('verifikasi', '--json')
    expect(kode).toBe(1)
    expect((JSON.parse(out) as { temuan: { kode: string }[] }).temuan.map((t) => t.kode)).toContain('indeks-beda')
    expect(await laporan(kantor)).toBe(bersih)
    const lagi = await kantor.pada(pada).konten('verifikasi', '--json')
    expect(lagi.out).not.toContain('indeks-beda')
  })
})

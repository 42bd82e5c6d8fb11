/** Two clones of one office over a bare repository: what `sinkron` takes in, publishes, refuses, and leaves alone. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { catatDm } from '../catat-dm.js'
import type { Json, Kantor } from '../repo.js'
import { buatKantor, folderBaru } from '../repo.js'

const JALUR = ['--kanal', 'medsos']
const SITI = ['--sebagai', 'Staf Admin']

/** The clone has its number already: where it stands is where it got it. */
function bernomor(kantor: Kantor): Kantor {
  const klon = { nomor: 0, mesin: 'uji', letak: realpathSync(kantor.akar) }
  writeFileSync(join(kantor.akar, '.git/konten/klon.json'), JSON.stringify(klon))
  return kantor
}

function denganPusat(kantor: Kantor, pusat: string, benih: string): Kantor {
  kantor.benih = benih
  const folder = join(kantor.akar, '.git', 'konten')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'pusat.json'), JSON.stringify({ url: pusat, tip: null, pada: null }))
  return bernomor(kantor)
}

const bare = (): string => {
  const folder = join(folderBaru(), 'pusat.git')
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', folder])
  return folder
}

/** Two clones that have the same draft before them. */
async function berdua(): Promise<{ a: Kantor; b: Kantor; id: string; pusat: string }> {
  const pusat = bare()
  const a = denganPusat((await buatKantor()).pada('2026-10-01 11:00'), pusat, 'a')
  const id = await a.baru('Apel', '2026-10-01', ['--kanal', 'medsos,website'])
  await a.pada('2026-10-01 11:10').ok('ajukan', id, ...JALUR, '--caption', 'Caption pertama.', ...SITI)
  const b = denganPusat(a.salin(), pusat, 'b')
  await a.pada('2026-10-01 11:12').ok('sinkron')
  await b.pada('2026-10-01 11:13').ok('sinkron')
  return { a, b, id, pusat }
}

/** What is done while pusat cannot be reached. */
async function luring(pusat: string, apa: () => Promise<unknown>): Promise<void> {
  renameSync(pusat, `${pusat}.jauh`)
  await apa().finally(() => renameSync(`${pusat}.jauh`, pusat))
}

const orang = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((satu) => [
    [`GIT_${satu}_NAME`, 'x'],
    [`GIT_${satu}_EMAIL`, 'x@contoh.id'],
  ]),
)

const tip = (kantor: Kantor): string => kantor.git('rev-parse', 'HEAD').trim()

describe('sinkron lewat folder', () => {
  let awal: { a: Kantor; b: Kantor; id: string; pusat: string }
  beforeAll(async () => {
    awal = await berdua()
  })
  /** The same state once more, over a pusat of its own. */
  const lagi = (): typeof awal => {
    const pusat = `${awal.pusat}-${Math.floor(performance.now() * 1000)}`
    execFileSync('cp', ['-r', awal.pusat, pusat])
    const klon = (satu: Kantor, benih: string): Kantor => {
      const lain = satu.salin()
      lain.benih = benih
      const { tip: terbit } = { tip: tip(satu) }
      writeFileSync(
        join(lain.akar, '.git/konten/pusat.json'),
        JSON.stringify({ url: pusat, tip: terbit, pada: '2026-10-01T04:12:00.000Z' }),
      )
      return bernomor(lain)
    }
    return { a: klon(awal.a, 'a'), b: klon(awal.b, 'b'), id: awal.id, pusat }
  }

  test('tanpa pusat: dikatakan, dan perintah lain bekerja seperti biasa', async () => {
    const sendiri = await buatKantor()
    expect(await sendiri.galat('sinkron')).toEqual([2, 'tanpa-pusat'])
    expect(existsSync(join(sendiri.akar, '.git/konten/pusat.json'))).toBe(false)
  })

  test('kegiatan kembar: penyerahannya dibatalkan; draf yang disusun atasnya kalah dari pembatalan itu', async () => {
    const { a, b, pusat } = lagi()
    const kembar = await b.pada('2026-10-01 11:14').baru('Apel kesaktian', '2026-10-01', ['--kanal', 'medsos'])
    await b.ok('sinkron')
    await a.pada('2026-10-01 11:15').ok('sinkron')
    await luring(pusat, async () => {
      await a.ok('ajukan', kembar, ...JALUR, '--caption', 'C.', ...SITI)
      const batal = await b.pada('2026-10-01 11:16').json('batalkan', kembar, ...JALUR, '--catatan', 'Kembar.', ...SITI)
      expect(batal).toMatchObject({ peristiwa: 'dibatalkan', status: 'dibatalkan' })
    })
    await b.ok('sinkron')
    const kalah = await a.pada('2026-10-01 11:17').konten('sinkron', '--json')
    expect(JSON.parse(kalah.out)).toMatchObject({
      berbenturan: [{ id: kembar, peristiwa: 'diajukan', sebab: 'dasar-berubah', lawan: expect.any(String) }],
    })
    await b.pada('2026-10-01 11:18').ok('sinkron')
    expect(tip(a)).toBe(tip(b))
    for (const k of [a, b]) {
      const { temuan } = await k.json('verifikasi')
      expect(temuan.map((t: Json) => `${t.tingkat} ${t.kode}`)).toEqual(['catatan berbenturan'])
      const { baris, dibatalkan } = await k.json('register', '--bulan', '2026-10')
      expect([baris.some((r: Json) => r.id === kembar), dibatalkan.map((r: Json) => r.id)]).toEqual([false, [kembar]])
    }
    expect((await a.json('tugas')).filter((t: Json) => t.id === kembar && t.langkah !== 2)).toEqual([])
  })

  test('keputusan yang kalah: kode 4, JSON dan kalimatnya menyebut lawan dan perintahnya; keduanya sama sesudahnya', async () => {
    const { a, b, id, pusat } = lagi()
    await luring(pusat, async () => {
      const ini = await a.pada('2026-10-01 11:20').json('setujui', id, ...JALUR, '--sebagai', 'Carik')
      expect(ini).toMatchObject({ terbit: false, berlaku: null })
      expect(await a.ok('riwayat', id)).toContain('belum terbit, op ')
      expect((await a.konten('tugas')).err).toContain('1 peristiwa belum terbit')
      await b.pada('2026-10-01 11:21').ok('koreksi', id, ...JALUR, '--catatan', 'Ganti foto.', '--sebagai', 'Lurah')
    })
    await a.ok('sinkron')
    const hasil = await b.pada('2026-10-01 11:23').konten('sinkron', '--json')
    expect(hasil.kode).toBe(4)
    expect(JSON.parse(hasil.out)).toMatchObject({
      diambil: 1,
      diterbitkan: 1,
      antrean: 0,
      luring: false,
      berbenturan: [
        {
          id,
          kanal: ['medsos'],
          peristiwa: 'dikoreksi',
          sebab: 'dasar-berubah',
          perintah: `konten tinjau ${id} --kanal medsos`,
        },
      ],
    })
    await a.pada('2026-10-01 11:24').ok('sinkron')
    expect(tip(a)).toBe(tip(b))
    expect(a.jejak()).toBe(b.jejak())
    for (const k of [a, b]) {
      const { ok, temuan } = await k.json('verifikasi')
      expect([ok, temuan.map((t: Json) => `${t.tingkat} ${t.kode}`)]).toEqual([true, ['catatan berbenturan']])
    }
    expect(a.git('fsck', '--strict').trim()).toBe('')
    expect(
      await a.galat('unggah', id, ...JALUR, '--tautan', 'https://www.instagram.com/p/AAAAAAAAAAA/', ...SITI),
    ).toEqual([3, 'ditahan'])
    expect(await a.ok('riwayat', id)).toContain('didahului orang lain, tidak dihitung')
    const tugas = async (siapa: string): Promise<string[]> =>
      (await a.json('tugas', '--sebagai', siapa)).map((t: Json) => String(t.apa))
    expect(await tugas('Lurah')).toContainEqual(expect.stringMatching(/^dikoreksi oleh Lurah tidak berlaku/))
    expect(await tugas('Staf Admin')).toContainEqual(
      expect.stringMatching(/\(ditahan: dikoreksi oleh Lurah: Ganti foto\./),
    )
    await a.ok('catatan', b.op('HEAD'), '--alasan', 'Sudah dibicarakan.', '--sebagai', 'Lurah', '--peran', 'ppid')
    expect(await tugas('Lurah')).not.toContainEqual(expect.stringContaining('tidak berlaku'))
  })

  test('PPID yang diturunkan sementara itu: yang diputusnya sebelum itu berlaku, yang sesudahnya tidak', async () => {
    const { a, b, id, pusat } = lagi()
    a.pada('2026-10-01 11:14')
    for (const [nama, peran] of [
      ['Lurah', 'ppid'],
      ['Carik', 'ppid'],
      ['Staf Admin', 'admin-medsos,admin-website'],
    ] as const)
      await a.ok('petugas', 'tambah', nama, '--peran', peran, '--sebagai', 'Lurah')
    await a.ok('ajukan', id, '--kanal', 'website', '--berita', 'Berita.', ...SITI)
    await b.pada('2026-10-01 11:15').ok('sinkron')
    await luring(pusat, async () => {
      await b.pada('2026-10-01 11:20').ok('setujui', id, ...JALUR, '--sebagai', 'Carik')
    })
    await a.pada('2026-10-01 11:30').ok('petugas', 'ubah', 'Carik', '--peran', 'pelaksana', '--sebagai', 'Lurah')
    const c = bernomor(b.salin())
    c.benih = 'c'
    await luring(pusat, async () => {
      await c.pada('2026-10-01 11:40').ok('setujui', id, '--kanal', 'website', '--sebagai', 'Carik')
    })
    const sebelum = tip(a)
    expect(await b.pada('2026-10-01 11:45').json('sinkron')).toMatchObject({ diterbitkan: 1, berbenturan: [] })
    // What is taken in by itself is judged as the whole is.
    await a.pada('2026-10-01 11:46').ok('sinkron')
    for (const pilihan of [[], ['--sejak', sebelum]])
      expect(await a.json('verifikasi', ...pilihan)).toMatchObject({ ok: true, temuan: [] })
    expect(JSON.parse((await c.pada('2026-10-01 11:50').konten('sinkron', '--json')).out)).toMatchObject({
      berbenturan: [{ kanal: ['website'], peristiwa: 'disetujui', sebab: 'petugas-nonaktif' }],
    })
    await a.pada('2026-10-01 11:51').ok('sinkron')
    const { ok, temuan } = await a.json('verifikasi')
    expect([ok, temuan.map((t: Json) => `${t.tingkat} ${t.kode}`)]).toEqual([true, ['catatan berbenturan']])
  })

  test('dua kanal satu kegiatan terbit berdua, dan folder kerja bersih', async () => {
    const { a, b, id, pusat } = lagi()
    await luring(pusat, async () => {
      await a.pada('2026-10-01 11:20').ok('setujui', id, ...JALUR, '--sebagai', 'Carik')
      await b.pada('2026-10-01 11:21').ok('ajukan', id, '--kanal', 'website', '--berita', 'Berita B.', ...SITI)
    })
    await a.ok('sinkron')
    expect(await b.pada('2026-10-01 11:23').json('sinkron')).toMatchObject({ diterbitkan: 1, berbenturan: [] })
    await a.pada('2026-10-01 11:24').ok('sinkron')
    expect([tip(a), a.jejak()]).toEqual([tip(b), b.jejak()])
    expect(a.git('status', '--porcelain').trim()).toBe('')
    expect(await a.json('verifikasi')).toMatchObject({ ok: true })
  })

  test('luring bukan galat; dengan --wajib kode 5', async () => {
    const { a, id, pusat } = lagi()
    rmSync(pusat, { recursive: true })
    await a.pada('2026-10-01 11:20').ok('setujui', id, ...JALUR, '--sebagai', 'Carik')
    expect(await a.json('sinkron')).toMatchObject({ luring: true, antrean: 1, tip: null })
    expect(await a.galat('sinkron', '--wajib')).toEqual([5, 'tidak-tersambung'])
  })

  test('suntingan tangan tidak hilang: yang hanya disunting di sini tinggal, yang diubah keduanya disimpan di samping', async () => {
    const { a, b, id } = lagi()
    await a.pada('2026-10-01 11:20').ok('sunting', id, '--kanal', 'website', '--berita', 'Berita orang lain.', ...SITI)
    await a.ok('sinkron')
    const jalur = `content/2026/10/${id}.md`
    b.tulis(jalur, `${b.baca(jalur).trimEnd()}\n\nBerita tangan.\n`)
    await b.pada('2026-10-01 11:23').ok('sinkron')
    expect(b.baca(jalur)).toContain('Berita orang lain.')
    const [tulisan] = readdirSync(join(b.akar, '.git/konten/tulisan'))
    expect(b.baca(`.git/konten/tulisan/${tulisan}`)).toContain('Berita tangan.')
  })

  describe('commit tangan dalam antrean', () => {
    /** A file of the record changed with git alone, one beside it and a photo as well, and an act after them. */
    async function tangan({ b, id, pusat }: typeof awal): Promise<{ salah: string; foto: string }> {
      const jalur = `content/2026/10/${id}.md`
      b.tulis(jalur, b.baca(jalur).replace('Caption pertama.', 'Diubah.'))
      b.gitSebagai('Magang', '1790828400 +0700', 'commit', '--quiet', '-am', 'rapikan')
      const salah = tip(b)
      b.tulis('catatan.txt', 'Jadwal piket.\n')
      b.tulis('foto.jpg', 'bukan teks')
      b.git('add', '--force', 'catatan.txt', 'foto.jpg')
      b.gitSebagai('Magang', '1790828400 +0700', 'commit', '--quiet', '-m', 'jadwal dan foto')
      const foto = tip(b)
      await b.ok('penjaga', 'pasang', pusat)
      await luring(pusat, async () => {
        await b.pada('2026-10-01 11:20').ok('ajukan', id, '--kanal', 'website', '--berita', 'Berita.', ...SITI)
      })
      return { salah, foto }
    }
    const temuan = async (k: Kantor): Promise<string[]> =>
      JSON.parse((await k.konten('verifikasi', '--json')).out).temuan.map(
        (t: Json) => `${t.kode} ${t.jawaban === null ? 'terbuka' : 'dijawab'}`,
      )

    test('yang tidak dapat diterima disimpan utuh di samping dan disebut; selebihnya terbit', async () => {
      const kini = lagi()
      const { a, b, id } = kini
      const { salah } = await tangan(kini)
      const jalur = `content/2026/10/${id}.md`
      const { err } = await b.pada('2026-10-01 11:21').konten(...catatDm('2026-10-01 11:19', 'Staf Admin'))
      const letak = `.git/konten/disisihkan/${salah.slice(0, 12)}/${jalur}`
      expect(err.replaceAll(/\s+/g, ' ')).toContain(
        `${jalur} dari commit ${salah.slice(0, 12)}, yang bukan tulisan konten, tidak diterima pusat (bukan-peristiwa); ` +
          `tulisan di sini ada di ${letak}.`,
      )
      expect(b.baca(letak)).toContain('Diubah.')
      await a.pada('2026-10-01 11:22').ok('sinkron')
      expect([tip(a), a.baca('catatan.txt')]).toEqual([tip(b), 'Jadwal piket.\n'])
      for (const k of [a, b]) expect(await temuan(k)).toEqual(['media-di-git terbuka'])
      expect(b.git('status', '--porcelain').trim()).toBe('')
    })

    test('yang dijawab PPID terbit dengan jawabannya; didahului orang lain ia disisihkan, dan jawabannya terbit', async () => {
      for (const didahului of [false, true]) {
        const kini = lagi()
        const { a, b, id, pusat } = kini
        const { salah, foto } = await tangan(kini)
        await luring(pusat, async () => {
          for (const satu of [salah, foto])
            await b.ok('catatan', satu, '--alasan', 'Salah simpan.', '--sebagai', 'Carik', '--peran', 'ppid')
        })
        if (didahului)
          await a.pada('2026-10-01 11:22').ok('koreksi', id, ...JALUR, '--catatan', 'Ganti.', '--sebagai', 'Lurah')
        const hasil = await b.pada('2026-10-01 11:23').konten('sinkron')
        expect(hasil.kode).toBe(0)
        const out = hasil.out.replaceAll(/\s+/g, ' ')
        expect(out.includes(`commit ${salah.slice(0, 12)}) tanpa dicatat konten`)).toBe(didahului)
        expect(out.includes(`Commit ${foto.slice(0, 12)} yang dijelaskan Carik terbit sebagai`)).toBe(didahului)
        await a.pada('2026-10-01 11:24').ok('sinkron')
        expect(tip(a)).toBe(tip(b))
        const tercatat = ['bukan-peristiwa dijawab', 'teks-beda dijawab', 'media-di-git dijawab']
        for (const k of [a, b])
          expect((await temuan(k)).toSorted()).toEqual(didahului ? ['media-di-git terbuka'] : tercatat.toSorted())
      }
    })
  })

  test('dengan sendirinya: yang dicatat terbit, dan yang diputus adalah draf yang diperlihatkan', async () => {
    const { a, b, id } = lagi()
    await b.ok('tinjau', id, ...JALUR)
    const koreksi = await a
      .pada('2026-10-01 11:20')
      .json('koreksi', id, ...JALUR, '--catatan', 'Ganti.', '--sebagai', 'Carik')
    expect(koreksi).toMatchObject({ terbit: true, berlaku: true, commit: tip(a) })
    await a.pada('2026-10-01 11:21').ok('ajukan', id, ...JALUR, '--caption', 'Caption kedua.', ...SITI)
    // The draft that was shown is another by now; nothing is recorded, and the new one is shown.
    const usang = await b.pada('2026-10-01 11:22').konten('setujui', id, ...JALUR, '--sebagai', 'Carik')
    expect(usang.kode).toBe(4)
    expect(usang.err).toMatch(/Tidak ada yang dicatat[^]*Caption kedua\./)
    await b.ok('setujui', id, ...JALUR, '--sebagai', 'Carik')
    await a.ok('sinkron')
    expect(tip(a)).toBe(tip(b))
  })

  test('draf yang disebut: diputus bila masih itu, ditolak bila bukan lagi, juga tanpa pusat', async () => {
    const { a, id } = lagi()
    const setujui = ['setujui', id, ...JALUR, '--sebagai', 'Carik']
    const pertama = a.op('HEAD')
    await a.pada('2026-10-01 11:20').ok('koreksi', id, ...JALUR, '--catatan', 'Ganti.', '--sebagai', 'Carik')
    await a.pada('2026-10-01 11:21').ok('ajukan', id, ...JALUR, '--caption', 'Caption kedua.', ...SITI)
    expect(await a.pada('2026-10-01 11:22').galat(...setujui, '--draf', pertama)).toEqual([4, 'halaman-usang'])
    rmSync(join(a.akar, '.git/konten/pusat.json'))
    expect(await a.galat(...setujui, '--draf', pertama)).toEqual([4, 'halaman-usang'])
    await a.ok(...setujui, '--draf', a.op('HEAD'))
  })

  test('jam komputer lain yang sehari di depan disebut, dan tidak menghalangi siapa pun', async () => {
    const { a, b, id } = lagi()
    await a.pada('2026-10-02 11:20').ok('setujui', id, ...JALUR, '--sebagai', 'Carik')
    const { err } = await b.pada('2026-10-01 11:25').konten('sinkron')
    expect(err).toMatch(/dari Carik, bertanggal 23 jam 55 menit di depan jam komputer ini/)
    await b.ok('ajukan', id, '--kanal', 'website', '--berita', 'Berita B.', ...SITI)
    await a.pada('2026-10-02 11:30').ok('sinkron')
    const { temuan } = JSON.parse((await a.konten('verifikasi', '--json')).out)
    expect(temuan.filter((t: Json) => t.tingkat === 'galat')).toEqual([])
    expect(tip(a)).toBe(tip(b))
  })

  test('laporan dan tutup buku menunggu pusat', async () => {
    const { a, pusat } = lagi()
    await luring(pusat, async () => {
      const jejak = a.jejak()
      expect(await a.pada('2026-11-02 08:00').galat('tutup-buku', '--bulan', '2026-10', '--sebagai', 'Carik')).toEqual([
        5,
        'tidak-tersambung',
      ])
      expect(a.jejak()).toBe(jejak)
    })
    expect(await a.json('tutup-buku', '--bulan', '2026-10', '--sebagai', 'Carik')).toMatchObject({
      terbit: true,
      berlaku: true,
    })
    expect(await a.json('verifikasi')).toMatchObject({ ok: true })
  })

  test('commit tanpa peristiwa di pusat: tidak diambil, sampai seorang PPID menerimanya dengan penjelasan', async () => {
    const { a, b, id } = lagi()
    a.tulis(`content/2026/10/${id}.md`, a.baca(`content/2026/10/${id}.md`).replace('Caption pertama.', 'Diubah.'))
    a.git('commit', '--quiet', '-am', 'rapikan')
    const salah = tip(a)
    a.git('push', '--quiet', JSON.parse(a.baca('.git/konten/pusat.json')).url, 'HEAD:main')
    const jejak = b.jejak()
    expect(await b.galat('sinkron')).toEqual([5, 'pusat-rusak'])
    expect(await b.galat('sinkron', 'terima', salah, '--alasan', 'x', '--peran', 'admin-medsos', ...SITI)).toEqual([
      3,
      'peran-salah',
    ])
    // Who wrote it does not answer for it, and so does not take it in.
    a.gitSebagai('Carik', '1790828700 +0700', 'commit', '--quiet', '--amend', '--no-edit')
    const sendiri = tip(a)
    a.git('push', '--quiet', '--force', JSON.parse(a.baca('.git/konten/pusat.json')).url, 'HEAD:main')
    expect(await b.galat('sinkron', 'terima', sendiri, '--alasan', 'x', '--sebagai', 'Carik')).toEqual([
      3,
      'temuan-sendiri',
    ])
    a.git('push', '--quiet', '--force', JSON.parse(a.baca('.git/konten/pusat.json')).url, `${salah}:main`)
    expect(b.jejak()).toBe(jejak)
    await b
      .pada('2026-10-01 11:30')
      .ok('sinkron', 'terima', salah.slice(0, 12), '--alasan', 'Salah simpan.', '--sebagai', 'Carik')
    const c = awal.a.salin()
    c.benih = 'c'
    bernomor(c)
    writeFileSync(
      join(c.akar, '.git/konten/pusat.json'),
      b.baca('.git/konten/pusat.json').replace(/"tip":"\w+"/, `"tip":"${tip(c)}"`),
    )
    await c.pada('2026-10-01 11:31').ok('sinkron')
    expect(tip(c)).toBe(tip(b))
  })

  test('pusat yang mundur disebut, dan tidak ada yang berubah', async () => {
    const { a, b, id, pusat } = lagi()
    const sebelum = execFileSync('git', ['-C', pusat, 'rev-parse', 'main'], { encoding: 'utf8' }).trim()
    await a.pada('2026-10-01 11:20').ok('setujui', id, ...JALUR, '--sebagai', 'Carik')
    await a.ok('sinkron')
    await b.ok('sinkron')
    execFileSync('git', ['-C', pusat, 'update-ref', 'refs/heads/main', sebelum])
    const jejak = b.jejak()
    expect(await b.galat('sinkron')).toEqual([5, 'pusat-mundur'])
    expect(b.jejak()).toBe(jejak)
    expect(await b.json('sinkron', 'pulihkan')).toMatchObject({ dipulihkan: true, tip: tip(b) })
    expect(await a.json('sinkron', 'pulihkan')).toMatchObject({ dipulihkan: false, tip: tip(a) })
    // Another office's, whatever was published here before.
    const asing = execFileSync('git', ['-C', pusat, 'commit-tree', '-m', 'asing', `${sebelum}^{tree}`], {
      encoding: 'utf8',
      env: { ...process.env, ...orang },
    }).trim()
    execFileSync('git', ['-C', pusat, 'update-ref', 'refs/heads/main', asing])
    expect(await b.galat('sinkron')).toEqual([5, 'riwayat-lain'])
    expect(await b.galat('sinkron', 'pulihkan', '--bukti', 'x', ...SITI)).toEqual([5, 'riwayat-lain'])
    expect(b.jejak()).toBe(jejak)
    // Another line: followed only where two people say so; what it lacks is decided again on it.
    const lain = execFileSync(
      'git',
      [
        '-C',
        pusat,
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@contoh.id',
        'commit-tree',
        '-p',
        sebelum,
        '-m',
        'lain',
        `${sebelum}^{tree}`,
      ],
      { encoding: 'utf8' },
    ).trim()
    execFileSync('git', ['-C', pusat, 'update-ref', 'refs/heads/main', lain])
    expect(await b.galat('sinkron')).toEqual([5, 'pusat-berganti'])
    expect(await b.galat('sinkron', 'pulihkan')).toEqual([3, 'pulihkan-tanpa-bukti'])
    const disepakati = ['sinkron', 'pulihkan', '--bukti', 'Carik dan Lurah']
    expect(await b.galat(...disepakati)).toEqual([2, 'pelaku-tidak-diketahui'])
    expect(b.jejak()).toBe(jejak)
    const lama = tip(b)
    expect(await b.json(...disepakati, '--sebagai', 'Carik')).toMatchObject({ dipulihkan: true, diterbitkan: 1 })
    const [terakhir, , ketiga] = b.git('log', '--format=%s').split('\n')
    expect([terakhir, ketiga]).toEqual([`dijelaskan: temuan pada ${lain.slice(0, 12)} (pusat-berganti)`, 'lain'])
    expect(b.git('log', '-1', '--format=%B')).toContain(`Ujung pusat yang lama: ${lama}. Carik dan Lurah`)
    expect(execFileSync('git', ['-C', pusat, 'rev-parse', 'main'], { encoding: 'utf8' }).trim()).toBe(tip(b))
  })
})

test('dua salinan yang dahulu digabung dengan git: disebut, tanpa galat', async () => {
  const a = (await buatKantor()).pada('2026-10-01 11:00')
  const [satu, dua] = [await a.baru('Apel', '2026-10-01'), await a.baru('Senam', '2026-10-01')]
  const b = a.salin()
  b.benih = 'b'
  await a.pada('2026-10-01 11:10').ok('ajukan', satu, ...JALUR, '--caption', 'Apel pagi.', ...SITI)
  await b.pada('2026-10-01 11:11').ok('ajukan', dua, ...JALUR, '--caption', 'Senam pagi.', ...SITI)
  b.pada('2026-10-01 11:12').git('pull', '--quiet', '--no-rebase', '--no-edit', a.akar, 'main')
  const temuan = async (): Promise<string[]> =>
    JSON.parse((await b.konten('verifikasi', '--json')).out).temuan.map((t: Json) => `${t.tingkat} ${t.kode}`)
  expect(await temuan()).toEqual(['peringatan gabungan'])
  // What the merge itself writes is nobody's act.
  b.tulis(`content/2026/10/${satu}.md`, b.baca(`content/2026/10/${satu}.md`).replace('Apel pagi.', 'Apel sore.'))
  b.git('commit', '--quiet', '--all', '--amend', '--no-edit')
  expect(await temuan()).toContain('galat bukan-peristiwa')
})

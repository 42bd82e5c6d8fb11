/** What every implementation of the history port must do, whatever it is kept in. */
import { describe, expect, test } from 'vitest'
import { KontenError } from '../../src/errors.js'
import type { BlobChange, RecordedCommit, HistoryStore, Message, Write } from '../../src/storage/port.js'
import { wib } from '../repo.js'

export const tulisan = (
  pesan: string,
  berkas: Readonly<Record<string, string>>,
  waktu = wib('2026-09-01 11:00'),
): Write => ({
  files: new Map(Object.entries(berkas)),
  message: `${pesan}\n` as Message,
  author: { nama: 'Staf Admin', surel: 'staf@contoh.id' },
  time: waktu,
  zona: 'Asia/Jakarta',
})

export async function kumpulkan(commit: AsyncIterable<readonly RecordedCommit[]>): Promise<RecordedCommit[]> {
  const hasil: RecordedCommit[] = []
  for await (const beberapa of commit) hasil.push(...beberapa)
  return hasil
}

const perihal = (daftar: readonly RecordedCommit[]): string[] => daftar.map((c) => c.pesan.trim())

/** `buka` gives a fresh record with one first commit. */
export function ujiPort(nama: string, buka: () => Promise<HistoryStore>): void {
  describe(`port riwayat: ${nama}`, () => {
    test('satu tulisan tampak tepat sekali, lengkap dengan pesan, waktu, dan penulisnya', async () => {
      const store = await buka()
      const awal = await store.snapshot()
      const oid = await store.write(async () => tulisan('pertama', { 'content/2026/09/a.md': 'isi a\n' }))
      const kini = await store.snapshot()
      const baru = (await kumpulkan(kini.history())).slice(1)
      expect(kini.tip).toBe(oid)
      expect(baru).toEqual([
        {
          oid,
          induk: [awal.tip],
          waktuPenulis: wib('2026-09-01 11:00'),
          waktuCommit: wib('2026-09-01 11:00'),
          penulis: 'Staf Admin',
          barisPenulis: 'Staf Admin <staf@contoh.id> 1788235200 +0700',
          pencatat: 'Staf Admin',
          pesan: 'pertama\n',
        },
      ])
    })

    test('apa yang diubah setiap commit, dengan blob sebelum dan sesudahnya', async () => {
      const store = await buka()
      const satu = await store.write(async () => tulisan('satu', { 'content/a.md': 'a\n', 'content/b.md': 'b\n' }))
      const dua = await store.write(async () => tulisan('dua', { 'content/a.md': 'a lagi\n' }))
      const potret = await store.snapshot()
      const berubah: { oid: string; perubahan: readonly BlobChange[] }[] = []
      for await (const beberapa of potret.changes(satu)) berubah.push(...beberapa)
      expect(berubah.map((c) => [c.oid, c.perubahan.map((p) => `${p.status} ${p.mode} ${p.jalur}`)])).toEqual([
        [satu, ['A 100644 content/a.md', 'A 100644 content/b.md']],
        [dua, ['M 100644 content/a.md']],
      ])
      const [a, b] = berubah[0]!.perubahan
      const [lagi] = berubah[1]!.perubahan
      expect(lagi!.oidBefore).toBe(a!.oid)
      const blobs = potret.blobs()
      blobs.ask([lagi!.oid, b!.oid])
      blobs.ask([a!.oid, '1'.repeat(40)])
      const isi = [await blobs.next(), await blobs.next(), await blobs.next(), await blobs.next()]
      blobs.close()
      expect(isi.map((satuan) => satuan?.toString() ?? null)).toEqual(['a lagi\n', 'b\n', 'a\n', null])
    })

    test('commit dicari menurut awal nomornya; yang tidak dimuat bukan bagian catatan', async () => {
      const store = await buka()
      const oid = await store.write(async () => tulisan('satu', { 'content/a.md': 'a\n' }))
      expect(await store.cariCommit(oid.slice(0, 12))).toBe(oid)
      expect(await store.cariCommit('f'.repeat(39))).toBeNull()
      expect([await store.memuat(oid), await store.memuat('1'.repeat(40))]).toEqual([true, false])
    })

    test('detik disimpan, pecahan detik dibuang', async () => {
      const store = await buka()
      await store.write(async () => tulisan('detik', { 'content/a.md': 'a\n' }, wib('2026-09-01 11:00') + 59_999))
      const [akhir] = (await kumpulkan((await store.snapshot()).history())).toReversed()
      expect(akhir?.waktuCommit).toBe(wib('2026-09-01 11:00') + 59_000)
    })

    test('berkas terbaca di ujung riwayat, yang tidak ada adalah null', async () => {
      const store = await buka()
      await store.write(async () =>
        tulisan('dua berkas', { 'content/2026/09/a.md': 'a\n', 'interaksi/2026/09.yaml': 'x: y\n' }),
      )
      await store.write(async () => tulisan('ganti a', { 'content/2026/09/a.md': 'a baru — “é”\n' }))
      const potret = await store.snapshot()
      expect(await potret.read('content/2026/09/a.md')).toBe('a baru — “é”\n')
      expect(await potret.read('interaksi/2026/09.yaml')).toBe('x: y\n')
      expect(await potret.read('content/2026/09/b.md')).toBeNull()
      expect(await potret.read('content/2026')).toBeNull()
      expect(await potret.list('content')).toEqual(['content/2026/09/a.md'])
      expect(await potret.list('laporan')).toEqual([])
    })

    test('berkas yang dibaca berbarengan tidak tertukar, juga di dalam sebuah keputusan', async () => {
      const store = await buka()
      const isi = {
        'content/2026/09/a.md': 'a\n',
        'interaksi/2026/09.yaml': 'x: y\n',
        'laporan/2026-09-medsos.md': '# Laporan\n',
      }
      await store.write(async () => tulisan('tiga berkas', isi))
      await store.write(async (potret) => {
        expect(await Promise.all(Object.keys(isi).map(async (jalur) => potret.read(jalur)))).toEqual(Object.values(isi))
        return tulisan('lagi', { 'content/2026/09/a.md': 'a lagi\n' })
      })
    })

    test('potret tidak bergerak sesudah diambil', async () => {
      const store = await buka()
      await store.write(async () => tulisan('satu', { 'content/a.md': '1\n' }))
      const lama = await store.snapshot()
      await store.write(async () => tulisan('dua', { 'content/a.md': '2\n' }))
      expect(await lama.read('content/a.md')).toBe('1\n')
      expect(perihal(await kumpulkan(lama.history())).slice(1)).toEqual(['satu'])
    })

    test('penolakan tidak menulis apa pun dan sampai apa adanya', async () => {
      const store = await buka()
      const { tip } = await store.snapshot()
      const galat = new KontenError('ditolak', 'urutan', 'tidak boleh')
      await expect(store.write(async () => Promise.reject(galat))).rejects.toBe(galat)
      expect((await store.snapshot()).tip).toBe(tip)
      await store.write(async () => tulisan('sesudahnya', { 'content/a.md': 'a\n' }))
      expect(perihal(await kumpulkan((await store.snapshot()).history())).slice(1)).toEqual(['sesudahnya'])
    })

    test('riwayat dari yang terlama, riwayatMundur dari yang terbaru, meski jam berjalan mundur', async () => {
      const store = await buka()
      const jam = ['2026-09-01 11:00', '2026-09-01 10:00', '2026-09-01 12:00']
      for (const [i, j] of jam.entries())
        await store.write(async () => tulisan(`ke-${i}`, { 'content/a.md': `${i}\n` }, wib(j)))
      const potret = await store.snapshot()
      expect(perihal(await kumpulkan(potret.history())).slice(1)).toEqual(['ke-0', 'ke-1', 'ke-2'])
      expect(perihal(await kumpulkan(potret.historyBackwards())).slice(0, 3)).toEqual(['ke-2', 'ke-1', 'ke-0'])
    })

    test('membaca mundur boleh berhenti di tengah', async () => {
      const store = await buka()
      for (const n of [1, 2, 3]) await store.write(async () => tulisan(`ke-${n}`, { 'content/a.md': `${n}\n` }))
      for await (const [c] of (await store.snapshot()).historyBackwards()) {
        expect(c?.pesan).toBe('ke-3\n')
        break
      }
      expect((await store.snapshot()).tip).not.toBe('')
    })

    test('pesan kembali huruf demi huruf: baris kosong, aksara, dan tanda kutip', async () => {
      const store = await buka()
      const pesan = 'perihal: “Ñ” — 日本\n\nbaris satu\n\n  menjorok\n\nKonten-Versi: 1'
      await store.write(async () => tulisan(pesan, { 'content/a.md': 'a\n' }))
      expect((await kumpulkan((await store.snapshot()).history())).at(-1)?.pesan).toBe(`${pesan}\n`)
    })

    test('penulis serentak: semua masuk, masing-masing memutuskan atas keadaan terbaru', async () => {
      const store = await buka()
      await Promise.all(
        Array.from({ length: 8 }, async () =>
          store.write(async (potret) => {
            const lama = Number((await potret.read('content/hitung.md')) ?? '0')
            return tulisan(`hitung ${lama + 1}`, { 'content/hitung.md': `${lama + 1}\n` })
          }),
        ),
      )
      const potret = await store.snapshot()
      expect(await potret.read('content/hitung.md')).toBe('8\n')
      expect(perihal(await kumpulkan(potret.history())).slice(1)).toEqual(
        Array.from({ length: 8 }, (_, i) => `hitung ${i + 1}`),
      )
    })
  })
}

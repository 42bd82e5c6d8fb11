import { describe, expect, test } from 'vitest'
import { registry } from '../../src/commands/index.js'
import { buatKantor } from '../repo.js'

const perintah = registry.commands.map((c) => c.words)
const kantor = await buatKantor()
const tampil = async (...argv: string[]): Promise<string> => {
  const { kode, out, err } = await kantor.konten(...argv)
  return `keluar ${kode}\n--- stdout\n${out}--- stderr\n${err}`
}

describe('bantuan', () => {
  test.each(perintah)('%s berbahasa Indonesia, dengan contoh', async (nama) => {
    const { kode, out, err } = await kantor.konten(...nama.split(' '), '--help')
    expect([kode, err]).toEqual([0, ''])
    expect(out).toMatch(/^Pemakaian: konten /)
    expect(out).toContain(`\nContoh:\n  konten ${nama}`)
    expect(out).not.toMatch(/\b(Usage|Options|Arguments|Commands|display help|default)\b/)
  })

  test('tanpa argumen, semua perintah terdaftar', async () => {
    const { kode, out } = await kantor.konten()
    expect(kode).toBe(0)
    for (const nama of perintah) expect(out).toContain(`\n  ${nama.split(' ')[0]!}`)
  })
})

describe('pesan', () => {
  test('perintah yang tidak dikenal', async () => {
    expect(await tampil('terbang')).toMatchInlineSnapshot(`
      "keluar 2
      --- stdout
      --- stderr
      Galat: Perintah "terbang" tidak dikenal.
        → konten --help
      "
    `)
  })
  test('kegiatan yang tidak ada', async () => {
    expect(await tampil('lihat', 'tiada')).toMatchInlineSnapshot(`
      "keluar 2
      --- stdout
      --- stderr
      Galat: Tidak ada kegiatan yang cocok dengan "tiada".
        → konten daftar
      "
    `)
  })
  test('flag yang belum disebut', async () => {
    expect(await tampil('baru', '--judul', 'Apel', '--sebagai', 'A')).toMatchInlineSnapshot(`
      "keluar 2
      --- stdout
      --- stderr
      Galat: Belum disebut: --mulai (kapan kegiatan mulai).
        → Tambahkan --mulai
      "
    `)
  })
  test('kegagalan dengan --json tetap satu dokumen', async () => {
    expect(await tampil('laporan', '--bulan', '2026-9', '--json')).toMatchInlineSnapshot(`
      "keluar 2
      --- stdout
      {
        "galat": {
          "kode": "bulan-tidak-terbaca",
          "pesan": "--bulan: \\"2026-9\\" bukan bulan.",
          "saran": [
            "Tulis seperti --bulan 2026-10"
          ]
        }
      }
      --- stderr
      Galat: --bulan: "2026-9" bukan bulan.
        → Tulis seperti --bulan 2026-10
      "
    `)
  })
  test('daftar yang masih kosong', async () => {
    expect(await tampil('daftar')).toMatchInlineSnapshot(`
      "keluar 0
      --- stdout
      Daftar kegiatan: 0

      Kegiatan
      Belum ada kegiatan. Catat yang pertama dengan: konten baru --help
      --- stderr
      "
    `)
  })
})

import { describe, expect, it } from 'vitest'
import { ukuranBerkas } from '../../src/domain/bahasa/kalimat.js'
import { barisBerkas, cuplikanNarasi, jumlahBahan, ringkasanBahan } from '../../src/domain/ringkasan-bahan.js'

const foto = (nama: string, ukuran: number) => ({ nama, ukuran, jenis: 'image/jpeg', dimensi: '4032x3024' })
const video = { nama: 'apel.mp4', ukuran: 40 * 1024 * 1024, jenis: 'video/mp4', dimensi: '1920x1080@12.5s' }

describe('ringkasan bahan', () => {
  it('narasi, jumlah, nama, dan ukuran', () => {
    expect(
      ringkasanBahan({
        narasi: 'Perangkat kalurahan mengikuti apel pagi.\n\nHadir 45 orang.',
        media: [foto('apel 1.jpg', 2_202_010), foto('apel 2.jpg', 840_000), video],
      }),
    ).toEqual([
      'Narasi (8 kata):',
      '  Perangkat kalurahan mengikuti apel pagi.',
      '  Hadir 45 orang.',
      'Bahan: 2 foto (2,9 MB) dan 1 video (40 MB)',
      '  1. apel 1.jpg, 4032x3024, 2,1 MB',
      '  2. apel 2.jpg, 4032x3024, 820 KB',
      '  3. apel.mp4, 1920x1080@12.5s, 40 MB',
    ])
  })

  it('tanpa apa pun', () => {
    expect(ringkasanBahan({ narasi: ' \n', media: [] })).toEqual(['Narasi: belum ada', 'Bahan: tanpa foto dan video'])
  })

  it('narasi panjang dipotong dengan menyebut sisanya', () => {
    const baris = cuplikanNarasi(Array.from({ length: 9 }, (_, i) => `${i} ${'kata '.repeat(40)}`).join('\n'), 2, 20)
    expect(baris).toEqual(['0 kata kata kata ka…', '1 kata kata kata ka…', '… dan 7 baris lagi'])
  })

  it('nama berkas tidak memuat kendali terminal, dan tidak memenuhi baris', () => {
    const baris = barisBerkas({ ...foto(`\u001b[2J${'a'.repeat(90)}.jpg`, 1), dimensi: '-' })
    expect(baris).toBe(`[2J${'a'.repeat(36)}…, 0 KB`)
    expect(jumlahBahan([{ ...foto('surat.pdf', 1024), jenis: 'application/pdf' }])).toBe('1 berkas lain (1 KB)')
  })

  it.each([
    [0, '0 KB'],
    [1536, '1,5 KB'],
    [10_240, '10 KB'],
    [1000 * 1024, '1 MB'],
    [999 * 1024, '999 KB'],
    [2.1 * 1024 * 1024, '2,1 MB'],
    [2.2 * 1024 ** 3, '2,2 GB'],
  ])('%d byte: %s', (byte, kata) => {
    expect(ukuranBerkas(byte)).toBe(kata)
  })
})

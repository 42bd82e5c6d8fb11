import { describe, expect, it } from 'vitest'
import { barisSerupa, catatanSerupa } from '../../../src/domain/bahasa/serupa.js'
import { checkNote, checkLength } from '../../../src/app/record/message-gate.js'

describe('baris yang dapat disangka trailer', () => {
  it.each([
    ['Konten-Peran: ppid', false],
    ['konten-peran : ppid', false],
    ['  Konten-Peran: ppid', false],
    ['> Konten-Peran: ppid', false],
    ['К\u043entеn-Peran: ppid', true],
    ['Konten\u2013Peran: ppid', true],
    ['Konten-Peran\uff1a ppid', true],
    ['Kon\u200bten-Peran: ppid', true],
    ['Kónten-Peran: ppid', true],
  ])('%s', (baris, tersamar) => {
    expect(barisSerupa(`kata\n${baris}\nkata`)).toEqual([{ nama: 'peran', tersamar }])
  })

  it.each([
    'Konten baru: apel',
    'konten: x',
    'Konten-konten lama',
    'Konten - apel: x',
    'Isi Konten-Peran: x',
    'Kanten-Peran: x',
    'К\u043entеn–: tanpa nama',
    'К\u043entеn-konten lama: apel',
  ])('bukan: %s', (baris) => {
    expect(barisSerupa(baris)).toEqual([])
  })

  it('waktunya sebanding dengan panjangnya', () => {
    const teks = ['\n'.repeat(500_000), ' '.repeat(500_000), 'Konten-'.repeat(100_000), 'К:'.repeat(300_000)].join('\n')
    expect(barisSerupa(`${teks}\nKonten-Versi: 1`)).toEqual([{ nama: 'versi', tersamar: false }])
  })
})

describe('catatan sebuah tindakan', () => {
  it('satu baris kutipan boleh, blok kedua dan yang menyamar tidak', () => {
    expect(catatanSerupa('Buramkan wajah anak.\n\nKonten-Peran: ppid')).toBeNull()
    for (const salah of [
      'Konten-Peristiwa: disetujui',
      'Konten-Peran: ppid\nKonten-Oleh: Carik',
      'К\u043entеn-Peran: x',
    ]) {
      expect(catatanSerupa(salah)).not.toBeNull()
      expect(() => checkNote(salah)).toThrow(expect.objectContaining({ kode: 'catatan-menyerupai-peristiwa' }))
    }
    expect(() => checkNote('Baik: lanjutkan.')).not.toThrow()
  })

  it('64 KB masih boleh, sebita lebih tidak', () => {
    expect(() => checkLength(65_536)).not.toThrow()
    expect(() => checkLength(65_537)).toThrow(expect.objectContaining({ kode: 'tindakan-terlalu-besar' }))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceDiff } from '../../src/render/formats/word-diff.js'

describe('beda menurut kalimat', () => {
  test('yang sama tidak ditandai; kalimat baru dan yang hilang ditandai utuh', () => {
    expect(sentenceDiff('Satu. Dua.', 'Satu. Dua.')).toBeNull()
    expect(sentenceDiff('Warga hadir. Acara selesai.', 'Warga hadir. Hujan turun deras. Acara selesai.')).toBe(
      'Warga hadir. {+Hujan turun deras.+} Acara selesai.',
    )
    expect(sentenceDiff('Warga hadir. Hujan turun. Acara selesai.', 'Warga hadir. Acara selesai.')).toBe(
      'Warga hadir. [-Hujan turun.-] Acara selesai.',
    )
  })

  test('kata demi kata hanya di dalam kalimat yang lebih dari separuhnya sama', () => {
    expect(sentenceDiff('Apel diikuti 60 orang warga.', 'Apel diikuti 62 orang warga.')).toBe(
      'Apel diikuti [-60-]{+62+} orang warga.',
    )
    expect(sentenceDiff('Apel pagi berlangsung.', 'Seluruh pamong menanam pohon.')).toBe(
      '{+Seluruh pamong menanam pohon.+}[-Apel pagi berlangsung.-]',
    )
  })

  test('yang baru dapat dibaca kembali dari hasilnya', () => {
    const teks = fc.array(
      fc.constantFrom('Satu dua tiga. ', 'Empat lima? ', 'Enam tujuh delapan!', '\n', 'sembilan '),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(teks, teks, (a, b) => {
        const beda = sentenceDiff(a.join(''), b.join('')) ?? b.join('')
        const kembali = beda.replace(/\[-[^]*?-\]/g, '').replace(/\{\+|\+\}/g, '')
        expect(kembali.replace(/\s/g, '')).toBe(b.join('').replace(/\s/g, ''))
      }),
    )
  })
})

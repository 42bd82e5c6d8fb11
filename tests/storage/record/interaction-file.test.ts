import { describe, expect, it } from 'vitest'
import { nextNomor } from '../../../src/storage/record/interaction-file.js'

const file = (...nomor: string[]): string => nomor.map((satu) => `${satu}:\n  platform: instagram\n`).join('')

describe('nomor interaksi berikutnya', () => {
  it('tanpa pusat: berturut-turut sejak 001, melampaui 999', () => {
    expect(nextNomor(null, '2026-10', null)).toBe('2026-10-001')
    expect(nextNomor(file('2026-10-001', '2026-10-002'), '2026-10', null)).toBe('2026-10-003')
    const full = Array.from({ length: 999 }, (_, i) => `2026-10-${String(i + 1).padStart(3, '0')}`)
    expect(nextNomor(file(...full), '2026-10', null)).toBe('2026-10-1000')
  })

  it('dari seribu milik salinannya, apa pun yang dicatat salinan lain', () => {
    const both = file('2026-10-001', '2026-10-3001', '2026-10-3002')
    expect(nextNomor(both, '2026-10', 0)).toBe('2026-10-002')
    expect(nextNomor(both, '2026-10', 3)).toBe('2026-10-3003')
    expect(nextNomor(both, '2026-10', 12)).toBe('2026-10-12001')
  })

  it('nomor yang habis ditolak, tidak diambil dari salinan berikutnya', () => {
    const full = file(...Array.from({ length: 999 }, (_, i) => `2026-10-${3001 + i}`))
    expect(() => nextNomor(full, '2026-10', 3)).toThrow(expect.objectContaining({ kode: 'nomor-habis' }))
    expect(nextNomor(full, '2026-10', 4)).toBe('2026-10-4001')
  })
})

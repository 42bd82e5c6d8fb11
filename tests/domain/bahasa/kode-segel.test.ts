import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bacaKode, cetakKode, cetakKodeLama } from '../../../src/domain/bahasa/kode-segel.js'

const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const kode = sha256.map(cetakKode)
const tanpaTanda = (k: string): string => k.replaceAll('-', '')
const ganti = (k: string, i: number, huruf: string): string => k.slice(0, i) + huruf + k.slice(i + 1)

describe('kode segel', () => {
  it('145 bit pertama sha256 dalam base32 Crockford, dan satu huruf pemeriksa', () => {
    // 29 letters of five bits each: ff… is Z, 00… is 0, and the first byte stands in the first two letters.
    expect(cetakKode('0'.repeat(64))).toBe('00000-00000-00000-00000-00000-00000')
    expect(cetakKode('f'.repeat(64))).toMatch(/^ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZ[0-9A-Z]$/)
    expect(cetakKode('08'.padEnd(64, '0'))).toMatch(/^1000/)
    expect(cetakKode('0'.repeat(36) + '8'.padEnd(28, '0')).slice(0, 34)).toBe('00000-00000-00000-00000-00000-0001')
    // What lies beyond the 145th bit does not stand in it; the 145th does.
    expect(cetakKode('f'.repeat(36) + '0'.repeat(28))).not.toBe(cetakKode('f'.repeat(37) + '0'.repeat(27)))
    expect(cetakKode('f'.repeat(37) + '0'.repeat(27))).toBe(cetakKode('f'.repeat(37) + '7'.padEnd(27, 'f')))
  })

  it('terbaca kembali: huruf besar atau kecil, dengan atau tanpa tanda hubung, huruf yang serupa', () => {
    fc.assert(
      fc.property(kode, (k) => {
        const serupa = k.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase()
        for (const ketikan of [k, k.toLowerCase(), tanpaTanda(k), ` ${k.replaceAll('-', ' ')} `, serupa])
          expect(bacaKode(ketikan)).toEqual({ jenis: 'kuat', kode: k })
        expect(bacaKode(k.replaceAll('1', 'I'))).toEqual({ jenis: 'kuat', kode: k })
      }),
    )
  })

  it('setiap satu huruf yang salah ketahuan', () => {
    fc.assert(
      fc.property(kode, (k) => {
        const rapi = tanpaTanda(k)
        for (let i = 0; i < rapi.length; i++)
          for (const h of HURUF)
            if (h !== rapi[i]) expect(bacaKode(ganti(rapi, i, h))).toEqual({ jenis: 'salah-ketik' })
      }),
      { numRuns: 20 },
    )
  })

  it('setiap dua huruf yang tertukar ketahuan, bertetangga atau tidak', () => {
    fc.assert(
      fc.property(kode, (k) => {
        const rapi = tanpaTanda(k)
        for (let i = 0; i < rapi.length; i++)
          for (let j = i + 1; j < rapi.length; j++)
            if (rapi[i] !== rapi[j])
              expect(bacaKode(ganti(ganti(rapi, i, rapi[j]!), j, rapi[i]!))).toEqual({ jenis: 'salah-ketik' })
      }),
      { numRuns: 20 },
    )
  })

  it('segel lama: dua belas huruf pertama commit', () => {
    expect(cetakKodeLama('1a2b3c4d5e6f7890'.padEnd(40, '0'))).toBe('1a2b-3c4d-5e6f')
    for (const ketikan of ['1a2b-3c4d-5e6f', ' 1A2B 3C4D 5E6F ', '1a2b3c4d5e6f'])
      expect(bacaKode(ketikan)).toEqual({ jenis: 'lama', kode: '1a2b-3c4d-5e6f', commit: '1a2b3c4d5e6f' })
  })

  it('yang bukan kode', () => {
    const [k] = fc.sample(kode, 1) as [string]
    for (const ketikan of ['', '1a2b-3c4d', '1a2b-3c4d-5e6z', '1a2b-3c4d-5e6f-7', k.slice(1), `${k}0`])
      expect(bacaKode(ketikan)).toBeNull()
    // Crockford has no U, and takes it for no other letter.
    expect(bacaKode(ganti(k, 0, 'U'))).toBeNull()
  })
})

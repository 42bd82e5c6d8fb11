import { describe, expect, it } from 'vitest'
import { periksaAkun, periksaDaftarAkun } from '../../../src/domain/bahasa/akun.js'

describe('alamat akun', () => {
  it.each([
    ['instagram', 'https://www.instagram.com/nomporejo'],
    ['instagram', ' https://instagram.com/nomporejo/ '],
    ['facebook', 'https://m.facebook.com/kalurahan.nomporejo'],
    ['facebook', 'https://www.facebook.com/profile.php?id=100064'],
    ['tiktok', 'https://www.tiktok.com/@nomporejo'],
    ['youtube', 'https://www.youtube.com/channel/UC123'],
    ['youtube', 'https://youtube.com/@nomporejo'],
    ['x', 'https://twitter.com/nomporejo'],
    ['threads', 'https://www.threads.net/@nomporejo'],
    ['website', 'https://nomporejo.desa.id'],
  ])('%s %s', (platform, alamat) => {
    expect(periksaAkun(platform, alamat)).toBeNull()
  })

  it.each([
    ['instagram', '@nomporejo', 'bukan tautan'],
    ['instagram', 'instagram.com/nomporejo', 'bukan tautan'],
    ['instagram', 'mailto:a@b.id', 'bukan tautan'],
    ['instagram', 'https://www.facebook.com/nomporejo', 'adalah tautan facebook. Tulis alamat instagram-nya'],
    ['instagram', 'https://linktr.ee/nomporejo', 'situs lain (linktr.ee)'],
    ['instagram', 'https://instagram.com.palsu.example/nomporejo', 'situs lain (instagram.com.palsu.example)'],
    ['instagram', 'https://www.instagram.com/', 'baru alamat situsnya'],
    ['instagram', 'https://www.instagram.com/p/CAbCdEfGhIj/', 'sebuah unggahan'],
    ['youtube', 'https://youtu.be/dQw4w9WgXcQ', 'sebuah unggahan'],
    ['x', 'https://x.com/nomporejo/status/123', 'sebuah unggahan'],
    ['website', 'https://www.facebook.com/nomporejo', 'tautan facebook'],
    ['threads', 'https://www.instagram.com/nomporejo', 'tautan instagram'],
    ['threads', 'nomporejo', 'bukan tautan'],
  ])('%s %s ditolak dengan sebabnya', (platform, alamat, sebab) => {
    const kata = periksaAkun(platform, alamat)
    expect(kata).toContain(`Alamat akun ${platform} `)
    expect(kata).toContain(sebab)
    expect(kata).toContain('https://')
  })

  it('daftar menyebut setiap yang janggal, dan tidak yang hanya dicantumkan', () => {
    expect(
      periksaDaftarAkun({ instagram: null, x: '', facebook: 'https://facebook.com/a', tiktok: 'a', youtube: 5 }),
    ).toEqual([expect.stringContaining('Alamat akun tiktok bukan tautan'), 'Alamat akun youtube bukan tautan.'])
  })
})

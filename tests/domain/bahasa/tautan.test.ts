import { describe, expect, it } from 'vitest'
import type { KontenError } from '../../../src/errors.js'
import {
  bacaTautan,
  inangTautan,
  jalurTanpaBagikan,
  jalurWeb,
  kunciTautan,
  platformTautan,
} from '../../../src/domain/bahasa/tautan.js'
import { periksaPlatformKanal } from '../../../src/domain/sop/sop.js'

describe('platform sebuah tautan', () => {
  it.each([
    ['https://www.instagram.com/p/AAAAAAAAAAA/', 'instagram'],
    ['https://m.facebook.com/nomporejo/posts/1', 'facebook'],
    ['https://fb.watch/abc/', 'facebook'],
    ['https://vt.tiktok.com/ZS1/', 'tiktok'],
    ['https://youtu.be/AAAAAAAAAAA', 'youtube'],
    ['https://twitter.com/a/status/1', 'x'],
    ['https://X.com/a/status/1', 'x'],
    ['https://nomporejo-kulonprogo.desa.id/artikel/1', null],
    ['https://instagram.com.contoh.id/p/AAAAAAAAAAA/', null],
    ['bukan tautan', null],
    ['javascript:alert(1)', null],
  ])('%s', (tautan, platform) => {
    expect(platformTautan(tautan)).toBe(platform)
  })

  it('hanya http dan https yang dibaca', () => {
    expect(bacaTautan('http://contoh.id/')?.hostname).toBe('contoh.id')
    expect(bacaTautan('ftp://contoh.id/')).toBeNull()
    expect(bacaTautan('contoh.id')).toBeNull()
  })
})

describe('kunci tautan', () => {
  it.each([
    ['https://www.instagram.com/p/AbC-_123456/?igsh=xyz', 'ig:AbC-_123456'],
    ['https://instagram.com/nomporejo/reel/AbC-_123456', 'ig:AbC-_123456'],
    ['http://www.instagram.com/reels/AbC-_123456/', 'ig:AbC-_123456'],
    ['https://www.instagram.com/tv/AbC-_123456aaaaaa/', 'ig:AbC-_123456'],
    ['https://www.facebook.com/nomporejo/posts/123', 'fb:123'],
    ['https://web.facebook.com/nomporejo/posts/judul-berita/pfbid02Ab/', 'fb:pfbid02Ab'],
    ['https://www.facebook.com/permalink.php?story_fbid=123&id=9', 'fb:123'],
    ['https://www.facebook.com/photo.php?fbid=123&set=a.1', 'fb:123'],
    ['https://m.facebook.com/photo/?fbid=123', 'fb:123'],
    ['https://www.facebook.com/nomporejo/photos/a.1/123', 'fb:123'],
    ['https://www.facebook.com/nomporejo/videos/123/', 'fb:123'],
    ['https://www.facebook.com/watch/?v=123', 'fb:123'],
    ['https://www.facebook.com/reel/123', 'fb:123'],
    ['https://www.tiktok.com/@nomporejo/video/7123?is_from_webapp=1', 'tt:7123'],
    ['https://www.tiktok.com/@nomporejo/photo/7123', 'tt:7123'],
    ['https://m.tiktok.com/v/7123.html', 'tt:7123'],
    ['https://youtu.be/AbC-_123456?si=x&t=3', 'yt:AbC-_123456'],
    ['https://www.youtube.com/watch?v=AbC-_123456&feature=share', 'yt:AbC-_123456'],
    ['https://m.youtube.com/watch?app=desktop&v=AbC-_123456', 'yt:AbC-_123456'],
    ['https://youtube.com/shorts/AbC-_123456', 'yt:AbC-_123456'],
    ['https://www.youtube.com/live/AbC-_123456?feature=share', 'yt:AbC-_123456'],
    ['https://www.youtube.com/embed/AbC-_123456', 'yt:AbC-_123456'],
    ['https://x.com/nomporejo/status/123?s=20', 'x:123'],
    ['https://mobile.twitter.com/nomporejo/status/123', 'x:123'],
    ['https://x.com/i/web/status/123', 'x:123'],
  ])('%s → %s', (tautan, kunci) => {
    expect(kunciTautan(tautan)).toBe(kunci)
  })

  it('huruf besar-kecil pada kode tetap berarti', () => {
    expect(kunciTautan('https://www.instagram.com/p/AAAAAAAAAAA/')).not.toBe(
      kunciTautan('https://www.instagram.com/p/aAAAAAAAAAA/'),
    )
  })

  it.each([
    'https://situs.desa.id/artikel/2026/06/05/kerja-bakti',
    'http://www.situs.desa.id/artikel/2026/6/5/kerja-bakti/',
    'https://SITUS.desa.id/index.php/artikel/2026/06/5/kerja-bakti?utm_source=wa#atas',
    'https://situs.desa.id/artikel/2026/6/05/kerja%2Dbakti',
  ])('ragam tautan situs desa adalah satu: %s', (tautan) => {
    expect(kunciTautan(tautan)).toBe('web:situs.desa.id/artikel/2026/6/5/kerja-bakti')
  })

  it.each([
    ['https://situs.desa.id/', 'web:situs.desa.id'],
    ['https://situs.desa.id/artikel/2026/10/12/x', 'web:situs.desa.id/artikel/2026/10/12/x'],
    ['https://situs.desa.id/%E0%A4%A', 'web:situs.desa.id/%E0%A4%A'],
    ['https://situs.desa.id/index.phpx/a', 'web:situs.desa.id/index.phpx/a'],
    ['https://www.instagram.com/nomporejo/', 'web:instagram.com/nomporejo'],
    ['  bukan tautan ', 'bukan tautan'],
  ])('%s → %s', (tautan, kunci) => {
    expect(kunciTautan(tautan)).toBe(kunci)
  })
})

describe('tautan yang pernah tidak dikenali', () => {
  it.each([
    ['https://www.facebook.com/nomporejo/posts/123?mibextid=abc', 'fb:123'],
    ['https://facebook.com/reel/99/?s=1', 'fb:99'],
    ['https://fb.com/nomporejo/photos/a.1/456/?type=3', 'fb:456'],
    ['https://www.instagram.com/stories/nomporejo/314159/', 'igstory:314159'],
    ['https://a.id/?p=1&utm_source=wa', 'web:a.id?p=1'],
  ])('%s → %s', (tautan, kunci) => {
    expect(kunciTautan(tautan)).toBe(kunci)
  })
})

describe('jalurWeb', () => {
  it.each([
    ['https://situs.desa.id/index.php/artikel/2026/06/05/apel/?utm_source=ig', '/artikel/2026/6/5/apel'],
    ['/artikel/2026/6/5/apel', '/artikel/2026/6/5/apel'],
    ['/halaman%20satu/', '/halaman satu'],
    ['/?p=12', '/?p=12'],
    ['http://[', 'http://['],
  ])('%s', (tautan, jalur) => {
    expect(jalurWeb(tautan)).toBe(jalur)
  })

  it('inang tanpa www; jalur saja tidak punya inang', () => {
    expect([inangTautan('https://www.situs.desa.id/a'), inangTautan('/a')]).toEqual(['situs.desa.id', null])
  })
})

describe('parameter pada alamat situs kantor sendiri', () => {
  it.each(['s', 't', 'ref', 'si', 'feature', 'hl', '_t', 'img_index', 'source', 'p'])(
    '?%s= membedakan dua halaman',
    (nama) => {
      const [satu, dua] = ['apel', 'rapat'].map((n) => `https://situs.desa.id/baca.php?${nama}=${n}`)
      expect(jalurWeb(satu!)).not.toBe(jalurWeb(dua!))
      expect(kunciTautan(satu!)).not.toBe(kunciTautan(dua!))
    },
  )

  it.each([
    'utm_source=rss&utm_medium=rss',
    'fbclid=x',
    'gclid=x',
    'mtm_campaign=a',
    'xtor=RSS-1',
    'PHPSESSID=abc',
    'ref=rss',
    'source=feed',
    'from=whatsapp',
  ])('%s hanya menghitung kunjungan', (kueri) => {
    expect(jalurWeb(`https://situs.desa.id/artikel/apel?${kueri}`)).toBe('/artikel/apel')
  })

  it('http dan https, titik di akhir nama situs, garis miring, dan tulisan persen sama saja', () => {
    const kunci = 'web:situs.desa.id/berita/kerja bakti é'
    for (const tautan of [
      'https://situs.desa.id/berita/kerja%20bakti%20%C3%A9',
      'http://www.situs.desa.id./berita/kerja bakti e\u0301/',
      'HTTPS://SITUS.DESA.ID:443/index.php/berita/kerja%20bakti%20%c3%a9#isi',
    ])
      expect(kunciTautan(tautan)).toBe(kunci)
  })

  it('yang ditambahkan tombol bagikan hanya dibuang pada halaman yang beralamat sendiri', () => {
    expect(jalurTanpaBagikan('https://situs.desa.id/artikel/apel?ref=budi')).toBe('/artikel/apel')
    expect(jalurTanpaBagikan('https://situs.desa.id/baca.php?s=apel')).toBe('/baca.php?s=apel')
    expect(jalurTanpaBagikan('https://situs.desa.id/?s=apel')).toBe('/?s=apel')
  })

  it('nama situs yang menyerupai sifat bawaan bukan platform', () => {
    expect(platformTautan('https://constructor/p/1')).toBeNull()
  })
})

describe('platform dan kanalnya', () => {
  it('website hanya milik kanal website, dan tidak ada yang lain di sana', () => {
    expect(() => periksaPlatformKanal('website', 'website')).not.toThrow()
    expect(() => periksaPlatformKanal('x', 'medsos')).not.toThrow()
    const saran = (platform: string, kanal: string): unknown => {
      try {
        return periksaPlatformKanal(platform, kanal)
      } catch (galat) {
        return (galat as KontenError).saran
      }
    }
    expect(saran('x', 'website')).toEqual(['Sebutkan --kanal medsos, atau tinggalkan --platform'])
    expect(saran('website', 'medsos')).toEqual(['Sebutkan --kanal website'])
  })
})

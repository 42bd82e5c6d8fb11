import { describe, expect, it } from 'vitest'
import type { BerkasDiperiksa } from '../../../src/domain/pemeriksaan/bukti.js'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import { buktiDari, kisah } from './bukti.js'

const jalur = `content/2026/09/${kisah.id}.md`
const berkas = (ubah: Partial<BerkasDiperiksa> = {}): BerkasDiperiksa => ({ jalur, id: kisah.id, rusak: null, kepalaBeda: [], teksBeda: [], ...ubah })

describe('pemeriksaan isi', () => {
  it('berkas yang sesuai riwayat tidak menimbulkan temuan', () => {
    expect(periksa(buktiDari({ berkas: [berkas()] }))).toEqual([])
  })

  it.each([
    ['berkas-rusak', { berkas: [berkas({ rusak: 'front matter tidak terbaca' })] }, `${jalur}: front matter tidak terbaca.`],
    ['berkas-hilang', { berkas: [] }, `Berkas kegiatan ${kisah.id} tidak ada.`],
    ['berkas-liar', { berkas: [berkas(), berkas({ id: 'lain', jalur: 'content/2026/09/lain.md' })] }, 'content/2026/09/lain.md tidak mempunyai penyerahan'],
    ['kepala-beda', { berkas: [berkas({ kepalaBeda: ['judul', 'selesai'] })] }, 'judul, selesai tidak sesuai riwayat'],
    ['teks-beda', { berkas: [berkas({ teksBeda: ['Caption'] })] }, 'Caption bukan teks yang tercatat'],
  ])('%s', (kode, ubah, pesan) => {
    expect(periksa(buktiDari(ubah))).toMatchObject([{ kode, tingkat: 'galat', commit: 'tip', pesan: expect.stringContaining(pesan) }])
  })

  it('suntingan-tangan hanya peringatan', () => {
    const kerjaBeda = [{ jalur, id: kisah.id, sebab: 'disunting' }]
    expect(periksa(buktiDari({ berkas: [berkas()], kerjaBeda }))).toMatchObject([
      { kode: 'suntingan-tangan', tingkat: 'peringatan', id: kisah.id, pesan: `${jalur}: disunting.` },
    ])
  })
})

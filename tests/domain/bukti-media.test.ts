import { describe, expect, it } from 'vitest'
import type { BuktiMedia, MediaBerbukti } from '../../src/domain/bukti-media.js'
import { catatanBukti, catatanSemua, catatanTerpakai, jenisHeic } from '../../src/domain/bukti-media.js'

const hari = { mulai: '2026-10-01', selesai: '2026-10-01' }
const media = (ubah: Partial<MediaBerbukti['media']> = {}, bukti: Partial<BuktiMedia> = {}): MediaBerbukti => ({
  media: { nama: 'apel.jpg', jenis: 'image/jpeg', dimensi: '1280x960', ...ubah },
  bukti: { diambil: '2026-10-01 08:15', gps: false, terpotong: false, heic: false, ...bukti },
})
const kode = (m: MediaBerbukti, h: typeof hari | null = hari): string[] => catatanBukti(m, h).map((c) => c.kode)

describe('catatan satu media', () => {
  it('foto yang wajar tidak menimbulkan catatan', () => {
    expect(kode(media())).toEqual([])
  })

  it.each<[string, MediaBerbukti, string[]]>([
    ['diambil sehari sebelumnya', media({}, { diambil: '2026-09-30 08:15' }), ['exif-lain-hari']],
    ['diambil sehari sesudahnya', media({}, { diambil: '2026-10-02 08:15' }), ['exif-lain-hari']],
    ['tanpa tanggal', media({}, { diambil: null }), ['tanpa-exif']],
    ['dengan posisi', media({}, { gps: true }), ['gps']],
    ['terpotong', media({}, { terpotong: true }), ['terpotong']],
    ['HEIC', media({ nama: 'apel.heic', jenis: 'image/heic' }, { heic: true }), ['heic']],
    ['PNG bernama .jpg', media({ jenis: 'image/png' }), ['ganti-nama']],
    ['tanpa ekstensi', media({ nama: 'apel' }), []],
    ['angka bukan ekstensi', media({ nama: 'Apel 1.10' }), []],
    ['jenis yang tidak dikenal boleh bernama apa saja', media({ nama: 'a.xyz', jenis: 'image/x-lain' }), []],
    ['video tidak memerlukan tanggal', media({ nama: 'v.mp4', jenis: 'video/mp4', dimensi: '640x480@5s' }, { diambil: null }), []],
    ['video tanpa dimensi', media({ nama: 'v.mp4', jenis: 'video/mp4', dimensi: '-' }), ['video-tidak-terbaca']],
  ])('%s', (_, m, harap) => {
    expect(kode(m)).toEqual(harap)
  })

  it('tanpa hari kegiatan tanggalnya tidak dinilai', () => {
    expect(kode(media({}, { diambil: '2020-01-01 00:00' }), null)).toEqual([])
    expect(kode(media({}, { diambil: null }), null)).toEqual([])
  })

  it('menyebut berkas dan kedua tanggalnya', () => {
    expect(catatanBukti(media({}, { diambil: '2026-09-28 08:15' }), { mulai: '2026-10-01', selesai: '2026-10-02' })[0]!.pesan).toBe(
      'Foto "apel.jpg" menurut kamera diambil 28 September 2026, bukan pada hari kegiatan (1 Oktober 2026 sampai 2 Oktober 2026).',
    )
    expect(catatanBukti(media({ nama: 'a.pdf', jenis: 'application/pdf' }, { terpotong: true }), null)[0]!.pesan).toContain('Lampiran "a.pdf"')
  })

  it('HEIC dan HEIF dikenal dari jenisnya', () => {
    expect(['image/heic', 'image/heif', 'image/heic-sequence', 'image/jpeg'].map(jenisHeic)).toEqual([true, true, true, false])
  })
})

describe('catatan banyak media', () => {
  const tanpa = media({}, { diambil: null })
  it('foto tanpa tanggal disebut dalam satu kalimat', () => {
    expect(catatanSemua([tanpa, media(), tanpa], hari)).toEqual([{ kode: 'tanpa-exif', pesan: '2 dari 3 foto tanpa tanggal EXIF (WhatsApp menghapusnya).' }])
    expect(catatanSemua([tanpa, media()], hari)).toMatchObject([{ pesan: expect.stringContaining('apel.jpg') }])
  })

  it('foto yang dipakai kegiatan lain menyebut kegiatan itu', () => {
    expect(catatanTerpakai(media(), { id: '2026-09-01-rapat-ab2c', judul: 'Rapat' })).toEqual({
      kode: 'terpakai',
      pesan: 'Foto "apel.jpg" sudah dipakai pada kegiatan "Rapat" (2026-09-01-rapat-ab2c).',
    })
  })
})

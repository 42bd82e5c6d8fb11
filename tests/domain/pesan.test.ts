import { describe, expect, it } from 'vitest'
import type { Petugas } from '../../src/domain/sop/aturan.js'
import type { BahanPesan, IsiPesan } from '../../src/domain/pesan.js'
import {
  calonPenerima,
  daftarJenisPesan,
  isiPesan,
  jenisPesan,
  nomorWa,
  penandaPesan,
  peranPenerima,
  samarkanNomor,
  susunPesan,
  tautanWa,
} from '../../src/domain/pesan.js'
import { tugasJalur } from '../../src/domain/tugas.js'
import type { Kisah } from '../pembangun.js'
import { dasarDari, keadaanDari, kegiatan, templat } from '../pembangun.js'

const dasar = dasarDari({ per: '12:00' })

function bahan(kisah: Kisah, ubah: Partial<BahanPesan> = {}): BahanPesan {
  const satu = [...keadaanDari(kisah.daftar).kegiatan.values()][0]!
  const jalur = satu.jalur.get('medsos')!
  const [tugas] = tugasJalur(satu, jalur, dasar)
  return {
    kegiatan: satu,
    jalur,
    tugas,
    kepada: 'Joko',
    peran: 'ppid',
    kantor: 'Kalurahan Nomporejo',
    draf: 'Caption.',
    narasi: 'Warga berkumpul.',
    media: ['a.jpg', 'b.jpg'],
    ...ubah,
  }
}

const diajukan = (): Kisah => kegiatan().diserahkan('10:00').diajukan('11:00')
const disetujui = (): Kisah => diajukan().disetujui('11:30')
const susun = (kisah: Kisah, ubah: Partial<BahanPesan> = {}): string => {
  const apa = bahan(kisah, ubah)
  const jenis = jenisPesan(apa.jalur)
  return susunPesan(templat(`pesan/${jenis}.txt`), isiPesan(apa, dasar), `pesan/${jenis}.txt`)
}

describe('pesan serah terima', () => {
  it('draf kepada PPID: teks, narasi, foto, batas; perintahnya hanya bagi templat kantor yang memintanya', () => {
    const teks = susun(diajukan())
    expect(teks).toMatch(
      /^Yth\. Joko,\n\nDraf medsos "Rapat warga" menunggu keputusan PPID\. Batas: Selasa, 8 September 2026 pukul 12\.00 WIB\./,
    )
    expect(teks).toContain(
      '\nDraf:\nCaption.\n\nNarasi dari Pelaksana: Warga berkumpul.\n\nFoto terlampir: a.jpg, b.jpg\n',
    )
    expect(teks).not.toContain('konten ')
    const { perintah, perintah_kantor } = isiPesan(bahan(diajukan()), dasar)
    for (const putusan of ['setujui', 'koreksi', 'tolak'])
      expect(perintah).toContain(`konten ${putusan} 2026-09-08-rapat-warga-ab2c --kanal medsos --sebagai "Joko"`)
    expect(perintah_kantor).toBe('')
    const tanpaNama = bahan(diajukan(), { kepada: null })
    expect(susun(diajukan(), { kepada: null })).toMatch(/^Yth\. PPID,/)
    expect(isiPesan(tanpaNama, dasar).perintah).toMatch(/--kanal medsos$/m)
  })

  it('draf panjang dipotong dan disebut', () => {
    const teks = susun(diajukan(), { draf: 'x'.repeat(2000) })
    expect(teks).toContain(`${'x'.repeat(1500)} … (dipotong; selengkapnya di kantor)`)
  })

  it('penolakan menyebut alasan SOP dan apakah boleh diserahkan lagi', () => {
    const tolak = (final: boolean, pasal: string | null) =>
      diajukan().ditolak('11:30', { alasan: 'informasi-rahasia', pasal, final, catatan: 'Data warga.' })
    expect(susun(tolak(false, '17h'))).toMatch(
      /termasuk informasi rahasia \(UU 14\/2008 Pasal 17h\)\nPenjelasan PPID: Data warga\.\n\nBahan yang sudah diperbaiki dapat diserahkan/,
    )
    expect(susun(tolak(true, null))).toMatch(
      /termasuk informasi rahasia\nPenjelasan[\s\S]*tidak perlu diserahkan kembali/,
    )
  })

  it('koreksi, persetujuan tanpa catatan, unggahan, dan penyerahan', () => {
    expect(susun(diajukan().dikoreksi('11:30', { catatan: 'Sebut tempatnya.' }))).toContain(
      'untuk diperbaiki:\nSebut tempatnya.\n',
    )
    expect(susun(disetujui())).not.toContain('Pertimbangan')
    expect(susun(disetujui().diunggah('12:00'))).toContain(
      'dipublikasikan:\nhttps://www.instagram.com/p/AAAAAAAAAAA/\n',
    )
    expect(isiPesan(bahan(kegiatan().diserahkan('10:00'), { peran: 'admin-medsos' }), dasar).perintah_kantor).toBe(
      'konten ajukan 2026-09-08-rapat-warga-ab2c --kanal medsos --sebagai "Joko"',
    )
    expect(susun(kegiatan().diserahkan('10:00'))).toContain(
      '\nkonten ajukan 2026-09-08-rapat-warga-ab2c --kanal medsos --sebagai "Joko"\n',
    )
  })

  it('pengingat menyebut apa yang ditunggu dan sisa waktunya', () => {
    const isi = isiPesan(bahan(diajukan()), dasarDari({ per: '12:15' }))
    expect(isi).toMatchObject({ tugas: 'memutus draf medsos', sisa: '0 menit lagi' })
    expect(susunPesan(templat('pesan/pengingat.txt'), isi, 'pesan/pengingat.txt')).toContain(
      'memutus draf medsos untuk "Rapat warga"',
    )
    const { kegiatan: tanpaTempat } = bahan(diajukan())
    expect(isiPesan(bahan(diajukan(), { kegiatan: { ...tanpaTempat, lokasi: '' } }), dasar).lokasi).toBe(
      'tempat tidak dicatat',
    )
    expect(isiPesan(bahan(disetujui().diunggah('12:00')), dasar)).toMatchObject({
      tugas: '',
      sisa: '',
      tenggat: '',
      perintah: '',
    })
  })
})

describe('templat kantor', () => {
  const kosong = Object.fromEntries(penandaPesan.map((p) => [p, ''])) as IsiPesan

  it('setiap templat bawaan hanya memakai penanda yang dikenal', () => {
    for (const jenis of daftarJenisPesan)
      expect(() => susunPesan(templat(`pesan/${jenis}.txt`), kosong, jenis)).not.toThrow()
  })

  it('penanda yang tidak dikenal ditolak dengan letaknya', () => {
    expect(() => susunPesan('Halo\r\nYth. {kepda}', kosong, 'pesan/diajukan.txt')).toThrow(
      expect.objectContaining({
        jenis: 'pemakaian',
        kode: 'penanda-tidak-dikenal',
        message: 'pesan/diajukan.txt:2:6: {kepda} tidak dikenal.',
      }),
    )
  })

  it('baris yang penandanya kosong semua hilang, nilai tidak menjadi templat, dan kode kendali dibuang', () => {
    expect(
      susunPesan(
        'A\n\nCatatan: {catatan}\n\n{judul} {lokasi}\n{ biasa }',
        { ...kosong, judul: '{lokasi}\u001b[2J' },
        't',
      ),
    ).toBe('A\n\n{lokasi}[2J \n{ biasa }')
  })
})

describe('kepada siapa', () => {
  const petugas: Petugas[] = [
    { nama: 'Joko', surel: null, peran: ['ppid'], masa: { ppid: { sejak: null, sampai: '2026-08-31' } } },
    { nama: 'Rini', surel: null, peran: ['ppid', 'admin-medsos'] },
  ]

  it('yang gilirannya, menurut masa jabatan; yang kembali kepada Pelaksana', () => {
    const { tugas, kegiatan: satu } = bahan(diajukan())
    expect(peranPenerima('diajukan', tugas)).toBe('ppid')
    expect(peranPenerima('ditolak', tugas)).toBe('pelaksana')
    expect(peranPenerima('diunggah', tugas)).toBe('pelaksana')
    expect(peranPenerima('disetujui', undefined)).toBe('pelaksana')
    expect(calonPenerima('ppid', satu, { ...dasar, petugas })).toEqual(['Rini'])
    expect(calonPenerima('pelaksana', satu, { ...dasar, petugas })).toEqual(['Wahyu'])
  })

  it('nomor seperti diketik orang, tautan, dan nomor yang disamarkan', () => {
    expect(['0812-3456-7890', '+62 812 3456 7890', '6281234567890'].map(nomorWa)).toEqual(
      Array.from({ length: 3 }, () => '6281234567890'),
    )
    expect(['', '12', 'Joko', '08x'].map(nomorWa)).toEqual([null, null, null, null])
    expect(tautanWa('6281234567890', 'Halo & salam\n')).toBe('https://wa.me/6281234567890?text=Halo%20%26%20salam%0A')
    expect(tautanWa(null, '')).toBe('https://wa.me/')
    expect(samarkanNomor('6281234567890')).toBe('62812****890')
  })
})

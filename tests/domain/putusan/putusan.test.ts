import { describe, expect, it } from 'vitest'
import { KontenError } from '../../../src/errors.js'
import type { Perkara } from '../../../src/domain/putusan/perkara.js'
import type { Dibatalkan } from '../../../src/domain/peristiwa/dibatalkan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { periksaMasaDepan } from '../../../src/domain/putusan/aturan/waktu.js'
import { putuskanBatal, yangDibatalkan } from '../../../src/domain/putusan/batal.js'
import { putuskanJawab } from '../../../src/domain/putusan/jawab.js'
import { periksaDataPribadi, periksaKekurangan } from '../../../src/domain/putusan/kekurangan.js'
import { putuskanLaporan } from '../../../src/domain/putusan/laporan.js'
import { putuskan } from '../../../src/domain/putusan/putusan.js'
import type { Kisah } from '../../pembangun.js'
import { ZONA, diterima, dijawab, dilaporkan, kegiatan, keadaanDari, pukul } from '../../pembangun.js'

/** The decision about the story's last peristiwa, on the state of all before it. */
function putuskanAkhir(kisah: Kisah, ubah: Partial<Perkara> = {}) {
  const peristiwa = kisah.daftar.at(-1)!
  const sebelum = keadaanDari(kisah.daftar.slice(0, -1)).kegiatan.get(kisah.id) ?? null
  return putuskan({
    peristiwa,
    kegiatan: sebelum,
    petugas: [],
    pisahTugas: 'ketat',
    zona: ZONA,
    sekarang: peristiwa.waktu,
    ...ubah,
  })
}

/** The refusal; null when there is none. */
function galat(coba: () => unknown): { jenis: string; kode: string; pesan: string; saran: readonly string[] } | null {
  try {
    coba()
    return null
  } catch (e) {
    if (!(e instanceof KontenError)) throw e
    return { jenis: e.jenis, kode: e.kode, pesan: e.message, saran: e.saran }
  }
}

const diserahkan = () => kegiatan().diserahkan('10:00')
const diajukan = () => diserahkan().diajukan('11:00')
const disetujui = () => diajukan().disetujui('11:30')

describe('yang boleh', () => {
  it.each([
    ['penyerahan pertama', diserahkan()],
    ['draf sesudah penyerahan', diajukan()],
    ['draf sesudah koreksi', diajukan().dikoreksi('11:10').diajukan('11:20')],
    ['koreksi', diajukan().dikoreksi('11:10')],
    ['persetujuan', disetujui()],
    ['tolak', diajukan().ditolak('11:10')],
    ['penyerahan sesudah tolak', diajukan().ditolak('11:10').diserahkan('12:00')],
    ['unggahan', disetujui().diunggah('12:00')],
    [
      'platform berikutnya',
      disetujui()
        .diunggah('12:00')
        .diunggah('13:00', {
          unggahan: [{ platform: 'facebook', tautan: 'https://www.facebook.com/kalurahan/posts/12' }],
        }),
    ],
    ['waktu pada menit yang sama', diserahkan().diajukan('10:00')],
    ['draf baru sesudah draf yang ditolak', diajukan().ditolak('11:10').diserahkan('12:00').diajukan('13:00')],
  ])('%s', (_, kisah) => {
    expect(putuskanAkhir(kisah)).toBe(kisah.daftar.at(-1))
  })
})

describe('urutan', () => {
  it.each([
    ['setuju sebelum ada draf', diserahkan().disetujui('11:00'), 'konten ajukan'],
    ['unggah sebelum disetujui', diajukan().diunggah('11:10'), 'konten setujui'],
    ['unggah sesudah koreksi', diajukan().dikoreksi('11:10').diunggah('11:20'), 'konten ajukan'],
    ['ajukan dua kali', diajukan().diajukan('11:10'), 'konten setujui'],
    ['serahkan lagi tanpa tolak', diserahkan().diserahkan('11:00'), 'konten ajukan'],
    ['ajukan sesudah disetujui', disetujui().diajukan('12:00'), 'konten unggah'],
    ['ajukan sesudah tolak', diajukan().ditolak('11:10').diajukan('11:20'), 'konten serahkan'],
    [
      'serahkan sesudah tolak final',
      diajukan().ditolak('11:10', { final: true }).diserahkan('11:20'),
      'konten riwayat',
    ],
    ['koreksi sesudah diunggah', disetujui().diunggah('12:00').dikoreksi('13:00'), 'konten lihat'],
  ])('%s ditolak, dengan perintah berikutnya', (_, kisah, saran) => {
    const { jenis, kode, pesan, saran: daftarSaran } = galat(() => putuskanAkhir(kisah))!
    expect({ jenis, kode }).toEqual({ jenis: 'ditolak', kode: 'urutan' })
    expect(pesan).toMatch(/"Rapat warga" pada kanal medsos .*SOP medsos langkah \d: harus sesudah/)
    expect(daftarSaran[0]).toContain(saran)
  })

  it('menyebut tolak final dan yang belum diserahkan dengan kata-kata', () => {
    expect(
      galat(() => putuskanAkhir(diajukan().ditolak('11:10', { final: true }).diserahkan('11:20')))!.pesan,
    ).toContain('ditolak secara final')
    const kisah = diserahkan().diajukan('10:10')
    const k = keadaanDari(kisah.daftar.slice(0, 1)).kegiatan.get(kisah.id)!
    k.jalur.get('medsos')!.tahap = 'awal'
    const { pesan, saran } = galat(() => putuskanAkhir(kisah, { kegiatan: k }))!
    expect([pesan, saran[0]]).toEqual([
      expect.stringContaining('belum diserahkan'),
      expect.stringContaining('konten baru'),
    ])
  })

  it('tahap yang tidak dikenal pun ditolak dengan saran', () => {
    const kisah = diserahkan().diajukan('10:10')
    const k = keadaanDari(kisah.daftar.slice(0, 1)).kegiatan.get(kisah.id)!
    k.jalur.get('medsos')!.tahap = 'entah'
    expect(galat(() => putuskanAkhir(kisah, { kegiatan: k }))!.saran).toEqual([`konten lihat ${kisah.id}`])
  })
})

describe('kanal dan langkah', () => {
  it('kanal yang tidak dipakai kegiatan adalah salah pakai', () => {
    expect(galat(() => putuskanAkhir(diserahkan().diajukan('11:00', { kanal: ['website'] })))).toMatchObject({
      jenis: 'pemakaian',
      kode: 'kanal-tidak-dipakai',
    })
  })

  it('peristiwa yang bukan langkah tabel ditolak', () => {
    const asing = { ...diserahkan().diajukan('11:00').daftar[1]!, peristiwa: 'diukur' } as never
    expect(galat(() => putuskanAkhir(diserahkan().diajukan('11:00'), { peristiwa: asing }))).toMatchObject({
      jenis: 'ditolak',
      kode: 'bukan-langkah',
    })
  })

  it('pada dua kanal, satu yang tidak siap menolak semuanya', () => {
    const kisah = kegiatan({ kanal: ['medsos', 'website'] })
      .diserahkan('10:00')
      .diajukan('11:00', { kanal: ['medsos'] })
    expect(galat(() => putuskanAkhir(kisah.diajukan('11:10')))).toMatchObject({ jenis: 'ditolak', kode: 'urutan' })
    expect(galat(() => putuskanAkhir(kisah.diajukan('11:20', { kanal: ['website'] })))).toBeNull()
  })
})

describe('waktu', () => {
  it('lebih dari lima menit di depan ditolak sebagai salah pakai', () => {
    expect(galat(() => periksaMasaDepan(pukul('10:05'), pukul('10:00'), ZONA))).toBeNull()
    const { jenis, kode, pesan } = galat(() => periksaMasaDepan(pukul('10:06'), pukul('10:00'), ZONA))!
    expect({ jenis, kode }).toEqual({ jenis: 'pemakaian', kode: 'waktu-di-depan' })
    expect(pesan).toContain('Selasa, 8 September 2026 pukul 10.06 WIB')
    expect(galat(() => putuskanAkhir(diajukan(), { sekarang: pukul('10:50') }))).toMatchObject({
      jenis: 'pemakaian',
      kode: 'waktu-di-depan',
    })
  })

  it('mendahului peristiwa yang diikutinya ditolak sebagai salah pakai', () => {
    const { jenis, kode, pesan } = galat(() => putuskanAkhir(diserahkan().diajukan('09:59')))!
    expect({ jenis, kode }).toEqual({ jenis: 'pemakaian', kode: 'waktu-mundur' })
    expect(pesan).toContain('diserahkan, Selasa, 8 September 2026 pukul 10.00 WIB')
  })
})

describe('pisah tugas (A18)', () => {
  const sendiri = () => diajukan().disetujui('11:30', { oleh: ' siti  rahayu' })

  it('yang mengajukan tidak boleh memutus', () => {
    for (const kisah of [
      sendiri(),
      diajukan().dikoreksi('11:30', { oleh: 'Siti Rahayu' }),
      diajukan().ditolak('11:30', { oleh: 'SITI RAHAYU' }),
    ])
      expect(galat(() => putuskanAkhir(kisah))).toMatchObject({ jenis: 'ditolak', kode: 'pisah-tugas' })
  })

  it('dua nama milik satu petugas adalah satu orang', () => {
    const petugas = [{ nama: 'Siti Rahayu', surel: 'siti@contoh.id', peran: [] }]
    expect(
      galat(() => putuskanAkhir(diajukan().disetujui('11:30', { oleh: 'siti@contoh.id' }), { petugas })),
    ).toMatchObject({
      jenis: 'ditolak',
      kode: 'pisah-tugas',
    })
  })

  it('kantor kecil boleh mengizinkannya, dan pencatatan atas nama PPID tidak ditolak', () => {
    expect(galat(() => putuskanAkhir(sendiri(), { pisahTugas: 'longgar' }))).toBeNull()
    expect(
      galat(() => putuskanAkhir(diajukan().disetujui('11:30', { oleh: 'Siti Rahayu', bukti: 'surat' }))),
    ).toBeNull()
  })
})

describe('yang diunggah adalah yang disetujui', () => {
  it('tautan yang sama tidak dicatat dua kali: perintah yang diulang sesudah listrik padam', () => {
    expect(galat(() => putuskanAkhir(disetujui().diunggah('12:00').diunggah('13:00')))).toMatchObject({
      jenis: 'ditolak',
      kode: 'sudah-diunggah',
    })
  })

  it('teks yang berubah sesudah disetujui ditolak, juga pada platform berikutnya', () => {
    expect(galat(() => putuskanAkhir(disetujui().diunggah('12:00', { teks: 't2' })))).toMatchObject({
      jenis: 'ditolak',
      kode: 'berubah-sesudah-disetujui',
    })
    expect(galat(() => putuskanAkhir(disetujui().diunggah('12:00').diunggah('13:00', { teks: 't2' })))).toMatchObject({
      jenis: 'ditolak',
      kode: 'berubah-sesudah-disetujui',
    })
  })

  it('tanpa persetujuan dalam riwayat tidak ada yang dapat dibandingkan', () => {
    const kisah = disetujui().diunggah('12:00')
    const k = keadaanDari(kisah.daftar.slice(0, -1)).kegiatan.get(kisah.id)!
    const jalur = k.jalur.get('medsos')!
    jalur.berlaku = jalur.berlaku.filter((p) => p.peristiwa !== 'disetujui')
    expect(galat(() => putuskanAkhir(kisah, { kegiatan: k }))).toBeNull()
  })
})

describe('yang tidak mungkin', () => {
  const ig = 'https://www.instagram.com/p/AAAAAAAAAAA/'
  const dua = [ig, `${ig}?igsh=x`].map((tautan) => ({ platform: 'instagram', tautan }))
  it.each([
    ['satu tautan dua kali dalam satu unggahan', disetujui().diunggah('12:00', { unggahan: dua }), /dua kali/],
    ['penyerahan ulang tanpa bahan', diajukan().ditolak('11:10').diserahkan('12:00', { narasi: null }), /tanpa bahan/],
    [
      'kegiatan yang berakhir sebelum mulai',
      kegiatan({ mulai: '11:00', selesai: '10:00' }).diserahkan('12:00'),
      /mulai/,
    ],
  ])('%s ditolak sebelum tercatat', (_, kisah, sebab) => {
    expect(galat(() => putuskanAkhir(kisah))).toMatchObject({
      jenis: 'pemakaian',
      kode: 'isi-mustahil',
      pesan: expect.stringMatching(sebab),
    })
  })
})

describe('data pribadi', () => {
  const rahasia = '3404016505900001'

  it('menyebut jenis dan tempat, tidak pernah nilainya', () => {
    const { jenis, kode, pesan, saran } = galat(() =>
      periksaDataPribadi({ narasi: `Warga\nNIK ${rahasia}`, berita: null, caption: undefined }),
    )!
    expect({ jenis, kode }).toEqual({ jenis: 'ditolak', kode: 'data-pribadi' })
    expect(pesan).toContain('NIK atau nomor KK (narasi: baris 2, kolom 5)')
    expect([pesan, ...saran].join()).not.toContain(rahasia)
  })

  it('diteruskan dengan alasan; NIP dan teks biasa lolos tanpa alasan', () => {
    expect(periksaKekurangan({ narasi: rahasia }, [], 'atas izin tertulis')).toHaveLength(1)
    expect(() => periksaKekurangan({ '--caption': 'a\nb\0' }, [], 'apa pun alasannya')).toThrow(
      expect.objectContaining({
        kode: 'memuat-nul',
        message: '--caption: baris 2, kolom 2: karakter NUL, bukan teks.',
      }),
    )
    expect(periksaKekurangan({ narasi: 'NIP 198001012005011001, hadir 40 warga' }, [], null)).toEqual([])
  })
})

describe('jawaban dan laporan', () => {
  const interaksi = (...riwayat: Parameters<typeof keadaanDari>[0]) => keadaanDari(riwayat).interaksi.get('1')
  const jawab = (kapan: string) => dijawab('1', kapan)
  const sekarang = pukul('2026-09-09 12:00')

  it('jawaban harus mengikuti pertanyaan yang menunggu', () => {
    const menunggu = interaksi(diterima('1', '09:00:30'))
    const terjawab = interaksi(diterima('1', '09:00'), jawab('09:30'))
    expect(putuskanJawab(menunggu, jawab('09:00'), ZONA, sekarang)).toMatchObject({ nomor: '1' })
    expect(galat(() => putuskanJawab(undefined, jawab('10:00'), ZONA, sekarang))).toMatchObject({
      jenis: 'pemakaian',
      kode: 'nomor-tidak-ada',
    })
    expect(galat(() => putuskanJawab(menunggu, jawab('08:59'), ZONA, sekarang))).toMatchObject({
      jenis: 'pemakaian',
      kode: 'waktu-mundur',
    })
    expect(galat(() => putuskanJawab(menunggu, jawab('2026-09-09 12:06'), ZONA, sekarang))).toMatchObject({
      jenis: 'pemakaian',
      kode: 'waktu-di-depan',
    })
    expect(galat(() => putuskanJawab(terjawab, jawab('10:00'), ZONA, sekarang))).toMatchObject({
      jenis: 'ditolak',
      kode: 'urutan',
    })
  })

  it('laporan diserahkan sesudah bulannya berakhir dan tidak tanpa angka', () => {
    const lapor = (kapan: string, ada: boolean, tetap: string | null = null) =>
      putuskanLaporan(dilaporkan('2026-09', kapan), ada, ZONA, pukul(kapan), tetap)
    expect(lapor('2026-10-01 00:00', true)).toMatchObject({ tetap: null })
    expect(lapor('2026-10-01 00:00', true, 'tidak perlu')).toMatchObject({ tetap: null })
    expect(galat(() => lapor('2026-09-30 23:59', true))).toMatchObject({
      jenis: 'ditolak',
      kode: 'laporan-belum-siap',
      pesan: expect.stringContaining('September 2026 belum berakhir'),
    })
    expect(galat(() => lapor('2026-10-01 00:00', false))).toMatchObject({
      jenis: 'ditolak',
      kode: 'laporan-belum-siap',
      pesan: expect.stringContaining('belum ada satu pun angka'),
    })
    expect(lapor('2026-09-30 08:00', false, 'diminta kapanewon')).toMatchObject({ tetap: 'diminta kapanewon' })
    const depan = () =>
      putuskanLaporan(dilaporkan('2026-09', '2026-10-02 08:00'), true, ZONA, pukul('2026-10-01 08:00'), null)
    expect(galat(depan)).toMatchObject({ jenis: 'pemakaian', kode: 'waktu-di-depan' })
  })
})

describe('pembatalan', () => {
  it('hanya oleh yang mencatatnya, huruf besar-kecil tidak membedakan orang', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00')
    const batal = (oleh: string) => () =>
      putuskanBatal(
        kisah.dibatalkan('11:30', { oleh }).daftar.at(-1) as Tercatat<Dibatalkan>,
        kisah.daftar[1]!,
        'konten batalkan rapat',
      )
    expect(batal('siti  RAHAYU')).not.toThrow()
    expect(batal('Joko')).toThrow(/hanya ia yang dapat/)
  })

  it('hanya yang terakhir pada semua kanalnya, dan dari penyerahan hanya yang pertama', () => {
    const kisah = kegiatan({ kanal: ['medsos', 'website'] })
      .diserahkan('10:00')
      .disunting('10:30', { narasi: 'n2' })
      .diajukan('11:00', { kanal: ['website'] })
    const yang = (n: number, kanal: 'medsos' | 'website') => () =>
      yangDibatalkan(keadaanDari(kisah.daftar.slice(0, n)).kegiatan.get(kisah.id)!, kanal)
    expect(yang(2, 'medsos')()).toBe(kisah.daftar[1])
    expect(yang(3, 'website')()).toBe(kisah.daftar[2])
    expect(yang(1, 'medsos')()).toBe(kisah.daftar[0])
    const lagi = kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:10').diserahkan('12:00')
    const batal = kegiatan().diserahkan('10:00').dibatalkan('10:10', { versi: 2 })
    for (const [k, kata] of [
      [lagi, 'penyerahan ulang'],
      [batal, 'dibatalkan.'],
    ] as const)
      expect(galat(() => yangDibatalkan(keadaanDari(k.daftar).kegiatan.get(k.id)!, 'medsos'))).toMatchObject({
        jenis: 'ditolak',
        kode: 'tidak-dapat-dibatalkan',
        pesan: expect.stringContaining(kata),
      })
    expect(galat(yang(3, 'medsos'))).toMatchObject({
      jenis: 'ditolak',
      kode: 'sudah-berlanjut',
      pesan: expect.stringContaining('website, yang sudah berlanjut'),
    })
  })

  it('boleh sesudah yang dibatalkan, dan tidak sebelum itu', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00')
    const k = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
    const batal = (kapan: string) => kegiatan().diserahkan('10:00').diajukan('11:00').dibatalkan(kapan).daftar[2]!
    const perkara = { kegiatan: k, petugas: [], pisahTugas: 'ketat' as const, zona: ZONA, sekarang: pukul('12:00') }
    expect(putuskan({ ...perkara, peristiwa: batal('11:30') }).peristiwa).toBe('dibatalkan')
    expect(() => putuskan({ ...perkara, peristiwa: batal('10:59') })).toThrow(/mendahului/)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SaringanCari } from '../../src/domain/pencarian.js'
import { daftarTahap, kataCari, ladangKegiatan, ratakan, saringKegiatan, temukan } from '../../src/domain/pencarian.js'
import type { Tercatat } from '../../src/domain/peristiwa/daftar.js'
import { aturan, disebabkan, kegiatan, keadaanDari, pukul, sop } from '../pembangun.js'
import { teksApaPun } from '../teks-acak.js'

const cari = (teks: string, ...kata: string[]) => temukan([{ di: 'narasi', teks }], kataCari(kata))
const kutipan = (teks: string, ...kata: string[]): string | undefined => cari(teks, ...kata)?.[0]?.kutipan

describe('kata', () => {
  it('huruf besar, tanda baca huruf, dan urutan tidak membedakan', () => {
    expect(kataCari(['Apel  PAGI', 'apel', 'Café'])).toEqual(['apel', 'pagi', 'cafe'])
    expect(kataCari([' ', '\u0301'])).toEqual([])
    expect(cari('Pagi ini ada apel.', 'APEL pagi')).toHaveLength(1)
    expect(kutipan('Rapat di kafé Iſtana', 'kafe', 'istana')).toBe('Rapat di kafé Iſtana')
    expect(kutipan('ΟΔΟΣ ΝΕΟΣ', 'οδος')).toBe('ΟΔΟΣ ΝΕΟΣ')
  })

  it('semua kata harus ada, boleh di tempat yang berlainan', () => {
    const ladang = [
      { di: 'judul', teks: 'Apel pagi' },
      { di: 'lokasi', teks: 'Balai' },
      { di: 'catatan', teks: '' },
    ]
    expect(temukan(ladang, ['apel', 'balai'])).toEqual([
      { di: 'judul', kutipan: 'Apel pagi' },
      { di: 'lokasi', kutipan: 'Balai' },
    ])
    expect(temukan(ladang, ['apel', 'sore'])).toBeNull()
    expect(temukan(ladang, [])).toEqual([])
  })
})

describe('kutipan', () => {
  const panjang = `${'awal '.repeat(20)}POSYANDU ${'akhir '.repeat(20)}`
  it('sekitar yang ditemukan, dipotong di antara kata', () => {
    expect(kutipan(panjang, 'posyandu')).toMatch(/^…(?:awal )+POSYANDU(?: akhir)+…$/)
    expect(kutipan(panjang, 'posyandu')!.length).toBeLessThan(95)
    expect(kutipan(panjang, 'awal')).toMatch(/^awal .*…$/)
    expect(kutipan(panjang, 'akhir')).toMatch(/^…/)
  })

  it('kata yang sangat panjang dipotong juga, hurufnya utuh', () => {
    const teks = `${'😀'.repeat(80)}xposyandu${'😀'.repeat(60)}`
    expect(kutipan(teks, 'posyandu')).toMatch(/^…(?:😀)+xposyandu(?:😀)+…$/u)
    expect(kutipan(`${'a'.repeat(90)}posyandu b`, 'posyandu')).toMatch(/^…a+posyandu b$/)
    expect(kutipan(`posyandu${'b'.repeat(90)} c`, 'posyandu')).toMatch(/^posyandub+…$/)
  })

  it('tautan dikutip dari awalnya', () => {
    const tautan = 'https://www.instagram.com/p/CAbCdEfGhIj/'
    expect(kutipan(`instagram ${tautan}`, 'cabcd')).toBe(`…${tautan}`)
    expect(kutipan(tautan, 'cabcd')).toBe(tautan)
  })

  it('letaknya tepat juga sesudah huruf yang berubah panjang, dan bebas kode kendali', () => {
    expect(kutipan(`${'ﬃ½é '.repeat(30)}posyandu.`, 'posyandu')).toMatch(/posyandu\.$/)
    expect(kutipan('\u001b[31mposyandu\u202e\nbaru', 'posyandu')).toBe('[31mposyandu baru')
  })

  it('setiap huruf diratakan sendiri-sendiri: seluruh teks sama dengan gabungan hurufnya', () => {
    fc.assert(
      fc.property(teksApaPun({ maxLength: 50 }), (teks) => ratakan(teks) === Array.from(teks, ratakan).join('')),
    )
  })
})

describe('apa yang dicari', () => {
  it('judul, tempat, orang, teks, dan yang dikatakan peristiwanya; yang sama sekali saja', () => {
    const kisah = kegiatan()
      .diserahkan('10:00', { tetap: 'Foto menyusul.' })
      .diajukan('11:00')
      .ditolak('11:30', { catatan: 'Wajah anak.', pasal: '17h', bukti: 'WhatsApp' })
      .diserahkan('12:00', { tetap: 'Foto menyusul.' })
      .diajukan('12:10')
      .ditolak('12:20')
      .diserahkan('12:30')
      .diajukan('12:40')
      .disetujui('12:50')
      .diunggah('13:00')
    const daftar: Tercatat[] = [...kisah.daftar, disebabkan(kisah.id, 'Listrik padam.')]
    const ladang = ladangKegiatan(keadaanDari(daftar).kegiatan.get(kisah.id)!, { narasi: 'Narasi.' }, daftar)
    expect(ladang.filter((l) => l.teks !== '').map((l) => `${l.di}: ${l.teks.trim()}`)).toEqual([
      'judul: Rapat warga',
      'lokasi: Balai',
      'pelaksana: Wahyu',
      'narasi: Narasi.',
      'alasan: Foto menyusul.',
      'catatan: Wajah anak.',
      'bukti: WhatsApp',
      'alasan: tidak-untuk-dipublikasikan Pasal 17h',
      'alasan: tidak-untuk-dipublikasikan',
      'tautan: instagram https://www.instagram.com/p/AAAAAAAAAAA/',
      'sebab: Listrik padam.',
    ])
  })
})

describe('saringan', () => {
  const a = kegiatan({ id: '2026-09-08-rapat-aaaa' }).diserahkan('10:00').diajukan('13:00')
  const b = kegiatan({ id: '2026-09-08-rapat-bbbb', kanal: ['website'] })
    .diserahkan('10:00')
    .diajukan('10:30')
  const c = kegiatan({
    id: '2026-08-08-rapat-cccc',
    mulai: '2026-08-08 08:00',
    selesai: '2026-08-08 10:00',
  }).diserahkan('2026-08-08 10:00')
  const keadaan = keadaanDari([...b.daftar, ...a.daftar, ...c.daftar])
  const dasar = { aturan: aturan(), per: pukul('13:10'), samaOrang: () => false }
  const semua: SaringanCari = {
    bulan: null,
    kanal: ['medsos', 'website'],
    status: null,
    pelaksana: null,
    terlambat: false,
  }
  const saring = (ubah: Partial<SaringanCari>): string =>
    saringKegiatan(keadaan, { ...semua, ...ubah }, dasar)
      .map((k) => k.id.at(-1))
      .join('')

  it('bulan, kanal, status, pelaksana, dan terlambat', () => {
    expect(saring({})).toBe('cab')
    expect(saring({ bulan: '2026-09' })).toBe('ab')
    expect(saring({ kanal: ['website'] })).toBe('b')
    expect(saring({ status: 'diajukan' })).toBe('ab')
    expect(saring({ status: 'diajukan', kanal: ['medsos'] })).toBe('a')
    expect(saring({ pelaksana: 'WAHY' })).toBe('cab')
    expect(saring({ pelaksana: 'Siti' })).toBe('')
    expect(saring({ terlambat: true })).toBe('cab')
    expect(saring({ terlambat: true, status: 'diserahkan' })).toBe('c')
  })

  it('status yang ada berasal dari baris SOP', () => {
    expect(daftarTahap(sop)).toEqual([
      'awal',
      'ditolak',
      'diserahkan',
      'dikoreksi',
      'diajukan',
      'disetujui',
      'diunggah',
      'ditolak-final',
      'dibatalkan',
    ])
  })
})

/** The PPID's answer: what SOP row 3 asks to be told, to whom, and who signs. */
import { describe, expect, test } from 'vitest'
import { langkahJalur } from '../../src/domain/register/langkah.js'
import { samaOrang } from '../../src/domain/orang/pelaku.js'
import type { Dokumen } from '../../src/render/tabel.js'
import { dokumenTanggapan, jsonTanggapan } from '../../src/render/documents/tanggapan.js'
import type { Kisah } from '../pembangun.js'
import { aturan, kegiatan, keadaanDari, pukul, ZONA } from '../pembangun.js'

function lembar(
  kisah: Kisah,
  nomor?: string,
): { dokumen: Dokumen; isi: Record<string, unknown>[]; json: Record<string, unknown>[] } {
  const satu = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
  const dasar = { aturan: aturan(), per: pukul('2026-09-30 12:00'), samaOrang }
  const langkah = new Map(
    [...satu.jalur.values()]
      .flatMap((j) => langkahJalur(satu, j, dasar))
      .flatMap((l) => (l.commit === null ? [] : [[l.commit, l]])),
  )
  const putusan = kisah.daftar.find((p) => p.peristiwa === 'dikoreksi')?.jejak.commit ?? ''
  const bahan = {
    zona: ZONA,
    kantor: 'Kalurahan Nomporejo',
    nomor,
    langkah,
    penanda: new Map([[putusan, '7QKD-0M3T-XW5A']]),
    teks: new Map([[kisah.daftar[1]!.jejak.commit, 'Warga berkumpul di balai.']]),
  }
  const dokumen = dokumenTanggapan(satu, bahan)
  return {
    dokumen,
    isi: dokumen.bagian.map((t) => Object.fromEntries(t.baris)),
    json: jsonTanggapan(satu, bahan, (t) => new Date(t).toISOString()),
  }
}

const ditolak = kegiatan()
  .diserahkan('10:30')
  .diajukan('12:00', { teks: 'a1b2c3d4e5f60718' })
  .dikoreksi('12:40', { catatan: 'Sebutkan jumlah peserta.' })
  .diajukan('13:00')
  .ditolak('14:30', { alasan: 'informasi-rahasia', pasal: '17h', final: true, catatan: 'Memuat data kesehatan.' })

describe('tanggapan', () => {
  test('tiap keputusan: versi draf, koreksi atau pertimbangan, alasan, tujuan, waktu, baku mutu', () => {
    const { dokumen, isi } = lembar(ditolak, '12/PPID')
    expect(dokumen.bagian.map((t) => t.judul)).toEqual(['Draf ke-1: dikoreksi', 'Draf ke-2: ditolak, penolakan akhir'])
    expect(dokumen.bagian[0]!.bab).toBe(
      'Kanal medsos: SOP langkah 3, Tanggapan PPID Pelaksana berupa koreksi, pertimbangan, dan keputusan',
    )
    expect(isi[0]).toMatchObject({
      'Ditujukan kepada': 'Siti Rahayu, Admin Media Sosial',
      'Versi draf': 'ke-1, diajukan Selasa, 8 September 2026 pukul 12.00 WIB',
      'Teks yang diputus': 'Warga berkumpul di balai.',
      Koreksi: 'Sebutkan jumlah peserta.',
      'Baku mutu waktu': '1 jam: tepat, dipakai 40 menit',
      Oleh: 'Joko, PPID',
    })
    expect(isi[1]).toMatchObject({
      'Ditujukan kepada': 'Siti Rahayu, Admin Media Sosial; Wahyu, Pelaksana Teknis Kegiatan',
      'Alasan penolakan': 'termasuk informasi rahasia (UU 14/2008 Pasal 17h)',
      Pertimbangan: 'Memuat data kesehatan.',
      'Baku mutu waktu': '1 jam: terlambat 30 menit, dipakai 1 jam 30 menit',
    })
    expect(dokumen.nomor).toBe('12/PPID')
  })

  test('yang memutus menandatangani, sekali, pada tanggal keputusan terakhir', () => {
    expect(lembar(ditolak).dokumen.tandaTangan).toEqual({
      tempat: 'Nomporejo, 8 September 2026',
      orang: [{ jabatan: 'PPID Pelaksana', nama: 'Joko', nip: null }],
    })
  })

  test('diputus di luar alat ini: buktinya disebut, dan ada garis untuk ditandatangani', () => {
    const { dokumen, isi } = lembar(
      kegiatan()
        .diserahkan('10:30')
        .diajukan('12:00')
        .disetujui('12:30', { oleh: 'Siti Rahayu', bukti: 'pesan WhatsApp' }),
    )
    expect(isi[0]!['Oleh']).toBe('PPID; dicatat Siti Rahayu atas bukti: pesan WhatsApp')
    expect(dokumen.tandaTangan!.orang).toEqual([{ jabatan: 'PPID Pelaksana', nama: '', nip: null }])
  })

  test('belum diputus: dikatakan, tanpa tanggal', () => {
    const { dokumen, json } = lembar(kegiatan().diserahkan('10:30').diajukan('12:00'))
    expect(dokumen.bagian).toMatchObject([{ baris: [], kosong: 'Belum ada keputusan.' }])
    expect(dokumen.tandaTangan).toEqual({ tempat: '', orang: [{ jabatan: 'PPID Pelaksana', nama: '', nip: null }] })
    expect(json).toEqual([])
  })

  test('JSON memuat yang sama', () => {
    expect(lembar(ditolak).json).toMatchObject([
      {
        draf: 1,
        keputusan: 'koreksi',
        catatan: 'Sebutkan jumlah peserta.',
        kepada: 'Siti Rahayu',
        tembusan: null,
        teksDiputus: 'Warga berkumpul di balai.',
        verdik: 'tepat',
        menit: 40,
      },
      {
        draf: 2,
        keputusan: 'tolak',
        alasan: 'informasi-rahasia',
        pasal: '17h',
        final: true,
        tembusan: 'Wahyu',
        verdik: 'terlambat',
        lewatMenit: 30,
      },
    ])
  })
})

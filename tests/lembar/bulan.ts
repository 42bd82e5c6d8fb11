/**
 * Two months made for looking at: a long one (60 kegiatan, 204 uploads on 5 platforms), and one in which nothing
 * happened.
 */
import { bandingkan, susunDibanding, trenKepatuhan } from '../../src/domain/laporan/perbandingan.js'
import { susunTahun } from '../../src/domain/laporan/tahun.js'
import type { Tercatat } from '../../src/domain/peristiwa/daftar.js'
import { susunRegister } from '../../src/domain/register/register.js'
import { dokumenLaporan } from '../../src/render/documents/laporan.js'
import { dokumenTahun } from '../../src/render/documents/laporan-tahun.js'
import { dokumenRegister } from '../../src/render/documents/register.js'
import type { Dokumen } from '../../src/render/tabel.js'
import type { Kanal } from '../../src/domain/sop/sop.js'
import { dasarDari, disebabkan, diterima, dijawab, diukur, keadaanDari, kegiatan, pukul } from '../pembangun.js'

const KANAL: Kanal[] = ['medsos', 'website']
const PLATFORM = ['instagram', 'facebook', 'tiktok', 'youtube', 'x']
const PETUGAS = [
  { nama: 'Carik Sumarno', surel: null, peran: ['ppid'] },
  { nama: 'Rina Wulandari', surel: null, peran: ['admin-medsos'] },
  { nama: 'Bayu Nugroho', surel: null, peran: ['admin-website'] },
]
const JUDUL = [
  'Musyawarah Kalurahan Penetapan Rencana Kerja Pemerintah Kalurahan Tahun 2027',
  'Posyandu Balita dan Lansia',
  'Gotong Royong Pembersihan Saluran Irigasi Padukuhan',
  'Pelatihan Pemasaran Digital bagi Pelaku UMKM',
  'Penyaluran BLT Dana Desa',
]
const SEBAB = ['Listrik padam.', 'PPID rapat di kapanewon.', 'Jaringan internet terputus.']

const alamat: Readonly<Record<string, (i: number) => string>> = {
  instagram: (i) => `https://www.instagram.com/p/AAAAAAAA${String(i).padStart(3, '0')}/`,
  facebook: (i) => `https://www.facebook.com/nomporejo/posts/${1_000_000 + i}`,
  tiktok: (i) => `https://www.tiktok.com/@nomporejo/video/${7_000_000_000_000_000 + i}`,
  youtube: (i) => `https://www.youtube.com/watch?v=AAAAAAAA${String(i).padStart(3, '0')}`,
  x: (i) => `https://x.com/nomporejo/status/${1_700_000_000_000_000 + i}`,
  website: (i) => `https://nomporejo.example/artikel/2026/9/${i}`,
}

/** 60 kegiatan in September 2026; with 3 or 4 platforms each there are 204 uploads. */
export function bulanPanjang(): Tercatat[] {
  const semua: Tercatat[] = []
  let unggahan = 0
  for (let i = 0; i < 60; i++) {
    const hari = `2026-09-${String(1 + (i % 28)).padStart(2, '0')}`
    const jam = (pukulnya: string): string => `${hari} ${pukulnya}`
    const platform = Array.from({ length: i < 24 ? 4 : 3 }, (_, j) => PLATFORM[(i + j) % PLATFORM.length]!)
    const medsos = platform.map((p) => ({ platform: p, tautan: alamat[p]!(unggahan++) }))
    const kisah = kegiatan({
      id: `${hari}-kegiatan-ke-${i}-k${String(i).padStart(3, '0')}`,
      judul: `${JUDUL[i % JUDUL.length]} ${i + 1}`,
      mulai: jam('08:00'),
      selesai: jam('10:00'),
      kanal: KANAL,
    })
      .diserahkan(jam('11:00'))
      .diajukan(jam(i % 9 === 0 ? '13:45' : '12:30'))
    if (i % 7 === 0) kisah.dikoreksi('+30 menit').diajukan('+40 menit')
    kisah.disetujui(i % 11 === 0 ? '+95 menit' : '+20 menit')
    if (i < 58)
      kisah.diunggah('+30 menit', { kanal: ['medsos'], unggahan: medsos }).diunggah('+5 menit', {
        kanal: ['website'],
        unggahan: [{ platform: 'website', tautan: alamat['website']!(i) }],
      })
    semua.push(...kisah.daftar)
    const telat = kisah.daftar.find((p) => p.peristiwa === 'diajukan')!
    if (i % 18 === 0)
      semua.push(disebabkan(kisah.id, SEBAB[i % SEBAB.length]!, { commit: telat.jejak.commit, kanal: ['medsos'] }))
    const angka = (tautan: string, p: string) => ({
      platform: p,
      tautan,
      nilai: {
        tayangan: 300 + ((i * 137) % 4000),
        ...(p === 'youtube' || p === 'tiktok' ? {} : { jangkauan: 200 + ((i * 91) % 2500) }),
        suka: 12 + ((i * 17) % 240),
        komentar: i % 23,
        bagikan: i % 11,
        simpan: i % 5,
      },
    })
    semua.push(
      diukur([
        ...medsos.filter((_, j) => (i + j) % 13 !== 0).map((m) => angka(m.tautan, m.platform)),
        {
          kanal: 'website',
          platform: 'website',
          tautan: alamat['website']!(i),
          nilai: { klik: 20 + ((i * 31) % 300) },
        },
      ]),
    )
  }
  for (let i = 0; i < 24; i++) {
    const nomor = `2026-09-${String(i + 1).padStart(3, '0')}`
    semua.push(diterima(nomor, `2026-09-${String(1 + i).padStart(2, '0')} 09:00`, { perluJawaban: i % 8 !== 0 }))
    if (i % 6 !== 1) semua.push(dijawab(nomor, `2026-09-${String(1 + i).padStart(2, '0')} 15:00`))
  }
  semua.push(
    ...['2026-08', '2026-09'].map((bulan, ke) =>
      diukur([
        ...PLATFORM.map((platform, i) => ({
          bulan,
          platform,
          nilai: {
            pengikut_awal: 1000 * (i + 1) + 40 * ke,
            pengikut_akhir: 1000 * (i + 1) + 40 * (ke + 1) + 7 * i,
            penonton: 3000 + 700 * i,
          },
        })),
        { bulan, kanal: 'website' as const, platform: null, nilai: { klik_situs: 2100 + 300 * ke } },
      ]),
    ),
  )
  return semua
}

/** Report, register and year as documents, of a history, for September 2026. */
export function dokumenBulan(riwayat: readonly Tercatat[]): Record<'laporan' | 'register' | 'tahun', Dokumen> {
  const keadaan = keadaanDari(riwayat)
  const dasar = dasarDari({ per: '2026-10-05 09:00', petugas: PETUGAS })
  const dibanding = susunDibanding(keadaan, '2026-09', KANAL, dasar)
  const tempat = 'Kalurahan Nomporejo'
  return {
    laporan: dokumenLaporan(dibanding.ini, dasar, {
      lalu: dibanding.bulanLalu,
      banding: bandingkan(dibanding),
      tren: trenKepatuhan(keadaan, dibanding, dasar),
      tempat,
    }),
    register: dokumenRegister(susunRegister(keadaan, { bulan: '2026-09', kanal: KANAL }, dasar), dasar, tempat),
    tahun: dokumenTahun(susunTahun(keadaan, '2026', KANAL, dasar), dasar, tempat),
  }
}

export const SAAT = pukul('2026-10-05 09:00')

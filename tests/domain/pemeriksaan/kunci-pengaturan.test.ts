/**
 * Every key of the settings: a change of it is judged as of its own commit, or it is shown to change nothing of the
 * past.
 */
import { describe, expect, it } from 'vitest'
import type { MasaPengaturan } from '../../../src/domain/pemeriksaan/bukti.js'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { BarisSop, Sop } from '../../../src/domain/sop/sop.js'
import { parseSettings } from '../../../src/storage/settings/settings.js'
import { aturan, kegiatan, pukul, sop, templat } from '../../pembangun.js'
import { buktiDari, commitBiasa, commitDari, masa, petugas, rapi } from './bukti.js'

/**
 * Two acts by two names, on a Saturday, uploaded in the month after Hari H; nothing is recorded for four days after.
 */
const kisah = rapi(
  kegiatan({ mulai: '2026-09-30 08:00', selesai: '2026-09-30 10:00' })
    .diserahkan('2026-09-30 11:00', { video: [] })
    .diajukan('2026-09-30 12:00')
    .disetujui('2026-09-30 12:30', { oleh: 'Budi Carik' })
    .diunggah('2026-10-01 09:00'),
)

/** What a change of settings that is recorded on that day is said to change; null where nothing. */
function ditemukan(baru: Partial<MasaPengaturan>, daftar = kisah.daftar, kapan = '2026-10-05 09:00'): string | null {
  const commit = [...daftar.map((p) => commitDari(p)), commitBiasa({ oid: 'ubah', waktuCommit: pukul(kapan) })]
  const bukti = buktiDari({ commit, masa: [masa(0), { ...masa(daftar.length, baru), commit: 'ubah' }] }, kisah)
  return (
    periksa({ ...bukti, sekarang: pukul('2026-10-20 09:00') }).find((t) => t.kode === 'aturan-berubah')?.pesan ?? null
  )
}

const denganBaris = (no: number, ubah: Partial<BarisSop>): Sop => ({
  ...sop,
  medsos: {
    ...sop.medsos,
    versi: sop.medsos.versi.map((v) => ({ ...v, baris: v.baris.map((b) => (b.no === no ? { ...b, ...ubah } : b)) })),
  },
})
const longgar = denganBaris(3, { batas: { jenis: 'menit', menit: 999_999, jam: 'aturan' } })

const yaml = templat('konten.yaml')
const baku = parseSettings(yaml, null)

/** A change of each key that must be found. */
const dinilai: Record<string, Partial<MasaPengaturan>> = {
  cabang: { cabang: 'lain' },
  kanal: { kanal: ['website'] },
  petugas: { petugas: [{ ...petugas('Siti Rahayu'), surel: 'Budi Carik' }] },
  'aturan.zona': { aturan: aturan({ zona: 'Asia/Jayapura' }) },
  'aturan.jam': { aturan: aturan({ jam: 'kerja', jamKerja: baku.aturan.jamKerja.map(() => null) }) },
  'aturan.jamKerja': { aturan: aturan({ jamKerja: baku.aturan.jamKerja.map(() => null) }) },
  'aturan.libur': { aturan: aturan({ libur: new Set(['2026-09-30']) }) },
  'aturan.video': { aturan: aturan({ video: 'wajib' }) },
  'aturan.pisahTugas': { aturan: aturan({ pisahTugas: 'longgar' }) },
  'aturan.kpiMenurut': { aturan: aturan({ kpiMenurut: 'unggah' }) },
}
const contohKunci = 'AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'

/** Keys that no verdict, no register and no check of a past act is computed from. */
const tanpaAkibat: Record<string, string> = {
  // An act in an older version than this says is a finding of its own, `versi-mundur`.
  versi: yaml.replace(/^versi: 2$/m, 'versi: 1'),
  kantor: yaml.replace('nama: Kalurahan Nomporejo', 'nama: Kalurahan Lain'),
  platform: `${yaml}\nplatform: [threads]\n`,
  akun: yaml.replace('akun: {}', 'akun: { threads: "https://www.threads.net/@lain" }'),
  // What they ask of an act is asked of those after the change, by checks of their own.
  tanda: yaml.replace('tanda: boleh', 'tanda: wajib'),
  pemulihan: `${yaml}\nkunci_pemulihan: ssh-ed25519 ${contohKunci}\n`,
  gudang: yaml.replace(/^gudang:$/m, 'gudang: /media/foto'),
  sinkron: `${yaml}\nsinkron: tangan\n`,
  kunciAsing: yaml.replace('akun: {}', 'akn: {}'),
  akunJanggal: yaml.replace('akun: {}', 'akun: { instagram: "bukan alamat" }'),
  'aturan.tahunLibur': yaml,
}

describe('setiap kunci pengaturan', () => {
  it('dinilai, atau terbukti tanpa akibat', () => {
    const kunci = Object.keys(baku).flatMap((k) =>
      k === 'aturan' ? Object.keys(baku.aturan).map((a) => `aturan.${a}`) : [k],
    )
    expect([...Object.keys(dinilai), ...Object.keys(tanpaAkibat)].toSorted()).toEqual(kunci.toSorted())
  })

  it.each(Object.entries(dinilai))('%s', (nama, baru) => {
    // Two names that become one person's count where the same person submitted and decided.
    expect(ditemukan({})).toBeNull()
    const sendiri = rapi(kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30', { oleh: 'Siti Rahayu' }))
    const daftar = nama === 'aturan.pisahTugas' ? sendiri.daftar : kisah.daftar
    expect(ditemukan(baru, daftar)).not.toBeNull()
    expect(ditemukan(baru, [])).toBeNull()
  })

  it.each(Object.entries(tanpaAkibat))('tanpa akibat: %s', (_, teks) => {
    const { aturan: a, petugas: p, kanal, cabang } = parseSettings(teks, teks === yaml ? '"2031": {}\n' : null)
    const lama = { aturan: baku.aturan, petugas: baku.petugas, kanal: baku.kanal, cabang: baku.cabang }
    expect({ aturan: { ...a, tahunLibur: new Set() }, petugas: p, kanal, cabang }).toEqual(lama)
  })

  it.each<[string, Partial<BarisSop>]>([
    ['uraian', { uraian: 'Lain' }],
    ['pelaksana', { pelaksana: 'Lain' }],
    ['kelengkapan', { kelengkapan: ['Lain'] }],
    ['waktu', { waktu: '2 hari' }],
    ['output', { output: 'Lain' }],
    ['catatanKaki', { catatanKaki: 'Lain' }],
    ['peran', { peran: ['ppid', 'admin-medsos'] }],
    ['sesudah', { sesudah: ['diajukan', 'diserahkan'] }],
  ])('kata SOP yang diganti sementara batas mesinnya tetap: %s', (_, ubah) => {
    expect(ditemukan({ sop: denganBaris(3, ubah) })).not.toBeNull()
    expect(ditemukan({ sop: denganBaris(3, ubah) }, [])).toBeNull()
  })
})

describe('dinilai pada saat commitnya sendiri', () => {
  const menunggu = rapi(kegiatan().diserahkan('2026-09-08 10:00').diajukan('2026-09-08 11:00')).daftar

  it('batas dilonggarkan empat hari sesudah terlampaui, tanpa commit di antaranya', () => {
    expect(ditemukan({ sop: longgar }, menunggu, '2026-09-12 11:00')).toContain('langkah 3')
  })

  it('sebelum tenggatnya batas itu masih boleh diganti', () => {
    expect(ditemukan({ sop: longgar }, menunggu, '2026-09-08 11:30')).toBeNull()
  })

  it('tanggal commit pengaturan yang dimundurkan tidak menolong', () => {
    const kini = [...menunggu, ...rapi(kegiatan({ id: '2026-09-12-lain-zz9z' }).diserahkan('2026-09-12 10:00')).daftar]
    expect(ditemukan({ sop: longgar }, kini, '2026-09-08 11:30')).toContain('langkah 3')
  })
})

/** What becomes of an act that is decided again behind others (bersama.md §2), act by act and for every two kinds. */
import { describe, expect, it } from 'vitest'
import type { Benturan, PengaturanPosisi } from '../../../src/domain/putusan/benturan.js'
import { benturan } from '../../../src/domain/putusan/benturan.js'
import { putuskan } from '../../../src/domain/putusan/putusan.js'
import { putuskanSalin } from '../../../src/domain/putusan/salin.js'
import { dasarSekarang, dasarTeksSekarang } from '../../../src/domain/keadaan/landasan.js'
import { Posisi } from '../../../src/domain/keadaan/posisi.js'
import type { Peristiwa, Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { barisTindakan, daftarPeristiwa, jenisDari } from '../../../src/domain/peristiwa/daftar.js'
import type { Akibat } from '../../../src/domain/peristiwa/pasangan.js'
import { akibat, daftarRagam } from '../../../src/domain/peristiwa/pasangan.js'
import { sandaran } from '../../../src/domain/peristiwa/acuan.js'
import type { Petugas } from '../../../src/domain/sop/aturan.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import { versiBerlaku } from '../../../src/domain/sop/sop.js'
import type { Kisah } from '../../pembangun.js'
import {
  HARI_H,
  ZONA,
  aturan,
  batalInteraksi,
  batalLaporan,
  dilaporkan,
  diterima,
  dijawab,
  disebabkan,
  ditutup,
  diukur,
  kegiatan,
  sop,
} from '../../pembangun.js'

const pengaturan = (ubah: Partial<PengaturanPosisi> = {}): PengaturanPosisi => ({
  sop,
  aturan: aturan(),
  petugas: [],
  tanda: 'boleh',
  pemulihan: null,
  petugasPada: () => null,
  ...ubah,
})

function pada(riwayat: readonly Tercatat[]): Posisi {
  const posisi = new Posisi()
  for (const p of riwayat) posisi.catat(p)
  return posisi
}

/** An act of version 2 as it is recorded on a history: its row, and the state it was decided on. */
function diputus(riwayat: readonly Tercatat[], p: Tercatat): Tercatat {
  const posisi = pada(riwayat)
  const keadaan = posisi.keadaan({ sop, zona: ZONA })
  const kini = p.kegiatan === null ? null : (keadaan.kegiatan.get(p.kegiatan) ?? null)
  const baris = p.kanal.map((k) => barisTindakan(versiBerlaku(sop[k], HARI_H), p.peristiwa))
  const langkah =
    jenisDari(p).boleh === 'sop' ? [...new Set(baris.map((b) => String(b?.no ?? '-')))].join(',') : p.langkah
  const akhir = 'batal' in p ? riwayat.find((q) => q.jejak.commit === p.batal) : undefined
  const dilihat = {
    kegiatan: kini,
    interaksi: 'nomor' in p && p.nomor !== null ? keadaan.interaksi.get(p.nomor) : undefined,
    keadaan,
    ...(akhir === undefined ? {} : { akhir }),
    sejenis: posisi.sejenis(p),
  }
  return { ...p, versi: 2, klon: 1, langkah, dasar: dasarSekarang(p, dilihat), dasarTeks: dasarTeksSekarang(p, kini) }
}

/** What becomes of an act decided on `awal`, behind what others published meanwhile. */
const nasib = (
  awal: readonly Tercatat[],
  lain: readonly Tercatat[],
  p: Tercatat,
  ubah: Partial<PengaturanPosisi> = {},
): Benturan | null => {
  const satu = diputus(awal, p)
  return benturan({ p: satu, tertulis: satu, dicatat: satu.jejak.dicatat }, pada([...awal, ...lain]), pengaturan(ubah))
}

/** The act that is tried, the last of a story. */
const terakhir = (kisah: Kisah): Tercatat => kisah.daftar.at(-1)!

const serah = () => kegiatan().diserahkan('10:00')
const ajukan = () => serah().diajukan('11:00')
const setuju = () => ajukan().disetujui('11:30')

/** A story that goes on from another, whose acts stay the same. */
function lanjut(awal: Kisah, apa: (kisah: Kisah) => Kisah): Tercatat[] {
  const kisah = kegiatan()
  kisah.daftar.push(...awal.daftar)
  return apa(kisah).daftar.slice(awal.daftar.length)
}

describe('keputusan yang dasarnya berubah', () => {
  const draf = ajukan()
  const [koreksi] = lanjut(draf, (k) => k.dikoreksi('11:20'))
  const [setujui] = lanjut(draf, (k) => k.disetujui('11:25'))

  it('tidak ada yang mendahului: berlaku', () => expect(nasib(draf.daftar, [], setujui!)).toBeNull())

  it('dua keputusan atas draf yang sama: yang kedua kalah dari yang pertama', () =>
    expect(nasib(draf.daftar, [koreksi!], setujui!)).toEqual({ kode: 'dasar-berubah', lawan: koreksi!.op }))

  it('draf yang diganti: yang disetujui bukan lagi yang diperlihatkan', () => {
    const ganti = lanjut(draf, (k) => k.dikoreksi('11:10').diajukan('11:15', { teks: 't2' }))
    expect(nasib(draf.daftar, ganti, setujui!)).toEqual({ kode: 'dasar-berubah', lawan: ganti[1]!.op })
  })

  it('tahap kembali oleh pembatalan: dasarnya peristiwa yang sebelumnya', () => {
    const maju = lanjut(setuju(), (k) => k)
    const k = setuju()
    const batal = lanjut(k, (s) => s.dibatalkan('11:40'))
    const [unggah] = lanjut(k, (s) => s.diunggah('11:50'))
    expect(maju).toEqual([])
    expect(nasib(k.daftar, batal, unggah!)).toEqual({ kode: 'tanpa-persetujuan', lawan: k.daftar[1]!.op })
  })

  it('kegiatan yang penyerahannya dibatalkan: yang dicatat atasnya kalah dari pembatalan itu', () => {
    const k = serah()
    const [batal] = lanjut(k, (s) => s.dibatalkan('10:10', { versi: 2 }))
    const kalahDari = { kode: 'dasar-berubah', lawan: batal!.op }
    const [draf2] = lanjut(k, (s) => s.diajukan('10:20'))
    expect(nasib(k.daftar, [batal!], draf2!)).toEqual(kalahDari)
    expect(nasib(k.daftar, [draf2!], batal!)).toEqual({ kode: 'sudah-berlanjut', lawan: draf2!.op })
    const [lagi] = lanjut(k, (s) => s.dibatalkan('10:15', { versi: 2 }))
    expect(nasib(k.daftar, [batal!], lagi!)).toEqual({ kode: 'sudah-sama', lawan: k.daftar[0]!.op })
    const [tayang] = lanjut(setuju(), (s) => s.diunggah('12:00'))
    const naik = { ...diputus(setuju().daftar, tayang!) }
    expect(
      benturan({ p: naik, tertulis: naik, dicatat: naik.waktu }, pada([...k.daftar, batal!]), pengaturan()),
    ).toEqual({ kode: 'tanpa-persetujuan', lawan: batal!.op })
  })

  it('teks lebih lama tidak menimpa suntingan yang belum dilihat', () => {
    const k = serah().disunting('10:10')
    const [sunting] = lanjut(k, (s) => s.disunting('10:30', { caption: 'c9' }))
    const [draf2] = lanjut(k, (s) => s.diajukan('10:40'))
    expect(nasib(k.daftar, [sunting!], draf2!)).toEqual({ kode: 'dasar-berubah', lawan: sunting!.op })
    const [lain] = lanjut(k, (s) => s.disunting('10:35', { caption: 'c8' }))
    expect(nasib(k.daftar, [sunting!], lain!)).toEqual({ kode: 'dasar-berubah', lawan: sunting!.op })
  })

  it('yang bersandar pada yang kalah ikut gugur', () => {
    const posisi = pada(draf.daftar)
    const kalah = {
      ...setujui!,
      peristiwa: 'berbenturan',
      asal: 'disetujui',
      benturan: 'dasar-berubah',
    } as never as Tercatat
    posisi.catat(kalah, setujui)
    const unggah = { ...lanjut(draf, (k) => k.diunggah('12:00'))[0]!, dasar: [setujui!.op] }
    const hasil = benturan({ p: unggah, tertulis: unggah, dicatat: unggah.waktu }, posisi, pengaturan())
    expect(hasil).toEqual({ kode: 'ikut-gugur', lawan: setujui!.op })
    expect(posisi.kalah(setujui!.op)?.p).toBe(kalah)
    expect(posisi.menurutOp(setujui!.op)).toBe(kalah)
  })
})

/** One that lost as it stands in the history. */
const gugur = (asli: Tercatat): Tercatat =>
  ({ ...asli, peristiwa: 'berbenturan', asal: asli.peristiwa, benturan: 'petugas-nonaktif' }) as never

describe('koreksi atau tolak yang didahului persetujuan', () => {
  const k = setuju()
  const [draf] = [k.daftar[1]!]
  const kalah = (asal: string, kode = 'dasar-berubah', kanal: Kanal[] = ['medsos']): Tercatat =>
    ({
      ...draf,
      ...terakhir(ajukan().dikoreksi('11:28')),
      peristiwa: 'berbenturan',
      asal,
      benturan: kode,
      kanal,
      catatan: 'Ganti foto',
    }) as never
  const unggah = (riwayat: Tercatat[]) => {
    const p = terakhir(kegiatan().diunggah('12:00'))
    const { kegiatan: semua } = pada(riwayat).keadaan({ sop, zona: ZONA })
    return () =>
      putuskan({
        peristiwa: p,
        kegiatan: semua.get(k.id)!,
        petugas: [],
        pisahTugas: 'ketat',
        zona: ZONA,
        sekarang: p.waktu,
      })
  }

  it('menahan unggahan dan salinan sampai diputus lagi', () => {
    const riwayat = [...k.daftar, kalah('dikoreksi')]
    expect(unggah(riwayat)).toThrow(/Joko.*\(dikoreksi\).*Ganti foto/)
    const { kegiatan: semua } = pada(riwayat).keadaan({ sop, zona: ZONA })
    const satu = semua.get(k.id)!
    expect(() => putuskanSalin(satu, 'medsos', { teks: 't1', media: 'm1' })).toThrow(/ditahan|memutusnya/)
    expect(satu.gugur.get(riwayat[3]!.jejak.commit)).toBe('berbenturan')
    const kosong = { ...kalah('ditolak'), catatan: '' }
    expect(unggah([...k.daftar, kosong])).toThrow(/memutus lagi\.$/)
    const lagi = lanjut(k, (s) => s.dibatalkan('11:40', { oleh: 'Joko' }).disetujui('11:50'))
    expect(unggah([...riwayat, ...lagi])).not.toThrow()
    expect(nasib([...k.daftar], [kalah('dikoreksi')], lanjut(k, (s) => s.diunggah('12:00'))[0]!)).toBeNull()
  })

  it('yang lain tidak menahan', () => {
    for (const p of [
      kalah('disetujui'),
      kalah('ditolak', 'sudah-sama'),
      kalah('ditolak', 'dasar-berubah', ['website']),
    ])
      expect(unggah([...k.daftar, p])).not.toThrow()
    expect(unggah([...ajukan().daftar, kalah('dikoreksi')])).toThrow(/diunggah/)
    const { temuan } = pada([kalah('dikoreksi'), kalah('dikoreksi')]).keadaan({ sop, zona: ZONA })
    expect(temuan).toEqual([])
  })
})

describe('yang tidak pernah dimulai', () => {
  it('langkah kegiatan yang penyerahannya gugur, dan jawaban atas nomor milik salinan yang sama', () => {
    const awal = serah()
    const posisi = new Posisi()
    posisi.catat(gugur(awal.daftar[0]!), awal.daftar[0])
    const tanya = diterima('2026-09-001', '10:00', { versi: 2, klon: 3 })
    posisi.catat(gugur(tanya), tanya)
    const [draf] = lanjut(awal, (k) => k.diajukan('11:00'))
    expect(posisi.sandaranGugur({ ...draf!, dasar: [] })).toBe(awal.daftar[0]!.op)
    expect(posisi.sandaranGugur(awal.daftar[0]!)).toBeNull()
    expect(posisi.sandaranGugur(dijawab('2026-09-001', '11:00', { klon: 3 }))).toBe(tanya.op)
    expect(posisi.sandaranGugur(dijawab('2026-09-001', '11:00', { klon: 4 }))).toBeNull()
    expect(posisi.sandaranGugur(dijawab('2026-09-001', '11:00'))).toBeNull()
    posisi.catat(gugur(draf!), null)
    expect(posisi.kalah(draf!.op)?.asli).toBeNull()
  })

  it('jawaban atas temuan tidak bersandar pada yang kalah', () => {
    const jelas = { ...tanyaan, peristiwa: 'dijelaskan', commit: tanyaan.op, temuan: [] } as never as Peristiwa
    expect(sandaran(jelas)).toEqual([])
    expect(sandaran({ ...jelas, dasar: [null, tanyaan.op] })).toEqual([tanyaan.op])
  })
})

const tanyaan = diterima('2026-09-001', '10:00')

describe('yang mengatakan hal yang sama', () => {
  it('teks yang sama', () => {
    const k = serah()
    const [satu] = lanjut(k, (s) => s.disunting('10:20'))
    const [dua] = lanjut(k, (s) => s.disunting('10:30'))
    expect(nasib(k.daftar, [satu!], dua!)).toEqual({ kode: 'sudah-sama', lawan: satu!.op })
    expect(nasib([], [], { ...dua!, caption: null } as Tercatat)).toMatchObject({ kode: 'tanpa-penyerahan' })
  })

  it('tautan yang sama, bukan yang lain', () => {
    const k = setuju()
    const [satu] = lanjut(k, (s) => s.diunggah('12:00'))
    const [sama] = lanjut(k, (s) => s.diunggah('12:10'))
    const fb = { unggahan: [{ platform: 'facebook', tautan: 'https://www.facebook.com/p/1' }] }
    const [lain] = lanjut(k, (s) => s.diunggah('11:50', fb))
    expect(nasib(k.daftar, [satu!], sama!)).toEqual({ kode: 'sudah-sama', lawan: satu!.op })
    expect(nasib(k.daftar, [satu!], lain!)).toBeNull()
    const separuh = { ...lain!, unggahan: [...fb.unggahan, ...(satu as Peristiwa<'diunggah'>).unggahan] } as Tercatat
    expect(nasib(k.daftar, [satu!], separuh)).toEqual({ kode: 'sudah-diunggah', lawan: null })
    expect(nasib(k.daftar, [satu!], { ...lain!, unggahan: [] } as Tercatat)?.kode).toBe('isi-mustahil')
  })

  it('pertanyaan yang sudah dijawab, angka dari berkas yang sama, dan pembatalan yang sudah ada', () => {
    const jawab = dijawab('2026-09-001', '10:30')
    const lagi = dijawab('2026-09-001', '10:40')
    expect(nasib([tanyaan], [jawab], lagi)).toEqual({ kode: 'sudah-sama', lawan: jawab.op })
    const angka = diukur([], { sidik: 's1' })
    expect(nasib([], [angka], diukur([], { sidik: 's1' }))).toEqual({ kode: 'sudah-sama', lawan: angka.op })
    const batal = batalInteraksi('2026-09-001', tanyaan, '11:00')
    expect(nasib([tanyaan], [batal], batalInteraksi('2026-09-001', tanyaan, '11:10'))).toEqual({
      kode: 'sudah-sama',
      lawan: tanyaan.op,
    })
    const k = ajukan()
    const [satu] = lanjut(k, (s) => s.dibatalkan('11:10'))
    const [dua] = lanjut(k, (s) => s.dibatalkan('11:20'))
    expect(nasib(k.daftar, [satu!], dua!)).toEqual({ kode: 'sudah-sama', lawan: k.daftar[1]!.op })
    const tanpaDasar = benturan(
      { p: dua!, tertulis: dua!, dicatat: dua!.waktu },
      pada([...k.daftar, satu!]),
      pengaturan(),
    )
    expect(tanpaDasar?.kode).not.toBe('sudah-sama')
  })
})

describe('yang tempatnya sudah diambil', () => {
  it('nomor, juga yang sudah dicabut; berkas; ID', () => {
    const lain = diterima('2026-09-001', '10:05')
    expect(nasib([], [tanyaan], lain)).toEqual({ kode: 'nomor-ganda', lawan: tanyaan.op })
    const batal = batalInteraksi('2026-09-001', tanyaan, '11:00')
    expect(nasib([], [tanyaan, batal], lain)).toEqual({ kode: 'nomor-ganda', lawan: tanyaan.op })
    expect(nasib([], [], lain)).toBeNull()
    const berkas = [{ jalur: 'analitik/2026-09/a.yaml', sidik: 'x' }]
    const angka = diukur([], { sidik: 's1', berkas })
    expect(nasib([], [angka], diukur([], { sidik: 's2', berkas }))).toEqual({ kode: 'berkas-ada', lawan: angka.op })
    expect(nasib([], [angka], diukur([], { sidik: 's2' }))).toBeNull()
    const [satu] = serah().daftar
    expect(nasib([], [satu!], serah().daftar[0]!)).toEqual({ kode: 'id-ganda', lawan: satu!.op })
  })

  it('yang dibatalkan sudah dilanjutkan', () => {
    const k = ajukan()
    const [batal] = lanjut(k, (s) => s.dibatalkan('11:10'))
    const [putus] = lanjut(k, (s) => s.disetujui('11:05'))
    expect(nasib(k.daftar, [putus!], batal!)).toEqual({ kode: 'sudah-berlanjut', lawan: putus!.op })
    const jawab = dijawab('2026-09-001', '10:30')
    expect(nasib([tanyaan], [jawab], batalInteraksi('2026-09-001', tanyaan, '10:50'))).toEqual({
      kode: 'sudah-berlanjut',
      lawan: jawab.op,
    })
    expect(nasib([tanyaan], [], batalInteraksi('2026-09-001', tanyaan, '10:50'))).toBeNull()
  })

  it('pertanyaan yang dicabut tidak dijawab lagi', () => {
    const batal = batalInteraksi('2026-09-001', tanyaan, '10:20')
    expect(nasib([tanyaan], [batal], dijawab('2026-09-001', '10:30'))).toEqual({ kode: 'dasar-berubah', lawan: null })
  })
})

describe('yang dikerjakan selagi tersambung', () => {
  it.each([
    ['laporan', dilaporkan('2026-09', '2026-10-02 08:00'), 'perlu-tersambung'],
    ['tutup buku', ditutup('2026-09', '2026-10-02 08:00'), 'perlu-tersambung'],
  ])('%s', (_, p, kode) => expect(nasib([], serah().daftar, p)).toEqual({ kode, lawan: null }))

  it('laporan yang sudah diserahkan lagi, dan pembatalannya', () => {
    const satu = dilaporkan('2026-09', '2026-10-02 08:00')
    const dua = dilaporkan('2026-09', '2026-10-02 09:00')
    expect(nasib([], [satu], dua)).toEqual({ kode: 'dasar-berubah', lawan: satu.op })
    expect(nasib([satu], [], batalLaporan(satu, '2026-10-02 10:00'))?.kode).toBe('perlu-tersambung')
  })

  it('pengaturan: hanya yang diubah atas pengaturan lain', () => {
    const atur = (op: string): Tercatat =>
      ({
        ...tanyaan,
        peristiwa: 'diatur',
        op,
        kanal: [],
        pengaturan: [],
        petugas: [],
        darurat: null,
        jejak: { ...tanyaan.jejak, commit: op },
      }) as never
    const [satu, dua] = [atur('01J00000000000000000000000'), atur('01J00000000000000000000001')]
    expect(nasib([], [satu], dua)).toEqual({ kode: 'dasar-berubah', lawan: satu.op })
    expect(nasib([], serah().daftar, dua)).toBeNull()
    expect(
      nasib(serah().daftar, [satu], terakhir(serah().diajukan('11:00')), {
        petugas: [{ nama: 'Lain', surel: null, peran: [] }],
      }),
    ).toMatchObject({ lawan: satu.op })
  })
})

describe('sebab dan pencocokan', () => {
  const k = serah().diajukan('13:00')
  const sebab = (teks: string) => disebabkan(k.id, teks)

  it('sebab lain atas putaran yang sama, atau jalur yang bergerak', () => {
    const [satu, dua] = [sebab('listrik padam'), sebab('rapat')]
    expect(nasib(k.daftar, [satu], dua)).toEqual({ kode: 'dasar-berubah', lawan: satu.op })
    const [putus] = lanjut(k, (s) => s.disetujui('13:05'))
    expect(nasib(k.daftar, [putus!], dua)).toEqual({ kode: 'dasar-berubah', lawan: putus!.op })
    expect(nasib(k.daftar, [], dua)).toBeNull()
    expect(nasib([...k.daftar, satu], [], dua)).toBeNull()
    expect(nasib([], [], disebabkan(null, 'x', { nomor: '2026-09-001' }))).toBeNull()
  })

  it('sebab dua kanal mengikuti yang terakhir di antara keduanya', () => {
    const dua = disebabkan(k.id, 'x', { kanal: ['medsos', 'website'] })
    const [m, w] = [sebab('a'), disebabkan(k.id, 'b', { kanal: ['website'] })]
    const posisi = pada([...k.daftar, m, w])
    expect(posisi.sejenis(dua)).toBe(w)
  })

  it('pencocokan baris yang sama', () => {
    const cocok = (tautan: string): Tercatat =>
      ({
        ...sebab('x'),
        peristiwa: 'dicocokkan',
        kunci: 'k',
        tautan,
        op: `01J0000000000000000000000${tautan}`,
      }) as never
    expect(nasib([], [cocok('1')], cocok('2'))).toEqual({ kode: 'dasar-berubah', lawan: cocok('1').op })
    expect(nasib([], [], cocok('1'))).toEqual({ kode: 'sudah-bertuan', lawan: null })
    expect(nasib([cocok('1')], [], { ...cocok(''), op: '01J0000000000000000000000X' })).toBeNull()
  })
})

describe('menurut pengaturan pada tempatnya', () => {
  const k = serah()
  const [draf] = lanjut(k, (s) => s.diajukan('11:00'))
  const siti: Petugas = { nama: 'Siti Rahayu', surel: null, peran: ['admin-medsos'] }
  const dengan = (petugas: Petugas[], dahulu: Petugas[] | null = null) =>
    nasib(k.daftar, [], { ...draf!, tip: 'a'.repeat(40) }, { petugas, petugasPada: () => dahulu })

  it('petugas yang masih berhak, yang dahulu berhak, yang nonaktif, dan yang tidak dikenal', () => {
    expect(dengan([siti])).toBeNull()
    expect(dengan([{ ...siti, peran: ['pelaksana'] }], [siti])).toBeNull()
    expect(dengan([{ ...siti, peran: ['pelaksana'] }])).toEqual({ kode: 'petugas-nonaktif', lawan: null })
    expect(dengan([{ ...siti, nonaktif: true }], [siti])).toEqual({ kode: 'petugas-nonaktif', lawan: null })
    expect(dengan([{ ...siti, nama: 'Lain' }], [siti])?.kode).toBe('petugas-nonaktif')
    expect(nasib(k.daftar, [], draf!, { petugas: [{ ...siti, peran: ['ppid'] }] })?.kode).toBe('petugas-nonaktif')
    expect(nasib(k.daftar, [], { ...draf!, bukti: 'surat' }, { petugas: [{ ...siti, peran: ['ppid'] }] })).toBeNull()
  })

  it('baris SOP yang nomornya atau pelakunya berubah', () => {
    const ubah = (no: number, peran: string[]) => ({
      ...sop,
      medsos: {
        ...sop.medsos,
        versi: sop.medsos.versi.map((v) => ({
          ...v,
          baris: v.baris.map((b) => (b.peristiwa.includes('diajukan') ? { ...b, no, peran: peran as never } : b)),
        })),
      },
    })
    const baris = sop.medsos.versi[0]!.baris.find((b) => b.peristiwa.includes('diajukan'))!
    expect(nasib(k.daftar, [], draf!, { sop: ubah(9, [...baris.peran]) })).toEqual({ kode: 'sop-berubah', lawan: null })
    expect(nasib(k.daftar, [], draf!, { sop: ubah(baris.no, ['ppid']) })).toEqual({ kode: 'sop-berubah', lawan: null })
  })

  it('satu tindakan untuk dua kanal: cukup satu barisnya menyebut perannya', () => {
    const dua = kegiatan().diserahkan('10:00', { kanal: ['medsos', 'website'], peran: 'admin-medsos' })
    const serahan = dua.daftar[0]!
    const baris = (kanal: Kanal) => barisTindakan(versiBerlaku(sop[kanal], HARI_H), 'diserahkan')!.peran
    expect([baris('medsos').includes('admin-medsos'), baris('website').includes('admin-medsos')]).toEqual([true, false])
    expect(nasib([], [], serahan)).toBeNull()
    expect(nasib([], [], { ...serahan, peran: 'ppid' })).toEqual({ kode: 'sop-berubah', lawan: null })
  })

  it('aturan SOP menolak dengan kodenya; jam dua komputer boleh berselisih lima menit terhadap dasarnya', () => {
    const sendiri = { ...terakhir(ajukan().disetujui('11:30')), oleh: 'Siti Rahayu' }
    expect(nasib(ajukan().daftar, [], sendiri)).toEqual({ kode: 'pisah-tugas', lawan: null })
    expect(nasib(ajukan().daftar, [], sendiri, { aturan: aturan({ pisahTugas: 'longgar' }) })).toBeNull()
    const pagi = (jam: string) => nasib(ajukan().daftar, [], terakhir(ajukan().disetujui(jam)))
    expect([pagi('10:55'), pagi('10:54')]).toEqual([null, { kode: 'waktu-mundur', lawan: null }])
    const jawab = (jam: string) => nasib([tanyaan], [], dijawab('2026-09-001', jam))
    expect([jawab('09:55'), jawab('09:54')]).toEqual([null, { kode: 'waktu-mundur', lawan: null }])
    const k2 = ajukan()
    const batal = (ubah: object) => lanjut(k2, (s) => s.dibatalkan('11:10', ubah))[0]!
    expect(nasib(k2.daftar, [], batal({ oleh: 'Orang Lain' }))).toEqual({ kode: 'bukan-pelakunya', lawan: null })
    expect(nasib(k2.daftar, [], batal({ batal: 'f'.repeat(40) }))).toEqual({ kode: 'dasar-berubah', lawan: null })
  })

  it('bentuk yang hanya ditulis di luar konten tetap diputus, tanpa galat program', () => {
    expect(nasib([], [], serah().daftar[0]!)).toBeNull()
    const [sunting] = lanjut(k, (s) => s.disunting('10:30', { caption: null }))
    expect(nasib(k.daftar, [], sunting!)).toBeNull()
    const [unggah] = lanjut(setuju(), (s) => s.diunggah('12:00'))
    expect(nasib([], [], unggah!)).toEqual({ kode: 'tanpa-penyerahan', lawan: null })
    expect(nasib(k.daftar, [], { ...unggah!, kanal: ['website'] })?.kode).not.toBe('sudah-sama')
    const kosong = {
      ...sop,
      medsos: {
        ...sop.medsos,
        versi: sop.medsos.versi.map((v) => ({
          ...v,
          baris: v.baris.filter((b) => b.peristiwa.includes('diserahkan')),
        })),
      },
    }
    expect(nasib(k.daftar, [], draf!, { sop: kosong })?.kode).toBe('sop-berubah')
    const lagi = { ...serah().daftar[0]!, kepala: null, kanal: ['website' as const] } as Tercatat
    expect(nasib(k.daftar, [], lagi)?.kode).toMatch(/sop-berubah|kanal-tidak-dipakai/)
  })

  it('kanal yang tidak dipakai kegiatannya', () => {
    const p = { ...terakhir(ajukan()), kanal: ['website' as const], peran: 'admin-website' as const }
    expect(nasib(k.daftar, [], p)).toEqual({ kode: 'kanal-tidak-dipakai', lawan: null })
  })

  it('langkah kegiatan yang tidak ada tidak menjadi galat program', () => {
    const awal = { ...draf!, dasar: [] }
    expect(benturan({ p: awal, tertulis: awal, dicatat: awal.waktu }, new Posisi(), pengaturan())).toEqual({
      kode: 'tanpa-penyerahan',
      lawan: null,
    })
    const rusak = diputus(k.daftar, draf!)
    Object.defineProperty(rusak, 'waktu', {
      get: () => {
        throw new TypeError('bukan penolakan')
      },
    })
    expect(() => benturan({ p: rusak, tertulis: rusak, dicatat: 0 }, pada(k.daftar), pengaturan())).toThrow(TypeError)
  })
})

describe('posisi', () => {
  it('op yang terulang tetap milik yang pertama', () => {
    const [satu] = serah().daftar
    const lagi = { ...satu!, jejak: { ...satu!.jejak, commit: 'e'.repeat(40) } }
    expect(pada([satu!, lagi]).menurutOp(satu!.op)).toBe(satu)
  })
})

describe('pasangan jenis', () => {
  it('setiap jenis yang diputus ada dalam tabel, yang kalah tidak', () => {
    const jenis = new Set(daftarRagam.map((r) => r.p.peristiwa))
    expect([...jenis].toSorted()).toEqual(
      Object.keys(daftarPeristiwa)
        .filter((n) => n !== 'berbenturan')
        .toSorted(),
    )
  })

  it('tabelnya mengatakan yang diputuskan: setiap dua peristiwa yang sah pada keadaan yang sama', () => {
    const keadaanAwal = [serah(), ajukan(), setuju(), setuju().diunggah('12:00'), ajukan().ditolak('11:20')]
    const terlihat = new Set<string>()
    for (const k of keadaanAwal) {
      const awal = [...k.daftar, tanyaan]
      const calon = [
        ...lanjut(k, (s) => s.diserahkan('12:30', { kepala: null, narasi: 'n2' })),
        ...lanjut(k, (s) => s.diajukan('12:30')),
        ...lanjut(k, (s) => s.disunting('12:30', { caption: 'c7' })),
        ...lanjut(k, (s) => s.disetujui('12:30')),
        ...lanjut(k, (s) => s.dikoreksi('12:30')),
        ...lanjut(k, (s) => s.ditolak('12:30')),
        ...lanjut(k, (s) => s.diunggah('12:30', { unggahan: [{ platform: 'x', tautan: 'https://x.com/p/1' }] })),
        ...lanjut(k, (s) => s.dibatalkan('12:30', { oleh: k.daftar.at(-1)!.oleh })),
        dijawab('2026-09-001', '12:30'),
        batalInteraksi('2026-09-001', tanyaan, '12:30'),
        diterima('2026-09-002', '12:30'),
        diukur([], { sidik: 's9' }),
        disebabkan(k.id, 'x'),
      ]
        .map((p) => diputus(awal, p))
        .filter((p) => nasib(awal, [], p) === null)
      for (const a of calon)
        for (const b of calon) {
          const kedua = {
            ...b,
            op: `01K${b.op.slice(3)}`,
            jejak: { ...b.jejak, commit: `b${b.jejak.commit.slice(1)}` },
          }
          const hasil = nasib(awal, [a], kedua)
          const nama = (p: Peristiwa): (typeof daftarRagam)[number] =>
            daftarRagam.find(
              (r) =>
                r.p.peristiwa === p.peristiwa &&
                (p.peristiwa !== 'diserahkan' || ('kepala' in r.p && (r.p.kepala === null) === (p.kepala === null))) &&
                (p.peristiwa !== 'dibatalkan' || ('nomor' in r.p && (r.p.nomor === null) === (p.nomor === null))),
            )!
          const boleh = akibat(nama(a), nama(b))
          const arti: Akibat | null =
            hasil === null
              ? null
              : hasil.kode === 'sudah-sama'
                ? 'sama'
                : hasil.kode === 'tanpa-persetujuan'
                  ? 'fakta'
                  : 'kalah'
          if (arti !== null)
            expect(boleh, `${nama(a).sebutan} lalu ${nama(b).sebutan}: ${JSON.stringify(hasil)}`).toContain(arti)
          terlihat.add(`${nama(b).sebutan} ${arti ?? 'bebas'}`)
        }
    }
    for (const perlu of [
      'disetujui kalah',
      'diunggah bebas',
      'diunggah fakta',
      'dijawab sama',
      'dijawab kalah',
      'dibatalkan (langkah) kalah',
      'dibatalkan (langkah) sama',
      'disunting kalah',
      'disunting sama',
      'disebabkan kalah',
    ])
      expect([...terlihat]).toContain(perlu)
  })

  it('setiap pasangan diketahui; fakta tanpa dasar hanya kalah oleh pengaturan atau yang setempat dengannya', () => {
    const tabel = daftarRagam.flatMap((k) => daftarRagam.map((d) => ({ d: d.sebutan, k: k.sebutan, a: akibat(d, k) })))
    const kalahDari = (nama: string) => tabel.filter(({ k, a }) => k === nama && a.length > 0).map(({ d }) => d)
    expect(kalahDari('dijelaskan')).toEqual(['diatur'])
    expect(kalahDari('diterima')).toEqual(['diterima', 'diatur'])
    expect(kalahDari('diserahkan (pertama)')).toEqual(['diserahkan (pertama)', 'diatur'])
    expect(kalahDari('dicocokkan')).toEqual(['dicocokkan', 'diatur'])
  })

  it('pengaturan yang berubah dapat mengalahkan siapa pun yang dinilai menurutnya', () => {
    const cari = (nama: string) => daftarRagam.find((r) => r.sebutan === nama)!
    expect(akibat(cari('diatur'), cari('diterima'))).toEqual(['kalah'])
    expect(akibat(cari('diterima'), cari('diatur'))).toEqual([])
    expect(akibat(cari('diatur'), cari('diatur'))).toEqual(['kalah'])
    expect(akibat(cari('dilaporkan'), cari('dibatalkan (laporan)'))).toEqual(['kalah'])
    expect(akibat(cari('dibatalkan (laporan)'), cari('dilaporkan'))).toEqual(['kalah'])
    expect(akibat(cari('dicocokkan'), cari('dicocokkan'))).toEqual(['kalah'])
  })
})

describe('tanda tangan pada letaknya yang baru', () => {
  const kunci = (isi: number) => {
    const blob = Buffer.concat([Buffer.from('0000000b7373682d6564323535313900000020', 'hex'), Buffer.alloc(32, isi)])
    const tanda = Buffer.concat([Buffer.alloc(14), blob, Buffer.alloc(111)]).toString('base64')
    return { kunci: { publik: `ssh-ed25519 ${blob.toString('base64')}`, sidik: String(isi) }, tanda }
  }
  const orang = (nama: string, ...isi: number[]): Petugas => ({
    nama,
    surel: null,
    peran: ['ppid', 'admin-medsos', 'pelaksana'],
    kunci: isi.map((i) => kunci(i).kunci),
  })
  const awal = serah().daftar
  const diajukan = (tanda: string | null): Tercatat => ({ ...terakhir(serah().diajukan('11:00')), tanda })
  const siti = (...isi: number[]) => [orang(diajukan(null).oleh, ...isi)]

  it.each<[string, string | null, Partial<PengaturanPosisi>, string | null]>([
    ['kuncinya masih tercatat', kunci(1).tanda, { petugas: siti(2, 1) }, null],
    ['kuncinya dicabut sementara itu', kunci(1).tanda, { petugas: siti(2) }, 'petugas-nonaktif'],
    ['tanpa tanda tangan', null, { petugas: siti(1) }, null],
    ['tanpa tanda tangan, kini wajib', null, { petugas: siti(1), tanda: 'wajib' }, 'tanda-diperlukan'],
    ['ditandatangani, kini wajib', kunci(1).tanda, { petugas: siti(1), tanda: 'wajib' }, null],
  ])('%s', (_, tanda, ubah, harap) => {
    expect(nasib(awal, [], diajukan(tanda), ubah)?.kode ?? null).toBe(harap)
  })
  it('tindakan versi 1 tidak pernah ditandatangani, dan tidak kalah karenanya', () => {
    const satu: Tercatat = { ...diputus(awal, diajukan(null)), versi: 1 }
    const tindakan = { p: satu, tertulis: satu, dicatat: satu.jejak.dicatat }
    expect(benturan(tindakan, pada(awal), pengaturan({ petugas: siti(1), tanda: 'wajib' }))).toBeNull()
  })
  it('pengaturan: tanda tangan PPID, atau kunci di kertas', () => {
    const atur = (tanda: string | null) =>
      ({
        ...diajukan(tanda),
        peristiwa: 'diatur',
        kegiatan: null,
        kanal: [],
        petugas: [],
        pengaturan: [{ jalur: 'konten.yaml', sebelum: 'a', sesudah: 'b' }],
        darurat: null,
      }) as unknown as Tercatat
    const ubah = { petugas: siti(1), pemulihan: kunci(9).kunci }
    expect([1, 9, 3].map((i) => nasib(awal, [], atur(kunci(i).tanda), ubah)?.kode ?? null)).toEqual([
      null,
      null,
      'petugas-nonaktif',
    ])
    expect(nasib(awal, [], atur(null), ubah)?.kode).toBe('tanda-diperlukan')
  })
})

/** The fold held against a small slow model of the SOP's flow chart, written without looking at the SOP's data. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldRiwayat } from '../../../src/domain/keadaan/fold.js'
import { FoldBerjalan } from '../../../src/domain/keadaan/fold-berjalan.js'
import type { Keadaan } from '../../../src/domain/keadaan/tipe.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { susunRegister } from '../../../src/domain/register/register.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import type { Kisah } from '../../pembangun.js'
import { ZONA, dasarDari, diterima, dijawab, dilaporkan, kegiatan, keadaanDari, pukul, sop } from '../../pembangun.js'
import { kali } from '../../murni.js'

type Gerak =
  | 'diserahkan'
  | 'diajukan'
  | 'dikoreksi'
  | 'disetujui'
  | 'ditolak'
  | 'final'
  | 'diunggah'
  | 'batal-akhir'
  | 'batal-acak'
interface Langkah {
  gerak: Gerak
  kanal: Kanal[]
  menit: number
  letak: number
}

const langkah: fc.Arbitrary<Langkah> = fc.record({
  gerak: fc.constantFrom<Gerak[]>(
    'diserahkan',
    'diajukan',
    'dikoreksi',
    'disetujui',
    'ditolak',
    'final',
    'diunggah',
    'batal-akhir',
    'batal-acak',
  ),
  kanal: fc.constantFrom<Kanal[][]>(['medsos'], ['website'], ['medsos', 'website'], []),
  menit: fc.integer({ min: -30, max: 400 }),
  letak: fc.nat(30),
})

function ceritakan(daftar: readonly Langkah[]): Kisah {
  const kisah = kegiatan({ kanal: ['medsos', 'website'] }).diserahkan('10:00')
  for (const { gerak, kanal, menit, letak } of daftar) {
    const kapan = menit < 0 ? `${menit} menit` : `+${menit} menit`
    if (gerak === 'final') kisah.ditolak(kapan, { kanal, final: true })
    else if (gerak === 'batal-akhir') kisah.dibatalkan(kapan)
    else if (gerak === 'batal-acak')
      kisah.dibatalkan(kapan, { kanal, batal: kisah.daftar[letak % kisah.daftar.length]!.jejak.commit })
    else kisah[gerak](kapan, { kanal })
  }
  return kisah
}

/** What the flow chart allows next, as a person reads it off the drawing. */
const panah: Record<string, string[]> = {
  mulai: ['diserahkan'],
  diserahkan: ['diajukan'],
  diajukan: ['dikoreksi', 'disetujui', 'ditolak', 'selesai'],
  dikoreksi: ['diajukan'],
  disetujui: ['diunggah'],
  ditolak: ['diserahkan'],
  diunggah: ['diunggah'],
  selesai: [],
}
const simpul = (p: Tercatat): string => (p.peristiwa === 'ditolak' && p.final ? 'selesai' : p.peristiwa)

/**
 * What stands after every peristiwa, told from the list of those that count; slow, and with no state kept beside it.
 */
function model(riwayat: readonly Tercatat[]): { tahap: Record<string, string>; sah: string[] } {
  let sah: Tercatat[] = []
  const akhir = (k: Kanal): Tercatat | undefined => sah.findLast((q) => q.kanal.includes(k))
  const tahap = (k: Kanal): string => (akhir(k) ? simpul(akhir(k)!) : 'mulai')
  for (const p of riwayat) {
    if (p.peristiwa === 'dibatalkan') {
      const satu = sah.find((q) => q.jejak.commit === p.batal)
      const boleh = satu !== undefined && satu.peristiwa !== 'diserahkan' && String(satu.kanal) === String(p.kanal)
      if (boleh && satu.kanal.every((k) => akhir(k) === satu)) sah = sah.filter((q) => q !== satu)
    } else if (p.kanal.length > 0 && p.kanal.every((k) => panah[tahap(k)]!.includes(simpul(p)))) sah.push(p)
  }
  return { tahap: { medsos: tahap('medsos'), website: tahap('website') }, sah: sah.map((p) => p.jejak.commit) }
}

const namaTahap: Record<string, string> = { mulai: 'awal', selesai: 'ditolak-final' }

describe('fold melawan model bagan alir', () => {
  it('sepakat pada 10.000 riwayat acak', () => {
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 24 }), (daftar) => {
        const kisah = ceritakan(daftar)
        const k = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
        const harap = model(kisah.daftar)
        for (const [kanal, jalur] of k.jalur)
          expect(jalur.tahap).toBe(namaTahap[harap.tahap[kanal]!] ?? harap.tahap[kanal])
        const berlaku = new Set([...k.jalur.values()].flatMap((j) => j.berlaku.map((p) => p.jejak.commit)))
        expect(berlaku).toEqual(new Set(harap.sah))
        for (const p of kisah.daftar)
          if (p.peristiwa !== 'dibatalkan') expect(berlaku.has(p.jejak.commit)).toBe(!k.gugur.has(p.jejak.commit))
      }),
      { numRuns: kali(10_000) },
    )
  })

  it('setiap peristiwa yang tidak berlaku dan tidak dicabut menjadi temuan', () => {
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 24 }), (daftar) => {
        const kisah = ceritakan(daftar)
        const keadaan = keadaanDari(kisah.daftar)
        const tidakSah = [...keadaan.kegiatan.get(kisah.id)!.gugur]
          .filter(([, sebab]) => sebab === 'tidak-sah')
          .map(([commit]) => commit)
        expect(keadaan.temuan.map((t) => t.commit!).toSorted()).toEqual(tidakSah.toSorted())
      }),
    )
  })
})

describe('riwayat apa pun', () => {
  const lepas = (l: Langkah): Tercatat => {
    const kapan = `2026-09-${String((l.letak % 28) + 1).padStart(2, '0')} 09:00`
    const nomor = String(l.letak % 4)
    return { 0: diterima(nomor, kapan), 1: dijawab(nomor, kapan), 2: dilaporkan('2026-09', kapan) }[l.letak % 3]!
  }
  const acak = fc.array(langkah, { maxLength: 30 }).chain((daftar) => {
    const semua = [...ceritakan(daftar).daftar, ...daftar.map(lepas)]
    return fc.shuffledSubarray(semua)
  })

  it('lipatan yang berjalan selalu sama dengan yang dilipat dari awal, kapan pun ditanya', () => {
    fc.assert(
      fc.property(
        acak,
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.constantFrom(null, '14:00'),
        (riwayat, tanya, per) => {
          const fold = new FoldBerjalan()
          const pilihan = { sop, zona: ZONA, per: per === null ? null : pukul(per) }
          const isi = ({ temuan: _temuan, kegiatan: semua, ...lain }: Keadaan) => ({
            ...lain,
            kegiatan: new Map([...semua].toSorted(([a], [b]) => a.localeCompare(b))),
          })
          riwayat.forEach((p, i) => {
            fold.catat(p)
            if (tanya[i] === true || i === riwayat.length - 1)
              expect(isi(fold.kini(pilihan))).toEqual(isi(foldRiwayat(riwayat.slice(0, i + 1), pilihan)))
          })
        },
      ),
      { numRuns: kali(500) },
    )
  })

  it('tidak pernah melempar dan rekapnya selalu berjumlah', () => {
    fc.assert(
      fc.property(
        acak,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('dinding' as const, 'kerja' as const),
        (riwayat, hari, jam) => {
          const dasar = { ...dasarDari({ aturan: { jam } }), per: pukul('2026-09-01 00:00') + hari * 86_400_000 }
          for (const per of [null, '2026-09-08 14:00']) {
            const { rekap, baris } = susunRegister(
              keadaanDari(riwayat, per),
              { bulan: null, kanal: ['medsos', 'website'] },
              dasar,
            )
            const jumlah = (saring: (r: (typeof rekap)[number]) => boolean): number =>
              rekap.filter(saring).reduce((a, r) => a + r.dinilai, 0)
            expect(jumlah((r) => typeof r.langkah === 'number')).toBe(jumlah((r) => r.kanal === 'gabungan'))
            for (const l of baris.flatMap((b) => b.langkah)) {
              expect(l.menit === null || l.menit >= 0).toBe(true)
              expect(
                (l.verdik === 'terlambat' || l.verdik === 'lewat') && l.menit !== null ? l.lewatMenit! > 0 : true,
              ).toBe(true)
              expect(l.verdik === 'tidak-dinilai').toBe(l.lewatMenit === null)
            }
          }
        },
      ),
      { numRuns: kali(500) },
    )
  })
})

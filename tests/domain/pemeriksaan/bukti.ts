/** Evidence in which nothing is wrong, to be spoiled one thing at a time. */
import { ulid } from '../../../src/domain/bahasa/id.js'
import type {
  Bukti,
  CommitDiperiksa,
  MasaPengaturan,
  PengaturanDinilai,
} from '../../../src/domain/pemeriksaan/bukti.js'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Petugas } from '../../../src/domain/sop/aturan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kisah } from '../../pembangun.js'
import { aturan, kegiatan, keadaanDari, pukul, sop } from '../../pembangun.js'

/** A kegiatan as the tool records it: the right rows, names as stated, and a key made when it was recorded. */
export function rapi(cerita: Kisah): Kisah {
  const nomor: Record<string, string> = {
    diserahkan: '1',
    diajukan: '2',
    dikoreksi: '3',
    disetujui: '3',
    ditolak: '3',
    diunggah: '4',
  }
  for (const [i, p] of cerita.daftar.entries()) {
    p.op = ulid(p.jejak.dicatat, new Uint8Array(16).fill(i))
    p.langkah = nomor[p.peristiwa] ?? p.langkah
    p.dinyatakanSendiri = true
  }
  return cerita
}

export const kisah = rapi(kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('12:00'))
export const jalurKisah = `content/2026/09/${kisah.id}.md`
export const ubahan = (...daftar: string[]) => ({
  perubahan: daftar.map((jalur) => ({ status: 'M', jalur, mode: '100644' })),
})

/** The commit that carries a peristiwa, as `konten` writes it. */
export function commitDari(p: Tercatat, ubah: Partial<CommitDiperiksa> = {}): CommitDiperiksa {
  const { commit: oid, dicatat } = p.jejak
  return {
    oid,
    induk: ['induk'],
    waktuPenulis: ubah.waktuCommit ?? dicatat,
    waktuCommit: dicatat,
    penulis: p.oleh,
    pencatat: p.oleh,
    surel: '',
    pribadi: false,
    peristiwa: p,
    masalah: null,
    menyerupai: false,
    kendali: false,
    judulLain: false,
    baku: null,
    jam: { mundur: false, diDepan: null },
    tanda: null,
    ...ubahan(`content/2026/09/${p.kegiatan}.md`),
    ...ubah,
  }
}

/** A commit without a peristiwa. */
export const commitBiasa = (ubah: Partial<CommitDiperiksa> = {}): CommitDiperiksa =>
  commitDari(kisah.daftar[0]!, { peristiwa: null, perubahan: [], ...ubah })

export const pengaturan = (ubah: Partial<PengaturanDinilai> = {}): PengaturanDinilai => ({
  versi: 1,
  sop,
  aturan: aturan(),
  petugas: [],
  kanal: ['medsos', 'website'],
  cabang: 'main',
  tanda: 'boleh',
  pemulihan: null,
  ...ubah,
})
export const masa = (letak: number, ubah: Partial<MasaPengaturan> = {}): MasaPengaturan => ({
  ...pengaturan(),
  commit: `masa-${letak}`,
  letak,
  sidik: new Map(),
  rusak: [],
  ...ubah,
})
export const petugas = (nama: string, ...peran: string[]): Petugas => ({ nama, surel: null, peran })

export function buktiDari(ubah: Partial<Bukti> = {}, cerita: Kisah = kisah): Bukti {
  return {
    commit: cerita.daftar.map((p) => commitDari(p)),
    keadaan: keadaanDari(cerita.daftar),
    versi: [],
    jalurTip: [`content/2026/09/${cerita.id}.md`, 'konten.yaml'],
    kerjaBeda: [],
    keganjilanKlon: [],
    objekHilang: [],
    saksiHilang: [],
    saksiRusak: [],
    hitunganBeda: new Map(),
    benturanBeda: new Map(),
    landasanBeda: new Map(),
    ditolak: new Map(),
    mediaTersamar: new Map(),
    beralasan: new Set(),
    laporanSiap: new Set(),
    diperiksa: null,
    opLama: new Map(),
    masa: [masa(0)],
    kini: pengaturan(),
    media: [],
    fsck: [],
    sekarang: pukul('2026-09-30 12:00'),
    ...ubah,
  }
}

export const kode = (bukti: Bukti): string[] => periksa(bukti).map((t) => t.kode)
export const kodeCommit = (...commit: CommitDiperiksa[]): string[] => kode(buktiDari({ commit }))

/** Evidence in which nothing is wrong, to be spoiled one thing at a time. */
import type { Bukti, CommitDiperiksa } from '../../../src/domain/pemeriksaan/bukti.js'
import type { Tercatat } from '../../../src/domain/peristiwa.js'
import type { Kisah } from '../../pembangun.js'
import { kegiatan, keadaanDari, pukul, sop } from '../../pembangun.js'

export const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('12:00')

/** The commit that carries a peristiwa, as `konten` writes it. */
export function commitDari(p: Tercatat, ubah: Partial<CommitDiperiksa> = {}): CommitDiperiksa {
  const perubahan = [{ status: 'M', jalur: `content/2026/09/${p.kegiatan}.md` }]
  return { oid: p.jejak.commit, induk: ['induk'], waktuPenulis: p.jejak.dicatat, waktuCommit: p.jejak.dicatat, peristiwa: p, masalah: null, perubahan, ...ubah }
}

export function buktiDari(ubah: Partial<Bukti> = {}, cerita: Kisah = kisah): Bukti {
  const jalur = `content/2026/09/${cerita.id}.md`
  return {
    commit: cerita.daftar.map((p) => commitDari(p)),
    keadaan: keadaanDari(cerita.daftar),
    berkas: [{ jalur, id: cerita.id, rusak: null, kepalaBeda: [], teksBeda: [] }],
    kerjaBeda: [],
    keganjilanKlon: [],
    tip: 'tip',
    sop,
    petugas: [],
    pisahTugas: 'ketat',
    sekarang: pukul('2026-09-30 12:00'),
    ...ubah,
  }
}

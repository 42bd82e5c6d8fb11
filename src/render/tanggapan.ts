/** The PPID's answer as a sheet: the output of SOP row 3, draft by draft. Nothing is computed here. */
import { waktuPanjang } from '../domain/kalimat.js'
import type { Jalur, Kegiatan } from '../domain/keadaan.js'
import type { Tercatat } from '../domain/peristiwa.js'
import { keputusanDari } from '../domain/peristiwa.js'
import { barisUntuk } from '../domain/sop.js'
import type { Dokumen, Sel, Tabel } from './tabel.js'
import { angka, waktu } from './tabel.js'

interface Putusan {
  ke: number
  /** Draft the decision is about. */
  draf: Tercatat | undefined
  putusan: Tercatat
}

function putusanJalur(jalur: Jalur): Putusan[] {
  let draf: Tercatat | undefined
  let ke = 0
  return jalur.berlaku.flatMap((p): Putusan[] => {
    if (p.peristiwa === 'diajukan') {
      draf = p
      ke++
    }
    return keputusanDari(p) === null ? [] : [{ ke, draf, putusan: p }]
  })
}

/** Reason and considerations, as they were recorded. */
function pertimbangan(p: Tercatat): string {
  const alasan = p.peristiwa === 'ditolak' ? [`Alasan: ${p.alasan}`, p.pasal === null ? '' : `Pasal ${p.pasal}`, p.final ? 'Penolakan akhir' : ''] : []
  return [...alasan, p.catatan].filter(Boolean).join('. ')
}

/** The decisions as JSON, oldest first. */
export function jsonTanggapan(kegiatan: Kegiatan, iso: (t: number) => string): Record<string, unknown>[] {
  return [...kegiatan.jalur.values()].flatMap((j) =>
    putusanJalur(j).map(({ ke, draf, putusan }) => ({
      kanal: j.kanal,
      draf: ke,
      diajukan: draf ? iso(draf.waktu) : null,
      kepada: draf?.oleh ?? null,
      keputusan: keputusanDari(putusan),
      pertimbangan: pertimbangan(putusan),
      waktu: iso(putusan.waktu),
      oleh: putusan.oleh,
      commit: putusan.jejak.commit,
    })),
  )
}

/** One table per channel that was decided on; the last to decide signs. */
export function dokumenTanggapan(kegiatan: Kegiatan, zona: string, nomor: string | undefined): Dokumen {
  const bagian = [...kegiatan.jalur.values()].map((j): Tabel => {
    const baris = barisUntuk(j.versi, 'disetujui')
    return {
      kunci: j.kanal,
      judul: `Kanal ${j.kanal}${baris ? `: SOP langkah ${baris.no}, baku mutu ${baris.waktu}` : ''}`,
      kolom: [
        { judul: 'Draf', rata: 'kanan' },
        { judul: 'Diajukan' },
        { judul: 'Kepada' },
        { judul: 'Keputusan' },
        { judul: 'Koreksi, pertimbangan, alasan' },
        { judul: 'Diputus' },
        { judul: 'Oleh' },
      ],
      baris: putusanJalur(j).map(({ ke, draf, putusan }): Sel[] => [
        angka(ke),
        waktu(draf?.waktu ?? null),
        draf?.oleh ?? null,
        keputusanDari(putusan),
        pertimbangan(putusan) || null,
        waktu(putusan.waktu),
        putusan.bukti === null ? putusan.oleh : `${putusan.oleh}, atas nama ${putusan.peran} (${putusan.bukti})`,
      ]),
      catatan: putusanJalur(j).map(({ ke, putusan }) => `Draf ${ke}: dicatat pada commit ${putusan.jejak.commit}.`),
      kosong: 'Belum ada keputusan.',
    }
  })
  const terakhir = [...kegiatan.jalur.values()]
    .flatMap(putusanJalur)
    .toSorted((a, b) => a.putusan.waktu - b.putusan.waktu)
    .at(-1)
  return {
    judul: `Tanggapan PPID: ${kegiatan.judul}`,
    ...(nomor === undefined ? {} : { nomor }),
    keterangan: [
      `ID ${kegiatan.id}. Kegiatan ${waktuPanjang(kegiatan.mulai, zona)}, ${kegiatan.lokasi || 'lokasi tidak dicatat'}; pelaksana ${kegiatan.pelaksana}.`,
    ],
    bagian,
    utama: bagian[0]!.kunci,
    penutup: [],
    tandaTangan: { tempat: '', orang: [{ jabatan: 'PPID', nama: terakhir?.putusan.oleh ?? '' }] },
  }
}

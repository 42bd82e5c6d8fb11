/** The PPID's answer as a sheet: the output of SOP row 3, draft by draft. Nothing is computed here. */
import { durasi, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { samaOrang } from '../../domain/orang/pelaku.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { keputusanDari } from '../../domain/peristiwa/daftar.js'
import { sebutanPeran } from '../../domain/pesan.js'
import { alasanSop } from '../../domain/peristiwa/ditolak.js'
import { barisUntuk } from '../../domain/sop/sop.js'
import { PPID_PELAKSANA, placeAndDate } from './penandatangan.js'
import { verdikInWords } from './register-rincian.js'
import type { Dokumen, Signatory, Sel, Tabel } from '../tabel.js'
import type { Jalur, Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Penanda } from '../../domain/register/tanda-tangan.js'
import { keteranganDilihat } from '../../domain/register/dilihat.js'
import { keteranganTanda } from '../../domain/register/tanda-tangan.js'
import type { Langkah } from '../../domain/register/tipe.js'

interface Putusan {
  ke: number
  /** Draft the decision is about. */
  draf: Extract<Tercatat, { peristiwa: 'diajukan' }> | undefined
  putusan: Tercatat
}

/**
 * What a sheet is made with: the office's zone and name, the number of the letter, and how each decision was judged, by
 * its commit.
 */
export interface TanggapanMaterial {
  zona: string
  kantor: string
  nomor: string | undefined
  langkah: ReadonlyMap<string, Langkah>
  penanda: Penanda
  /** The text of each draft that was decided on, by the commit that submitted it. */
  teks: ReadonlyMap<string, string>
}

function putusanJalur(jalur: Jalur): Putusan[] {
  let draf: Putusan['draf']
  let ke = 0
  return jalur.berlaku.flatMap((p): Putusan[] => {
    if (p.peristiwa === 'diajukan') {
      draf = p
      ke++
    }
    return keputusanDari(p) === null ? [] : [{ ke, draf, putusan: p }]
  })
}

/** Reason and considerations in one line, as they were recorded. */
function pertimbangan(p: Tercatat): string {
  const alasan =
    p.peristiwa === 'ditolak'
      ? [`Alasan: ${p.alasan}`, p.pasal === null ? '' : `Pasal ${p.pasal}`, p.final ? 'Penolakan akhir' : '']
      : []
  return [...alasan, p.catatan].filter(Boolean).join('. ')
}

/** The decisions as JSON, oldest first. */
export function jsonTanggapan(
  kegiatan: Kegiatan,
  { langkah, penanda, teks }: Pick<TanggapanMaterial, 'langkah' | 'penanda' | 'teks'>,
  iso: (t: number) => string,
): Record<string, unknown>[] {
  return [...kegiatan.jalur.values()].flatMap((j) =>
    putusanJalur(j).map(({ ke, draf, putusan: p }) => ({
      kanal: j.kanal,
      draf: ke,
      teks: draf?.teks ?? null,
      diajukan: draf ? iso(draf.waktu) : null,
      kepada: draf?.oleh ?? null,
      tembusan: p.peristiwa === 'ditolak' ? kegiatan.pelaksana : null,
      keputusan: keputusanDari(p),
      catatan: p.catatan,
      alasan: p.peristiwa === 'ditolak' ? p.alasan : null,
      pasal: p.peristiwa === 'ditolak' ? p.pasal : null,
      final: p.peristiwa === 'ditolak' && p.final,
      pertimbangan: pertimbangan(p),
      waktu: iso(p.waktu),
      teksDiputus: (draf && teks.get(draf.jejak.commit)) ?? null,
      verdik: langkah.get(p.jejak.commit)?.verdik ?? null,
      menit: langkah.get(p.jejak.commit)?.menit ?? null,
      lewatMenit: langkah.get(p.jejak.commit)?.lewatMenit ?? null,
      catat: langkah.get(p.jejak.commit)?.catat ?? null,
      oleh: p.oleh,
      bukti: p.bukti,
      dilihat: 'dilihat' in p ? p.dilihat : null,
      sidik: penanda.get(p.jejak.commit) ?? null,
      commit: p.jejak.commit,
    })),
  )
}

/** A chapter per channel and a table per decision; whoever decided signs, on the day of the last decision. */
export function dokumenTanggapan(kegiatan: Kegiatan, bahan: TanggapanMaterial): Dokumen {
  const { zona, kantor, nomor } = bahan
  const bagian = [...kegiatan.jalur.values()].flatMap((j) => tabelJalur(kegiatan, j, bahan))
  const semua = [...kegiatan.jalur.values()]
    .flatMap(putusanJalur)
    .map(({ putusan }) => putusan)
    .toSorted((a, b) => a.waktu - b.waktu)
  const terakhir = semua.at(-1)
  return {
    judul: `Tanggapan PPID: ${kegiatan.judul}`,
    ...(nomor === undefined ? {} : { nomor }),
    keterangan: [
      `Kegiatan: ${kegiatan.judul}, ${waktuPanjang(kegiatan.mulai, zona)}, ` +
        `${kegiatan.lokasi || 'lokasi tidak dicatat'}; pelaksana ${kegiatan.pelaksana}.`,
    ],
    bagian,
    utama: bagian.at(-1)!.kunci,
    penutup: [],
    tandaTangan: { tempat: terakhir ? placeAndDate(kantor, terakhir.waktu, zona) : '', orang: penandatangan(semua) },
  }
}

/** Every decider once, in the order of the decisions; a line to write on for one who decided elsewhere. */
function penandatangan(putusan: readonly Tercatat[]): Signatory[] {
  const nama: string[] = []
  for (const oleh of putusan.map((p) => (p.bukti === null ? p.oleh : '')))
    if (!nama.some((n) => samaOrang(n, oleh))) nama.push(oleh)
  return (nama.length === 0 ? [''] : nama).map((n) => ({ jabatan: PPID_PELAKSANA, nama: n, nip: null }))
}

function tabelJalur(kegiatan: Kegiatan, jalur: Jalur, bahan: TanggapanMaterial): Tabel[] {
  const baris = barisUntuk(jalur.versi, 'disetujui')
  const bab = `Kanal ${jalur.kanal}${baris ? `: SOP langkah ${baris.no}, ${baris.output}` : ''}`
  const kolom = [{ judul: 'Uraian' }, { judul: 'Isi' }]
  const daftar = putusanJalur(jalur)
  if (daftar.length === 0)
    return [{ kunci: jalur.kanal, bab, judul: 'Keputusan', kolom, baris: [], kosong: 'Belum ada keputusan.' }]
  return daftar.map((p, i): Tabel => ({
    kunci: `${jalur.kanal}-${i + 1}`,
    ...(i === 0 ? { bab } : {}),
    judul: `Draf ke-${p.ke}: ${namaKeputusan(p.putusan)}`,
    kolom,
    baris: isiPutusan(kegiatan, p, baris?.waktu, bahan),
  }))
}

function namaKeputusan(p: Tercatat): string {
  if (p.peristiwa === 'ditolak') return p.final ? 'ditolak, penolakan akhir' : 'ditolak'
  return p.peristiwa === 'dikoreksi' ? 'dikoreksi' : 'disetujui'
}

function isiPutusan(
  kegiatan: Kegiatan,
  { draf, ke, putusan: p }: Putusan,
  baku: string | undefined,
  { zona, langkah, penanda, teks }: TanggapanMaterial,
): Sel[][] {
  const ditolak = p.peristiwa === 'ditolak'
  const nilai = langkah.get(p.jejak.commit)
  const kepada = draf ? `${draf.oleh}, ${sebutanPeran[draf.peran]}` : null
  return [
    [
      'Ditujukan kepada',
      [kepada, ditolak ? `${kegiatan.pelaksana}, ${sebutanPeran.pelaksana}` : null]
        .filter((k) => k !== null)
        .join('; '),
    ],
    ['Versi draf', draf ? `ke-${ke}, diajukan ${waktuPanjang(draf.waktu, zona)}` : null],
    ['Teks yang diputus', (draf && teks.get(draf.jejak.commit)) || null],
    ['Keputusan', namaKeputusan(p)],
    ...(ditolak
      ? [['Alasan penolakan', `${alasanSop[p.alasan]}${p.pasal === null ? '' : ` (UU 14/2008 Pasal ${p.pasal})`}`]]
      : []),
    [p.peristiwa === 'dikoreksi' ? 'Koreksi' : 'Pertimbangan', p.catatan || null],
    ['Diputus', waktuPanjang(p.waktu, zona)],
    ...(nilai
      ? [
          [
            'Baku mutu waktu',
            `${baku ?? '-'}: ${verdikInWords(nilai)}${nilai.menit === null ? '' : `, dipakai ${durasi(nilai.menit)}`}`,
          ],
        ]
      : []),
    [
      'Oleh',
      p.bukti === null
        ? `${p.oleh}, ${sebutanPeran[p.peran]}`
        : `${sebutanPeran[p.peran]}; dicatat ${p.oleh} atas bukti: ${p.bukti}`,
    ],
    ...('dilihat' in p && p.dilihat !== null ? [['Foto dan video yang dilihat', keteranganDilihat(p.dilihat)]] : []),
    ['Tanda tangan', keteranganTanda(p.jejak.commit, penanda)],
    ...(nilai ? [['Dicatat', nilai.catat]] : []),
  ]
}

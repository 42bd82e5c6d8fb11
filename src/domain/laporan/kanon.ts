/**
 * The figures of a monthly report as its peristiwa hashes them: the contract's keys only, sorted by what the rows are
 * of, every number as text. What a page makes of them is not in it: a page may be redrawn. A version is never changed,
 * only followed.
 */
import { jsonKanon, urutKanon } from '../bahasa/kanon.js'
import { formatIso } from '../bahasa/waktu.js'
import { kanonRekap } from '../register/kanon.js'
import type { BarisKonten, BarisTakCocok, Laporan } from './laporan.js'

/**
 * The figures of a report in a version of the projection, from 2 on, the first that knows of them; `zona` is the
 * office's.
 */
export function kanonLaporan(laporan: Laporan, zona: string, versi: number): string {
  return jsonKanon(versi, {
    versi,
    bulan: laporan.bulan,
    kanal: laporan.kanal,
    akun: urutKanon(laporan.akun, (a) => [a.platform]).map(kanonAkun),
    konten: urutKanon(laporan.konten, urutan).map((b) => ({
      ...kepala(b, zona),
      platform: b.platform,
      ...nilai(b),
      engagement: b.engagement,
      engagementRate: b.engagementRate,
      penyebut: b.penyebut,
    })),
    total: urutKanon(laporan.total, (t) => [t.platform]).map((t) => ({
      platform: t.platform,
      konten: t.konten,
      tayangan: t.tayangan,
      impresi: t.impresi ?? null,
      jangkauan: t.jangkauan,
      engagement: t.engagement,
    })),
    situs: {
      klik: laporan.situs.klik,
      klikBulanLalu: laporan.situs.klikBulanLalu,
      perubahanPersen: laporan.situs.perubahanPersen,
      dibaca: laporan.situs.dibaca,
    },
    artikel: urutKanon(laporan.artikel, urutan).map((b) => ({
      ...kepala(b, zona),
      klik: b.klik,
      dibaca: b.tayangan,
      hit: b.hit?.jumlah ?? null,
    })),
    kepatuhan: kanonRekap(laporan.kepatuhan),
    takCocok: urutKanon(laporan.takCocok, (t) => [t.platform, t.tautan, t.judul, t.terbit, t.sumber]).map((t) => ({
      platform: t.platform,
      tautan: t.tautan,
      judul: t.judul,
      terbit: t.terbit,
      ...nilai(t),
      klik: t.klik,
      sumber: t.sumber,
    })),
  })
}

const kepala = ({ kegiatan, diunggah, tautan }: BarisKonten, zona: string) => ({
  id: kegiatan.id,
  judul: kegiatan.judul,
  hariH: kegiatan.hariH,
  diunggah: formatIso(diunggah, zona),
  tautan,
})

const urutan = (b: BarisKonten): string[] => [b.kegiatan.hariH, b.kegiatan.id, b.platform, b.tautan]

const kanonAkun = (a: Laporan['akun'][number]) => ({
  platform: a.platform,
  pengikutAwal: a.pengikutAwal,
  pengikutAkhir: a.pengikutAkhir,
  pertumbuhan: a.pertumbuhan,
  pertumbuhanPersen: a.pertumbuhanPersen,
  penonton: a.penonton,
})

type Bernilai = Pick<BarisTakCocok, 'tayangan' | 'jangkauan' | 'suka' | 'komentar' | 'bagikan' | 'simpan'> & {
  impresi?: number | null
}

const nilai = (b: Bernilai) => ({
  tayangan: b.tayangan,
  impresi: b.impresi ?? null,
  jangkauan: b.jangkauan,
  suka: b.suka,
  komentar: b.komentar,
  bagikan: b.bagikan,
  simpan: b.simpan,
})

/**
 * What a table says, every format says: cell by cell, each format read back by a reader of its own, and the figures of
 * the tables against the JSON of the same report and register.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { parseDocument, DomUtils } from 'htmlparser2'
import readXlsx from 'read-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import { susunLaporan } from '../../src/domain/laporan/laporan.js'
import { ringkasLaporan } from '../../src/domain/laporan/ringkasan.js'
import { susunRegister } from '../../src/domain/register/register.js'
import { jsonLaporan } from '../../src/render/documents/laporan-json.js'
import { jsonRegister } from '../../src/render/documents/register-json.js'
import { render } from '../../src/render/formats/format.js'
import type { Format } from '../../src/render/formats/format-names.js'
import { selectParts } from '../../src/render/formats/selection.js'
import type { Dokumen, Sel, Tabel } from '../../src/render/tabel.js'
import { writeCell } from '../../src/render/tabel.js'
import type { Json } from '../murni.js'
import { bulanPanjang, dokumenBulan } from '../lembar/bulan.js'
import { ZONA, dasarDari, keadaanDari } from '../pembangun.js'

const huruf = mkdtempSync(join(tmpdir(), 'konten-huruf-'))
afterAll(() => rmSync(huruf, { recursive: true, force: true }))

const riwayat = bulanPanjang()
const keadaan = keadaanDari(riwayat)
const { laporan, register } = dokumenBulan(riwayat)
const dasar = dasarDari({ per: '2026-10-05 09:00' })
const nilaiLaporan = susunLaporan(keadaan, '2026-09', ['medsos', 'website'], dasar)
const json = JSON.parse(
  JSON.stringify(
    jsonLaporan(nilaiLaporan, ZONA, { ringkasan: ringkasLaporan(nilaiLaporan, nilaiLaporan), banding: [], rusak: [] }),
  ),
)
const jsonReg = JSON.parse(
  JSON.stringify(
    jsonRegister(susunRegister(keadaan, { bulan: '2026-09', kanal: ['medsos', 'website'] }, dasar), dasar, []),
  ),
)

const cetak = async (dokumen: Dokumen, format: Format, bagian?: string): Promise<Buffer> =>
  Buffer.from(
    (await render(dokumen, {
      format,
      zona: ZONA,
      layar: { kolom: 100, warna: false },
      bagian,
      rinci: false,
      surat: { kop: { jenis: 'teks', baris: [], kecil: [], lambang: null }, kertas: 'A4', kantor: '' },
      huruf,
      saat: 0,
      data: null,
      warn: () => undefined,
    })) as string,
  )

const bersih = (teks: string): string => teks.replace(/\s+/g, ' ').trim()
const tertulis = (t: Tabel): string[][] => t.baris.map((b) => b.map((s) => bersih(writeCell(s, ZONA))))

describe.each([
  ['laporan', laporan],
  ['register', register],
] as const)('%s', (_, dokumen) => {
  test('html: setiap sel setiap tabel', async () => {
    const dom = parseDocument((await cetak(dokumen, 'html')).toString())
    const tabel = DomUtils.getElementsByTagName('tbody', dom).map((t) =>
      DomUtils.getElementsByTagName('tr', t).map((tr) =>
        DomUtils.getElementsByTagName('td', tr).map((td) => bersih(DomUtils.textContent(td))),
      ),
    )
    const diharap = selectParts(dokumen, 'html', false).bagian.filter((t) => t.baris.length > 0)
    expect(tabel).toEqual(diharap.map(tertulis))
  })

  test('docx: setiap sel setiap tabel yang tampil', async () => {
    const xml = strFromU8(unzipSync(await cetak(dokumen, 'docx'))['word/document.xml']!)
    const dom = parseDocument(xml, { xmlMode: true })
    const teks = DomUtils.getElementsByTagName('w:tc', dom)
      .map((tc) =>
        bersih(
          DomUtils.getElementsByTagName('w:t', tc)
            .map((t) => DomUtils.textContent(t))
            .join(''),
        ),
      )
      .filter(Boolean)
    let letak = 0
    for (const t of selectParts(dokumen, 'docx', false).bagian) {
      const kelompok = t.kelompok ?? 0
      for (const [i, b] of tertulis(t).entries())
        for (const [j, s] of b.entries()) {
          if (
            s === '' ||
            (j < kelompok &&
              i > 0 &&
              tertulis(t)[i - 1]!.slice(0, kelompok).join('|') === b.slice(0, kelompok).join('|'))
          )
            continue
          letak = teks.indexOf(s, letak)
          expect(letak, `${t.kunci} baris ${i + 1}: ${s}`).toBeGreaterThanOrEqual(0)
        }
    }
  })

  test('xlsx dan csv: setiap tabel utuh, angka sebagai angka', async () => {
    const lembar = await readXlsx(await cetak(dokumen, 'xlsx'))
    const tabel = dokumen.bagian.filter((t) => t.kolom.length > 0)
    expect(lembar).toHaveLength(tabel.length + 1)
    const nilai = (s: Sel): unknown => {
      if (s === null || s === '') return null
      if (typeof s === 'string') return s
      if ('bilangan' in s) return s.bilangan
      if ('persen' in s) return s.persen / 100
      if ('teks' in s) return s.teks
      return 'tanggal' in s ? new Date(`${s.tanggal}T00:00:00Z`) : new Date(s.waktu + 7 * 3_600_000)
    }
    for (const [i, t] of tabel.entries()) {
      expect(lembar[i + 1]!.data.slice(1), t.kunci).toEqual(t.baris.map((b) => b.map(nilai)))
      const csv: string[][] = parse(await cetak(dokumen, 'csv', t.kunci), { delimiter: ';', bom: true })
      expect(csv).toHaveLength(t.baris.length + 1)
      for (const [j, b] of t.baris.entries())
        for (const [k, s] of b.entries())
          if (s !== null && typeof s === 'object' && 'bilangan' in s) expect(csv[j + 1]![k]).toBe(String(s.bilangan))
    }
  })
})

describe('tabel terhadap JSON', () => {
  const kolom = (t: Tabel, nama: string): Sel[] => t.baris.map((b) => b[t.kolom.findIndex((k) => k.judul === nama)]!)
  const tabel = (d: Dokumen, kunci: string): Tabel => d.bagian.find((t) => t.kunci === kunci)!
  const bilangan = (daftar: (number | null)[]): Sel[] => daftar.map((n) => (n === null ? null : { bilangan: n }))

  test('daftar konten: setiap angka setiap unggahan', () => {
    const t = tabel(laporan, 'konten')
    expect(t.baris.length * 8).toBeGreaterThan(1500)
    for (const [nama, kunci] of [
      ['Tayangan', 'tayangan'],
      ['Jangkauan', 'jangkauan'],
      ['Suka', 'suka'],
      ['Komentar', 'komentar'],
      ['Bagikan', 'bagikan'],
      ['Simpan', 'simpan'],
      ['Engagement', 'engagement'],
    ] as const)
      expect(kolom(t, nama), nama).toEqual(bilangan(json.konten.map((k: Json) => k[kunci] ?? null)))
    expect(kolom(t, 'Tautan')).toEqual(json.konten.map((k: Json) => k.tautan))
  })

  test('akun, jumlah, artikel, dan kepatuhan', () => {
    expect(kolom(tabel(laporan, 'akun'), 'Akhir')).toEqual(bilangan(json.akun.map((a: Json) => a.pengikutAkhir)))
    expect(kolom(tabel(laporan, 'total'), 'Engagement')).toEqual(bilangan(json.total.map((a: Json) => a.engagement)))
    expect(kolom(tabel(laporan, 'artikel'), 'Klik')).toEqual(bilangan(json.artikel.map((a: Json) => a.klik)))
    expect(kolom(tabel(laporan, 'rekap'), 'Tepat')).toEqual(bilangan(json.kepatuhan.map((r: Json) => r.tepat)))
    expect(laporan.ringkasan!.angka.map((a) => a.nilai)).toEqual(
      json.ringkasan.angka.map((a: Json) => (a.kunci === 'tepat' ? { persen: a.nilai } : { bilangan: a.nilai })),
    )
  })

  test('register: setiap langkah, rekapitulasi, dan angka utama', () => {
    const langkah = jsonReg.baris.flatMap((b: Json) => b.langkah)
    const rincian = tabel(register, 'rincian')
    expect(kolom(rincian, 'Verdik')).toEqual(langkah.map((l: Json) => l.verdik))
    expect(kolom(rincian, 'Lewat (menit)')).toEqual(bilangan(langkah.map((l: Json) => l.lewatMenit)))
    expect(kolom(tabel(register, 'rekap'), 'Terlambat')).toEqual(bilangan(jsonReg.rekap.map((r: Json) => r.terlambat)))
    const { tepat, dinilai, terlambat, persenTepat } = jsonReg.rekap.at(-1)
    expect(register.ringkasan!.angka.slice(0, 2)).toMatchObject([
      { nilai: { persen: persenTepat }, keterangan: [`${tepat} dari ${dinilai} langkah`] },
      { nilai: { bilangan: terlambat } },
    ])
  })
})

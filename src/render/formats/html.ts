/** A document as one HTML file: no script, nothing fetched, readable on a phone and fit to be printed. */
import { renderSVG } from 'uqr'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { drawChart } from './chart.js'
import { drawingSvg } from './flow-chart.js'
import { pageStyle } from './html-style.js'
import type { Letterhead, NumberedChapter, Picture } from './page.js'
import {
  chartOf,
  kerapatan,
  layOut,
  lebarKolom,
  pageFoot,
  safeLink,
  tableWidth,
  twoColumns,
  wholeCell,
} from './page.js'
import { sharedRows } from './selection.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export const lolos = (teks: string): string =>
  bersihkan(teks).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Letters a page is about wide. */
const HURUF_HALAMAN = 110

const paragraf = (teks: string): string => `<p>${lolos(teks)}</p>`

export function renderHtml(dokumen: Dokumen, zona: string, surat: Letterhead): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lolos(dokumen.judul)}</title>
<style>${pageStyle(dokumen, surat, lolos(pageFoot(dokumen, surat)))}</style>
</head>
<body>
<header>${kop(surat)}</header>
<main>
${body(dokumen, zona)}
</main>
</body>
</html>
`
}

/** What a first page begins with, without the heading of the document: its figures, sentences and tables. */
export function htmlFront(dokumen: Dokumen, zona: string): string {
  const tabel = layOut(dokumen).depan.flatMap((b) => b.tabel)
  return `${htmlSummary(dokumen, zona)}${tabel.map((t) => tulisTabel(t, zona, null, 'h3')).join('\n')}`
}

/** What stands between letterhead and foot, with the heading of the document. */
function body(dokumen: Dokumen, zona: string): string {
  const { depan, lampiran, aturan } = layOut(dokumen)
  let ke = 0
  const bab = (satu: readonly NumberedChapter[]): string =>
    satu
      .map(
        (b) =>
          `<section>${b.judul === '' ? '' : `<h2>${lolos(b.judul)}</h2>`}` +
          `${b.tabel.map((t) => tulisTabel(t, zona, ++ke, b.judul === '' ? 'h2' : 'h3')).join('\n')}</section>`,
      )
      .join('\n')
  const penutup = [
    ...dokumen.penutup.map(paragraf),
    dokumen.kode === undefined
      ? ''
      : `<figure class="qr" role="img" aria-label="Kode QR: ${lolos(dokumen.kode)}">` +
        `${renderSVG(dokumen.kode, { border: 2 })}</figure>`,
    tandaTangan(dokumen),
  ].join('\n')
  const rules =
    aturan === null
      ? ''
      : `<section><h2>${lolos(aturan)}</h2><div class="aturan">${twoColumns(dokumen.aturan ?? [])
          .map((k) => `<div>${k.map(paragraf).join('')}</div>`)
          .join('')}</div></section>`
  return `<h1>${lolos(dokumen.judul)}</h1>
${dokumen.nomor === undefined ? '' : `<p class="nomor">Nomor: ${lolos(dokumen.nomor)}</p>`}
${dokumen.keterangan.map(paragraf).join('\n')}
${htmlSummary(dokumen, zona)}
${bab(depan)}
${lampiran.length > 0 ? `${penutup}\n${bab(lampiran)}\n${rules}` : `${rules}\n${penutup}`}`
}

/** The figures and sentences a first page begins with. */
function htmlSummary({ judul, ringkasan: r }: Dokumen, zona: string): string {
  if (!r) return ''
  const angka = r.angka
    .map(
      (a) =>
        `<div><dt>${lolos(a.nama)}</dt><dd><strong>${lolos(writeCell(a.nilai, zona))}</strong>` +
        `${a.keterangan.map((k) => `<span>${lolos(k)}</span>`).join('')}</dd></div>`,
    )
    .join('')
  const kalimat = r.kalimat.map(paragraf).join('')
  return `<section class="ringkasan" aria-label="Ringkasan: ${lolos(judul)}"><dl>${angka}</dl>${kalimat}</section>`
}

const gambar = (g: Picture, alt: string): string =>
  `<img alt="${alt}" src="data:image/${g.tipe};base64,${Buffer.from(g.isi).toString('base64')}">`

function kop({ kop: isi }: Letterhead): string {
  if (isi.jenis === 'gambar') return gambar(isi.gambar, 'Kop surat')
  const teks = [
    ...isi.baris.map((b) => `<p>${lolos(b)}</p>`),
    ...isi.kecil.map((b) => `<p class="kecil">${lolos(b)}</p>`),
  ].join('')
  return isi.lambang === null ? teks : `<div class="lambang">${gambar(isi.lambang, 'Lambang')}<div>${teks}</div></div>`
}

/** `judul` is the heading's level where no table, and so no caption, follows; `ke` numbers the caption, null not. */
function tulisTabel(tabel: Tabel, zona: string, ke: number | null, judul: 'h2' | 'h3'): string {
  const catatan = (tabel.catatan ?? []).map((c) => `<p class="catatan">${lolos(c)}</p>`).join('')
  const kata = (tabel.paragraf ?? []).map(paragraf).join('')
  if (tabel.baris.length === 0) {
    const kosong = tabel.kosong === undefined ? '' : paragraf(tabel.kosong)
    return `<${judul} class="judul">${lolos(tabel.judul)}</${judul}>${kata}${kosong}${catatan}`
  }
  const bagan = chartOf(tabel)
  const grafik =
    bagan === null ? '' : `<figure role="img" aria-label="${lolos(bagan.uraian)}">${drawChart(bagan)}</figure>`
  const { gambar: g } = tabel
  const lukisan = g ? `<figure role="img" aria-label="${lolos(g.uraian)}">${drawingSvg(g)}</figure>` : ''
  const padat = kerapatan(tabel) === 'padat'
  const sempit = tableWidth(tabel, zona, HURUF_HALAMAN, [1, 2, 1]) < HURUF_HALAMAN
  // Where words have hardly any room the browser shares the width worse than we do.
  const lebar = padat
    ? `<colgroup>${lebarKolom(tabel, zona, 100, [0.5, 0.5, 0.85])
        .map((l) => `<col style="width:${l.toFixed(2)}%">`)
        .join('')}</colgroup>`
    : ''
  const kepala = tabel.kolom
    .map((k) => `<th scope="col"${k.rata === 'kanan' ? ' class="angka"' : ''}>${lolos(k.judul)}</th>`)
    .join('')
  return `${kata}<div class="tabel${padat ? ' padat' : ''}${sempit ? ' sempit' : ''}${tabel.utuh ? ' satu' : ''}">
<table><caption${ke === null ? '' : ` id="t${ke}"`}>${lolos(tabel.judul)}</caption>${lebar}
<thead><tr>${kepala}</tr></thead>
<tbody>${isiTabel(tabel, zona)}</tbody></table></div>${catatan}${grafik}${lukisan}`
}

/**
 * On a phone a row becomes a card: each value carries the name of its column, and one that rows share stands in every
 * card.
 */
function isiTabel(tabel: Tabel, zona: string): string {
  const { kelompok = 0 } = tabel
  const rentang = sharedRows(tabel, (s) => writeCell(s, zona))
  return tabel.baris
    .map((b, i) => {
      const sel = b.map((s, j) => {
        const kanan = tabel.kolom[j]!.rata === 'kanan'
        const ulang = j < kelompok && rentang[i] === 0
        const kelas = [kanan ? 'angka' : wholeCell(s) ? 'utuh' : '', ulang ? 'ulang' : ''].filter(Boolean).join(' ')
        const bentang = j < kelompok && rentang[i]! > 1 ? ` rowspan="${rentang[i]}"` : ''
        const rupa = kelas === '' ? '' : ` class="${kelas}"`
        return `<td data-k="${lolos(tabel.kolom[j]!.judul)}"${rupa}${bentang}>${isiSel(s, zona)}</td>`
      })
      return `<tr>${sel.join('')}</tr>`
    })
    .join('\n')
}

function isiSel(s: Sel, zona: string): string {
  const teks = lolos(writeCell(s, zona))
  const tautan = safeLink(s)
  const isi = tautan === null ? teks : `<a href="${lolos(tautan)}" rel="noreferrer">${teks}</a>`
  return s !== null && typeof s === 'object' && 'teks' in s && s.tebal ? `<strong>${isi}</strong>` : isi
}

function tandaTangan({ tandaTangan: ttd }: Dokumen): string {
  if (!ttd || ttd.orang.length === 0) return ''
  const orang = ttd.orang
    .map((o, i) => {
      const tempat = i === ttd.orang.length - 1 && ttd.tempat !== '' ? lolos(ttd.tempat) : '&nbsp;'
      const nip = o.nip === undefined ? '' : `<p>NIP. ${o.nip === null ? '…………………………' : lolos(o.nip)}</p>`
      return (
        `<div><p class="tempat">${tempat}</p><p>${lolos(o.jabatan)}</p>` +
        `<p class="nama">${o.nama === '' ? '…………………………' : lolos(o.nama)}</p>${nip}</div>`
      )
    })
    .join('')
  return `<section class="kaki"><div class="ttd">${orang}</div></section>`
}

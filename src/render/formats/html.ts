/** A document as one HTML file: no script, nothing fetched, readable on a phone and fit to be printed. */
import { renderSVG } from 'uqr'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { drawChart } from './chart.js'
import type { Letterhead } from './page.js'
import { paperNames, kerapatan, lebarKolom, wholeCell, layOutChapters } from './page.js'
import type { Dokumen, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export const lolos = (teks: string): string =>
  bersihkan(teks).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export function renderHtml(dokumen: Dokumen, zona: string, surat: Letterhead): string {
  const paragraf = (teks: string): string => `<p>${lolos(teks)}</p>`
  let ke = 0
  const bab = layOutChapters(dokumen)
    .map(
      (b) =>
        `<section>${b.judul === '' ? '' : `<h2>${lolos(b.judul)}</h2>`}${b.tabel.map((t) => tulisTabel(t, zona, ++ke, b.judul === '' ? 'h2' : 'h3')).join('\n')}</section>`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lolos(dokumen.judul)}</title>
<style>${gaya(dokumen, surat)}</style>
</head>
<body>
<header>${kop(surat)}</header>
<main>
<h1>${lolos(dokumen.judul)}</h1>
${dokumen.nomor === undefined ? '' : `<p class="nomor">Nomor: ${lolos(dokumen.nomor)}</p>`}
${dokumen.keterangan.map(paragraf).join('\n')}
${bab}
${dokumen.penutup.map(paragraf).join('\n')}
${dokumen.kode === undefined ? '' : `<figure class="qr" role="img" aria-label="Kode QR: ${lolos(dokumen.kode)}">${renderSVG(dokumen.kode, { border: 2 })}</figure>`}
${tandaTangan(dokumen)}
</main>
</body>
</html>
`
}

function kop({ kop: isi }: Letterhead): string {
  if (isi.jenis === 'gambar')
    return `<img alt="Kop surat" src="data:image/${isi.tipe};base64,${Buffer.from(isi.isi).toString('base64')}">`
  return isi.baris.map((b) => `<p>${lolos(b)}</p>`).join('')
}

/** `judul` is the heading's level where no table, and so no caption, follows. */
function tulisTabel(tabel: Tabel, zona: string, ke: number, judul: 'h2' | 'h3'): string {
  const catatan = (tabel.catatan ?? []).map((c) => `<p class="catatan">${lolos(c)}</p>`).join('')
  if (tabel.baris.length === 0)
    return `<${judul} class="judul">${lolos(tabel.judul)}</${judul}><p>${lolos(tabel.kosong ?? 'Tidak ada.')}</p>${catatan}`
  const kelas = (i: number, utuh: boolean): string =>
    tabel.kolom[i]?.rata === 'kanan' ? ' class="angka"' : utuh ? ' class="utuh"' : ''
  const sel = tabel.baris
    .map(
      (b) => `<tr>${b.map((s, i) => `<td${kelas(i, wholeCell(s))}>${lolos(writeCell(s, zona))}</td>`).join('')}</tr>`,
    )
    .join('\n')
  const grafik =
    tabel.grafik && tabel.grafik.kategori.length > 0
      ? `<figure role="img" aria-label="${lolos(tabel.grafik.uraian)}">${drawChart(tabel.grafik)}</figure>`
      : ''
  const padat = kerapatan(tabel) === 'padat'
  // Where words have hardly any room the browser shares the width worse than we do.
  const lebar = padat
    ? `<colgroup>${lebarKolom(tabel, zona, 100, 0.5, 0.5)
        .map((l) => `<col style="width:${l.toFixed(2)}%">`)
        .join('')}</colgroup>`
    : ''
  return `<div class="gulir${padat ? ' padat' : ''}" role="region" aria-labelledby="t${ke}" tabindex="0">
<table><caption id="t${ke}">${lolos(tabel.judul)}</caption>${lebar}
<thead><tr>${tabel.kolom.map((k, i) => `<th scope="col"${kelas(i, false)}>${lolos(k.judul)}</th>`).join('')}</tr></thead>
<tbody>${sel}</tbody></table></div>${catatan}${grafik}`
}

function tandaTangan({ tandaTangan: ttd }: Dokumen): string {
  if (!ttd) return ''
  const orang = ttd.orang
    .map(
      (o) => `<div><p>${lolos(o.jabatan)}</p><p class="nama">${o.nama === '' ? '…………………………' : lolos(o.nama)}</p></div>`,
    )
    .join('')
  const tempat = ttd.tempat === '' ? '' : `<p class="tempat">${lolos(ttd.tempat)}</p>`
  return `<section class="kaki">${tempat}<div class="ttd">${orang}</div></section>`
}

function gaya(dokumen: Dokumen, { kertas }: Letterhead): string {
  const [lebar, tinggi] = paperNames[kertas]
  return `
body{font:1rem/1.5 Roboto,Arial,sans-serif;color:#111;background:#fff;margin:0 auto;padding:1rem;max-width:${dokumen.lanskap ? 75 : 60}rem}
header{text-align:center;border-bottom:3px double #111;margin-bottom:1rem;padding-bottom:.5rem}
header p{margin:0;font-weight:bold}header img{max-width:100%;max-height:120px}
h1{font-size:1.3rem;text-align:center}h2{font-size:1.1rem;margin-top:2rem}.judul{font-size:.9rem;margin:1rem 0 .3rem}.judul+p{margin:.3rem 0}.nomor{text-align:center}
.gulir{overflow-x:auto;margin:1rem 0 .3rem;padding-right:1px}.gulir:focus{outline:3px solid #1f4e79}
table{border-collapse:collapse;width:100%;font-size:.9rem}.padat table{min-width:100rem;font-size:.8rem}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid #555;padding:.25rem .5rem;text-align:left;vertical-align:top}th{background:#e8eef5}
.angka{text-align:right;font-variant-numeric:tabular-nums}.angka,.utuh{white-space:nowrap}.catatan{font-size:.85rem;color:#333;margin:.2rem 0}
figure{margin:1rem 0;text-align:center}figure svg{max-width:100%;height:auto}
.qr{text-align:left}.qr svg{width:6rem}.tempat{text-align:right;margin:3rem 0 0}
.ttd{display:flex;flex-wrap:wrap;gap:2rem;justify-content:space-around;margin-top:1rem}.kaki{break-inside:avoid}.ttd p{margin:0;white-space:pre-line;text-align:center}.ttd .nama{margin-top:4rem;font-weight:bold}
@page{size:${dokumen.lanskap ? `${tinggi}mm ${lebar}mm` : `${lebar}mm ${tinggi}mm`};margin:${dokumen.lanskap ? '13mm 13mm 16mm' : '18mm'};@bottom-center{content:"Halaman " counter(page) " dari " counter(pages);font:8pt Roboto,Arial,sans-serif}}
@media print{html{font-size:9.5pt}p{margin:.4rem 0}body{max-width:none;padding:0}.gulir{overflow:visible}.padat table{font-size:6.5pt;min-width:0;table-layout:fixed}.padat .utuh{white-space:normal}.padat th,.padat td{padding:.1rem .2rem;overflow-wrap:break-word}
thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3,caption,thead{break-after:avoid}tbody tr:first-child{break-before:avoid}}
`
}

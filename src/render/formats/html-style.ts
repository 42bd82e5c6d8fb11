/** How a page looks in a browser and printed from it. */
import type { Letterhead } from './page.js'
import { paperNames } from './page.js'
import type { Dokumen } from '../tabel.js'

/** `kaki` stands at the foot of every printed page; it is text already escaped for HTML. */
export function pageStyle(dokumen: Dokumen, { kertas }: Letterhead, kaki: string): string {
  const [lebar, tinggi] = paperNames[kertas]
  const ukuran = dokumen.lanskap ? `${tinggi}mm ${lebar}mm` : `${lebar}mm ${tinggi}mm`
  const teksKaki = kaki.replaceAll('\\', '').replaceAll('&quot;', '').replaceAll('\n', ' ')
  return `
body{font:1rem/1.5 "Source Sans 3","Noto Sans",Arial,sans-serif;color:#111;background:#fff;margin:0 auto;padding:1rem;max-width:${dokumen.lanskap ? 75 : 60}rem;overflow-wrap:break-word}
header{text-align:center;border-bottom:3px double #111;margin-bottom:1rem;padding-bottom:.5rem}
header p{margin:0;font-weight:bold}header .kecil{font-weight:normal;font-size:.85rem}header img{max-width:100%;max-height:120px}
.lambang{display:grid;grid-template-columns:5rem 1fr 5rem;align-items:center}.lambang img{max-height:5rem;justify-self:center}
h1{font-size:1.3rem;text-align:center}h2{font-size:1.1rem;margin-top:2rem}.judul{font-size:1rem;margin:1rem 0 .3rem}.judul+p{margin:.3rem 0}.nomor{text-align:center}
p{margin:.4rem 0}a{color:#1f4e79}
.ringkasan dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;margin:.8rem 0}
.ringkasan div{border:1px solid #555;border-radius:.2rem;padding:.4rem .6rem}.ringkasan dt{font-size:.9rem}.ringkasan dd{margin:0}
.ringkasan strong{display:block;font-size:1.7rem;line-height:1.2;font-variant-numeric:tabular-nums}.ringkasan span{display:block;font-size:.85rem}
.tabel{margin:1rem 0 .3rem}.sempit table{width:auto;min-width:40%}
table{border-collapse:collapse;width:100%;font-size:.9rem}.padat table{font-size:.7rem}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid #555;padding:.2rem .45rem;text-align:left;vertical-align:top;white-space:pre-line}th{background:#e8eef5}
.angka{text-align:right;font-variant-numeric:tabular-nums}.angka,.utuh{white-space:nowrap}.padat .utuh{white-space:normal}.catatan{font-size:.85rem;color:#333;margin:.2rem 0}
td.ulang{display:none}
figure{margin:1rem 0;text-align:center}figure svg{width:100%;max-width:36rem;height:auto}
.qr{text-align:left}.qr svg{width:6rem}.aturan{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;font-size:.85rem}
.ttd{display:flex;flex-wrap:wrap;gap:2rem;justify-content:space-around;margin-top:1.5rem}.kaki{break-inside:avoid}.ttd p{margin:0;white-space:pre-line;text-align:center}.ttd .nama{margin-top:4rem;font-weight:bold}
@media screen and (max-width:40rem){
.aturan{grid-template-columns:1fr}.lambang{grid-template-columns:3.5rem 1fr}.ringkasan dl{grid-template-columns:1fr 1fr}
table,tbody,tr,td,caption{display:block}colgroup{display:none}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid #555;border-radius:.2rem;margin:.5rem 0;padding:.2rem .5rem}
td{border:0;display:grid;grid-template-columns:minmax(6rem,38%) minmax(0,1fr);gap:.5rem;padding:.1rem 0;text-align:left;overflow-wrap:anywhere}td:before{text-align:left}.padat table{font-size:.9rem}
td:before{content:attr(data-k);color:#333}td.ulang{display:grid}.angka,.utuh{white-space:normal}}
@page{size:${ukuran};margin:${dokumen.lanskap ? '13mm 13mm 16mm' : '15mm 17mm 17mm'};@bottom-left{content:"${teksKaki}";font:8pt Arial,sans-serif}@bottom-right{content:"Halaman " counter(page) " dari " counter(pages);font:8pt Arial,sans-serif}}
@media print{html{font-size:9.5pt}body{max-width:none;padding:0}.padat table{font-size:6.5pt;table-layout:fixed}.padat th,.padat td{padding:.1rem .2rem}
thead{display:table-header-group}.satu,tr,figure,.ringkasan div{break-inside:avoid}h2,h3,caption,thead{break-after:avoid}figure svg{max-width:26rem}
tbody tr:first-child{break-before:avoid}th,td{padding:.12rem .35rem}}
`
}

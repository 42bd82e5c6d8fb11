/**
 * How a page looks, in Typst. It is the same for every document: all text of the record comes in as values of
 * `sys.inputs`, and a value is set as it stands, whatever markup it may look like.
 */
export const pdfTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
// The instant itself is given to the export: only it knows of UTC.
#set document(title: d.judul, author: d.penulis, date: auto)
#set text(font: ("Source Sans 3", "Noto Naskh Arabic", "Noto Sans Javanese"), size: 9.5pt, lang: "id", hyphenate: false, number-width: "tabular")
#set par(leading: 0.5em, spacing: 0.65em)
#set page(
  width: d.lebar * 1mm, height: d.tinggi * 1mm,
  margin: (x: d.tepi * 1mm, top: 13mm, bottom: 16mm),
  footer: context {
    set text(size: 7.5pt)
    line(length: 100%, stroke: 0.4pt + luma(120))
    v(-0.5em)
    grid(columns: (1fr, auto), column-gutter: 8mm, d.kaki, [Halaman #counter(page).display() dari #counter(page).final().first()])
  },
)
#set heading(bookmarked: true)
#show heading: it => block(sticky: true, above: if it.level == 2 { 1.3em } else { 1em }, below: 0.55em,
  text(size: if it.level == 1 { 13pt } else { 11pt }, weight: "bold", it.body))
#show link: it => underline(offset: 1.5pt, stroke: 0.4pt + rgb("#1f4e79"), text(fill: rgb("#1f4e79"), it))

#let isi(c) = {
  let t = if c.l == none { [#c.t] } else { link(c.l, [#c.t]) }
  if c.b { strong(t) } else { t }
}
#let judul(b) = {
  if b.bab != none { heading(level: 2, b.bab) }
  if b.judul != none {
    show heading: it => block(sticky: true, above: 1em, below: 0.55em, text(size: 9.5pt, weight: "bold", it.body))
    heading(level: b.tingkat, b.judul)
  }
}
#let tabel(b) = {
  set text(size: b.huruf * 1pt)
  let ada = ()
  for r in b.baris {
    for (i, c) in r.enumerate() {
      if c == none { continue }
      ada.push(table.cell(rowspan: c.n, breakable: b.belah or c.n > 12, align: if b.kolom.at(i).kanan { right } else { left }, isi(c)))
    }
  }
  table(
    columns: b.lebar.map(l => l * 1pt),
    inset: (x: b.sisi * 1pt, y: b.atas * 1pt),
    stroke: 0.4pt + luma(110),
    table.header(..b.kolom.map(k => table.cell(fill: rgb("#e8eef5"), align: if k.kanan { right } else { left }, strong(k.judul)))),
    ..ada,
  )
}
#let bagian(b) = {
  judul(b)
  for p in b.paragraf { par(p) }
  if b.samping {
    block(breakable: false, above: 0.5em, grid(columns: (auto, 1fr), align: (left, right), tabel(b),
      image(bytes(b.grafik.svg), format: "svg", width: b.grafik.lebar * 1pt, alt: b.grafik.uraian)))
  } else if b.baris.len() > 0 { block(above: 0.5em, below: 0.6em, breakable: not b.utuh, tabel(b)) } else if b.kosong != none { par(b.kosong) }
  for c in b.catatan { block(above: 0.4em, below: 0.5em, text(size: 8pt, c)) }
  if b.grafik != none and not b.samping {
    align(center, block(breakable: false, above: 0.9em, image(bytes(b.grafik.svg), format: "svg", width: calc.min(b.grafik.lebar, d.isi) * 1pt, alt: b.grafik.uraian)))
  }
}
#let kop = {
  let k = d.kop
  let teks = align(center, {
    for b in k.baris { block(spacing: 0.45em, text(size: 11pt, weight: "bold", b)) }
    for b in k.kecil { block(spacing: 0.45em, text(size: 8.5pt, b)) }
  })
  if k.gambar != none and k.penuh {
    align(center, image(k.gambar, alt: "Kop surat", fit: "contain", height: 25mm))
  } else if k.gambar != none {
    grid(columns: (22mm, 1fr, 22mm), align: horizon, image(k.gambar, alt: "Lambang", fit: "contain", height: 20mm), teks, [])
  } else { teks }
  if k.gambar != none or k.baris.len() > 0 {
    block(above: 0.6em, below: 0.2em, line(length: 100%, stroke: 1.6pt))
    block(above: 0.2em, line(length: 100%, stroke: 0.5pt))
  }
}
#let angka = if d.angka.len() > 0 {
  grid(
    columns: (1fr,) * d.angka.len(), column-gutter: 3mm,
    ..d.angka.map(a => block(width: 100%, height: 100%, stroke: 0.6pt + luma(110), radius: 2pt, inset: (x: 3mm, y: 2mm), {
      text(size: 8.5pt, a.nama)
      block(above: 0.5em, below: 0.5em, text(size: 19pt, weight: "bold", a.nilai))
      for k in a.keterangan { block(spacing: 0.4em, text(size: 8pt, k)) }
    })),
  )
}
#let orang(o, tempat) = align(center, {
  block(spacing: 0.4em, if tempat { d.ttd.tempat } else { sym.space.nobreak })
  for j in o.jabatan { block(spacing: 0.4em, j) }
  v(14mm)
  block(spacing: 0.4em, if o.nama == "" { box(width: 45mm, repeat[.]) } else { strong(o.nama) })
  if o.nip != none { block(spacing: 0.4em, if o.nip == "" { [NIP. #box(width: 36mm, repeat[.])] } else { [NIP. #o.nip] }) }
})
#let ttd = {
  if d.ttd != none {
    let n = d.ttd.orang.len()
    let qr = if d.qr == none { () } else { (image(bytes(d.qr.svg), format: "svg", width: 20mm, alt: d.qr.uraian),) }
    block(above: 1.4em, grid(
      columns: qr.map(_ => 24mm) + (1fr,) * n, column-gutter: 4mm, align: top,
      ..qr, ..d.ttd.orang.enumerate().map(((i, o)) => orang(o, i == n - 1)),
    ))
  } else if d.qr != none { image(bytes(d.qr.svg), format: "svg", width: 20mm, alt: d.qr.uraian) }
}
#let aturan = if d.aturan != none {
  heading(level: 2, d.aturan.judul)
  set text(size: 8pt)
  grid(columns: (1fr, 1fr), column-gutter: 6mm,
    ..d.aturan.kolom.map(k => for b in k { block(spacing: 0.55em, b) }))
}
#let bersama(x) = block(breakable: false, width: 100%, above: 1.2em, x)

#kop
#align(center, heading(level: 1, d.judul))
#if d.nomor != none { align(center, d.nomor) }
#for k in d.keterangan { par(k) }
#if d.angka.len() > 0 { block(above: 0.9em, below: 0.9em, height: 19.5mm, angka) }
#for k in d.kalimat { block(spacing: 0.55em, k) }
#for b in d.depan { bagian(b) }
#if d.ttdDi == "depan" { bersama({ for b in d.penutupDepan { bagian(b) }; for p in d.penutup { par(p) }; ttd }) }
#for b in d.lampiran { bagian(b) }
#if d.ttdDi == "akhir" {
  bersama({ for b in d.penutupDepan { bagian(b) }; for p in d.penutup { par(p) }; aturan; ttd })
} else {
  aturan
}
`

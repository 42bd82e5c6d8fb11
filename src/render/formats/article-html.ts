/**
 * The text of an article as the HTML an editor takes: paragraphs, line breaks, lists and links; everything else is
 * text.
 */
import { bacaTautan } from '../../domain/bahasa/tautan.js'
import { lolos } from './html.js'

type Jenis = 'p' | 'ul' | 'ol'

interface Kelompok {
  jenis: Jenis
  /** Number the list begins with. */
  mulai: string
  baris: string[]
}

/** Blank lines end a paragraph, a single line end breaks the line, `- ` and `1. ` begin list items. */
export function renderArticle(teks: string): string {
  const daftar: Kelompok[] = []
  let lanjut = false
  for (const baris of teks.split('\n')) {
    const kosong = baris.trim() === ''
    if (!kosong) {
      const [jenis, mulai, isi] = uraiBaris(baris)
      const akhir = daftar.at(-1)
      if (lanjut && akhir?.jenis === jenis) akhir.baris.push(isi)
      else daftar.push({ jenis, mulai, baris: [isi] })
    }
    lanjut = !kosong
  }
  return daftar.map((k) => `${tulisKelompok(k)}\n`).join('')
}

function uraiBaris(baris: string): [jenis: Jenis, mulai: string, isi: string] {
  const butir = /^ {0,3}(?:-|(\d{1,3})\.) +(\S.*)$/.exec(baris)
  if (!butir) return ['p', '', baris.trim()]
  return [butir[1] === undefined ? 'ul' : 'ol', butir[1] ?? '', butir[2]!]
}

function tulisKelompok({ jenis, mulai, baris }: Kelompok): string {
  const isi = baris.map(bertautan)
  if (jenis === 'p') return `<p>${isi.join('<br>\n')}</p>`
  return `<${jenis}${
    jenis === 'ol' && Number(mulai) !== 1 ? ` start="${Number(mulai)}"` : ''
  }>\n${isi.map((b) => `<li>${b}</li>\n`).join('')}</${jenis}>`
}

/** Escapes a line and makes its http(s) addresses links; the punctuation after one is not part of it. */
function bertautan(baris: string): string {
  let hasil = ''
  let letak = 0
  for (const { 0: calon, index } of baris.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)) {
    let akhir = calon.length
    while (akhir > 0 && (/[.,;:!?'\]}]/.test(calon[akhir - 1]!) || (calon[akhir - 1] === ')' && !calon.includes('('))))
      akhir -= 1
    const url = calon.slice(0, akhir)
    if (bacaTautan(url) === null) continue
    hasil += `${lolos(baris.slice(letak, index))}<a href="${lolos(url)}">${lolos(url)}</a>`
    letak = index + akhir
  }
  return hasil + lolos(baris.slice(letak))
}

/** The photos and videos of a kegiatan as they lie in this clone, and its texts as they will look. */
import { renderArticle } from '../../render/formats/article-html.js'
import { ukuranBerkas } from '../../domain/bahasa/kalimat.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Media } from '../../storage/record/item-file.js'
import type { Html } from './html.js'
import { escapedElsewhere, html } from './html.js'

type Lying = 'utuh' | 'pratinjau' | 'hilang' | 'berubah'

export interface Picture extends Media {
  keadaan: Lying
}

/** Whether something can be looked at here, be it made small. */
export const seenHere = ({ keadaan }: Picture): boolean => keadaan === 'utuh' || keadaan === 'pratinjau'

export const BY_PREVIEW = 'pratinjau, bukan berkas asli'

const trouble: Record<Exclude<Lying, 'utuh' | 'pratinjau'>, string> = {
  hilang: 'tidak ada di komputer ini',
  berubah: 'isinya di komputer ini sudah bukan yang diserahkan',
}

/** Photos large, one below the other on a phone; each opens in full. */
export const gallery = (
  id: string,
  media: readonly Picture[],
  { at = (sha256: string): string => `/media/${id}/${sha256}` } = {},
): Html =>
  media.length === 0
    ? html`<p class="kosong">Tanpa foto dan video.</p>`
    : html`<ul class="galeri">
        ${media.map((m, i) => html`<li>${one(at(m.sha256), m, i + 1)}</li>`)}
      </ul>`

function one(at: string, m: Picture, n: number): Html {
  const small = m.keadaan === 'pratinjau'
  const facts = [
    m.dimensi === '-' ? '' : m.dimensi.replace('x', ' × '),
    ukuranBerkas(m.ukuran),
    small ? BY_PREVIEW : '',
  ]
  const caption = html`<span class="nama">${m.nama}</span> <small>${facts.filter(Boolean).join(', ')}</small>`
  if (m.keadaan !== 'utuh' && m.keadaan !== 'pratinjau')
    return html`<div class="tanpa-gambar"><p>Berkas ke-${n} ${trouble[m.keadaan]}.</p></div>
      <p class="di-bawah">${caption}</p>`
  if (m.jenis.startsWith('image/'))
    return html`<a href="${small ? `${at}/kecil` : at}" target="_blank" rel="noopener"
        ><img src="${at}/kecil" alt="Foto ke-${n}: ${m.nama}" loading="${n <= 2 ? 'eager' : 'lazy'}" ${size(m.dimensi)}
      /></a>
      <p class="di-bawah">${caption}</p>`
  if (m.jenis.startsWith('video/'))
    return html`<video controls preload="metadata" src="${at}" aria-label="Video ke-${n}: ${m.nama}"></video>
      <p class="di-bawah">${caption}</p>`
  return html`<div class="tanpa-gambar">
      <p><a href="${at}" download>Unduh ${m.nama}</a></p>
    </div>
    <p class="di-bawah">${caption}</p>`
}

/** So that nothing jumps while photos load. */
function size(dimensi: string): Html | '' {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(dimensi) ?? []
  return width === undefined || height === undefined ? '' : html`width="${width}" height="${height}"`
}

/** A text as readers will see it: a caption keeps its lines, an article is set as the website sets it. */
export const asPublished = (kanal: Kanal, title: string, text: string): Html =>
  kanal === 'medsos'
    ? html`<div class="tampil caption"><p class="ketik">${text}</p></div>`
    : html`<article class="tampil berita">
        <h3>${title}</h3>
        ${escapedElsewhere(renderArticle(text))}
      </article>`

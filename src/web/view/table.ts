/**
 * Tables of the neutral documents as a page shows them: on a phone each row becomes a card with a label on every value.
 */
import type { Sel, Tabel } from '../../render/tabel.js'
import { writeCell } from '../../render/tabel.js'
import type { Html } from './html.js'
import { html } from './html.js'

interface Column {
  title: string
  figures?: boolean
}

/** Rows of markup under their columns. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (Html | string)[])[],
): Html =>
  html`<table class="kartu-tabel">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((c) => html`<th scope="col" ${c.figures ? html`class="angka"` : ''}>${c.title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, i) => {
              const { title = '', figures } = columns[i] ?? {}
              return html`<td data-k="${title}" ${figures ? html`class="angka"` : ''}><span>${cell}</span></td>`
            })}
          </tr>`,
      )}
    </tbody>
  </table>`

/** A table of a document. */
export const documentTable = (t: Tabel, zona: string): Html =>
  t.baris.length === 0
    ? html`<p class="kosong">${t.judul}: ${(t.kosong ?? 'tidak ada.').toLocaleLowerCase('id')}</p>`
    : html`${table(
        t.judul,
        t.kolom.map((k) => ({ title: k.judul, figures: k.rata === 'kanan' })),
        t.baris.map((b) => b.map((cell: Sel) => writeCell(cell, zona))),
      )}${(t.catatan ?? []).map((c) => html`<p class="bantu">${c}</p>`)}`

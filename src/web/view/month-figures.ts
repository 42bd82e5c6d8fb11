/** The first page of the month's documents as their own renderer draws it, and the steps by channel with their rows. */
import { persentase } from '../../domain/bahasa/kalimat.js'
import type { BarisMatriks } from '../../domain/register/ringkasan.js'
import { htmlFront } from '../../render/formats/html.js'
import { selectParts } from '../../render/formats/selection.js'
import type { Dokumen } from '../../render/tabel.js'
import type { Html } from './html.js'
import { escapedElsewhere, html } from './html.js'
import { table } from './table.js'
import { channelName } from './words.js'

/** What the first page says; of its tables `only` those, all where left out. */
export function firstPage(dokumen: Dokumen, zona: string, only?: readonly string[]): Html {
  const shown = selectParts(dokumen, 'html', false)
  const bagian = only === undefined ? shown.bagian : shown.bagian.filter((t) => only.includes(t.kunci))
  return html`<div class="lembar">${escapedElsewhere(htmlFront({ ...shown, bagian }, zona))}</div>`
}

/** Below this share on time, in percent, a figure stands out. */
const LOW = 90

/** Steps by channel; each figure leads to the rows it counts. */
export function matrix(bulan: string, rows: readonly BarisMatriks[]): Html {
  const counted = rows.filter(({ sel }) => sel.some((s) => (s.rekap?.dinilai ?? 0) > 0))
  if (counted.length === 0) return html`<p class="kosong">Belum ada langkah yang dinilai.</p>`
  return table(
    'Tepat waktu per langkah dan kanal',
    [{ title: 'Langkah' }, ...counted[0]!.sel.map((s) => ({ title: channelName[s.kanal], figures: true }))],
    counted.map(({ nama, sel }) => [
      nama,
      ...sel.map(({ kanal, rekap }) =>
        rekap === null || rekap.persenTepat === null
          ? '-'
          : html`<a
              class="${rekap.persenTepat < LOW ? 'kurang' : ''}"
              href="/laporan/rincian?bulan=${bulan}&amp;apa=${kanal}-${rekap.langkah}"
              >${rekap.tepat} dari ${rekap.dinilai}, ${persentase(rekap.persenTepat)}</a
            >`,
      ),
    ]),
  )
}

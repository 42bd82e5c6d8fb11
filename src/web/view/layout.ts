/** The frame of every page: the office, the menu, who sits here, and what was just recorded or refused. */
import { cariPetugas } from '../../domain/orang/pelaku.js'
import type { KontenError } from '../../errors.js'
import type { Shown, View } from '../desk.js'
import type { Told } from '../http/door.js'
import type { Html } from './html.js'
import { escapedElsewhere, html } from './html.js'
import { roleNames } from './words.js'

const menu = [
  ['/', 'Beranda'],
  ['/papan', 'Papan'],
  ['/komentar', 'Komentar'],
  ['/angka', 'Angka'],
  ['/laporan', 'Laporan'],
] as const

/** The whole document, without the indentation of its source, which is a quarter of a long page. */
export function document(title: string, body: Html, { script = true } = {}): Html {
  const markup = html`${escapedElsewhere('<!doctype html>')}
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/gaya.css" />
        <link rel="icon" href="/favicon.ico" />
        ${script ? html`<script src="/bantu.js" defer></script>` : null}
      </head>
      <body>
        ${body}
      </body>
    </html>`
  return escapedElsewhere(markup.toString().replaceAll(/>\n +</g, '>\n<'))
}

export function layout(view: View, { title, body, menu: here }: Shown): Html {
  const { kantor } = view.session.settings
  return document(
    `${title} · ${kantor.nama}`,
    html`<a class="lompat" href="#isi">Langsung ke isi</a>
      <header class="kepala">
        <div class="kepala-isi">
          <a class="kantor" href="/">${kantor.nama}</a>
          ${whoSits(view)}
          <nav aria-label="Menu utama">
            <ul>
              ${menu.map(
                ([to, name]) =>
                  html`<li><a href="${to}" ${here === to ? html`aria-current="page"` : ''}>${name}</a></li>`,
              )}
            </ul>
          </nav>
        </div>
      </header>
      <main id="isi" tabindex="-1">${refused(view.refusal)}${told(view.told)}${body}</main>
      <footer class="kaki">Setiap tindakan di halaman ini menjadi satu catatan dalam riwayat kantor.</footer>`,
  )
}

function whoSits({ seat, session }: View): Html {
  const petugas = seat === null ? undefined : cariPetugas(session.settings.petugas, seat)
  return html`<p class="siapa">
    ${
      seat === null
        ? html`<a href="/siapa">Siapa Anda?</a>`
        : html`<span>${seat}${petugas === undefined ? '' : html` <small>${roleNames(petugas.peran)}</small>`}</span>
            <a href="/siapa">Ganti orang</a>`
    }
  </p>`
}

/** Why what was sent was not recorded. */
export function refused(refusal: KontenError | null): Html | null {
  if (refusal === null) return null
  return html`<section class="tolak" role="alert" tabindex="-1" id="ditolak">
    <h2>${refusal.jenis === 'bentrok' ? 'Keadaannya sudah berubah' : 'Belum tercatat'}</h2>
    <p class="ketik">${refusal.message}</p>
    ${
      refusal.saran.length === 0
        ? null
        : html`<ul>
            ${refusal.saran.map((one) => html`<li>${one}</li>`)}
          </ul>`
    }
  </section>`
}

function told(what: Told | null): Html | null {
  if (what === null) return null
  const { lines, notes, pesan } = what
  return html`<section class="berhasil" role="status">
    ${lines.map((line) => html`<p class="ketik">${line}</p>`)}
    ${
      notes.length === 0
        ? null
        : html`<ul class="catatan">
            ${notes.map((note) => html`<li class="ketik">${note}</li>`)}
          </ul>`
    }
    ${
      pesan === undefined
        ? null
        : html`<details>
            <summary>Pesan untuk ${pesan.kepada}</summary>
            <p class="ketik kutip">${pesan.teks}</p>
            <p><a class="tombol" href="${pesan.tautan}" rel="noreferrer">Buka WhatsApp</a></p>
          </details>`
    }
  </section>`
}

/** A page that could not be shown, with why and what to do. */
import type { KontenError } from '../../errors.js'
import type { Html } from './html.js'
import { html } from './html.js'
import { document } from './layout.js'

export const troublePage = (error: KontenError): Html =>
  document(
    'Tidak dapat ditampilkan',
    html`<main class="pintu">
      <h1>Tidak dapat ditampilkan</h1>
      <p class="ketik">${error.message}</p>
      <ul>
        ${error.saran.map((one) => html`<li>${one}</li>`)}
      </ul>
      <p><a href="/">Ke beranda</a></p>
    </main>`,
  )

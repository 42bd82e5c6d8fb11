/** What stands before the door: the step in, and the way back for who has no cookie of ours. */
import type { Html } from './html.js'
import { html } from './html.js'
import { document } from './layout.js'

export const doorOpen = (): Html =>
  document(
    'Membuka',
    html`<main class="pintu">
      <p>Membuka… <a href="/">Lanjutkan</a></p>
    </main>`,
  )

export const doorClosed = (): Html =>
  document(
    'Tautan tidak berlaku',
    html`<main class="pintu">
      <h1>Tautan ini tidak berlaku lagi</h1>
      <p>Halaman ini hanya terbuka lewat tautan yang ditampilkan saat dinyalakan, dan tautan itu berlaku satu kali.</p>
      <p>Nyalakan lagi di komputer kantor: <code>konten layar</code></p>
    </main>`,
  )

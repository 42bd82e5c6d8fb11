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

/** `sent` is whether something typed came with it: it is not recorded, and the browser still has it. */
export const doorClosed = (sent = false): Html =>
  document(
    'Tautan tidak berlaku',
    html`<main class="pintu">
      <h1>Tautan ini tidak berlaku lagi</h1>
      <p>Halaman ini hanya terbuka lewat tautan yang ditampilkan saat dinyalakan, dan tautan itu berlaku satu kali.</p>
      ${
        sent
          ? html`<p>
              <strong>Yang baru saja dikirim belum tercatat.</strong> Tombol Kembali pada peramban menampilkan yang
              sudah Anda ketik; salin dahulu sebelum halaman ini ditutup.
            </p>`
          : null
      }
      <p>Nyalakan lagi di komputer kantor: <code>konten layar</code></p>
    </main>`,
  )

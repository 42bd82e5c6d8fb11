/** The one page of the office network: the draft, the PIN, and what the record will say of it. */
import type { Session } from '../../app/session.js'
import type { KontenError } from '../../errors.js'
import type { Fields } from '../http/body.js'
import { approveOrReturn, rejectWith } from './decision.js'
import { line, plainForm, text } from './form.js'
import type { Html } from './html.js'
import { html } from './html.js'
import { document, refused } from './layout.js'
import { gallery, seenHere } from './material.js'
import type { Reading, Track } from './review.js'
import { reviewBody } from './review.js'

interface LanView {
  session: Session
  track: Track
  reading: Reading
  decision: { ppid: string; recorder: string }
  /** The word of the link. */
  word: string
  token: string
  shown: string
  fields: Fields | null
  refusal: KontenError | null
}

export function lanPage(view: LanView): Html {
  const { session, track, reading, refusal } = view
  const { kantor } = session.settings
  // The addresses of the photos are relative to the link, which is the only thing that opens them.
  const photos = gallery('', reading.data.media, { at: (sha256) => `${view.word}/media/${sha256}` })
  return document(
    `Tinjau: ${track.read.kegiatan.judul} · ${kantor.nama}`,
    html`<header class="kepala">
        <div class="kepala-isi"><span class="kantor">${kantor.nama}</span></div>
      </header>
      <main class="tinjau">
        ${refused(refusal)} ${reviewBody(session, track, reading, photos)}
        ${
          track.jalur.tahap === 'diajukan'
            ? decision(view)
            : html`<p class="kosong">Draf ini tidak lagi menunggu keputusan (${track.jalur.tahap}).</p>`
        }
      </main>`,
    { script: false },
  )
}

function decision({ decision: { ppid, recorder }, token, shown, fields, reading }: LanView): Html {
  const typed = (name: string): string => fields?.one(name) ?? ''
  const lost = reading.data.media.filter((m) => !seenHere(m)).length
  return plainForm(
    { token, shown, className: 'putusan' },
    html`<h2>Keputusan ${ppid}</h2>
      <p class="bantu">
        Halaman ini disajikan komputer kantor lewat jaringannya. Yang dicatat adalah keputusan atas nama PPID oleh
        ${recorder}, dengan bukti PIN Anda; register menandainya demikian. Bukan tindakan Anda sendiri di alat ini.
      </p>
      ${line({ label: 'PIN Anda', name: 'pin', type: 'password', mode: 'numeric', required: true })}
      ${text({
        label: 'Catatan',
        name: 'catatan',
        rows: 3,
        value: typed('catatan'),
        hint: 'Wajib untuk koreksi. Jangan menulis data pribadi.',
      })}
      ${approveOrReturn(lost, 'di sini')} ${rejectWith(typed('alasan'))}`,
  )
}

export const lanDone = (notes: readonly string[]): Html =>
  document(
    'Tercatat',
    html`<main class="pintu">
      <h1>Keputusan Anda tercatat</h1>
      <p>Dicatat atas nama PPID dengan bukti PIN. Tautan ini sudah tidak berlaku lagi; halaman ini boleh ditutup.</p>
      ${
        notes.length === 0
          ? null
          : html`<ul>
              ${notes.map((n) => html`<li>${n}</li>`)}
            </ul>`
      }
    </main>`,
    { script: false },
  )

export const lanClosed = (): Html =>
  document(
    'Tautan tidak berlaku',
    html`<main class="pintu">
      <h1>Tautan ini tidak berlaku</h1>
      <p>Tautan keputusan berlaku satu kali, paling lama 24 jam. Mintalah yang baru kepada admin.</p>
    </main>`,
    { script: false },
  )

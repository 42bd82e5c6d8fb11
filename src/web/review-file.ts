/** A draft as one file to be sent: photos inside, nothing fetched, no script, nothing in it that decides. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { draftReading } from '../app/read/draft-reading.js'
import { photoSource } from '../app/previews/seen.js'
import type { ReadKegiatan } from '../app/read/find.js'
import type { Session } from '../app/session.js'
import { waktuPanjang } from '../domain/bahasa/kalimat.js'
import type { Jalur } from '../domain/keadaan/tipe.js'
import type { CopySize, PhotoSource } from '../storage/media/photo-copy.js'
import { copyPhoto, muatSharp } from '../storage/media/photo-copy.js'
import type { Snapshot } from '../storage/port.js'
import type { Html } from './view/html.js'
import { escapedElsewhere, html } from './view/html.js'
import type { Picture } from './view/material.js'
import { BY_PREVIEW, seenHere } from './view/material.js'
import type { Reading } from './view/review.js'
import { reviewBody } from './view/review.js'

/** What WhatsApp sends at once even on a poor line. */
const LIMIT = 2_000_000

/** From the size a photo is best looked at down to where it can still be told what it shows. */
const sizes: readonly CopySize[] = [
  { sisi: 1200, mutu: 78 },
  { sisi: 1000, mutu: 70 },
  { sisi: 800, mutu: 62 },
  { sisi: 640, mutu: 55 },
  { sisi: 480, mutu: 45 },
  { sisi: 320, mutu: 40 },
]

/** The file of the drafts of these channels, at most 2 MB, and what is to be told beside it. */
export async function reviewFile(
  session: Session,
  potret: Snapshot,
  read: ReadKegiatan,
  tracks: readonly Jalur[],
): Promise<{ page: string; notes: string[] }> {
  const style = await readFile(join(session.env.paket, 'templates', 'layar', 'gaya.css'), 'utf8')
  const readings: Reading[] = []
  for (const jalur of tracks) readings.push(await draftReading(session, potret, read, jalur))
  for (const [i, size] of sizes.entries()) {
    const photos = await pictures(photoSource(session, read.kegiatan), readings, size)
    const page = printed(session, read, tracks, readings, photos, style)
    if (Buffer.byteLength(page) <= LIMIT || i === sizes.length - 1)
      return Buffer.byteLength(page) <= LIMIT
        ? { page, notes: [] }
        : {
            page: printed(session, read, tracks, readings, new Map(), style),
            notes: ['Fotonya tidak muat dalam satu berkas 2 MB; berkas ini tanpa foto. Kirim fotonya tersendiri.'],
          }
  }
  throw new Error('no size at all')
}

/** Copies without camera data; each photo once, though both channels show it. */
async function pictures(
  source: PhotoSource,
  readings: readonly Reading[],
  size: CopySize,
): Promise<Map<string, string>> {
  const all = new Map(readings.flatMap((r) => r.data.media).map((m) => [m.sha256, m]))
  const shown = new Map<string, string>()
  for (const m of all.values()) {
    if (!seenHere(m) || !m.jenis.startsWith('image/')) continue
    const copy = await copyPhoto(source, m, muatSharp, size)
    if (!('masalah' in copy))
      shown.set(
        m.sha256,
        `data:image/${copy.akhiran === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(copy.isi).toString('base64')}`,
      )
  }
  return shown
}

function printed(
  session: Session,
  read: ReadKegiatan,
  tracks: readonly Jalur[],
  readings: readonly Reading[],
  photos: ReadonlyMap<string, string>,
  style: string,
): string {
  const { kantor } = session.settings
  const bodies = tracks.map((jalur, i) =>
    reviewBody(
      session,
      { read, jalur, kanal: jalur.kanal },
      readings[i]!,
      // The second channel shows the same photos; once is enough for a file that is sent.
      i > 0 ? html`<p class="bantu">Fotonya sama dengan di atas, kecuali yang disebut.</p>` : gallery(readings, photos),
    ),
  )
  return html`${escapedElsewhere('<!doctype html>')}
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <title>Tinjau: ${read.kegiatan.judul}</title>
        <style>
          ${escapedElsewhere(style)}
        </style>
      </head>
      <body>
        <header class="kepala">
          <div class="kepala-isi"><span class="kantor">${kantor.nama}</span></div>
        </header>
        <main class="tinjau">
          <p class="bantu">
            Salinan untuk dibaca, dibuat ${waktuPanjang(session.now, session.zona)}. Tidak ada yang diputus lewat berkas
            ini: jawab lewat WhatsApp, telepon, atau halaman kantor.
          </p>
          ${bodies}
        </main>
      </body>
    </html>`.toString()
}

const gallery = (readings: readonly Reading[], photos: ReadonlyMap<string, string>): Html => {
  const media: Picture[] = [...new Map(readings.flatMap((r) => r.data.media).map((m) => [m.sha256, m])).values()]
  return html`<ul class="galeri">
    ${media.map((m, i) => {
      const data = photos.get(m.sha256)
      return html`<li>
        ${
          data === undefined
            ? html`<div class="tanpa-gambar"><p>Berkas ke-${i + 1} tidak dimuat di sini.</p></div>`
            : html`<img src="${escapedElsewhere(data)}" alt="Foto ke-${i + 1}: ${m.nama}" />`
        }
        <p class="di-bawah">
          <span class="nama">${m.nama}</span> ${m.keadaan === 'pratinjau' ? html`<small>${BY_PREVIEW}</small>` : null}
        </p>
      </li>`
    })}
  </ul>`
}

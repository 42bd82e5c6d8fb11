/**
 * What the PPID sees of a draft, photos before all: on the local page, on the office network, and in a file that is
 * sent.
 */
import type { ReadKegiatan } from '../../app/read/find.js'
import type { draftReading } from '../../app/read/draft-reading.js'
import type { Session } from '../../app/session.js'
import { registerBasis } from '../../app/session.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Jalur } from '../../domain/keadaan/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { barisUntuk } from '../../domain/sop/sop.js'
import { tugasJalur } from '../../domain/tugas.js'
import { changes } from './changes.js'
import type { Html } from './html.js'
import { html } from './html.js'
import { asPublished, seenHere } from './material.js'
import { due } from './task.js'
import { channelName, textName } from './words.js'

export type Reading = Awaited<ReturnType<typeof draftReading>>

export interface Track {
  read: ReadKegiatan
  jalur: Jalur
  kanal: Kanal
}

/** Everything but the decision; `photos` are shown as the place allows. */
export function reviewBody(session: Session, track: Track, reading: Reading, photos: Html): Html {
  const { read, kanal } = track
  const { draf, beda } = reading.data
  return html`${head(session, track)} ${asked(reading, session)}
    <section aria-labelledby="h-foto-${kanal}">
      <h2 id="h-foto-${kanal}">Foto dan video</h2>
      ${count(track, reading)} ${photos}
    </section>
    <section aria-labelledby="h-draf-${kanal}">
      <h2 id="h-draf-${kanal}">${textName[kanal]} seperti yang akan tampil</h2>
      ${asPublished(kanal, read.kegiatan.judul, draf || '(belum ada draf)')}
      ${
        reading.sebelum === null || beda === null
          ? null
          : html`<h3>Yang berubah sejak putusan terakhir</h3>
              <div class="tampil">${changes(reading.sebelum, draf)}</div>`
      }
    </section>
    <details class="lagi">
      <summary>Narasi dari Pelaksana</summary>
      <p class="ketik kutip">${read.berkas.isi.narasi || '-'}</p>
    </details>
    ${checks(reading, kanal)}`
}

function head(session: Session, { read: { kegiatan: k }, jalur, kanal }: Track): Html {
  const { zona } = session
  const [task] = tugasJalur(k, jalur, registerBasis(session, null))
  return html`<h1>${k.judul}</h1>
    <p class="ringkas">
      <span class="kanal">${channelName[kanal]}</span>
      ${task !== undefined && jalur.tahap === 'diajukan' ? due(task, zona) : html`<span>${jalur.tahap}</span>`}
    </p>
    <p class="bantu">
      ${waktuPanjang(k.mulai, zona)}, ${k.lokasi || 'tempat tidak dicatat'}. Pelaksana: ${k.pelaksana}.
    </p>`
}

function asked({ data: { sejak } }: Reading, { zona }: Session): Html | null {
  if (sejak === null) return null
  return html`<section class="perhatian">
    <h2>Putusan terakhir: ${sejak.peristiwa}</h2>
    <p class="ketik">${sejak.catatan || 'Tanpa catatan.'}</p>
    <p class="bantu">${sejak.oleh}, ${waktuPanjang(Date.parse(sejak.waktu), zona)}</p>
  </section>`
}

function count({ jalur }: Track, { data: { kelengkapan: k, media, catatan } }: Reading): Html {
  const least = barisUntuk(jalur.versi, 'diserahkan')?.syarat?.foto ?? 0
  const lost = media.filter((m) => !seenHere(m)).length
  return html`<p class="${k.lengkap ? 'baik' : 'kurang'}">
      ${k.foto} foto${least > 0 ? `, minimal ${least}` : ''}; ${k.video} video.
      ${k.lengkap ? 'Bahan lengkap.' : `Belum lengkap: ${k.kurang.join('; ')}.`}
    </p>
    ${lost === 0 ? null : html`<p class="kurang">${lost} dari ${media.length} berkas tidak dapat dilihat di sini.</p>`}
    ${
      catatan.length === 0
        ? null
        : html`<ul class="catatan">
            ${catatan.map((c) => html`<li>${c.pesan}</li>`)}
          </ul>`
    }`
}

const checks = ({ data: { privasi } }: Reading, kanal: Kanal): Html =>
  html`<section aria-labelledby="h-periksa-${kanal}">
    <h2 id="h-periksa-${kanal}">Pemeriksaan data pribadi</h2>
    <ul class="periksa">
      ${privasi.map((b) =>
        b.letak.length === 0
          ? html`<li class="baik">Tanpa ${b.jenis}</li>`
          : html`<li class="${b.menahan ? 'kurang' : 'info'}">${b.jenis}: ${b.letak.join('; ')}</li>`,
      )}
      <li class="tanya">Tidak termasuk informasi yang dikecualikan (UU 14/2008 Pasal 17): dinilai oleh PPID sendiri</li>
    </ul>
  </section>`

/** One kegiatan: where each channel stands and what is next, its timeline, and the sums behind every verdict. */
import { readKegiatan } from '../../app/read/find.js'
import { perkara } from '../../app/read/explain.js'
import { readTimeline } from '../../app/read/timeline.js'
import { registerBasis } from '../../app/session.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { terakhir } from '../../domain/keadaan/baca.js'
import type { Jalur, Kegiatan } from '../../domain/keadaan/tipe.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { sebutanTahap } from '../../domain/peristiwa/daftar.js'
import { dapatDibatalkan } from '../../domain/putusan/batal.js'
import { tugasJalur } from '../../domain/tugas.js'
import { explanationLines } from '../../render/documents/penjelasan.js'
import { timelineLines } from '../../render/documents/riwayat.js'
import type { ItemFile } from '../../storage/record/item-file.js'
import type { Screen, View } from '../desk.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { asPublished, gallery } from '../view/material.js'
import { due, taskPath } from '../view/task.js'
import { channelName, roleNames, textName } from '../view/words.js'
import { handoverOf } from './after-act.js'
import { lying } from './lying.js'
import { revisable } from './revise.js'

export const itemScreen: Screen = {
  path: '/kegiatan/:id',
  draft: null,
  show: async (view) => {
    const { session, params } = view
    const read = await readKegiatan(session, await view.snapshot(), params['id']!)
    const { kegiatan, berkas } = read
    const { zona } = session
    const tracks = await Promise.all([...kegiatan.jalur.values()].map((j) => track(view, kegiatan, j, berkas)))
    const { peristiwa } = await readTimeline(session, kegiatan.id)
    const sums = await perkara(session, {}, kegiatan.id, undefined)
    return {
      title: kegiatan.judul,
      menu: '/papan',
      body: html`<p class="remah"><a href="/papan?bulan=${kegiatan.hariH.slice(0, 7)}">Papan</a></p>
        <h1>${kegiatan.judul}</h1>
        <p class="bantu">
          ${waktuPanjang(kegiatan.mulai, zona)}, ${kegiatan.lokasi || 'tempat tidak dicatat'}. Pelaksana:
          ${kegiatan.pelaksana}.
        </p>
        ${tracks}
        <h2>Foto dan video</h2>
        ${gallery(kegiatan.id, await lying(session, read))}
        <details class="lagi">
          <summary>Narasi</summary>
          <p class="ketik kutip">${berkas.isi.narasi || '-'}</p>
        </details>
        ${
          revisable(kegiatan).length === 0
            ? null
            : html`<p class="aksi-lain"><a href="/sunting/${kegiatan.id}">Perbaiki teks</a></p>`
        }
        <h2>Riwayat</h2>
        <ol class="waktu-baris">
          ${peristiwa.map((one) => {
            const [at, what, ...more] = timelineLines(one, zona)
            return html`<li ${one.gugur === null ? '' : html`class="gugur"`}>
              <p><b>${what?.trim() ?? null}</b></p>
              <p class="bantu">${at}</p>
              ${more.map((l) => html`<p class="ketik">${l.trim()}</p>`)}
            </li>`
          })}
        </ol>
        <h2>Bagaimana setiap langkah dinilai</h2>
        ${sums.penjelasan.map((p) => {
          const [head, ...lines] = explanationLines(p, zona)
          return html`<details class="lagi">
            <summary class="v-${p.verdik}">${head}</summary>
            <pre tabindex="0">${lines.join('\n')}</pre>
          </details>`
        })}`,
    }
  },
}

async function track(view: View, kegiatan: Kegiatan, jalur: Jalur, berkas: ItemFile): Promise<Html> {
  const { session } = view
  const { id } = kegiatan
  const [task] = tugasJalur(kegiatan, jalur, registerBasis(session, null))
  const draft = berkas.isi[bagianKanal[jalur.kanal]]
  const online = terakhir(jalur, 'diunggah')?.unggahan ?? []
  const pesan = await handoverOf(session, id, jalur.kanal)
  return html`<section class="bulan" aria-labelledby="j-${jalur.kanal}">
    <div class="judul-baris">
      <h2 id="j-${jalur.kanal}">${channelName[jalur.kanal]}: ${sebutanTahap(jalur.tahap)}</h2>
      ${task === undefined ? null : html`<a class="tombol utama" href="${taskPath(task)}">${button(task.argv[0]!)}</a>`}
    </div>
    ${
      task === undefined ? null : html`<p>${due(task, session.zona)}, menunggu ${roleNames(task.peran.slice(0, 1))}</p>`
    }
    ${online.map((u) => html`<p>${u.platform}: <a href="${u.tautan}" rel="noreferrer">${u.tautan}</a></p>`)}
    ${
      draft === ''
        ? null
        : html`<details class="lagi">
            <summary>${textName[jalur.kanal]}</summary>
            ${asPublished(jalur.kanal, kegiatan.judul, draft)}
          </details>`
    }
    ${
      pesan === undefined
        ? null
        : html`<details class="lagi">
            <summary>Pesan untuk ${pesan.kepada}</summary>
            <p class="ketik kutip">${pesan.teks}</p>
            <p><a class="tombol" href="${pesan.tautan}" rel="noreferrer">Buka WhatsApp</a></p>
          </details>`
    }
    <p class="aksi-lain">
      ${jalur.tahap === 'diunggah' ? html`<a href="/unggah/${id}/${jalur.kanal}">Catat platform lain</a> ` : null}
      ${
        dapatDibatalkan(jalur.berlaku.at(-1))
          ? html`<a href="/batalkan/${id}/${jalur.kanal}">Batalkan catatan terakhir</a>`
          : null
      }
    </p>
  </section>`
}

const verbs: Readonly<Record<string, string>> = {
  ajukan: 'Susun draf',
  tinjau: 'Tinjau dan putuskan',
  unggah: 'Catat unggahan',
  serahkan: 'Serahkan bahan baru',
}
const button = (command: string): string => verbs[command] ?? 'Kerjakan'

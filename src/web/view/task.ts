/** One thing that waits, as a card: what, until when in words, and the button that begins it. */
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { Jalur, Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Tugas } from '../../domain/tugas.js'
import { lewatTenggat, sisaWaktu } from '../../domain/tugas.js'
import type { Html } from './html.js'
import { html } from './html.js'
import { channelName, roleNames } from './words.js'

/** Where a task is done; `argv` are the words that would begin it on a command line. */
export function taskPath({ argv, id, nomor, kanal }: Tugas): string {
  const [command] = argv
  if (nomor !== null) return `/komentar#i-${nomor}`
  if (id === null) return `/laporan?bulan=${argv.find((word) => /^\d{4}-\d{2}$/.test(word)) ?? ''}`
  return `/${command}/${id}/${kanal}`
}

/** Minutes under which what is left is said in a second colour. */
const SOON = 30

export const dueClass = (t: Tugas): string =>
  lewatTenggat(t) ? 'lewat' : t.sisaMenit !== null && t.sisaMenit <= SOON ? 'segera' : 'masih'

export const due = (t: Tugas, zona: string): Html =>
  html`<span class="sisa ${dueClass(t)}">${sisaWaktu(t)}</span>${
      t.tenggat === null ? null : html` <small>tenggat ${waktuPendek(t.tenggat, zona)}</small>`
    }`

/** The way back from a form about a kegiatan. */
export const historyLink = ({ id }: Kegiatan): Html =>
  html`<p class="remah"><a href="/kegiatan/${id}">Riwayat kegiatan ini</a></p>`

/** What a form of the admin is about: the kegiatan, its channel, and what waits there, else where the channel stands. */
export const trackHead = (kegiatan: Kegiatan, { kanal, tahap }: Jalur, task: Tugas | undefined, zona: string): Html =>
  html`${historyLink(kegiatan)}
    <h1>${kegiatan.judul}</h1>
    <p class="ringkas">
      <span class="kanal">${channelName[kanal]}</span> ${task === undefined ? tahap : due(task, zona)}
    </p>`

/** `first` is the one whose button stands out: the soonest. */
export const taskCard = (t: Tugas, zona: string, mine: boolean, first = false): Html =>
  html`<li class="kartu ${dueClass(t)}">
    <div class="kartu-isi">
      <p class="kartu-apa">
        ${capital(t.apa)}${t.apa.includes(t.kanal) ? null : html` <span class="kanal">${channelName[t.kanal]}</span>`}
      </p>
      <h2><a href="${taskPath(t)}">${t.judul}</a></h2>
      <p>${due(t, zona)}${mine ? null : html` <small>menunggu ${roleNames(t.peran.slice(0, 1))}</small>`}</p>
    </div>
    ${
      mine
        ? html`<a class="tombol ${first ? 'utama' : ''}" href="${taskPath(t)}" tabindex="-1" aria-hidden="true"
            >Kerjakan</a
          >`
        : null
    }
  </li>`

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('id') + words.slice(1)

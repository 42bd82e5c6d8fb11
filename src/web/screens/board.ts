/** Screen 3: the month as columns by step, a card for each kegiatan and channel; late in words and in colour. */
import { namaBulan, tanggalPendek } from '../../domain/bahasa/kalimat.js'
import { barisMenunggu, kanalTercatat } from '../../domain/keadaan/baca.js'
import { susunRegister } from '../../domain/register/register.js'
import type { BarisRegister } from '../../domain/register/tipe.js'
import { terlambat } from '../../domain/sop/baku-mutu.js'
import { tugasJalur, lewatTenggat, sisaWaktu } from '../../domain/tugas.js'
import { registerBasis } from '../../app/session.js'
import { sebutanTahap } from '../../domain/peristiwa/daftar.js'
import { ofMonths } from '../../app/read/reading.js'
import type { Screen, View } from '../desk.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { channelName } from '../view/words.js'
import { monthLinks, monthOf } from './month.js'

const columns = ['Serah bahan', 'Susun draf', 'Putusan PPID', 'Unggah', 'Selesai'] as const

/** The column of a track: the step that is waited for; what waits for none is done. */
function columnOf({ kegiatan, kanal }: BarisRegister): number {
  const jalur = kegiatan.jalur.get(kanal)!
  const [waits] = barisMenunggu(jalur)
  if (waits === undefined) return columns.length - 1
  return Math.min(jalur.versi.baris.filter((b) => b.lingkup === 'kegiatan').indexOf(waits), columns.length - 2)
}

export const boardScreen: Screen = {
  path: '/papan',
  draft: null,
  show: async (view) => {
    const { session } = view
    const bulan = monthOf(view)
    const basis = registerBasis(session, null)
    const keadaan = await view.keadaan(ofMonths([bulan], false))
    const kanal = kanalTercatat(session.settings.kanal, keadaan, bulan)
    const { baris } = susunRegister(keadaan, { bulan, kanal }, basis)
    const name = namaBulan(bulan, session.zona)
    return {
      title: `Papan ${name}`,
      menu: '/papan',
      body: html`<div class="judul-baris">
          <h1>Papan ${name}</h1>
          ${monthLinks('/papan', bulan, session.zona)}
        </div>
        ${
          baris.length === 0
            ? html`<p class="kosong">
                Belum ada kegiatan dengan Hari H pada ${name}. <a href="/baru">Catat kegiatan baru</a>
              </p>`
            : html`<div class="papan">
                ${columns.map((title, i) =>
                  column(
                    view,
                    title,
                    i,
                    baris.filter((b) => columnOf(b) === i),
                  ),
                )}
              </div>`
        }`,
    }
  },
}

const column = (view: View, title: string, i: number, rows: readonly BarisRegister[]): Html =>
  html`<section aria-labelledby="kolom-${i}">
    <h2 id="kolom-${i}">${title} <small>${rows.length}</small></h2>
    ${
      rows.length === 0
        ? html`<p class="bantu">Kosong</p>`
        : html`<ul class="kartu-daftar">
            ${rows.map((b) => card(view, b))}
          </ul>`
    }
  </section>`

function card({ session }: View, { kegiatan, kanal, langkah }: BarisRegister): Html {
  const jalur = kegiatan.jalur.get(kanal)!
  const [task] = tugasJalur(kegiatan, jalur, registerBasis(session, null))
  const late = langkah.filter((l) => terlambat(l.verdik) && l.selesai !== null).length
  const over = task !== undefined && lewatTenggat(task)
  return html`<li class="kartu ${over ? 'lewat' : ''}">
    <div class="kartu-isi">
      <h3><a href="/kegiatan/${kegiatan.id}">${kegiatan.judul}</a></h3>
      <p class="kartu-apa">
        ${tanggalPendek(kegiatan.hariH, session.zona)} <span class="kanal">${channelName[kanal]}</span>
      </p>
      <p>
        ${
          task === undefined
            ? html`<small>${sebutanTahap(jalur.tahap)}</small>`
            : html`<span class="sisa ${over ? 'lewat' : ''}">${sisaWaktu(task)}</span>`
        }
        ${late === 0 ? null : html` <small class="v-terlambat">${late} langkah terlambat</small>`}
      </p>
    </div>
  </li>`
}

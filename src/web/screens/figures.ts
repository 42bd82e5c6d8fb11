/** Screen 4, second half: exports dropped in and looked at before they are recorded, and what is still missing. */
import { readFile } from 'node:fs/promises'
import type { IncomingFile } from '../../analytics/manuscript.js'
import { ofAll, ofReport } from '../../app/read/reading.js'
import { previewFigures, importFigures } from '../../app/figures/import-figures.js'
import { registerBasis } from '../../app/session.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { kelengkapanAngka } from '../../domain/laporan/kelengkapan-angka.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import { KontenError } from '../../errors.js'
import { tabelKelengkapan } from '../../render/documents/angka.js'
import type { Done, Screen, View } from '../desk.js'
import type { Fields } from '../http/body.js'
import { actor, files, form, select } from '../view/form.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { documentTable } from '../view/table.js'
import { monthLinks, monthOf } from './month.js'

const recorders = ['admin-medsos', 'admin-website'] as const

export const figuresScreen: Screen = {
  path: '/angka',
  draft: () => 'angka',
  files: ['angka'],
  show: async (view) => {
    const { session } = view
    const bulan = monthOf(view, -1)
    const keadaan = await view.keadaan(ofReport(bulan, false))
    const laporan = susunLaporan(keadaan, bulan, session.settings.kanal, registerBasis(session, null))
    const lacking = kelengkapanAngka(keadaan, laporan, session.settings.akun, session.zona)
    const name = namaBulan(bulan, session.zona)
    return {
      title: `Angka ${name}`,
      menu: '/angka',
      body: html`<div class="judul-baris">
          <h1>Angka ${name}</h1>
          ${monthLinks('/angka', bulan, session.zona)}
        </div>
        <h2>Berkas unduhan</h2>
        <p class="bantu">
          Unduhan platform, halaman OpenSID, atau templat yang sudah diisi; zip boleh. Dikenal dari isinya.
        </p>
        ${form(
          view,
          { files: true },
          html`<input type="hidden" name="bulan" value="${bulan}" />
            ${files(view, { label: 'Berkas', name: 'angka', accept: '.csv,.xlsx,.zip,.json,.html,.htm,.txt' })}
            ${await preview(view, bulan)}
            <div class="berdua">
              ${select({
                label: 'Platform, bila berkasnya tidak menyebutnya',
                name: 'platform',
                value: view.draft.value('platform'),
                choices: [['', 'Menurut berkasnya'], ...session.settings.platform.map((p) => [p, p] as const)],
              })}
              ${actor(view, recorders)}
            </div>
            <div class="tombol-baris">
              ${
                view.draft.files('angka').length === 0
                  ? html`<button name="aksi" value="simpan">Lihat dahulu</button>`
                  : html`<button class="utama" name="aksi" value="impor">Catat angka dari berkas ini</button>`
              }
            </div>`,
        )}
        <h2>Yang masih kurang</h2>
        ${documentTable(tabelKelengkapan(lacking, bulan, session.zona), session.zona)}
        <p><a class="tombol" href="/angka/${bulan}/ketik">Ketik angka yang kurang</a></p>`,
    }
  },
  act: imported,
}

const incoming = (view: View): Promise<IncomingFile[]> =>
  Promise.all(view.draft.files('angka').map(async (f) => ({ nama: f.nama, folder: '', isi: await readFile(f.letak) })))

const asked = (bulan: string, platform: string | undefined) => ({
  bulan,
  platform: platform ?? null,
  passedOver: [],
  pengikut: undefined,
})

/** What the files hold and what of it belongs to a content of the record, before anything is recorded. */
async function preview(view: View, bulan: string): Promise<Html | null> {
  const dropped = await incoming(view)
  if (dropped.length === 0) return null
  try {
    const platform = view.draft.value('platform') || undefined
    const { told, angka } = await previewFigures(view.session, dropped, asked(bulan, platform))
    const keadaan = await view.keadaan(ofAll)
    const then = { ...keadaan, ukuran: [...keadaan.ukuran, asMeasured(view, angka)] }
    const { tanpaData, takCocok, konten, artikel } = susunLaporan(
      then,
      bulan,
      view.session.settings.kanal,
      registerBasis(view.session, null),
    )
    const matched = [...konten, ...artikel].filter((k) => k.adaAngka).length
    return html`<section class="perhatian">
      <h2>Yang terbaca</h2>
      ${told.map((t) => html`<p class="ketik">${t}</p>`)}
      <p>
        Sesudah dicatat: ${matched} konten berangka, ${tanpaData.length} konten tanpa angka, ${takCocok.length} baris
        tanpa kegiatan.
      </p>
    </section>`
  } catch (error) {
    if (!(error instanceof KontenError)) throw error
    return html`<section class="tolak">
      <h2>Belum dapat dibaca</h2>
      <p class="ketik">${error.message}</p>
      <ul>
        ${error.saran.map((s) => html`<li>${s}</li>`)}
      </ul>
    </section>`
  }
}

type Measured = Awaited<ReturnType<View['keadaan']>>['ukuran'][number]

/** Figures as they would stand in the record; only what the report looks at. */
const asMeasured = ({ session }: View, angka: Angka[]): Measured =>
  ({
    peristiwa: 'diukur',
    sumber: '',
    sidik: '',
    diambil: null,
    angka,
    berkas: [],
    waktu: session.now,
    jejak: { commit: '', dicatat: session.now, tanggalGanjil: false },
  }) as unknown as Measured

async function imported(view: View, fields: Fields): Promise<Done> {
  const bulan = fields.one('bulan')
  const answer = await importFigures(
    view.session,
    await incoming(view),
    asked(bulan, fields.some('platform')),
    () => undefined,
  )
  return { to: `/angka?bulan=${bulan}`, answer }
}

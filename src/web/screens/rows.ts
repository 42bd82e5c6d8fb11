/** What stands behind a figure of the month: contents with their figures, or the rows and commits of one step. */
import { ofMonths, ofReport } from '../../app/read/reading.js'
import { registerBasis } from '../../app/session.js'
import { namaBulan, waktuPendek } from '../../domain/bahasa/kalimat.js'
import { tambahBulan } from '../../domain/bahasa/waktu.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { namaLangkah } from '../../domain/register/ringkasan.js'
import { susunRegister } from '../../domain/register/register.js'
import type { BarisRegister, Langkah, Register } from '../../domain/register/tipe.js'
import { barisUntuk, daftarKanal, versiBerlaku } from '../../domain/sop/sop.js'
import type { VersiSop } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import { dokumenLaporan } from '../../render/documents/laporan.js'
import { tabelInteraksi, tabelLaporan, verdikInWords } from '../../render/documents/register-rincian.js'
import { selectParts } from '../../render/formats/selection.js'
import type { Screen, View } from '../desk.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { documentTable, table } from '../view/table.js'
import { channelName } from '../view/words.js'
import { monthOf } from './month.js'

/** Rows of a page: with more it would weigh more than a phone should have to fetch. */
const ROWS = 60

const contents = { konten: 'Semua konten media sosial', artikel: 'Semua berita website' } as const
type Contents = keyof typeof contents

export const rowsScreen: Screen = {
  path: '/laporan/rincian',
  draft: null,
  show: async (view) => {
    const bulan = monthOf(view, -1)
    const what = view.query.get('apa') ?? ''
    const { title, body } =
      what === 'konten' || what === 'artikel' ? await ofContents(view, bulan, what) : await ofStep(view, bulan, what)
    const name = namaBulan(bulan, view.session.zona)
    return {
      title: `${title}, ${name}`,
      menu: '/laporan',
      body: html`<p class="remah"><a href="/laporan?bulan=${bulan}">Laporan ${name}</a></p>
        <h1>${title}</h1>
        ${body}`,
    }
  },
}

interface Rows {
  title: string
  body: Html
}

async function ofContents(view: View, bulan: string, what: Contents): Promise<Rows> {
  const { session } = view
  const basis = registerBasis(session, null)
  const keadaan = await view.keadaan(ofReport(bulan, false))
  const { kanal } = session.settings
  const laporan = susunLaporan(keadaan, bulan, kanal, basis)
  const lalu = susunLaporan(keadaan, tambahBulan(bulan, -1), kanal, basis)
  const { bagian } = selectParts(dokumenLaporan(laporan, basis, { lalu, banding: [] }), 'html', false)
  const found = bagian.find((t) => t.kunci === what)
  if (found === undefined) return { title: contents[what], body: html`<p class="kosong">Tidak ada.</p>` }
  const { from, links } = page(view, bulan, what, found.baris.length)
  const some = { ...found, baris: found.baris.slice(from, from + ROWS) }
  return { title: contents[what], body: html`${documentTable(some, session.zona)}${links}` }
}

/** `what` is `medsos-2`: the channel and the number of the row of its SOP. */
async function ofStep(view: View, bulan: string, what: string): Promise<Rows> {
  const { session } = view
  const [channel, number] = what.split('-')
  const kanal = daftarKanal.find((k) => k === channel)
  if (kanal === undefined || !/^\d{1,2}$/.test(number ?? ''))
    throw new KontenError('pemakaian', 'halaman-tidak-ada', 'Halaman ini tidak ada.', ['Kembali ke laporan.'])
  const no = Number(number)
  const basis = registerBasis(session, null)
  const keadaan = await view.keadaan(ofMonths([bulan], false))
  const register = susunRegister(keadaan, { bulan, kanal: [kanal] }, basis)
  const title = `Langkah ${no}, ${namaLangkah(basis, bulan)(kanal, no).toLocaleLowerCase('id')}: ${channelName[kanal]}`
  const rows = register.baris.flatMap((b) =>
    b.langkah.filter((l) => l.baris.no === no && l.verdik !== 'tidak-dinilai').map((l) => ({ b, l })),
  )
  if (rows.length === 0)
    return {
      title,
      body: html`${withoutKegiatan(register, versiBerlaku(basis.sop[kanal], `${bulan}-01`), no, session.zona)}`,
    }
  const { from, links } = page(view, bulan, what, rows.length)
  return { title, body: html`${steps(title, rows.slice(from, from + ROWS), session.zona)}${links}` }
}

/** Answers and reports are steps too, and belong to no kegiatan. */
function withoutKegiatan(register: Register, versi: VersiSop, no: number, zona: string): Html | null {
  if (barisUntuk(versi, 'dijawab')?.no === no) return documentTable(tabelInteraksi(register), zona)
  if (barisUntuk(versi, 'dilaporkan')?.no === no) return documentTable(tabelLaporan(register), zona)
  return html`<p class="kosong">Tidak ada.</p>`
}

const steps = (title: string, rows: readonly { b: BarisRegister; l: Langkah }[], zona: string): Html =>
  table(
    title,
    ['Kegiatan', 'Mulai', 'Selesai', 'Verdik', 'Oleh', 'Commit'].map((one) => ({ title: one })),
    rows.map(({ b, l }) => [
      html`<a href="/kegiatan/${b.kegiatan.id}">${b.kegiatan.judul}</a>`,
      l.mulai === null ? '-' : waktuPendek(l.mulai, zona),
      l.selesai === null ? 'belum' : waktuPendek(l.selesai, zona),
      html`<span class="v-${l.verdik}">${verdikInWords(l)}</span>`,
      l.oleh ?? '-',
      html`<code>${l.commit?.slice(0, 12) ?? '-'}</code>`,
    ]),
  )

/** The first row of the page that is asked for, and links to the pages around it. */
function page({ query }: View, bulan: string, what: string, rows: number): { from: number; links: Html | null } {
  const last = Math.max(1, Math.ceil(rows / ROWS))
  const asked = Number(query.get('halaman') ?? '1')
  const now = Number.isInteger(asked) ? Math.min(Math.max(1, asked), last) : 1
  const link = (n: number, words: string): Html | null =>
    n < 1 || n > last
      ? null
      : html`<a href="/laporan/rincian?bulan=${bulan}&amp;apa=${what}&amp;halaman=${n}">${words}</a>`
  const links = html`<nav class="bulan-pilih" aria-label="Halaman">
    ${link(now - 1, '← Sebelumnya')}<span>Halaman ${now} dari ${last}</span>${link(now + 1, 'Berikutnya →')}
  </nav>`
  return { from: (now - 1) * ROWS, links: last === 1 ? null : links }
}

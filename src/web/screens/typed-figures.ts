/**
 * The figures a person looks up and types: of accounts, of the contents that have none, and of the site; one act for
 * all.
 */
import { readNumber } from '../../analytics/csv.js'
import { ofReport } from '../../app/read/reading.js'
import { recordFigures, typedSource } from '../../app/figures/record-figures.js'
import { registerBasis } from '../../app/session.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import type { Angka, NamaAngka } from '../../domain/peristiwa/angka.js'
import { buatAngka, daftarAngka } from '../../domain/peristiwa/angka.js'
import { KontenError } from '../../errors.js'
import type { Done, Screen, View } from '../desk.js'
import type { Fields } from '../http/body.js'
import { actor, buttons, form } from '../view/form.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { table } from '../view/table.js'

const recorders = ['admin-medsos', 'admin-website'] as const
const accountFigures = ['pengikut_awal', 'pengikut_akhir', 'penonton'] as const
const contentFigures = ['tayangan', 'jangkauan', 'suka', 'komentar', 'bagikan', 'simpan'] as const

const monthIn = ({ session, params }: View): string =>
  bacaBulan(params['bulan'] ?? '', session.zona, session.now, 'bulan')

/** Contents to a page, so that it is light; each page is a form and a draft of its own. */
const POSTS = 40

export const typedFiguresScreen: Screen = {
  path: '/angka/:bulan/ketik/:halaman?',
  draft: ({ bulan = '', halaman = '1' }) => `angka-ketik-${bulan}-${halaman}`,
  show: async (view) => {
    const { session } = view
    const bulan = monthIn(view)
    const laporan = susunLaporan(
      await view.keadaan(ofReport(bulan, false)),
      bulan,
      session.settings.kanal,
      registerBasis(session, null),
    )
    const name = namaBulan(bulan, session.zona)
    return {
      title: `Ketik angka ${name}`,
      menu: '/angka',
      body: html`<p class="remah"><a href="/angka?bulan=${bulan}">Angka ${name}</a></p>
        <h1>Ketik angka ${name}</h1>
        <p class="bantu">Kosongkan yang tidak diketahui; kosong bukan nol.</p>
        ${form(
          view,
          { className: 'angka-ketik' },
          html`${tables(view, laporan)} ${actor(view, recorders)} ${buttons('Catat angka')}`,
        )}`,
    }
  },
  act: typed,
}

/** The contents of this page that have no figure, and links to the pages around it. */
function postsHere(
  { params }: View,
  bulan: string,
  lacking: Laporan['tanpaData'],
): { posts: Laporan['tanpaData']; links: Html | null } {
  const posts = lacking.filter((k) => k.kanal === 'medsos')
  const last = Math.max(1, Math.ceil(posts.length / POSTS))
  const page = Math.min(Math.max(1, Number(params['halaman'] ?? 1) || 1), last)
  const link = (n: number, words: string): Html | null =>
    n < 1 || n > last ? null : html`<a href="/angka/${bulan}/ketik/${n}">${words}</a>`
  const links = html`<nav class="bulan-pilih" aria-label="Halaman">
    ${link(page - 1, '← Konten sebelumnya')}<span>Halaman ${page} dari ${last}</span
    >${link(page + 1, 'Konten berikutnya →')}
  </nav>`
  return { posts: posts.slice((page - 1) * POSTS, page * POSTS), links: last === 1 ? null : links }
}

const key = (...parts: readonly string[]): string => ['nilai', ...parts].join('|')

function tables(view: View, laporan: Laporan): Html {
  const { kanal, akun } = view.session.settings
  const figure = (...parts: readonly string[]): Html =>
    html`<input
      name="${key(...parts)}"
      value="${view.draft.value(key(...parts))}"
      inputmode="numeric"
      autocomplete="off"
      aria-label="${parts.join(' ').replaceAll('_', ' ')}"
    />`
  const used = [...new Set([...akun, ...laporan.konten.map((k) => k.platform)])].filter((p) => p !== 'website')
  const platforms = used.length > 0 ? used : view.session.settings.platform.filter((p) => p !== 'website')
  const { posts, links } = postsHere(view, laporan.bulan, laporan.tanpaData)
  const articles = laporan.tanpaData.filter((k) => k.kanal === 'website')
  return html`${
    kanal.includes('medsos')
      ? table(
          'Akun',
          [{ title: 'Platform' }, ...accountFigures.map((f) => ({ title: f.replace('_', ' ') }))],
          platforms.map((p) => [p, ...accountFigures.map((f) => figure('akun', p, f))]),
        )
      : null
  }
  ${
    posts.length === 0
      ? null
      : html`${table(
          'Konten tanpa angka',
          [{ title: 'Konten' }, ...contentFigures.map((f) => ({ title: f }))],
          posts.map((k) => [
            `${k.kegiatan.judul} (${k.platform})`,
            ...contentFigures.map((f) => figure('konten', k.kegiatan.id, k.platform, f)),
          ]),
        )}${links}`
  }
  ${
    kanal.includes('website')
      ? table(
          'Website',
          [{ title: 'Halaman' }, { title: 'Klik' }],
          [
            ['Situs, sebulan', figure('situs', 'klik_situs')],
            ...articles.map((k) => [k.kegiatan.judul, figure('artikel', k.kegiatan.id, 'klik')]),
          ],
        )
      : null
  }`
}

async function typed(view: View, fields: Fields): Promise<Done> {
  const { session } = view
  const bulan = monthIn(view)
  const rows = new Map<string, Angka>()
  for (const [name] of fields.entries()) {
    const [mark, about = '', ...rest] = name.split('|')
    const figure = daftarAngka.find((f) => f === rest.at(-1))
    const text = mark === 'nilai' ? fields.some(name) : undefined
    if (text === undefined || figure === undefined) continue
    const value = readNumber(text, 'ketikan', 1, figure.replace('_', ' '))
    if (value === null) continue
    const of = rest.slice(0, -1)
    const row = rows.get([about, ...of].join('|')) ?? emptyRow(bulan, about, of)
    const nilai: Partial<Record<NamaAngka, number>> = { ...row.nilai, [figure]: value }
    rows.set([about, ...of].join('|'), { ...row, nilai })
  }
  const known = (await view.keadaan(ofReport(bulan, false))).kegiatan
  const own = [...rows.values()].filter((r) => r.id === null || known.has(r.id))
  if (own.length === 0) throw new KontenError('pemakaian', 'tanpa-angka', 'Belum ada angka yang diketik.', [])
  return { to: `/angka?bulan=${bulan}`, answer: await recordFigures(session, typedSource(own, session.now)) }
}

function emptyRow(bulan: string, about: string, [first, second]: readonly string[]): Angka {
  switch (about) {
    case 'akun':
      return buatAngka({ bulan, kanal: 'medsos', platform: first ?? null, nilai: {} })
    case 'konten':
      return buatAngka({ bulan, kanal: 'medsos', platform: second ?? null, id: first ?? null, nilai: {} })
    case 'artikel':
      return buatAngka({ bulan, kanal: 'website', id: first ?? null, nilai: {} })
    default:
      return buatAngka({ bulan, kanal: 'website', nilai: {} })
  }
}

/**
 * Screen 5: the month's figures at once, each opening the rows behind it; causes typed in place; handed in and sealed.
 */
import { causeRequest } from '../../app/record/cause.js'
import { lateAnswer, lateReport, lateStep } from '../../app/read/find-late.js'
import { handInReport } from '../../app/month/hand-in-report.js'
import { ofMonths, ofReport } from '../../app/read/reading.js'
import { record } from '../../app/record/record.js'
import { closeMonth } from '../../app/month/close-month.js'
import { readKanal, registerBasis } from '../../app/session.js'
import { lamaLewat, namaBulan, waktuPendek } from '../../domain/bahasa/kalimat.js'
import { tambahBulan } from '../../domain/bahasa/waktu.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { ringkasRegister } from '../../domain/register/ringkasan.js'
import { daftarSebab } from '../../domain/register/sebab.js'
import type { BarisSebab } from '../../domain/register/sebab.js'
import { susunRegister } from '../../domain/register/register.js'
import type { Register } from '../../domain/register/tipe.js'
import { daftarKanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import { dokumenLaporan } from '../../render/documents/laporan.js'
import { dokumenRegister } from '../../render/documents/register.js'
import { verdikInWords } from '../../render/documents/register-rincian.js'
import type { Screen, Shown, View } from '../desk.js'
import { savedFormats } from '../documents.js'
import type { Fields } from '../http/body.js'
import { actor, despite, form, line, ticks } from '../view/form.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { firstPage, matrix } from '../view/month-figures.js'
import { channelName } from '../view/words.js'
import { monthLinks, monthOf } from './month.js'

const recorders = ['admin-medsos', 'admin-website'] as const

export const reportScreen: Screen = {
  path: '/laporan',
  draft: () => 'laporan',
  show: shown,
  act: async (view, fields) => {
    const { session } = view
    const bulan = fields.one('bulan')
    const to = `/laporan?bulan=${bulan}`
    switch (fields.one('aksi')) {
      case 'tutup':
        return { to, answer: await closeMonth(session, bulan) }
      case 'serahkan': {
        const named = fields.all('kanal')
        const kanal = readKanal(session, named.length === 0 ? undefined : named.join(','))
        const letter = { nomor: fields.some('nomor'), tindakLanjut: fields.some('tindakLanjut') }
        return { to, answer: await record(session, handInReport(session, bulan, kanal, letter)) }
      }
      default:
        return { to, answer: await cause(view, fields) }
    }
  },
}

async function shown(view: View): Promise<Shown> {
  const { session } = view
  const { kanal, kantor } = session.settings
  const bulan = monthOf(view, -1)
  const keadaan = await view.keadaan(ofReport(bulan, false), ofMonths([bulan], false))
  const basis = registerBasis(session, null)
  const laporan = susunLaporan(keadaan, bulan, kanal, basis)
  const register = susunRegister(keadaan, { bulan, kanal }, basis)
  const name = namaBulan(bulan, session.zona)
  const lalu = susunLaporan(keadaan, tambahBulan(bulan, -1), kanal, basis)
  const front = dokumenLaporan(laporan, basis, { lalu, banding: [] })
  return {
    title: `Laporan ${name}`,
    menu: '/laporan',
    body: html`<div class="judul-baris">
        <h1>Laporan ${name}</h1>
        ${monthLinks('/laporan', bulan, session.zona)}
      </div>
      <h2>Laporan bulanan</h2>
      ${firstPage(
        {
          ...front,
          bagian: front.bagian.slice(
            0,
            front.bagian.findIndex((t) => t.lampiran),
          ),
        },
        session.zona,
      )}
      ${behind(bulan, laporan)}
      <h2>Kepatuhan terhadap SOP</h2>
      ${firstPage(dokumenRegister(register, basis, kantor.nama), session.zona, ['perhatian'])}
      ${matrix(bulan, ringkasRegister(register, basis).matriks)} ${causes(view, register)}
      ${handIn(view, bulan, register)} ${saved(bulan)} ${seal(view, bulan, register)}`,
  }
}

/** Where the figures of the report come from. */
const behind = (bulan: string, { konten, artikel }: Laporan): Html =>
  html`<p class="aksi-lain">
    ${
      konten.length === 0
        ? null
        : html`<a href="/laporan/rincian?bulan=${bulan}&amp;apa=konten">Semua ${konten.length} konten media sosial</a>`
    }
    ${
      artikel.length === 0
        ? null
        : html`<a href="/laporan/rincian?bulan=${bulan}&amp;apa=artikel">Semua ${artikel.length} berita website</a>`
    }
    <a href="/angka?bulan=${bulan}">Angka bulan ini</a>
  </p>`

const about = (b: BarisSebab, zona: string): string =>
  b.kegiatan?.judul ?? (b.nomor === null ? `Laporan ${namaBulan(b.bulan!, zona)}` : `Interaksi ${b.nomor}`)

const causeKey = (b: BarisSebab): string =>
  [b.kegiatan?.id ?? '', b.nomor ?? '', b.bulan ?? '', b.kanal, b.langkah, b.ke].join('|')

/** The reason of what was late, typed where it is missing. */
function causes(view: View, register: Register): Html | null {
  const rows = daftarSebab(register)
  const open = rows.filter((b) => b.sebab === null)
  if (open.length === 0) return null
  return html`<details class="lagi" ${view.draft.value('untuk') === '' ? '' : html`open`}>
    <summary>Catat sebab: ${open.length} dari ${rows.length} keterlambatan belum bersebab</summary>
    ${form(
      view,
      {},
      html`<input type="hidden" name="bulan" value="${register.bulan ?? ''}" />
        ${ticks({
          label: 'Keterlambatan',
          name: 'untuk',
          radio: true,
          chosen: [view.draft.value('untuk')],
          choices: open.map(
            (b) =>
              [
                causeKey(b),
                `${about(b, view.session.zona)}: langkah ${b.langkah} (${b.kanal}), lewat ${lamaLewat(b)}`,
              ] as const,
          ),
        })}
        ${line({ label: 'Sebabnya', name: 'alasan', value: view.draft.value('alasan'), required: true })}
        ${actor(view, ['pelaksana', ...recorders, 'ppid'])}
        <div class="tombol-baris"><button class="utama" name="aksi" value="sebab">Catat sebab</button></div>`,
    )}
  </details>`
}

async function cause(view: View, fields: Fields) {
  const { session } = view
  const reason = fields.line('alasan')
  if (reason === '') throw new KontenError('pemakaian', 'sebab-kosong', 'Sebabnya kosong.', [])
  const [id = '', nomor = '', bulan = '', channel, langkah, ke] = fields.one('untuk').split('|')
  const kanal = daftarKanal.filter((k) => k === channel)
  if (kanal.length === 0)
    throw new KontenError('pemakaian', 'sasaran-tidak-jelas', 'Pilih keterlambatan yang sebabnya dicatat.', [])
  const target =
    id !== ''
      ? await lateStep(session, id, { no: Number(langkah), ke: Number(ke) }, kanal)
      : nomor !== ''
        ? await lateAnswer(session, nomor)
        : await lateReport(session, bulan, kanal)
  return record(session, causeRequest(target, reason))
}

function handIn(view: View, bulan: string, register: Register): Html {
  const { session, draft } = view
  return html`<section class="bulan" aria-labelledby="h-serah">
    <h2 id="h-serah">Penyerahan</h2>
    ${register.laporan.map(
      (l) =>
        html`<p>
          ${channelName[l.kanal]}:
          ${
            l.diserahkan === null
              ? 'belum diserahkan'
              : `diserahkan ${l.oleh ?? ''}, ${waktuPendek(l.diserahkan, session.zona)}`
          }
          <span class="v-${l.verdik}">(${verdikInWords(l)})</span>
        </p>`,
    )}
    <details class="lagi" ${view.refusal?.kode === 'tanpa-angka' || draft.value('nomor') !== '' ? html`open` : ''}>
      <summary>Serahkan laporan</summary>
      ${form(
        view,
        {},
        html`<input type="hidden" name="bulan" value="${bulan}" />
          ${ticks({
            label: 'Kanal',
            name: 'kanal',
            hint: 'Tidak dicentang: semua kanal.',
            chosen: draft.values('kanal') ?? [],
            choices: session.settings.kanal.map((k) => [k, channelName[k]] as const),
          })}
          <div class="berdua">
            ${line({ label: 'Nomor surat (boleh dikosongkan)', name: 'nomor', value: draft.value('nomor') })}
            ${line({
              label: 'Tindak lanjut (boleh dikosongkan)',
              name: 'tindakLanjut',
              value: draft.value('tindakLanjut'),
            })}
            ${actor(view, recorders, 'Diserahkan oleh')}
          </div>
          ${
            view.refusal === null
              ? null
              : line({
                  label: 'Tetap serahkan, dengan alasan',
                  name: 'tetap',
                  value: draft.value('tetap'),
                })
          }
          ${despite({ ...view, refusal: null })}
          <div class="tombol-baris"><button class="utama" name="aksi" value="serahkan">Serahkan</button></div>`,
      )}
    </details>
  </section>`
}

const saved = (bulan: string): Html =>
  html`<h2>Dokumen</h2>
    ${(['laporan', 'register'] as const).map(
      (kind) =>
        html`<p class="tombol-baris">
          <span>${kind === 'laporan' ? 'Laporan bulanan' : 'Register kepatuhan'}</span>
          ${savedFormats.map((f) => html`<a class="tombol" href="/unduh/${kind}/${bulan}/${f}">${f.toUpperCase()}</a>`)}
        </p>`,
    )}`

function seal(view: View, bulan: string, { segel }: Register): Html {
  if (segel !== null)
    return html`<p class="baik">
      Bulan ini sudah ditutup ${segel.oleh}, ${waktuPendek(segel.waktu, view.session.zona)}.
    </p>`
  return html`<details class="lagi">
    <summary>Tutup buku bulan ini (PPID)</summary>
    <p class="bantu">Sesudah bulannya berakhir. Yang dicatat kemudian tetap diterima dan ditandai.</p>
    ${form(
      view,
      {},
      html`<input type="hidden" name="bulan" value="${bulan}" /> ${actor(view, ['ppid'], 'Ditutup oleh')}
        <div class="tombol-baris"><button name="aksi" value="tutup">Tutup buku</button></div>`,
    )}
  </details>`
}

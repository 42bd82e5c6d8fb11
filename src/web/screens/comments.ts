/** Screen 4, first half: comments and messages with their clock, answered or noted in place. */
import { ofMonths, ofWaiting } from '../../app/read/reading.js'
import { record } from '../../app/record/record.js'
import { answerInteraction, receiveInteraction } from '../../app/record/interaction.js'
import { requireNomor } from '../../app/read/find.js'
import { optionLabel, registerBasis } from '../../app/session.js'
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import { salahSatu } from '../../domain/bahasa/pilihan.js'
import { tambahBulan } from '../../domain/bahasa/waktu.js'
import { bacaWaktu } from '../../domain/bahasa/waktu-ketik.js'
import { daftarJenisInteraksi } from '../../domain/peristiwa/diterima.js'
import { susunInteraksi } from '../../domain/register/register-interaksi.js'
import { kanalPlatform } from '../../domain/sop/sop.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { BarisInteraksi } from '../../domain/register/tipe.js'
import { susunTugas } from '../../domain/tugas.js'
import type { Tugas } from '../../domain/tugas.js'
import { KontenError } from '../../errors.js'
import { verdikInWords } from '../../render/documents/register-rincian.js'
import type { Screen, Shown, View } from '../desk.js'
import { actor, cause, form, line, select, ticks, when } from '../view/form.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { table } from '../view/table.js'
import { due, dueClass } from '../view/task.js'
import { monthLinks, monthOf, thisMonth } from './month.js'

const recorders = ['admin-medsos', 'admin-website'] as const
/** Titles offered as what a comment is about: the latest. */
const OFFERED = 60

export const commentsScreen: Screen = {
  path: '/komentar',
  draft: () => 'komentar',
  show: shown,
  act: async ({ session }, fields) => {
    if (fields.some('diterima') === undefined)
      throw new KontenError('pemakaian', 'flag-kurang', 'Belum disebut: kapan diterima.', [])
    const what = {
      platform: salahSatu(optionLabel('platform'), fields.one('platform'), session.settings.platform),
      jenis: salahSatu(optionLabel('jenis'), fields.one('jenis'), daftarJenisInteraksi),
      waktu: bacaWaktu(fields.one('diterima'), optionLabel('diterima'), session.zona, session.now),
      perluJawaban: fields.one('takPerlu') !== 'ya',
    }
    const request = receiveInteraction(session.zona, what, fields.some('kegiatan'))
    return { to: '/komentar', answer: await record(session, request) }
  },
}

/** The answer of one of them; a form of its own, so that it leaves the other's draft alone. */
export const answerScreen: Screen = {
  path: '/jawab/:nomor',
  draft: ({ nomor = '' }) => `jawab-${nomor}`,
  show: shown,
  act: async ({ session, params }) => {
    const nomor = params['nomor']!
    requireNomor(nomor)
    return { to: '/komentar', answer: await record(session, answerInteraction(nomor)) }
  },
}

async function shown(view: View): Promise<Shown> {
  const { session, draft } = view
  const basis = registerBasis(session, null)
  const { kanal } = session.settings
  const bulan = monthOf(view)
  const keadaan = await view.keadaan(
    ofWaiting,
    ofMonths([bulan, thisMonth(view), tambahBulan(thisMonth(view), -1)], false),
  )
  const waiting = susunTugas(keadaan, kanal, basis).filter((t) => t.nomor !== null)
  const all = susunInteraksi(keadaan, { bulan, kanal }, basis)
  const items = [...keadaan.kegiatan.values()].toSorted((a, b) => b.selesai - a.selesai).slice(0, OFFERED)
  return {
    title: 'Komentar dan pesan',
    menu: '/komentar',
    body: html`<h1>Komentar dan pesan</h1>
      <h2>Belum dijawab</h2>
      ${
        waiting.length === 0
          ? html`<p class="kosong">Semua sudah dijawab.</p>`
          : html`<ul class="kartu-daftar">
              ${waiting.map((t) => unanswered(view, t))}
            </ul>`
      }
      <details class="lagi" ${draft.values('diterima') === null ? '' : html`open`}>
        <summary>Catat komentar atau pesan yang diterima</summary>
        ${receivedForm(view, items)}
      </details>
      <div class="judul-baris">
        <h2>Sebulan</h2>
        ${monthLinks('/komentar', bulan, session.zona)}
      </div>
      ${list(all, session.zona)}`,
  }
}

function receivedForm(view: View, items: readonly Kegiatan[]): Html {
  const { session, draft } = view
  const { kanal, platform } = session.settings
  const value = (field: string, otherwise = ''): string => draft.value(field, otherwise)
  return form(
    view,
    {},
    html`<div class="berdua">
        ${select({
          label: 'Platform',
          name: 'platform',
          value: value('platform', 'instagram'),
          choices: platform.filter((p) => kanal.includes(kanalPlatform(p))).map((p) => [p, p] as const),
        })}
        ${select({
          label: 'Jenis',
          name: 'jenis',
          value: value('jenis', 'komentar'),
          choices: daftarJenisInteraksi.map((j) => [j, j === 'dm' ? 'Pesan langsung (DM)' : 'Komentar'] as const),
        })}
        ${line({
          label: 'Kapan diterima',
          name: 'diterima',
          value: value('diterima'),
          required: true,
          hint: 'Misalnya "hari ini 09.00".',
        })}
        ${select({
          label: 'Tentang kegiatan',
          name: 'kegiatan',
          value: value('kegiatan'),
          choices: [['', 'Tidak tentang kegiatan'], ...items.map((k) => [k.id, k.judul] as const)],
        })}
        ${actor(view, recorders)}
      </div>
      ${ticks({
        label: 'Perlu dijawab?',
        name: 'takPerlu',
        chosen: draft.values('takPerlu') ?? [],
        choices: [['ya', 'Tidak: emoji atau spam, dicatat tanpa dinilai']],
      })}
      <p class="bantu">Yang tercatat hanya waktu, platform, dan jenisnya; nama dan isinya tidak.</p>
      <div class="tombol-baris"><button class="utama" name="aksi" value="catat">Catat</button></div>`,
  )
}

const unanswered = (view: View, t: Tugas): Html =>
  html`<li class="kartu ${dueClass(t)}" id="i-${t.nomor}">
    <div class="kartu-isi">
      <p class="kartu-apa">${t.nomor} · ${t.apa}</p>
      <h3>${t.id === null ? t.judul : html`<a href="/kegiatan/${t.id}">${t.judul}</a>`}</h3>
      <p>${due(t, view.session.zona)}</p>
    </div>
    <details class="jawab">
      <summary class="tombol">Sudah dijawab</summary>
      ${form(
        view,
        { to: `/jawab/${t.nomor ?? ''}` },
        html`${actor(view, recorders)} ${when(view, 'Kapan dijawab?')} ${cause(view, t.verdik === 'lewat')}
          <button class="utama" name="aksi" value="jawab">Catat jawaban</button>`,
      )}
    </details>
  </li>`

const list = (all: readonly BarisInteraksi[], zona: string): Html =>
  all.length === 0
    ? html`<p class="kosong">Tidak ada komentar dan pesan yang tercatat pada bulan ini.</p>`
    : table(
        'Komentar dan pesan',
        [{ title: 'Nomor' }, { title: 'Jenis' }, { title: 'Diterima' }, { title: 'Dijawab' }, { title: 'Verdik' }],
        all.map((i) => {
          const { diterima, dijawab, nomor } = i.interaksi
          return [
            nomor,
            `${diterima.jenis} ${diterima.platform}`,
            waktuPendek(diterima.waktu, zona),
            dijawab === null ? (diterima.perluJawaban ? 'belum' : 'tidak perlu') : waktuPendek(dijawab.waktu, zona),
            html`<span class="v-${i.verdik}">${verdikInWords(i)}</span>`,
          ]
        }),
      )

/** Screen 2, phone first: what the PPID sees of a draft, its photos before all, and the three decisions. */
import { shownState } from '../../app/record/shown.js'
import { draftReading } from '../../app/read/draft-reading.js'
import { registerBasis } from '../../app/session.js'
import type { Session } from '../../app/session.js'
import { memegang, cariPetugas } from '../../domain/orang/pelaku.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { tugasJalur, lewatTenggat } from '../../domain/tugas.js'
import type { Done, Screen, View } from '../desk.js'
import type { Fields } from '../http/body.js'
import { approveOrReturn, rejectWith } from '../view/decision.js'
import { actors, cause, form, line, select, text, ticks, when } from '../view/form.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { gallery, seenHere } from '../view/material.js'
import type { Reading, Track } from '../view/review.js'
import { reviewBody } from '../view/review.js'
import { historyLink } from '../view/task.js'
import { recordDecision } from './decide.js'
import { findTrack, kanalOf, trackDraft } from './find-track.js'

export const reviewScreen: Screen = {
  path: '/tinjau/:id/:kanal',
  draft: trackDraft('putusan'),
  show: async (view) => {
    const track = await findTrack(view)
    const { read, jalur } = track
    const reading = await draftReading(view.session, await view.snapshot(), read, jalur)
    return {
      title: `Tinjau: ${read.kegiatan.judul}`,
      menu: '/',
      body: html`<div class="tinjau">
        ${historyLink(read.kegiatan)}
        ${reviewBody(view.session, track, reading, gallery(read.kegiatan.id, reading.data.media))}
        ${jalur.tahap === 'diajukan' ? decision(view, track, reading) : notWaiting(track)}
      </div>`,
    }
  },
  act: decide,
}

const notWaiting = ({ jalur, read: { kegiatan } }: Track): Html =>
  html`<p class="kosong">
    Draf ini tidak sedang menunggu keputusan (${jalur.tahap}). <a href="/kegiatan/${kegiatan.id}">Lihat riwayatnya</a>.
  </p>`

function decision(view: View, track: Track, { data: { media } }: Reading): Html {
  const { kegiatan } = track.read
  const lost = media.filter((m) => !seenHere(m)).length
  const [task] = tugasJalur(kegiatan, track.jalur, registerBasis(view.session, null))
  return form(
    view,
    { shown: shownState(kegiatan, track.kanal), className: 'putusan' },
    html`<h2>Keputusan PPID</h2>
      <button class="diam" name="aksi" value="simpan" tabindex="-1" aria-hidden="true" formnovalidate>Simpan</button>
      ${whoDecides(view)}
      ${text({
        label: 'Catatan',
        name: 'catatan',
        rows: 3,
        value: view.draft.value('catatan'),
        hint: 'Wajib untuk koreksi: apa yang perlu diperbaiki. Tercatat selamanya; jangan menulis data pribadi.',
      })}
      ${cause(view, task !== undefined && lewatTenggat(task))} ${approveOrReturn(lost, 'di komputer ini')}
      ${when(view, 'Kapan diputuskan?')}
      ${rejectWith(
        view.draft.value('alasan'),
        html`${line({
          label: 'Huruf UU 14/2008 Pasal 17 (boleh dikosongkan)',
          name: 'pasal',
          value: view.draft.value('pasal'),
          hint: 'Misalnya 17h. Bukan penetapan informasi yang dikecualikan.',
        })}
        ${ticks({
          label: 'Sesudah ditolak',
          name: 'final',
          chosen: view.draft.values('final') ?? [],
          choices: [['ya', 'Untuk seterusnya: tidak dapat diserahkan lagi']],
        })}`,
      )}`,
  )
}

/** The PPID says who decides; somebody else can only record what the PPID answered elsewhere, with the evidence. */
function whoDecides(view: View): Html {
  const { session, seat } = view
  const proof = line({
    label: 'Bukti, hanya bila PPID memutus di luar halaman ini',
    name: 'bukti',
    value: view.draft.value('bukti'),
    hint:
      'Misalnya "pesan WhatsApp PPID pukul 14.05". Lalu pilih nama pencatat ' +
      'di atas; register menandainya "atas nama".',
  })
  if (session.settings.petugas.length === 0)
    return html`${line({
        label: 'Yang memutus',
        name: 'sebagai',
        value: view.draft.value('sebagai', seat ?? ''),
        required: true,
      })}
      <details class="lagi" ${view.draft.value('bukti') === '' ? '' : html`open`}>
        <summary>PPID memutus lewat WhatsApp, telepon, atau surat</summary>
        ${proof}
      </details>`
  const ppid = actors(view, ['ppid'])
  const others = seat === null || ppid.includes(seat) ? [] : [[seat, `${seat} (mencatat jawaban PPID)`] as const]
  const own = seatHolds(view) ? (seat ?? '') : ''
  return html`${select({
      label: 'Yang memutus',
      name: 'sebagai',
      value: view.draft.value('sebagai', own),
      choices: [['', 'Pilih nama Anda'], ...ppid.map((n) => [n, n] as const), ...others],
    })}
    <details class="lagi" ${view.draft.value('bukti') === '' ? '' : html`open`}>
      <summary>PPID memutus lewat WhatsApp, telepon, atau surat</summary>
      ${proof}
    </details>`
}

function seatHolds({ session, seat }: View): boolean {
  const petugas = seat === null ? undefined : cariPetugas(session.settings.petugas, seat)
  return petugas !== undefined && memegang(petugas, 'ppid', tanggalLokal(session.now, session.zona))
}

async function decide({ session: opened, params }: View, fields: Fields): Promise<Done> {
  const session: Session =
    fields.some('bukti') === undefined ? opened : { ...opened, options: { ...opened.options, atasNama: 'ppid' } }
  const on = { id: params['id']!, kanal: kanalOf(params) }
  return { to: `/kegiatan/${on.id}`, answer: await recordDecision(session, on, fields) }
}

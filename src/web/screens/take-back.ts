/** Taking back the last act on a channel: what it is, said before it is done. */
import { record } from '../../app/record/record.js'
import { takeBackAct } from '../../app/record/take-back.js'
import { asShown, shownState } from '../../app/record/shown.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import type { Screen } from '../desk.js'
import { actor, buttons, form, text } from '../view/form.js'
import { html } from '../view/html.js'
import { historyLink } from '../view/task.js'
import { channelName } from '../view/words.js'
import { findTrack, trackDraft } from './find-track.js'

export const takeBackScreen: Screen = {
  path: '/batalkan/:id/:kanal',
  draft: trackDraft('batalkan'),
  show: async (view) => {
    const { read, kanal, jalur } = await findTrack(view)
    const { kegiatan } = read
    const last = jalur.berlaku.at(-1)
    return {
      title: `Batalkan: ${kegiatan.judul}`,
      menu: '/papan',
      body: html`${historyLink(kegiatan)}
        <h1>Batalkan catatan terakhir</h1>
        <p>${kegiatan.judul} <span class="kanal">${channelName[kanal]}</span></p>
        ${
          last === undefined
            ? html`<p class="kosong">Tidak ada yang dapat dibatalkan.</p>`
            : html`<p>
                  Yang dibatalkan: <b>${last.peristiwa}</b> oleh ${last.oleh},
                  ${waktuPanjang(last.waktu, view.session.zona)}. Riwayat tetap menyimpan keduanya.
                </p>
                ${form(
                  view,
                  { shown: shownState(kegiatan, kanal) },
                  html`${text({
                    label: 'Mengapa dibatalkan?',
                    name: 'catatan',
                    rows: 3,
                    value: view.draft.value('catatan'),
                  })}
                  ${actor(view, daftarPeran)} ${buttons('Batalkan', false)}`,
                )}`
        }`,
    }
  },
  act: async (view, fields) => {
    const { read, kanal } = await findTrack(view)
    const request = takeBackAct(read.kegiatan.id, [kanal], fields.text('catatan') ?? '')
    const answer = await record(view.session, asShown(request, fields.one('dasar')))
    return { to: `/kegiatan/${read.kegiatan.id}`, answer }
  },
}

/** Step 4 on a page: the approved text to be copied, its photos to be saved, and the addresses it is online at. */
import { record } from '../../app/record/record.js'
import { publish } from '../../app/steps/publication.js'
import { asShown, shownState } from '../../app/record/shown.js'
import { registerBasis } from '../../app/session.js'
import { mediaJalur } from '../../domain/keadaan/baca.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { lewatTenggat, tugasJalur } from '../../domain/tugas.js'
import type { Screen } from '../desk.js'
import { actor, buttons, cause, form, select, text, when } from '../view/form.js'
import { html } from '../view/html.js'
import { asPublished, gallery } from '../view/material.js'
import { trackHead } from '../view/task.js'
import { textName } from '../view/words.js'
import { afterAct } from './after-act.js'
import { findTrack, trackDraft } from './find-track.js'
import { lying } from './lying.js'

export const uploadScreen: Screen = {
  path: '/unggah/:id/:kanal',
  draft: trackDraft('unggah'),
  show: async (view) => {
    const { read, kanal, jalur } = await findTrack(view)
    const { kegiatan, berkas } = read
    const { session, draft } = view
    const [task] = tugasJalur(kegiatan, jalur, registerBasis(session, null))
    const decided = new Set(mediaJalur(jalur))
    const platforms = session.settings.platform.filter((p) => p !== 'website')
    return {
      title: `Unggah: ${kegiatan.judul}`,
      menu: '/',
      body: html`${trackHead(kegiatan, jalur, task, session.zona)}
        <div class="sebelah">
          <div>
            <h2>Sesudah tayang</h2>
            ${form(
              view,
              { shown: shownState(kegiatan, kanal) },
              html`${text({
                label: 'Alamat konten yang sudah tayang',
                name: 'tautan',
                rows: 3,
                required: true,
                value: draft.value('tautan'),
                hint: 'Satu alamat sebaris. Salin lengkap dari peramban, berawal dengan https://',
              })}
              ${
                kanal === 'website'
                  ? null
                  : select({
                      label: 'Platform',
                      name: 'platform',
                      value: draft.value('platform'),
                      choices: [['', 'Menurut alamatnya'], ...platforms.map((p) => [p, p] as const)],
                    })
              }
              ${actor(view, task?.peran ?? ['admin-medsos', 'admin-website'])} ${when(view, 'Kapan tayang?')}
              ${cause(view, task !== undefined && lewatTenggat(task))} ${buttons('Catat unggahan')}`,
            )}
          </div>
          <aside aria-label="Yang disetujui">
            <h2>${textName[kanal]} yang disetujui</h2>
            ${asPublished(kanal, kegiatan.judul, berkas.isi[bagianKanal[kanal]])}
            <p><button type="button" hidden data-salin="#teks-salin">Salin teks</button></p>
            <textarea id="teks-salin" class="sembunyi" tabindex="-1" aria-hidden="true" readonly>
${berkas.isi[bagianKanal[kanal]]}</textarea>
            <h2>Foto dan video</h2>
            ${gallery(kegiatan.id, await lying(session, read, decided))}
          </aside>
        </div>`,
    }
  },
  act: async (view, fields) => {
    const { read, kanal } = await findTrack(view)
    const tautan = fields.one('tautan').split(/\s+/).filter(Boolean)
    const request = publish(view.session, {
      search: read.kegiatan.id,
      kanal: [kanal],
      tautan,
      platform: fields.some('platform'),
    })
    return afterAct(view.session, await record(view.session, asShown(request, fields.one('dasar'))), kanal)
  },
}

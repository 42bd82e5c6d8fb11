/** Step 2 on a page: the draft is written beside narration and photos, and goes to the PPID. */
import { record } from '../../app/record/record.js'
import { submitDraft } from '../../app/steps/submission.js'
import { asShown, shownState } from '../../app/record/shown.js'
import { registerBasis } from '../../app/session.js'
import { bahanJalur } from '../../domain/keadaan/baca.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { lewatTenggat, tugasJalur } from '../../domain/tugas.js'
import type { Screen } from '../desk.js'
import { actor, buttons, cause, despite, files, form, text, when } from '../view/form.js'
import { html } from '../view/html.js'
import { gallery } from '../view/material.js'
import { trackHead } from '../view/task.js'
import { channelName, textName } from '../view/words.js'
import { afterAct } from './after-act.js'
import { findTrack, trackDraft } from './find-track.js'
import { lying } from './lying.js'
import { keptMedia } from './new.js'

export const submitScreen: Screen = {
  path: '/ajukan/:id/:kanal',
  draft: trackDraft('ajukan'),
  files: ['lampiran'],
  show: async (view) => {
    const { read, kanal, jalur } = await findTrack(view)
    const { kegiatan, berkas } = read
    const { session } = view
    const bagian = bagianKanal[kanal]
    const [task] = tugasJalur(kegiatan, jalur, registerBasis(session, null))
    const late = task !== undefined && lewatTenggat(task)
    const last = jalur.berlaku.at(-1)
    const handed = new Set([...bahanJalur(jalur).foto, ...bahanJalur(jalur).video])
    return {
      title: `Draf: ${kegiatan.judul}`,
      menu: '/',
      body: html`${trackHead(kegiatan, jalur, task, session.zona)}
        ${
          jalur.tahap !== 'dikoreksi' || last === undefined
            ? null
            : html`<section class="perhatian">
                <h2>Diminta PPID</h2>
                <p class="ketik">${last.catatan}</p>
              </section>`
        }
        <div class="sebelah">
          <div>
            ${form(
              view,
              { files: true, shown: shownState(kegiatan, kanal) },
              html`${text({
                label: `${textName[kanal]} untuk ${channelName[kanal].toLowerCase()}`,
                name: bagian,
                value: view.draft.value(bagian, berkas.isi[bagian] || berkas.isi.narasi),
                rows: 12,
                required: true,
                ...(kanal === 'medsos' ? {} : { hint: 'Baris kosong memisahkan alinea; "- " memulai daftar.' }),
              })}
              ${files(view, {
                label: 'Lampiran: desain atau video draf (boleh dikosongkan)',
                name: 'lampiran',
                accept: 'image/*,video/*,application/pdf',
              })}
              ${actor(view, task?.peran ?? ['admin-medsos', 'admin-website'])} ${when(view, 'Kapan diajukan?')}
              ${despite(view)} ${cause(view, late)} ${buttons('Ajukan kepada PPID')}`,
            )}
          </div>
          <aside aria-label="Bahan">
            <h2>Narasi</h2>
            <p class="ketik kutip">${berkas.isi.narasi}</p>
            <h2>Foto dan video</h2>
            ${gallery(kegiatan.id, await lying(session, read, handed))}
          </aside>
        </div>`,
    }
  },
  act: async (view, fields) => {
    const { read, kanal } = await findTrack(view)
    const request = submitDraft({
      search: read.kegiatan.id,
      kanal: [kanal],
      texts: { caption: fields.text('caption'), berita: fields.text('berita') },
      lampiran: await keptMedia(view, 'lampiran'),
    })
    return afterAct(view.session, await record(view.session, asShown(request, fields.one('dasar'))), kanal)
  },
}

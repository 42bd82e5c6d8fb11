/** Texts put right before the draft goes to the PPID: the narration, and the draft of each channel. */
import { readKegiatan } from '../../app/read/find.js'
import { record } from '../../app/record/record.js'
import { reviseTexts } from '../../app/record/revise.js'
import { asShown, shownStates } from '../../app/record/shown.js'
import { barisKerja } from '../../domain/peristiwa/daftar.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { bagianKanal, daftarPeran } from '../../domain/sop/sop.js'
import type { Screen } from '../desk.js'
import { actor, buttons, despite, form, text, when } from '../view/form.js'
import { html } from '../view/html.js'
import { historyLink } from '../view/task.js'
import { channelName, textName } from '../view/words.js'

/** The channels whose texts may still be put right, by their SOP. */
export const revisable = ({ jalur }: Kegiatan): Kanal[] =>
  [...jalur.values()].filter((j) => barisKerja(j.versi, 'disunting')?.sesudah.includes(j.tahap)).map((j) => j.kanal)

export const reviseScreen: Screen = {
  path: '/sunting/:id',
  draft: ({ id = '' }) => `sunting-${id}`,
  show: async (view) => {
    const { session, draft } = view
    const { kegiatan, berkas } = await readKegiatan(session, await view.snapshot(), view.params['id']!)
    const open = revisable(kegiatan)
    const drafts = open.filter((k) => berkas.isi[bagianKanal[k]] !== '' || draft.values(bagianKanal[k]) !== null)
    return {
      title: `Perbaiki teks: ${kegiatan.judul}`,
      menu: '/papan',
      body: html`${historyLink(kegiatan)}
        <h1>Perbaiki teks</h1>
        <p>${kegiatan.judul}</p>
        ${
          open.length === 0
            ? html`<p class="kosong">Teksnya sudah diajukan, sehingga tidak dapat diperbaiki di sini.</p>`
            : form(
                view,
                { shown: shownStates(kegiatan) },
                html`${text({
                  label: 'Narasi',
                  name: 'narasi',
                  rows: 8,
                  required: true,
                  value: draft.value('narasi', berkas.isi.narasi),
                  hint: 'Milik semua kanal kegiatan ini.',
                })}
                ${drafts.map((k) =>
                  text({
                    label: `${textName[k]} untuk ${channelName[k].toLowerCase()}`,
                    name: bagianKanal[k],
                    rows: 10,
                    value: draft.value(bagianKanal[k], berkas.isi[bagianKanal[k]]),
                  }),
                )}
                ${actor(view, daftarPeran)} ${when(view, 'Kapan diperbaiki?')} ${despite(view)}
                ${buttons('Catat perbaikan')}`,
              )
        }`,
    }
  },
  act: async (view, fields) => {
    const id = view.params['id']!
    const typed = { narasi: fields.text('narasi'), caption: fields.text('caption'), berita: fields.text('berita') }
    const texts = Object.fromEntries(Object.entries(typed).filter(([, one]) => one !== undefined))
    const answer = await record(
      view.session,
      asShown(reviseTexts(id, undefined, texts), fields.one('dasar'), { all: true }),
    )
    return { to: `/kegiatan/${id}`, answer }
  },
}

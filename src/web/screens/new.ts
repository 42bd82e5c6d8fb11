/** Step 1 on a page: a kegiatan with its material, photos dropped in; and material again after a rejection. */
import { bacaWaktu } from '../../domain/bahasa/waktu-ketik.js'
import { salahSatu } from '../../domain/bahasa/pilihan.js'
import { tambahBulan, tanggalLokal } from '../../domain/bahasa/waktu.js'
import { daftarJenisKegiatan } from '../../domain/peristiwa/kepala.js'
import { barisUntuk, versiBerlaku } from '../../domain/sop/sop.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import { ofMonths } from '../../app/read/reading.js'
import { record } from '../../app/record/record.js'
import { handOver, handOverAgain, requireMaterial } from '../../app/steps/material.js'
import { asShown, shownState } from '../../app/record/shown.js'
import { optionLabel, readKanal } from '../../app/session.js'
import type { MediaKind } from '../../storage/media/media.js'
import { checkMedia } from '../../storage/media/media.js'
import type { Screen, View } from '../desk.js'
import { actor, actors, buttons, cause, despite, files, form, line, select, text, ticks, when } from '../view/form.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { historyLink } from '../view/task.js'
import { channelName } from '../view/words.js'
import { afterAct } from './after-act.js'
import { findTrack, kanalOf, trackDraft } from './find-track.js'
import { thisMonth } from './month.js'

/** The files that were kept for a field, checked by their content. */
export const keptMedia = async ({ draft }: View, field: MediaKind) =>
  checkMedia(
    draft.files(field).map((f) => f.letak),
    field,
  )

const recorders = ['pelaksana', 'admin-medsos', 'admin-website'] as const

const photoHint = ({ session }: View): string => {
  const day = tanggalLokal(session.now, session.zona)
  const least = Math.max(
    0,
    ...session.settings.kanal.map(
      (k) => barisUntuk(versiBerlaku(session.sop[k], day), 'diserahkan')?.syarat?.foto ?? 0,
    ),
  )
  return `Pilih atau seret ke sini. Minimal ${least} foto yang berbeda; aslinya tidak diubah.`
}

function timeAndPlace(view: View, last: Kegiatan | undefined): Html {
  const { draft } = view
  return html`<div class="berdua">
    ${line({
      label: 'Mulai',
      name: 'mulai',
      value: draft.value('mulai', 'hari ini 08.00'),
      required: true,
      hint: 'Misalnya "hari ini 08.00" atau "2026-10-01 07.30".',
    })}
    ${line({
      label: 'Selesai',
      name: 'selesai',
      value: draft.value('selesai'),
      hint: 'Tanggalnya adalah Hari H. Kosong: sama dengan mulai.',
    })}
    ${line({ label: 'Tempat', name: 'lokasi', value: draft.value('lokasi', last?.lokasi ?? '') })}
    ${line({
      label: 'Pelaksana Teknis Kegiatan',
      name: 'pelaksana',
      value: draft.value('pelaksana', last?.pelaksana ?? ''),
      required: true,
      list: actors(view, ['pelaksana']),
    })}
  </div>`
}

function kindAndChannels(view: View): Html {
  const { session, draft } = view
  return html`<div class="berdua">
    ${select({
      label: 'Jenis',
      name: 'jenis',
      value: draft.value('jenis', 'berita'),
      choices: daftarJenisKegiatan.map((j) => [j, j === 'berita' ? 'Berita kegiatan' : 'Pengumuman'] as const),
    })}
    ${ticks({
      label: 'Untuk kanal',
      name: 'kanal',
      hint: 'Tidak dicentang: semua kanal; pengumuman: website saja.',
      chosen: draft.values('kanal') ?? [],
      choices: session.settings.kanal.map((k) => [k, channelName[k]] as const),
    })}
    ${actor(view, recorders)}
  </div>`
}

const twin = ({ refusal }: View): Html | null =>
  refusal?.kode === 'kegiatan-kembar'
    ? ticks({
        label: 'Kegiatan yang sama baru saja dicatat',
        name: 'kembar',
        chosen: [],
        choices: [['ya', 'Catat juga, ini kegiatan lain']],
      })
    : null

export const newScreen: Screen = {
  path: '/baru',
  draft: () => 'baru',
  files: ['foto', 'video'],
  show: async (view) => {
    const months = [tambahBulan(thisMonth(view), -1), thisMonth(view)]
    const { kegiatan } = await view.keadaan(ofMonths(months, false))
    const last = [...kegiatan.values()].toSorted((a, b) => b.selesai - a.selesai)[0]
    return {
      title: 'Kegiatan baru',
      menu: '/',
      body: html`<h1>Kegiatan baru</h1>
        <p class="bantu">Langkah 1: bahan kegiatan diserahkan. Yang sudah diketik tersimpan sampai dicatat.</p>
        ${form(
          view,
          { files: true },
          html`${line({ label: 'Judul kegiatan', name: 'judul', value: view.draft.value('judul'), required: true })}
          ${timeAndPlace(view, last)}
          ${text({
            label: 'Narasi',
            name: 'narasi',
            value: view.draft.value('narasi'),
            rows: 7,
            required: true,
            hint: 'Apa, siapa, di mana, kapan, bagaimana. Jangan menulis NIK, nomor telepon, atau alamat warga.',
          })}
          ${files(view, { label: 'Foto', name: 'foto', accept: 'image/*', hint: photoHint(view) })}
          ${files(view, { label: 'Video (boleh dikosongkan)', name: 'video', accept: 'video/*' })}
          ${kindAndChannels(view)} ${when(view, 'Kapan diserahkan?')} ${despite(view)} ${twin(view)}
          ${buttons('Catat kegiatan')}`,
        )}`,
    }
  },
  act: async (view, fields) => {
    const { session } = view
    const at = (field: string, akhir = false): number =>
      bacaWaktu(fields.one(field), optionLabel(field), session.zona, session.now, { akhir })
    const jenis = salahSatu(optionLabel('jenis'), fields.some('jenis') ?? 'berita', daftarJenisKegiatan)
    const narasi = fields.text('narasi') ?? ''
    if (fields.some('mulai') === undefined)
      throw new KontenError('pemakaian', 'flag-kurang', 'Belum disebut: mulai (kapan kegiatan mulai).', [])
    const mulai = at('mulai')
    const named = fields.all('kanal')
    const kanal = readKanal(
      session,
      named.length > 0 ? named.join(',') : jenis === 'pengumuman' ? 'website' : undefined,
    )
    const answer = await record(
      session,
      handOver(session, {
        kepala: {
          judul: fields.line('judul'),
          jenis,
          mulai,
          selesai: fields.some('selesai') === undefined ? mulai : at('selesai', true),
          lokasi: fields.line('lokasi'),
          pelaksana: fields.line('pelaksana'),
        },
        kanal,
        narasi,
        foto: await keptMedia(view, 'foto'),
        video: await keptMedia(view, 'video'),
        kembar: fields.one('kembar') === 'ya',
      }),
    )
    return afterAct(session, answer, kanal[0]!)
  },
}

export const againScreen: Screen = {
  path: '/serahkan/:id/:kanal',
  draft: trackDraft('serahkan'),
  files: ['foto', 'video'],
  show: async (view) => {
    const { read, kanal, jalur } = await findTrack(view)
    const { kegiatan, berkas } = read
    const last = jalur.berlaku.at(-1)
    return {
      title: `Serahkan lagi: ${kegiatan.judul}`,
      menu: '/papan',
      body: html`${historyLink(kegiatan)}
        <h1>Bahan baru: ${kegiatan.judul}</h1>
        <p class="ringkas"><span class="kanal">${channelName[kanal]}</span> ${jalur.tahap}</p>
        ${
          last === undefined || last.catatan === ''
            ? null
            : html`<section class="perhatian">
                <h2>Catatan PPID</h2>
                <p class="ketik">${last.catatan}</p>
              </section>`
        }
        ${form(
          view,
          { files: true, shown: shownState(kegiatan, kanal) },
          html`${text({
            label: 'Narasi baru',
            name: 'narasi',
            value: view.draft.value('narasi', berkas.isi.narasi),
            rows: 8,
            hint: 'Dibiarkan sama: narasinya tetap.',
          })}
          ${files(view, {
            label: 'Foto baru',
            name: 'foto',
            accept: 'image/*',
            hint: 'Menggantikan foto sebelumnya. Tanpa foto baru: fotonya tetap.',
          })}
          ${files(view, { label: 'Video baru', name: 'video', accept: 'video/*' })} ${actor(view, recorders)}
          ${when(view, 'Kapan diserahkan?')} ${despite(view)} ${cause(view, false)} ${buttons('Serahkan')}`,
        )}`,
    }
  },
  act: async (view, fields) => {
    const kanal: Kanal = kanalOf(view.params)
    const { read } = await findTrack(view)
    const typed = fields.text('narasi')
    const [foto, video] = [await keptMedia(view, 'foto'), await keptMedia(view, 'video')]
    const material = {
      narasi: typed === undefined || typed === read.berkas.isi.narasi ? null : typed,
      foto: foto.length === 0 ? null : foto,
      video: video.length === 0 ? null : video,
    }
    requireMaterial(material)
    const request = handOverAgain(view.session, read.kegiatan.id, [kanal], material)
    return afterAct(view.session, await record(view.session, asShown(request, fields.one('dasar'))), kanal)
  },
}

import * as option from '../../shell/options/index.js'
import { workingItem, readKegiatan } from '../../app/read/find.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { noteSeen } from '../../storage/local/seen-drafts.js'
import { shownState } from '../../app/record/shown.js'
import { waitingNotes } from '../../app/sync/waiting.js'
import { defineCommand } from '../../shell/define.js'
import type { Called } from '../../shell/define.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Answer } from '../../app/record/answer.js'
import { draftTexts } from '../../app/read/draft-texts.js'
import { langkahBasis } from '../../app/session.js'
import { kegiatanSigners } from '../../app/read/signers.js'
import { jsonTanggapan, dokumenTanggapan } from '../../render/documents/tanggapan.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { show, wantsDocument } from '../../shell/output.js'
import { kegiatan } from '../../shell/target.js'
import { kelengkapanJalur } from '../../domain/keadaan/kelengkapan.js'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import { dokumenLihat, jsonLihat, itemLines } from '../../render/documents/lihat.js'

const tanggapan = async ({ session, values }: Called<typeof options>, k: Kegiatan): Promise<Answer> => {
  const { zona } = session
  const semua = [...k.jalur.values()].flatMap((j) => langkahJalur(k, j, langkahBasis(session, session.now)))
  const langkah = new Map(semua.flatMap((l) => (l.commit === null ? [] : [[l.commit, l] as const])))
  const kepala = {
    zona,
    kantor: session.settings.kantor.nama,
    nomor: values.nomor,
    langkah,
    penanda: await kegiatanSigners(session, k),
    teks: await draftTexts(session, k),
  }
  const data = { id: k.id, judul: k.judul, tanggapan: jsonTanggapan(k, kepala, (t) => formatIso(t, zona)) }
  return show(session, values, () => dokumenTanggapan(k, kepala), data, [])
}

const options = {
  tanggapan: option.flag({ help: 'tanggapan PPID (keluaran langkah 3) sebagai lembar' }),
  nomor: option.line({ name: 'nomor', help: 'nomor surat tanggapan' }),
  ...option.output,
}

export const command = defineCommand({
  target: kegiatan(),
  options,
  examples: [
    'konten lihat 7q2f',
    'konten lihat apel',
    'konten lihat 7q2f --tanggapan --format pdf --keluaran tanggapan.pdf',
  ],
  run: async (called) => {
    const { session, values, target } = called
    const terbaca = await readKegiatan(session, await session.store.snapshot(), target)
    const { kegiatan: k, berkas } = terbaca
    if (values.tanggapan) return tanggapan(called, k)
    const dasar = langkahBasis(session, session.now)
    const jalur = [...k.jalur.values()].map((j) => ({
      kanal: j.kanal,
      status: j.tahap,
      kelengkapan: kelengkapanJalur(k, j, session.settings.aturan),
      teks: berkas.isi[bagianKanal[j.kanal]],
      menunggu: langkahJalur(k, j, dasar).filter((l) => l.selesai === null),
    }))
    for (const { kanal } of jalur) await noteSeen(session.store.folder, k.id, kanal, shownState(k, kanal))
    const letak = jalurKegiatan(k.id)
    const berubah = JSON.stringify(await workingItem(session, terbaca)) !== JSON.stringify(berkas)
    const data = jsonLihat(k, berkas.isi.narasi, berkas.media, jalur, session.zona)
    if (wantsDocument(values))
      return show(
        session,
        values,
        () => dokumenLihat(k, berkas.isi.narasi, berkas.media, jalur, session.zona),
        data,
        [],
      )
    return {
      data,
      text: itemLines(k, berkas.isi.narasi, berkas.media, jalur, session.zona),
      notes: berubah
        ? [
            `${letak} disunting dengan tangan dan belum dicatat; yang tampil adalah yang tercatat. Catat dengan ` +
              `konten sunting ${k.id}, atau sisihkan dengan git stash push -- ${letak}`,
          ]
        : await waitingNotes(session),
    }
  },
})

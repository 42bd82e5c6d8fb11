import * as option from '../shell/options/index.js'
import { basename, join } from 'node:path'
import { BERKAS_DAFTAR, prepareFolder, writeFolder } from '../storage/local/copy-folder.js'
import { toClipboard } from '../storage/local/clipboard.js'
import { salahSatu } from '../shell/values.js'
import { mayShareFolder, outputFolder } from '../shell/output.js'
import type { Session } from '../app/session.js'
import { defineCommand } from '../shell/define.js'
import { kegiatan } from '../shell/target.js'
import { pasteReady } from '../app/read/paste-ready.js'

const daftarUntuk = ['opensid', 'medsos'] as const

export const command = defineCommand({
  target: kegiatan(),
  options: {
    untuk: option.choice(daftarUntuk, {
      name: 'tujuan',
      help: 'opensid atau medsos (opensid: kanal website)',
      what: 'tempat menempel',
      required: true,
      ask: 'Akan ditempel di mana?',
    }),
    platform: option.line({
      name: 'nama,…',
      help: 'platform medsos (bawaan: akun kantor pada konten.yaml)',
      complete: async (office, part) => option.afterComma(await office.platform(), part),
    }),
    keluaran: option.path({ name: 'folder', help: 'folder yang diisi (bawaan: salin-ID-TUJUAN di sini)' }),
    timpa: option.overwrite,
    papanKlip: option.flag({ help: 'salin juga teksnya ke papan klip' }),
  },
  examples: [
    'konten salin 7q2f --untuk opensid',
    'konten salin 7q2f --untuk medsos --platform instagram,x --papan-klip',
  ],
  run: async ({ session, values, values: { untuk }, target, env }) => {
    const platform = untuk === 'opensid' ? [] : pilihPlatform(session, values.platform)
    const copy = await pasteReady(session, target, untuk, platform)
    const { id, judul, kanal, foto, batas, perhatian, perintah, main } = copy
    const disebut = values.keluaran ?? `salin-${id.slice(-4)}-${untuk}`
    const folder = await outputFolder(session, '--keluaran', disebut)
    await prepareFolder(folder, async () => values.timpa ?? mayShareFolder(session, disebut))
    await writeFolder(folder, copy.files)
    const berkas = [...copy.files.keys()]
    const papanKlip = values.papanKlip ? await toClipboard(String(copy.files.get(main)), env.vars) : null
    return {
      data: { id, judul, untuk, kanal, folder, berkas, foto, batas, perhatian, papanKlip, perintah },
      text: [
        `Disalin ke ${folder}:`,
        ...berkas.map((nama) => `  ${nama}`),
        ...(papanKlip === null ? [] : [`Isi ${main} ada di papan klip (${papanKlip}).`]),
        '',
        `Kerjakan menurut ${join(basename(folder), BERKAS_DAFTAR)}; sesudah tayang:`,
        `  ${perintah}`,
      ],
      notes: [
        ...perhatian.map((satu) => `Perhatikan: ${satu}`),
        ...(values.papanKlip && papanKlip === null
          ? [`Papan klip tidak dapat dipakai di komputer ini; buka ${join(folder, main)} dan salin isinya.`]
          : []),
      ],
    }
  },
})

/** Platforms asked for, else those the office has an account on, else all that are known. */
function pilihPlatform({ settings: pengaturan }: Session, teks: string | undefined): string[] {
  const dikenal = pengaturan.platform.filter((nama) => nama !== 'website')
  if (teks !== undefined) return [...new Set(teks.split(',').map((nama) => salahSatu('--platform', nama, dikenal)))]
  const akun = pengaturan.akun.filter((nama) => nama !== 'website')
  return akun.length > 0 ? akun : dikenal
}

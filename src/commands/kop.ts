import { basename, join } from 'node:path'
import * as option from '../shell/options/index.js'
import { defineCommand } from '../shell/define.js'
import { readLetterhead, readPicture } from '../shell/letterhead.js'
import { outputFile, show, wantsDocument } from '../shell/output.js'
import { readFileInput } from '../shell/values.js'
import { changeLetterhead } from '../app/office/letterhead-change.js'
import { readSettings } from '../app/session.js'
import type { Session } from '../app/session.js'
import { letterheadSample } from '../render/documents/contoh-kop.js'
import { daftarPeran } from '../domain/sop/sop.js'
import type { Kantor } from '../storage/settings/settings.js'

export const command = defineCommand({
  options: {
    alamat: option.line({ name: 'teks', help: 'alamat kantor', ask: 'Alamat kantor (kosong: tetap)' }),
    telepon: option.line({ name: 'nomor', help: 'telepon kantor', ask: 'Telepon kantor (kosong: tetap)' }),
    situs: option.siteAddress({ name: 'url', help: 'alamat website kantor', ask: 'Alamat website (kosong: tetap)' }),
    nama: option.line({ name: 'nama', help: 'nama kantor', unasked: 'sudah ditanya init' }),
    kapanewon: option.line({ name: 'nama', help: 'kapanewon atau kecamatannya', unasked: 'sudah ditanya init' }),
    kabupaten: option.line({ name: 'nama', help: 'kabupatennya', unasked: 'sudah ditanya init' }),
    lambang: option.path({
      help: 'gambar lambang (PNG atau JPEG); yang lebar menjadi seluruh kop',
      unasked: 'berkas gambar disebut bila ada',
    }),
    ...option.output,
  },
  form: { roles: daftarPeran },
  examples: [
    'konten kop --alamat "Jalan Brosot Km 2, Galur 55661" --telepon "(0274) 123456"',
    'konten kop --lambang lambang.png',
    'konten kop --format pdf --keluaran contoh.pdf',
  ],
  run: async ({ session, values }) => {
    const { alamat, telepon, situs, nama, kapanewon, kabupaten } = values
    const asked = { alamat, telepon, situs, nama, kapanewon, kabupaten }
    const changed: Partial<Kantor> = Object.fromEntries(
      Object.entries(asked).filter(
        ([key, value]) => value !== undefined && value !== session.settings.kantor[key as keyof Kantor],
      ),
    )
    const crest = values.lambang === undefined ? null : await readCrest(session, values.lambang, values.timpa)
    const recorded = Object.keys(changed).length === 0 ? null : await changeLetterhead(session, changed)
    // What is recorded stays recorded, whatever becomes of the picture.
    const written =
      crest === null ? [] : [await crest().catch((fault: Error) => `Lambang tidak tertulis: ${fault.message}`)]
    const settings = recorded === null ? session.settings : await readSettings(session.root)
    const kop = await readLetterhead(session.root, settings.kantor)
    const lines = kop.jenis === 'gambar' ? ['(gambar)'] : [...kop.baris, ...kop.kecil]
    const data = { ...(recorded?.data as object | undefined), kop: lines }
    if (wantsDocument(values)) return show({ ...session, settings }, values, letterheadSample, data, [])
    return { data, text: ['Kop:', ...lines.map((l) => `  ${l}`)], notes: [...(recorded?.notes ?? []), ...written] }
  },
})

/** The crest looked at before anything is written; the answer puts it in its place and says so. */
async function readCrest(session: Session, named: string, timpa: boolean | undefined): Promise<() => Promise<string>> {
  const bytes = await readFileInput(session.env, '--lambang', named)
  const { tipe } = await readPicture(basename(named), bytes)
  const target = join(session.root, tipe === 'png' ? 'kop.png' : 'kop.jpg')
  const write = await outputFile(session, '--lambang', target, { timpa })
  return async () => `Ditulis: ${await write(bytes)}`
}

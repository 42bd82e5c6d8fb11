import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import { platformTautan, bacaTautan } from '../../domain/bahasa/tautan.js'
import { kegiatan } from '../../shell/target.js'
import { withdrawQuestion } from '../../shell/questions.js'
import { record } from '../../app/record.js'
import { onChannel } from '../../app/subject.js'
import { currentContent } from '../../app/current-text.js'
import type { Session } from '../../app/session.js'
import type { Media } from '../../storage/record/item-file.js'
import { notesOnKept } from '../../app/media-notes.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Unggahan } from '../../domain/peristiwa/trailer.js'
import { KontenError } from '../../errors.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { salahSatu } from '../../domain/bahasa/pilihan.js'

const tanpaPlatform = ({ kanal, opsi }: FormContext): boolean =>
  kanal === 'medsos' && [opsi['tautan'] ?? []].flat().some((t) => typeof t === 'string' && platformTautan(t) === null)

export const command = defineCommand({
  target: kegiatan(),
  act: 'diunggah',
  options: {
    kanal: option.kanal(),
    tautan: option.lines({
      name: 'url',
      help: 'alamat konten yang sudah tayang, satu atau lebih',
      what: 'alamat konten yang sudah tayang',
      required: true,
      ask: 'Alamat konten yang sudah tayang (bila beberapa, pisahkan dengan spasi)',
      apart: 'spasi',
    }),
    platform: option.line({
      name: 'nama',
      help: 'bila alamatnya tidak menunjukkan platformnya',
      ask: 'Platform (kosong: menurut alamatnya)',
      when: tanpaPlatform,
      complete: async (office) => office.platform(),
    }),
    waktu: option.askTime('Kapan tayang'),
    ...option.afterAct,
  },
  form: { followUp: { 'platform-berbeda': withdrawQuestion('--platform', 'Catat menurut alamatnya?') } },
  examples: [
    'konten unggah 7q2f --kanal medsos --tautan https://www.instagram.com/p/CAbCdEfGhIj/',
    'konten unggah 7q2f --kanal website --tautan https://nomporejo-kulonprogo.desa.id/artikel/2026/10/1/apel',
  ],
  run: async ({ session, values: { kanal, tautan, platform }, target }) =>
    record(session, {
      kind: 'diunggah',
      target: onChannel(target, kanal),
      compose: async (kini) => {
        const { diputus, teks, media, hilang } = await currentContent(session, kini, kini.satu)
        const unggahan = tautan.map((t) => bacaUnggahan(session, kini.satu, t, platform))
        const daftar = kini.berkas.media.filter((m) => diputus.includes(m.sha256))
        return {
          own: { unggahan, teks, media },
          typed: { '--tautan': tautan.join('\n') },
          notes: async () => [...catatanHilang(hilang), ...(await peringatanGps(session, daftar))],
        }
      },
    }),
})

const catatanHilang = ({ length }: readonly string[]): string[] =>
  length === 0
    ? []
    : [`Catatan: ${length} media tidak ada di salinan ini, sehingga tidak dapat dicocokkan dengan yang disetujui.`]

async function peringatanGps(sesi: Session, media: readonly Media[]): Promise<string[]> {
  const catatan = await notesOnKept(sesi, media, null)
  return catatan.filter((c) => c.kode === 'gps').map((c) => `Peringatan: ${c.pesan}`)
}

function bacaUnggahan(sesi: Session, kanal: Kanal, teks: string, platform: string | undefined): Unggahan {
  const url = bacaTautan(teks.trim())
  if (!url)
    throw new KontenError(
      'pemakaian',
      'tautan-tidak-terbaca',
      `--tautan: "${bersihkan(teks)}" bukan alamat http atau https.`,
      ['Salin alamat lengkap dari peramban.'],
    )
  const menurutAlamat = platformTautan(url.href)
  const dikenal = platform === undefined ? menurutAlamat : salahSatu('--platform', platform, sesi.settings.platform)
  if (kanal === 'website') return { platform: 'website', tautan: url.href }
  if (menurutAlamat !== null && dikenal !== menurutAlamat)
    throw new KontenError(
      'pemakaian',
      'platform-berbeda',
      `${bersihkan(url.href)} adalah alamat ${menurutAlamat}, bukan ${dikenal}.`,
      ['Tinggalkan --platform, atau salin alamat yang benar dari peramban.'],
    )
  if (dikenal === null || dikenal === 'website')
    throw new KontenError('pemakaian', 'platform-tidak-dikenal', `Platform dari ${url.host} tidak dikenal.`, [
      `Tambahkan --platform (${sesi.settings.platform.filter((n) => n !== 'website').join(', ')})`,
    ])
  return { platform: dikenal, tautan: url.href }
}

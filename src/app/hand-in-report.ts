/** Handing in a monthly report: its page for each channel is written with it. */
import { jalurLaporan } from '../domain/bahasa/id.js'
import { namaBulan } from '../domain/bahasa/kalimat.js'
import { susunLaporan } from '../domain/laporan/laporan.js'
import type { Kanal } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import { dokumenLaporan } from '../render/documents/laporan.js'
import { renderMarkdown } from '../render/formats/markdown.js'
import type { Request } from './record.js'
import type { Session } from './session.js'
import { registerBasis, optionLabel } from './session.js'
import { onMonth } from './subject.js'

/** What is printed on the report beside what the record says. */
interface Letter {
  nomor?: string | undefined
  tindakLanjut?: string | undefined
}

export function handInReport(
  session: Session,
  bulan: string,
  kanal: readonly Kanal[],
  { nomor, tindakLanjut }: Letter,
): Request<'dilaporkan'> {
  const name = namaBulan(bulan, session.zona)
  return {
    kind: 'dilaporkan',
    target: onMonth(bulan, kanal),
    compose: ({ keadaan, potret }) => ({
      own: { bulan },
      typed: { [optionLabel('nomor')]: nomor, [optionLabel('tindakLanjut')]: tindakLanjut },
      files: async ({ waktu }) => {
        // The report does not judge its own handing-in, so the same report a second time is the same bytes.
        const before = { ...keadaan, laporan: keadaan.laporan.filter((l) => l.bulan !== bulan) }
        const basis = registerBasis(session, waktu)
        const page = (k: Kanal): string =>
          renderMarkdown(
            dokumenLaporan(susunLaporan(before, bulan, [k], basis), basis, { banding: [], nomor, tindakLanjut }),
            session.zona,
          )
        const files = new Map(kanal.map((k): [string, string] => [jalurLaporan(bulan, k), page(k)]))
        const same = await Promise.all([...files].map(async ([path, text]) => (await potret.read(path)) === text))
        if (!same.every(Boolean)) return files
        throw new KontenError('ditolak', 'sudah-diserahkan', `Laporan ${name} yang sama persis sudah diserahkan.`, [
          `konten register --bulan ${bulan}`,
        ])
      },
      title: `Laporan ${name}`,
      more: { bulan },
    }),
  }
}

/** Handing in a monthly report: its page for each channel is written with it. */
import { jalurLaporan } from '../../domain/bahasa/id.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { HALAMAN } from '../../domain/peristiwa/dilaporkan.js'
import { PROYEKSI } from '../../domain/peristiwa/ditutup.js'
import { basisOf, beforeReport, figuresSha256, settingsAt } from '../../storage/record/recomputed.js'
import { readMasa } from '../../storage/settings/periods.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Letter } from './report-page.js'
import { reportPage } from './report-page.js'
import type { Request } from '../record/record.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import { onMonth } from '../record/subject.js'

/** As a trailer has it, and the page; undefined where nothing is left. */
const oneLine = (text: string | undefined): string | undefined => satuBaris((text ?? '').normalize('NFC')) || undefined

export function handInReport(
  session: Session,
  bulan: string,
  kanal: readonly Kanal[],
  typed: Letter,
): Request<'dilaporkan'> {
  const letter = { nomor: oneLine(typed.nomor), tindakLanjut: oneLine(typed.tindakLanjut) }
  const name = namaBulan(bulan, session.zona)
  return {
    kind: 'dilaporkan',
    target: onMonth(bulan, kanal),
    compose: async ({ act, riwayat, potret }) => {
      // Page and figures are made of one thing: the record as it stands committed, which anyone can compute again.
      const settings = await settingsAt(potret, potret.tip)
      const basis = basisOf(settings, act.waktu)
      const { sop, aturan } = settings
      const masa = await readMasa(potret, riwayat.peristiwa)
      const before = beforeReport(foldRiwayat(riwayat.peristiwa, { sop, zona: aturan.zona, masa, per: null }), bulan)
      return {
        own: {
          bulan,
          hitungan: { proyeksi: PROYEKSI, angka: figuresSha256(before, bulan, kanal, basis, PROYEKSI) },
          halaman: {
            cara: HALAMAN,
            nomorSurat: letter.nomor ?? null,
            tindakLanjut: letter.tindakLanjut ?? null,
          },
        },
        typed: { [optionLabel('nomor')]: letter.nomor, [optionLabel('tindakLanjut')]: letter.tindakLanjut },
        files: async () => {
          const page = (k: Kanal): string => reportPage(before, bulan, k, basis, letter).teks
          const files = new Map(kanal.map((k): [string, string] => [jalurLaporan(bulan, k), page(k)]))
          const same = await Promise.all([...files].map(async ([path, text]) => (await potret.read(path)) === text))
          if (!same.every(Boolean)) return files
          throw new KontenError('ditolak', 'sudah-diserahkan', `Laporan ${name} yang sama persis sudah diserahkan.`, [
            `konten register --bulan ${bulan}`,
          ])
        },
        title: `Laporan ${name}`,
        more: { bulan },
      }
    },
  }
}

/** Step 4: what was approved is online, at these addresses. */
import { salahSatu } from '../../domain/bahasa/pilihan.js'
import { bacaTautan, inangTautan, platformTautan } from '../../domain/bahasa/tautan.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Unggahan } from '../../domain/peristiwa/trailer.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { periksaPlatformKanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Media } from '../../storage/record/item-file.js'
import { currentContent } from '../read/current-text.js'
import { notesOnKept } from '../record/media-notes.js'
import type { Request } from '../record/record.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnExisting } from '../record/subject.js'
import { onChannel } from '../record/subject.js'

export interface Published {
  search: string
  kanal: readonly Kanal[] | undefined
  /** Addresses as they were typed. */
  tautan: readonly string[]
  /** Named where an address does not tell. */
  platform: string | undefined
}

export const publish = (
  session: Session,
  { search, kanal, tautan, platform }: Published,
): Request<'diunggah', OnExisting & { satu: Kanal }> => ({
  kind: 'diunggah',
  target: onChannel(search, kanal),
  compose: async (kini) => {
    const { diputus, teks, media, hilang } = await currentContent(session, kini, kini.satu)
    const unggahan = tautan.map((t) => bacaUnggahan(session, kini.satu, t, platform))
    const daftar = kini.berkas.media.filter((m) => diputus.includes(m.sha256))
    return {
      own: { unggahan, teks, media },
      typed: { [optionLabel('tautan')]: tautan.join('\n') },
      notes: async () => [...catatanHilang(hilang), ...(await peringatanGps(session, daftar))],
    }
  },
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
  // The platform's own front page shows no upload of anybody's.
  if (menurutAlamat !== null && /^\/*$/.test(url.pathname) && url.search === '')
    throw new KontenError(
      'pemakaian',
      'tautan-tidak-terbaca',
      `--tautan: ${bersihkan(url.href)} baru alamat situs ${menurutAlamat}, bukan alamat sebuah konten.`,
      ['Buka kontennya, lalu salin alamatnya dari peramban.'],
    )
  const dikenal =
    platform === undefined ? menurutAlamat : salahSatu(optionLabel('platform'), platform, sesi.settings.platform)
  // An office may keep its site on a platform's own.
  const situsKantor = inangTautan(sesi.settings.kantor.situs) === inangTautan(url.href)
  const sebenarnya = dikenal === menurutAlamat && kanal === 'website' && situsKantor ? null : dikenal
  if (sebenarnya !== null) periksaPlatformKanal(sebenarnya, kanal)
  if (kanal === 'website') return { platform: 'website', tautan: url.href }
  if (menurutAlamat !== null && dikenal !== menurutAlamat)
    throw new KontenError(
      'pemakaian',
      'platform-berbeda',
      `${bersihkan(url.href)} adalah alamat ${menurutAlamat}, bukan ${dikenal}.`,
      ['Tinggalkan --platform, atau salin alamat yang benar dari peramban.'],
    )
  if (dikenal === null)
    throw new KontenError('pemakaian', 'platform-tidak-dikenal', `Platform dari ${url.host} tidak dikenal.`, [
      `Tambahkan --platform (${sesi.settings.platform.filter((n) => n !== 'website').join(', ')})`,
    ])
  return { platform: dikenal, tautan: url.href }
}

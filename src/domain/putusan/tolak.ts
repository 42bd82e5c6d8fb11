/** Refusals by the SOP, and which of them something overrides. */
import type { KodeMenurut } from '../../errors.js'
import { KontenError } from '../../errors.js'

/** What is wrong and by which rule, with the commands that go on from here. */
export const tolak = (kode: KodeMenurut<'ditolak'>, pesan: string, saran: string[]): KontenError =>
  new KontenError('ditolak', kode, pesan, saran)

/** The refusals that do not hold for what somebody else decided elsewhere, with evidence (`--atas-nama`, `--bukti`). */
export const dapatDiwakili: ReadonlySet<string> = new Set(['pisah-tugas', 'peran-tidak-dipegang'])

/** The refusals that a reason overrides (`--tetap`). */
export const dapatDiteruskan: ReadonlySet<string> = new Set(['tidak-lengkap', 'data-pribadi', 'laporan-belum-siap'])

/** The end of a form: who acts, and the last question before it is recorded. */
import { KontenError } from '../errors.js'
import { cariPetugas, memegang } from '../domain/orang/pelaku.js'
import { daftarPeristiwa, barisTindakan } from '../domain/peristiwa/daftar.js'
import type { JenisPeristiwa } from '../domain/peristiwa/daftar.js'
import { keputusan } from '../domain/peristiwa/keputusan.js'
import { tanggalLokal } from '../domain/bahasa/waktu.js'
import type { Peran } from '../domain/sop/sop.js'
import { versiBerlaku } from '../domain/sop/sop.js'
import { seatedHere } from '../app/seat.js'
import type { Session } from '../app/session.js'
import { eventTime } from '../app/session.js'
import { gitUser } from '../storage/git/user.js'
import type { FormContext, FormSpec } from './form-spec.js'
import { askWhoSits } from './who-sits.js'
import { consented } from './values.js'

/** The PPID's three decisions: by questions they are never recorded without the last one. */
export const isDecision = ({ tindakan }: FormSpec): boolean =>
  tindakan !== null && daftarPeristiwa[tindakan].tindakan === keputusan.tindakan

/** The roles that may do what a form records. */
export async function rolesOf({ peran, tindakan }: FormSpec, konteks: FormContext): Promise<readonly Peran[]> {
  if (typeof peran === 'function') return peran(konteks)
  return peran ?? rolesOfAct(konteks.sesi, tindakan)
}

/** The roles that the SOP of today gives an act, on any of the office's channels. */
export function rolesOfAct(session: Session, tindakan: JenisPeristiwa | null): Peran[] {
  if (tindakan === null) return []
  const hari = tanggalLokal(session.now, session.zona)
  return [
    ...new Set(
      session.settings.kanal.flatMap((k) => barisTindakan(versiBerlaku(session.sop[k], hari), tindakan)?.peran ?? []),
    ),
  ]
}

/** Who acts, as far as a form knows: named by a flag, sitting here, or git's user where the office takes that name. */
async function knownActor({ sesi, opsi }: FormContext): Promise<string | null> {
  if (typeof opsi['sebagai'] === 'string') return opsi['sebagai']
  const duduk = await seatedHere(sesi)
  if (duduk !== null) return duduk
  const { petugas } = sesi.settings
  const { nama } = await gitUser(sesi.root, sesi.env.vars)
  return nama !== null && (petugas.length === 0 || cariPetugas(petugas, nama)) ? nama : null
}

/** Asks who acts where nothing says it; whether it had to be asked. */
export async function askActorName(konteks: FormContext): Promise<boolean> {
  if ((await knownActor(konteks)) !== null) return false
  konteks.jawab('--sebagai', await askWhoSits(konteks.sesi, konteks.tanya))
  return true
}

/** Asks for the evidence of what somebody else decided, where a flag says so and gives none; whether it was asked. */
export async function askEvidence({ opsi, tanya, jawab }: FormContext): Promise<boolean> {
  if (typeof opsi['atasNama'] !== 'string' || opsi['bukti'] !== undefined) return false
  const pesan = `Bukti jawaban ${opsi['atasNama']} (misalnya: pesan WhatsApp pukul 14.05)`
  jawab('--bukti', (await tanya.teks(pesan, undefined, (n) => (n.trim() === '' ? 'Tidak boleh kosong.' : null))).trim())
  return true
}

/** Whether who acts holds one of the roles on the day of the act, or records it for one who does. */
export async function holdsRole(konteks: FormContext, boleh: readonly Peran[]): Promise<boolean> {
  const { sesi, opsi } = konteks
  const { petugas } = sesi.settings
  if (petugas.length === 0 || opsi['atasNama'] !== undefined) return true
  const nama = await knownActor(konteks)
  const siapa = nama === null ? undefined : cariPetugas(petugas, nama)
  const { waktu } = opsi
  const hari = tanggalLokal(
    eventTime(typeof waktu === 'string' ? { ...sesi, options: { ...sesi.options, waktu } } : sesi),
    sesi.zona,
  )
  return siapa !== undefined && boleh.some((satu) => memegang(siapa, satu, hari))
}

/** The last question; Enter alone records nothing. Throws `terputus` for a no. */
export async function confirm(konteks: FormContext, { tegaskan = 'Catat sekarang?' }: FormSpec): Promise<void> {
  const { tanya, opsi } = konteks
  const pesan = typeof tegaskan === 'string' ? tegaskan : await tegaskan(konteks)
  const nama = await knownActor(konteks)
  const oleh = opsi['atasNama'] === undefined ? `oleh ${nama}` : `jawaban ${String(opsi['atasNama'])}, dicatat ${nama}`
  if (await consented(tanya, `${pesan} (${oleh})`)) return
  throw new KontenError('terputus', 'terputus', 'Dibatalkan. Tidak ada yang dicatat.')
}

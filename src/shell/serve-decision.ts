/** One decision over the office network: which one, who records it, and the link that is sent to the PPID. */
import type { Answer } from '../app/record/answer.js'
import { findId } from '../app/read/find.js'
import { seatedHere } from '../app/seat.js'
import type { Session } from '../app/session.js'
import { readTugas } from '../app/read/tasks.js'
import { cariPetugas, memegang } from '../domain/orang/pelaku.js'
import { tanggalLokal } from '../domain/bahasa/waktu.js'
import type { Kanal } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import { officeAddress } from '../storage/local/private-address.js'
import { gitUser } from '../storage/git/user.js'
import { requirePin } from './ask-pin.js'
import { askerOf } from './values.js'

interface Wanted {
  ppid: string
  kegiatan?: string | undefined
  kanal?: readonly Kanal[] | undefined
  pinBaru?: true | undefined
}

interface Chosen {
  ppid: string
  recorder: string
  id: string
  kanal: Kanal
}

/** Serves until it is decided. `start` is given the decision and this machine's address on the office network. */
export async function serveDecision(
  session: Session,
  wanted: Wanted,
  start: (decision: Chosen, address: string) => Promise<{ link: string; ended: Promise<string> }>,
): Promise<Answer> {
  const address = officeAddress()
  if (address === null)
    throw new KontenError('pemakaian', 'tanpa-jaringan', 'Komputer ini tidak terhubung ke jaringan kantor.', [
      'Sambungkan ke Wi-Fi kantor, atau kirim berkasnya: konten tinjau ID --html',
    ])
  const decision = await choose(session, wanted)
  await requirePin(session.store.folder, decision.ppid, askerOf(session.env, session.options), wanted.pinBaru ?? false)
  const { link, ended } = await start(decision, address)
  session.env.stderr.write(
    `Kirim tautan ini kepada ${decision.ppid}; berlaku untuk satu keputusan, paling lama ` +
      `24 jam, hanya di jaringan kantor:\n  ${link}\nYang tercatat nanti: atas nama PPID ` +
      `oleh ${decision.recorder}, dengan bukti PIN.\n`,
  )
  const why = await ended
  return {
    data: { berakhir: why, id: decision.id, kanal: decision.kanal },
    text: why === 'diputus' ? 'Sudah diputus.\n' : 'Berakhir tanpa keputusan.\n',
  }
}

/** Throws `ditolak` for who is no PPID today, and where no draft waits. */
async function choose(session: Session, { ppid, kegiatan, kanal }: Wanted): Promise<Chosen> {
  const petugas = cariPetugas(session.settings.petugas, ppid)
  const day = tanggalLokal(session.now, session.zona)
  if (petugas === undefined || petugas.nonaktif || !memegang(petugas, 'ppid', day))
    throw new KontenError('ditolak', 'bukan-ppid', `${ppid} tidak terdaftar sebagai PPID.`, ['konten petugas daftar'])
  const named = kegiatan === undefined ? null : await findId(await session.store.snapshot(), kegiatan)
  const waiting = (await readTugas(session, ['ppid'])).filter((t) => t.perintah.includes('setujui'))
  const task = waiting.find((t) => (named === null || t.id === named) && (kanal?.includes(t.kanal) ?? true))
  if (task === undefined || task.id === null)
    throw new KontenError('ditolak', 'tidak-menunggu', 'Tidak ada draf yang menunggu keputusan PPID.', ['konten tugas'])
  const git = await gitUser(session.root, session.env.vars)
  const recorder = session.options.sebagai ?? (await seatedHere(session)) ?? git.nama ?? ''
  if (recorder === '')
    throw new KontenError('pemakaian', 'pelaku-tidak-diketahui', 'Belum jelas siapa yang mencatat.', [
      'Tambahkan --sebagai "Nama Anda"',
    ])
  return { ppid: petugas.nama, recorder, id: task.id, kanal: task.kanal }
}

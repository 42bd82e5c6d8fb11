/** `konten` alone on a terminal: what waits for you, and the command that does it, until nothing more is wanted. */
import type { Tugas } from '../domain/tugas.js'
import { sisaWaktu } from '../domain/tugas.js'
import { gitUser } from '../storage/git/user.js'
import { KontenError } from '../errors.js'
import { askerOf, asChoices } from '../shell/values.js'
import type { Session } from '../app/session.js'
import { readTugas, peranOrang } from '../app/tasks.js'
import type { Answer } from '../app/answer.js'
import type { Choice } from '../env.js'
import { defineCommand } from '../shell/define.js'

const tanpaHasil: Answer = { data: null, text: '' }
const SELESAI = 'selesai'
const BARU = 'baru'

export const command = defineCommand({
  examples: ['konten', 'konten mulai --sebagai "Siti Rahayu"'],
  run: async ({ session, env, program }) => {
    const { options: opsi } = session
    const tanya = askerOf(env, opsi)
    if (tanya === null)
      throw new KontenError(
        'pemakaian',
        'bukan-terminal',
        'konten mulai bertanya, dan di sini tidak ada yang dapat ditanya.',
        ['konten tugas'],
      )
    const umum = [...flag('--sebagai', opsi.sebagai), ...flag('--repo', opsi.repo)]
    for (;;) {
      const daftar = await readTugas(session, await peranSaya(session))
      const pesan =
        daftar.length === 0
          ? 'Tidak ada yang menunggu. Apa yang akan dikerjakan?'
          : `${daftar.length} tugas menunggu. Apa yang akan dikerjakan?`
      const dipilih = await tanya.pilih(pesan, [
        ...daftar.map(pilihanTugas),
        { nilai: BARU, judul: 'mencatat kegiatan baru' },
        { nilai: SELESAI, judul: 'selesai' },
      ])
      if (dipilih === SELESAI) return tanpaHasil
      const argv = dipilih === BARU ? [BARU] : daftar[Number(dipilih)]!.argv
      const kode = await program.lanjut([...argv, ...umum])
      if (argv[0] !== 'tinjau' || kode !== 0) continue
      const putusan = await tanya.pilih('Keputusan PPID', asChoices(['setujui', 'koreksi', 'tolak', 'nanti']))
      if (putusan !== 'nanti') await program.lanjut([putusan, ...argv.slice(1), ...umum])
    }
  },
})

const flag = (nama: string, nilai: string | undefined): string[] => (nilai === undefined ? [] : [nama, nilai])

/** The roles of whoever `--sebagai` or git names. */
const peranSaya = async (sesi: Session) =>
  peranOrang(sesi, sesi.options.sebagai ?? (await gitUser(sesi.root, sesi.env.vars)).nama)

const pilihanTugas = (t: Tugas, i: number): Choice => ({
  nilai: String(i),
  judul: `${t.apa}: ${t.judul}`,
  keterangan: `${sisaWaktu(t)} · ${t.peran[0]} · konten ${t.argv.join(' ')}`,
})

/**
 * `konten` alone on a terminal: what waits for who sits here, and the command that does it, until nothing more is
 * wanted.
 */
import type { Tugas } from '../domain/tugas.js'
import { sisaWaktu } from '../domain/tugas.js'
import { cariPetugas, daftarPeranPetugas, samaOrang } from '../domain/orang/pelaku.js'
import type { Peran } from '../domain/sop/sop.js'
import { daftarPeran } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import { askerOf, asChoices } from '../shell/values.js'
import { askWhoSits } from '../shell/who-sits.js'
import { rolesOfAct } from '../shell/form-actor.js'
import type { Session } from '../app/session.js'
import { seatedHere } from '../app/seat.js'
import { waitingNotes } from '../app/sync/waiting.js'
import { readTugas, peranOrang } from '../app/read/tasks.js'
import type { Answer } from '../app/record/answer.js'
import type { Choice, Prompt } from '../env.js'
import type { Program } from '../shell/define.js'
import { defineCommand } from '../shell/define.js'

const tanpaHasil: Answer = { data: null, text: '' }
const SELESAI = 'selesai'
const GANTI = 'ganti'
const BARU = 'baru'
const JAWABAN = 'jawaban'
const NANTI = 'nanti'

/** Who the menu is for, and how it runs the lines that are chosen. */
interface Menu {
  session: Session
  tanya: Prompt
  program: Program
  siapa: string
}

export const command = defineCommand({
  examples: ['konten mulai --sebagai "Siti Rahayu"', 'konten'],
  run: async ({ session, env, program }) => {
    const tanya = askerOf(env, session.options)
    if (tanya === null)
      throw new KontenError(
        'pemakaian',
        'bukan-terminal',
        'konten mulai bertanya, dan di sini tidak ada yang dapat ditanya.',
        ['konten tugas'],
      )
    let siapa = session.options.sebagai ?? (await seatedHere(session)) ?? (await askWhoSits(session, tanya))
    for (;;) {
      const dipilih = await satuPilihan({ session, tanya, program, siapa })
      if (dipilih === SELESAI) return tanpaHasil
      if (dipilih === GANTI) siapa = await askWhoSits(session, tanya)
    }
  },
})

/** One turn of the menu: what was chosen, done unless it is to leave or to change places. */
async function satuPilihan(menu: Menu): Promise<string> {
  const { session, tanya, siapa } = menu
  const milik = peranOrang(session, siapa)
  const semua = await readTugas(session, daftarPeran)
  const bukanBagian = (t: Tugas): boolean => t.kecuali !== null && samaOrang(t.kecuali, siapa, session.settings.petugas)
  const daftar = semua.filter((t) => t.peran.some((p) => milik.includes(p)) && !bukanBagian(t))
  const orangLain = semua.filter((t) => keputusan(t) && (bukanBagian(t) || bukanMilik(session, siapa, t.peran[0]!)))
  const belum = await waitingNotes(session)
  const dipilih = await tanya.pilih(
    `${belum.map((satu) => `${satu}. `).join('')}${sebutan(session, siapa)}: ` +
      `${daftar.length === 0 ? 'tidak ada yang' : `${daftar.length} tugas`} menunggu. Apa yang akan dikerjakan?`,
    [
      ...daftar.map(pilihanTugas),
      ...(orangLain.length === 0
        ? []
        : [
            {
              nilai: JAWABAN,
              judul: `mencatat jawaban ${orangLain[0]!.peran[0]!.toUpperCase()} (dari WhatsApp, telepon, atau surat)`,
            },
          ]),
      ...(rolesOfAct(session, 'diserahkan').some((p) => milik.includes(p))
        ? [{ nilai: BARU, judul: 'mencatat kegiatan baru' }]
        : []),
      { nilai: GANTI, judul: 'ganti orang' },
      { nilai: SELESAI, judul: 'selesai' },
    ],
  )
  if (dipilih === BARU) await jalankan(menu, [BARU])
  else if (dipilih === JAWABAN) await catatJawaban(menu, orangLain)
  else if (daftar[Number(dipilih)]) await kerjakan(menu, daftar[Number(dipilih)]!)
  return dipilih
}

/** A task; a decision is read first, and then asked for. */
async function kerjakan(menu: Menu, tugas: Tugas): Promise<void> {
  if (keputusan(tugas)) await putuskan(menu, tugas, `Keputusan ${tugas.peran[0]!.toUpperCase()}`, [])
  else await jalankan(menu, tugas.argv)
}

/** What somebody else decided elsewhere, recorded by who sits here with the evidence of it. */
async function catatJawaban(menu: Menu, daftar: readonly Tugas[]): Promise<void> {
  const pilihan = daftar.map((t, i) => ({ ...pilihanTugas(t, i), judul: `${t.judul} (${t.kanal})` }))
  const dipilih = await menu.tanya.pilih('Jawaban atas draf mana?', [...pilihan, { nilai: NANTI, judul: 'kembali' }])
  const tugas = daftar[Number(dipilih)]
  if (!tugas) return
  const peran = tugas.peran[0]!
  await putuskan(menu, tugas, `Jawaban ${peran.toUpperCase()}`, ['--atas-nama', peran])
}

async function putuskan(menu: Menu, { argv, perintah }: Tugas, pesan: string, lain: readonly string[]): Promise<void> {
  if ((await jalankan(menu, argv)) !== 0) return
  // Enter alone decides nothing.
  const putusan = await menu.tanya.pilih(pesan, asChoices([NANTI, ...perintah]))
  if (putusan !== NANTI) await jalankan(menu, [putusan, ...argv.slice(1), ...lain], true)
}

const jalankan = async ({ session, program, siapa }: Menu, argv: readonly string[], terbaca = false): Promise<number> =>
  program.lanjut([...argv, ...flag('--repo', session.options.repo)], { siapa, terbaca })

const flag = (nama: string, nilai: string | undefined): string[] => (nilai === undefined ? [] : [nama, nilai])

/** A decision can come out in several ways, each of them a command. */
const keputusan = ({ perintah }: Tugas): boolean => perintah.length > 1

/** Whether the role is another's: with nobody listed, who sits here may well be recording for somebody else. */
const bukanMilik = (session: Session, siapa: string, peran: Peran): boolean =>
  session.settings.petugas.length === 0 || !peranOrang(session, siapa).includes(peran)

/** Who sits here, with the roles the office lists. */
function sebutan({ settings }: Session, siapa: string): string {
  const petugas = cariPetugas(settings.petugas, siapa)
  return petugas === undefined ? siapa : `${petugas.nama} (${daftarPeranPetugas(petugas)})`
}

const pilihanTugas = (t: Tugas, i: number): Choice => ({
  nilai: String(i),
  judul: `${t.apa}: ${t.judul}`,
  keterangan: `${sisaWaktu(t)} · ${t.peran[0]} · konten ${t.argv.join(' ')}`,
})

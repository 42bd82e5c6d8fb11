/**
 * A `sinkron` with every kind of loser in its queue, to be killed or failed at the Nth call: afterwards nothing is lost,
 * nothing stands twice, and the next `sinkron` brings all in step.
 */
import { cpSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from './proses.js'
import { Terlihat, periksaBersama } from './oracle-sinkron.js'
import type { Perkantoran } from './salinan.js'
import { ADMIN, PPID, Salinan, dirikan } from './salinan.js'
import type { Panggung } from './strace.js'

const MEDSOS = ['--kanal', 'medsos']
const oleh = (i: number): string[] => [...MEDSOS, '--sebagai', PPID[i]!]
const unggah = (id: string, huruf: string): string[] => [
  'unggah',
  id,
  ...MEDSOS,
  '--tautan',
  `https://www.instagram.com/p/${huruf.repeat(11)}/`,
  ...ADMIN,
]
const DM = ['interaksi', 'catat', '--platform', 'facebook', '--jenis', 'dm', '--diterima', '2024-03-05 10:00', ...ADMIN]

/** Why acts of the queue lose, as `sinkron` tells it, in their order; two of its acts stand. */
const SEBAB = ['dasar-berubah', 'tanpa-persetujuan', 'dasar-berubah', 'ikut-gugur', 'petugas-nonaktif', 'nomor-ganda']

/** Two clones over a folder; the second has a queue that the first went ahead of in every way. */
export async function siapkanSinkron(): Promise<Panggung & { selesai: () => Promise<void> }> {
  const kantor = await dirikan({ cara: 'folder', salinan: 2, kegiatan: 6 })
  const [a, b] = kantor.salinan as [Salinan, Salinan]
  const [g0, g1, g2, g3, g4, g5] = kantor.kegiatan as [string, string, string, string, string, string]
  for (const id of [g1, g2]) await a.ok('setujui', id, ...oleh(1))
  await b.ok('sinkron')
  const catat = async (satu: Salinan, ...argv: string[]): Promise<void> => satu.catat(await satu.tenang(...argv))
  await b.luring(async () => {
    await catat(b, 'koreksi', g0, '--catatan', 'Ganti.', ...oleh(3))
    await catat(b, ...unggah(g1, 'A'))
    await catat(b, ...unggah(g2, 'B'))
    await catat(b, 'setujui', g3, ...oleh(4))
    await catat(b, ...unggah(g3, 'C'))
    await catat(b, 'koreksi', g4, '--catatan', 'Ganti.', ...oleh(5))
    bernomor(b.akar, 0)
    await catat(b, ...DM)
    await catat(b, 'koreksi', g5, '--catatan', 'Ganti.', ...oleh(6))
  })
  await catat(a, 'setujui', g0, ...oleh(2))
  await catat(a, 'batalkan', g1, ...MEDSOS, '--catatan', 'Keliru.', '--sebagai', PPID[1]!)
  await catat(a, ...unggah(g2, 'B'))
  await catat(a, 'koreksi', g3, '--catatan', 'Ganti.', ...oleh(2))
  await a.ok('petugas', 'nonaktif', PPID[5]!, '--sebagai', PPID[0]!)
  await catat(a, ...DM)
  const panggung = { salin: salin(kantor), git: gitSinkron, periksa: periksa(kantor) }
  const coba = join(kantor.folder, '..', `${Date.now()}-coba`)
  const { out } = await new Salinan(panggung.salin(coba), 'k1', {}).tenang('sinkron')
  rmSync(coba, { recursive: true })
  const kalah = (JSON.parse(out) as { berbenturan: { sebab: string }[] }).berbenturan.map((satu) => satu.sebab)
  if (kalah.join() !== SEBAB.join()) throw new Error(`antreannya kalah lain: ${kalah.join()}`)
  return { ...panggung, selesai: kantor.selesai }
}

/** The gits that `sinkron` starts: those that speak to pusat, those that write, and one that reads. */
const gitSinkron = (): string[] => ['fetch', 'push', 'update-ref', 'update-index', 'cat-file']

function bernomor(akar: string, nomor: number): void {
  const letak = join(akar, '.git/konten/klon.json')
  const lama = JSON.parse(readFileSync(letak, 'utf8')) as object
  writeFileSync(letak, JSON.stringify({ ...lama, nomor, letak: realpathSync(akar) }))
}

const nomorDari = (akar: string): number =>
  (JSON.parse(readFileSync(join(akar, '.git/konten/klon.json'), 'utf8')) as { nomor: number }).nomor

/** The same offices elsewhere, with a pusat of their own; the folder of the second clone. */
const salin =
  ({ folder, pusat }: Perkantoran) =>
  (ke: string): string => {
    rmSync(ke, { recursive: true, force: true })
    cpSync(folder, ke, { recursive: true, preserveTimestamps: true })
    for (const nama of ['k0', 'k1']) {
      const akar = join(ke, nama)
      bernomor(akar, nomorDari(akar))
      const letak = join(akar, '.git/konten/pusat.json')
      writeFileSync(letak, readFileSync(letak, 'utf8').replaceAll(pusat, join(ke, 'pusat.git')))
    }
    return join(ke, 'k1')
  }

/** Half a minute after it died nobody holds a lock any more that a push left in a folder. */
function semenitLewat(pusat: string): void {
  for (const nama of readdirSync(pusat, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.lock'))) {
    const { mtimeMs } = statSync(join(pusat, nama))
    utimesSync(join(pusat, nama), mtimeMs / 1000 - 60, mtimeMs / 1000 - 60)
  }
}

const periksa =
  (asal: Perkantoran): Panggung['periksa'] =>
  async (akar, _, kode) => {
    const folder = join(akar, '..')
    const pusat = join(folder, 'pusat.git')
    const salinan = ['k0', 'k1'].map((nama, i) => {
      const satu = new Salinan(join(folder, nama), nama, {})
      satu.diakui.push(...asal.salinan[i]!.diakui)
      return satu
    })
    semenitLewat(pusat)
    const terlihat = new Terlihat(pusat)
    terlihat.ujung.add((await git(asal.pusat, 'rev-parse', 'main')).trim())
    await terlihat.lihat()
    const salah = await periksaBersama({ ...asal, folder, pusat, salinan }, terlihat)
    return { diakui: kode === 4, hilang: salah.some((s) => s.includes('tidak terbit')), terhalang: false, salah }
  }

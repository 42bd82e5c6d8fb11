/** What must hold of all clones once they are in step again, whatever happened before (bersama.md, §7). */
import { git } from './proses.js'
import type { Perkantoran, Salinan } from './salinan.js'

/** Keeps what pusat was ever seen to publish. */
export class Terlihat {
  readonly ujung = new Set<string>()

  constructor(private readonly pusat: string) {}

  async lihat(): Promise<void> {
    this.ujung.add((await git(this.pusat, 'rev-parse', 'main')).trim())
  }
}

/** Brings all clones in step; what stands against that. */
async function selaraskan({ salinan }: Perkantoran): Promise<string[]> {
  const salah: string[] = []
  // Twice: what the last one published the first has to take in.
  for (const satu of [...salinan, ...salinan]) {
    const { kode, err } = await satu.tenang('sinkron', '--wajib')
    if (kode !== 0 && kode !== 4) salah.push(`${satu.nama} sinkron dijawab ${kode}: ${err.trim().split('\n')[0]!}`)
  }
  return salah
}

/** Every promise that is broken; empty where all hold. */
export async function periksaBersama(kantor: Perkantoran, terlihat: Terlihat): Promise<string[]> {
  const salah = await selaraskan(kantor)
  const ujung = (await git(kantor.pusat, 'rev-parse', 'main')).trim()
  const kali = new Map<string, number>()
  const pesan = await git(kantor.pusat, 'log', '--format=%(trailers:key=Konten-Op,valueonly)', 'main')
  for (const op of pesan.split('\n').filter(Boolean)) kali.set(op, (kali.get(op) ?? 0) + 1)
  for (const [op, n] of kali) if (n > 1) salah.push(`${op} terbit ${n} kali`)
  for (const { nama, diakui } of kantor.salinan)
    for (const op of diakui) if (!kali.has(op)) salah.push(`${op} diakui ${nama} dan tidak terbit`)
  for (const lama of terlihat.ujung)
    if (!(await termuat(kantor.pusat, lama, ujung))) salah.push(`${lama} pernah terbit dan hilang`)
  const fsck = await git(kantor.pusat, 'fsck', '--strict', '--no-dangling').catch((galat: Error) => galat.message)
  if (fsck.trim() !== '') salah.push(`fsck: ${fsck}`)
  for (const satu of kantor.salinan) salah.push(...(await periksaSatu(satu, ujung)))
  return salah
}

const termuat = (repo: string, lama: string, baru: string): Promise<boolean> =>
  git(repo, 'merge-base', '--is-ancestor', lama, baru).then(
    () => true,
    () => false,
  )

interface Verifikasi {
  temuan: { kode: string; tingkat: string; pesan: string; commit: string | null }[]
}

async function periksaSatu(satu: Salinan, ujung: string): Promise<string[]> {
  const salah: string[] = []
  const { nama, akar } = satu
  if ((await satu.tip()) !== ujung) salah.push(`${nama}: ujungnya lain`)
  const status = await git(akar, 'status', '--porcelain', '--untracked-files=all')
  if (status !== '') salah.push(`${nama}: git status ${status.trim()}`)
  const { temuan } = JSON.parse((await satu.tenang('verifikasi')).out) as Verifikasi
  for (const t of temuan) if (t.tingkat === 'galat') salah.push(`${nama}: ${t.kode} ${t.pesan}`)
  return salah
}

/** How many of the published acts lost. */
export const jumlahKalah = async ({ pusat }: Perkantoran): Promise<number> =>
  Number(await git(pusat, 'rev-list', '--count', '--grep=^Konten-Peristiwa: berbenturan$', 'main'))

/** *Before or after* (N1, N2, N7, N8): what is asked of a repository once a disturbed command has ended. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryLayout } from '../../src/commands/init.js'
import { paket } from '../repo.js'
import type { Nilai } from './hasil.js'
import { git, tenang } from './proses.js'
import type { PerintahUji } from './templat.js'
import { penulisBerikut } from './templat.js'

/**
 * Judges a repository that stood at `tip` when `perintah` was disturbed; `kode` is its answer, null after a signal.
 * Runs an ordinary command, the same command again, and another writer, all undisturbed.
 */
export async function periksa(akar: string, tip: string, perintah: PerintahUji, kode: number | null): Promise<Nilai> {
  if (perintah.nama === 'init') return periksaInit(akar, perintah, kode)
  const salah: string[] = []
  const terhalang = await berjalan(akar, salah)
  const tambahan = await sejak(akar, tip, salah)
  await bersih(akar, salah)
  if (kode === 0 ? tambahan !== perintah.commit : tambahan > perintah.commit)
    salah.push(`kode ${String(kode)}, tetapi ${tambahan} commit bertambah`)
  if (kode !== null && kode > 0 && kode < 128 && perintah.commit === 1 && tambahan === 1)
    salah.push(`dijawab gagal (${kode}) padahal tercatat`)
  const ulangTerhalang = kode !== 0 && !(await ulangi(akar, tip, perintah, tambahan, salah))
  const sebelum = await sejak(akar, tip, salah)
  const berikut = await tenang(akar, penulisBerikut)
  if (berikut.kode !== 0 || (await sejak(akar, tip, salah)) !== sebelum + 1)
    salah.push(`penulis berikut dijawab ${berikut.kode}: ${ringkas(berikut.err)}`)
  await bersih(akar, salah)
  salah.push(...sisa(akar))
  return {
    diakui: kode === 0,
    hilang: kode === 0 && tambahan < perintah.commit,
    terhalang: terhalang || ulangTerhalang || berikut.kode !== 0,
    salah,
  }
}

const ringkas = (galat: string): string => galat.trim().split('\n')[0]!

/** Two ordinary questions, the first of which mends what was left; true when one was held up. */
async function berjalan(akar: string, salah: string[]): Promise<boolean> {
  const daftar = await tenang(akar, ['daftar', '--json'])
  if (daftar.kode !== 0) salah.push(`daftar dijawab ${daftar.kode}: ${ringkas(daftar.err)}`)
  return (await terverifikasi(akar, salah)) !== 0 || daftar.kode !== 0
}

async function terverifikasi(akar: string, salah: string[]): Promise<number> {
  const { kode, out, err } = await tenang(akar, ['verifikasi', '--json'])
  if (kode === 0) return 0
  const temuan =
    kode === 1
      ? (JSON.parse(out) as { temuan: { kode: string; pesan: string }[] }).temuan
          .map((t) => `${t.kode} (${t.pesan})`)
          .join(', ')
      : ringkas(err)
  salah.push(`verifikasi dijawab ${kode}: ${temuan}`)
  return kode
}

/** Commits since `tip`, which must still be there (N6). */
async function sejak(akar: string, tip: string, salah: string[]): Promise<number> {
  const induk = (await git(akar, 'rev-list', '--parents', `${tip}..main`)).trim().split('\n').filter(Boolean)
  const lurus = induk.every((baris, i) => baris.split(' ')[1] === (induk[i + 1]?.split(' ')[0] ?? tip))
  const terlihat = await git(akar, 'merge-base', '--is-ancestor', tip, 'main').then(
    () => true,
    () => false,
  )
  if (!lurus || !terlihat) salah.push('cabang tidak bergerak maju lurus')
  return induk.length
}

/** Working tree, index and objects agree with the tip. */
async function bersih(akar: string, salah: string[]): Promise<void> {
  const [status, fsck] = await Promise.all([
    git(akar, 'status', '--porcelain', '--untracked-files=all'),
    git(akar, 'fsck', '--connectivity-only', '--no-dangling').then(
      () => '',
      (galat: Error) => galat.message,
    ),
  ])
  if (status !== '') salah.push(`git status: ${status.trim().replaceAll('\n', ', ')}`)
  if (fsck !== '') salah.push(`git fsck: ${fsck}`)
}

/** The same command line once more; false where a command that has to go through does not. */
async function ulangi(
  akar: string,
  tip: string,
  perintah: PerintahUji,
  tambahan: number,
  salah: string[],
): Promise<boolean> {
  const { kode, err } = await tenang(akar, perintah.argv)
  const tuntas = tambahan === perintah.commit
  const kini = await sejak(akar, tip, salah)
  const harus = tuntas && perintah.ulang === 'menambah' ? tambahan + 1 : perintah.commit
  const boleh = tuntas && perintah.ulang === 'ditolak' ? [2, 3, 4] : [0]
  if (!boleh.includes(kode)) salah.push(`diulang sesudah ${tambahan} commit dijawab ${kode}: ${ringkas(err)}`)
  if (kini !== harus) salah.push(`diulang sesudah ${tambahan} commit menjadi ${kini} commit`)
  await terverifikasi(akar, salah)
  return boleh.includes(kode)
}

/** Locks and journals that nobody holds any more. */
function sisa(akar: string): string[] {
  const semua = readdirSync(join(akar, '.git'), { recursive: true, encoding: 'utf8' })
  return semua
    .filter((n) => n.endsWith('.lock') || ['konten/lock', 'konten/jurnal.json'].includes(n))
    .map((n) => `tertinggal .git/${n}`)
}

/** `init` has no record to lose: either it is done, or running it again does it. */
async function periksaInit(akar: string, perintah: PerintahUji, kode: number | null): Promise<Nilai> {
  const salah: string[] = []
  const baru = join(akar, '..', 'kantor-baru')
  if (kode !== 0) {
    const ulang = await tenang(akar, perintah.argv)
    if (ulang.kode !== 0 && ulang.kode !== 2) salah.push(`init diulang dijawab ${ulang.kode}: ${ringkas(ulang.err)}`)
  }
  const terhalang = !existsSync(join(baru, 'konten.yaml')) || (await berjalan(baru, salah)) || salah.length > 0
  if (terhalang)
    return {
      diakui: kode === 0,
      hilang: kode === 0,
      terhalang,
      salah: salah.length > 0 ? salah : ['konten.yaml tidak ada'],
    }
  for (const [asal, tujuan] of repositoryLayout)
    if ((await git(baru, 'show', `HEAD:${tujuan}`)) !== readFileSync(join(paket, 'templates', asal), 'utf8'))
      salah.push(`${tujuan} tidak utuh`)
  await bersih(baru, salah)
  // A dead owner's lock is taken over by the first writer, and there is none yet.
  salah.push(...sisa(baru).filter((s) => !s.endsWith('konten/lock')))
  return { diakui: kode === 0, hilang: false, terhalang: false, salah }
}

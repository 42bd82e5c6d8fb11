/**
 * Many writers on one repository: what is acknowledged stands in the history exactly once (N1), and nothing else does.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { folderBaru } from '../repo.js'
import type { Hasil } from './hasil.js'
import { Pencatat } from './hasil.js'
import { ProsesKonten, git, tenang } from './proses.js'
import type { Templat } from './templat.js'
import { salinTemplat } from './templat.js'

export interface OpsiPenulis {
  templat: Templat
  penulis: number
  masing: number
  lapor?: (baris: string) => void
}

export async function skenarioPenulis({ templat, penulis, masing, lapor }: OpsiPenulis): Promise<Hasil[]> {
  const letak = folderBaru()
  const akar = salinTemplat(templat, join(letak, 'kantor-ramai'))
  const milik = await siapkanMilik(akar, penulis)
  const awal = (await git(akar, 'rev-parse', 'main')).trim()
  const pencatat = new Pencatat(`${penulis} penulis serentak`, lapor)
  const diakui: string[] = []
  let ditolak = 0
  await Promise.all(
    milik.map(async (id, siapa) => {
      for (let n = 0; n < masing; n++) {
        const argv = tulisan(id, siapa, n)
        const { kode, out, err } = await new ProsesKonten(akar, [...argv, '--json']).keluaran
        if (kode === 0) diakui.push((JSON.parse(out) as { commit: string }).commit)
        if (kode === 4) ditolak++
        const salah = kode === 0 || kode === 4 ? [] : [`dijawab ${String(kode)}: ${err.trim().split('\n')[0]!}`]
        pencatat.catat(argv.slice(0, 2).join(' '), {
          diakui: kode === 0,
          hilang: false,
          terhalang: salah.length > 0,
          salah,
        })
      }
    }),
  )
  const { hasil } = pencatat
  hasil.keterangan = `${ditolak} ditolak sebagai bentrok`
  const riwayat = (await git(akar, 'rev-list', '--first-parent', `${awal}..main`)).trim().split('\n').filter(Boolean)
  const ada = new Set(riwayat)
  hasil.hilang = diakui.filter((c) => !ada.has(c)).length
  const catat = (apa: string): void => void hasil.pelanggaran.push(apa)
  if (hasil.hilang > 0) catat(`${hasil.hilang} tulisan yang diakui tidak ada dalam riwayat`)
  if (new Set(diakui).size !== diakui.length) catat('satu commit diakui dua kali')
  if (riwayat.length !== diakui.length) catat(`${riwayat.length} commit, padahal ${diakui.length} diakui`)
  const verifikasi = await tenang(akar, ['verifikasi', '--json'])
  if (verifikasi.kode !== 0) catat(`verifikasi dijawab ${verifikasi.kode}: ${verifikasi.out.slice(0, 400)}`)
  const status = await git(akar, 'status', '--porcelain', '--untracked-files=all')
  if (status !== '') catat(`git status: ${status.trim()}`)
  rmSync(letak, { recursive: true })
  return [hasil]
}

/** An item for every second writer; the others record interactions, of one month for all of them. */
async function siapkanMilik(akar: string, penulis: number): Promise<(string | null)[]> {
  const hasil: (string | null)[] = []
  for (let i = 0; i < penulis; i++) {
    const rinci = [
      '--judul',
      `Ramai ${i}`,
      '--mulai',
      '2024-03-04 08:00',
      '--pelaksana',
      'Kamituwa',
      '--narasi',
      'Ramai.',
      '--sebagai',
      'Staf Admin',
    ]
    const argv = [
      'baru',
      ...rinci,
      '--kanal',
      'medsos',
      '--tetap',
      'Foto menyusul.',
      '--waktu',
      '2024-03-04 11:00',
      '--json',
    ]
    hasil.push(i % 2 === 0 ? null : (JSON.parse((await tenang(akar, argv)).out) as { id: string }).id)
  }
  return hasil
}

function tulisan(id: string | null, siapa: number, n: number): string[] {
  if (id === null) {
    const hari = String(1 + (n % 28)).padStart(2, '0')
    return [
      'interaksi',
      'catat',
      '--platform',
      'facebook',
      '--jenis',
      'dm',
      '--diterima',
      `2024-05-${hari} 10:00`,
      '--sebagai',
      `Admin ${siapa}`,
    ]
  }
  const waktu = ['--kanal', 'medsos', '--waktu', '2024-03-04 13:00']
  return n % 2 === 0
    ? ['ajukan', id, '--caption', `Draf ${n}.`, '--sebagai', 'Staf Admin', ...waktu]
    : ['koreksi', id, '--catatan', `Perbaiki ${n}.`, '--sebagai', 'Carik', ...waktu]
}

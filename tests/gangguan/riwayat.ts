/** A long and valid history, typed live or imported late: the verifier accuses nobody. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tulisRiwayatBesar } from '../bench/riwayat-besar.js'
import { buatKantor, mesinUji, wib } from '../repo.js'
import type { Hasil } from './hasil.js'
import { Pencatat } from './hasil.js'

const COMMIT_PER_KEGIATAN = 4
const ragam = {
  'diketik saat terjadi': { versi: 1 },
  'diimpor belakangan': { versi: 1, dicatat: wib('2026-09-30 09:00') },
  'diketik saat terjadi, versi 2': { versi: 2 },
} as const

interface OpsiRiwayat {
  kegiatan: number
  lapor?: (baris: string) => void
}

export async function skenarioRiwayat({ kegiatan, lapor }: OpsiRiwayat): Promise<Hasil[]> {
  const pencatat = new Pencatat(`riwayat ${kegiatan * COMMIT_PER_KEGIATAN} commit`, lapor)
  for (const [nama, lain] of Object.entries(ragam)) {
    const kantor = await buatKantor()
    // The long history begins on the first day of 2024.
    const aturan = join(kantor.akar, 'konten.yaml')
    writeFileSync(aturan, readFileSync(aturan, 'utf8').replace(/^versi: 2$/m, `versi: ${lain.versi}`))
    kantor
      .pada('2023-12-31 08:00')
      .git('commit', '--all', '--amend', '--quiet', '--no-edit', '--date=2023-12-31T08:00:00+07:00')
    const ukuran = { kegiatan, commitPerKegiatan: COMMIT_PER_KEGIATAN, env: mesinUji().vars }
    await tulisRiwayatBesar(kantor.akar, { ...ukuran, ...lain })
    kantor.git('reset', '--quiet', '--hard')
    const { ok, peristiwa, temuan } = JSON.parse(
      (await kantor.pada('2026-09-30 12:00').konten('verifikasi', '--json')).out,
    ) as { ok: boolean; peristiwa: number; temuan: { kode: string; pesan: string }[] }
    // Its media were never made, and are said not to be here.
    const tuduhan = temuan.filter(({ kode }) => kode !== 'media-tidak-di-sini').map((t) => `${t.kode}: ${t.pesan}`)
    const salah = [
      ...tuduhan.slice(0, 3),
      ...(ok ? [] : ['verifikasi tidak bersih']),
      ...(peristiwa === kegiatan * COMMIT_PER_KEGIATAN ? [] : [`${peristiwa} peristiwa`]),
    ]
    pencatat.catat(nama, { diakui: ok, hilang: false, terhalang: false, salah })
    rmSync(kantor.folder, { recursive: true })
  }
  return [pencatat.hasil]
}

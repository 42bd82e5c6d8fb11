/** A picture of the record on a git branch, as the history port promises it. */
import { KontenError } from '../errors.js'
import type { Git } from './git.js'
import { alirkanCommit } from './log-git.js'
import { PembacaObjek, bacaTeksTree } from './objek.js'
import type { Potret } from './port.js'

/** The commit a branch (`refs/heads/…`) points at. Throws `rusak` where it points at none that can be read. */
export async function tipCabang(baca: PembacaObjek, cabang: string): Promise<string> {
  const objek = await baca.objek(cabang)
  if (objek?.jenis === 'commit') return objek.oid
  throw new KontenError('rusak', 'cabang-kosong', `Cabang ${cabang.slice(11)} tidak menunjuk commit yang terbaca.`, [
    'git fsck --lost-found',
    'Ambil salinan lain dengan git clone bila tersedia.',
  ])
}

/** The record as it stands now; without a reader (`pembaca`) each question opens one of its own. */
export async function potretGit(git: Git, cabang: string, pembaca: PembacaObjek | null): Promise<Potret> {
  const dengan = async <T>(kerja: (baca: PembacaObjek) => Promise<T>): Promise<T> => {
    const baca = pembaca ?? new PembacaObjek(git)
    try {
      return await kerja(baca)
    } finally {
      if (!pembaca) baca.tutup()
    }
  }
  const tip = await dengan((baca) => tipCabang(baca, cabang))
  return {
    tip,
    baca: (jalur, commit = tip) => dengan(async (baca) => bacaTeksTree(baca, (await baca.commit(commit)).tree, jalur)),
    daftar: async (folder) => (await git.wajib(['ls-tree', '-r', '-z', '--name-only', tip, '--', `${folder}/`])).split('\0').filter(Boolean),
    riwayat: () => alirkanCommit(git, ['--topo-order', '--reverse', tip]),
    riwayatMundur: () => alirkanCommit(git, [tip]),
  }
}

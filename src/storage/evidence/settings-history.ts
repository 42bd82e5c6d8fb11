/** The settings as the history had them, one entry for each commit that changed them. */
import { KontenError } from '../../errors.js'
import type { CommitDiperiksa, MasaPengaturan, PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import { berkasPengaturan } from '../../domain/pemeriksaan/bukti.js'
import type { Git } from '../git/git.js'
import { PembacaObjek, bacaTeksTree } from '../git/objects.js'
import { parsePengaturan } from '../settings/settings.js'
import { parseSop } from '../settings/sop-file.js'

/**
 * Reads the settings at each commit that changed them, and at `awal`, which stands before all of `commit`; null for a whole
 * history, which begins with settings.
 */
export async function bacaMasa(
  git: Git,
  commit: readonly CommitDiperiksa[],
  awal: string | null,
): Promise<MasaPengaturan[]> {
  const masa: MasaPengaturan[] = []
  const baca = new PembacaObjek(git)
  const tambah = async (oid: string, letak: number): Promise<void> => {
    const rusak: string[] = []
    const baru = await bacaPada(baca, oid).catch((galat: unknown) => {
      if (!(galat instanceof KontenError) || galat.jenis !== 'pemakaian') throw galat
      rusak.push(galat.message)
      return masa.at(-1) ?? null
    })
    if (baru) masa.push({ sop: baru.sop, aturan: baru.aturan, petugas: baru.petugas, commit: oid, letak, rusak })
  }
  try {
    if (awal !== null) await tambah(awal, 0)
    for (const [letak, c] of commit.entries())
      if (c.perubahan.some((p) => berkasPengaturan.some((b) => b === p.jalur))) await tambah(c.oid, letak)
    return masa
  } finally {
    baca.tutup()
  }
}

async function bacaPada(baca: PembacaObjek, commit: string): Promise<PengaturanDinilai> {
  const { tree } = await baca.commit(commit)
  const isi = new Map<string, string>()
  for (const jalur of berkasPengaturan) {
    const teks = await bacaTeksTree(baca, tree, jalur)
    if (teks !== null) isi.set(jalur, teks)
  }
  const wajib = (jalur: (typeof berkasPengaturan)[number]): string => {
    const teks = isi.get(jalur)
    if (teks === undefined) throw new KontenError('pemakaian', 'pengaturan-tidak-ada', `${jalur} tidak ada.`)
    return teks
  }
  const { aturan, petugas } = parsePengaturan(wajib('konten.yaml'), isi.get('libur.yaml') ?? null)
  return {
    aturan,
    petugas,
    sop: {
      medsos: parseSop(wajib('sop/medsos.yaml'), 'sop/medsos.yaml'),
      website: parseSop(wajib('sop/website.yaml'), 'sop/website.yaml'),
    },
  }
}
